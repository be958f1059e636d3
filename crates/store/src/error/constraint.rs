//! Uniqueness rules of the schema by name.

use std::fmt;

/// A uniqueness rule. PostgreSQL reports its name, SQLite its columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Constraint {
    /// `people.email`.
    PersonEmail,
    /// `offices.number`, the primary key.
    OfficeNumber,
    /// One live grant of a person, role and office.
    OneLiveOfficeRole,
    /// One live grant of a person and role outside offices.
    OneLiveFederationRole,
    /// `registrations.token_hash`.
    RegistrationToken,
    /// `passkeys.credential_id`.
    PasskeyCredential,
    /// `sessions.secret_hash`.
    SessionSecret,
    /// `api_tokens.secret_hash`.
    ApiTokenSecret,
    /// `sign_in_links.token_hash`.
    SignInLinkToken,
    /// One live application of an office under a scheme.
    OneLiveApplication,
    /// `applications.reception_number`.
    ReceptionNumber,
    /// `applications.queue_no`.
    QueuePlace,
    /// Saved views of a person are named once.
    SavedViewName,
    /// Events of an application are numbered once.
    ApplicationEventSeq,
    /// `blobs.sha256`, the primary key.
    BlobContent,
    /// `blobs.storage_key`.
    BlobStorageKey,
    /// One submission of an application per `Idempotency-Key`.
    SubmissionIdempotencyKey,
    /// Submissions of an application are numbered once.
    SubmissionOrdinal,
    /// `reception_counters.scheme_id`, the primary key.
    ReceptionCounterScheme,
    /// `jobs.dedup_key`.
    JobDedupKey,
    /// One payment under way or done of an application.
    OneLivePayment,
    /// Items of a batch are numbered once.
    PaymentItemOrdinal,
    /// `payment_batches.number`.
    PaymentBatchNumber,
    /// Files of a batch are numbered once.
    PaymentFileOrdinal,
    /// One list of results counts once for a batch.
    PaymentResultFile,
    /// One correction of an account waits at a time.
    OneOpenCorrection,
    /// One open proposal of an application.
    OneOpenProposal,
    /// One standing decision of an application.
    OneStandingDecision,
    /// Decisions of an application are numbered once.
    DecisionOrdinal,
    /// `decisions.number`.
    DecisionNumber,
    /// `decision_counters.series`, the primary key.
    DecisionSeries,
    /// Returns of an application are numbered once.
    ReturnOrdinal,
    /// Marks of a return are numbered once.
    ReturnMark,
    /// `budgets.scheme_id`, the primary key.
    BudgetOfScheme,
    /// Automatic checks of an application are kept once.
    ChecksOfCase,
    /// The account of an application is noted once.
    PayeeAccount,
    /// Findings of an application are kept once.
    FindingsOfCase,
    /// One notice of a decision.
    OneNoticeOfDecision,
    /// One notice of a return.
    OneNoticeOfReturn,
    /// `notices.verification_code`.
    NoticeVerificationCode,
    /// `settings.key`, the primary key.
    SettingKey,
    /// `audit_log.id`.
    AuditRecordId,
    /// One 消費税仕入控除税額の報告 of an application.
    OneTaxReport,
    /// An application is purged once.
    PurgeItem,
    /// An application is named once by what a batch left out.
    LeftOutOnce,
    /// One purge proposed or under way at a time.
    OneOpenPurge,
    /// `readiness.municipality_code`, the primary key.
    ReadinessOfMunicipality,
    /// One change of a municipality and version.
    ReadinessVersion,
    /// `municipality_insurers.municipality_code`, the primary key.
    InsurerOfMunicipality,
    /// One live appointment of a person and municipality.
    OneLiveOfficer,
    /// One follow of a municipality and address.
    OneFollow,
    /// `recoveries.token_hash`.
    RecoveryToken,
    /// One open recovery of a person.
    OneOpenRecovery,
    /// Live terminals of an office are named once.
    OneLiveTerminalName,
    /// `terminal_certificates.fingerprint`.
    CertificateFingerprint,
    /// A device of a certificate is noted once.
    DeviceOfCertificate,
    /// `revocation_lists.number`.
    RevocationListNumber,
    /// `office_verifications.office_number`, the primary key.
    VerificationOfOffice,
    /// One open letter of an office.
    OneOpenLetter,
    /// A question is answered once by an office.
    OnboardingAnswer,
    /// A terminal has one last check.
    CheckOfTerminal,
    /// One rehearsal of an office under way.
    OneOpenRehearsal,
    /// `rehearsals.verification_code`.
    RehearsalVerificationCode,
    /// A service of an office is noted once.
    OfficeServiceOnce,
    /// An office serves a person once under a service.
    OneLiveRelation,
    /// A visit of a person is noted once.
    VisitOfPerson,
    /// A kind has one mark of a person and relation.
    RecordMark,
    /// A kind of a person has one newest change.
    RecordChange,
    /// One emergency of a visit.
    OneEmergencyOfVisit,
    /// `recipient_invitations.registration_id`, the primary key.
    RecipientInvitation,
    /// `recipient_links.subject`, the primary key.
    RecipientOfSubject,
    /// An account has one own record.
    OneSubjectOfRecipient,
    /// `access_policies.version`.
    PolicyVersion,
}

