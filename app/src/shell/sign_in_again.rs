//! The dialog shown when the session ended in the middle of something.

use leptos::prelude::*;

use super::part;
use crate::component::{Button, ButtonKind, Dialog};
use crate::language::say;
use crate::session::again;
use crate::shell::words::words;

/// Asks to sign in again over the page; the page and what was typed stay.
#[component]
pub(super) fn SignInAgain() -> impl IntoView {
    let open = RwSignal::new(false);
    again::install(open);
    view! {
        <Dialog
            open=open
            id="sign-in-again"
            title=words().again
            on_close=Callback::new(move |()| again::settle(false))
        >
            <p>{say(words().again_detail)}</p>
            {part::enter::sign_in_again()}
            <p>
                <Button kind=ButtonKind::Plain on_press=Callback::new(move |()| open.set(false))>
                    {say(words().later)}
                </Button>
            </p>
        </Dialog>
    }
    .into_any()
}
