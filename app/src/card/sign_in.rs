//! `/sign-in/card`: a recipient signs in with their card.

use contract::account::CardSignedIn;
use contract::card::{CardProof, CheckRequest, Revocation};
use leptos::{prelude::*, task::spawn_local};
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use super::reader::{CardErrand, CardReader};
use super::words::words;
use crate::api::{self, ApiError};
use crate::component::{FaultNotice, Page, Spinner};
use crate::language::say;
use crate::session::use_session;

/// `/sign-in/card`. Also for people signed in already, who show their card anew.
pub(crate) fn sign_in_page() -> AnyView {
    let session = use_session();
    let navigate = use_navigate();
    let busy = RwSignal::new(false);
    let fault = RwSignal::new(None::<ApiError>);
    let sign_in = Callback::new(move |(nonce, proof): (String, CardProof)| {
        let navigate = navigate.clone();
        busy.set(true);
        fault.set(None);
        spawn_local(async move {
            let shown = CheckRequest { nonce, proof };
            let answer = api::post::<_, CardSignedIn>("/sign-in/card", &shown).await;
            busy.try_set(false);
            match answer {
                Ok(opened) => {
                    session.enter(opened.me);
                    let own_page = match opened.revocation {
                        Revocation::NotChecked => "/my?card=unchecked",
                        Revocation::Good => "/my?card=checked",
                    };
                    navigate(own_page, NavigateOptions::default());
                }
                Err(error) => {
                    fault.try_set(Some(error));
                }
            }
        });
    });
    let told = &words().sign_in;
    let needed = told
        .needed_things
        .map(|line| view! { <li>{say(line)}</li> });
    view! {
        <Page title=told.title>
            <p>{say(told.lead)}</p>
            <section class="section" aria-labelledby="card-needed">
                <h2 id="card-needed">{say(told.needed)}</h2>
                <ul>{needed.into_iter().collect_view()}</ul>
            </section>
            <section class="section" aria-labelledby="card-sign-in">
                <h2 id="card-sign-in">{say(words().reading)}</h2>
                <CardReader errand=Signal::stored(CardErrand::Authenticate)
                    challenge_path="/sign-in/card/challenges" on_proof=sign_in />
                {move || busy.get().then(|| view! { <Spinner label=told.signing_in /> })}
                <FaultNotice fault=fault />
            </section>
            <p><a class="action-link" href="/sign-in">{say(told.by_passkey)}</a></p>
        </Page>
    }
    .into_any()
}
