//! CSV of every kind: what they share.

use std::borrow::Cow;
use std::fs::File;
use std::io::{self, Read as _, Seek as _};

use chrono::{DateTime, Utc};
use contract::upstream::DeliveryFormat;
use domain::care::PersonKey;

use super::csv_text::split;
use super::line_reader::{Line, LineReader};
use super::text_code::{self, UnreadableText};
use super::unit_sorter::{Group, ROWS_LIMIT, UnitSorter};
use super::{DeliveredFile, ImportError, IssueLog, Outlet, Reading};
use crate::store::{Content, Frame, TextEncoding, Unit, pack};

const BOM: &[u8] = b"\xef\xbb\xbf";

/// A line and its fields.
#[derive(Clone, Debug)]
pub(crate) struct Row<'a> {
    /// Its number, from 1.
    pub(crate) line: u64,
    /// Its fields, quotes taken off.
    pub(crate) fields: Vec<Cow<'a, str>>,
}

/// What a line is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum RowKind {
    /// Belongs to the file, before or after the records.
    Frame,
    /// Belongs to the record with this link key.
    Of(String),
    /// Bad, of the record with this key where it can be told.
    Bad(Option<String>),
}

/// What lines say of one record.
#[derive(Clone, Debug)]
pub(crate) struct UnitBody {
    pub(crate) person: PersonKey,
    pub(crate) part: String,
    pub(crate) stamped_at: DateTime<Utc>,
    pub(crate) content: Content,
}

