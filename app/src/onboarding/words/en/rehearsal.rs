//! Step 4 in English.

use domain::onboarding::{RehearsalCheck, RehearsalDetail, RehearsalOutcome};

use crate::onboarding::words::RehearsalWords;

pub(super) const WORDS: RehearsalWords = RehearsalWords {
    lead: "Do this on a device you will work with. One press runs every check that can run by itself. What is done stays when you stop.",
    run: "Begin the rehearsal",
    running: "Checking",
    run_again: "Run the automatic checks again",
    check: |check| match check {
        RehearsalCheck::Certificate => "Connection with a certificate",
        RehearsalCheck::Passkey => "Passkey",
        RehearsalCheck::Card => "Reading a card",
        RehearsalCheck::Platform => "Platform",
        RehearsalCheck::Rights => "Rights of staff",
    },
    outcome: |outcome| match outcome {
        RehearsalOutcome::Passed => "Passed",
        RehearsalOutcome::Failed => "Failed",
        RehearsalOutcome::Skipped => "Left out",
    },
    detail,
    not_run: "Not yet",
    passkey: "Passkey",
    passkey_press: "Use the passkey",
    card: "Reading a card",
    card_lead: "Use a test card or the administrator’s own. Nothing of it is kept.",
    without: "When no card can be read",
    without_lead: "The other checks go on without the card helper. Choose why: the card is written down as left out. A reading later takes its place.",
    without_helper: "The card helper cannot be reached",
    without_reader: "No reader or no card",
    finish: "Make the result",
    finish_lead: "A PDF with what was checked, when and by whom, electronically signed. In the subsidy application it takes the place of the picture of the management screen.",
    finish_press: "Make the PDF",
    finish_wait: "It can be made when all five checks are done.",
    made: "The result was made",
    made_detail: "Open it from the list below. A printed page can be verified by its code.",
    download: "Open the PDF",
    results: "Results so far",
    results_none: "None yet.",
    passed: "Passed",
    failed: "Something failed",
    to_subsidy: "In the subsidy application, press 「最終確認の結果をつける」 on the page of 「管理メニュー画面の写し」.",
};

fn detail(detail: RehearsalDetail) -> &'static str {
    use RehearsalDetail as D;
    match detail {
        D::CertificateOfOffice => "Connected with a certificate of this office in force.",
        D::NoCertificate => {
            "Connected without a certificate. Open the address for terminals on a device that has one."
        }
        D::OtherOffice => "The certificate belongs to another office. Choose this device’s own.",
        D::CertificateNotInForce => {
            "The certificate has ended or was revoked. Renew it under devices and certificates."
        }
        D::CertificateNotSeen => {
            "This connection asks for no certificate, so it cannot be checked here. The other checks go on."
        }
        D::PasskeyUsed => "The passkey showed that it is you.",
        D::PasskeyNotUsed => {
            "The passkey was not used since the beginning. Use it with the button below."
        }
        D::CardGenuine => "A genuine card was read.",
        D::CardOfTest => "A test card was read.",
        D::CardRefused => {
            "The card’s signature could not be verified. Check how it lies and read it again."
        }
        D::HelperUnreachable => {
            "The card helper cannot be reached. Start it and read again below. With identification by sight or by four items you can begin all the same."
        }
        D::NoReader => "No reader or no card. You can identify people by sight or by four items.",
        D::TestRecipientFound => "The test recipient was asked for, and the platform answered.",
        D::TestRecipientUnknown => {
            "The platform answered, but does not know the test recipient. Ask the operator to look at the settings."
        }
        D::PlatformAnswered => {
            "The platform answered (the list of municipalities; no test recipient is configured)."
        }
        D::PlatformUnreachable => {
            "The platform does not answer. Wait a while and run the check again."
        }
        D::PlatformFaulty => "The platform’s answer cannot be used. Tell the operator.",
        D::NotConnected => "This site is not connected to the platform.",
        D::RightsInOrder => "Two administrators or more have passkeys.",
        D::SingleAdministrator => {
            "There is one administrator. Invite another, so that you can help each other when a passkey is lost."
        }
        D::NoAdministrator => "No administrator has a passkey. An administrator must register one.",
    }
}
