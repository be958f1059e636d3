//! English.

use super::Words;

pub(super) const WORDS: Words = Words {
    bank: "Bank",
    bank_hint: "Type the Japanese name, its reading or the four-digit code and choose from the list.",
    bank_code: "Bank code",
    branch: "Branch",
    branch_hint: "Choose the bank first. Search by Japanese name, reading or the three-digit branch number.",
    no_branch: "Nothing found. Check that the bank is chosen, and the name or number of the branch.",
    branch_number: "Branch number (店番)",
    bank_detail: |code, kana| format!("{code} {kana}"),
    branch_detail: |code, kana| format!("{code} {kana}"),
    chosen: |name, code| format!("{name} chosen: {code}"),
};
