//! Errors as RFC 9457 `application/problem+json`.

use serde::{Deserialize, Serialize};

/// An error answer. `code` is stable; wording for people belongs to the application.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Problem {
    /// `about:blank#<code>`; kept for RFC 9457 readers.
    #[serde(rename = "type")]
    pub kind: String,
    /// Short English title for developers.
    pub title: String,
    /// HTTP status.
    pub status: u16,
    /// Stable code.
    pub code: ProblemCode,
    /// Fields at fault, when the input was.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<FieldIssue>,
    /// Seconds until trying again makes sense (also sent as `Retry-After`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retry_after_seconds: Option<u64>,
    /// Current version of the draft, with `draft_changed`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub current_version: Option<i64>,
    /// Id of the request, to be named to support.
    pub request_id: String,
}

/// One field at fault.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FieldIssue {
    /// Path, e.g. `reader_costs.lines[0].amount_yen`; `documents.receipt_copy` for documents.
    pub field: String,
    /// What is wrong.
    pub code: FieldCode,
    /// The one fact the wording needs: the character refused, the limit, the allowed values.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
}

impl FieldIssue {
    /// An issue without detail.
    pub fn new(field: impl Into<String>, code: FieldCode) -> Self {
        Self {
            field: field.into(),
            code,
            detail: None,
        }
    }

    /// An issue with the one fact its wording needs.
    pub fn with(field: impl Into<String>, code: FieldCode, detail: impl Into<String>) -> Self {
        Self {
            field: field.into(),
            code,
            detail: Some(detail.into()),
        }
    }
}

