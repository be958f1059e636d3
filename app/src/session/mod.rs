//! Who is signed in.

pub(crate) mod again;
mod care;
mod duty;
mod ending;

pub(crate) use care::CareReach;
pub(crate) use duty::Duty;
pub(crate) use ending::{Ending, ending, note_call};

use contract::ProblemCode;
use contract::account::Me;
use leptos::prelude::*;

use crate::{api, clock};

/// What the app knows about the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Who {
    /// Not asked yet.
    Unknown,
    /// Nobody is signed in.
    Nobody,
    /// This person is.
    Person(Box<Me>),
    /// The server could not be asked.
    Unreachable,
}

/// The session, in context at the root of the app.
#[derive(Clone, Copy)]
pub(crate) struct Session {
    who: RwSignal<Who>,
    sandbox: RwSignal<bool>,
}

impl Session {
    /// A session nobody has asked about yet.
    pub(crate) fn new() -> Self {
        Self {
            who: RwSignal::new(Who::Unknown),
            sandbox: RwSignal::new(false),
        }
    }

    /// Who is signed in, followed.
    pub(crate) fn who(self) -> Who {
        self.who.get()
    }

    /// The person, followed; `None` also while unknown.
    pub(crate) fn me(self) -> Option<Me> {
        match self.who.get() {
            Who::Person(me) => Some(*me),
            Who::Unknown | Who::Nobody | Who::Unreachable => None,
        }
    }

    /// The person, not followed.
    pub(crate) fn me_now(self) -> Option<Me> {
        match self.who.get_untracked() {
            Who::Person(me) => Some(*me),
            Who::Unknown | Who::Nobody | Who::Unreachable => None,
        }
    }

    /// What the person does for the federation, followed.
    pub(crate) fn duty(self) -> Duty {
        self.who.with(|who| match who {
            Who::Person(me) => Duty::of(me),
            Who::Unknown | Who::Nobody | Who::Unreachable => Duty::default(),
        })
    }

    /// What to offer the person of 介護情報, followed.
    pub(crate) fn care(self) -> CareReach {
        self.who.with(|who| match who {
            Who::Person(me) => CareReach::of(me),
            Who::Unknown | Who::Nobody | Who::Unreachable => CareReach::NONE,
        })
    }

    /// Whether the server is a sandbox, as far as known, followed.
    pub(crate) fn is_sandbox(self) -> bool {
        self.sandbox.get()
    }

    /// Takes over the person as the server tells.
    pub(crate) fn enter(self, me: Me) {
        clock::set_from_server(me.now);
        note_call();
        self.sandbox.set(me.sandbox);
        self.who.set(Who::Person(Box::new(me)));
    }

    /// Nobody is signed in any more; what pages kept in the browser for this person is forgotten.
    pub(crate) fn leave(self) {
        crate::apply::forget_kept_drafts();
        self.who.set(Who::Nobody);
    }

    /// The same, and on to the landing page: it is not of the app, so the browser fetches it.
    pub(crate) fn leave_app(self) {
        self.leave();
        // A browser that goes nowhere shows this page to nobody signed in.
        let _ = window().location().assign("/");
    }

    /// Asks the server who is signed in.
    pub(crate) async fn refresh(self) {
        match api::me().await {
            Ok(me) => self.enter(me),
            Err(error) if error.is(ProblemCode::NotSignedIn) => {
                self.who.set(Who::Nobody);
                // A person's answer says it; visitors have to ask.
                self.sandbox.set(api::is_sandbox().await);
            }
            Err(_) if self.me_now().is_some() => {}
            Err(_) => self.who.set(Who::Unreachable),
        }
    }
}

/// The session of this page.
pub(crate) fn use_session() -> Session {
    expect_context::<Session>()
}
