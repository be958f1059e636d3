//! What goes on between this page and the helper.

use contract::card::{
    Act, CardCode, CardFault, CardProof, Outcome, PROTOCOL, Reply, Step, Surroundings, Told,
};
use leptos::{prelude::*, task::spawn_local};

use super::helper::{self, Found};
use super::link::{Heard, Link};
use super::permission::{Permission, permission};

/// Where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    /// The permission is being looked at.
    Looking,
    /// Nothing was asked of the machine yet.
    Before(Permission),
    /// The ports are being asked.
    Searching,
    /// No helper to speak with.
    Without(Found),
    /// Connected, not known yet.
    Greeting,
    /// A person is to compare the code.
    Pairing(String),
    /// The helper does not want this page.
    Refused(CardCode),
    /// As it lies.
    Ready(Surroundings),
    /// The helper went away.
    Lost,
}

/// The errand, if one is under way or just ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Doing {
    /// None.
    Nothing,
    /// A challenge is fetched.
    Starting,
    /// Under way.
    At(Step),
    /// Ended without a proof.
    Failed(CardFault),
    /// Given up.
    Cancelled,
}

/// Connection and state, for the life of the component.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    pub(super) stage: RwSignal<Stage>,
    pub(super) doing: RwSignal<Doing>,
    link: StoredValue<Option<Link>, LocalStorage>,
    greeting: StoredValue<u64>,
    errand: StoredValue<Option<u64>>,
    proven: Callback<CardProof>,
}

impl Desk {
    /// Looks at the permission; asks nothing of the machine yet unless that is allowed already.
    pub(super) fn new(proven: Callback<CardProof>) -> Self {
        let desk = Self {
            stage: RwSignal::new(Stage::Looking),
            doing: RwSignal::new(Doing::Nothing),
            link: StoredValue::new_local(None),
            greeting: StoredValue::new(0),
            errand: StoredValue::new(None),
            proven,
        };
        spawn_local(async move {
            match permission().await {
                Permission::Granted => desk.search(),
                other => {
                    desk.stage.try_set(Stage::Before(other));
                }
            }
        });
        on_cleanup(move || {
            desk.link.try_update_value(|link| *link = None);
        });
        desk
    }

    /// Looks for the helper and connects.
    pub(super) fn search(self) {
        self.stage.try_set(Stage::Searching);
        self.doing.try_set(Doing::Nothing);
        spawn_local(async move {
            match helper::find().await {
                Found::Helper { port, .. } => self.connect(port),
                other => {
                    self.stage.try_set(Stage::Without(other));
                }
            }
        });
    }

    fn connect(self, port: u16) {
        self.stage.try_set(Stage::Greeting);
        let link = Link::open(port, Callback::new(move |heard| self.hear(heard)));
        if link.is_none() {
            self.stage.try_set(Stage::Lost);
        }
        self.link.try_update_value(|kept| *kept = link);
    }

    fn ask(self, act: Act) -> Option<u64> {
        self.link
            .try_update_value(|link| link.as_mut().map(|link| link.ask(act)))
            .flatten()
    }

    /// Starts an errand with the challenge just fetched.
    pub(super) fn start(self, act: Act) {
        match self.ask(act) {
            Some(id) => {
                self.errand.set_value(Some(id));
            }
            None => {
                self.stage.try_set(Stage::Lost);
            }
        }
    }

    /// Gives the errand up.
    pub(super) fn cancel(self) {
        if let Some(target) = self.errand.get_value() {
            self.ask(Act::Cancel { target });
        }
    }

    fn hear(self, heard: Heard) {
        match heard {
            Heard::Open => {
                let id = self.ask(Act::Hello {
                    protocol: vec![PROTOCOL],
                    token: helper::token(),
                });
                self.greeting.set_value(id.unwrap_or_default());
            }
            Heard::Reply(reply) => self.told(*reply),
            Heard::Closed => {
                let said_no = self
                    .stage
                    .with_untracked(|stage| matches!(stage, Stage::Refused(_)));
                if !said_no {
                    self.stage.try_set(Stage::Lost);
                }
                self.end(Doing::Nothing);
            }
        }
    }

    fn told(self, reply: Reply) {
        let of_errand = reply.id.is_some() && reply.id == self.errand.get_value();
        match reply.told {
            Told::Welcome { .. } => {
                self.ask(Act::Subscribe);
            }
            Told::PairingRequired { code } => {
                self.stage.try_set(Stage::Pairing(code));
            }
            Told::Paired { token } => helper::keep_token(&token),
            Told::State { state } => {
                self.stage.try_set(Stage::Ready(state));
            }
            Told::Progress { step } if of_errand => {
                self.doing.try_set(Doing::At(step));
            }
            Told::Result {
                outcome: Outcome::Proof { proof },
            } if of_errand => {
                self.end(Doing::Nothing);
                self.proven.run(proof);
            }
            Told::Cancelled if of_errand => self.end(Doing::Cancelled),
            Told::Error(fault) if of_errand => self.end(Doing::Failed(fault)),
            Told::Error(fault) if reply.id == Some(self.greeting.get_value()) => {
                self.stage.try_set(Stage::Refused(fault.code));
            }
            Told::Error(_)
            | Told::Progress { .. }
            | Told::Result { .. }
            | Told::Cancelled
            | Told::Pong => {}
        }
    }

    fn end(self, doing: Doing) {
        self.errand.set_value(None);
        self.doing.try_set(doing);
    }
}
