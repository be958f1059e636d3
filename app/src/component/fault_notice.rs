//! A failed call, said.

use leptos::prelude::*;

use super::Notice;
use crate::api::ApiError;
use crate::language::say;
use crate::text::{self, Tone};

/// Says why a call failed, what is safe and what to do; nothing while there is no fault.
#[component]
pub(crate) fn FaultNotice(
    /// The fault.
    #[prop(into)]
    fault: Signal<Option<ApiError>>,
) -> impl IntoView {
    move || {
        fault.get().map(|fault| {
            let words = text::message(&fault);
            view! { <Notice title=words.title tone=Tone::Error alert=true><p>{say(words.detail)}</p></Notice> }
        })
    }
}
