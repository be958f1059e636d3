//! ケアプランデータ連携標準仕様 4.1: files, their names and layouts, and how records are put together from them.

mod section;

pub use section::{PlanOf, PlanSection, SectionContent};
