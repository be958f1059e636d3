//! The public face of the portal as HTML: pure functions from data to pages.
//!
//! [`fixed_pages`] is what is the same for everybody, made for the build; the others have data (news, answers of
//! the calculator, the form for questions) and are made for the server. No page needs a script. See
//! `docs/adr/public-pages.md`.

mod calculator;
mod contact;
mod day;
mod frame;
mod landing;
mod language;
mod municipalities;
mod news;
mod page;
mod refusal;
mod ruby;
mod site;
mod sitemap;
#[cfg(test)]
mod whole;
mod words;

pub use calculator::{CalculatorAnswer, CalculatorInput, calculator_page};
pub use contact::{ContactInput, ContactState, ContactTopic, TRAP_FIELD, contact_page};
pub use landing::{FixedPage, NEWEST_NEWS, fixed_pages, landing_file, newest_news, sandbox_band};
pub use language::Language;
pub use municipalities::{MunicipalitiesInput, municipalities_page};
pub use news::{NewsItem, news_page};
pub use page::PublicPage;
pub use refusal::refusal_page;
pub use ruby::plain;
pub use site::{BAND_PLACE, NEWS_PLACE, ORIGIN_PLACE, Picture, SITE_FILE, Site};
pub use sitemap::{robots, sitemap};
