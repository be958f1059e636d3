//! The parts every page is made of, one a file. Look in `style/app.css` for their looks.
//!
//! Form parts are handed `value` and tell edits through `on_edit`; what stands in the box belongs to
//! the browser while it is typed (Japanese input is never written back while it is being composed).

mod button;
mod ceremony_notice;
mod checkbox;
mod combobox;
mod copy_button;
mod date_field;
mod dialog;
mod disclosure;
mod error_summary;
mod fault_notice;
mod field;
mod icon;
mod link_button;
mod live_region;
mod load;
mod notice;
mod page;
mod progress;
mod radio_group;
mod remote;
mod save_state;
mod select_field;
mod status_tag;
mod step_list;
mod summary_list;
mod text_area;
mod text_field;
mod typed;
mod words;
mod yen_field;

pub(crate) use button::{Button, ButtonKind};
pub(crate) use ceremony_notice::CeremonyNotice;
pub(crate) use checkbox::Checkbox;
pub(crate) use combobox::{Choice, Combobox};
pub(crate) use copy_button::CopyButton;
pub(crate) use date_field::DateField;
pub(crate) use dialog::Dialog;
pub(crate) use disclosure::Disclosure;
pub(crate) use error_summary::{ErrorItem, ErrorSummary, error_of, focus_id};
pub(crate) use fault_notice::FaultNotice;
pub(crate) use field::Requirement;
pub(crate) use icon::{Icon, Sign};
pub(crate) use link_button::LinkButton;
pub(crate) use live_region::LiveRegion;
pub(crate) use load::Load;
pub(crate) use notice::Notice;
pub(crate) use page::{Page, go_to_anchor};
pub(crate) use progress::{ProgressBar, Spinner};
pub(crate) use radio_group::{RadioChoice, RadioGroup};
pub(crate) use remote::Remote;
pub(crate) use save_state::{SaveState, SaveStateLine};
pub(crate) use select_field::SelectField;
pub(crate) use status_tag::{StatusTag, Tag};
pub(crate) use step_list::{StepItem, StepList, StepState};
pub(crate) use summary_list::{SummaryList, SummaryRow};
pub(crate) use text_area::TextArea;
pub(crate) use text_field::TextField;
pub(crate) use typed::narrow;
pub(crate) use yen_field::{NumberField, NumberText};
