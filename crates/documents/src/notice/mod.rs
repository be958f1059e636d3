//! 通知書 as PDF/A-2b.
//!
//! [`Typesetter`] turns a [`NoticeSheet`] into a PDF with embedded fonts. The same sheet gives the same
//! bytes: no clock, no file, no network is asked. Text from people is data, never markup. A character
//! that no font has is an error that names it; a notice never shows a box in its place.
//!
//! Layout and wording of the real notices are not published; these are our own.

mod coverage;
mod error;
mod press;
mod sheet;
mod typesetter;

pub use error::NoticeError;
pub use sheet::{
    Amounts, Issuer, NoticeBody, NoticeSheet, Payee, Printed, Sheet, SheetDay, ShownAccount,
    ShownMark,
};
pub use typesetter::Typesetter;
