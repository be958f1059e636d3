//! A file of the standard: its lines checked one by one, then record by record.

use std::borrow::Cow;

use super::build;
use super::file_kind::FileKind;
use super::layout::{Field, layout};
use super::name::{FileName, FileNameError};
use crate::format::RefusedFile;
use crate::import::{CsvFormat, DeliveredFile, IssueLog, Row, RowKind, UnitBody, join};
use crate::store::TextEncoding;

/// CSV versions of 4.1: the history table of the standard says the first, implementers write the second.
const VERSIONS: [&str; 2] = ["202407", "202410"];

/// A file while it is read.
pub(crate) struct CarePlanFile {
    name: FileName,
    fields: &'static [Field],
    version: Option<String>,
    refused: bool,
}

impl CarePlanFile {
    /// A file by its name.
    pub(crate) fn of(file: &DeliveredFile) -> Result<Self, RefusedFile> {
        let name = FileName::parse(&file.name).map_err(|error| match error {
            FileNameError::Form => RefusedFile::of(
                "wrong_name",
                "ファイル名が標準仕様（V4.1）の形ではありません。",
                "「種類_対象年月_送信元事業所番号_サービス種類_送信先事業所番号_サービス種類_作成日時.CSV」（対象年月は要る種類だけ）にしてください。",
            ),
            FileNameError::Unsupported => RefusedFile::of(
                "unsupported_file",
                "このファイル（_SUB、_IMAGE）の項目の並びは公表された資料で確かめられないため、取り込めません。",
                "UPKIHON、UPYOBO 本体だけを送ってください。",
            ),
        })?;
        if name.sender != file.supplier.number {
            return Err(RefusedFile::of(
                "not_your_file",
                "ファイル名の送信元事業所番号が、証明書の事業所番号と違います。",
                "自分の事業所が作ったファイルだけを送ってください。",
            ));
        }
        Ok(Self {
            fields: layout(name.kind),
            name,
            version: None,
            refused: false,
        })
    }

    fn check_version(&mut self, row: &Row<'_>, issues: &mut IssueLog) {
        let version = row.field(1);
        if let Some(first) = &self.version {
            if version != first && !self.refused {
                self.refused = true;
                issues.refuse(
                    row.line,
                    "CSVバージョン",
                    "mixed_versions",
                    "1 つのファイルに違う CSV バージョンの行があります。ファイル全体を取り込みませんでした。",
                    "バージョンごとにファイルを分けて出力してください。",
                );
            }
            return;
        }
        self.version = Some(version.to_owned());
        if !VERSIONS.contains(&version) {
            self.refused = true;
            issues.refuse(
                row.line,
                "CSVバージョン",
                "unknown_version",
                "CSV バージョンが V4.1（202407、202410）ではありません。ファイル全体を取り込みませんでした。",
                "V4.1 の形式で出力してください。",
            );
        }
    }

    fn check_fields(&self, row: &Row<'_>, issues: &mut IssueLog) -> bool {
        let mut good = true;
        for (field, value) in self.fields.iter().zip(&row.fields) {
            if field.needed && value.trim().is_empty() {
                good = false;
                let cure = "値を入れて出力し直してください。";
                issues.refuse(
                    row.line,
                    &field.name,
                    "missing",
                    "必須の項目が空です。",
                    cure,
                );
            }
            let Some(longest) = field.longest else {
                continue;
            };
            // Bytes are at least characters: most fields need no counting.
            if value.len() > longest && value.chars().count() > longest {
                good = false;
                issues.refuse(
                    row.line,
                    &field.name,
                    "too_long",
                    &format!("標準仕様の長さ（{longest} 文字）を超えています。"),
                    "長さに収まる値で出力し直してください。",
                );
            }
        }
        let month = row.field(self.name.kind.month_field()).trim();
        if self
            .name
            .month
            .as_deref()
            .is_some_and(|named| named != month)
        {
            good = false;
            issues.refuse(
                row.line,
                "対象年月",
                "wrong_month",
                "対象年月がファイル名の対象年月と違います。",
                "1 つのファイルには 1 か月分だけを入れてください。",
            );
        }
        good
    }

    /// The link key of a line.
    fn key(&self, row: &Row<'_>) -> String {
        let (month, made_on) = (self.name.kind.month_field(), self.name.kind.made_on_field());
        let of_month = self
            .name
            .month
            .as_deref()
            .is_some_and(|month| month != "000000");
        let mut key = format!("{}/{}/", row.field(2).trim(), row.field(3).trim());
        key.push_str(row.field(if of_month { month } else { made_on }).trim());
        if self.name.kind == FileKind::Dltjsk {
            key.push('/');
            key.push_str(row.field(6).trim());
        }
        key
    }
}

impl CsvFormat for CarePlanFile {
    fn encoding(&self) -> Option<TextEncoding> {
        Some(TextEncoding::ShiftJis)
    }

    fn row(&mut self, row: &Row<'_>, issues: &mut IssueLog) -> RowKind {
        if row.fields.len() != self.fields.len() {
            issues.refuse(
                row.line,
                "",
                "wrong_field_count",
                &format!(
                    "項目が {} 個あります。{} は {} 個です。",
                    row.fields.len(),
                    self.name.kind.as_str(),
                    self.fields.len()
                ),
                "V4.1 の項目数で出力し直してください。引用符で囲んでいないコンマや、途中で切れた行がないかも確かめてください。前後の行の利用者も取り込んでいません。",
            );
            return RowKind::Bad(None);
        }
        self.check_version(row, issues);
        let good = self.check_fields(row, issues);
        let key = self.key(row);
        if good {
            RowKind::Of(key)
        } else {
            RowKind::Bad(Some(key))
        }
    }

    fn strict(&self, fields: &[Cow<'_, str>]) -> String {
        join(fields, |at| {
            self.fields.get(at).is_some_and(|field| field.free)
        })
    }

    fn finish(&mut self, issues: &mut IssueLog) -> bool {
        if self.version.is_none() {
            let cure = "出力し直してください。";
            issues.refuse(
                0,
                "",
                "empty_file",
                "ファイルに読める行がありません。",
                cure,
            );
        }
        self.version.is_some() && !self.refused
    }

    fn unit(&self, rows: &[Row<'_>], issues: &mut IssueLog) -> Option<UnitBody> {
        build::unit(&self.name, self.fields, rows, issues)
    }
}
