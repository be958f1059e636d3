//! What stands between a draft and submission.

use chrono::NaiveDate;

use super::{Answers, Section};
use crate::application::DocumentView;
use crate::problem::FieldIssue;
use crate::scheme::SchemeView;

impl Answers {
    /// What is missing or wrong in one section, in the order of its fields. Empty = the section is
    /// complete. `today` is the business day in Asia/Tokyo.
    pub fn check_section(
        &self,
        section: Section,
        scheme: &SchemeView,
        today: NaiveDate,
    ) -> Vec<FieldIssue> {
        let _ = (self, section, scheme, today);
        Vec::new()
    }

    /// What is missing or wrong in the whole application, documents included, in the order of the form.
    pub fn check(
        &self,
        documents: &[DocumentView],
        scheme: &SchemeView,
        today: NaiveDate,
    ) -> Vec<FieldIssue> {
        let _ = documents;
        Section::ALL.into_iter().flat_map(|section| self.check_section(section, scheme, today)).collect()
    }
}
