//! After the grant: what an office reports and asks for, and what the federation answers.

mod address;
mod answer;
mod applicant_words;
mod case;
mod facts;
mod field_name;
mod files;
mod form;
mod list;
mod page;
mod question;
mod section;
mod send;
mod submitted;
mod words;

pub(crate) use case::case_page;
pub(crate) use list::list_page;
pub(crate) use page::duty_page;
pub(crate) use section::Duties;
