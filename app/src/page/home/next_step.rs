//! The one thing to do next.

use contract::application::ApplicationSummary;
use contract::scheme::{SchemeList, SchemeSummary, WindowState};
use domain::application::Status;
use leptos::prelude::*;

use super::start::StartButton;
use crate::component::{LinkButton, StatusTag, Tag};
use crate::text::{self, Tone};

/// The card of the newest scheme: start, go on, correct, or wait.
pub(super) fn card(
    schemes: &SchemeList,
    own: &[ApplicationSummary],
    office_number: String,
) -> AnyView {
    let Some(scheme) = schemes.items.first() else {
        return ().into_any();
    };
    let latest = own
        .iter()
        .find(|row| row.scheme_id == scheme.id && row.status != Status::Withdrawn);
    let inside = match latest {
        Some(row) => going_on(row),
        None => not_begun(scheme, office_number),
    };
    view! {
        <section class="panel" aria-labelledby="next-step">
            <div class="panel-head">
                <h2 id="next-step">"次にすること"</h2>
                <p class="panel-window">
                    {window_tag(scheme)}
                    <span>{format!("{} まで", text::day(scheme.closes_on))}</span>
                </p>
            </div>
            {inside}
        </section>
    }
    .into_any()
}

fn window_tag(scheme: &SchemeSummary) -> AnyView {
    let urgent = scheme.days_left.is_some_and(|days| days <= 30);
    let tone = match scheme.window {
        WindowState::Open if urgent => Tone::Warning,
        WindowState::Open => Tone::Success,
        WindowState::NotYetOpen | WindowState::Closed => Tone::Neutral,
    };
    view! { <Tag tone=tone label=text::days_left(scheme.window, scheme.days_left) /> }.into_any()
}

fn not_begun(scheme: &SchemeSummary, office_number: String) -> AnyView {
    if scheme.window != WindowState::Open {
        return view! { <p>"いま受け付けている助成金はありません。"</p> }.into_any();
    }
    view! {
        <p class="panel-lead">"カードリーダー購入等の助成金を申請できます"</p>
        <p>"領収書、通帳、指定通知書などを手元に用意してください。途中でやめても、続きから始められます。"</p>
        <div class="actions">
            <StartButton scheme_id=scheme.id.clone() office_number=office_number />
            <a class="action-link" href="/subsidy">"助成金の説明と試算"</a>
        </div>
    }
    .into_any()
}

fn going_on(row: &ApplicationSummary) -> AnyView {
    let page = format!("/applications/{}", row.id);
    let (lead, action) = match row.status {
        Status::Draft => ("助成金の申請が途中です", "続きから入力する"),
        Status::Returned => ("申請の修正が必要です", "理由を確認して直す"),
        Status::PaymentFailed => ("振込ができませんでした", "口座情報を確認する"),
        Status::Submitted
        | Status::InReview
        | Status::Approved
        | Status::Rejected
        | Status::PaymentScheduled
        | Status::Paid
        | Status::Withdrawn
        | Status::Revoked => ("助成金の申請を受け付けています", "申請の状態を見る"),
    };
    let reception = row
        .reception_number
        .clone()
        .map(|number| format!("受付番号 {number}"));
    view! {
        <p class="panel-lead">{lead}</p>
        <p class="panel-window"><StatusTag status=row.status /><span>{reception}</span></p>
        <p>{text::status_summary(row.status)}</p>
        <div class="actions">
            <LinkButton href=page>{action}</LinkButton>
            <span class="soft">{format!("最後の保存 {}", text::minute(row.updated_at))}</span>
        </div>
    }
    .into_any()
}
