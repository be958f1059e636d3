//! Entries as they cross the wire.

use std::collections::HashMap;

use chrono::NaiveDate;
use contract::readiness::MunicipalityReadiness;
use contract::upstream::ReadinessState;
use domain::municipality::Municipality;
use domain::readiness::Readiness;
use store::entity::{municipality_insurer, readiness};
use store::{ConnectionTrait, StoreError};

use super::directory::municipalities;
use super::error::ReadinessError;

/// A state as it crosses the wire.
pub(super) const fn state_of(readiness: Readiness) -> ReadinessState {
    match readiness {
        Readiness::Dated(_) => ReadinessState::Dated,
        Readiness::Arranging => ReadinessState::Arranging,
        Readiness::Undecided => ReadinessState::Undecided,
    }
}

/// A stored entry as the domain knows it.
pub(super) fn readiness_of(row: &readiness::Model) -> Result<Readiness, StoreError> {
    Readiness::from_parts(&row.state, row.starts_on).ok_or_else(|| StoreError::Inconsistent {
        table: "readiness",
        column: "state",
        row: row.municipality_code.clone(),
    })
}

/// Prefecture and name.
pub(super) fn full_name(municipality: &Municipality) -> String {
    format!("{}{}", municipality.prefecture_name(), municipality.name)
}

/// Every municipality with its entry.
pub(crate) async fn everything(
    conn: &impl ConnectionTrait,
    today: NaiveDate,
) -> Result<Vec<MunicipalityReadiness>, ReadinessError> {
    let mut entries: HashMap<String, readiness::Model> = store::readiness::all(conn)
        .await?
        .into_iter()
        .map(|row| (row.municipality_code.clone(), row))
        .collect();
    let mut insurers: HashMap<String, municipality_insurer::Model> =
        store::readiness::insurers(conn)
            .await?
            .into_iter()
            .map(|row| (row.municipality_code.clone(), row))
            .collect();
    municipalities()?
        .all()
        .iter()
        .map(|municipality| {
            let code = municipality.code.as_str();
            let entry = entries.remove(code);
            Ok(view(municipality, entry, insurers.remove(code), today)?)
        })
        .collect()
}

/// One municipality with its entry.
pub(super) fn view(
    municipality: &Municipality,
    entry: Option<readiness::Model>,
    insurer: Option<municipality_insurer::Model>,
    today: NaiveDate,
) -> Result<MunicipalityReadiness, StoreError> {
    let readiness = entry.as_ref().map(readiness_of).transpose()?;
    let (insurer_number, insurer_name) = insurer
        .map(|row| (row.insurer_number, row.insurer_name))
        .unzip();
    Ok(MunicipalityReadiness {
        code: municipality.code.as_str().to_owned(),
        prefecture: municipality.prefecture().to_owned(),
        prefecture_name: municipality.prefecture_name().to_owned(),
        name: municipality.name.clone(),
        kana: municipality.kana.clone(),
        insurer_number,
        insurer_name,
        state: readiness.map(state_of),
        starts_on: readiness.and_then(Readiness::starts_on),
        ready: readiness.is_some_and(|readiness| readiness.is_ready(today)),
        version: entry.as_ref().map_or(0, |row| row.version),
        updated_at: entry.as_ref().map(|row| row.updated_at),
        note: entry.and_then(|row| row.note),
    })
}
