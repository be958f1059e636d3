//! The federation's queue: who works on what, one case, exports, figures.

mod assign;
mod encoding;
mod export;
mod figures;
mod filter;
mod hold;
mod index;
mod list;
mod open;
mod page_text;
mod places;
mod reviewers;
mod row;
mod show;
mod views;

pub use assign::{AssignError, assign_case, hand_out};
pub use encoding::CsvEncoding;
pub use export::{Exported, export_cases};
pub use figures::{export_figures, show_figures};
pub use filter::QueryError;
pub use hold::{HoldError, hold_case, release_case};
pub use index::index_what_is_missing;
pub(crate) use index::{category_of, take_into_queue};
pub use list::{count_cases, list_cases};
pub use open::{OpenCaseDocument, open_case_document};
pub use page_text::{ReadPageText, read_page_text};
pub use reviewers::list_reviewers;
pub use show::{CaseError, show_case};
pub use views::{ViewError, list_views, remove_view, save_view};

use store::Tx;
use store::change_events::{self, ChangeEvent};

use crate::context::Context;

/// Tells the open pages of the federation with the commit of `tx` that a case changed; `*`: many.
pub(crate) fn case_changed(ctx: &Context, tx: &Tx, id: &str) {
    change_events::record(
        tx,
        ChangeEvent {
            office_number: None,
            person_id: None,
            topic: "review",
            subject_id: id.to_owned(),
            at: ctx.clock.now(),
        },
    );
}
