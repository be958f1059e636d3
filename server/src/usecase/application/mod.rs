//! Applications for the subsidy: what an applicant can do with them.

mod announce;
mod answers_section;
mod completeness;
mod create;
mod cursor;
mod delete;
mod document_view;
mod list;
mod outlook;
mod reach;
mod receipt;
mod record;
mod remind;
mod save_answers;
mod show;
mod step;
mod submit;
mod view;
mod withdraw;

pub(crate) use announce::{changed, entry};
pub use answers_section::AnswersSection;
pub use create::{CreateError, create_application};
pub use delete::{DeleteError, delete_application};
pub(crate) use document_view::document_view;
pub use list::{ListError, list_applications};
pub(crate) use outlook::outlook;
pub use reach::{Missed, may_apply_for};
pub(crate) use reach::{in_reach, in_reach_for_change};
pub use receipt::submitted_copy;
pub(crate) use record::Record;
pub use remind::{remind_of_window, waits_for_office};
pub use save_answers::{SaveError, save_answers};
pub use show::show_application;
pub use step::StepError;
pub(crate) use step::take_step;
pub use submit::{SubmitError, Submitted, submit_application};
pub use withdraw::{WithdrawError, withdraw_application};

use domain::office::OfficeNumber;

use crate::actor::Actor;

/// In which role the actor acts for this office, for the timeline.
fn timeline_role(actor: &Actor, office_number: &str) -> Option<&'static str> {
    let office = OfficeNumber::parse(office_number).ok()?;
    actor
        .affiliations
        .iter()
        .find(|affiliation| affiliation.office.as_ref() == Some(&office))
        .map(|affiliation| affiliation.role.as_str())
}
