//! Making a month's batch: month, what is due with its warnings, day, a last look.

use std::collections::BTreeMap;

use chrono::{Datelike as _, Months, NaiveDate};
use contract::payment::{BatchView, CandidatesView, NewBatch};
use contract::scheme::SchemeList;
use leptos::{prelude::*, task::spawn_local};
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use super::PAYMENTS;
use super::candidates::candidates;
use crate::api::{self, ApiError};
use crate::clock;
use crate::component::{
    Button, ButtonKind, DateField, Dialog, FaultNotice, Load, Notice, Remote, Requirement,
    SelectField,
};
use crate::text::{self, Tone};

/// Months offered: some before, for what was left over, and two ahead.
const MONTHS: std::ops::RangeInclusive<i32> = -2..=2;

/// Applications left for a later batch, with their amounts.
pub(super) type LeftOut = BTreeMap<String, i64>;

/// What is being made.
#[derive(Clone, Copy)]
struct Making {
    scheme: RwSignal<String>,
    month: RwSignal<String>,
    day: RwSignal<Option<NaiveDate>>,
    due: Remote<Option<CandidatesView>>,
    /// Left for a later batch, with their amounts.
    left_out: RwSignal<LeftOut>,
    asks: RwSignal<bool>,
    busy: RwSignal<bool>,
    fault: RwSignal<Option<ApiError>>,
}

/// Makes a month's batch.
#[component]
pub(super) fn Make() -> impl IntoView {
    let schemes = Remote::new(api::schemes);
    view! {
        <section class="section" aria-labelledby="make">
            <h2 id="make">"振込データを作る"</h2>
            <Load remote=schemes view=form />
        </section>
    }
}

fn form(schemes: SchemeList) -> AnyView {
    let schemes: Vec<(String, String)> = schemes
        .items
        .into_iter()
        .map(|scheme| (scheme.id, scheme.title))
        .collect();
    let today = clock::today();
    let months = months(today);
    let this_month = today.with_day(1).unwrap_or(today).to_string();
    let scheme = RwSignal::new(
        schemes
            .first()
            .map(|first| first.0.clone())
            .unwrap_or_default(),
    );
    let month = RwSignal::new(this_month);
    let day = RwSignal::new(None);
    let left_out = RwSignal::new(LeftOut::new());
    let due = Remote::new(move || {
        let (scheme, month) = (scheme.get(), month.get());
        left_out.set(LeftOut::new());
        async move {
            if scheme.is_empty() {
                return Ok(None);
            }
            let path = format!(
                "/payments/candidates?scheme={}&month={}",
                api::escape(&scheme),
                api::escape(&month)
            );
            let seen: CandidatesView = api::get(&path).await?;
            day.try_set(seen.proposed_day);
            Ok(Some(seen))
        }
    });
    let making = Making {
        scheme,
        month,
        day,
        due,
        left_out,
        asks: RwSignal::new(false),
        busy: RwSignal::new(false),
        fault: RwSignal::new(None),
    };
    view! {
        <div class="stack">
            <div class="field-row">
                <SelectField id="payment-scheme" label="助成金" choices=schemes value=scheme
                    on_edit=Callback::new(move |chosen| scheme.set(chosen)) requirement=Requirement::Unsaid />
                <SelectField id="payment-month" label="振込の月" choices=months value=month requirement=Requirement::Unsaid
                    on_edit=Callback::new(move |chosen| month.set(chosen))
                    hint=Some("この月までに支払う予定で、まだ支払っていないものが対象です。".to_owned()) />
            </div>
            <Load remote=due view=move |seen| match seen {
                Some(seen) => shown(making, seen),
                None => ().into_any(),
            } />
        </div>
    }
    .into_any()
}

fn months(today: NaiveDate) -> Vec<(String, String)> {
    let first = today.with_day(1).unwrap_or(today);
    MONTHS
        .filter_map(|offset| {
            let months = Months::new(offset.unsigned_abs());
            let month = if offset < 0 {
                first.checked_sub_months(months)
            } else {
                first.checked_add_months(months)
            }?;
            Some((month.to_string(), text::month(month)))
        })
        .collect()
}

