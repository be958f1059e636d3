//! 閲覧権限: kind × group of services × job, as data.

use std::collections::BTreeSet;

use super::file;
use super::{Certainty, Job, Permission};
use crate::care::RecordKind;
use crate::service::ServiceCode;

const DEFAULT: &str = include_str!("../../policies/default.toml");

/// The whole policy. Made from a file only, and only when the file is whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    pub(super) version: String,
    pub(super) viewing_days: u32,
    pub(super) viewing_days_certainty: Certainty,
    pub(super) groups: Vec<Group>,
    pub(super) cells: Vec<Cell>,
    pub(super) emergency: Emergency,
}

/// Services treated alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Id.
    pub id: String,
    /// Name in Japanese.
    pub name: String,
    /// Their codes; none: every service no other group names.
    pub services: BTreeSet<ServiceCode>,
}

/// One cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Id of the group.
    pub group: String,
    /// Job.
    pub job: Job,
    /// Kind.
    pub kind: RecordKind,
    /// What it says.
    pub permission: Permission,
    /// How sure that is.
    pub certainty: Certainty,
    /// Where it is from.
    pub source: String,
}

/// What may be seen in an emergency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Emergency {
    /// By whom.
    pub jobs: BTreeSet<Job>,
    /// What.
    pub kinds: BTreeSet<RecordKind>,
    /// How sure that is.
    pub certainty: Certainty,
    /// Where it is from.
    pub source: String,
}

/// Why a text is no policy.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PolicyError {
    /// Not TOML, or not of this shape.
    #[error("{0}")]
    Shape(String),
    /// A name used where it stands for nothing.
    #[error("{what} `{name}` is not known")]
    Unknown {
        /// What kind of name.
        what: &'static str,
        /// The name.
        name: String,
    },
    /// A service in two groups, or two groups without services.
    #[error("`{0}` belongs to two groups")]
    TwoGroups(String),
    /// No group takes the services that no other names.
    #[error("no group is without services: it would take all that no other group names")]
    NoGroupForOthers,
    /// Nothing is said about something.
    #[error("no cell for group {group}, job {job}, kind {kind}")]
    Missing {
        /// Group.
        group: String,
        /// Job.
        job: &'static str,
        /// Kind.
        kind: &'static str,
    },
    /// Something is said twice.
    #[error("two cells for group {group}, job {job}, kind {kind}")]
    Twice {
        /// Group.
        group: String,
        /// Job.
        job: &'static str,
        /// Kind.
        kind: &'static str,
    },
    /// The viewing period is not 1 to 3,660 days.
    #[error("viewing_days is not 1 to 3660")]
    ViewingDays,
    /// The version is empty or longer than 40 characters.
    #[error("version is not 1 to 40 characters")]
    Version,
}

impl Policy {
    /// The policy that comes with the program.
    pub fn delivered() -> Result<Self, PolicyError> {
        Self::parse(DEFAULT)
    }

    /// The text of the policy that comes with the program.
    pub const fn delivered_text() -> &'static str {
        DEFAULT
    }

    /// Reads a policy and checks that it answers every question.
    pub fn parse(text: &str) -> Result<Self, PolicyError> {
        file::read(text)
    }

    /// Its version.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// 閲覧期限, days after the identity check.
    pub const fn viewing_days(&self) -> u32 {
        self.viewing_days
    }

    /// How sure that is.
    pub const fn viewing_days_certainty(&self) -> Certainty {
        self.viewing_days_certainty
    }

    /// Groups of services.
    pub fn groups(&self) -> &[Group] {
        &self.groups
    }

    /// Every cell.
    pub fn cells(&self) -> &[Cell] {
        &self.cells
    }

    /// What may be seen in an emergency.
    pub const fn emergency(&self) -> &Emergency {
        &self.emergency
    }

    /// What the policy says of a kind for a job at an office acting under this service. A recipient sees all of their own
    /// record.
    pub fn permission(&self, kind: RecordKind, service: &ServiceCode, job: Job) -> Permission {
        if job == Job::Recipient {
            return Permission::Yes;
        }
        let Some(group) = self.group_of(service) else {
            return Permission::No;
        };
        self.cells
            .iter()
            .find(|cell| cell.group == group.id && cell.job == job && cell.kind == kind)
            .map_or(Permission::No, |cell| cell.permission)
    }

    /// Whether a kind may be seen, consent included. What both ends of the connection check.
    pub fn permits(
        &self,
        kind: RecordKind,
        service: &ServiceCode,
        job: Job,
        has_consent: bool,
    ) -> bool {
        match self.permission(kind, service, job) {
            Permission::Yes => true,
            Permission::WithConsent => has_consent,
            Permission::No => false,
        }
    }

    /// Whether a kind may be seen in an emergency, consent or not.
    pub fn permits_in_emergency(&self, kind: RecordKind, job: Job) -> bool {
        self.emergency.jobs.contains(&job) && self.emergency.kinds.contains(&kind)
    }

    /// Whether any job of this service's group sees a kind at all.
    pub(super) fn is_for_service(&self, kind: RecordKind, service: &ServiceCode) -> bool {
        Job::IN_OFFICES
            .into_iter()
            .any(|job| self.permission(kind, service, job) != Permission::No)
    }

    fn group_of(&self, service: &ServiceCode) -> Option<&Group> {
        self.groups
            .iter()
            .find(|group| group.services.contains(service))
            .or_else(|| self.groups.iter().find(|group| group.services.is_empty()))
    }
}