/// A CSV format: how its lines are told apart, brought together and understood.
pub(crate) trait CsvFormat: Send {
    /// The one encoding, or none where either is taken.
    fn encoding(&self) -> Option<TextEncoding>;
    /// Looks at a line on its own.
    fn row(&mut self, row: &Row<'_>, issues: &mut IssueLog) -> RowKind;
    /// The line as the strict writer writes it.
    fn strict(&self, fields: &[Cow<'_, str>]) -> String;
    /// Whether the file as a whole may be taken, after its last line.
    fn finish(&mut self, issues: &mut IssueLog) -> bool;
    /// Understands the lines of one record; `None` after saying why not.
    fn unit(&self, rows: &[Row<'_>], issues: &mut IssueLog) -> Option<UnitBody>;
}

impl Row<'_> {
    /// A field by its number, from 1; empty when there is none.
    pub(crate) fn field(&self, number: usize) -> &str {
        number
            .checked_sub(1)
            .and_then(|at| self.fields.get(at))
            .map_or("", |field| field)
    }
}

/// Reads a file. Nothing goes to `outlet` before the file was seen to its end: only then it is known which lines are whole.
pub(super) fn read(
    mut source: File,
    file: &DeliveredFile,
    format: Box<dyn CsvFormat>,
    outlet: &mut Outlet,
) -> Result<Reading, ImportError> {
    let encoding = encoding_of(&mut source, format.as_ref())?;
    let mut reader = CsvFileReader {
        file,
        format,
        encoding,
        issues: IssueLog::default(),
        sorter: UnitSorter::default(),
        head: Vec::new(),
        tail: Vec::new(),
        last_key: None,
        taint_next: false,
        noted: false,
        refused: 0,
    };
    reader.lines(source)?;
    let whole = reader.format.finish(&mut reader.issues);
    let groups = std::mem::take(&mut reader.sorter).finish()?;
    reader.units(groups, whole, outlet)?;
    Ok(Reading {
        frame: Frame {
            format: DeliveryFormat::Csv,
            encoding,
            head: reader.head,
            tail: reader.tail,
        },
        issues: reader.issues,
        refused: reader.refused,
    })
}

fn encoding_of(source: &mut File, format: &dyn CsvFormat) -> io::Result<TextEncoding> {
    let mut start = Vec::new();
    source.take(64 * 1024).read_to_end(&mut start)?;
    source.rewind()?;
    Ok(match format.encoding() {
        Some(encoding) => encoding,
        None if text_code::looks_like_utf8(&start) => TextEncoding::Utf8,
        None => TextEncoding::ShiftJis,
    })
}

struct CsvFileReader<'a> {
    file: &'a DeliveredFile,
    format: Box<dyn CsvFormat>,
    encoding: TextEncoding,
    issues: IssueLog,
    sorter: UnitSorter,
    head: Vec<String>,
    tail: Vec<String>,
    last_key: Option<String>,
    taint_next: bool,
    noted: bool,
    refused: u64,
}

impl CsvFileReader<'_> {
    fn lines(&mut self, source: File) -> Result<(), ImportError> {
        let mut lines = LineReader::csv(source);
        while let Some(line) = lines.next()? {
            match line {
                Line::Text { line, bytes, crlf } => self.text(line, bytes, crlf)?,
                Line::TooLong(line) => {
                    self.unusable(
                        line,
                        "line_too_long",
                        "1 行が長すぎて読めません（256 KB まで）。",
                    )?;
                }
                Line::Unclosed(line) => {
                    self.unusable(line, "unclosed_quote", "引用符（\"）が閉じていません。")?;
                }
                Line::GivenUp(line) => {
                    self.unusable(
                        line,
                        "given_up",
                        "引用符の閉じていない行が多すぎるため、ここから先は読んでいません。",
                    )?;
                }
            }
        }
        Ok(())
    }

    /// A line of which not even the record can be told: its neighbours may belong to the same one.
    fn unusable(&mut self, line: u64, code: &str, what: &str) -> Result<(), ImportError> {
        let cure = "この行を直して、ファイルをもう一度出力してください。前後の行と同じ利用者の情報も取り込んでいません。";
        self.issues.refuse(line, "", code, what, cure);
        self.taint(line)
    }

    fn taint(&mut self, line: u64) -> Result<(), ImportError> {
        self.taint_next = true;
        match self.last_key.take() {
            Some(key) => self.sorter.add(&key, line, None)?,
            None => self.refused += 1,
        }
        Ok(())
    }

    fn text(&mut self, line: u64, bytes: &[u8], crlf: bool) -> Result<(), ImportError> {
        let without_bom = match (line, bytes.strip_prefix(BOM)) {
            (1, Some(rest)) => rest,
            _ => bytes,
        };
        if without_bom.is_empty() || without_bom == b"\x1a" {
            return Ok(());
        }
        match text_code::decode(without_bom, self.encoding) {
            Ok(text) => {
                let strict = self.sorted_in(line, &text)?;
                let same = strict.as_bytes() == bytes
                    || text_code::encode(&strict, self.encoding).as_deref() == Some(bytes);
                let strange = !same || !crlf;
                if strange && !self.noted {
                    self.noted = true;
                    self.issues.warn(
                        line,
                        "",
                        "notation",
                        "書き方が標準の出力と違います（引用符の付け方、改行 CR LF、文字の表し方など）。内容は取り込みました。",
                        "そのままでも構いません。標準に合わせると、他社の製品でも読みやすくなります。",
                    );
                }
                Ok(())
            }
            Err(why) => self.unreadable(line, without_bom, why),
        }
    }

    fn sorted_in(&mut self, line: u64, text: &str) -> Result<String, ImportError> {
        let row = Row {
            line,
            fields: split(text),
        };
        let kind = self.format.row(&row, &mut self.issues);
        let strict = self.format.strict(&row.fields);
        match kind {
            RowKind::Frame if self.last_key.is_none() => self.head.push(strict.clone()),
            RowKind::Frame => self.tail.push(strict.clone()),
            RowKind::Of(key) => {
                let text = (!self.taint_next).then(|| strict.clone());
                self.taint_next = false;
                self.sorter.add(&key, line, text)?;
                self.last_key = Some(key);
            }
            RowKind::Bad(Some(key)) => {
                self.taint_next = false;
                self.sorter.add(&key, line, None)?;
                self.last_key = Some(key);
            }
            RowKind::Bad(None) => self.taint(line)?,
        }
        Ok(strict)
    }

    /// The rest of the line may still say which record it belongs to.
    fn unreadable(
        &mut self,
        line: u64,
        bytes: &[u8],
        why: UnreadableText,
    ) -> Result<(), ImportError> {
        let (what, cure) = match why {
            UnreadableText::Bytes => (
                "文字コードが違うか、読めない文字があります。",
                "文字コードと、外字や機種依存文字がないかを確かめて出力し直してください。",
            ),
            UnreadableText::External => (
                "外字があります。どの文字かは他のシステムに伝わりません。",
                "外字を、標準の漢字かカタカナに置き換えて出力し直してください。",
            ),
            UnreadableText::Control => (
                "制御文字があります。",
                "制御文字を除いて出力し直してください。",
            ),
        };
        self.issues
            .refuse(line, "", "unreadable_character", what, cure);
        let lossy = String::from_utf8_lossy(bytes);
        let row = Row {
            line,
            fields: split(&lossy),
        };
        match self.format.row(&row, &mut IssueLog::default()) {
            RowKind::Of(key) | RowKind::Bad(Some(key)) => {
                self.taint_next = false;
                self.sorter.add(&key, line, None)?;
                self.last_key = Some(key);
                Ok(())
            }
            _ => self.taint(line),
        }
    }

    fn units(
        &mut self,
        mut groups: super::unit_sorter::Groups,
        whole: bool,
        outlet: &mut Outlet,
    ) -> Result<(), ImportError> {
        while let Some(group) = groups.next()? {
            match self.unit(&group, whole)? {
                Some(unit) => outlet.put(unit)?,
                None => self.refused += 1,
            }
        }
        Ok(())
    }

    fn unit(&mut self, group: &Group, whole: bool) -> Result<Option<Unit>, ImportError> {
        if group.too_many {
            let what = format!("1 人分の行が多すぎます（{ROWS_LIMIT} 行まで）。");
            let cure = "対象の期間を分けて出力し直してください。";
            self.issues
                .refuse(group.line, "", "too_many_rows", &what, cure);
        }
        if group.bad || group.too_many || !whole {
            return Ok(None);
        }
        let rows: Vec<Row<'_>> = group
            .rows
            .iter()
            .map(|(line, text)| Row {
                line: *line,
                fields: split(text),
            })
            .collect();
        let Some(body) = self.format.unit(&rows, &mut self.issues) else {
            return Ok(None);
        };
        let supplier = &self.file.supplier;
        if supplier.role == "insurer" && body.person.insurer.as_str() != supplier.number {
            self.issues.refuse(
                group.line,
                "保険者番号",
                "not_your_insured",
                "他の保険者の被保険者です。",
                "自分の保険者番号の被保険者だけを送ってください。",
            );
            return Ok(None);
        }
        Ok(Some(Unit {
            line: group.line,
            person: body.person,
            part: body.part,
            stamped_at: body.stamped_at,
            content: body.content,
            lines: Some(pack(&group.rows)?),
            pdf: None,
        }))
    }
}
