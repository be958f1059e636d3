//! What was done: a closed list with stable names.

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AuditAction {
    /// A registration link was sent.
    RegistrationRequested,
    /// A link was used.
    RegistrationConsumed,
    /// A colleague was invited.
    InvitationSent,
    /// An invitation was accepted.
    InvitationAccepted,
    /// An invitation was taken back.
    InvitationWithdrawn,
    /// A person got an account.
    PersonRegistered,
    /// An account was locked.
    PersonDisabled,
    /// Name or e-mail of a person were changed.
    PersonChanged,
    /// An office was registered.
    OfficeRegistered,
    /// Particulars of an office were changed.
    OfficeChanged,
    /// A role was given.
    RoleGranted,
    /// A role was taken back.
    RoleEnded,
    /// A passkey was added.
    PasskeyAdded,
    /// A passkey was removed.
    PasskeyRemoved,
    /// A person signed in.
    SignedIn,
    /// A sign-in was refused.
    SignInRefused,
    /// A passkey was shown again.
    SteppedUp,
    /// The session works for another office.
    OfficeSwitched,
    /// A session was ended.
    SignedOut,
    /// All sessions of a person were ended.
    SignedOutEverywhere,
    /// An API token was made.
    ApiTokenCreated,
    /// An API token was revoked.
    ApiTokenRevoked,
    /// A sandbox sign-in link was made.
    SignInLinkCreated,
    /// A sandbox sign-in link was used.
    SignInLinkUsed,
    /// Somebody reached for what is not theirs.
    AccessDenied,
    /// A draft was begun.
    ApplicationCreated,
    /// Answers of a draft were saved.
    AnswersSaved,
    /// An application was submitted.
    ApplicationSubmitted,
    /// An application was withdrawn.
    ApplicationWithdrawn,
    /// A draft was thrown away.
    ApplicationDeleted,
    /// The review began.
    ReviewStarted,
    /// An application was sent back.
    ApplicationReturned,
    /// 交付決定.
    ApplicationApproved,
    /// 不交付.
    ApplicationRejected,
    /// 振込予定.
    PaymentScheduled,
    /// 入金済.
    ApplicationPaid,
    /// 振込不能.
    PaymentFailed,
    /// The bank account was corrected.
    AccountCorrected,
    /// A decision was taken back and review goes on.
    DecisionReopened,
    /// 交付決定の取消.
    GrantRevoked,
    /// A scheduled payment was given up before its release.
    PaymentCancelled,
    /// A payment batch was made, and its payments scheduled.
    PaymentBatchMade,
    /// The files of a batch were written.
    PaymentFilesWritten,
    /// A batch was released by a second payment officer.
    PaymentBatchReleased,
    /// A batch was given up before its release.
    PaymentBatchCancelled,
    /// A payment file was downloaded.
    PaymentFileOpened,
    /// A list of results was taken in.
    PaymentResultsImported,
    /// An applicant asked for another account after 振込不能.
    AccountCorrectionAsked,
    /// A reviewer refused another account.
    AccountCorrectionRefused,
    /// A report is owed, or a request was begun.
    DutyOpened,
    /// Answers of a report or request were saved.
    DutySaved,
    /// A report or request was submitted.
    DutySubmitted,
    /// A report or request was sent back.
    DutyReturned,
    /// A report was confirmed, or a request granted.
    DutyConfirmed,
    /// A request was refused.
    DutyRefused,
    /// A request not submitted was thrown away.
    DutyDeleted,
    /// A reminder was queued.
    DutyReminded,
    /// A purge was proposed.
    PurgeProposed,
    /// A purge was approved by a second person.
    PurgeApproved,
    /// A purge was taken back.
    PurgeWithdrawn,
    /// An application past its retention was emptied.
    ApplicationPurged,
    /// A purge was finished.
    PurgeDone,
    /// The audit log was exported.
    AuditExported,
    /// Automatic checks of a case were computed.
    ChecksComputed,
    /// Findings of a case were saved.
    FindingsSaved,
    /// An internal comment was added.
    CommentAdded,
    /// A decision was proposed.
    DecisionProposed,
    /// A proposal was taken back.
    ProposalWithdrawn,
    /// The budget of a scheme was changed.
    BudgetChanged,
    /// A payment of what is owed back came in.
    RepaymentReceived,
    /// A run of notices was begun.
    NoticeRunStarted,
    /// Notices of a run that could not be made are tried again.
    NoticeRunRetried,
    /// Notices were made.
    NoticesIssued,
    /// The office was written to about a notice.
    NoticeMailed,
    /// A notice was shown before it was issued.
    NoticePreviewed,
    /// A notice was opened.
    NoticeOpened,
    /// A document was taken in.
    DocumentAdded,
    /// A document was taken out.
    DocumentRemoved,
    /// A document was opened.
    DocumentOpened,
    /// A file was refused.
    DocumentRefused,
    /// A case was opened for review.
    CaseOpened,
    /// A case was given to a reviewer, or to nobody.
    CaseAssigned,
    /// Cases were given to reviewers in turn.
    CasesHandedOut,
    /// Cases were written into a file.
    CasesExported,
    /// Applications of before the queue were taken into it.
    QueueIndexed,
    /// A view of the queue was saved.
    ViewSaved,
    /// A saved view was removed.
    ViewRemoved,
    /// Contents nobody refers to were removed.
    BlobsSwept,
    /// Data keys were wrapped by another master key.
    KeysRewrapped,
    /// A background job finished.
    JobDone,
    /// A background job was given up.
    JobGivenUp,
    /// A mail was handed to the mail server.
    MailSent,
    /// A setting was changed.
    SettingChanged,
    /// A proof of a My Number card was accepted.
    CardAccepted,
    /// A proof of a My Number card was refused.
    CardRefused,
    /// A person was found on the platform.
    PersonIdentified,
    /// Nobody fitted, or the check was refused.
    IdentificationRefused,
    /// The list of people an office serves was shown.
    CareListed,
    /// A person an office serves was shown.
    CarePersonShown,
    /// An office was registered as 担当事業所.
    CareRegistered,
    /// An office serves a person no more.
    CareEnded,
    /// A consent was taken.
    ConsentTaken,
    /// A consent was not taken down: the check was not what it says.
    ConsentRefused,
    /// A consent was withdrawn.
    ConsentWithdrawn,
    /// Records were asked for; who may see what was decided.
    RecordViewDecided,
    /// What became of a view.
    RecordViewed,
    /// A record was printed.
    RecordPrinted,
    /// The platform answered about somebody else: refused.
    RecordMismatched,
    /// An emergency access was reviewed.
    EmergencyReviewed,
    /// A recipient was invited to their own page.
    RecipientInvited,
    /// A recipient saw their own page.
    OwnRecordShown,
    /// A recipient objected.
    ObjectionMade,
    /// An office answered an objection.
    ObjectionAnswered,
    /// Another access policy was put in force.
    PolicyChanged,
    /// The sandbox was filled with invented people.
    SandboxPrepared,
    /// The sandbox clock was set.
    SandboxClockSet,
    /// The entry of a municipality was changed.
    ReadinessChanged,
    /// A published list of municipalities was taken over.
    ReadinessImported,
    /// A list of insurers was taken over.
    InsurersImported,
    /// Followers of municipalities are being told of changes.
    ReadinessTold,
    /// A person may edit the entry of a municipality.
    OfficerAppointed,
    /// A person may no longer edit the entry of a municipality.
    OfficerEnded,
    /// An address asked to follow a municipality.
    FollowAsked,
    /// An address confirmed that it follows a municipality.
    FollowConfirmed,
    /// An address follows a municipality no longer.
    FollowEnded,
    /// News were written.
    NewsWritten,
    /// News were changed.
    NewsChanged,
    /// News were taken down.
    NewsWithdrawn,
    /// A message of the contact form was taken.
    MessageTaken,
    /// A message of the contact form was handed on and forgotten.
    MessageForwarded,
    /// An office was reminded that the window closes.
    SubsidyReminded,
    /// Somebody asked to recover an account.
    RecoveryAsked,
    /// The address of an account to be recovered was confirmed.
    RecoveryConfirmed,
    /// Somebody else approved the recovery of an account.
    RecoveryApproved,
    /// Somebody else refused the recovery of an account.
    RecoveryRefused,
    /// An account got a new passkey in the place of lost ones.
    RecoveryDone,
}

