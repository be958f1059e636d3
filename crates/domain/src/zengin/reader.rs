//! Reading a file, our own or one the bank sent back.

use chrono::NaiveDate;

use super::RECORD;
use super::header::{ClientCode, Payer, TransferDay};
use super::text::TransferText;
use super::transfer::{CustomerCode, Transfer, TransferAmount};
use super::writer::FileTotals;
use crate::bank::{AccountKind, AccountNumber, BankCode, BranchCode};
use crate::money::Yen;

/// Faults named at most; a file of garbage needs no more to be known as one.
pub const MAX_FAULTS: usize = 100;

/// What a file says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadFile {
    /// The payer.
    pub payer: Payer,
    /// 取組日.
    pub day: TransferDay,
    /// The transfers, in order.
    pub records: Vec<ReadRecord>,
}

/// A transfer of a file read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadRecord {
    /// The transfer.
    pub transfer: Transfer,
    /// What stands at the first place of the last field (114), which is blank in a file sent to the
    /// bank. The result of the transfer is expected there: a choice of this project, no public source
    /// states the place for 総合振込 (U).
    pub result: Option<char>,
}

/// A record at fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("record {line}: {kind}")]
pub struct ReadFault {
    /// Number of the record, from 1.
    pub line: usize,
    /// What is wrong.
    pub kind: ReadFaultKind,
}

/// What is wrong with a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadFaultKind {
    /// Not 120 bytes.
    #[error("{0} bytes instead of 120")]
    Length(usize),
    /// Not the kind of record that belongs here (header, transfers, trailer, end).
    #[error("not the record that belongs here")]
    Order,
    /// The file stops before trailer and end.
    #[error("the file is cut off")]
    CutOff,
    /// Not 総合振込 in JIS.
    #[error("not a bulk transfer in JIS")]
    NotBulkTransfer,
    /// A byte that cannot stand there.
    #[error("byte at {0} cannot stand there")]
    Byte(usize),
    /// A value that cannot be, at the field that begins there.
    #[error("value at {0} cannot be")]
    Value(usize),
    /// The trailer counts or sums something else.
    #[error("the trailer does not agree with the transfers")]
    Totals,
}

/// Reads a file with any line end, also with the old end-of-file mark 0x1A.
///
/// # Errors
/// Every record at fault, at most [`MAX_FAULTS`].
pub fn read_file(bytes: &[u8]) -> Result<ReadFile, Vec<ReadFault>> {
    let bytes = bytes.strip_suffix(&[0x1A]).unwrap_or(bytes);
    let mut reading = Reading::default();
    if bytes.contains(&b'\n') {
        let bytes = bytes.strip_suffix(b"\n").unwrap_or(bytes);
        for line in bytes.split(|byte| *byte == b'\n') {
            reading.record(line.strip_suffix(b"\r").unwrap_or(line));
        }
    } else {
        for record in bytes.chunks(RECORD) {
            reading.record(record);
        }
    }
    reading.finish()
}

#[derive(Default)]
struct Reading {
    line: usize,
    head: Option<(Payer, TransferDay)>,
    records: Vec<ReadRecord>,
    totals: FileTotals,
    trailer: bool,
    end: bool,
    faults: Vec<ReadFault>,
}

impl Reading {
    fn record(&mut self, bytes: &[u8]) {
        self.line = self.line.saturating_add(1);
        if self.faults.len() >= MAX_FAULTS {
            return;
        }
        if let Err(kind) = self.take(bytes) {
            let line = self.line;
            self.faults.push(ReadFault { line, kind });
        }
    }

    fn take(&mut self, bytes: &[u8]) -> Result<(), ReadFaultKind> {
        if bytes.len() != RECORD {
            return Err(ReadFaultKind::Length(bytes.len()));
        }
        let fields = Fields(bytes);
        match (bytes.first(), self.line, self.trailer, self.end) {
            (Some(b'1'), 1, false, false) => self.head = Some(header(&fields)?),
            (Some(b'2'), 2.., false, false) => {
                let read = data(&fields)?;
                let amount = self.totals.amount.checked_add(read.transfer.amount.yen());
                self.totals = FileTotals {
                    count: self.totals.count.saturating_add(1),
                    amount: amount.ok_or(ReadFaultKind::Value(81))?,
                };
                self.records.push(read);
            }
            (Some(b'8'), 2.., false, false) => {
                self.trailer = true;
                let count = fields.number(2, 7)?;
                let amount = fields.number(8, 19)?;
                fields.blank(20, 120)?;
                let agrees = u64::from(self.totals.count) == count
                    && self.totals.amount.get().unsigned_abs() == amount;
                // A record at fault is missing from the sums: it is named itself.
                if !agrees && self.faults.is_empty() {
                    return Err(ReadFaultKind::Totals);
                }
            }
            (Some(b'9'), 2.., true, false) => {
                self.end = true;
                fields.blank(2, 120)?;
            }
            _ => return Err(ReadFaultKind::Order),
        }
        Ok(())
    }

    fn finish(mut self) -> Result<ReadFile, Vec<ReadFault>> {
        if !self.end && self.faults.len() < MAX_FAULTS {
            self.faults.push(ReadFault {
                line: self.line.saturating_add(1),
                kind: ReadFaultKind::CutOff,
            });
        }
        match self.head {
            Some((payer, day)) if self.faults.is_empty() => Ok(ReadFile {
                payer,
                day,
                records: self.records,
            }),
            _ => Err(self.faults),
        }
    }
}

