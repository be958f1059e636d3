//! 全銀協規定形式 総合振込: the fixed-length file a bank takes bulk transfers from.
//!
//! One header, the transfers, one trailer, one end record; each record is 120 bytes of JIS X 0201, one
//! byte a character (specifications published by 群馬銀行 and 長野県の信用金庫, (C)). What no public
//! source states is marked where it is used.
//!
//! Writing goes record by record ([`FileWriter`]), so that a file of 100,000 transfers needs no more
//! memory than one; reading ([`read_file`]) names every record at fault.

mod header;
mod layout;
mod line_end;
mod reader;
mod text;
mod transfer;
mod writer;

pub use header::{ClientCode, ClientCodeError, Payer, TransferDay};
pub use line_end::LineEnd;
pub use reader::{MAX_FAULTS, ReadFault, ReadFaultKind, ReadFile, ReadRecord, read_file};
pub use text::TransferText;
pub use transfer::{CustomerCode, Transfer, TransferAmount};
pub use writer::{FileTotals, FileWriter, WriteError};

/// Bytes of a record without its line end.
pub const RECORD: usize = 120;
/// Longest 受取人名, characters.
pub const PAYEE_NAME_MAX: usize = 30;
/// Longest 振込依頼人名, characters.
pub const CLIENT_NAME_MAX: usize = 40;
/// Longest name of a bank or branch, characters.
pub const BANK_NAME_MAX: usize = 15;
/// Most transfers one trailer can count.
pub const COUNT_MAX: u32 = 999_999;
