//! English.

use super::Words;

pub(super) const WORDS: Words = Words {
    bank_or_other: "Bank, credit union or cooperative",
    yucho: "Japan Post Bank (ゆうちょ銀行)",
    institution: "Kind of account",
    holder: "Account holder in kana",
    ordinary: "Ordinary (普通)",
    current: "Current (当座)",
    bank: "Bank",
    branch: "Branch",
    account_kind: "Type of account",
    account_number: "Account number",
    transfer: |branch, account| format!("Branch {branch}, account {account}"),
    transfer_number: "Used for the transfer",
    symbol: "Symbol (記号)",
    number: "Number (番号)",
    with_code: |name, code| format!("{name} ({code})"),
    readers_count: |count| format!("{count}"),
    line: |number| format!("Line {number}"),
    lines: "Receipt lines",
    readers: "Number of card readers",
    claimed: "Claimed",
    not_claimed: "Not claimed",
    note: "Remarks",
    support: "Cost of set-up support",
    yes: "Yes",
    no: "No",
    nonprofit: "Non-profit organisation",
    donations: "Donations",
    other_income: "Other income",
    portion_a: "A: card readers",
    portion_b: "B: set-up support",
    portion_none: "Not covered",
    portion_unsaid: "Not marked",
    line_text: |day, payee, description, yen, portion| {
        format!("{day}, {payee}\n{description}\n{yen} ({portion})")
    },
    file: |name, size| format!("{name} ({size})"),
    file_facts: |size, bytes, pages| format!("{size} ({bytes} bytes), pages: {pages}"),
    eligibility: "Before you apply",
    office: "Office",
    services: "Services",
    reader_costs: "Cost of card readers",
    income: "Donations and other income",
    account: "Account",
    not_yet: "(not entered yet)",
    purchase: "Purchase of the card readers",
    finished: "Finished",
    not_finished: "Not finished",
    connection: "Set-up of the connection",
    model: "Model",
    supported: "Supported",
    not_supported: "Not supported",
    new: "New",
    all_new: "All new",
    used: "Used or leased",
    office_name: "Name of the office",
    postal_code: "Postal code",
    address: "Address",
    phone: "Telephone",
    contact_name: "Contact person",
    service: |name, code| format!("{name} ({code})"),
    to_correct: |count| {
        if count == 1 {
            "1 thing to correct".to_owned()
        } else {
            format!("{count} things to correct")
        }
    },
    to_correct_detail: "When done, submit again from the check page. Everything else is as it was.",
    correct_by: |day, days| format!("Corrections are accepted until {day} ({days} days left)."),
    too_late: |day| {
        format!(
            "The time for corrections ended on {day}; this application cannot be submitted again. If there is a reason, contact Kokuho Chuokai (国保中央会)."
        )
    },
    colon: ": ",
    asked: "The review asked to correct this",
    returned_before: "Returned before",
    returned_at: |ordinal, at| format!("No. {ordinal} ({at})"),
    costs: "Costs",
    documents: "Documents",
    submission: "Check and submit",
};
