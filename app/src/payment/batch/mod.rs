//! `/payments/:id`: one batch with its files, its release, its results.

mod cancel;
mod files;
mod import;
mod items;
mod left_out;
mod release;

use contract::payment::{BatchState, BatchView};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::{PAYMENTS, words};
use crate::api;
use crate::component::{
    Button, ButtonKind, Icon, Load, Page, Remote, Sign, SummaryList, SummaryRow, Tag,
};
use crate::text;

/// `/payments/:id`.
pub(crate) fn batch_page() -> AnyView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get("id").unwrap_or_default()));
    let batch = Remote::new(move || {
        let path = path_of(&id.get());
        async move { api::get::<BatchView>(&path).await }
    });
    view! {
        <p class="back no-print"><a href=PAYMENTS><Icon sign=Sign::Back />"振込に戻る"</a></p>
        <Page title="振込データ" width="wide">
            <Load remote=batch view=move |view| shown(view, batch) />
        </Page>
    }
    .into_any()
}

/// The batch's address in the API.
fn path_of(id: &str) -> String {
    format!("/payments/batches/{}", api::escape(id))
}

fn shown(view: BatchView, remote: Remote<BatchView>) -> AnyView {
    let state = view.batch.state;
    let draft = state == BatchState::Draft;
    let id = view.batch.id.clone();
    let print = Callback::new(|()| {
        // A browser without printing does nothing.
        let _ = window().print();
    });
    view! {
        {head(&view)}
        {files::files(&view)}
        {draft.then(|| view! { <release::Release view=view.clone() remote=remote /> })}
        {(draft || state == BatchState::Preparing).then(|| view! { <cancel::Cancel view=view.clone() remote=remote /> })}
        {matches!(state, BatchState::Released | BatchState::Settled).then(|| view! { <import::Import view=view.clone() remote=remote /> })}
        <items::Items id=id />
        {left_out::left_out(&view)}
        <div class="actions no-print">
            <Button kind=ButtonKind::Secondary on_press=print>"印刷する"</Button>
        </div>
    }
    .into_any()
}

fn head(view: &BatchView) -> AnyView {
    let batch = &view.batch;
    let (label, tone) = words::batch_state(batch.state);
    let results = format!(
        "入金済{}件、振込不能{}件、結果待ち{}件",
        text::grouped(view.paid),
        text::grouped(view.failed),
        text::grouped(view.pending)
    );
    let by = |who: &Option<String>, at: Option<chrono::DateTime<chrono::Utc>>| {
        let who = who.clone()?;
        Some(format!(
            "{who}（{}）",
            at.map(text::minute).unwrap_or_default()
        ))
    };
    let released = by(&view.released_by, view.released_at);
    let cancelled = by(&view.cancelled_by, view.cancelled_at);
    let payer = format!(
        "{}　{}　{}-{}",
        view.payer.client_code, view.payer.name, view.payer.bank, view.payer.branch
    );
    let number = format!("第{}号", batch.number);
    let month = text::month(batch.month);
    let day = text::day(batch.transfer_on);
    let sum = format!(
        "{}件　{}",
        text::grouped(batch.item_count),
        text::yen(batch.total_yen)
    );
    let made = format!("{}（{}）", view.made_by, text::minute(batch.made_at));
    view! {
        <SummaryList>
            <SummaryRow name="番号">{number}</SummaryRow>
            <SummaryRow name="状態"><Tag tone=tone label=label /></SummaryRow>
            <SummaryRow name="対象の月">{month}</SummaryRow>
            <SummaryRow name="振込日">{day}</SummaryRow>
            <SummaryRow name="件数と合計">{sum}</SummaryRow>
            <SummaryRow name="結果">{results}</SummaryRow>
            <SummaryRow name="振込依頼人">{payer}</SummaryRow>
            <SummaryRow name="作成">{made}</SummaryRow>
            {released.map(|who| view! { <SummaryRow name="承認">{who}</SummaryRow> })}
            {cancelled.map(|who| view! { <SummaryRow name="取消">{who}</SummaryRow> })}
        </SummaryList>
    }
    .into_any()
}
