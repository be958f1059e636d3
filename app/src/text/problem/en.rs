//! Every problem code in English.

use contract::ProblemCode;

use super::Pair;

/// One arm a code: a code without wording does not compile.
#[expect(clippy::too_many_lines, reason = "one arm a code")]
pub(super) fn words(code: ProblemCode) -> Pair {
    match code {
        ProblemCode::InvalidInput => (
            "There is something to correct",
            "What you typed is kept. Correct the fields shown.",
        ),
        ProblemCode::InvalidJson | ProblemCode::HeaderMissing => (
            "It could not be sent",
            "What you typed is kept. Reload the page and try again.",
        ),
        ProblemCode::ServiceNotEligible => (
            "A service is not covered by the subsidy",
            "Remove that service. Everything else is kept.",
        ),
        ProblemCode::WindowClosed => (
            "The application period is over",
            "What you typed is saved, but you can no longer apply. Please wait for the announcement of the next fiscal year.",
        ),
        ProblemCode::WindowNotOpen => (
            "Applications are not open yet",
            "Please apply from the first day of the period.",
        ),
        ProblemCode::Incomplete => (
            "Something is still missing",
            "What you typed is saved. Complete the items shown, then submit.",
        ),
        ProblemCode::DraftChanged => (
            "Somebody else saved first",
            "Both versions are kept. Choose which one to use.",
        ),
        ProblemCode::AlreadyApplied => (
            "This office has already applied",
            "One application per office number. Go on from the list of applications.",
        ),
        ProblemCode::IdempotencyMismatch => (
            "This differs from what was sent before",
            "Stopped so that nothing is submitted twice. Check the list of applications.",
        ),
        ProblemCode::NotInThisState => (
            "This cannot be done in the present state",
            "Somebody else acted, or the review went on. Check the latest state.",
        ),
        ProblemCode::AlreadyExists => (
            "It is already registered",
            "There is no need to register it twice. Check the list.",
        ),
        ProblemCode::LastOne => (
            "The last one cannot be deleted",
            "Stopped, because nothing would be left to use. Add another one first.",
        ),
        ProblemCode::NotSignedIn => (
            "Please sign in",
            "What you typed is kept on this device. Sign in again.",
        ),
        ProblemCode::PasskeyRefused => (
            "The passkey could not be confirmed",
            "Check that this is the e-mail address and passkey you registered, then try again.",
        ),
        ProblemCode::TokenRefused => (
            "The token was refused",
            "It has expired or was revoked. Make a new one.",
        ),
        ProblemCode::Forbidden => (
            "You do not have the right to do this",
            "If you need it, ask an administrator of your office.",
        ),
        ProblemCode::ScopeMissing => (
            "This token may not do this",
            "Make a token with the right needed.",
        ),
        ProblemCode::CrossSite => (
            "Stopped for safety",
            "Requests sent by other sites are not accepted. Open Tsunagi again.",
        ),
        ProblemCode::StepUpRequired => (
            "Please confirm with your passkey",
            "This is an important step, so it is confirmed with the passkey.",
        ),
        ProblemCode::NotFound => (
            "Not found",
            "It was deleted, or you may not see it. Choose again from the list.",
        ),
        ProblemCode::MethodNotAllowed => {
            ("This cannot be accepted", "Reload the page and try again.")
        }
        ProblemCode::LinkExpired => (
            "This link cannot be used",
            "It has expired or was used already. Begin again to get a new e-mail.",
        ),
        ProblemCode::FileTooLarge => (
            "The file is too large",
            "At most 20 MB (20,000,000 bytes) each. Scan with a lower resolution or split the pages.",
        ),
        ProblemCode::BodyTooLarge => (
            "Too much to send",
            "What you typed is kept. Shorten the long texts.",
        ),
        ProblemCode::FileEmpty => (
            "The file is empty",
            "Check that the original opens, then choose it again.",
        ),
        ProblemCode::FileTypeNotAllowed => (
            "This kind of file cannot be attached",
            "Make it a PDF, JPEG or PNG and choose it again.",
        ),
        ProblemCode::FileExtensionMismatch => (
            "The content does not fit the name of the file",
            "Changing only the ending (.pdf .jpg .png) is not enough. Save it again in the right format.",
        ),
        ProblemCode::PdfBroken => (
            "The PDF could not be opened",
            "It is damaged or cut off. Scan or save it again.",
        ),
        ProblemCode::PdfEncrypted => (
            "The PDF has a password",
            "Save it without password, then attach it.",
        ),
        ProblemCode::PdfActiveContent => (
            "The PDF contains active content or another file",
            "Print it to a new PDF and attach that.",
        ),
        ProblemCode::PdfTooManyPages => {
            ("The PDF has too many pages", "Keep only the pages needed.")
        }
        ProblemCode::PdfNoPages => (
            "The PDF has no pages",
            "Check that the original opens and make it again.",
        ),
        ProblemCode::ImageBroken => (
            "The picture could not be opened",
            "It is damaged or cut off. Take or save it again.",
        ),
        ProblemCode::ImageTooLarge => (
            "The picture has too many pixels",
            "Save it smaller or take it again.",
        ),
        ProblemCode::InspectionTimeout => (
            "Checking the file took too long",
            "Print it to a new PDF and attach that.",
        ),
        ProblemCode::InspectionFailed => (
            "The file could not be checked",
            "Save it in another way or take it again.",
        ),
        ProblemCode::MalwareFound => (
            "Something dangerous was found in the file",
            "It was not saved. Scan your device for malware.",
        ),
        ProblemCode::TooManyDocuments => ("Too many files", "Delete one of those attached first."),
        ProblemCode::UploadIncomplete => (
            "The upload stopped half-way",
            "This file has not arrived; the others are as they were. Send it again.",
        ),
        ProblemCode::TooManyRequests => (
            "Too many attempts in a short time",
            "Paused for safety. What you typed is kept.",
        ),
        ProblemCode::OfficeNotVerified => (
            "This office has not been verified yet",
            "Care information can be used once the office is verified. Nothing was changed. Ask an administrator of the office to contact support.",
        ),
        ProblemCode::OwnAccess => (
            "You cannot review your own access",
            "An emergency access is reviewed by another administrator. Ask one of them.",
        ),
        ProblemCode::PlatformRefused => (
            "The platform (介護情報基盤) did not allow this view",
            "Nothing was changed. Check consent and assignment; if that does not help, contact support.",
        ),
        ProblemCode::PersonNotFound => (
            "Nobody matches all of this",
            "One difference is enough. Check number and date of birth on the insurance card and enter them again. Nothing was registered.",
        ),
        ProblemCode::PersonAmbiguous => (
            "Several people match",
            "To prevent a mix-up nobody is shown. Check again with the number on the insurance card.",
        ),
        ProblemCode::IdentificationGone => (
            "The identification has expired",
            "Ten minutes have passed or it was used already. Nothing was registered. Identify the person again.",
        ),
        ProblemCode::CardProofUnknown => (
            "The card has not been confirmed",
            "Reading did not finish or expired. Read the card again or use the number.",
        ),
        ProblemCode::CheckNotProved => (
            "The way chosen is not the way it was checked",
            "To say it was checked by card, read the card on this page; or choose the way actually used.",
        ),
        ProblemCode::PlatformFaulty => (
            "The answer of the platform is faulty and is not shown",
            "So that nobody else’s information appears. The operators were told. Try again later.",
        ),
        ProblemCode::PlatformUnreachable => (
            "The platform (介護情報基盤) cannot be reached",
            "Nothing typed is lost. You can try again.",
        ),
        ProblemCode::PlatformNotConnected => (
            "This site is not connected to the platform (介護情報基盤)",
            "Care information cannot be used until it is. Contact support.",
        ),
        ProblemCode::Unavailable => (
            "The server is busy or not available",
            "What you typed is still on this page. Wait a moment and try again.",
        ),
        ProblemCode::NotRehearsed => (
            "There is no result of a rehearsal yet",
            "The application is as it was. Finish the rehearsal under “Getting ready”, make the result, and try again. You can also attach a picture of the screen.",
        ),
        ProblemCode::CardNotConfigured => (
            "This site cannot check My Number cards",
            "It is not set up yet. Nothing of the card was saved. Please tell the operator.",
        ),
        ProblemCode::CardProofMalformed => (
            "What was read from the card could not be checked",
            "Nothing of the card was saved. Update the card reader helper and read again.",
        ),
        ProblemCode::CardChallengeVoid => (
            "The time for reading is over",
            "For safety each reading is accepted once within three minutes. Read again.",
        ),
        ProblemCode::CardProofRefused => (
            "The card could not be confirmed",
            "Its certificate or signature is not right. Nothing was saved. Check whether another card was put there.",
        ),
        ProblemCode::CardCertificateExpired => (
            "The certificate of the card has expired",
            "It can be renewed at the municipal office. Identify the person in another way.",
        ),
        ProblemCode::CardOfTest => (
            "Test cards cannot be used",
            "This site accepts real My Number cards only.",
        ),
        ProblemCode::CardWithoutAccount => (
            "No account can be opened with this card",
            "Nothing of the card was kept. If you are new here, ask the office that cares for you to invite you by e-mail. If you have an account, sign in with your passkey.",
        ),
        ProblemCode::CardRevoked => (
            "The certificate of the card is revoked",
            "For example because a new card was issued. Identify the person in another way.",
        ),
        ProblemCode::TerminalRequired => (
            "Open this on a registered device",
            "Care records open only on a device with a certificate, at the address for devices. See “Devices and certificates”.",
        ),
        ProblemCode::TerminalOfOtherOffice => (
            "This device belongs to another office",
            "Its certificate and the office you work for now differ. Change the office, or use a device of that office. This was written down.",
        ),
        ProblemCode::TerminalRefused => (
            "The certificate of this device cannot be used",
            "It was revoked or has ended. An administrator can issue a new one under “Devices and certificates”. What you saved is kept.",
        ),
        ProblemCode::TerminalsNotConfigured => (
            "This portal issues no certificates for devices",
            "Nothing was changed. Ask the operator whether certificates of another authority are accepted.",
        ),
        ProblemCode::CertificateNotRenewable => (
            "This certificate cannot be renewed yet",
            "It goes on working. Certificates issued here can be renewed from 90 days before their end.",
        ),
        ProblemCode::CsrMalformed => (
            "The CSR could not be read",
            "Nothing was issued. Give the whole file, from “-----BEGIN CERTIFICATE REQUEST-----” on.",
        ),
        ProblemCode::CsrKeyRefused => (
            "The key of the CSR is too weak, or of another kind",
            "Nothing was issued. Make a key with RSA of 2048 to 4096 bits, P-256 or P-384.",
        ),
        ProblemCode::CsrNameRefused => (
            "The CSR names something else than the office",
            "Nothing was issued. Its CN must be the number of this office and nothing else, without other names (SAN).",
        ),
        ProblemCode::LetterCodeWrong => (
            "The code is wrong",
            "Look at the letter and type it again. After five wrong codes it is void and a new letter is needed.",
        ),
        ProblemCode::LetterCodeVoid => (
            "This code cannot be used",
            "No letter was made yet, its time is over, or five wrong codes were typed. Ask the federation for a new letter. Nothing else is affected.",
        ),
        ProblemCode::Internal => (
            "Something went wrong in the system",
            "Nothing saved is lost. Wait a moment and try again.",
        ),
        // Said on pages of the back office only, which are Japanese.
        ProblemCode::PreviewChanged
        | ProblemCode::LinesUnmatched
        | ProblemCode::AssignedMeanwhile
        | ProblemCode::HeldByOther
        | ProblemCode::NothingToIssue
        | ProblemCode::CharacterNotInFonts
        | ProblemCode::PayerUnknown
        | ProblemCode::NothingToPay
        | ProblemCode::CandidatesChanged
        | ProblemCode::MadeByYourself
        | ProblemCode::ProposalOpen
        | ProblemCode::ProposalGone
        | ProblemCode::OwnProposal
        | ProblemCode::OwnOffice
        | ProblemCode::LeadNeeded
        | ProblemCode::BudgetExhausted
        | ProblemCode::BudgetEarlierFirst
        | ProblemCode::ChecksNotOk
        | ProblemCode::SamePerson => super::ja::words(code),
    }
}
