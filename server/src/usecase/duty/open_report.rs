//! The report every grant brings with it.

use domain::application::Status;
use domain::duty::{DutyKind, DutyState, report_due_on};
use store::{Stamp, StoreError, Tx, duty};

use super::create::new_row;
use crate::context::Context;
use crate::usecase::application::Record;

/// Opens 消費税仕入控除税額の報告 when an application is paid, and takes it away again, as long as nothing
/// was submitted, when the grant is revoked. Part of the step itself and of its transaction.
pub(crate) async fn follow_status(
    ctx: &Context,
    tx: &Tx,
    record: &Record<'_>,
    stamp: Stamp,
) -> Result<(), StoreError> {
    if !matches!(record.status, Status::Paid | Status::Revoked) {
        return Ok(());
    }
    let report = duty::of_application(tx.conn(), record.row.id)
        .await?
        .into_iter()
        .find(|row| row.kind == DutyKind::TaxReport.as_str());
    match (record.status, report) {
        (Status::Paid, None) => {
            let mut row = new_row(ctx, record.row.id, DutyKind::TaxReport.as_str(), stamp);
            row.due_on = Some(report_due_on(record.scheme.fiscal_year()));
            duty::insert(tx, row).await
        }
        (Status::Revoked, Some(report)) if report.state == DutyState::Open.as_str() => {
            duty::delete_open(tx, report.id).await
        }
        _ => Ok(()),
    }
}
