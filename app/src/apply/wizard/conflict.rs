//! Somebody else saved the same section: both versions side by side, and the choice.

use contract::answers::{Answers, Section};
use leptos::prelude::*;

use crate::apply::draft::{Conflict, Draft, with_section};
use crate::apply::summary::{Shown, section_read_back};
use crate::component::{Button, ButtonKind, Dialog};

/// Shown over any question while a section waits for a decision.
#[component]
pub(super) fn ConflictDialog(
    /// The draft.
    draft: Draft,
) -> impl IntoView {
    let open = RwSignal::new(false);
    Effect::new(move |_| open.set(draft.conflicts().with(|conflicts| !conflicts.is_empty())));
    // Escape is no decision: as long as one is waiting, the dialog comes back.
    let closed = Callback::new(move |()| {
        open.set(
            draft
                .conflicts()
                .with_untracked(|conflicts| !conflicts.is_empty()),
        );
    });
    view! {
        <Dialog open=open id="conflict" title="ほかの人が先に保存しました" on_close=closed>
            {move || draft.conflicts().with(|conflicts| conflicts.first().cloned()).map(|one| choice(draft, one))}
        </Dialog>
    }
}

fn choice(draft: Draft, conflict: Conflict) -> AnyView {
    let section = conflict.section;
    let mine = draft.answers_now();
    let theirs = with_section(&mine, section, conflict.theirs.clone());
    let (first, second) = (conflict.clone(), conflict);
    let take = Callback::new(move |()| draft.take_theirs(first.clone()));
    let keep = Callback::new(move |()| draft.keep_mine(second.clone()));
    view! {
        <div class="stack">
            <p>{format!(
                "「{}」を、別の画面またはほかの職員が保存しました。どちらの内容も残っています。使うほうを選んでください。",
                section_name(section)
            )}</p>
            <div class="conflict-sides">
                {side(draft, "相手の内容", &theirs, section)}
                {side(draft, "自分の内容", &mine, section)}
            </div>
            <div class="actions">
                <Button kind=ButtonKind::Secondary on_press=take>"相手の内容を使う"</Button>
                <Button kind=ButtonKind::Secondary on_press=keep>"自分の内容で上書きする"</Button>
            </div>
        </div>
    }
    .into_any()
}

fn side(draft: Draft, title: &'static str, answers: &Answers, section: Section) -> AnyView {
    let (id, scheme) = (draft.id(), draft.scheme());
    let shown = Shown {
        id: &id,
        answers,
        scheme: &scheme,
        change: None,
    };
    view! {
        <section class="conflict-side">
            <h3>{title}</h3>
            {section_read_back(shown, section)}
        </section>
    }
    .into_any()
}

fn section_name(section: Section) -> &'static str {
    match section {
        Section::Eligibility => "事前確認",
        Section::Office => "基本情報",
        Section::Services => "サービス種類",
        Section::ReaderCosts => "カードリーダー購入費用",
        Section::SupportCosts => "接続サポート費用",
        Section::Income => "寄附金その他の収入",
        Section::Account => "口座情報",
    }
}
