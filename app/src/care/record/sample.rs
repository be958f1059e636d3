//! Invented people and records for tests.

use chrono::{DateTime, Utc};
use contract::care::{CarePerson, ConsentState};
use contract::record::{
    Certification, Claim, ClaimTotal, InsuranceCard, InsuredCard, MonthlySheet, PersonDetails,
    Record, RecordBody, Source,
};
use contract::upstream::PersonSummary;
use domain::care::{CareLevel, InsuredNumber, PersonKey, Sex, SupplierRole};
use domain::insurer::InsurerNumber;

fn at() -> DateTime<Utc> {
    "2026-11-20T01:00:00Z".parse().unwrap()
}

fn key() -> PersonKey {
    PersonKey {
        insurer: InsurerNumber::parse("121012").unwrap(),
        insured: InsuredNumber::parse("0000000001").unwrap(),
    }
}

/// What the platform says of a person.
pub(in crate::care) fn summary(name: &str, kana: &str) -> PersonSummary {
    PersonSummary {
        subject: "s".to_owned(),
        person: key(),
        name: name.to_owned(),
        kana: kana.to_owned(),
        born_on: "1941-05-03".parse().unwrap(),
        care_level: Some(CareLevel::Care2),
        valid_to: Some("2027-03-31".parse().unwrap()),
        limit_units: Some(19_705),
        planned_units: Some(12_000),
        planned_month: Some("202611".to_owned()),
        progress: None,
        changed_at: std::collections::BTreeMap::new(),
    }
}

/// A person of the list.
pub(in crate::care) fn care_person(relation: &str, name: &str, kana: &str) -> CarePerson {
    CarePerson {
        relation: relation.to_owned(),
        service_code: "43".to_owned(),
        since: "2026-04-01".parse().unwrap(),
        view_until: "2027-03-31".parse().unwrap(),
        consent: ConsentState::Given,
        summary: Some(summary(name, kana)),
        unread: Vec::new(),
        last_opened_at: None,
        certification_ends_in_days: None,
    }
}

/// A card.
pub(in crate::care) fn card() -> InsuranceCard {
    InsuranceCard {
        person: PersonDetails {
            name: "見本 太郎".to_owned(),
            kana: "ミホン タロウ".to_owned(),
            born_on: "1941-05-03".parse().unwrap(),
            sex: Sex::Male,
            postal_code: String::new(),
            address: "見本県例示市1-2-3".to_owned(),
        },
        insured: InsuredCard {
            issued_on: None,
            care_level: Some(CareLevel::Care2),
            certified_on: None,
            valid_from: None,
            valid_to: Some("2027-03-31".parse().unwrap()),
            limit_units: Some(19_705),
            service_limits: Vec::new(),
            panel_opinion: String::new(),
            restrictions: Vec::new(),
            offices: Vec::new(),
        },
        burden_ratios: Vec::new(),
        burden_limit: None,
    }
}

/// A certification under way.
pub(in crate::care) fn certification() -> Certification {
    Certification {
        applied_on: "2026-10-01".parse().unwrap(),
        application: "更新".to_owned(),
        surveyed_on: None,
        overview: String::new(),
        survey: Vec::new(),
        first_judgement: None,
        panel: None,
    }
}

/// A month with nothing planned.
pub(in crate::care) fn month() -> MonthlySheet {
    MonthlySheet {
        month: "202611".to_owned(),
        office_number: "1370000009".to_owned(),
        written_on: None,
        author: String::new(),
        planned: Vec::new(),
        costs: Vec::new(),
        supplement: None,
    }
}

/// A record of a content.
pub(in crate::care) fn record(body: RecordBody) -> Record {
    Record {
        id: "r".to_owned(),
        person: key(),
        part: "p".to_owned(),
        version: 1,
        source: Source {
            role: SupplierRole::Insurer,
            number: "121012".to_owned(),
            name: String::new(),
        },
        stamped_at: at(),
        delivered_at: at(),
        body,
    }
}

/// A claim of a month with what the person pays.
pub(in crate::care) fn claim(month: &str, own_yen: i64) -> Record {
    record(RecordBody::Claim(Claim {
        month: month.to_owned(),
        office_number: "1370000009".to_owned(),
        office_name: String::new(),
        lines: Vec::new(),
        totals: vec![ClaimTotal {
            service_code: "11".to_owned(),
            days: 4,
            units: 1_000,
            insured_yen: own_yen * 9,
            own_yen,
        }],
    }))
}
