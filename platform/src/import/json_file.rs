//! The JSON form: one record a line.

use std::fs::File;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use contract::record::{CarePlan, RecordBody};
use contract::upstream::{ATTACHMENT_LIMIT_BYTES, DeliveredRecord, DeliveryFormat};
use domain::care::RecordKind;

use super::line_reader::{Line, LineReader};
use super::{DeliveredFile, ImportError, IssueLog, Outlet, Reading};
use crate::store::{Content, Frame, TextEncoding, Unit, pack};

/// Largest line, bytes: a PDF in base64 and its opinion.
const LINE_LIMIT: usize = ATTACHMENT_LIMIT_BYTES / 3 * 4 + 1024 * 1024;

const NOTATION: &str = "書き方が標準の出力と違います（空白や項目の順など）。内容は取り込みました。";
const NOTATION_CURE: &str =
    "そのままでも構いません。出力し直したファイルとは文字どおりには一致しません。";

/// Reads a file; records go to `outlet` as they come.
pub(super) fn read(
    source: File,
    file: &DeliveredFile,
    outlet: &mut Outlet,
) -> Result<Reading, ImportError> {
    let mut lines = LineReader::plain(source, LINE_LIMIT);
    let mut reader = JsonReader {
        file,
        issues: IssueLog::default(),
        refused: 0,
        noted: false,
    };
    while let Some(line) = lines.next()? {
        match line {
            Line::Text { line, bytes, .. } => {
                if bytes.trim_ascii().is_empty() {
                    continue;
                }
                match reader.unit(line, bytes)? {
                    Some(unit) => outlet.put(unit)?,
                    None => reader.refused += 1,
                }
            }
            Line::TooLong(line) | Line::Unclosed(line) | Line::GivenUp(line) => {
                reader.refused += 1;
                reader.issues.refuse(
                    line,
                    "",
                    "line_too_long",
                    "1 件が長すぎて読めません。",
                    "添付の PDF を 5 MB 以内にして、1 件を 1 行で出力してください。",
                );
            }
        }
    }
    Ok(Reading {
        frame: Frame {
            format: DeliveryFormat::Json,
            encoding: TextEncoding::Utf8,
            head: Vec::new(),
            tail: Vec::new(),
        },
        issues: reader.issues,
        refused: reader.refused,
    })
}

struct JsonReader<'a> {
    file: &'a DeliveredFile,
    issues: IssueLog,
    refused: u64,
    noted: bool,
}