macro_rules! codes {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident => $text:literal,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        pub enum $name { $($(#[$doc])* #[serde(rename = $text)] $variant,)* }

        impl $name {
            /// Every code, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The code as it stands on the wire.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text,)* }
            }
        }
    };
}

pub(crate) use codes;

codes! {
    /// What is wrong with one field.
    FieldCode {
        /// Nothing was given.
        Required => "required",
        /// Not the right shape.
        Invalid => "invalid",
        /// JSON of the wrong type.
        WrongType => "wrong_type",
        /// A field this version does not know.
        Unknown => "unknown_field",
        /// Longer than allowed; detail: the limit.
        TooLong => "too_long",
        /// A control character or NUL; detail: code point.
        ControlCharacter => "control_character",
        /// A character that cannot be used here; detail: the character.
        CharacterNotAllowed => "character_not_allowed",
        /// Below the least allowed; detail: the limit.
        TooSmall => "too_small",
        /// Above the largest allowed; detail: the limit.
        TooLarge => "too_large",
        /// Not one of the values allowed.
        NotAllowed => "not_allowed",
        /// The service is not eligible; detail: code.
        ServiceNotEligible => "service_not_eligible",
        /// Twice the same.
        Duplicate => "duplicate",
        /// The condition of the scheme must be confirmed with yes.
        MustBeConfirmed => "must_be_confirmed",
        /// Totals do not agree; detail: `typed/lines` in yen.
        TotalMismatch => "total_mismatch",
        /// A date in the future.
        InFuture => "in_future",
        /// A date before the one the scheme allows.
        TooEarly => "too_early",
        /// A document of this kind is missing; detail: how many more.
        DocumentMissing => "document_missing",
        /// Too many documents of this kind; detail: the most allowed.
        TooManyDocuments => "too_many_documents",
        /// The bank or branch is not in the current list.
        NotInList => "not_in_list",
        /// The grant would be 0 yen.
        NothingToGrant => "nothing_to_grant",
    }
}

codes! {
    /// Stable code of an error answer.
    ProblemCode {
        /// 422: fields at fault in `fields`.
        InvalidInput => "invalid_input",
        /// 422: the body is not JSON.
        InvalidJson => "invalid_json",
        /// 422: a service is not eligible (総合事業 and the like).
        ServiceNotEligible => "service_not_eligible",
        /// 422: outside the application window.
        WindowClosed => "window_closed",
        /// 422: the window has not opened yet.
        WindowNotOpen => "window_not_open",
        /// 422: the application is not complete; `fields` lists what is missing.
        Incomplete => "incomplete",
        /// 422: header `If-Match` or `Idempotency-Key` missing or malformed.
        HeaderMissing => "header_missing",
        /// 409: the import would do something else than the preview showed.
        PreviewChanged => "preview_changed",
        /// 409: lines of the list match no municipality and were not left out.
        LinesUnmatched => "lines_unmatched",
        /// 409: somebody else saved in between.
        DraftChanged => "draft_changed",
        /// 409: the office already has a live application of this scheme.
        AlreadyApplied => "already_applied",
        /// 409: same key, other body.
        IdempotencyMismatch => "idempotency_mismatch",
        /// 409: the application's state does not allow this.
        NotInThisState => "not_in_this_state",
        /// 409: already exists (member, invitation, passkey).
        AlreadyExists => "already_exists",
        /// 409: somebody else gave the case to another reviewer in between.
        AssignedMeanwhile => "assigned_meanwhile",
        /// 409: a colleague has the case open for work.
        HeldByOther => "held_by_other",
        /// 409: no decision of the selection waits for a notice, or nothing failed.
        NothingToIssue => "nothing_to_issue",
        /// 422: no font has a character of the notice; `fields` names it.
        CharacterNotInFonts => "character_not_in_fonts",
        /// 409: the installation's configuration names no payer.
        PayerUnknown => "payer_unknown",
        /// 409: no payment is due that could be made.
        NothingToPay => "nothing_to_pay",
        /// 409: what is due changed since the officer looked.
        CandidatesChanged => "candidates_changed",
        /// 403: who made the batch cannot release it.
        MadeByYourself => "made_by_yourself",
        /// 409: another proposal of this case is open.
        ProposalOpen => "proposal_open",
        /// 409: the proposal was confirmed, taken back, or replaced.
        ProposalGone => "proposal_gone",
        /// 403: nobody confirms a proposal of their own.
        OwnProposal => "own_proposal",
        /// 403: nobody decides on an office they belong to.
        OwnOffice => "own_office",
        /// 403: the amount needs somebody who leads the review.
        LeadNeeded => "lead_needed",
        /// 409: the budget of the scheme does not hold the amount.
        BudgetExhausted => "budget_exhausted",
        /// 409: what is left of the budget belongs to applications received earlier.
        BudgetEarlierFirst => "budget_earlier_first",
        /// 409: a bulk confirmation takes only cases whose every automatic check is ok.
        ChecksNotOk => "checks_not_ok",
        /// 409: the last passkey, the last administrator: cannot be removed.
        LastOne => "last_one",
        /// 401: no session, or it ended.
        NotSignedIn => "not_signed_in",
        /// 401: the passkey was not accepted.
        PasskeyRefused => "passkey_refused",
        /// 401: the token is unknown, expired or revoked.
        TokenRefused => "token_refused",
        /// 403: the role does not allow this.
        Forbidden => "forbidden",
        /// 403: a token without this scope.
        ScopeMissing => "scope_missing",
        /// 403: a request from another site.
        CrossSite => "cross_site",
        /// 403: the passkey must be used again first.
        StepUpRequired => "step_up_required",
        /// 403: four eyes: who proposed does not approve.
        SamePerson => "same_person",
        /// 404: not there, or not yours.
        NotFound => "not_found",
        /// 405: this path does not know this method.
        MethodNotAllowed => "method_not_allowed",
        /// 410: the link was used or has expired.
        LinkExpired => "link_expired",
        /// 413: larger than allowed.
        FileTooLarge => "file_too_large",
        /// 413: the JSON body is larger than allowed.
        BodyTooLarge => "body_too_large",
        /// 422: nothing in it.
        FileEmpty => "file_empty",
        /// 415: not a PDF, JPEG or PNG by content.
        FileTypeNotAllowed => "file_type_not_allowed",
        /// 415: the content is not what the name's ending says.
        FileExtensionMismatch => "file_extension_mismatch",
        /// 422: broken or cut off.
        PdfBroken => "pdf_broken",
        /// 422: has a password.
        PdfEncrypted => "pdf_encrypted",
        /// 422: contains a script, launch action or embedded file.
        PdfActiveContent => "pdf_active_content",
        /// 422: more pages than allowed.
        PdfTooManyPages => "pdf_too_many_pages",
        /// 422: no page.
        PdfNoPages => "pdf_no_pages",
        /// 422: broken or cut off.
        ImageBroken => "image_broken",
        /// 422: more pixels than allowed.
        ImageTooLarge => "image_too_large",
        /// 422: could not be inspected in time.
        InspectionTimeout => "inspection_timeout",
        /// 422: inspection gave up on this file.
        InspectionFailed => "inspection_failed",
        /// 422: the scanner found malware.
        MalwareFound => "malware_found",
        /// 409: as many documents of this kind as the scheme allows are there.
        TooManyDocuments => "too_many_documents",
        /// 408: the upload stopped half-way; nothing was kept.
        UploadIncomplete => "upload_incomplete",
        /// 429: too many tries; `retry_after_seconds` says when again.
        TooManyRequests => "too_many_requests",
        /// 403: the office's identity is not verified yet.
        OfficeNotVerified => "office_not_verified",
        /// 403: nobody reviews an access of their own.
        OwnAccess => "own_access",
        /// 403: the platform does not permit it.
        PlatformRefused => "platform_refused",
        /// 404: nobody fits all that was typed.
        PersonNotFound => "person_not_found",
        /// 409: several people fit.
        PersonAmbiguous => "person_ambiguous",
        /// 410: the identification was used, is past, or belongs to another session.
        IdentificationGone => "identification_gone",
        /// 422: no such card proof was verified in this session.
        CardProofUnknown => "card_proof_unknown",
        /// 422: the check claimed is not the check made.
        CheckNotProved => "check_not_proved",
        /// 502: the platform's answer cannot be used.
        PlatformFaulty => "platform_faulty",
        /// 503: the platform does not answer in time.
        PlatformUnreachable => "platform_unreachable",
        /// 503: this installation has no platform.
        PlatformNotConnected => "platform_not_connected",
        /// 503: the database, store or mail is out of reach, or the disk full.
        Unavailable => "unavailable",
        /// 409: the office has finished no rehearsal that passed.
        NotRehearsed => "not_rehearsed",
        /// 409: this installation has no roots of cards, so no card can be judged.
        CardNotConfigured => "card_not_configured",
        /// 422: not a proof this version reads.
        CardProofMalformed => "card_proof_malformed",
        /// 409: the challenge is unknown, used, expired, of another session or for another purpose.
        CardChallengeVoid => "card_challenge_void",
        /// 422: the signature, the certificate or its issuer is not right.
        CardProofRefused => "card_proof_refused",
        /// 422: the certificate is not valid today.
        CardCertificateExpired => "card_certificate_expired",
        /// 422: a card of a test hierarchy, outside a sandbox.
        CardOfTest => "card_of_test",
        /// 422: a certified party says the certificate was revoked.
        CardRevoked => "card_revoked",
        /// 403: care records are opened from a registered terminal alone.
        TerminalRequired => "terminal_required",
        /// 403: the terminal's certificate stands for another office than the session.
        TerminalOfOtherOffice => "terminal_of_other_office",
        /// 403: the terminal's certificate was revoked, has ended, or is not known.
        TerminalRefused => "terminal_refused",
        /// 409: this installation issues no certificates for terminals.
        TerminalsNotConfigured => "terminals_not_configured",
        /// 409: the certificate cannot be renewed yet, or was not issued here.
        CertificateNotRenewable => "certificate_not_renewable",
        /// 422: not a CSR in PEM, or its own signature is wrong.
        CsrMalformed => "csr_malformed",
        /// 422: the key is RSA under 2048 bits, of another curve than P-256 and P-384, or of another kind.
        CsrKeyRefused => "csr_key_refused",
        /// 422: not the code of the letter.
        LetterCodeWrong => "letter_code_wrong",
        /// 410: no letter is on its way, its time is over, or too many wrong codes were typed.
        LetterCodeVoid => "letter_code_void",
        /// 422: the CSR names something else than the office's number.
        CsrNameRefused => "csr_name_refused",
        /// 403: the card opens no account here.
        CardWithoutAccount => "card_without_account",
        /// 500: a fault of ours.
        Internal => "internal",
    }
}
