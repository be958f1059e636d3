//! The dialog shown when the session ended in the middle of something.

use leptos::prelude::*;

use crate::component::{Button, ButtonKind, Dialog};
use crate::page::SignInForm;
use crate::session::{again, use_session};

/// Asks to sign in again over the page; the page and what was typed stay.
#[component]
pub(super) fn SignInAgain() -> impl IntoView {
    let open = RwSignal::new(false);
    again::install(open);
    let session = use_session();
    // The dialog only appears in the middle of something, when somebody was signed in.
    let email = move || session.me_now().map(|me| me.email).unwrap_or_default();
    view! {
        <Dialog
            open=open
            id="sign-in-again"
            title="もう一度サインインしてください"
            on_close=Callback::new(move |()| again::settle(false))
        >
            <p>"安全のため、しばらく操作がないとサインインが終わります。入力した内容はこの画面に残っています。サインインすると続きから進められます。"</p>
            <SignInForm email=email() on_done=Callback::new(move |()| again::settle(true)) />
            <p>
                <Button kind=ButtonKind::Plain on_press=Callback::new(move |()| open.set(false))>
                    "あとでサインインする"
                </Button>
            </p>
        </Dialog>
    }
    .into_any()
}
