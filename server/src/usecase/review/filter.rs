//! What somebody narrows the queue to.

use chrono::NaiveDate;
use contract::review::CaseFilter;
use contract::{FieldCode, FieldIssue};
use domain::application::Status;
use domain::case_search::{SEARCH_MAX, SearchWord, search_words};
use domain::prefecture::prefecture_name;
use store::StoreError;
use store::review::{FlagFilter, QueueFilter, ReviewerFilter, Search};
use uuid::Uuid;

use crate::actor::Actor;
use crate::context::Context;

/// Longest id of a category or flag, characters.
const ID_MAX: usize = 60;

/// Why there is no answer to a query.
#[derive(Debug, thiserror::Error)]
pub enum QueryError {
    /// A parameter cannot be read.
    #[error("a parameter cannot be read")]
    Field(FieldIssue),
    /// Database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The filter as the store reads it.
///
/// # Errors
/// The parameter at fault.
pub(super) fn queue_filter(
    ctx: &Context,
    actor: &Actor,
    filter: &CaseFilter,
) -> Result<QueueFilter, FieldIssue> {
    Ok(QueueFilter {
        statuses: given(filter.status.as_deref())
            .map(status)
            .transpose()?
            .into_iter()
            .collect(),
        received_on: given(filter.month.as_deref()).map(month).transpose()?,
        prefecture: given(filter.prefecture.as_deref())
            .map(prefecture)
            .transpose()?,
        category: given(filter.category.as_deref())
            .map(|id| checked_id("category", id))
            .transpose()?,
        flag: given(filter.flag.as_deref()).map(flag).transpose()?,
        reviewer: given(filter.reviewer.as_deref())
            .map(|text| reviewer(actor, text))
            .transpose()?,
        search: given(filter.q.as_deref())
            .map(|text| search(ctx, text))
            .transpose()?
            .unwrap_or_default(),
    })
}

fn given(text: Option<&str>) -> Option<&str> {
    text.map(str::trim).filter(|text| !text.is_empty())
}

fn status(text: &str) -> Result<String, FieldIssue> {
    Status::from_id(text)
        .filter(|status| *status != Status::Draft)
        .map(|status| status.as_str().to_owned())
        .ok_or_else(|| FieldIssue::new("status", FieldCode::NotAllowed))
}

/// `2026-11`.
fn month(text: &str) -> Result<NaiveDate, FieldIssue> {
    NaiveDate::parse_from_str(&format!("{text}-01"), "%Y-%m-%d")
        .map_err(|_| FieldIssue::new("month", FieldCode::Invalid))
}

fn prefecture(text: &str) -> Result<String, FieldIssue> {
    prefecture_name(text)
        .map(|_| text.to_owned())
        .ok_or_else(|| FieldIssue::new("prefecture", FieldCode::NotAllowed))
}

fn flag(text: &str) -> Result<FlagFilter, FieldIssue> {
    if text == "any" {
        return Ok(FlagFilter::Any);
    }
    checked_id("flag", text).map(FlagFilter::Is)
}

fn checked_id(field: &str, text: &str) -> Result<String, FieldIssue> {
    let is_id = text.chars().count() <= ID_MAX
        && text
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '_' | '-'));
    if is_id {
        Ok(text.to_owned())
    } else {
        Err(FieldIssue::new(field, FieldCode::Invalid))
    }
}

fn reviewer(actor: &Actor, text: &str) -> Result<ReviewerFilter, FieldIssue> {
    match text {
        "me" => Ok(ReviewerFilter::Person(actor.person)),
        "none" => Ok(ReviewerFilter::Nobody),
        id => Uuid::try_parse(id)
            .map(ReviewerFilter::Person)
            .map_err(|_| FieldIssue::new("reviewer", FieldCode::Invalid)),
    }
}

fn search(ctx: &Context, text: &str) -> Result<Vec<Search>, FieldIssue> {
    if text.chars().count() > SEARCH_MAX {
        let limit = SEARCH_MAX.to_string();
        return Err(FieldIssue::with("q", FieldCode::TooLong, limit));
    }
    let mut years: Vec<_> = ctx
        .schemes
        .schemes()
        .iter()
        .map(domain::scheme::Scheme::fiscal_year)
        .collect();
    years.dedup();
    let words = search_words(text, &years);
    if words.is_empty() {
        return Err(FieldIssue::new("q", FieldCode::Invalid));
    }
    Ok(words
        .into_iter()
        .map(|word| match word {
            SearchWord::Phrase(terms) => Search::Phrase(terms),
            SearchWord::Character(term) => Search::Beginning(term),
            SearchWord::Number {
                beginning,
                receptions,
            } => Search::Number {
                beginning,
                receptions,
            },
        })
        .collect())
}

impl From<FieldIssue> for QueryError {
    fn from(issue: FieldIssue) -> Self {
        Self::Field(issue)
    }
}
