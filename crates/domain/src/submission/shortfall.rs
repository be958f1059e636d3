//! What stands between answers and a submission.

use crate::money::Yen;
use crate::scheme::{DocumentKind, NotEligible};

/// One thing that stands in the way. Facts only; the wording belongs to the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shortfall {
    /// 受付前.
    WindowNotYetOpen,
    /// 受付終了.
    WindowClosed,
    /// No service was named.
    NoService,
    /// A service the subsidy does not pay for.
    ServiceNotEligible {
        /// Place in the list of services, from 0.
        index: usize,
        /// Which and why.
        not_eligible: NotEligible,
    },
    /// Readers were bought, but no receipt line is for them.
    ReaderLineMissing,
    /// A receipt line is for readers, but their number is 0.
    ReadersMissing,
    /// A receipt dated later than today (Asia/Tokyo).
    ReceiptInFuture {
        /// Place in the list of lines, from 0.
        line: usize,
    },
    /// An expense item the scheme does not have in part B.
    UnknownExpenseItem {
        /// Place in the list of items, from 0.
        index: usize,
    },
    /// B by item is not B by receipt lines.
    SupportTotalMismatch {
        /// Sum of the items.
        items: Yen,
        /// Sum of the receipt lines for support.
        lines: Yen,
    },
    /// Amounts add up to more than twelve digits.
    AmountsTooLarge,
    /// ④ would be 0 yen.
    NothingToGrant,
    /// Too few documents of a kind.
    DocumentMissing {
        /// Kind.
        kind: DocumentKind,
        /// How many more are needed.
        missing: usize,
    },
    /// Too many documents of a kind.
    TooManyDocuments {
        /// Kind.
        kind: DocumentKind,
        /// The most allowed.
        max: u32,
    },
    /// A document this scheme does not ask for.
    DocumentNotAsked {
        /// Kind.
        kind: DocumentKind,
    },
    /// A file larger than the scheme allows.
    DocumentTooLarge {
        /// Kind.
        kind: DocumentKind,
        /// Largest size, bytes.
        max_bytes: u64,
    },
    /// A file with more pages than the scheme allows.
    DocumentTooLong {
        /// Kind.
        kind: DocumentKind,
        /// Most pages.
        max_pages: u32,
    },
}
