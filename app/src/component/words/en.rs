//! English.

use super::Words;

pub(super) const WORDS: Words = Words {
    no_match: "Nothing found. Try other words.",
    matches: |count| {
        if count == 1 {
            "1 match".to_owned()
        } else {
            format!("{count} matches")
        }
    },
    candidates: "Matches",
    copy: "Copy",
    copied: "Copied",
    not_copied: "Could not copy. Select the text and copy it.",
    put_right: "There is something to correct",
    required: "Required",
    optional: "Optional",
    error: "Error: ",
    loading: "Loading",
    load_again: "Load again",
    saving: "Saving",
    saved: |at| format!("Saved {at}"),
    kept_here: "The server cannot be reached. Kept on this device; it is saved when the connection is back.",
    conflict: "Somebody else saved first. Please check.",
    refused: "Something cannot be saved. It is kept on this device.",
    steps: "Steps of the application",
    step_done: "Done",
    step_todo: "To do",
    step_attention: "Needs attention",
    change: "Change",
    change_of: |named| format!(" {named}"),
    yen: "yen",
};
