//! English.

use super::Words;

pub(super) const WORDS: Words = Words {
    title: "Objections from recipients",
    lead: "What recipients object to about a view of their record. Your answer is shown on their page as you write it.",
    back: "Back to the people served",
    nothing: "There are no objections",
    answered: "Answered",
    unanswered: "Waiting for an answer",
    about: |at, by| format!("About the view by {by} on {at}"),
    answer: "The office’s answer",
    arrived: |at| format!("Arrived on {at}"),
    no_answer: "Write an answer",
    answer_label: "Answer (the person reads it as it is)",
    send: "Send the answer",
};
