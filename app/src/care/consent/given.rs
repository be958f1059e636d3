//! Consents given so far, each to be withdrawn at any time.

use contract::care::{CarePersonView, ConsentState, ConsentView, Withdrawal};
use leptos::{prelude::*, task::spawn_local};

use super::words::words;
use crate::api::{self, ApiError};
use crate::care::people_path;
use crate::component::Requirement;
use crate::component::{Button, ButtonKind, Dialog, FaultNotice, Tag, TextArea};
use crate::language::say;
use crate::text;

/// The consents to this office; `changed` asks for them anew.
pub(super) fn list(person: CarePersonView, changed: RwSignal<bool>) -> AnyView {
    let consents = RwSignal::new(person.consents);
    let path = StoredValue::new(people_path(&person.relation, ""));
    let refresh = Callback::new(move |()| {
        spawn_local(async move {
            if let Ok(person) = api::get::<CarePersonView>(&path.get_value()).await {
                consents.try_set(person.consents);
            }
        });
    });
    Effect::new(move |_| {
        if changed.get() {
            changed.set(false);
            refresh.run(());
        }
    });
    let asked = RwSignal::new(None::<ConsentView>);
    view! {
        {move || {
            let all = consents.get();
            (!all.is_empty()).then(|| view! {
                <section class="section no-print" aria-labelledby="given">
                    <h2 id="given">{say(words().given)}</h2>
                    <ul class="rows">{all.into_iter().map(|one| row(one, asked)).collect_view()}</ul>
                </section>
            })
        }}
        {withdraw_dialog(asked, refresh, words().withdraw_question)}
    }
    .into_any()
}

fn row(consent: ConsentView, asked: RwSignal<Option<ConsentView>>) -> AnyView {
    let (state, tone) = text::care::consent_state(consent.state);
    let until = text::care::until(&text::day(consent.until));
    let giver = text::care::giver(&consent.giver);
    let check = text::care::identity_check(consent.check);
    let check = consent.card_read_at.map_or_else(
        || check.to_owned(),
        |at| format!("{check}（{}）", text::minute(at)),
    );
    let about = text::care::listed(&[text::care::purpose(consent.purpose), &giver, &check]);
    let taken = (words().taken)(
        &text::minute(consent.taken_at),
        &consent.taken_by,
        &consent.wording,
    );
    let withdrawn = consent
        .withdrawn_at
        .map(|at| say((words().withdrawn)(&text::minute(at))));
    let holds = consent.state == ConsentState::Given;
    view! {
        <li>
            <div class="row-main">
                <p class="row-name"><Tag tone=tone label=state />" "{say(until)}</p>
                <p>{say(text::care::kinds(&consent.kinds))}</p>
                <p class="soft">{say(about)}</p>
                <p class="soft">{say(taken)}</p>
                <p class="soft">{withdrawn}</p>
            </div>
            {holds.then(|| view! {
                <Button kind=ButtonKind::Danger
                    on_press=Callback::new(move |()| asked.set(Some(consent.clone())))>{say(words().withdraw)}</Button>
            })}
        </li>
    }
    .into_any()
}

/// Asks before a consent is withdrawn; `done` is told afterwards.
pub(in crate::care) fn withdraw_dialog(
    asked: RwSignal<Option<ConsentView>>,
    done: Callback<()>,
    question: &'static str,
) -> AnyView {
    let open = RwSignal::new(false);
    Effect::new(move |_| {
        if asked.with(Option::is_some) {
            open.set(true);
        }
    });
    view! {
        <Dialog open=open id="withdraw" title=words().withdraw_title on_close=Callback::new(move |()| asked.set(None))>
            {move || asked.get().map(|consent| inside(consent, open, done, question))}
        </Dialog>
    }
    .into_any()
}

fn inside(
    consent: ConsentView,
    open: RwSignal<bool>,
    done: Callback<()>,
    question: &'static str,
) -> AnyView {
    let reason = RwSignal::new(String::new());
    let fault = RwSignal::new(None::<ApiError>);
    let busy = RwSignal::new(false);
    let path = format!("/care/consents/{}/withdrawal", api::escape(&consent.id));
    let withdraw = Callback::new(move |()| {
        let path = path.clone();
        let request = Withdrawal {
            reason: reason.get_untracked().trim().to_owned(),
        };
        busy.set(true);
        spawn_local(async move {
            let answer = api::post_only(&path, &request).await;
            busy.try_set(false);
            match answer {
                Ok(()) => {
                    open.try_set(false);
                    done.run(());
                }
                Err(problem) => {
                    fault.try_set(Some(problem));
                }
            }
        });
    });
    view! {
        <p>{say(question)}</p>
        <p><strong>{consent.office_name}</strong>{say((words().kinds_of)(&text::care::kinds(&consent.kinds)))}</p>
        <FaultNotice fault=fault />
        <TextArea id="withdraw-reason" label=words().reason requirement=Requirement::Optional max_length=500 value=reason
            hint=words().reason_hint.to_owned() on_edit=Callback::new(move |typed| reason.set(typed)) />
        <div class="actions">
            <Button kind=ButtonKind::Danger busy=busy on_press=withdraw>{say(words().do_withdraw)}</Button>
            <Button kind=ButtonKind::Plain on_press=Callback::new(move |()| open.set(false))>{say(words().stop)}</Button>
        </div>
    }
    .into_any()
}