/// Rule, name of its index, columns as SQLite lists them.
const RULES: &[(Constraint, &str, &str)] = &[
    (Constraint::PersonEmail, "people_email", "people.email"),
    (Constraint::OfficeNumber, "offices_pkey", "offices.number"),
    (
        Constraint::OneLiveOfficeRole,
        "one_live_office_role",
        "role_grants.person_id, role_grants.role, role_grants.office_number",
    ),
    (
        Constraint::OneLiveFederationRole,
        "one_live_federation_role",
        "role_grants.person_id, role_grants.role",
    ),
    (
        Constraint::RegistrationToken,
        "registrations_token",
        "registrations.token_hash",
    ),
    (
        Constraint::PasskeyCredential,
        "passkeys_credential",
        "passkeys.credential_id",
    ),
    (
        Constraint::SessionSecret,
        "sessions_secret",
        "sessions.secret_hash",
    ),
    (
        Constraint::ApiTokenSecret,
        "api_tokens_secret",
        "api_tokens.secret_hash",
    ),
    (
        Constraint::SignInLinkToken,
        "sign_in_links_token",
        "sign_in_links.token_hash",
    ),
    (
        Constraint::OneLiveApplication,
        "one_live_application",
        "applications.scheme_id, applications.office_number",
    ),
    (
        Constraint::ReceptionNumber,
        "applications_reception_number",
        "applications.reception_number",
    ),
    (
        Constraint::QueuePlace,
        "applications_queue_no",
        "applications.queue_no",
    ),
    (
        Constraint::SavedViewName,
        "saved_views_name",
        "saved_views.person_id, saved_views.name",
    ),
    (
        Constraint::ApplicationEventSeq,
        "application_events_seq",
        "application_events.application_id, application_events.seq",
    ),
    (Constraint::BlobContent, "blobs_pkey", "blobs.sha256"),
    (
        Constraint::BlobStorageKey,
        "blobs_storage_key",
        "blobs.storage_key",
    ),
    (
        Constraint::SubmissionIdempotencyKey,
        "submissions_idempotency_key",
        "submissions.application_id, submissions.idempotency_key",
    ),
    (
        Constraint::SubmissionOrdinal,
        "submissions_ordinal",
        "submissions.application_id, submissions.ordinal",
    ),
    (
        Constraint::ReceptionCounterScheme,
        "reception_counters_pkey",
        "reception_counters.scheme_id",
    ),
    (Constraint::JobDedupKey, "jobs_dedup_key", "jobs.dedup_key"),
    (
        Constraint::OneLivePayment,
        "one_live_payment",
        "payment_items.application_id",
    ),
    (
        Constraint::PaymentItemOrdinal,
        "payment_items_ordinal",
        "payment_items.batch_id, payment_items.ordinal",
    ),
    (
        Constraint::PaymentBatchNumber,
        "payment_batches_number",
        "payment_batches.number",
    ),
    (
        Constraint::PaymentFileOrdinal,
        "payment_files_ordinal",
        "payment_files.batch_id, payment_files.ordinal",
    ),
    (
        Constraint::LeftOutOnce,
        "payment_left_out_pkey",
        "payment_left_out.batch_id, payment_left_out.application_id",
    ),
    (
        Constraint::PaymentResultFile,
        "payment_results_file",
        "payment_results.batch_id, payment_results.sha256",
    ),
    (
        Constraint::OneOpenCorrection,
        "one_open_correction",
        "account_corrections.application_id",
    ),
    (
        Constraint::OneNoticeOfDecision,
        "one_notice_of_decision",
        "notices.decision_id",
    ),
    (
        Constraint::OneNoticeOfReturn,
        "one_notice_of_return",
        "notices.return_id",
    ),
    (
        Constraint::NoticeVerificationCode,
        "notices_verification_code",
        "notices.verification_code",
    ),
    (
        Constraint::OneOpenProposal,
        "one_open_proposal",
        "proposals.application_id",
    ),
    (
        Constraint::OneStandingDecision,
        "one_standing_decision",
        "decisions.application_id",
    ),
    (
        Constraint::DecisionOrdinal,
        "decisions_ordinal",
        "decisions.application_id, decisions.ordinal",
    ),
    (
        Constraint::DecisionNumber,
        "decisions_number",
        "decisions.number",
    ),
    (
        Constraint::DecisionSeries,
        "decision_counters_pkey",
        "decision_counters.series",
    ),
    (
        Constraint::ReturnOrdinal,
        "case_returns_ordinal",
        "case_returns.application_id, case_returns.ordinal",
    ),
    (
        Constraint::ReturnMark,
        "return_marks_pkey",
        "return_marks.return_id, return_marks.ordinal",
    ),
    (
        Constraint::BudgetOfScheme,
        "budgets_pkey",
        "budgets.scheme_id",
    ),
    (
        Constraint::ChecksOfCase,
        "case_checks_pkey",
        "case_checks.application_id",
    ),
    (
        Constraint::PayeeAccount,
        "payee_accounts_pkey",
        "payee_accounts.application_id",
    ),
    (
        Constraint::FindingsOfCase,
        "case_findings_pkey",
        "case_findings.application_id",
    ),
    (Constraint::SettingKey, "settings_pkey", "settings.key"),
    (Constraint::AuditRecordId, "audit_log_id", "audit_log.id"),
    (
        Constraint::OneTaxReport,
        "one_tax_report",
        "duties.application_id",
    ),
    (
        Constraint::PurgeItem,
        "purge_items_pkey",
        "purge_items.application_id",
    ),
    (
        Constraint::OneOpenPurge,
        "one_open_purge",
        "purge_proposals.slot",
    ),
    (
        Constraint::ReadinessOfMunicipality,
        "readiness_pkey",
        "readiness.municipality_code",
    ),
    (
        Constraint::ReadinessVersion,
        "readiness_changes_version",
        "readiness_changes.municipality_code, readiness_changes.version",
    ),
    (
        Constraint::InsurerOfMunicipality,
        "municipality_insurers_pkey",
        "municipality_insurers.municipality_code",
    ),
    (
        Constraint::OneLiveOfficer,
        "one_live_officer",
        "municipality_officers.person_id, municipality_officers.municipality_code",
    ),
    (
        Constraint::OneFollow,
        "one_follow",
        "readiness_follows.municipality_code, readiness_follows.email",
    ),
    (
        Constraint::RecoveryToken,
        "recoveries_token",
        "recoveries.token_hash",
    ),
    (
        Constraint::OneOpenRecovery,
        "one_open_recovery",
        "recoveries.person_id",
    ),
    (
        Constraint::OfficeServiceOnce,
        "office_services_pkey",
        "office_services.office_number, office_services.service_code",
    ),
    (
        Constraint::OneLiveRelation,
        "one_live_relation",
        "care_relations.office_number, care_relations.subject, care_relations.service_code",
    ),
    (
        Constraint::VisitOfPerson,
        "record_visits_of_person",
        "record_visits.person_id, record_visits.visit",
    ),
    (
        Constraint::RecordMark,
        "record_marks_pkey",
        "record_marks.person_id, record_marks.relation_id, record_marks.kind",
    ),
    (
        Constraint::RecordChange,
        "record_changes_pkey",
        "record_changes.subject, record_changes.kind",
    ),
    (
        Constraint::OneEmergencyOfVisit,
        "one_emergency_of_visit",
        "emergencies.visit_id",
    ),
    (
        Constraint::RecipientInvitation,
        "recipient_invitations_pkey",
        "recipient_invitations.registration_id",
    ),
    (
        Constraint::RecipientOfSubject,
        "recipient_links_pkey",
        "recipient_links.subject",
    ),
    (
        Constraint::OneSubjectOfRecipient,
        "one_subject_of_recipient",
        "recipient_links.person_id",
    ),
    (
        Constraint::PolicyVersion,
        "access_policies_version",
        "access_policies.version",
    ),
    (
        Constraint::OneLiveTerminalName,
        "one_live_terminal_name",
        "terminals.office_number, terminals.name",
    ),
    (
        Constraint::CertificateFingerprint,
        "certificate_fingerprint",
        "terminal_certificates.fingerprint",
    ),
    (
        Constraint::DeviceOfCertificate,
        "certificate_devices_pkey",
        "certificate_devices.certificate_id, certificate_devices.device",
    ),
    (
        Constraint::RevocationListNumber,
        "revocation_lists_number",
        "revocation_lists.number",
    ),
    (
        Constraint::VerificationOfOffice,
        "office_verifications_pkey",
        "office_verifications.office_number",
    ),
    (
        Constraint::OneOpenLetter,
        "one_open_letter",
        "office_letters.office_number",
    ),
    (
        Constraint::OnboardingAnswer,
        "onboarding_answers_pkey",
        "onboarding_answers.office_number, onboarding_answers.question",
    ),
    (
        Constraint::CheckOfTerminal,
        "terminal_checks_pkey",
        "terminal_checks.terminal_id",
    ),
    (
        Constraint::OneOpenRehearsal,
        "one_open_rehearsal",
        "rehearsals.office_number",
    ),
    (
        Constraint::RehearsalVerificationCode,
        "rehearsals_verification_code",
        "rehearsals.verification_code",
    ),
];

impl Constraint {
    /// Every rule.
    pub fn all() -> impl Iterator<Item = Self> {
        RULES.iter().map(|(constraint, _, _)| *constraint)
    }

    /// Name of the index that holds the rule.
    pub fn name(self) -> &'static str {
        RULES
            .iter()
            .find(|(constraint, _, _)| *constraint == self)
            .map_or("unnamed", |(_, name, _)| name)
    }

    pub(crate) fn by_name(name: &str) -> Option<Self> {
        RULES
            .iter()
            .find(|(_, known, _)| *known == name)
            .map(|(constraint, _, _)| *constraint)
    }

    /// `columns` as in SQLite's message, e.g. `people.email`.
    pub(crate) fn by_columns(columns: &str) -> Option<Self> {
        RULES
            .iter()
            .find(|(_, _, known)| *known == columns)
            .map(|(constraint, _, _)| *constraint)
    }
}

impl fmt::Display for Constraint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
