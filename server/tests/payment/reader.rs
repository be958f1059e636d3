//! A reader of 総合振込 files written from the description of the format alone, without the program's
//! own.

/// One transfer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) bank: String,
    pub(crate) branch: String,
    pub(crate) account: String,
    pub(crate) name: String,
    pub(crate) yen: i64,
    pub(crate) batch: i64,
    pub(crate) item: i64,
}

/// A whole file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct File {
    pub(crate) client: String,
    pub(crate) day: String,
    pub(crate) lines: Vec<Line>,
}

/// Reads a file with CR LF behind each record, and holds it against every rule.
pub(crate) fn read(bytes: &[u8]) -> File {
    assert_eq!(bytes.len() % 122, 0, "whole records");
    let records: Vec<String> = bytes
        .chunks(122)
        .map(|record| {
            assert_eq!(&record[120..], b"\r\n");
            record[..120].iter().map(|byte| shown(*byte)).collect()
        })
        .collect();
    let read: String = records.concat();
    assert!(!read.contains(char::REPLACEMENT_CHARACTER), "{read}");
    let kinds: String = records.iter().map(|record| &record[..1]).collect();
    let inner = kinds.strip_prefix('1').unwrap().strip_suffix("89").unwrap();
    assert!(inner.chars().all(|kind| kind == '2'), "{kinds}");
    let header = &records[0];
    assert_eq!(at(header, 2, 4), "210");
    let lines: Vec<Line> = records[1..records.len() - 2]
        .iter()
        .map(|r| line(r))
        .collect();
    let trailer = &records[records.len() - 2];
    assert_eq!(at(trailer, 2, 7).parse(), Ok(lines.len()));
    let sum: i64 = lines.iter().map(|line| line.yen).sum();
    assert_eq!(at(trailer, 8, 19).parse(), Ok(sum));
    assert!(lines.iter().all(|line| line.yen > 0));
    File {
        client: at(header, 5, 14),
        day: at(header, 55, 58),
        lines,
    }
}

fn line(record: &str) -> Line {
    assert_eq!(at(record, 39, 42), "0000");
    assert_eq!(at(record, 112, 112), "7");
    let name = at(record, 51, 80);
    assert!(
        name.chars()
            .all(|c| matches!(c, 'A'..='Z' | '0'..='9' | ' ' | '(' | ')' | '-' | '.' | 'ｱ'..='ﾟ')),
        "{name}"
    );
    Line {
        bank: at(record, 2, 5),
        branch: at(record, 21, 23),
        account: at(record, 43, 50),
        name: name.trim_end().to_owned(),
        yen: at(record, 81, 90).parse().unwrap(),
        batch: at(record, 92, 101).parse().unwrap(),
        item: at(record, 102, 111).parse().unwrap(),
    }
}

/// Places are counted from 1, as the tables of the format do.
fn at(record: &str, from: usize, to: usize) -> String {
    record.chars().skip(from - 1).take(to + 1 - from).collect()
}

fn shown(byte: u8) -> char {
    match byte {
        0x20..=0x7E => char::from(byte),
        0xA1..=0xDF => char::from_u32(0xFF61 + u32::from(byte) - 0xA1).unwrap(),
        _ => char::REPLACEMENT_CHARACTER,
    }
}
