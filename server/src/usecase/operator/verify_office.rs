//! An office's identity and services, checked by an operator against its designation.

use domain::office::OfficeNumber;
use domain::service::ServiceCode;
use serde_json::json;
use store::StoreError;
use store::account::offices;
use store::audit::{Actor, AuditAction, AuditEntry, Subject, SubjectKind};
use store::care::services;
use store::entity::office_service;

use crate::context::Context;

/// Why an office was not verified.
#[derive(Debug, thiserror::Error)]
pub enum VerifyError {
    /// Not an office number.
    #[error("{0} is no office number")]
    Number(String),
    /// Not a service code.
    #[error("{0} is no service code")]
    Service(String),
    /// No such office.
    #[error("office {0} is not registered here")]
    Unknown(String),
    /// Database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Notes that the office is who it says, and what it may serve people under. Verified again, it gains services.
pub async fn verify_office(
    ctx: &Context,
    number: &str,
    codes: &[String],
) -> Result<(), VerifyError> {
    let number = OfficeNumber::parse(number).map_err(|_| VerifyError::Number(number.to_owned()))?;
    let codes = codes
        .iter()
        .map(|code| ServiceCode::parse(code).map_err(|_| VerifyError::Service(code.clone())))
        .collect::<Result<Vec<_>, _>>()?;
    let stamp = ctx.stamp();
    let tx = ctx.db.begin().await?;
    if !offices::verify(&tx, number.as_str(), stamp.at).await? {
        return Err(VerifyError::Unknown(number.to_string()));
    }
    for code in &codes {
        let service = office_service::Model {
            office_number: number.to_string(),
            service_code: code.to_string(),
            source: "operator".to_owned(),
            added_at: stamp.at,
        };
        services::add(&tx, service).await?;
    }
    let entry = AuditEntry::new(
        stamp,
        Actor::operator(),
        AuditAction::OfficeChanged,
        Subject::new(SubjectKind::Office, &number),
    );
    let codes: Vec<&str> = codes.iter().map(ServiceCode::as_str).collect();
    let body = json!({ "verified": true, "services": codes });
    Ok(tx.commit(entry.with(body)).await?)
}
