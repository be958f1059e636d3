//! Taking files in: read line by line, checked, brought together by record, taken in batches, reported on.
//!
//! Good records are taken, bad ones are listed with line, field, reason and cure; no record is taken by half.

mod csv_file;
mod csv_text;
mod issue_log;
mod json_file;
mod line_reader;
mod text_code;
mod unit_sorter;

use std::fs::File;
use std::io;
use std::path::PathBuf;

use chrono::{DateTime, Utc};
use contract::upstream::{DeliveryFormat, DeliveryReport};
use domain::care::{RecordKind, SupplierRole};
use tls::Organisation;
use tokio::sync::mpsc;
use uuid::Uuid;

use crate::format;
use crate::ids;
use crate::store::{DeliveryHead, Frame, Store, StoreError, TextEncoding, Unit, UnitOutcome};

pub(crate) use csv_file::{CsvFormat, Row, RowKind, UnitBody};
pub(crate) use csv_text::{join, split};
pub(crate) use issue_log::IssueLog;
pub(crate) use text_code::encode;

/// Records taken in one transaction.
const BATCH: usize = 400;

/// A file that lies ready.
#[derive(Clone, Debug)]
pub struct DeliveredFile {
    /// Where it lies.
    pub path: PathBuf,
    /// Its name, without folders.
    pub name: String,
    /// Bytes.
    pub size_bytes: u64,
    /// SHA-256, hex.
    pub sha256: String,
    /// Kind.
    pub kind: RecordKind,
    /// Form.
    pub format: DeliveryFormat,
    /// Who delivers.
    pub supplier: Organisation,
}

/// Why a file was not taken to its end. What was taken before stays; the same file may be sent again.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// This supplier does not deliver this kind.
    #[error("{role} does not deliver {kind}")]
    WrongRole {
        /// Role of the certificate.
        role: String,
        /// Kind.
        kind: &'static str,
    },
    /// The file cannot be read.
    #[error("the file cannot be read: {0}")]
    File(#[from] io::Error),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The reading thread ended early.
    #[error("the file was not read to its end")]
    Cut,
}

/// What reading a file gives besides its records.
#[derive(Debug)]
pub(crate) struct Reading {
    pub(crate) frame: Frame,
    pub(crate) issues: IssueLog,
    pub(crate) refused: u64,
}

/// Where read records go.
#[derive(Debug)]
pub(crate) struct Outlet {
    batch: Vec<Unit>,
    to: mpsc::Sender<Vec<Unit>>,
}

impl Outlet {
    /// Hands a record on; waits while earlier ones are being taken.
    pub(crate) fn put(&mut self, unit: Unit) -> Result<(), ImportError> {
        self.batch.push(unit);
        if self.batch.len() >= BATCH {
            self.flush()?;
        }
        Ok(())
    }

    fn flush(&mut self) -> Result<(), ImportError> {
        let batch = std::mem::take(&mut self.batch);
        self.to.blocking_send(batch).map_err(|_| ImportError::Cut)
    }
}

/// Whether this supplier delivers this kind.
pub fn may_deliver(supplier: &Organisation, kind: RecordKind) -> Result<(), ImportError> {
    if SupplierRole::from_id(&supplier.role) == Some(kind.supplier()) {
        return Ok(());
    }
    Err(ImportError::WrongRole {
        role: supplier.role.clone(),
        kind: kind.as_str(),
    })
}

/// A delivery about to be taken.
pub fn head_of(file: &DeliveredFile) -> DeliveryHead {
    DeliveryHead {
        id: ids::fresh(),
        kind: file.kind,
        supplier: file.supplier.clone(),
        file_name: file.name.clone(),
        size_bytes: file.size_bytes,
        sha256: file.sha256.clone(),
    }
}

/// Takes a file in.
pub async fn import(
    store: &Store,
    file: &DeliveredFile,
    head: &DeliveryHead,
    now: DateTime<Utc>,
) -> Result<DeliveryReport, ImportError> {
    may_deliver(&file.supplier, file.kind)?;
    store
        .begin_delivery(head, &empty_frame(file.format), now)
        .await?;
    let (to, mut from) = mpsc::channel(2);
    let outlet = Outlet {
        batch: Vec::with_capacity(BATCH),
        to,
    };
    let reading = tokio::task::spawn_blocking({
        let file = file.clone();
        move || read(&file, outlet)
    });
    let mut report = empty_report(head.id, file);
    let mut remarks = IssueLog::default();
    while let Some(batch) = from.recv().await {
        let taken = store.take(head, batch, now).await?;
        for (line, outcome) in taken.outcomes {
            count(&mut report, &mut remarks, line, outcome);
        }
    }
    let reading = reading.await.map_err(|_| ImportError::Cut)??;
    report.refused = reading.refused;
    let mut issues = reading.issues;
    issues.absorb(remarks);
    (report.issues, report.more_issues) = issues.finish();
    store
        .finish_delivery(head.id, &reading.frame, &report)
        .await?;
    Ok(report)
}

fn read(file: &DeliveredFile, mut outlet: Outlet) -> Result<Reading, ImportError> {
    let source = File::open(&file.path)?;
    let reading = match file.format {
        DeliveryFormat::Json => json_file::read(source, file, &mut outlet)?,
        DeliveryFormat::Csv => match format::csv_of(file) {
            Ok(format) => csv_file::read(source, file, format, &mut outlet)?,
            Err(refused) => {
                let mut issues = IssueLog::default();
                issues.add(refused.into_issue());
                Reading {
                    frame: empty_frame(file.format),
                    issues,
                    refused: 0,
                }
            }
        },
    };
    outlet.flush()?;
    Ok(reading)
}

fn empty_frame(format: DeliveryFormat) -> Frame {
    Frame {
        format,
        encoding: TextEncoding::Utf8,
        head: Vec::new(),
        tail: Vec::new(),
    }
}

fn empty_report(id: Uuid, file: &DeliveredFile) -> DeliveryReport {
    DeliveryReport {
        delivery: id.to_string(),
        kind: file.kind,
        format: file.format,
        taken: 0,
        unchanged: 0,
        deleted: 0,
        refused: 0,
        issues: Vec::new(),
        more_issues: 0,
    }
}

fn count(report: &mut DeliveryReport, remarks: &mut IssueLog, line: u64, outcome: UnitOutcome) {
    match outcome {
        UnitOutcome::Taken => report.taken += 1,
        UnitOutcome::TakenOfSameStamp => {
            report.taken += 1;
            remarks.warn(
                line,
                "",
                "same_stamp",
                "作成日時が同じで内容の違う情報を、以前に受け取っています。今回の内容を新しい版としました。",
                "内容を直したときは、作成日時も新しくして出力してください。",
            );
        }
        UnitOutcome::Unchanged => report.unchanged += 1,
        UnitOutcome::Older => {
            report.unchanged += 1;
            remarks.warn(
                line,
                "",
                "older_than_known",
                "作成日時がこれより新しい情報（または削除）を受け取り済みのため、取り込みませんでした。",
                "最新の内容であれば、出力し直して新しい作成日時で送ってください。",
            );
        }
        UnitOutcome::Deleted => report.deleted += 1,
        UnitOutcome::NothingToDelete => {
            report.unchanged += 1;
            remarks.warn(
                line,
                "",
                "nothing_to_delete",
                "削除の対象がありません。これより古い情報が後から届いても取り込みません。",
                "保険者番号・被保険者番号・作成日（対象年月）を確かめてください。",
            );
        }
    }
}
