//! ケアプランデータ連携標準仕様 4.1: files, their names and layouts, and how records are put together from them.

mod build;
mod file;
mod file_kind;
mod layout;
mod month;
mod name;
mod section;
mod week;

pub(crate) use file::CarePlanFile;
pub use section::{PlanOf, PlanSection, SectionContent};
