//! 緊急時の閲覧: without the usual conditions, for a written reason.

use contract::upstream::ViewPurpose;
use domain::access::{EmergencyReason, EmergencyReasonError};
use domain::text::TextError;
use leptos::prelude::*;

use super::Shown;
use super::words::words;
use crate::component::{Button, ButtonKind, Dialog, Notice, TextArea};
use crate::language::say;
use crate::text::Tone;

/// The way to an emergency access, where the job has one.
pub(super) fn offer(shown: Shown) -> AnyView {
    let open = RwSignal::new(false);
    let possible = Memo::new(move |_| match shown.known.get() {
        Some(Ok(person)) => person.emergency_possible,
        Some(Err(_)) | None => false,
    });
    view! {
        {move || possible.get().then(|| view! {
            <section class="care-emergency" aria-labelledby="care-emergency">
                <h4 id="care-emergency">{say(words().emergency_when)}</h4>
                <p>{say(words().emergency_lead)}</p>
                <div><Button kind=ButtonKind::Danger on_press=Callback::new(move |()| open.set(true))>{say(words().emergency_do)}</Button></div>
            </section>
        })}
        <Dialog open=open id="emergency" title=words().emergency>{move || question(shown, open)}</Dialog>
    }
    .into_any()
}

fn question(shown: Shown, open: RwSignal<bool>) -> AnyView {
    let reason = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let look = Callback::new(move |()| {
        let written = match EmergencyReason::parse(&reason.get_untracked()) {
            Ok(written) => written.as_str().to_owned(),
            Err(wrong) => return error.set(Some(put_right(&wrong))),
        };
        open.set(false);
        shown.visit.begin(ViewPurpose::Emergency, Some(written));
    });
    view! {
        <Notice tone=Tone::Error title=words().emergency_warning>
            <p>{say(words().emergency_effect)}</p>
        </Notice>
        <form class="stack" novalidate on:submit=move |event| { event.prevent_default(); look.run(()); }>
            <TextArea id="emergency-reason" label=words().reason value=reason error=error max_length=500
                hint=words().reason_hint.to_owned()
                on_edit=Callback::new(move |typed| { reason.set(typed); error.set(None); }) />
            <div class="actions">
                <Button kind=ButtonKind::Danger submit=true>{say(words().look)}</Button>
                <Button kind=ButtonKind::Plain on_press=Callback::new(move |()| open.set(false))>{say(words().stop)}</Button>
            </div>
        </form>
    }
    .into_any()
}

fn put_right(error: &EmergencyReasonError) -> String {
    match error {
        EmergencyReasonError::TooShort { least } => (words().too_short)(*least),
        EmergencyReasonError::Text(TextError::Empty) => words().no_reason.to_owned(),
        EmergencyReasonError::Text(TextError::TooLong { max }) => (words().too_long)(*max),
        EmergencyReasonError::Text(TextError::Control { .. }) => words().control.to_owned(),
    }
}

/// Says, as long as it goes on, that this is an emergency access.
pub(super) fn band(shown: Shown, usual: ViewPurpose) -> AnyView {
    let end = Callback::new(move |()| shown.visit.begin(usual, None));
    (move || {
        (shown.visit.purpose() == ViewPurpose::Emergency).then(|| {
            view! {
                <Notice tone=Tone::Error alert=true title=words().going_on>
                    <p>{say(words().going_on_detail)}</p>
                    <div><Button kind=ButtonKind::Secondary on_press=end>{say(words().end_emergency)}</Button></div>
                </Notice>
            }
        })
    })
    .into_any()
}
