//! `/review/repayments`: what offices owe back, and writing down what came in.

use chrono::NaiveDate;
use contract::review::{NewRepaymentEntry, RepaymentEntryView, RepaymentList, RepaymentView};
use leptos::{prelude::*, task::spawn_local};

use super::QUEUE;
use crate::api::{self, ApiError};
use crate::clock;
use crate::component::{
    Button, ButtonKind, DateField, Dialog, FaultNotice, Icon, Load, Notice, NumberField,
    NumberText, Page, Remote, Requirement, Sign, SummaryList, SummaryRow, Tag,
};
use crate::session::use_session;
use crate::text::{self, Tone};

/// What the page works with.
#[derive(Clone, Copy)]
struct Desk {
    list: Remote<RepaymentList>,
    /// The repayment a payment is being written down for.
    chosen: RwSignal<Option<RepaymentView>>,
    open: RwSignal<bool>,
    said: RwSignal<Option<String>>,
}

/// `/review/repayments`.
pub(crate) fn repayments_page() -> AnyView {
    let desk = Desk {
        list: Remote::new(|| async { api::get::<RepaymentList>("/review/repayments").await }),
        chosen: RwSignal::new(None),
        open: RwSignal::new(false),
        said: RwSignal::new(None),
    };
    view! {
        <p class="back no-print"><a href=QUEUE><Icon sign=Sign::Back />"審査に戻る"</a></p>
        <Page title="返還" width="wide">
            <p>"交付決定の取消や消費税の報告で返還が必要になったものです。入金があったら、入金日と金額を記録してください。期限を過ぎると延滞金がかかり、入金は延滞金から先に充てられます。"</p>
            <div role="status">
                {move || desk.said.get().map(|said| view! { <Notice title=said tone=Tone::Success /> })}
            </div>
            <Load remote=desk.list view=move |list| listed(list, desk) />
            <Dialog open=desk.open id="record-repayment" title="入金を記録する">
                {move || desk.chosen.get().map(|of| view! { <Record of=of desk=desk /> })}
            </Dialog>
        </Page>
    }
    .into_any()
}

fn listed(list: RepaymentList, desk: Desk) -> AnyView {
    if list.items.is_empty() {
        return view! { <p>"返還はありません。"</p> }.into_any();
    }
    list.items
        .into_iter()
        .map(|one| repayment(one, desk))
        .collect_view()
        .into_any()
}

fn repayment(one: RepaymentView, desk: Desk) -> AnyView {
    let (label, tone) = standing(&one);
    let heading = format!("repayment-{}", one.id);
    let labelled_by = heading.clone();
    let case = format!("{QUEUE}/cases/{}", one.case);
    let name = format!("{}　事業所番号 {}", one.reception_number, one.office_number);
    let due = text::day(one.due_on);
    let principal = text::yen(one.principal_yen);
    let owed = format!(
        "{}（元本{}、延滞金{}）",
        text::yen(one.owed_yen),
        text::yen(one.principal_owed_yen),
        text::yen(one.charge_owed_yen)
    );
    let as_of = format!("残り（{}現在）", text::day(one.as_of));
    let over = (one.overpaid_yen > 0).then(|| {
        let words = format!(
            "{}多く入金されています。事業所に連絡してください。",
            text::yen(one.overpaid_yen)
        );
        view! { <Notice title="過払いがあります" tone=Tone::Warning><p>{words}</p></Notice> }
    });
    let reason = cause(&one.cause);
    let rows = payments(&one.payments);
    let record = use_session().duty().reviews.then(|| {
        let choose = Callback::new(move |()| {
            desk.chosen.set(Some(one.clone()));
            desk.open.set(true);
        });
        view! {
            <div class="no-print">
                <Button kind=ButtonKind::Secondary on_press=choose>"入金を記録する"</Button>
            </div>
        }
    });
    view! {
        <section class="section" aria-labelledby=labelled_by>
            <div class="card-head">
                <h2 id=heading><a class="action-link" href=case>{name}</a></h2>
                <Tag tone=tone label=label />
            </div>
            <SummaryList>
                <SummaryRow name="理由">{reason}</SummaryRow>
                <SummaryRow name="返還額">{principal}</SummaryRow>
                <SummaryRow name="期限">{due}</SummaryRow>
                <SummaryRow name=as_of>{owed}</SummaryRow>
            </SummaryList>
            {over}
            {rows}
            {record}
        </section>
    }
    .into_any()
}

fn standing(one: &RepaymentView) -> (&'static str, Tone) {
    if one.owed_yen == 0 {
        ("返還済み", Tone::Success)
    } else if one.due_on < one.as_of {
        ("期限を過ぎています", Tone::Error)
    } else {
        ("入金待ち", Tone::Info)
    }
}

