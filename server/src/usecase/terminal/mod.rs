//! Terminals of offices: registering, certificates, who comes in with them.

mod admit;
mod announce;
mod error;
mod here;
mod issue;
mod list;
mod register;
mod remind;
mod renew;
mod retire;
mod revocation_list;
mod revoke;
mod sign;
mod view;

pub use admit::{
    TerminalAccess, TerminalRefusal, admit_certificate, is_still_good, refuse_other_office,
};
pub use error::TerminalError;
pub use here::show_here;
pub use issue::issue_certificate;
pub use list::list_terminals;
pub use register::register_terminal;
pub use remind::{certificate_due, remind_of_certificates};
pub use renew::renew_certificate;
pub use retire::retire_terminal;
pub use revocation_list::{RevocationListError, renew_list, revocation_list, take_newest_list};
pub use revoke::revoke_certificate;

use domain::office::OfficeNumber;

use crate::actor::{Actor, OFFICE_ROLES};

/// The office the actor works for now.
fn own_office(actor: &Actor) -> Result<OfficeNumber, TerminalError> {
    let office = actor.active_office.clone().ok_or(TerminalError::NotFound)?;
    if !actor.has_role_in(&office, &OFFICE_ROLES) {
        return Err(TerminalError::NotFound);
    }
    Ok(office)
}
