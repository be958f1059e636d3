//! A passkey that was not made or used, said.

use leptos::prelude::*;

use super::Notice;
use crate::language::say;
use crate::passkey::CeremonyFault;
use crate::text::Tone;

/// Says why a passkey ceremony did not come to its end; nothing while there is no fault.
#[component]
pub(crate) fn CeremonyNotice(
    /// The fault.
    #[prop(into)]
    fault: Signal<Option<CeremonyFault>>,
) -> impl IntoView {
    move || {
        fault.get().map(|fault| {
            let words = fault.words();
            view! { <Notice tone=Tone::Error alert=true title=words.title><p>{say(words.detail)}</p></Notice> }
        })
    }
}
