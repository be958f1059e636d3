//! 交付決定・不交付決定・決定取消: what may be decided, and by whom.

mod confirm;
mod kind;
mod number;

pub use confirm::{AmountError, ConfirmRefusal, Confirmer, Proposed, check_amount, may_confirm};
pub use kind::DecisionKind;
pub use number::{DecisionNumber, DecisionNumberError};
