//! 導入の準備: an office on its way from nothing to first use.
//!
//! What is done is derived from what is there (terminals, their checks, rehearsals, consents) and from what the office
//! answered; nothing says "done" by itself. Every change names the version it saw.

mod answer;
mod attach;
mod check_terminal;
mod desk;
mod error;
mod finish;
mod handout;
mod health;
mod municipalities;
mod platform;
mod result_file;
mod results;
mod run_check;
mod seal;
mod show;
mod verify;
mod words;

pub use answer::{save_answer, save_go_live};
pub use attach::attach_result;
pub use check_terminal::check_terminal;
pub use error::OnboardingError;
pub use finish::finish_rehearsal;
pub use handout::handout;
pub use health::show_health;
pub use municipalities::near_municipalities;
pub use result_file::{list_results, open_result};
pub use run_check::run_check;
pub use seal::{Seal, SealError};
pub use show::show_onboarding;
pub use verify::verify_result;
