//! Whether an office is who it says it is: a letter with a code, or the federation's approval. A certificate that shows the office's number
//! verifies it too (`usecase::terminal`).

mod approve;
mod ask;
mod code;
mod enter;
mod error;
mod print;
mod show;

pub use approve::approve_office;
pub use ask::ask_for_letter;
pub use enter::enter_code;
pub use error::VerificationError;
pub use print::print_letter;
pub use show::{show_verification, waiting_offices};

use domain::office::OfficeNumber;

use crate::actor::{Actor, OFFICE_ROLES};

/// Wrong codes a letter takes; then it must be printed anew.
const ATTEMPTS_MAX: i32 = 5;

/// The office the actor works for now.
fn own_office(actor: &Actor) -> Result<OfficeNumber, VerificationError> {
    let office = actor.active_office.clone();
    let office = office.ok_or(VerificationError::NotFound)?;
    if !actor.has_role_in(&office, &OFFICE_ROLES) {
        return Err(VerificationError::NotFound);
    }
    Ok(office)
}
