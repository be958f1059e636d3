//! From the frozen inputs to what is printed.

use chrono::{Datelike as _, NaiveDate};
use contract::notice::{NoticeAccount, NoticeInputs, NoticeOutcome, show_code};
use documents::notice::{
    Amounts, Issuer, NoticeBody, NoticeSheet, Payee, Printed, SheetDay, ShownAccount, ShownMark,
};
use domain::calendar::Wareki;

use crate::config::Config;

/// The sheet of a notice. Without a verification code it is a preview.
pub(super) fn sheet(
    config: &Config,
    inputs: &NoticeInputs,
    number: &str,
    verification_code: Option<&str>,
) -> NoticeSheet {
    NoticeSheet {
        number: number.to_owned(),
        day: SheetDay {
            shown: wareki(inputs.decided_on),
            year: inputs.decided_on.year(),
            month: inputs.decided_on.month(),
            day: inputs.decided_on.day(),
        },
        issuer: Issuer {
            organisation: config.notices.issuer.clone(),
            title: config.notices.issuer_title.clone(),
        },
        payee: Payee {
            number: inputs.office.number.clone(),
            name: inputs.office.name.clone(),
            postal_code: postal_code(&inputs.office.postal_code),
            address: inputs.office.address.clone(),
        },
        scheme_title: inputs.scheme_title.clone(),
        reception_number: inputs.reception_number.clone(),
        submitted_on: wareki(inputs.submitted_on),
        body: body(&inputs.outcome),
        printed: verification_code.map(|code| Printed {
            code: show_code(code),
            address: config.link("/verify"),
        }),
    }
}

fn body(outcome: &NoticeOutcome) -> NoticeBody {
    match outcome {
        NoticeOutcome::Approve {
            amount_yen,
            estimate,
            reason,
            account,
            conditions,
        } => NoticeBody::Grant {
            amount_yen: *amount_yen,
            amounts: Amounts {
                total_yen: estimate.total_yen,
                deducted_yen: estimate.deducted_yen,
                limit_yen: estimate.limit_yen,
                selected_yen: estimate.selected_yen,
                grant_yen: estimate.grant_yen,
            },
            reason: reason.clone().unwrap_or_default(),
            account: shown_account(account),
            conditions: conditions
                .iter()
                .map(|condition| condition.text.clone())
                .collect(),
            conditions_source: sources(conditions.iter().map(|condition| &condition.source)),
        },
        NoticeOutcome::Reject { reason } => NoticeBody::Refusal {
            reason: reason.clone(),
        },
        NoticeOutcome::Return {
            marks,
            note,
            correct_by,
        } => NoticeBody::Return {
            marks: marks
                .iter()
                .map(|mark| ShownMark {
                    target: mark.target.clone(),
                    text: mark.text.clone(),
                })
                .collect(),
            note: note.clone(),
            correct_by: correct_by.map(wareki).unwrap_or_default(),
        },
    }
}

/// Each source once, in order.
fn sources<'a>(each: impl Iterator<Item = &'a String>) -> String {
    let mut shown: Vec<&str> = Vec::new();
    for source in each {
        if !shown.contains(&source.as_str()) {
            shown.push(source);
        }
    }
    shown.join("、")
}

fn shown_account(account: &NoticeAccount) -> ShownAccount {
    let parts = [&account.bank, &account.branch, &account.kind];
    let place: Vec<&str> = parts
        .into_iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    ShownAccount {
        place: place.join(" "),
        number: account.number.clone(),
    }
}

/// `1000001` or `100-0001` as `〒100-0001`; what is no postal code is left out.
fn postal_code(typed: &str) -> String {
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    match digits.split_at_checked(3) {
        Some((area, rest)) if rest.len() == 4 => format!("〒{area}-{rest}"),
        _ => String::new(),
    }
}

fn wareki(day: NaiveDate) -> String {
    Wareki::of(day).map_or_else(|| day.to_string(), |day| day.to_string())
}
