//! What an audit record says.

use crate::audit::{Actor, AuditAction};
use crate::stamp::Stamp;
use serde_json::{Map, Value};

/// What a commit leaves in the audit log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditEntry {
    /// Record id and moment.
    pub stamp: Stamp,
    /// Who.
    pub actor: Actor,
    /// What.
    pub action: AuditAction,
    /// To what.
    pub subject: Subject,
    /// Particulars: ids, counts, states. Never personal data.
    pub body: Value,
}

impl AuditEntry {
    /// An entry without particulars.
    pub fn new(stamp: Stamp, actor: Actor, action: AuditAction, subject: Subject) -> Self {
        Self {
            stamp,
            actor,
            action,
            subject,
            body: Value::Object(Map::new()),
        }
    }

    /// The same entry with particulars.
    #[must_use]
    pub fn with(self, body: Value) -> Self {
        Self { body, ..self }
    }
}

/// What it was done to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// Kind of thing.
    pub kind: SubjectKind,
    /// Which one: id, office number, setting name.
    pub id: String,
}

impl Subject {
    /// A thing by its id.
    #[expect(
        clippy::needless_pass_by_value,
        reason = "ids are small and mostly copied in"
    )]
    pub fn new(kind: SubjectKind, id: impl ToString) -> Self {
        Self {
            kind,
            id: id.to_string(),
        }
    }
}

/// Kinds of things in the audit log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SubjectKind {
    /// A person.
    Person,
    /// An office.
    Office,
    /// A role grant.
    RoleGrant,
    /// A registration or invitation.
    Registration,
    /// A passkey.
    Passkey,
    /// A session.
    Session,
    /// An API token.
    ApiToken,
    /// A sandbox sign-in link.
    SignInLink,
    /// An application.
    Application,
    /// A payment batch.
    PaymentBatch,
    /// A report or request after the grant.
    Duty,
    /// A purge of what is past its retention.
    Purge,
    /// A notice.
    Notice,
    /// A run that issues notices.
    NoticeRun,
    /// A document.
    Document,
    /// A stored content.
    Blob,
    /// The budget of a scheme.
    Budget,
    /// An amount owed back.
    Repayment,
    /// A background job.
    Job,
    /// A setting.
    Setting,
    /// A saved view of the queue.
    SavedView,
    /// A relation of an office to a person.
    CareRelation,
    /// An identification.
    Identification,
    /// A consent.
    Consent,
    /// A view of records.
    RecordView,
    /// An emergency access.
    Emergency,
    /// An objection.
    Objection,
    /// An access policy.
    Policy,
    /// The installation as a whole.
    Installation,
    /// A municipality.
    Municipality,
    /// A published list of municipalities.
    ReadinessImport,
    /// An address that follows a municipality.
    Follow,
    /// A recovery of an account.
    Recovery,
    /// News of the operator.
    News,
    /// A message of the contact form.
    ContactMessage,
}

impl SubjectKind {
    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Office => "office",
            Self::RoleGrant => "role_grant",
            Self::Registration => "registration",
            Self::Passkey => "passkey",
            Self::Session => "session",
            Self::ApiToken => "api_token",
            Self::SignInLink => "sign_in_link",
            Self::Application => "application",
            Self::PaymentBatch => "payment_batch",
            Self::Duty => "duty",
            Self::Purge => "purge",
            Self::Notice => "notice",
            Self::NoticeRun => "notice_run",
            Self::Document => "document",
            Self::Blob => "blob",
            Self::Budget => "budget",
            Self::Repayment => "repayment",
            Self::Job => "job",
            Self::Setting => "setting",
            Self::SavedView => "saved_view",
            Self::CareRelation => "care_relation",
            Self::Identification => "identification",
            Self::Consent => "consent",
            Self::RecordView => "record_view",
            Self::Emergency => "emergency",
            Self::Objection => "objection",
            Self::Policy => "policy",
            Self::Installation => "installation",
            Self::Municipality => "municipality",
            Self::ReadinessImport => "readiness_import",
            Self::Follow => "follow",
            Self::Recovery => "recovery",
            Self::News => "news",
            Self::ContactMessage => "contact_message",
        }
    }
}
