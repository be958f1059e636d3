//! The result page of 最終確認, taken in at the server in the place of a picture of the management screen.

use contract::application::Uploaded;
use leptos::{prelude::*, task::spawn_local};

use crate::api::{self, ApiError};
use crate::apply::document::words::words;
use crate::apply::wizard::use_form;
use crate::component::{Button, ButtonKind, FaultNotice};
use crate::language::say;

/// The button, and what came of it.
#[component]
pub(super) fn RehearsalResult() -> impl IntoView {
    let draft = use_form().draft;
    let busy = RwSignal::new(false);
    let fault = RwSignal::new(None::<ApiError>);
    let press = Callback::new(move |()| {
        busy.set(true);
        fault.set(None);
        spawn_local(async move {
            let path = format!("/applications/{}/rehearsal", api::escape(&draft.id()));
            let nothing = serde_json::Value::Object(serde_json::Map::new());
            let taken: Result<Uploaded, ApiError> = api::post(&path, &nothing).await;
            busy.try_set(false);
            match taken {
                Ok(uploaded) => draft.add_document(uploaded),
                Err(error) => {
                    fault.try_set(Some(error));
                }
            }
        });
    });
    view! {
        <section class="stack" aria-labelledby="rehearsal-result">
            <h2 id="rehearsal-result">{say(words().instead)}</h2>
            <p>{say(words().instead_detail)}</p>
            <FaultNotice fault=fault />
            <div class="actions">
                <Button kind=ButtonKind::Secondary busy=busy on_press=press>{say(words().attach_result)}</Button>
                <a class="action-link" href="/onboarding/rehearsal">{say(words().open_rehearsal)}</a>
            </div>
        </section>
    }
    .into_any()
}
