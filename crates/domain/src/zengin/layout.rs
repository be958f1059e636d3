//! Fields of a record.

use super::RECORD;
use super::line_end::LineEnd;
use super::text::{TransferText, byte_of};

/// A record under way: fields are put one behind the other, as the tables of the format list them.
pub(super) struct RecordBuilder<'a> {
    out: &'a mut Vec<u8>,
    start: usize,
}

impl<'a> RecordBuilder<'a> {
    pub(super) fn on(out: &'a mut Vec<u8>) -> Self {
        let start = out.len();
        Self { out, start }
    }

    /// Digits (type N) as they are.
    pub(super) fn digits(self, digits: &str) -> Self {
        self.out.extend_from_slice(digits.as_bytes());
        self
    }

    /// A number (type N), right-aligned and filled with zeros.
    pub(super) fn number(self, number: u64, width: usize) -> Self {
        let digits = format!("{number:0>width$}");
        self.digits(&digits)
    }

    /// Text (type C), left-aligned and filled with spaces. What does not fit was cut before, visibly.
    pub(super) fn text(self, text: &TransferText, width: usize) -> Self {
        let before = self.out.len();
        let bytes = text.as_str().chars().filter_map(byte_of).take(width);
        self.out.extend(bytes);
        self.out.resize(before.saturating_add(width), b' ');
        self
    }

    /// Fills the record with spaces and ends it.
    pub(super) fn end(self, line_end: LineEnd) {
        self.out.resize(self.start.saturating_add(RECORD), b' ');
        self.out.extend_from_slice(line_end.bytes());
    }
}
