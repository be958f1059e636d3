//! Which part of the app will be wanted next.

use std::time::Duration;

use leptos::{prelude::*, task::spawn_local};

use super::{
    application, care, enter, federation, home, office, onboarding, oversight, own, reader,
    readiness, subsidy, terminal,
};
use crate::session::{CareReach, Session, Who};

/// After the page a person came for, so that its own requests go first.
const PAUSE: Duration = Duration::from_millis(800);

/// Fetches the part of the page in the address at once, beside asking who is signed in; and the parts
/// the person is likely to open, after a pause.
pub(in crate::shell) fn fetch_ahead(session: Session) {
    let path = window().location().pathname().unwrap_or_default();
    if path == "/sign-in/card" {
        spawn_local(reader::ahead());
    }
    match path.split('/').nth(1).unwrap_or_default() {
        "home" => spawn_local(home::ahead()),
        "applications" => spawn_local(application::ahead()),
        "review" | "notices" | "payments" | "figures" => spawn_local(federation::ahead()),
        "duties" | "retention" | "audit" | "staff" | "verifications" | "news" => {
            spawn_local(oversight::ahead());
        }
        "care" => spawn_local(care::ahead()),
        "my" => spawn_local(own::ahead()),
        "readiness" => spawn_local(readiness::ahead()),
        "account" | "office" | "recoveries" => spawn_local(office::ahead()),
        "terminals" => spawn_local(terminal::ahead()),
        "card" => spawn_local(reader::ahead()),
        "onboarding" => spawn_local(onboarding::ahead()),
        "register" | "sign-in" | "recover" => spawn_local(enter::ahead()),
        "subsidy" | "verify" | "help" => spawn_local(subsidy::ahead()),
        _ => {}
    }
    let known = Memo::new(move |_| match session.who() {
        Who::Unknown | Who::Unreachable => None,
        Who::Nobody => Some(Visitor::Stranger),
        Who::Person(me) if me.active_office.is_some() => Some(Visitor::OfOffice),
        Who::Person(me) if CareReach::of(&me).receives => Some(Visitor::Recipient),
        Who::Person(_) => Some(Visitor::OfFederation),
    });
    Effect::new(move |_| match known.get() {
        None => {}
        Some(Visitor::Stranger) => later(async {
            enter::ahead().await;
            subsidy::ahead().await;
        }),
        // Signing in is fetched for people signed in too: a session may end while the line is gone.
        Some(Visitor::OfOffice) => later(async {
            home::ahead().await;
            application::ahead().await;
            care::ahead().await;
            enter::ahead().await;
        }),
        Some(Visitor::Recipient) => later(async {
            home::ahead().await;
            own::ahead().await;
            enter::ahead().await;
        }),
        Some(Visitor::OfFederation) => later(async {
            home::ahead().await;
            federation::ahead().await;
            enter::ahead().await;
        }),
    });
}

/// For whom something is fetched.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Visitor {
    Stranger,
    OfOffice,
    Recipient,
    OfFederation,
}

fn later(fetch: impl Future<Output = ()> + 'static) {
    set_timeout(move || spawn_local(fetch), PAUSE);
}
