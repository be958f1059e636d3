//! Office names from an official list.

use domain::office::{OfficeName, OfficeNumber};
use serde_json::json;
use store::StoreError;
use store::account::offices;
use store::audit::{Actor, AuditAction, AuditEntry, Subject, SubjectKind};
use store::entity::office;

use crate::context::Context;

/// Why a list is not taken over. Nothing of it is.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// Not a CSV with the columns `number` and `name`.
    #[error("not a CSV with columns number,name: {0}")]
    Csv(#[from] csv::Error),
    /// A line that cannot be an office.
    #[error("line {line}: {reason}")]
    Line {
        /// Line of the file, from 1.
        line: u64,
        /// What is wrong with it.
        reason: String,
    },
    /// Database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What an import did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// Offices not known before.
    pub added: u64,
    /// Offices whose name changed.
    pub renamed: u64,
}

/// Takes a list over, whole or not at all: adds offices and replaces names.
pub async fn import_offices(
    ctx: &Context,
    text: &str,
    source: &str,
) -> Result<Imported, ImportError> {
    let rows = read(text)?;
    let now = ctx.stamp().at;
    let mut imported = Imported::default();
    let tx = ctx.db.begin().await?;
    for (number, name) in rows {
        match offices::find(tx.conn(), number.as_str()).await? {
            Some(known) if known.name == name.as_str() => {}
            Some(_) => {
                offices::rename(&tx, number.as_str(), name.as_str(), source).await?;
                imported.renamed += 1;
            }
            None => {
                let row = office::Model {
                    number: number.as_str().to_owned(),
                    name: name.as_str().to_owned(),
                    name_source: source.to_owned(),
                    verified_at: None,
                    created_at: now,
                };
                offices::insert(&tx, row).await?;
                imported.added += 1;
            }
        }
    }
    let subject = Subject::new(SubjectKind::Installation, "offices");
    let body = json!({ "added": imported.added, "renamed": imported.renamed, "source": source });
    let entry = AuditEntry::new(
        ctx.stamp(),
        Actor::operator(),
        AuditAction::OfficeChanged,
        subject,
    );
    tx.commit(entry.with(body)).await?;
    Ok(imported)
}

#[derive(serde::Deserialize)]
struct Row {
    number: String,
    name: String,
}

fn read(text: &str) -> Result<Vec<(OfficeNumber, OfficeName)>, ImportError> {
    let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let mut rows = Vec::new();
    for (row, line) in reader.deserialize::<Row>().zip(2_u64..) {
        let row = row?;
        let refuse = |reason: String| ImportError::Line { line, reason };
        let number = OfficeNumber::parse(&row.number).map_err(|e| refuse(e.to_string()))?;
        let name = OfficeName::parse(&row.name).map_err(|e| refuse(e.to_string()))?;
        rows.push((number, name));
    }
    Ok(rows)
}
