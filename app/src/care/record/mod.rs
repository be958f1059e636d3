//! How each kind of record looks, for an office and for the recipient alike.

mod allowance;
mod bar;
mod card;
mod certification;
mod chart;
mod claim;
mod difference;
mod field_label;
mod life;
mod opinion;
mod parts;
mod plan;
mod progress;
#[cfg(test)]
pub(super) mod sample;
mod sheet;
mod versions;
mod words;

pub(super) use bar::limit_bar;
pub(super) use claim::claims_by_month;
pub(super) use sheet::Sheets;

use contract::record::{Record, RecordBody};
use domain::care::RecordKind;
use leptos::prelude::*;

use self::sheet::{Form, sheet};
use self::words::words;
use crate::component::Disclosure;

/// The records of a kind, newest first.
pub(super) fn records(kind: RecordKind, records: Vec<Record>) -> AnyView {
    match kind {
        RecordKind::InsuranceCard
        | RecordKind::Certification
        | RecordKind::CertificationProgress
        | RecordKind::Allowance
        | RecordKind::DoctorOpinion => newest_first(records),
        RecordKind::Life => life::assessments(records),
        RecordKind::CarePlan => plan::plans(records),
        RecordKind::Claim => claim::claims(records),
    }
}

/// The newest record whole, earlier ones to be opened.
fn newest_first(records: Vec<Record>) -> AnyView {
    let mut all = records.into_iter();
    let newest = all.next().map(one);
    let earlier: Vec<AnyView> = all.map(one).collect();
    let count = earlier.len();
    view! {
        {newest}
        {(count > 0).then(|| view! {
            <Disclosure summary=(words().earlier)(count)>{earlier}</Disclosure>
        })}
    }
    .into_any()
}

/// A record as the form it is.
fn one(record: Record) -> AnyView {
    let forms = match &record.body {
        RecordBody::InsuranceCard(body) => card::forms(body),
        RecordBody::Certification(body) => certification::forms(body),
        RecordBody::CertificationProgress(body) => progress::forms(body),
        RecordBody::Allowance(body) => allowance::forms(body),
        RecordBody::DoctorOpinion(body) => opinion::forms(body),
        RecordBody::Life(body) => life::forms(body),
        RecordBody::CarePlan(body) => plan::forms(body),
        RecordBody::Claim(body) => claim::forms(body),
    };
    sheet(record, forms)
}
