//! 申請: its states, its number, its answers.

mod action;
mod answers;
mod reception_number;
mod status;

pub use action::{Action, ActionError};
pub use answers::{
    CompleteAnswers, Condition, Confirmations, Income, OfficeDetails, Portion, ReaderCosts,
    ReceiptLine, Remark, SupportCosts, SupportItem,
};
pub use reception_number::{ReceptionNumber, ReceptionNumberError};
pub use status::{Status, TRANSITIONS};
