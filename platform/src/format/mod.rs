//! The CSV formats of each kind.

mod allowance;
mod billing;
mod card;
mod columns;
mod life;
pub(crate) mod value;

use contract::upstream::{ImportIssue, ImportSeverity};
use domain::care::RecordKind;

use crate::care_plan::CarePlanFile;
use crate::import::{CsvFormat, DeliveredFile};

pub(crate) use billing::BillingNumbers;

/// The CSV format of a file; what is wrong with its name otherwise.
pub(crate) fn csv_of(file: &DeliveredFile) -> Result<Box<dyn CsvFormat>, RefusedFile> {
    match file.kind {
        RecordKind::InsuranceCard => Ok(Box::new(card::CardFile::new())),
        RecordKind::Allowance => Ok(Box::new(allowance::AllowanceFile::new())),
        RecordKind::CarePlan => Ok(Box::new(CarePlanFile::of(file)?)),
        RecordKind::Life => Ok(Box::new(life::LifeFile::of(file)?)),
        RecordKind::Claim => Ok(Box::new(billing::BillingFile::of(file)?)),
        RecordKind::Certification
        | RecordKind::CertificationProgress
        | RecordKind::DoctorOpinion => Err(RefusedFile::of(
            "no_csv_of_this_kind",
            "この種類の情報に CSV の形式はありません。",
            "JSON（1 行に 1 件）で送ってください。",
        )),
    }
}

/// Why a file as a whole is not read.
#[derive(Debug)]
pub(crate) struct RefusedFile(Box<ImportIssue>);

impl RefusedFile {
    /// From what is said about it.
    pub(crate) fn of(code: &str, what: &str, cure: &str) -> Self {
        Self(Box::new(ImportIssue {
            line: 0,
            field: String::new(),
            severity: ImportSeverity::Refused,
            code: code.to_owned(),
            what: what.to_owned(),
            cure: cure.to_owned(),
        }))
    }

    /// As the report tells it.
    pub(crate) fn into_issue(self) -> ImportIssue {
        *self.0
    }
}
