//! The bank's list of results, in either of two forms.

use super::return_code::ReturnCode;
use crate::money::Yen;
use crate::zengin::{MAX_FAULTS, ReadFaultKind, read_file};

/// One result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ResultLine {
    /// Where it stands in the file, from 1.
    pub line: usize,
    /// Number of the batch.
    pub batch: u64,
    /// Number of the item within the batch.
    pub item: u64,
    /// Amount as the bank has it.
    pub amount: Yen,
    /// What became of it.
    pub code: ReturnCode,
}

/// A line that cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {kind}")]
pub struct ResultFault {
    /// From 1.
    pub line: usize,
    /// What is wrong.
    pub kind: ResultFaultKind,
}

/// What is wrong with a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ResultFaultKind {
    /// The first line does not name the columns, and the file is no transfer file.
    #[error("neither a list nor a transfer file")]
    UnknownForm,
    /// Not the columns it must have, or bytes that are no text.
    #[error("not a line of the list")]
    Shape,
    /// No number of a batch or item.
    #[error("number of batch or item is none")]
    Number,
    /// No amount.
    #[error("amount is none")]
    Amount,
    /// Not a known result.
    #[error("result is not a known code")]
    Code,
    /// The file stops before its last line.
    #[error("the file is cut off")]
    CutOff,
    /// The last line counts or sums something else.
    #[error("the last line does not agree with the others")]
    Totals,
    /// A record of a transfer file that cannot be read.
    #[error(transparent)]
    Record(ReadFaultKind),
}

/// First line of a list.
const COLUMNS: &str = "batch,item,amount_yen,result";

/// Reads a list of results. Two forms are known:
///
/// - CSV: the first line `batch,item,amount_yen,result`, one line a result (number of the batch, number of
///   the item, amount in yen, a digit of [`super::RETURN_CODES`]), the last line
///   `end,<number of results>,<sum of amounts>,`; UTF-8, with or without BOM, any line end;
/// - the transfer file itself, sent back with a result digit at place 114 of each transfer
///   (see [`crate::zengin::ReadRecord`]).
///
/// # Errors
/// Every line at fault, at most [`MAX_FAULTS`]; then nothing of the file counts.
pub fn read_results(bytes: &[u8]) -> Result<Vec<ResultLine>, Vec<ResultFault>> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if bytes.starts_with(b"1210") {
        of_transfer_file(bytes)
    } else {
        of_list(bytes)
    }
}

fn of_transfer_file(bytes: &[u8]) -> Result<Vec<ResultLine>, Vec<ResultFault>> {
    let read = read_file(bytes).map_err(|faults| {
        let fault = |fault: crate::zengin::ReadFault| ResultFault {
            line: fault.line,
            kind: ResultFaultKind::Record(fault.kind),
        };
        faults.into_iter().map(fault).collect::<Vec<_>>()
    })?;
    let mut faults = Vec::new();
    let mut lines = Vec::with_capacity(read.records.len());
    for (record, line) in read.records.iter().zip(2..) {
        match record.result.and_then(ReturnCode::from_digit) {
            Some(code) => lines.push(ResultLine {
                line,
                batch: record.transfer.customer_code_1.get(),
                item: record.transfer.customer_code_2.get(),
                amount: record.transfer.amount.yen(),
                code,
            }),
            None => push(&mut faults, line, ResultFaultKind::Code),
        }
    }
    if faults.is_empty() {
        Ok(lines)
    } else {
        Err(faults)
    }
}

fn of_list(bytes: &[u8]) -> Result<Vec<ResultLine>, Vec<ResultFault>> {
    let bytes = bytes.strip_suffix(b"\n").unwrap_or(bytes);
    let mut rows = bytes
        .split(|byte| *byte == b'\n')
        .map(|row| row.strip_suffix(b"\r").unwrap_or(row))
        .zip(1..);
    let first = rows.next().map(|(row, _)| row);
    if first != Some(COLUMNS.as_bytes()) {
        return Err(vec![ResultFault {
            line: 1,
            kind: ResultFaultKind::UnknownForm,
        }]);
    }
    let mut faults = Vec::new();
    let mut lines: Vec<ResultLine> = Vec::new();
    let mut ended = false;
    let mut last = 1;
    for (row, line) in rows {
        last = line;
        let read = match std::str::from_utf8(row) {
            Ok(_) if ended => Err(ResultFaultKind::Shape),
            Ok(row) => match row.strip_prefix("end,") {
                Some(rest) => {
                    ended = true;
                    check_end(rest, &lines, faults.is_empty()).map(|()| None)
                }
                None => result_of(row, line).map(Some),
            },
            Err(_) => Err(ResultFaultKind::Shape),
        };
        match read {
            Ok(Some(read)) => lines.push(read),
            Ok(None) => {}
            Err(kind) => push(&mut faults, line, kind),
        }
    }
    if !ended {
        push(&mut faults, last + 1, ResultFaultKind::CutOff);
    }
    if faults.is_empty() {
        Ok(lines)
    } else {
        Err(faults)
    }
}

