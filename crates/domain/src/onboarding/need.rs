//! What must be so for a step to be done.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Answer, Question, Step};

/// What is known of an office on its way.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// What its people answered.
    pub answers: BTreeMap<Question, Answer>,
    /// Terminals registered and not given up.
    pub terminals: u32,
    /// Of them, those whose last check found nothing that stops them.
    pub checked: u32,
    /// Of them, those with a certificate that is in force.
    pub certified: u32,
    /// Certificates in force of other authorities, which belong to no single terminal.
    pub external: u32,
    /// Of them, those whose last check met the card helper.
    pub with_helper: u32,
    /// Whether the last finished rehearsal passed.
    pub rehearsed: bool,
    /// Day of first use.
    pub go_live_on: Option<NaiveDate>,
    /// Consents taken by the office.
    pub consents: u32,
}

/// One thing that is done or still to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Need {
    /// A terminal is registered under a name.
    TerminalRegistered,
    /// A terminal was checked and nothing stops it.
    TerminalChecked,
    /// [`Question::LoginId`].
    LoginId,
    /// [`Question::Password`].
    Password,
    /// [`Question::SecurityMail`].
    SecurityMail,
    /// A terminal has a certificate in force, or the office one of another authority.
    Certificate,
    /// [`Question::StaffRights`].
    StaffRights,
    /// A terminal met the card helper.
    Helper,
    /// [`Question::Notifications`].
    Notifications,
    /// [`Question::MunicipalitiesSeen`].
    MunicipalitiesSeen,
    /// A rehearsal was finished and passed.
    Rehearsed,
    /// The day of first use is set.
    GoLive,
    /// [`Question::Poster`].
    Poster,
    /// The office took its first consent.
    FirstConsent,
}

impl Need {
    /// Everything, in the order of the steps.
    pub const ALL: [Self; 14] = [
        Self::TerminalRegistered,
        Self::TerminalChecked,
        Self::LoginId,
        Self::Password,
        Self::SecurityMail,
        Self::Certificate,
        Self::StaffRights,
        Self::Helper,
        Self::Notifications,
        Self::MunicipalitiesSeen,
        Self::Rehearsed,
        Self::GoLive,
        Self::Poster,
        Self::FirstConsent,
    ];

    /// Id on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::TerminalRegistered => "terminal_registered",
            Self::TerminalChecked => "terminal_checked",
            Self::LoginId => "login_id",
            Self::Password => "password",
            Self::SecurityMail => "security_mail",
            Self::Certificate => "certificate",
            Self::StaffRights => "staff_rights",
            Self::Helper => "helper",
            Self::Notifications => "notifications",
            Self::MunicipalitiesSeen => "municipalities_seen",
            Self::Rehearsed => "rehearsed",
            Self::GoLive => "go_live",
            Self::Poster => "poster",
            Self::FirstConsent => "first_consent",
        }
    }

    /// The step it belongs to.
    pub const fn step(self) -> Step {
        match self {
            Self::TerminalRegistered | Self::TerminalChecked => Step::Terminal,
            Self::LoginId
            | Self::Password
            | Self::SecurityMail
            | Self::Certificate
            | Self::StaffRights
            | Self::Helper
            | Self::Notifications => Step::Settings,
            Self::MunicipalitiesSeen => Step::Municipalities,
            Self::Rehearsed => Step::Rehearsal,
            Self::GoLive | Self::Poster | Self::FirstConsent => Step::Start,
        }
    }

    /// Whether the step is not done without it. The helper is not: a recipient may be identified by sight
    /// or by four items; nor are poster and first consent, which come with the first recipients.
    pub const fn is_required(self) -> bool {
        !matches!(self, Self::Helper | Self::Poster | Self::FirstConsent)
    }

    /// The question that answers it; none where a check does.
    pub const fn question(self) -> Option<Question> {
        match self {
            Self::LoginId => Some(Question::LoginId),
            Self::Password => Some(Question::Password),
            Self::SecurityMail => Some(Question::SecurityMail),
            Self::StaffRights => Some(Question::StaffRights),
            Self::Notifications => Some(Question::Notifications),
            Self::MunicipalitiesSeen => Some(Question::MunicipalitiesSeen),
            Self::Poster => Some(Question::Poster),
            Self::TerminalRegistered
            | Self::TerminalChecked
            | Self::Certificate
            | Self::Helper
            | Self::Rehearsed
            | Self::GoLive
            | Self::FirstConsent => None,
        }
    }

    /// Whether it is so.
    pub fn is_met(self, facts: &Facts) -> bool {
        if let Some(question) = self.question() {
            return facts.answers.get(&question) == Some(&Answer::Yes);
        }
        match self {
            Self::TerminalRegistered => facts.terminals > 0,
            Self::TerminalChecked => facts.checked > 0,
            Self::Certificate => facts.certified > 0 || facts.external > 0,
            Self::Helper => facts.with_helper > 0,
            Self::Rehearsed => facts.rehearsed,
            Self::GoLive => facts.go_live_on.is_some(),
            Self::FirstConsent => facts.consents > 0,
            // Answered above.
            Self::LoginId
            | Self::Password
            | Self::SecurityMail
            | Self::StaffRights
            | Self::Notifications
            | Self::MunicipalitiesSeen
            | Self::Poster => false,
        }
    }
}
