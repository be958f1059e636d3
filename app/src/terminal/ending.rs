//! Revoking a certificate, taking a terminal out of service: asked before it is done.

use contract::terminal::RevocationRequest;
use domain::terminal::RevocationReason;
use leptos::{prelude::*, task::spawn_local};
use serde_json::{Map, Value};

use super::Desk;
use super::words::words;
use crate::api::{self, ApiError};
use crate::component::{Button, ButtonKind, Dialog, FaultNotice, RadioChoice, RadioGroup};
use crate::language::say;

/// What is about to end.
#[derive(Clone, PartialEq)]
pub(super) enum Ending {
    /// A certificate, by its id.
    Certificate(String),
    /// A terminal: id and name.
    Terminal(String, String),
}

#[expect(clippy::too_many_lines, reason = "one question with both its answers")]
pub(super) fn dialog(desk: Desk) -> AnyView {
    let w = words();
    let open = [RwSignal::new(false), RwSignal::new(false)];
    let [revoking, retiring] = open;
    let because = RwSignal::new(Some(RevocationReason::Lost.as_str()));
    let fault = RwSignal::new(None::<ApiError>);
    Effect::new(move |_| {
        let ending = desk.ending.get();
        fault.set(None);
        revoking.set(matches!(ending, Some(Ending::Certificate(_))));
        retiring.set(matches!(ending, Some(Ending::Terminal(..))));
    });
    let close = Callback::new(move |()| desk.ending.set(None));
    let send = Callback::new(move |()| {
        let Some(ending) = desk.ending.get_untracked() else {
            return;
        };
        let reason = because
            .get_untracked()
            .and_then(RevocationReason::from_id)
            .unwrap_or(RevocationReason::Other);
        spawn_local(async move {
            match end(&ending, reason).await {
                Ok(()) => {
                    desk.ending.try_set(None);
                    desk.terminals.reload();
                }
                Err(problem) => {
                    fault.try_set(Some(problem));
                }
            }
        });
    });
    let reasons = move || {
        [RevocationReason::Lost, RevocationReason::Other]
            .map(|reason| RadioChoice::new(reason.as_str(), (w.because)(reason)))
            .to_vec()
    };
    let name = move || match desk.ending.get() {
        Some(Ending::Terminal(_, name)) => (w.retire_what)(&name),
        _ => String::new(),
    };
    view! {
        <Dialog open=revoking id="revoke-certificate" title=w.revoke_ask on_close=close>
            <FaultNotice fault=fault />
            <p>{say(w.revoke_what)}</p>
            <RadioGroup id="revoke-because" legend=w.revoke_why choices=reasons() value=because
                on_edit=Callback::new(move |chosen| because.set(Some(chosen))) />
            <div class="actions">
                <Button kind=ButtonKind::Danger on_press=send>{w.revoke}</Button>
                <Button kind=ButtonKind::Plain on_press=close>{w.cancel}</Button>
            </div>
        </Dialog>
        <Dialog open=retiring id="retire-terminal" title=w.retire_ask on_close=close>
            <FaultNotice fault=fault />
            <p>{name}</p>
            <div class="actions">
                <Button kind=ButtonKind::Danger on_press=send>{w.retire}</Button>
                <Button kind=ButtonKind::Plain on_press=close>{w.cancel}</Button>
            </div>
        </Dialog>
    }
    .into_any()
}

async fn end(ending: &Ending, because: RevocationReason) -> Result<(), ApiError> {
    match ending {
        Ending::Certificate(id) => {
            let path = format!("/terminals/certificates/{}/revocation", api::escape(id));
            api::post_only(&path, &RevocationRequest { because }).await
        }
        Ending::Terminal(id, _) => {
            let path = format!("/terminals/{}/retirement", api::escape(id));
            api::post_only(&path, &Value::Object(Map::new())).await
        }
    }
}
