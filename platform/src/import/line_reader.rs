//! Lines of a file of any size in memory of a fixed size.
//!
//! Not the `csv` crate: a record there grows with the file when a quote is missing, and what it read as cannot be
//! compared with what the strict writer would have written. Quotes, commas and line ends are never the second byte of a
//! `Shift_JIS` character (those are 0x40–0x7E and 0x80–0xFC), so that bytes can be looked at in either encoding.

use std::io::{self, Read};

/// Largest line with the line breaks in its quoted fields, bytes.
pub(crate) const CSV_LINE_LIMIT: usize = 256 * 1024;
/// Lines with a missing quote after which a file is given up: each costs a look at the next 256 KiB.
const UNCLOSED_LIMIT: u32 = 100;
const CHUNK: usize = 64 * 1024;

/// What stands next in a file.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Line<'a> {
    /// A line without its end.
    Text {
        /// Its number, from 1: the first, where quoted fields break it.
        line: u64,
        /// The bytes.
        bytes: &'a [u8],
        /// Whether it ended in CR LF.
        crlf: bool,
    },
    /// A line longer than taken; it was passed over.
    TooLong(u64),
    /// A line with a quote that never closes; it was passed over.
    Unclosed(u64),
    /// Too many of them: nothing more is read.
    GivenUp(u64),
}

/// Reads lines.
#[derive(Debug)]
pub(crate) struct LineReader<R> {
    source: R,
    buffer: Vec<u8>,
    start: usize,
    line: u64,
    ended: bool,
    quoted: bool,
    limit: usize,
    unclosed: u32,
}

enum Found {
    Line { end: usize, lines: u64 },
    Unclosed { first: usize },
    TooLong,
}

impl<R: Read> LineReader<R> {
    /// Lines whose quoted fields may hold line breaks.
    pub(crate) fn csv(source: R) -> Self {
        Self::new(source, true, CSV_LINE_LIMIT)
    }

    /// Plain lines.
    pub(crate) fn plain(source: R, limit: usize) -> Self {
        Self::new(source, false, limit)
    }

    fn new(source: R, quoted: bool, limit: usize) -> Self {
        Self {
            source,
            buffer: Vec::with_capacity(2 * CHUNK),
            start: 0,
            line: 1,
            ended: false,
            quoted,
            limit,
            unclosed: 0,
        }
    }

