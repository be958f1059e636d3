//! Begins an application.

use contract::ProblemCode;
use contract::application::{ApplicationView, NewApplication};
use leptos::{prelude::*, task::spawn_local};
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::api::{self, ApiError};
use crate::component::{Button, FaultNotice};
use crate::language::say;
use crate::page::home::words::words;

/// Begins an application and goes to its first question; to the list when a colleague was faster.
#[component]
pub(crate) fn StartButton(
    /// Scheme to apply for.
    scheme_id: String,
    /// Office that applies.
    office_number: String,
) -> impl IntoView {
    let navigate = use_navigate();
    let busy = RwSignal::new(false);
    let fault = RwSignal::new(None::<ApiError>);
    let request = NewApplication {
        scheme_id,
        office_number,
    };
    let press = move |()| {
        let navigate = navigate.clone();
        let request = request.clone();
        busy.set(true);
        fault.set(None);
        spawn_local(async move {
            let answer: Result<ApplicationView, ApiError> =
                api::post("/applications", &request).await;
            busy.try_set(false);
            match answer {
                Ok(made) => {
                    let first = format!("/applications/{}/edit/purchase", made.id);
                    navigate(&first, NavigateOptions::default());
                }
                Err(error) if error.is(ProblemCode::AlreadyApplied) => {
                    navigate("/applications", NavigateOptions::default());
                }
                Err(error) => {
                    fault.try_set(Some(error));
                }
            }
        });
    };
    view! {
        <FaultNotice fault=fault />
        <Button busy=busy on_press=Callback::new(press)>{say(words().start)}</Button>
    }
    .into_any()
}