impl AuditAction {
    /// As stored. Names stay for ever: old records carry them.
    #[expect(clippy::too_many_lines, reason = "one line an action")]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::RegistrationRequested => "registration.requested",
            Self::RegistrationConsumed => "registration.consumed",
            Self::InvitationSent => "invitation.sent",
            Self::InvitationAccepted => "invitation.accepted",
            Self::InvitationWithdrawn => "invitation.withdrawn",
            Self::PersonRegistered => "person.registered",
            Self::PersonDisabled => "person.disabled",
            Self::PersonChanged => "person.changed",
            Self::OfficeRegistered => "office.registered",
            Self::OfficeChanged => "office.changed",
            Self::RoleGranted => "role.granted",
            Self::RoleEnded => "role.ended",
            Self::PasskeyAdded => "passkey.added",
            Self::PasskeyRemoved => "passkey.removed",
            Self::SignedIn => "session.started",
            Self::SignInRefused => "session.refused",
            Self::SteppedUp => "session.stepped_up",
            Self::OfficeSwitched => "session.office_switched",
            Self::SignedOut => "session.ended",
            Self::SignedOutEverywhere => "session.all_ended",
            Self::ApiTokenCreated => "api_token.created",
            Self::ApiTokenRevoked => "api_token.revoked",
            Self::SignInLinkCreated => "sign_in_link.created",
            Self::SignInLinkUsed => "sign_in_link.used",
            Self::AccessDenied => "access.denied",
            Self::ApplicationCreated => "application.created",
            Self::AnswersSaved => "application.answers_saved",
            Self::ApplicationSubmitted => "application.submitted",
            Self::ApplicationWithdrawn => "application.withdrawn",
            Self::ApplicationDeleted => "application.deleted",
            Self::ReviewStarted => "application.review_started",
            Self::ApplicationReturned => "application.returned",
            Self::ApplicationApproved => "application.approved",
            Self::ApplicationRejected => "application.rejected",
            Self::PaymentScheduled => "application.payment_scheduled",
            Self::ApplicationPaid => "application.paid",
            Self::PaymentFailed => "application.payment_failed",
            Self::AccountCorrected => "application.account_corrected",
            Self::DecisionReopened => "application.decision_reopened",
            Self::GrantRevoked => "application.grant_revoked",
            Self::PaymentCancelled => "application.payment_cancelled",
            Self::PaymentBatchMade => "payment_batch.made",
            Self::PaymentFilesWritten => "payment_batch.files_written",
            Self::PaymentBatchReleased => "payment_batch.released",
            Self::PaymentBatchCancelled => "payment_batch.cancelled",
            Self::PaymentFileOpened => "payment_batch.file_opened",
            Self::PaymentResultsImported => "payment_batch.results_imported",
            Self::AccountCorrectionAsked => "application.account_correction_asked",
            Self::AccountCorrectionRefused => "application.account_correction_refused",
            Self::DutyOpened => "duty.opened",
            Self::DutySaved => "duty.saved",
            Self::DutySubmitted => "duty.submitted",
            Self::DutyReturned => "duty.returned",
            Self::DutyConfirmed => "duty.confirmed",
            Self::DutyRefused => "duty.refused",
            Self::DutyDeleted => "duty.deleted",
            Self::DutyReminded => "duty.reminded",
            Self::PurgeProposed => "purge.proposed",
            Self::PurgeApproved => "purge.approved",
            Self::PurgeWithdrawn => "purge.withdrawn",
            Self::ApplicationPurged => "application.purged",
            Self::PurgeDone => "purge.done",
            Self::AuditExported => "audit.exported",
            Self::ChecksComputed => "review.checks_computed",
            Self::FindingsSaved => "review.findings_saved",
            Self::CommentAdded => "review.comment_added",
            Self::DecisionProposed => "review.decision_proposed",
            Self::ProposalWithdrawn => "review.proposal_withdrawn",
            Self::BudgetChanged => "review.budget_changed",
            Self::RepaymentReceived => "repayment.received",
            Self::NoticeRunStarted => "notice_run.started",
            Self::NoticeRunRetried => "notice_run.retried",
            Self::NoticesIssued => "notice.issued",
            Self::NoticeMailed => "notice.mailed",
            Self::NoticePreviewed => "notice.previewed",
            Self::NoticeOpened => "notice.opened",
            Self::DocumentAdded => "document.added",
            Self::DocumentRemoved => "document.removed",
            Self::DocumentOpened => "document.opened",
            Self::DocumentRefused => "document.refused",
            Self::CaseOpened => "case.opened",
            Self::CaseAssigned => "case.assigned",
            Self::CasesHandedOut => "case.handed_out",
            Self::CasesExported => "case.exported",
            Self::QueueIndexed => "queue.indexed",
            Self::ViewSaved => "saved_view.saved",
            Self::ViewRemoved => "saved_view.removed",
            Self::BlobsSwept => "blob.swept",
            Self::KeysRewrapped => "blob.rewrapped",
            Self::JobDone => "job.done",
            Self::JobGivenUp => "job.given_up",
            Self::MailSent => "mail.sent",
            Self::SettingChanged => "setting.changed",
            Self::CardAccepted => "card.accepted",
            Self::CardRefused => "card.refused",
            Self::PersonIdentified => "care.identified",
            Self::IdentificationRefused => "care.identification_refused",
            Self::CareListed => "care.listed",
            Self::CarePersonShown => "care.person_shown",
            Self::CareRegistered => "care.registered",
            Self::CareEnded => "care.ended",
            Self::ConsentTaken => "consent.taken",
            Self::ConsentRefused => "consent.refused",
            Self::ConsentWithdrawn => "consent.withdrawn",
            Self::RecordViewDecided => "record.view_decided",
            Self::RecordViewed => "record.viewed",
            Self::RecordPrinted => "record.printed",
            Self::RecordMismatched => "record.mismatched",
            Self::EmergencyReviewed => "emergency.reviewed",
            Self::RecipientInvited => "recipient.invited",
            Self::OwnRecordShown => "own_record.shown",
            Self::ObjectionMade => "objection.made",
            Self::ObjectionAnswered => "objection.answered",
            Self::PolicyChanged => "policy.changed",
            Self::SandboxPrepared => "sandbox.prepared",
            Self::SandboxClockSet => "sandbox.clock_set",
            Self::ReadinessChanged => "readiness.changed",
            Self::ReadinessImported => "readiness.imported",
            Self::InsurersImported => "readiness.insurers_imported",
            Self::ReadinessTold => "readiness.told",
            Self::OfficerAppointed => "municipality_officer.appointed",
            Self::OfficerEnded => "municipality_officer.ended",
            Self::FollowAsked => "follow.asked",
            Self::FollowConfirmed => "follow.confirmed",
            Self::FollowEnded => "follow.ended",
            Self::NewsWritten => "news.written",
            Self::NewsChanged => "news.changed",
            Self::NewsWithdrawn => "news.withdrawn",
            Self::MessageTaken => "message.taken",
            Self::MessageForwarded => "message.forwarded",
            Self::SubsidyReminded => "application.reminded",
            Self::RecoveryAsked => "recovery.asked",
            Self::RecoveryConfirmed => "recovery.confirmed",
            Self::RecoveryApproved => "recovery.approved",
            Self::RecoveryRefused => "recovery.refused",
            Self::RecoveryDone => "recovery.done",
        }
    }
}
