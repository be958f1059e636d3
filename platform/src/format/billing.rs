//! 介護給付費請求 CSV (データ種別 711): control record, 7111 (請求書), 7131 (明細書 様式第二: 01, 02, 10), end record.
//!
//! The numbers of items of each record are published; which item stands where in 7131 is from memory, and agrees with the
//! numbers. Every line begins with 種別 and 連番, so that item n is field n + 2.

use std::borrow::Cow;

use chrono::{DateTime, Utc};
use contract::record::{Claim, ClaimLine, ClaimTotal, RecordBody};
use domain::care::PersonKey;

use super::RefusedFile;
use super::value::{Fields, is_month, stamp_of};
use crate::import::{CsvFormat, DeliveredFile, IssueLog, Row, RowKind, UnitBody, join, split};
use crate::store::{Content, Frame, TextEncoding};

const CONTROL: usize = 12;

pub(super) struct BillingFile {
    /// Written in the month of review: a later month's claim replaces an earlier one.
    stamped_at: Option<DateTime<Utc>>,
    announced: Option<u64>,
    data: u64,
    last_number: u64,
    numbered: bool,
    ended: bool,
    refused: bool,
}

impl BillingFile {
    pub(super) fn of(file: &DeliveredFile) -> Result<Self, RefusedFile> {
        let (stem, end) = file.name.rsplit_once('.').unwrap_or_default();
        let letters = stem.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let good = stem.starts_with(|first: char| first.is_ascii_alphabetic())
            && stem.len() <= 8
            && letters
            && end.eq_ignore_ascii_case("csv");
        if !good {
            return Err(RefusedFile::of(
                "wrong_name",
                "ファイル名が請求データの形ではありません。",
                "英字で始まる 8 文字以内の英数字に .CSV を付けてください。",
            ));
        }
        Ok(Self {
            stamped_at: None,
            announced: None,
            data: 0,
            last_number: 0,
            numbered: true,
            ended: false,
            refused: false,
        })
    }

    fn control(&mut self, row: &Row<'_>, issues: &mut IssueLog) -> RowKind {
        let month = row.field(11);
        let stamp = is_month(month).then(|| stamp_of(&format!("{month}01000000")));
        self.stamped_at = stamp.flatten();
        self.announced = row.field(4).trim().parse().ok();
        let good = row.fields.len() == CONTROL
            && row.field(5) == "711"
            && self.stamped_at.is_some()
            && self.announced.is_some()
            && row.line == 1;
        if !good {
            self.refused = true;
            issues.refuse(
                row.line,
                "",
                "bad_control",
                "コントロールレコードが 711（介護給付費請求）の形ではありません。ファイル全体を取り込みませんでした。",
                "請求ソフトから伝送用のファイルを出力し直してください。",
            );
        }
        RowKind::Frame
    }

    fn data(&mut self, row: &Row<'_>, issues: &mut IssueLog) -> RowKind {
        self.data += 1;
        let wanted = match (row.field(3), row.field(4)) {
            ("7131", "01") => 58,
            ("7111", _) | ("7131", "02") => 20,
            ("7131", "10") => 40,
            _ => {
                issues.warn(
                    row.line,
                    "交換情報識別番号",
                    "not_used",
                    "この種類のレコードは使いません。読み飛ばしました。",
                    "7111 と 7131（様式第二）だけが情報になります。",
                );
                return RowKind::Frame;
            }
        };
        if row.fields.len() != wanted {
            issues.refuse(
                row.line,
                "",
                "wrong_field_count",
                &format!(
                    "項目が {} 個あります（{wanted} 個のはずです）。",
                    row.fields.len()
                ),
                "請求ソフトから出力し直してください。前後の行の利用者も取り込んでいません。",
            );
            return RowKind::Bad(None);
        }
        if row.field(3) == "7111" {
            return RowKind::Frame;
        }
        let key: Vec<&str> = [7, 8, 5, 6].map(|number| row.field(number).trim()).to_vec();
        RowKind::Of(key.join("/"))
    }

    fn check_number(&mut self, row: &Row<'_>, issues: &mut IssueLog) {
        let number = row.field(2).trim().parse().unwrap_or_default();
        if self.numbered && number != self.last_number + 1 {
            self.numbered = false;
            issues.warn(
                row.line,
                "連番",
                "bad_number",
                "レコードの連番が続いていません。",
                "行が抜けていないかを確かめてください。",
            );
        }
        self.last_number = number;
    }
}

impl CsvFormat for BillingFile {
    fn encoding(&self) -> Option<TextEncoding> {
        Some(TextEncoding::ShiftJis)
    }

    fn row(&mut self, row: &Row<'_>, issues: &mut IssueLog) -> RowKind {
        self.check_number(row, issues);
        match row.field(1).trim() {
            "1" => self.control(row, issues),
            "2" => self.data(row, issues),
            "3" => {
                self.ended = true;
                RowKind::Frame
            }
            _ => {
                let cure = "請求ソフトから出力し直してください。";
                issues.refuse(
                    row.line,
                    "種別",
                    "unknown_code",
                    "レコードの種別が 1、2、3 のどれでもありません。",
                    cure,
                );
                RowKind::Bad(None)
            }
        }
    }

