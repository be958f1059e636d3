//! Brings the lines of each record together, whatever the size of the file: sorted in pieces, pieces merged.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read, Seek as _, Write};

/// Bytes held before a piece goes to disk.
const BUDGET: usize = 24 * 1024 * 1024;
/// Most lines of one record.
pub(crate) const ROWS_LIMIT: usize = 5000;
/// What an entry costs besides its texts.
const OVERHEAD: usize = 72;

/// A line and the record it belongs to. Without a text: the line is bad, and so is its record.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Entry {
    key: String,
    line: u64,
    text: Option<String>,
}

/// All lines of a record.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Group {
    /// The first line.
    pub(crate) line: u64,
    /// Every line with its text.
    pub(crate) rows: Vec<(u64, String)>,
    /// Whether a line of it is bad.
    pub(crate) bad: bool,
    /// Whether it has more lines than taken.
    pub(crate) too_many: bool,
}

/// Takes lines in any order.
#[derive(Debug, Default)]
pub(crate) struct UnitSorter {
    held: Vec<Entry>,
    bytes: usize,
    pieces: Vec<File>,
}

impl UnitSorter {
    pub(crate) fn add(&mut self, key: &str, line: u64, text: Option<String>) -> io::Result<()> {
        self.bytes += key.len() + text.as_ref().map_or(0, String::len) + OVERHEAD;
        self.held.push(Entry {
            key: key.to_owned(),
            line,
            text,
        });
        if self.bytes > BUDGET {
            self.spill()?;
        }
        Ok(())
    }

    fn spill(&mut self) -> io::Result<()> {
        self.held.sort_unstable();
        let mut writer = BufWriter::new(tempfile::tempfile()?);
        for entry in self.held.drain(..) {
            entry.write(&mut writer)?;
        }
        let mut file = writer
            .into_inner()
            .map_err(io::IntoInnerError::into_error)?;
        file.rewind()?;
        self.pieces.push(file);
        self.bytes = 0;
        Ok(())
    }

    /// The records one after the other.
    pub(crate) fn finish(mut self) -> io::Result<Groups> {
        self.held.sort_unstable();
        let mut groups = Groups {
            heap: BinaryHeap::new(),
            pieces: self.pieces.into_iter().map(BufReader::new).collect(),
            held: self.held.into_iter(),
        };
        for piece in 0..=groups.pieces.len() {
            groups.refill(piece)?;
        }
        Ok(groups)
    }
}

/// Merges the pieces.
#[derive(Debug)]
pub(crate) struct Groups {
    heap: BinaryHeap<Reverse<(Entry, usize)>>,
    pieces: Vec<BufReader<File>>,
    held: std::vec::IntoIter<Entry>,
}

impl Groups {
    fn refill(&mut self, piece: usize) -> io::Result<()> {
        let entry = match self.pieces.get_mut(piece) {
            Some(reader) => Entry::read(reader)?,
            None => self.held.next(),
        };
        if let Some(entry) = entry {
            self.heap.push(Reverse((entry, piece)));
        }
        Ok(())
    }

    /// The next record; `None` at the end.
    pub(crate) fn next(&mut self) -> io::Result<Option<Group>> {
        let Some(Reverse((first, _))) = self.heap.peek() else {
            return Ok(None);
        };
        let key = first.key.clone();
        let mut group = Group {
            line: first.line,
            rows: Vec::new(),
            bad: false,
            too_many: false,
        };
        while self
            .heap
            .peek()
            .is_some_and(|Reverse((entry, _))| entry.key == key)
        {
            let Some(Reverse((entry, piece))) = self.heap.pop() else {
                break;
            };
            self.refill(piece)?;
            match entry.text {
                None => group.bad = true,
                Some(_) if group.rows.len() >= ROWS_LIMIT => group.too_many = true,
                Some(text) => group.rows.push((entry.line, text)),
            }
        }
        Ok(Some(group))
    }
}

impl Entry {
    fn write(&self, to: &mut impl Write) -> io::Result<()> {
        write_text(to, &self.key)?;
        to.write_all(&self.line.to_le_bytes())?;
        match &self.text {
            None => to.write_all(&[0]),
            Some(text) => {
                to.write_all(&[1])?;
                write_text(to, text)
            }
        }
    }

    /// `None` at the end of a piece.
    fn read(from: &mut impl Read) -> io::Result<Option<Self>> {
        let mut length = [0; 4];
        match from.read_exact(&mut length) {
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
            other => other?,
        }
        let key = read_text(from, length)?;
        let mut line = [0; 8];
        from.read_exact(&mut line)?;
        let mut has_text = [0];
        from.read_exact(&mut has_text)?;
        let text = if has_text == [1] {
            from.read_exact(&mut length)?;
            Some(read_text(from, length)?)
        } else {
            None
        };
        Ok(Some(Self {
            key,
            line: u64::from_le_bytes(line),
            text,
        }))
    }
}

fn write_text(to: &mut impl Write, text: &str) -> io::Result<()> {
    let length = u32::try_from(text.len()).map_err(io::Error::other)?;
    to.write_all(&length.to_le_bytes())?;
    to.write_all(text.as_bytes())
}

fn read_text(from: &mut impl Read, length: [u8; 4]) -> io::Result<String> {
    let length = usize::try_from(u32::from_le_bytes(length)).map_err(io::Error::other)?;
    let mut bytes = vec![0; length];
    from.read_exact(&mut bytes)?;
    String::from_utf8(bytes).map_err(io::Error::other)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn groups(mut sorter: UnitSorter, spill_every: Option<u64>) -> Vec<(u64, usize, bool)> {
        for line in 1..=100 {
            let key = format!("person {}", line % 7);
            let text = (line != 50).then(|| format!("line {line}"));
            sorter.add(&key, line, text).unwrap();
            if spill_every.is_some_and(|every| line % every == 0) {
                sorter.spill().unwrap();
            }
        }
        let mut groups = sorter.finish().unwrap();
        let mut found = Vec::new();
        while let Some(group) = groups.next().unwrap() {
            assert!(group.rows.is_sorted());
            found.push((group.line, group.rows.len(), group.bad));
        }
        found
    }

    #[test]
    fn lines_of_a_record_come_together_in_memory_and_from_disk() {
        let in_memory = groups(UnitSorter::default(), None);
        assert_eq!(in_memory.len(), 7);
        assert_eq!(in_memory.iter().map(|(_, rows, _)| rows).sum::<usize>(), 99);
        assert_eq!(in_memory.iter().filter(|(_, _, bad)| *bad).count(), 1);
        for every in [1, 9, 100] {
            assert_eq!(groups(UnitSorter::default(), Some(every)), in_memory);
        }
    }

    #[test]
    fn a_record_without_end_is_cut_off() {
        let mut sorter = UnitSorter::default();
        for line in 0..ROWS_LIMIT + 3 {
            let line = u64::try_from(line).unwrap();
            sorter.add("one", line, Some(String::new())).unwrap();
        }
        let group = sorter.finish().unwrap().next().unwrap().unwrap();
        assert!(group.too_many);
        assert_eq!(group.rows.len(), ROWS_LIMIT);
    }
}
