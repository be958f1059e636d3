//! Step 5 in English.

use crate::onboarding::words::StartWords;

pub(super) const WORDS: StartWords = StartWords {
    day: "First day",
    day_lead: "It stands on leaflet and poster. You can change it later.",
    day_label: "First day of use",
    save: "Save",
    saved: "Saved",
    admin_only: "An administrator of the office sets the first day.",
    papers: "Notices for recipients",
    papers_lead: "PDFs in easy Japanese with the name of your office and the first day.",
    leaflet: "Leaflet (A4)",
    poster: "Poster (A3)",
    consent: "Take the first consent",
    consent_steps: &[
        "Press 「利用者を追加する」 in the list of recipients, and find the person by the numbers of the card or by four items.",
        "Make sure that it is the person in front of you, and register your office.",
        "Read the explanation aloud, say what is seen and for how long, and record the consent. Leave out what is refused.",
        "Open the record and see that information has come.",
    ],
    consent_link: "Open the list of recipients",
    trouble: "When something fails",
    trouble_points: &[
        (
            "Signing in fails",
            "Use the passkey of another device. Without one, another administrator approves a new one.",
        ),
        (
            "A card cannot be read",
            "Restart the card helper and close other programs that use cards. In a hurry identify by sight.",
        ),
        (
            "No information comes",
            "See whether the insurer has started and whether the consent still holds.",
        ),
        (
            "A certificate ends soon",
            "Renew it under devices and certificates, from 90 days before.",
        ),
    ],
    subsidy: "Subsidy",
    subsidy_open: |days, day| {
        format!(
            "{days} days left (until {day}). You can apply for card readers and connection support."
        )
    },
    subsidy_closed: "No subsidy is open now.",
    subsidy_link: "Open the applications",
};