impl JsonReader<'_> {
    fn unit(&mut self, line: u64, bytes: &[u8]) -> Result<Option<Unit>, ImportError> {
        let Some(record) = self.parse(line, bytes) else {
            return Ok(None);
        };
        if let Err((field, what, cure)) = self.check(&record) {
            self.issues.refuse(line, field, "not_accepted", what, cure);
            return Ok(None);
        }
        let Ok(pdf) = self.pdf(line, &record) else {
            return Ok(None);
        };
        let strict = serde_json::to_string(&record).unwrap_or_default();
        if strict.as_bytes() != bytes && !self.noted {
            self.noted = true;
            self.issues
                .warn(line, "", "notation", NOTATION, NOTATION_CURE);
        }
        let lines = Some(pack(&[(line, strict)])?);
        let (part, content) = match (record.body, record.deletes) {
            (Some(mut body), _) => {
                if let RecordBody::DoctorOpinion(opinion) = &mut body {
                    opinion.has_pdf = pdf.is_some();
                }
                (body.part(), Content::Whole(body))
            }
            (None, part) => (part.unwrap_or_default(), Content::Deletion),
        };
        Ok(Some(Unit {
            line,
            person: record.person,
            part,
            stamped_at: record.stamped_at,
            content,
            lines,
            pdf,
        }))
    }

    fn parse(&mut self, line: u64, bytes: &[u8]) -> Option<DeliveredRecord> {
        // serde would read an array as the fields of an object in their order.
        let error = if bytes.trim_ascii_start().starts_with(b"[") {
            "配列ではなく、1 行に 1 件のオブジェクトで書いてください。".to_owned()
        } else {
            match serde_json::from_slice(bytes) {
                Ok(record) => return Some(record),
                // Never the error's own text: it may quote a value.
                Err(error) => format!("{} 文字目の前後を確かめてください。", error.column()),
            }
        };
        self.issues.refuse(
            line,
            "",
            "unreadable_json",
            "この種類の情報の JSON として読めません（必要な項目がない、値の形が違う、または書式の誤り）。",
            &error,
        );
        None
    }

    fn check(
        &self,
        record: &DeliveredRecord,
    ) -> Result<(), (&'static str, &'static str, &'static str)> {
        let supplier = &self.file.supplier;
        if supplier.role == "insurer" && record.person.insurer.as_str() != supplier.number {
            return Err((
                "person.insurer",
                "他の保険者の被保険者です。",
                "自分の保険者番号の被保険者だけを送ってください。",
            ));
        }
        let known = match (&record.body, &record.deletes) {
            (Some(body), None) => body.kind() == self.file.kind,
            (None, Some(part)) => part_is_of(self.file.kind, part),
            _ => false,
        };
        if !known {
            return Err((
                "body",
                "送り先の種類の情報ではありません。",
                "body か deletes のどちらか一方に、この種類の情報を書いてください。",
            ));
        }
        if supplier.role != "office" {
            return Ok(());
        }
        let office = match (&record.body, &record.deletes) {
            (Some(body), _) => office_of(body).map(str::to_owned),
            (None, Some(part)) => part.split('/').nth(1).map(str::to_owned),
            (None, None) => None,
        };
        if office.as_deref() == Some(supplier.number.as_str()) {
            return Ok(());
        }
        Err((
            "body.office_number",
            "他の事業所の情報です。",
            "証明書の事業所番号と同じ事業所の情報だけを送ってください。",
        ))
    }

    fn pdf(&mut self, line: u64, record: &DeliveredRecord) -> Result<Option<Vec<u8>>, ()> {
        let Some(text) = &record.pdf else {
            return Ok(None);
        };
        let pdf = STANDARD.decode(text).unwrap_or_default();
        let good = self.file.kind == RecordKind::DoctorOpinion
            && record.body.is_some()
            && pdf.starts_with(b"%PDF-")
            && pdf.len() <= ATTACHMENT_LIMIT_BYTES;
        if good {
            return Ok(Some(pdf));
        }
        self.issues.refuse(
            line,
            "pdf",
            "bad_attachment",
            "添付が PDF でないか、大きすぎるか、主治医意見書の添付ではありません。",
            "5 MB 以内の PDF を Base64 で添付してください。",
        );
        Err(())
    }
}

/// Whether a part can be one of this kind.
fn part_is_of(kind: RecordKind, part: &str) -> bool {
    let begins: &[&str] = match kind {
        RecordKind::InsuranceCard => return part == "card",
        RecordKind::Allowance => return part == "allowance",
        RecordKind::Certification => &["certification/"],
        RecordKind::CertificationProgress => &["progress/"],
        RecordKind::DoctorOpinion => &["opinion/"],
        RecordKind::Life => &["life/"],
        RecordKind::CarePlan => &["plan/", "month/", "result/", "basic/", "preventive/"],
        RecordKind::Claim => &["claim/"],
    };
    part.len() < 100 && begins.iter().any(|begin| part.starts_with(begin))
}

fn office_of(body: &RecordBody) -> Option<&str> {
    match body {
        RecordBody::Life(life) => Some(&life.office_number),
        RecordBody::CarePlan(plan) => Some(match &**plan {
            CarePlan::Plan(plan) => &plan.office_number,
            CarePlan::Month(month) => &month.office_number,
            CarePlan::Result(result) => &result.office_number,
            CarePlan::Preventive(form) => &form.office_number,
        }),
        _ => None,
    }
}
