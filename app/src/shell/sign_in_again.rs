//! The dialog shown when the session ended in the middle of something.

use leptos::prelude::*;

use super::part;
use crate::component::{Button, ButtonKind, Dialog};
use crate::session::again;

/// Asks to sign in again over the page; the page and what was typed stay.
#[component]
pub(super) fn SignInAgain() -> impl IntoView {
    let open = RwSignal::new(false);
    again::install(open);
    view! {
        <Dialog
            open=open
            id="sign-in-again"
            title="もう一度サインインしてください"
            on_close=Callback::new(move |()| again::settle(false))
        >
            <p>"安全のため、しばらく操作がないとサインインが終わります。入力した内容はこの画面に残っています。サインインすると続きから進められます。"</p>
            {part::enter::sign_in_again()}
            <p>
                <Button kind=ButtonKind::Plain on_press=Callback::new(move |()| open.set(false))>
                    "あとでサインインする"
                </Button>
            </p>
        </Dialog>
    }
    .into_any()
}