fn cause(id: &str) -> &'static str {
    match id {
        "revocation" => "交付決定の取消",
        _ => "消費税仕入控除税額の報告",
    }
}

fn payments(rows: &[RepaymentEntryView]) -> AnyView {
    if rows.is_empty() {
        return view! { <p>"入金の記録はまだありません。"</p> }.into_any();
    }
    let lines = rows
        .iter()
        .map(|row| {
            view! {
                <tr>
                    <th scope="row" class="nowrap">{text::day(row.paid_on)}</th>
                    <td class="amount">{text::yen(row.amount_yen)}</td>
                    <td class="amount">{text::yen(row.to_charge_yen)}</td>
                    <td class="amount">{text::yen(row.to_principal_yen)}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <div class="table-frame" tabindex="0" role="group" aria-label="入金の表（横に動かせます）">
            <table class="table table-tight">
                <thead><tr>
                    <th scope="col">"入金日"</th>
                    <th scope="col" class="amount">"金額"</th>
                    <th scope="col" class="amount">"うち延滞金"</th>
                    <th scope="col" class="amount">"うち元本"</th>
                </tr></thead>
                <tbody>{lines}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// What is typed about one payment.
#[derive(Clone, Copy)]
struct Typed {
    paid_on: RwSignal<Option<NaiveDate>>,
    amount: RwSignal<Option<i64>>,
    day_error: RwSignal<Option<String>>,
    amount_error: RwSignal<Option<String>>,
}

impl Typed {
    /// Day and amount, or what is wrong with them beside the fields.
    fn checked(self) -> Option<(NaiveDate, i64)> {
        let day = self.paid_on.get_untracked();
        let amount = self.amount.get_untracked().filter(|yen| *yen > 0);
        let day_error = match day {
            None => Some("入金日を入力してください"),
            Some(day) if day > clock::today() => Some("入金日は今日までの日付で入力してください"),
            Some(_) => None,
        };
        let amount_error = amount
            .is_none()
            .then_some("金額を1円以上の数字で入力してください");
        self.day_error.set(day_error.map(str::to_owned));
        self.amount_error.set(amount_error.map(str::to_owned));
        if day_error.is_some() {
            return None;
        }
        day.zip(amount)
    }
}

/// Writes down a payment. What was typed stays when it is refused.
#[component]
fn Record(of: RepaymentView, desk: Desk) -> impl IntoView {
    let busy = RwSignal::new(false);
    let fault = RwSignal::new(None::<ApiError>);
    let typed = Typed {
        paid_on: RwSignal::new(None),
        amount: RwSignal::new(Some(of.owed_yen).filter(|yen| *yen > 0)),
        day_error: RwSignal::new(None),
        amount_error: RwSignal::new(None),
    };
    let path = format!("/review/repayments/{}/payments", api::escape(&of.id));
    let (version, number) = (of.version, of.reception_number.clone());
    let save = Callback::new(move |()| {
        let Some((paid_on, amount_yen)) = typed.checked() else {
            return;
        };
        let entry = NewRepaymentEntry {
            version,
            paid_on,
            amount_yen,
        };
        let (path, number) = (path.clone(), number.clone());
        busy.set(true);
        fault.set(None);
        spawn_local(async move {
            let done = api::post::<_, RepaymentView>(&path, &entry).await;
            busy.try_set(false);
            match done {
                Ok(view) => {
                    let left = text::yen(view.owed_yen);
                    let words = format!("{number}の入金を記録しました。残りは{left}です。");
                    desk.said.try_set(Some(words));
                    desk.open.try_set(false);
                    desk.list.reload();
                }
                Err(error) => {
                    fault.try_set(Some(error));
                }
            }
        });
    });
    let stop = Callback::new(move |()| desk.open.set(false));
    view! {
        <div class="stack">
            <p>{format!("{}　残り{}", of.reception_number, text::yen(of.owed_yen))}</p>
            <DateField id="repayment-day" label="入金日" value=typed.paid_on error=typed.day_error
                on_edit=Callback::new(move |day| typed.paid_on.set(day)) requirement=Requirement::Required />
            <NumberField id="repayment-amount" label="金額" value=typed.amount error=typed.amount_error
                on_edit=Callback::new(move |number: NumberText| typed.amount.set(number.number())) />
            <p class="note">"記録は取り消せません。通帳や入金の通知と見比べてから記録してください。"</p>
            <FaultNotice fault=fault />
            <div class="actions">
                <Button busy=busy on_press=save>"記録する"</Button>
                <Button kind=ButtonKind::Secondary on_press=stop>"やめる"</Button>
            </div>
        </div>
    }
}
