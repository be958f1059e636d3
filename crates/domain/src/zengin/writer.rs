//! Writing a file.

use super::COUNT_MAX;
use super::header::{Payer, TransferDay};
use super::layout::RecordBuilder;
use super::line_end::LineEnd;
use super::transfer::Transfer;
use super::{BANK_NAME_MAX, CLIENT_NAME_MAX, PAYEE_NAME_MAX};
use crate::money::Yen;

/// Why a transfer was not written. The file is as before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WriteError {
    /// The trailer cannot count it.
    #[error("more than {COUNT_MAX} transfers")]
    TooMany,
    /// The trailer cannot hold the total.
    #[error("total above twelve digits")]
    TotalTooLarge,
    /// No payee's name.
    #[error("no name of the payee")]
    NameMissing,
}

/// What a trailer says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FileTotals {
    /// 合計件数.
    pub count: u32,
    /// 合計金額.
    pub amount: Yen,
}

/// Writes one file, record by record, behind what `out` holds. The caller takes the bytes away between
/// records as it likes.
#[derive(Debug)]
pub struct FileWriter {
    line_end: LineEnd,
    totals: FileTotals,
}

impl FileWriter {
    /// Writes the header (データ区分 1, 種別 21 総合振込, JIS).
    pub fn begin(payer: &Payer, day: TransferDay, line_end: LineEnd, out: &mut Vec<u8>) -> Self {
        RecordBuilder::on(out)
            .digits("1210")
            .digits(payer.client_code.as_str())
            .text(&payer.name, CLIENT_NAME_MAX)
            .number(u64::from(day.month), 2)
            .number(u64::from(day.day), 2)
            .digits(payer.bank.as_str())
            .text(&payer.bank_name, BANK_NAME_MAX)
            .digits(payer.branch.as_str())
            .text(&payer.branch_name, BANK_NAME_MAX)
            .digits(payer.kind.transfer_code().encode_utf8(&mut [0; 4]))
            .digits(payer.number.as_str())
            .end(line_end);
        Self {
            line_end,
            totals: FileTotals::default(),
        }
    }

    /// Writes a transfer (データ区分 2). 手形交換所番号 0000, 新規コード 0 (その他), 振込指定区分 7
    /// (電信扱), 識別表示 blank.
    ///
    /// # Errors
    /// The file is full; nothing was written.
    pub fn transfer(&mut self, transfer: &Transfer, out: &mut Vec<u8>) -> Result<(), WriteError> {
        if transfer.name.as_str().is_empty() {
            return Err(WriteError::NameMissing);
        }
        if self.totals.count >= COUNT_MAX {
            return Err(WriteError::TooMany);
        }
        let amount = self
            .totals
            .amount
            .checked_add(transfer.amount.yen())
            .ok_or(WriteError::TotalTooLarge)?;
        RecordBuilder::on(out)
            .digits("2")
            .digits(transfer.bank.as_str())
            .text(&transfer.bank_name, BANK_NAME_MAX)
            .digits(transfer.branch.as_str())
            .text(&transfer.branch_name, BANK_NAME_MAX)
            .digits("0000")
            .digits(transfer.kind.transfer_code().encode_utf8(&mut [0; 4]))
            .digits(transfer.number.as_str())
            .text(&transfer.name, PAYEE_NAME_MAX)
            .number(unsigned(transfer.amount.yen()), 10)
            .digits("0")
            .number(transfer.customer_code_1.get(), 10)
            .number(transfer.customer_code_2.get(), 10)
            .digits("7")
            .end(self.line_end);
        self.totals = FileTotals {
            count: self.totals.count.saturating_add(1),
            amount,
        };
        Ok(())
    }

    /// Writes trailer (データ区分 8) and end (データ区分 9); answers what the trailer says.
    pub fn finish(self, out: &mut Vec<u8>) -> FileTotals {
        RecordBuilder::on(out)
            .digits("8")
            .number(u64::from(self.totals.count), 6)
            .number(unsigned(self.totals.amount), 12)
            .end(self.line_end);
        RecordBuilder::on(out).digits("9").end(self.line_end);
        self.totals
    }
}

/// An amount is never below zero.
fn unsigned(amount: Yen) -> u64 {
    amount.get().unsigned_abs()
}