fn push(faults: &mut Vec<ResultFault>, line: usize, kind: ResultFaultKind) {
    if faults.len() < MAX_FAULTS {
        faults.push(ResultFault { line, kind });
    }
}

fn result_of(row: &str, line: usize) -> Result<ResultLine, ResultFaultKind> {
    let columns: Vec<&str> = row.split(',').collect();
    let [batch, item, amount, result] = columns.as_slice() else {
        return Err(ResultFaultKind::Shape);
    };
    let mut digit = result.chars();
    let code = match (digit.next(), digit.next()) {
        (Some(digit), None) => ReturnCode::from_digit(digit),
        _ => None,
    };
    Ok(ResultLine {
        line,
        batch: number(batch).ok_or(ResultFaultKind::Number)?,
        item: number(item).ok_or(ResultFaultKind::Number)?,
        amount: yen(amount).ok_or(ResultFaultKind::Amount)?,
        code: code.ok_or(ResultFaultKind::Code)?,
    })
}

/// Count and sum must agree, unless a line at fault is missing from them.
fn check_end(rest: &str, lines: &[ResultLine], whole: bool) -> Result<(), ResultFaultKind> {
    let columns: Vec<&str> = rest.split(',').collect();
    let [count, sum, ""] = columns.as_slice() else {
        return Err(ResultFaultKind::Shape);
    };
    let count = number(count).ok_or(ResultFaultKind::Number)?;
    let sum = yen(sum).ok_or(ResultFaultKind::Amount)?;
    let counted = u64::try_from(lines.len()).unwrap_or(u64::MAX);
    let agrees = count == counted && Yen::sum(lines.iter().map(|line| line.amount)) == Some(sum);
    if agrees || !whole {
        Ok(())
    } else {
        Err(ResultFaultKind::Totals)
    }
}

fn number(text: &str) -> Option<u64> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

fn yen(text: &str) -> Option<Yen> {
    let yen = i64::try_from(number(text)?).ok()?;
    Yen::new(yen).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: &str = "batch,item,amount_yen,result\n7,1,61000,0\n7,2,55000,2\nend,2,116000,\n";

    fn faults(text: &[u8]) -> Vec<(usize, ResultFaultKind)> {
        let faults = read_results(text).unwrap_err();
        faults.into_iter().map(|f| (f.line, f.kind)).collect()
    }

    #[test]
    fn a_list_is_read_with_any_line_end() {
        let read = read_results(WHOLE.as_bytes()).unwrap();
        assert_eq!(read.len(), 2);
        assert_eq!(
            read.last().map(|line| (line.batch, line.item, line.code)),
            Some((7, 2, ReturnCode::NoSuchAccount))
        );
        let windows = format!("\u{FEFF}{}", WHOLE.replace('\n', "\r\n"));
        assert_eq!(read_results(windows.as_bytes()).unwrap(), read);
        assert_eq!(read_results(WHOLE.trim_end().as_bytes()).unwrap(), read);
    }

    #[test]
    fn every_bad_line_is_named() {
        use ResultFaultKind as K;
        assert_eq!(faults(b""), [(1, K::UnknownForm)]);
        assert_eq!(faults(b"\x83e\x83X\x83g\n"), [(1, K::UnknownForm)]);
        let body = "batch,item,amount_yen,result\n7,1,x,0\n7,2,5,8\n7,a,5,0\n7,1\nend,4,9,\n";
        assert_eq!(
            faults(body.as_bytes()),
            [(2, K::Amount), (3, K::Code), (4, K::Number), (5, K::Shape)]
        );
        let garbage = [COLUMNS.as_bytes(), b"\n7,1,61000,\x90\x86\nend,0,0,\n"].concat();
        assert_eq!(faults(&garbage), [(2, K::Shape)]);
    }

    #[test]
    fn a_file_cut_anywhere_is_refused() {
        for end in 0..WHOLE.len() - 2 {
            let cut = WHOLE.get(..end).unwrap();
            assert!(read_results(cut.as_bytes()).is_err(), "{cut:?}");
        }
        let sum = WHOLE.replace("116000", "116001");
        assert_eq!(faults(sum.as_bytes()), [(4, ResultFaultKind::Totals)]);
        let more = format!("{WHOLE}7,3,1,0\n");
        assert_eq!(faults(more.as_bytes()), [(5, ResultFaultKind::Shape)]);
    }
}
