//! `/care/emergencies`: accesses in an emergency, and their review by the office's administrator.

use contract::care::{EmergencyList, EmergencyOutcome, EmergencyReview, EmergencyView};
use contract::event::Change;
use leptos::{prelude::*, task::spawn_local};

use crate::api::{self, ApiError};
use crate::component::{
    Button, ButtonKind, FaultNotice, Load, Page, RadioChoice, RadioGroup, Remote, Tag, TextArea,
};
use crate::live;
use crate::text::{self, Tone};

/// `/care/emergencies`.
pub(crate) fn emergencies_page() -> AnyView {
    let remote = Remote::new(|| async { api::get::<EmergencyList>("/care/emergencies").await });
    live::on_change(move |change| {
        if matches!(change, Change::Care { .. }) {
            remote.reload();
        }
    });
    view! {
        <Page title="緊急時の閲覧" width="wide">
            <p class="lead">"同意などがないまま緊急に閲覧した記録です。管理者が理由を確かめます。自分の閲覧は自分では確認できません。"</p>
            <p class="no-print"><a class="action-link" href="/care">"担当一覧に戻る"</a></p>
            <Load remote=remote view=move |all: EmergencyList| shown(all, remote) />
        </Page>
    }
    .into_any()
}

fn shown(all: EmergencyList, remote: Remote<EmergencyList>) -> AnyView {
    if all.items.is_empty() {
        return view! {
            <div class="empty"><p class="empty-title">"緊急時の閲覧はありません"</p></div>
        }
        .into_any();
    }
    let rows = all.items.into_iter().map(|one| card(one, remote));
    view! { <div class="stack">{rows.collect_view()}</div> }.into_any()
}

fn card(one: EmergencyView, remote: Remote<EmergencyList>) -> AnyView {
    let (state, tone) = one
        .outcome
        .map_or(("確認待ち", Tone::Warning), text::care::outcome);
    let kinds: Vec<&str> = one.kinds.iter().map(|kind| kind.label_ja()).collect();
    let person = format!("/care/{}", one.relation);
    let reviewed = one.reviewed_at.map(|at| {
        format!(
            "{} に {} が確認。{}",
            text::minute(at),
            one.reviewed_by,
            one.note
        )
    });
    let review = one.may_review.then(|| review(one.id.clone(), remote));
    view! {
        <article class="card">
            <div class="card-head">
                <h2 class="care-name">{format!("{}　{}", text::minute(one.at), one.by)}</h2>
                <Tag tone=tone label=state />
            </div>
            <dl class="care-form-facts">
                <div><dt>"理由"</dt><dd class="care-prose">{one.reason}</dd></div>
                <div><dt>"閲覧した情報"</dt><dd>{kinds.join("、")}</dd></div>
            </dl>
            <p><a class="action-link" href=person>"この利用者の情報を開く"</a></p>
            {reviewed.map(|words| view! { <p class="soft">{words}</p> })}
            {review}
        </article>
    }
    .into_any()
}

fn review(id: String, remote: Remote<EmergencyList>) -> AnyView {
    let outcome = RwSignal::new(None::<&'static str>);
    let note = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let note_error = RwSignal::new(None::<String>);
    let fault = RwSignal::new(None::<ApiError>);
    let busy = RwSignal::new(false);
    let path = format!("/care/emergencies/{}/review", api::escape(&id));
    let send = move || {
        let chosen = match outcome.get_untracked() {
            Some("justified") => EmergencyOutcome::Justified,
            Some(_) => EmergencyOutcome::NotJustified,
            None => return error.set(Some("確認の結果を選んでください".to_owned())),
        };
        let written = note.get_untracked().trim().to_owned();
        if chosen == EmergencyOutcome::NotJustified && written.is_empty() {
            return note_error.set(Some("緊急と認めない理由を書いてください".to_owned()));
        }
        let request = EmergencyReview {
            outcome: chosen,
            note: written,
        };
        let path = path.clone();
        busy.set(true);
        spawn_local(async move {
            let answer = api::post_only(&path, &request).await;
            busy.try_set(false);
            match answer {
                Ok(()) => remote.reload(),
                Err(problem) => {
                    fault.try_set(Some(problem));
                }
            }
        });
    };
    let choices = vec![
        RadioChoice::new("justified", "緊急と認める"),
        RadioChoice::new("not_justified", "緊急と認めない"),
    ];
    view! {
        <form class="stack care-review" novalidate on:submit=move |event| { event.prevent_default(); send(); }>
            <FaultNotice fault=fault />
            <RadioGroup id=format!("outcome-{id}") legend="確認の結果" choices=choices value=outcome error=error
                on_edit=Callback::new(move |chosen| { outcome.set(Some(chosen)); error.set(None); }) />
            <TextArea id=format!("note-{id}") label="確認した内容" max_length=500 value=note error=note_error
                requirement=crate::component::Requirement::Optional
                hint="認めないときは理由が必要です。".to_owned()
                on_edit=Callback::new(move |typed| { note.set(typed); note_error.set(None); }) />
            <div><Button kind=ButtonKind::Secondary submit=true busy=busy>"確認を記録する"</Button></div>
        </form>
    }
    .into_any()
}
