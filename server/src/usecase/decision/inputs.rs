//! Frozen inputs of notices.

use chrono::NaiveDate;
use contract::answers::OfficeAnswers;
use contract::notice::{
    NoticeAccount, NoticeInputs, NoticeMark, NoticeOffice, NoticeOutcome, grant_conditions,
    hidden_but_three,
};
use domain::bank::BankAccount;
use domain::calendar::tokyo_date;
use domain::review::BankLookup;
use store::StoreError;

use super::case::Submitted;
use super::check::bank_lookup;
use crate::context::Context;
use crate::usecase::application::Record;

/// A notice to this office with this outcome, of this day (Asia/Tokyo).
fn notice(
    record: &Record<'_>,
    submitted: &Submitted,
    decided_on: NaiveDate,
    outcome: NoticeOutcome,
) -> NoticeInputs {
    let office: OfficeAnswers = submitted.answers.office.clone().unwrap_or_default();
    NoticeInputs {
        scheme_id: record.row.scheme_id.clone(),
        scheme_title: record.scheme.title().to_owned(),
        reception_number: submitted.row.reception_number.clone(),
        submitted_on: tokyo_date(submitted.row.submitted_at),
        decided_on,
        office: NoticeOffice {
            number: record.row.office_number.clone(),
            name: office.name,
            postal_code: office.postal_code,
            address: office.address,
        },
        outcome,
    }
}

/// A grant of this amount.
pub(super) fn approval(
    ctx: &Context,
    record: &Record<'_>,
    submitted: &Submitted,
    decided_on: NaiveDate,
    (amount_yen, reason): (i64, &str),
) -> Result<NoticeInputs, StoreError> {
    let outcome = NoticeOutcome::Approve {
        amount_yen,
        estimate: submitted.recomputed()?,
        reason: (!reason.is_empty()).then(|| reason.to_owned()),
        account: account(ctx, &submitted.complete.account),
        conditions: grant_conditions(),
    };
    Ok(notice(record, submitted, decided_on, outcome))
}

/// A rejection.
pub(super) fn rejection(
    record: &Record<'_>,
    submitted: &Submitted,
    decided_on: NaiveDate,
    reason: &str,
) -> NoticeInputs {
    let outcome = NoticeOutcome::Reject {
        reason: reason.to_owned(),
    };
    notice(record, submitted, decided_on, outcome)
}

/// A 差戻し.
pub(super) fn sent_back(
    record: &Record<'_>,
    submitted: &Submitted,
    returned_on: NaiveDate,
    marks: Vec<NoticeMark>,
    note: &str,
) -> NoticeInputs {
    let outcome = NoticeOutcome::Return {
        marks,
        note: note.to_owned(),
        correct_by: Some(record.scheme.correct_by(returned_on)),
    };
    notice(record, submitted, returned_on, outcome)
}

/// The account with all but the last three digits hidden.
fn account(ctx: &Context, account: &BankAccount) -> NoticeAccount {
    match account {
        BankAccount::Yucho { account, .. } => NoticeAccount {
            bank: "ゆうちょ銀行".to_owned(),
            branch: String::new(),
            kind: String::new(),
            number: hidden_but_three(account.number()),
        },
        BankAccount::Bank {
            bank,
            branch,
            kind,
            number,
            ..
        } => {
            // What has gone from the list meanwhile is told by its code.
            let (bank, branch) = match bank_lookup(ctx, account) {
                BankLookup::Found { bank, branch } => (bank, branch),
                BankLookup::NoBranch { bank } => (bank, branch.to_string()),
                BankLookup::NoBank | BankLookup::Yucho => (bank.to_string(), branch.to_string()),
            };
            NoticeAccount {
                bank,
                branch,
                kind: kind.label_ja().to_owned(),
                number: hidden_but_three(number.as_str()),
            }
        }
    }
}
