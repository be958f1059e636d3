//! What an act needs from outside.

mod kept;
mod scheme_views;
mod start;

use std::ops::Deref;
use std::sync::Arc;

use documents::inspect::Inspector;
use documents::notice::Typesetter;
use documents::vault::Vault;
use domain::office::OfficeNumber;
use domain::scheme::SchemeCatalog;
use store::{Database, Stamp};
use tokio::sync::{Notify, watch};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use crate::actor::{Actor, Via};
use crate::card::Cards;
use crate::clock::Clock;
use crate::config::Config;
use crate::http::Assets;
use crate::http::public::PublicPages;
use crate::ids::Ids;
use crate::limits::Limits;
use crate::mail::Mailer;
use crate::passkey::Passkeys;
use crate::upstream::Upstream;
use crate::usecase::bank::BankDirectory;
use crate::usecase::care::PolicyShelf;

pub use kept::{Kept, KeptAnswers};
pub use scheme_views::SchemeViews;
pub use start::StartError;
pub(crate) use start::{check, database_config};

/// Which program this is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// `tsunagi serve`.
    Serve,
    /// `tsunagi sandbox`: invented people, settable clock, readable mails.
    Sandbox,
}

/// Everything an act needs from outside. Cheap to clone.
#[derive(Clone)]
pub struct Context(Arc<Parts>);

/// The parts of a [`Context`].
pub struct Parts {
    /// Serve or sandbox.
    pub mode: Mode,
    /// Configuration.
    pub config: Config,
    /// Time.
    pub clock: Clock,
    /// Ids and randomness.
    pub ids: Ids,
    /// Database.
    pub db: Database,
    /// Subsidy schemes.
    pub schemes: Arc<SchemeCatalog>,
    /// The same as they cross the wire.
    pub scheme_views: SchemeViews,
    /// Banks and branches.
    pub banks: Arc<BankDirectory>,
    /// Encrypted documents.
    pub vault: Vault,
    /// Inspection of uploads.
    pub inspector: Arc<Inspector>,
    /// Sets notices.
    pub typesetter: Arc<Typesetter>,
    /// Passkey ceremonies.
    pub passkeys: Passkeys,
    /// How proofs of cards are judged.
    pub cards: Cards,
    /// Rate limits.
    pub limits: Limits,
    /// The way to the platform; none when this installation is not connected.
    pub platform: Option<Arc<dyn Upstream>>,
    /// The access policy read last.
    pub policies: PolicyShelf,
    /// Outgoing mail (used by the job that sends; acts enqueue).
    pub mailer: Mailer,
    /// The browser application's files.
    pub assets: Assets,
    /// The public pages.
    pub public: PublicPages,
    /// Woken (all who wait) when a job was enqueued.
    pub job_waiting: Notify,
    /// Woken when changes were committed.
    pub changed: Notify,
    /// Newest change known to this process; wakes its event streams.
    pub latest_change: watch::Sender<i64>,
    /// Every task started besides requests; shutdown waits for it.
    pub tasks: TaskTracker,
    /// Told when the program stops.
    pub stopping: CancellationToken,
    /// Answers over the whole queue that hold until something changes.
    pub kept: KeptAnswers,
}

impl Deref for Context {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl Context {
    /// A context of these parts.
    pub fn of(parts: Parts) -> Self {
        Self(Arc::new(parts))
    }

    /// A fresh id and the time now.
    pub fn stamp(&self) -> Stamp {
        Stamp::new(self.ids.uuid(), self.clock.now())
    }
}

impl Actor {
    /// As the audit log names it, acting for the active office (or `office`).
    pub fn in_audit(&self, office: Option<&str>) -> store::audit::Actor {
        let office = office
            .or_else(|| self.active_office.as_ref().map(OfficeNumber::as_str))
            .map(str::to_owned);
        let (kind, id) = match self.via {
            Via::Session { .. } => (store::audit::ActorKind::Person, self.person),
            Via::Token { id, .. } => (store::audit::ActorKind::ApiToken, id),
        };
        store::audit::Actor {
            kind,
            id: Some(id),
            on_behalf_of: office,
        }
    }
}
