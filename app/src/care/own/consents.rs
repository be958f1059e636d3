//! The recipient's consents, each to be withdrawn.

use contract::care::{ConsentState, ConsentView, OwnConsents};
use leptos::prelude::*;

use super::words::words;
use crate::api;
use crate::care::consent::withdraw_dialog;
use crate::component::{Button, ButtonKind, Load, Remote, Tag};
use crate::language::ruby;
use crate::text;

/// The consents.
pub(super) fn section(news: RwSignal<u32>) -> AnyView {
    let remote = Remote::new(move || {
        news.track();
        async { api::get::<OwnConsents>("/my/consents").await }
    });
    let asked = RwSignal::new(None::<ConsentView>);
    view! {
        <section class="section" aria-labelledby="my-consents">
            <h2 id="my-consents">{ruby(words().consents)}</h2>
            <p>{ruby(words().consents_lead)}</p>
            <Load remote=remote view=move |all| list(all, asked) />
            {withdraw_dialog(asked, Callback::new(move |()| remote.anew()),
                words().withdraw_question)}
        </section>
    }
    .into_any()
}

fn list(all: OwnConsents, asked: RwSignal<Option<ConsentView>>) -> AnyView {
    if all.items.is_empty() {
        return view! { <p class="empty-line">{ruby(words().no_consent)}</p> }.into_any();
    }
    let rows = all.items.into_iter().map(|one| row(one, asked));
    view! { <ul class="rows">{rows.collect_view()}</ul> }.into_any()
}

fn row(consent: ConsentView, asked: RwSignal<Option<ConsentView>>) -> AnyView {
    let (state, tone) = text::care::consent_state(consent.state);
    let what = (words().consent_said)(
        text::care::purpose(consent.purpose),
        &text::care::kinds_plain(&consent.kinds),
        &text::era_day(consent.until),
    );
    let given = (words().consent_given)(
        &text::minute(consent.taken_at),
        &text::care::giver(&consent.giver),
    );
    let holds = consent.state == ConsentState::Given;
    let office = consent.office_name.clone();
    let label = (words().withdraw_from)(&office);
    view! {
        <li>
            <div class="row-main stack-tight">
                <p class="row-name"><span lang="ja">{office}</span>" "<Tag tone=tone label=state /></p>
                <p>{ruby(what)}</p>
                <p class="soft">{ruby(given)}</p>
            </div>
            {holds.then(|| view! {
                <Button kind=ButtonKind::Danger label=label on_press=Callback::new(move |()| asked.set(Some(consent.clone())))>{ruby(words().withdraw)}</Button>
            })}
        </li>
    }
    .into_any()
}