fn header(fields: &Fields<'_>) -> Result<(Payer, TransferDay), ReadFaultKind> {
    if fields.digits(2, 4)? != "210" {
        return Err(ReadFaultKind::NotBulkTransfer);
    }
    let client_code = fields.digits(5, 14)?;
    let payer = Payer {
        client_code: ClientCode::parse(client_code).map_err(|_| ReadFaultKind::Value(5))?,
        name: fields.text(15, 54)?,
        bank: bank(fields, 59)?,
        bank_name: fields.text(63, 77)?,
        branch: branch(fields, 78)?,
        branch_name: fields.text(81, 95)?,
        kind: kind(fields, 96)?,
        number: number(fields, 97)?,
    };
    fields.blank(104, 120)?;
    let part = |from, to| fields.number(from, to).map(u32::try_from);
    let (Ok(month), Ok(day)) = (part(55, 56)?, part(57, 58)?) else {
        return Err(ReadFaultKind::Value(55));
    };
    // A leap year: 29 February may be meant.
    NaiveDate::from_ymd_opt(2000, month, day).ok_or(ReadFaultKind::Value(55))?;
    Ok((payer, TransferDay { month, day }))
}

fn data(fields: &Fields<'_>) -> Result<ReadRecord, ReadFaultKind> {
    let amount = i64::try_from(fields.number(81, 90)?)
        .ok()
        .and_then(|yen| Yen::new(yen).ok())
        .and_then(TransferAmount::new)
        .ok_or(ReadFaultKind::Value(81))?;
    let code = |from, to| {
        let number = fields.number(from, to)?;
        CustomerCode::new(number).ok_or(ReadFaultKind::Value(from))
    };
    let name = fields.text(51, 80)?;
    if name.as_str().is_empty() {
        return Err(ReadFaultKind::Value(51));
    }
    let transfer = Transfer {
        bank: bank(fields, 2)?,
        bank_name: fields.text(6, 20)?,
        branch: branch(fields, 21)?,
        branch_name: fields.text(24, 38)?,
        kind: kind(fields, 43)?,
        number: number(fields, 44)?,
        name,
        amount,
        customer_code_1: code(92, 101)?,
        customer_code_2: code(102, 111)?,
    };
    let result = match fields.bytes(114, 114).first() {
        Some(b' ') | None => None,
        Some(byte) if byte.is_ascii_digit() => Some(char::from(*byte)),
        Some(_) => return Err(ReadFaultKind::Byte(114)),
    };
    fields.blank(115, 120)?;
    Ok(ReadRecord { transfer, result })
}

fn bank(fields: &Fields<'_>, from: usize) -> Result<BankCode, ReadFaultKind> {
    BankCode::parse(fields.digits(from, from.saturating_add(3))?)
        .map_err(|_| ReadFaultKind::Value(from))
}

fn branch(fields: &Fields<'_>, from: usize) -> Result<BranchCode, ReadFaultKind> {
    BranchCode::parse(fields.digits(from, from.saturating_add(2))?)
        .map_err(|_| ReadFaultKind::Value(from))
}

fn number(fields: &Fields<'_>, from: usize) -> Result<AccountNumber, ReadFaultKind> {
    AccountNumber::parse(fields.digits(from, from.saturating_add(6))?)
        .map_err(|_| ReadFaultKind::Value(from))
}

/// 貯蓄 and その他 are never written here.
fn kind(fields: &Fields<'_>, at: usize) -> Result<AccountKind, ReadFaultKind> {
    match fields.bytes(at, at) {
        b"1" => Ok(AccountKind::Ordinary),
        b"2" => Ok(AccountKind::Current),
        _ => Err(ReadFaultKind::Value(at)),
    }
}

/// The fields of a record of 120 bytes by their places, counted from 1 as the format's tables do.
struct Fields<'a>(&'a [u8]);

impl<'a> Fields<'a> {
    fn bytes(&self, from: usize, to: usize) -> &'a [u8] {
        self.0.get(from.saturating_sub(1)..to).unwrap_or_default()
    }

    fn digits(&self, from: usize, to: usize) -> Result<&'a str, ReadFaultKind> {
        let bytes = self.bytes(from, to);
        let other = bytes.iter().position(|byte| !byte.is_ascii_digit());
        match other {
            Some(index) => Err(ReadFaultKind::Byte(from.saturating_add(index))),
            None => std::str::from_utf8(bytes).map_err(|_| ReadFaultKind::Byte(from)),
        }
    }

    fn number(&self, from: usize, to: usize) -> Result<u64, ReadFaultKind> {
        self.digits(from, to)?
            .parse()
            .map_err(|_| ReadFaultKind::Value(from))
    }

    fn text(&self, from: usize, to: usize) -> Result<TransferText, ReadFaultKind> {
        TransferText::of_bytes(self.bytes(from, to))
            .map_err(|index| ReadFaultKind::Byte(from.saturating_add(index)))
    }

    fn blank(&self, from: usize, to: usize) -> Result<(), ReadFaultKind> {
        match self.bytes(from, to).iter().position(|byte| *byte != b' ') {
            Some(index) => Err(ReadFaultKind::Byte(from.saturating_add(index))),
            None => Ok(()),
        }
    }
}
