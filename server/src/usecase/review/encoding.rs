//! CSV for spreadsheets, in the two encodings offices use.

use contract::{FieldCode, FieldIssue};
use encoding_rs::SHIFT_JIS;

/// What stands for a character `Shift_JIS` does not have.
const GETA: char = '〓';

/// How a CSV file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CsvEncoding {
    /// UTF-8 with a byte order mark, which spreadsheets need to see.
    Utf8,
    /// `Shift_JIS` as Windows knows it (code page 932).
    ShiftJis,
}

impl CsvEncoding {
    /// `utf8` or `sjis`; UTF-8 when nothing is said.
    ///
    /// # Errors
    /// Anything else.
    pub fn parse(text: Option<&str>) -> Result<Self, FieldIssue> {
        match text {
            None | Some("utf8") => Ok(Self::Utf8),
            Some("sjis") => Ok(Self::ShiftJis),
            Some(_) => Err(FieldIssue::with(
                "encoding",
                FieldCode::NotAllowed,
                "utf8, sjis",
            )),
        }
    }

    /// Media type with charset.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Utf8 => "text/csv; charset=utf-8",
            Self::ShiftJis => "text/csv; charset=shift_jis",
        }
    }

    /// What stands before the first line.
    pub(super) const fn mark(self) -> &'static [u8] {
        match self {
            Self::Utf8 => b"\xEF\xBB\xBF",
            Self::ShiftJis => b"",
        }
    }

    /// One line with CRLF. What a spreadsheet would take for a formula is written behind an apostrophe.
    /// The last column names characters the encoding does not have (`U+20BB7`); they stand as 〓.
    pub(super) fn line(self, cells: &[String]) -> Vec<u8> {
        let mut lost: Vec<char> = Vec::new();
        let mut line = String::new();
        for cell in cells {
            quote(&self.writable(cell, &mut lost), &mut line);
            line.push(',');
        }
        lost.dedup();
        let names: Vec<String> = lost
            .iter()
            .map(|c| format!("U+{:04X}", u32::from(*c)))
            .collect();
        quote(&names.join(" "), &mut line);
        line.push_str("\r\n");
        self.bytes(&line)
    }

    /// The heading, with the name of the last column.
    pub(super) fn heading(self, names: &[&str]) -> Vec<u8> {
        let names: Vec<&str> = names.iter().copied().chain(["〓にした文字"]).collect();
        self.bytes(&format!("{}\r\n", names.join(",")))
    }

    fn writable(self, cell: &str, lost: &mut Vec<char>) -> String {
        if self == Self::Utf8 || !SHIFT_JIS.encode(cell).2 {
            return cell.to_owned();
        }
        cell.chars()
            .map(|character| {
                let mut single = [0; 4];
                if SHIFT_JIS.encode(character.encode_utf8(&mut single)).2 {
                    lost.push(character);
                    GETA
                } else {
                    character
                }
            })
            .collect()
    }

    fn bytes(self, text: &str) -> Vec<u8> {
        match self {
            Self::Utf8 => text.as_bytes().to_vec(),
            Self::ShiftJis => SHIFT_JIS.encode(text).0.into_owned(),
        }
    }
}

fn quote(cell: &str, line: &mut String) {
    let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let needs_quotes = is_formula || cell.contains(['"', ',', '\n', '\r']);
    if !needs_quotes {
        line.push_str(cell);
        return;
    }
    line.push('"');
    if is_formula {
        line.push('\'');
    }
    line.push_str(&cell.replace('"', "\"\""));
    line.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(encoding: CsvEncoding, cells: &[&str]) -> Vec<u8> {
        let cells: Vec<String> = cells.iter().map(|cell| (*cell).to_owned()).collect();
        encoding.line(&cells)
    }

    #[test]
    fn formulas_and_quotes_are_harmless() {
        let text = line(CsvEncoding::Utf8, &["=1+1", "a\"b,c", "普通", "-5"]);
        assert_eq!(
            String::from_utf8(text).unwrap(),
            "\"'=1+1\",\"a\"\"b,c\",普通,\"'-5\",\r\n"
        );
    }

    #[test]
    fn what_shift_jis_does_not_have_is_named() {
        let bytes = line(CsvEncoding::ShiftJis, &["𠮷野", "髙橋﨑"]);
        let (text, _, malformed) = SHIFT_JIS.decode(&bytes);
        assert!(!malformed);
        assert_eq!(text, "〓野,髙橋﨑,U+20BB7\r\n");
    }
}
