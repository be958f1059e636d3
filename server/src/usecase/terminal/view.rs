//! Terminals and certificates as their office sees them.

use chrono::{DateTime, Utc};
use contract::terminal::{CertificateView, DeviceView, TerminalState, TerminalView};
use domain::terminal::{
    CertificateState, CertificateWay, RevocationReason, TerminalKind, state_of,
};
use store::StoreError;
use store::entity::{certificate_device, person, terminal, terminal_certificate};

/// Puts a terminal together with who registered it and its certificates, newest first.
pub(super) fn terminal_view(
    row: terminal::Model,
    registered_by: Option<person::Model>,
    certificates: Vec<CertificateView>,
) -> Result<TerminalView, StoreError> {
    let kind = TerminalKind::from_id(&row.kind).ok_or_else(|| StoreError::Inconsistent {
        table: "terminals",
        column: "kind",
        row: row.id.to_string(),
    })?;
    let state = if row.retired_at.is_some() {
        TerminalState::Retired
    } else {
        terminal_state(&certificates)
    };
    Ok(TerminalView {
        id: row.id.to_string(),
        name: row.name,
        kind,
        state,
        registered_at: row.registered_at,
        registered_by: registered_by.map(|person| person.name).unwrap_or_default(),
        last_seen_at: row.last_seen_at,
        certificates,
    })
}

/// What its certificates make of a terminal: the best of them, a new one to be installed before one that ends soon.
fn terminal_state(certificates: &[CertificateView]) -> TerminalState {
    let has = |state| {
        certificates
            .iter()
            .any(|certificate| certificate.state == state)
    };
    let best = [
        (CertificateState::Good, TerminalState::Ready),
        (CertificateState::Unused, TerminalState::Issued),
        (CertificateState::Ending, TerminalState::Ending),
    ];
    if let Some((_, state)) = best.into_iter().find(|(state, _)| has(*state)) {
        return state;
    }
    match certificates.first().map(|newest| newest.state) {
        Some(CertificateState::Ended) => TerminalState::Ended,
        Some(_) => TerminalState::Revoked,
        None => TerminalState::Registered,
    }
}

/// A certificate with the devices it was used from, latest first.
pub(super) fn certificate_view(
    row: terminal_certificate::Model,
    devices: Vec<certificate_device::Model>,
    now: DateTime<Utc>,
) -> Result<CertificateView, StoreError> {
    let inconsistent = |column| StoreError::Inconsistent {
        table: "terminal_certificates",
        column,
        row: row.id.to_string(),
    };
    let way = CertificateWay::from_id(&row.way).ok_or_else(|| inconsistent("way"))?;
    let revoked_because = match &row.revoked_because {
        Some(id) => {
            Some(RevocationReason::from_id(id).ok_or_else(|| inconsistent("revoked_because"))?)
        }
        None => None,
    };
    let (is_used, is_revoked) = (row.last_used_at.is_some(), row.revoked_at.is_some());
    Ok(CertificateView {
        id: row.id.to_string(),
        way,
        state: state_of(now, row.not_after, is_used, is_revoked),
        serial: row.serial,
        issued_at: row.issued_at,
        not_after: row.not_after,
        last_used_at: row.last_used_at,
        revoked_at: row.revoked_at,
        revoked_because,
        devices: devices
            .into_iter()
            .map(|device| DeviceView {
                name: device.device,
                last_seen_at: device.last_seen_at,
            })
            .collect(),
    })
}
