//! English.

use super::Words;

pub(super) const WORDS: Words = Words {
    title: "Emergency access",
    lead: "Records viewed in an emergency without consent. The administrator reviews the reason. Nobody can review their own.",
    back: "Back to the people served",
    nothing: "There is no emergency access",
    waiting: "Waiting for review",
    reviewed: |at, by, note| format!("Reviewed on {at} by {by}. {note}"),
    at_by: |at, by| format!("{at}, {by}"),
    reason: "Reason",
    seen: "Viewed",
    open_person: "Open this person’s records",
    no_outcome: "Choose the result of the review",
    no_note: "Write why it is not accepted as an emergency",
    accept: "Accept as an emergency",
    refuse: "Do not accept as an emergency",
    outcome: "Result of the review",
    note: "What was found",
    note_hint: "A reason is needed when it is not accepted.",
    record: "Record the review",
};
