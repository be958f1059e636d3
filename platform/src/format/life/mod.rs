//! LIFE CSV: 利用者情報 (`SERVICE_USER_INFO`, fields of LIFE 3.10) and 科学的介護推進 (`FORM_0000`, column names of ours).
//!
//! Whether 3.10 has head lines is not known: the two of 2021 (interface name; column ids), the ids alone, and none are read.

mod columns;
mod record;

use std::borrow::Cow;

use chrono::{DateTime, Utc};
use contract::record::RecordBody;

use self::columns::{Interface, LifeColumns};
use self::record::LineReading;
use super::RefusedFile;
use super::value::{Fields, stamp_of};
use crate::import::{CsvFormat, DeliveredFile, IssueLog, Row, RowKind, UnitBody, join};
use crate::store::{Content, TextEncoding};

pub(super) struct LifeFile {
    interface: Interface,
    office: String,
    stamped_at: DateTime<Utc>,
    columns: LifeColumns,
    rows: u64,
    broken: bool,
}

impl LifeFile {
    pub(super) fn of(file: &DeliveredFile) -> Result<Self, RefusedFile> {
        let stem = file.name.rsplit_once('.').map_or("", |(stem, _)| stem);
        let named = stem.rsplit_once('_').and_then(|(interface, stamp)| {
            let interface = match interface {
                "SERVICE_USER_INFO" => Interface::User,
                "FORM_0000" => Interface::Form,
                _ => return None,
            };
            Some((interface, stamp_of(stamp)?))
        });
        let (interface, stamped_at) = named.ok_or_else(|| {
            RefusedFile::of(
                "wrong_name",
                "ファイル名から、どの LIFE の様式をいつ出力したものかが分かりません。",
                "SERVICE_USER_INFO_YYYYMMDDHHMMSS.csv か FORM_0000_YYYYMMDDHHMMSS.csv にしてください。",
            )
        })?;
        Ok(Self {
            interface,
            office: file.supplier.number.clone(),
            stamped_at,
            columns: LifeColumns::of(interface),
            rows: 0,
            broken: false,
        })
    }
}

fn is_interface_line(row: &Row<'_>) -> bool {
    let name = row.field(1).trim();
    row.line == 1 && (name.starts_with("SERVICE_USER_INFO") || name.starts_with("FORM_0000"))
}

impl CsvFormat for LifeFile {
    fn encoding(&self) -> Option<TextEncoding> {
        None
    }

    fn row(&mut self, row: &Row<'_>, issues: &mut IssueLog) -> RowKind {
        if self.rows == 0 {
            if is_interface_line(row) {
                return RowKind::Frame;
            }
            if row
                .fields
                .iter()
                .any(|field| field.trim() == "care_facility_id")
            {
                self.broken = !self.columns.read_ids(row, issues);
                return RowKind::Frame;
            }
        }
        self.rows += 1;
        if self.broken {
            return RowKind::Bad(None);
        }
        let last = self.columns.last();
        if row.fields.len() < last {
            issues.refuse(
                row.line,
                "",
                "wrong_field_count",
                &format!(
                    "項目が {} 個しかありません（{last} 個必要です）。",
                    row.fields.len()
                ),
                "様式の列をすべて出力してください（値がない列は空にします）。",
            );
            return RowKind::Bad(None);
        }
        let mut parts = vec!["insurer_no", "insured_no"];
        if self.interface == Interface::Form {
            parts.push("evaluate_date");
        }
        let key: Vec<&str> = parts
            .into_iter()
            .map(|id| row.field(self.columns.at(id)).trim())
            .collect();
        RowKind::Of(key.join("/"))
    }

    fn strict(&self, fields: &[Cow<'_, str>]) -> String {
        join(fields, |_| true)
    }

    fn finish(&mut self, issues: &mut IssueLog) -> bool {
        if self.rows == 0 && !self.broken {
            let cure = "出力し直してください。";
            issues.refuse(
                0,
                "",
                "empty_file",
                "ファイルに記録が 1 件もありません。",
                cure,
            );
        }
        !self.broken
    }

    fn unit(&self, rows: &[Row<'_>], issues: &mut IssueLog) -> Option<UnitBody> {
        let [row] = rows else {
            let line = rows.get(1).map_or(0, |row| row.line);
            let cure = "1 つにして出力し直してください。";
            issues.refuse(
                line,
                "",
                "twice",
                "同じ利用者・同じ評価日の行が 2 つあります。",
                cure,
            );
            return None;
        };
        let mut fields = Fields::of(row, issues);
        if fields.text(self.columns.at("care_facility_id")) != self.office {
            fields.refuse(
                "事業所番号",
                "not_your_office",
                "他の事業所の記録です。",
                "証明書の事業所番号と同じ事業所の記録だけを送ってください。",
            );
        }
        let person = fields.person(self.columns.at("insurer_no"), self.columns.at("insured_no"));
        let reading = LineReading {
            columns: &self.columns,
            office: &self.office,
            stamped_at: self.stamped_at,
        };
        let life = match self.interface {
            Interface::User => Some(reading.user(&mut fields)),
            Interface::Form => reading.form(&mut fields),
        };
        if !fields.good {
            return None;
        }
        let body = RecordBody::Life(Box::new(life?));
        let part = match self.interface {
            // One registration an office, renewed by every file.
            Interface::User => format!("life/{}/user", self.office),
            Interface::Form => body.part(),
        };
        Some(UnitBody {
            person: person?,
            part,
            stamped_at: self.stamped_at,
            content: Content::Whole(body),
        })
    }
}
