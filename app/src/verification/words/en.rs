//! English.

use domain::office::VerificationWay;

use super::Words;

/// English.
pub(super) const WORDS: Words = Words {
    title: "Verification of the office",
    why: "Before care records can be opened, it has to be known that this office is the one its number says. You can apply for the subsidy without it.",
    verified: |day, way| {
        let how = match way {
            Some(VerificationWay::Certificate) => "certificate of the office",
            Some(VerificationWay::Letter) => "code of a letter",
            Some(VerificationWay::Approval) => "checked by the federation",
            None => "checked by the operator",
        };
        format!("Verified {day} ({how})")
    },
    moment: crate::text::minute,
    ways: "There are three ways. One is enough.",
    by_certificate: "Open the address for devices on a device with your 介護保険証明書 or 介護DX証明書. Done at once.",
    by_certificate_link: "Open devices and certificates",
    by_letter: "Ask for a letter. A code comes by post to the address of your designation, in about a week.",
    by_federation: "Show your papers to the federation (国保中央会).",
    ask: "Ask for a letter",
    asked: |day| format!("You asked for a letter {day}. Please wait until it is made."),
    sent: |day, until| format!("The letter was made {day}. Its code is taken until {until}."),
    code: "Code of the letter",
    code_hint: "12 characters. Hyphens, spaces and capitals do not matter.",
    code_missing: "Type the code of the letter",
    left: |left| format!("Wrong codes left: {left}."),
    enter: "Verify",
    void: "Its time is over, or five wrong codes were typed. Ask the federation to make the letter again.",
};