    fn strict(&self, fields: &[Cow<'_, str>]) -> String {
        join(fields, |_| false)
    }

    fn finish(&mut self, issues: &mut IssueLog) -> bool {
        if self.refused {
            return false;
        }
        let whole = self.ended && self.announced == Some(self.data);
        if !whole {
            issues.refuse(
                0,
                "",
                "cut",
                "ファイルが途中で切れています（エンドレコードがないか、レコードの件数がコントロールレコードと違います）。ファイル全体を取り込みませんでした。",
                "請求ソフトから出力し直して、全体を送ってください。",
            );
        }
        whole
    }

    fn unit(&self, rows: &[Row<'_>], issues: &mut IssueLog) -> Option<UnitBody> {
        let first = rows.first()?;
        let of = |kind: &'static str| rows.iter().filter(move |row| row.field(4) == kind);
        if of("01").count() != 1 || of("02").count() == 0 || of("10").count() == 0 {
            issues.refuse(
                first.line,
                "レコード種別コード",
                "incomplete",
                "明細書に、基本情報（01）1 件と、明細（02）・集計（10）それぞれ 1 件以上がそろっていません。",
                "請求ソフトで明細書を確かめて、出力し直してください。",
            );
            return None;
        }
        let person = person(first, issues)?;
        let month = first.field(5).trim().to_owned();
        if !is_month(&month) {
            let cure = "西暦の 6 桁（YYYYMM）で書いてください。";
            issues.refuse(
                first.line,
                "サービス提供年月",
                "bad_date",
                "年月として読めません。",
                cure,
            );
            return None;
        }
        let lines: Option<Vec<_>> = of("02").map(|row| line(row, issues)).collect();
        let totals: Option<Vec<_>> = rows
            .iter()
            .filter(|row| row.field(4) == "10")
            .map(|row| total(row, issues))
            .collect();
        let body = RecordBody::Claim(Claim {
            month,
            office_number: first.field(6).trim().to_owned(),
            office_name: String::new(),
            lines: lines?,
            totals: totals?,
        });
        Some(UnitBody {
            person,
            part: body.part(),
            stamped_at: self.stamped_at?,
            content: Content::Whole(body),
        })
    }
}

/// 証記載保険者番号 has eight digits, filled with zeros on the left.
fn person(row: &Row<'_>, issues: &mut IssueLog) -> Option<PersonKey> {
    let insurer = row.field(7).trim();
    let insurer = match insurer.strip_prefix("00") {
        Some(short) if insurer.len() == 8 => short,
        _ => insurer,
    };
    let fields = vec![Cow::Borrowed(insurer), Cow::Borrowed(row.field(8))];
    let numbers = Row {
        line: row.line,
        fields,
    };
    Fields::of(&numbers, issues).person(1, 2)
}

fn line(row: &Row<'_>, issues: &mut IssueLog) -> Option<ClaimLine> {
    let mut fields = Fields::of(row, issues);
    let units: u32 = fields.number(11, "単位数").unwrap_or_default();
    let times: u16 = fields.needed_number(12, "日数・回数")?;
    let total_units: u32 = fields.needed_number(16, "サービス単位数")?;
    if units > 0 && units.checked_mul(u32::from(times)) != Some(total_units) {
        fields.warn(
            "サービス単位数",
            "sum_differs",
            "単位数 × 回数がサービス単位数と違います。書かれたとおりに取り込みました。",
            "加算など、割合で決まるサービスでなければ確かめてください。",
        );
    }
    let line = ClaimLine {
        service_code: format!("{}{}", fields.text(9), fields.text(10)),
        units,
        times,
        total_units,
    };
    fields.good.then_some(line)
}

fn total(row: &Row<'_>, issues: &mut IssueLog) -> Option<ClaimTotal> {
    let mut fields = Fields::of(row, issues);
    let within: u32 = fields
        .number(12, "限度額管理対象単位数")
        .unwrap_or_default();
    let outside: u32 = fields
        .number(13, "限度額管理対象外単位数")
        .unwrap_or_default();
    let total = ClaimTotal {
        service_code: fields.text(9),
        days: fields.number(10, "サービス実日数").unwrap_or_default(),
        units: within.saturating_add(outside),
        insured_yen: fields.needed_number(18, "請求額")?,
        own_yen: fields.needed_number(19, "利用者負担額")?,
    };
    fields.good.then_some(total)
}

/// Numbers lines of an export anew: where a claim was refused, 連番 and the count of the control record go with what is left.
#[derive(Clone, Copy, Debug)]
pub(crate) struct BillingNumbers {
    number: u64,
    data: u64,
}

impl BillingNumbers {
    /// For this many lines of claims.
    pub(crate) fn of(frame: &Frame, claims: u64) -> Self {
        let framed = frame
            .head
            .iter()
            .filter(|line| line.starts_with("2,"))
            .count()
            + frame
                .tail
                .iter()
                .filter(|line| line.starts_with("2,"))
                .count();
        Self {
            number: 0,
            data: claims + u64::try_from(framed).unwrap_or_default(),
        }
    }

    /// The next line.
    pub(crate) fn renumber(&mut self, line: &str) -> String {
        self.number += 1;
        let mut fields = split(line);
        let control = fields.first().is_some_and(|kind| kind == "1");
        if let Some(number) = fields.get_mut(1) {
            *number = Cow::Owned(self.number.to_string());
        }
        if let (true, Some(count)) = (control, fields.get_mut(3)) {
            *count = Cow::Owned(self.data.to_string());
        }
        join(&fields, |_| false)
    }
}
