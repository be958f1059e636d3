//! `/review/budget`: what a scheme may spend, what is promised, what is left.

use contract::review::{BudgetList, BudgetRequest, BudgetState, BudgetView};
use leptos::{prelude::*, task::spawn_local};

use super::QUEUE;
use crate::api::{self, ApiError};
use crate::component::{
    Button, ButtonKind, Checkbox, Dialog, FaultNotice, Icon, Load, NumberField, NumberText, Page,
    Remote, Sign, Tag,
};
use crate::session::use_session;
use crate::text::{self, Tone};

/// `/review/budget`.
pub(crate) fn budget_page() -> AnyView {
    let remote = Remote::new(|| async { api::get::<BudgetList>("/review/budgets").await });
    view! {
        <p class="back"><a href=QUEUE><Icon sign=Sign::Back />"審査に戻る"</a></p>
        <Page title="予算" width="wide">
            <Load remote=remote view=move |list| {
                list.items.into_iter().map(|one| budget(one, remote)).collect_view().into_any()
            } />
        </Page>
    }
    .into_any()
}

fn state_words(state: BudgetState) -> (&'static str, Tone) {
    match state {
        BudgetState::Unset => ("予算の設定なし", Tone::Neutral),
        BudgetState::Enough => ("余裕があります", Tone::Success),
        BudgetState::Warning => ("残りが少なくなっています", Tone::Warning),
        BudgetState::Short => ("審査待ちをすべて交付すると足りません", Tone::Warning),
        BudgetState::Exhausted => ("予算に達しました", Tone::Error),
    }
}

fn budget(view: BudgetView, remote: Remote<BudgetList>) -> AnyView {
    let (words, tone) = state_words(view.state);
    let stop = if view.hard_stop {
        "超える決定はできません"
    } else {
        "超えても決定できます（注意だけ表示）"
    };
    let duty = use_session().duty();
    let heading = format!("budget-{}", view.scheme_id);
    let labelled_by = heading.clone();
    view! {
        <section class="section" aria-labelledby=labelled_by>
            <div class="card-head">
                <h2 id=heading>{view.scheme_title.clone()}</h2>
                <Tag tone=tone label=words />
            </div>
            {picture(&view)}
            <div class="table-frame" tabindex="0" role="group" aria-label="表（横に動かせます）">
                <table class="table table-tight">
                    <thead><tr><th scope="col">"内容"</th><th scope="col" class="amount">"金額"</th><th scope="col" class="amount">"件数"</th></tr></thead>
                    <tbody>
                        {line("予算", view.total_yen, None)}
                        {line("交付決定済み", Some(view.committed_yen), Some(view.committed_count))}
                        {line("うち入金済み", Some(view.paid_yen), None)}
                        {line("残り", view.remaining_yen, None)}
                        {line("審査待ち・審査中の見込み", Some(view.forecast_yen), Some(view.forecast_count))}
                    </tbody>
                </table>
            </div>
            {view.total_yen.map(|_| view! {
                <p>{format!("予算の{}%で注意を表示し、{stop}。", view.warn_percent)}</p>
            })}
            <p class="note">{format!("きまり：{}（{}）", view.rule, view.source)}</p>
            {duty.leads.then(|| view! { <Change view=view remote=remote /> })}
        </section>
    }
    .into_any()
}

fn line(name: &'static str, amount: Option<i64>, count: Option<i64>) -> AnyView {
    let count = count.map_or_else(String::new, |count| format!("{}件", text::grouped(count)));
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td class="amount">{text::yen_of(amount)}</td>
            <td class="amount">{count}</td>
        </tr>
    }
    .into_any()
}

/// Committed and forecast as parts of the whole; the table below says the same.
fn picture(view: &BudgetView) -> Option<AnyView> {
    let total = view.total_yen.filter(|total| *total > 0)?;
    let part = |yen: i64| yen.max(0).saturating_mul(1_000) / total;
    let committed = part(view.committed_yen).min(1_000);
    let forecast = part(view.forecast_yen).min(1_000_i64.saturating_sub(committed));
    let warn = i64::from(view.warn_percent).saturating_mul(10);
    let said = format!(
        "予算のうち交付決定済み{}%、見込みを合わせて{}%",
        committed / 10,
        committed.saturating_add(forecast) / 10
    );
    let picture = view! {
        <svg class="budget-bar" viewBox="0 0 1000 40" preserveAspectRatio="none" role="img" aria-label=said>
            <rect class="chart-bar" x="0" y="0" height="40" width=committed></rect>
            <rect class="chart-bar" opacity="0.4" x=committed y="12" height="16" width=forecast></rect>
            <line class="chart-warn" x1=warn x2=warn y1="0" y2="40" stroke="currentColor" stroke-width="4"></line>
        </svg>
    };
    Some(picture.into_any())
}

/// Sets the budget; leads alone.
#[component]
fn Change(view: BudgetView, remote: Remote<BudgetList>) -> impl IntoView {
    let open = RwSignal::new(false);
    let total = RwSignal::new(view.total_yen);
    let warn = RwSignal::new(Some(i64::from(view.warn_percent)));
    let stop = RwSignal::new(view.hard_stop);
    let busy = RwSignal::new(false);
    let error = RwSignal::new(None::<String>);
    let fault = RwSignal::new(None::<ApiError>);
    let path = format!("/review/budgets/{}", api::escape(&view.scheme_id));
    let version = view.version;
    let save = Callback::new(move |()| {
        let (Some(total_yen), Some(warn)) = (total.get_untracked(), warn.get_untracked()) else {
            error.set(Some("金額と割合を数字で入力してください".to_owned()));
            return;
        };
        error.set(None);
        let request = BudgetRequest {
            version,
            total_yen,
            warn_percent: i32::try_from(warn).unwrap_or(100).clamp(1, 100),
            hard_stop: stop.get_untracked(),
        };
        let path = path.clone();
        busy.set(true);
        spawn_local(async move {
            let done = api::put::<_, serde_json::Value>(&path, &request).await;
            busy.try_set(false);
            if done.is_ok() {
                open.try_set(false);
            }
            fault.try_set(done.err());
            remote.reload();
        });
    });
    let id = "change-budget";
    view! {
        <div><Button kind=ButtonKind::Secondary on_press=Callback::new(move |()| open.set(true))>"予算を変更する"</Button></div>
        <Dialog open=open id=id title="予算を変更する">
            <div class="stack">
                <NumberField id="budget-total" label="予算の総額" value=total error=error
                    on_edit=Callback::new(move |typed: NumberText| total.set(typed.number())) />
                <NumberField id="budget-warn" label="注意を表示する割合" unit="%" value=warn
                    on_edit=Callback::new(move |typed: NumberText| warn.set(typed.number())) />
                <Checkbox id="budget-stop" label="予算を超える決定を止める" value=stop
                    on_edit=Callback::new(move |ticked| stop.set(ticked)) />
                <FaultNotice fault=fault />
                <div class="actions">
                    <Button busy=busy on_press=save>"変更する"</Button>
                    <Button kind=ButtonKind::Secondary on_press=Callback::new(move |()| open.set(false))>"やめる"</Button>
                </div>
            </div>
        </Dialog>
    }
}
