//! Lost passkeys: a new one is made when the address is confirmed **and** somebody else approved, another
//! administrator of the office or an operator. E-mail alone opens no account.

mod ask;
mod decide;
mod link;
mod renew;

pub use ask::{ask_for_recovery, confirm_recovery};
pub use decide::{decide_recovery, list_recoveries};
pub use link::{RecoveryMail, recovery_mail, show_recovery};
pub use renew::{begin_renewal, complete_renewal};