    /// The next line; `None` at the end.
    pub(crate) fn next(&mut self) -> io::Result<Option<Line<'_>>> {
        if self.start >= self.buffer.len() && !self.fill()? {
            return Ok(None);
        }
        let line = self.line;
        if self.unclosed >= UNCLOSED_LIMIT {
            self.start = self.buffer.len();
            self.ended = true;
            return Ok(Some(Line::GivenUp(line)));
        }
        match self.find()? {
            Found::TooLong => {
                self.skip()?;
                self.line += 1;
                Ok(Some(Line::TooLong(line)))
            }
            Found::Unclosed { first } => {
                self.start = first;
                self.line += 1;
                self.unclosed += 1;
                Ok(Some(Line::Unclosed(line)))
            }
            Found::Line { end, lines } => {
                let start = std::mem::replace(&mut self.start, end);
                self.line += lines;
                let bytes = self.buffer.get(start..end).unwrap_or_default();
                let (bytes, crlf) = without_end(bytes);
                Ok(Some(Line::Text { line, bytes, crlf }))
            }
        }
    }

    /// Where the line at `start` ends.
    fn find(&mut self) -> io::Result<Found> {
        // Offsets from `start`, which moves when the buffer is filled.
        let (mut from, mut open, mut lines, mut first) = (0, false, 0, None);
        loop {
            let rest = self.buffer.get(self.start + from..).unwrap_or_default();
            let found = memchr::memchr(b'\n', rest);
            if let Some(at) = found {
                let (piece, _) = rest.split_at(at);
                open ^= self.quoted && memchr::memchr_iter(b'"', piece).count() % 2 == 1;
                from += at + 1;
                lines += 1;
                first = first.or(Some(self.start + from));
                if !open && from <= self.limit {
                    return Ok(Found::Line {
                        end: self.start + from,
                        lines,
                    });
                }
            }
            let length = self.buffer.len() - self.start;
            if from > self.limit || (found.is_none() && length > self.limit) {
                return Ok(first.map_or(Found::TooLong, |first| Found::Unclosed { first }));
            }
            if found.is_some() {
                continue;
            }
            let moved = self.start;
            if self.fill()? {
                // `fill` moved what is left to the front.
                first = first.map(|first| first - moved);
                continue;
            }
            let tail = self.buffer.get(self.start + from..).unwrap_or_default();
            open ^= self.quoted && memchr::memchr_iter(b'"', tail).count() % 2 == 1;
            let end = self.buffer.len();
            if open {
                return Ok(Found::Unclosed {
                    first: first.unwrap_or(end),
                });
            }
            return Ok(Found::Line {
                end,
                lines: lines + 1,
            });
        }
    }

    /// Passes over the rest of a line of any length.
    fn skip(&mut self) -> io::Result<()> {
        loop {
            let rest = self.buffer.get(self.start..).unwrap_or_default();
            if let Some(at) = memchr::memchr(b'\n', rest) {
                self.start += at + 1;
                return Ok(());
            }
            self.start = self.buffer.len();
            if !self.fill()? {
                return Ok(());
            }
        }
    }

    /// Reads on, moving what is left to the front; false at the end of the file.
    fn fill(&mut self) -> io::Result<bool> {
        if self.ended {
            return Ok(false);
        }
        if self.start > 0 {
            self.buffer.drain(..self.start);
            self.start = 0;
        }
        let length = self.buffer.len();
        self.buffer.resize(length + CHUNK, 0);
        let space = self.buffer.get_mut(length..).unwrap_or_default();
        let read = loop {
            match self.source.read(space) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                other => break other?,
            }
        };
        self.buffer.truncate(length + read);
        self.ended = read == 0;
        Ok(read > 0)
    }
}

fn without_end(bytes: &[u8]) -> (&[u8], bool) {
    match bytes {
        [text @ .., b'\r', b'\n'] => (text, true),
        [text @ .., b'\n'] | text => (text, false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &[u8]) -> Vec<String> {
        let mut reader = LineReader::csv(text);
        let mut lines = Vec::new();
        while let Some(line) = reader.next().unwrap() {
            lines.push(match line {
                Line::Text { line, bytes, crlf } => {
                    let end = if crlf { "!" } else { "" };
                    format!("{line}:{}{end}", String::from_utf8_lossy(bytes))
                }
                Line::TooLong(line) => format!("{line} too long"),
                Line::Unclosed(line) => format!("{line} unclosed"),
                Line::GivenUp(line) => format!("{line} given up"),
            });
        }
        lines
    }

    #[test]
    fn quoted_fields_may_break_lines() {
        assert_eq!(
            read(b"a,b\r\n\"c\nd\"\r\ne"),
            ["1:a,b!", "2:\"c\nd\"!", "4:e"]
        );
        assert_eq!(read(b""), Vec::<String>::new());
        assert_eq!(read(b"a\n\nb\n"), ["1:a", "2:", "3:b"]);
    }

    #[test]
    fn a_missing_quote_costs_one_line() {
        assert_eq!(read(b"a\n\"b\nc\nd\n"), ["1:a", "2 unclosed", "3:c", "4:d"]);
    }

    #[test]
    fn a_huge_line_is_passed_over() {
        let mut text = b"a\n".to_vec();
        text.extend(std::iter::repeat_n(b'x', 5 * CSV_LINE_LIMIT));
        text.extend(b"\nb\n");
        assert_eq!(read(&text), ["1:a", "2 too long", "3:b"]);
    }

    #[test]
    fn a_file_of_missing_quotes_is_given_up() {
        let mut text = Vec::new();
        for _ in 0..500 {
            text.extend(b"\"a,\"\"\n");
            text.extend(std::iter::repeat_n(b'\n', 3));
        }
        text.extend(b"\"");
        let lines = read(&text);
        assert!(lines.last().unwrap().ends_with("given up"), "{lines:?}");
    }
}