fn shown(making: Making, seen: CandidatesView) -> AnyView {
    if !seen.payer_known {
        return view! {
            <Notice title="振込依頼人が設定されていません" tone=Tone::Warning>
                <p>"運用担当者に、設定の payment の項目を確かめるよう伝えてください。"</p>
            </Notice>
        }
        .into_any();
    }
    let count = seen.count;
    let last_look = seen.clone();
    let list = candidates(&seen, making.left_out);
    let (files, total_yen) = (seen.files, seen.total_yen);
    let said = move || {
        if count == 0 {
            return "この月に振り込めるものはありません。".to_owned();
        }
        let less = rest(making, count, total_yen);
        let (count, total) = (text::grouped(less.0), text::yen(less.1));
        match making.left_out.with(BTreeMap::len) {
            0 => format!("{count}件、合計{total}（ファイル{files}個）を振り込めます。"),
            out => format!("{count}件、合計{total}を振り込めます。{out}件は次の回に回します。"),
        }
    };
    view! {
        <p class="lead" role="status">{said}</p>
        {list}
        <FaultNotice fault=making.fault />
        {(count > 0).then(|| order(making, &last_look))}
    }
    .into_any()
}

/// Number and sum without what is left out.
fn rest(making: Making, count: i64, total: i64) -> (i64, i64) {
    making.left_out.with(|out| {
        let fewer = i64::try_from(out.len()).unwrap_or(i64::MAX);
        let less: i64 = out.values().sum();
        (count.saturating_sub(fewer), total.saturating_sub(less))
    })
}

/// Asks for the batch as it was looked at: what has changed since is refused.
fn making_it(making: Making, all: i64, sum: i64) -> Callback<()> {
    let navigate = use_navigate();
    Callback::new(move |()| {
        let Some(transfer_on) = making.day.get_untracked() else {
            return;
        };
        let Ok(month) = making.month.get_untracked().parse() else {
            return;
        };
        let (count, total) = untrack(|| rest(making, all, sum));
        let wish = NewBatch {
            scheme_id: making.scheme.get_untracked(),
            month,
            transfer_on,
            expected_count: count,
            expected_total_yen: total,
            left_out: making
                .left_out
                .with_untracked(|out| out.keys().cloned().collect()),
        };
        let navigate = navigate.clone();
        making.asks.set(false);
        making.busy.set(true);
        making.fault.set(None);
        spawn_local(async move {
            let made = api::post::<_, BatchView>("/payments/batches", &wish).await;
            making.busy.try_set(false);
            match made {
                Ok(made) => navigate(
                    &format!("{PAYMENTS}/{}", made.batch.id),
                    NavigateOptions::default(),
                ),
                Err(error) => {
                    making.fault.try_set(Some(error));
                    making.due.reload();
                }
            }
        });
    })
}

fn order(making: Making, seen: &CandidatesView) -> AnyView {
    let (all, sum) = (seen.count, seen.total_yen);
    let day = making.day;
    let make = making_it(making, all, sum);
    let what = Signal::derive(move || {
        let (count, total) = rest(making, all, sum);
        format!("{}件、合計{}です。", text::grouped(count), text::yen(total))
    });
    let ready = Signal::derive(move || day.get().is_none());
    let closed_day = Signal::derive(move || {
        day.get()
            .filter(|day| !domain::calendar::is_business_day(*day))
            .map(|_| "銀行の営業日を選んでください".to_owned())
    });
    view! {
        <DateField id="transfer-on" label="振込日" value=day on_edit=Callback::new(move |edited| day.set(edited))
            hint=Some("銀行の営業日（土日祝日と12月31日から1月3日を除く）を選んでください。".to_owned())
            error=closed_day />
        <div class="actions">
            <Button busy=making.busy on_press=Callback::new(move |()| {
                if !ready.get_untracked() && closed_day.get_untracked().is_none() { making.asks.set(true); }
            })>"振込データを作る"</Button>
        </div>
        {dialog(making, what, make)}
    }
    .into_any()
}

fn dialog(making: Making, what: Signal<String>, make: Callback<()>) -> AnyView {
    view! {
        <Dialog open=making.asks id="make-batch" title="振込データを作りますか">
            <div class="stack">
                <p>{what}</p>
                <p>"対象の申請は「振込予定」になります。承認の前なら取り消せます。"</p>
                <p>"作成したあと、別の支払担当者がパスキーで承認すると、銀行に渡すファイルを取り出せます。"</p>
                <div class="actions">
                    <Button on_press=make>"作る"</Button>
                    <Button kind=ButtonKind::Secondary on_press=Callback::new(move |()| making.asks.set(false))>"やめる"</Button>
                </div>
            </div>
        </Dialog>
    }
    .into_any()
}
