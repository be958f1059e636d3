//! The insurers of municipalities, from a list.

use domain::insurer::InsurerNumber;
use domain::municipality::{MunicipalityCode, MunicipalityListError};
use serde_json::json;
use store::StoreError;
use store::audit::{Actor, AuditAction, AuditEntry, Subject, SubjectKind};
use store::entity::municipality_insurer;

use super::directory::municipalities;
use crate::context::Context;

/// Why a list is not taken over. Nothing of it is.
#[derive(Debug, thiserror::Error)]
pub enum InsurerImportError {
    /// Not a CSV with the three columns.
    #[error("not a CSV with columns municipality_code,insurer_number,insurer_name: {0}")]
    Csv(#[from] csv::Error),
    /// A line that cannot be an insurer.
    #[error("line {line}: {reason}")]
    Line {
        /// Line of the file, from 1.
        line: u64,
        /// What is wrong with it.
        reason: String,
    },
    /// The list in the program cannot be read.
    #[error(transparent)]
    List(#[from] MunicipalityListError),
    /// Database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

#[derive(serde::Deserialize)]
struct Row {
    municipality_code: String,
    insurer_number: String,
    insurer_name: String,
}

/// Puts a list in the place of the one before, whole or not at all; answers how many municipalities it
/// names. 広域連合 stand with each municipality they cover.
pub async fn import_insurers(ctx: &Context, text: &str) -> Result<usize, InsurerImportError> {
    let rows = read(text)?;
    let named = rows.len();
    let tx = ctx.db.begin().await?;
    store::readiness::replace_insurers(&tx, rows).await?;
    let subject = Subject::new(SubjectKind::Installation, "insurers");
    let who = Actor::operator();
    let entry = AuditEntry::new(ctx.stamp(), who, AuditAction::InsurersImported, subject);
    tx.commit(entry.with(json!({ "municipalities": named })))
        .await?;
    Ok(named)
}

fn read(text: &str) -> Result<Vec<municipality_insurer::Model>, InsurerImportError> {
    let list = municipalities()?;
    let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let mut rows: Vec<municipality_insurer::Model> = Vec::new();
    for (row, line) in reader.deserialize::<Row>().zip(2_u64..) {
        let row = row?;
        let refuse = |reason: String| InsurerImportError::Line { line, reason };
        let code =
            MunicipalityCode::parse(&row.municipality_code).map_err(|e| refuse(e.to_string()))?;
        if list.find(&code).is_none() {
            return Err(refuse("the list has no such municipality".to_owned()));
        }
        let number =
            InsurerNumber::parse(&row.insurer_number).map_err(|e| refuse(e.to_string()))?;
        let name = row.insurer_name.trim();
        if name.is_empty() {
            return Err(refuse("the insurer has no name".to_owned()));
        }
        if rows
            .iter()
            .any(|known| known.municipality_code == code.as_str())
        {
            return Err(refuse("the municipality stands twice".to_owned()));
        }
        rows.push(municipality_insurer::Model {
            municipality_code: code.as_str().to_owned(),
            insurer_number: number.as_str().to_owned(),
            insurer_name: name.to_owned(),
        });
    }
    Ok(rows)
}
