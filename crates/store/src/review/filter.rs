//! What the queue is narrowed to.

use chrono::NaiveDate;
use sea_orm::sea_query::{Condition, Expr, ExprTrait as _};
use sea_orm::{ColumnTrait as _, DbBackend};
use uuid::Uuid;

use crate::entity::application::Column;

/// Conditions that hold together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct QueueFilter {
    /// Any of these states; empty: every state.
    pub statuses: Vec<String>,
    /// First day of the month received in.
    pub received_on: Option<NaiveDate>,
    /// 都道府県番号.
    pub prefecture: Option<String>,
    /// Category id, alone or among others.
    pub category: Option<String>,
    /// Flags.
    pub flag: Option<FlagFilter>,
    /// Reviewer.
    pub reviewer: Option<ReviewerFilter>,
    /// Words; every one matches.
    pub search: Vec<Search>,
}

/// Which flags.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum FlagFilter {
    /// At least one.
    Any,
    /// This one.
    Is(String),
}

/// Assigned to whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ReviewerFilter {
    /// Nobody.
    Nobody,
    /// This person.
    Person(Uuid),
}

/// One word of a search.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Search {
    /// Terms one behind the other.
    Phrase(Vec<String>),
    /// The beginning of a term.
    Beginning(String),
    /// The beginning of an office or reception number, or one of these reception numbers.
    Number {
        /// Beginning.
        beginning: String,
        /// Whole reception numbers.
        receptions: Vec<String>,
    },
}

impl QueueFilter {
    /// As a condition over `applications`. Only columns of the index `applications_queue` are read, except
    /// for searches, which have indexes of their own.
    pub(super) fn condition(&self, backend: DbBackend) -> Condition {
        let all = self.plain_condition();
        match self.name_query(backend) {
            Some(matching) => all.add(names_match(backend, matching)),
            None => all,
        }
    }

    /// The same without the words about names.
    pub(super) fn plain_condition(&self) -> Condition {
        let mut all = Condition::all().add(Column::QueueNo.gt(0));
        match self.statuses.as_slice() {
            [] => {}
            [only] => all = all.add(Column::Status.eq(only)),
            some => all = all.add(Column::Status.is_in(some)),
        }
        if let Some(month) = self.received_on {
            all = all.add(Column::ReceivedOn.eq(month));
        }
        if let Some(prefecture) = &self.prefecture {
            all = all.add(Column::Prefecture.eq(prefecture));
        }
        if let Some(category) = &self.category {
            all = all.add(listed(Column::Category, category));
        }
        match &self.flag {
            None => {}
            Some(FlagFilter::Any) => all = all.add(Column::Flags.is_not_null()),
            Some(FlagFilter::Is(flag)) => {
                all = all
                    .add(Column::Flags.is_not_null())
                    .add(listed(Column::Flags, flag));
            }
        }
        match self.reviewer {
            None => {}
            Some(ReviewerFilter::Nobody) => all = all.add(Column::AssigneeId.is_null()),
            Some(ReviewerFilter::Person(id)) => all = all.add(Column::AssigneeId.eq(id)),
        }
        for word in &self.search {
            if let Search::Number {
                beginning,
                receptions,
            } = word
            {
                all = all.add(number_is(beginning, receptions));
            }
        }
        all
    }

    /// The words about names as the database's own query language; `None` without any. Terms hold letters
    /// and digits alone, so nothing in them can be taken for an operator.
    pub(super) fn name_query(&self, backend: DbBackend) -> Option<String> {
        let words: Vec<String> = self
            .search
            .iter()
            .filter_map(|word| match word {
                Search::Phrase(terms) => Some(phrase(backend, terms)),
                Search::Beginning(term) => Some(beginning(backend, term)),
                Search::Number { .. } => None,
            })
            .collect();
        let and = if backend == DbBackend::Postgres {
            " & "
        } else {
            " AND "
        };
        (!words.is_empty()).then(|| words.join(and))
    }
}

fn phrase(backend: DbBackend, terms: &[String]) -> String {
    if backend == DbBackend::Postgres {
        let terms: Vec<String> = terms.iter().map(|term| format!("'{term}'")).collect();
        return format!("({})", terms.join(" <-> "));
    }
    format!("\"{}\"", terms.join(" "))
}

fn beginning(backend: DbBackend, term: &str) -> String {
    if backend == DbBackend::Postgres {
        return format!("'{term}':*");
    }
    format!("\"{term}\"*")
}

fn names_match(backend: DbBackend, query: String) -> Expr {
    if backend == DbBackend::Postgres {
        return Expr::cust_with_values(r#""applications"."search_terms" @@ $1::tsquery"#, [query]);
    }
    // The plus keeps the walk over an index of the queue, each place looked up among the matches: matches that
    // are many are not looked up one by one.
    Expr::cust_with_values(
        r#"+"applications"."queue_no" IN (SELECT "rowid" FROM "application_search" WHERE "application_search" MATCH ?)"#,
        [query],
    )
}

/// The id stands in a list joined by commas. Ids hold letters, digits, `_` and `-`; `_` would match any
/// character in LIKE, so it is escaped.
fn listed(column: Column, id: &str) -> Condition {
    let id = id
        .replace('\\', "\\\\")
        .replace('%', "\\%")
        .replace('_', "\\_");
    let like = |pattern: String| {
        Expr::col((crate::entity::application::Entity, column))
            .like(sea_orm::sea_query::LikeExpr::new(pattern).escape('\\'))
    };
    Condition::any()
        .add(like(id.clone()))
        .add(like(format!("{id},%")))
        .add(like(format!("%,{id}")))
        .add(like(format!("%,{id},%")))
}

/// Office numbers have ten characters and reception numbers at most twelve: padding the beginning with the
/// lowest and highest character gives a range every collation agrees on, and an ordinary index serves it.
fn number_is(beginning: &str, receptions: &[String]) -> Condition {
    let reach = |length: usize, fill: char| {
        let missing = length.saturating_sub(beginning.chars().count());
        let mut text = beginning.to_owned();
        text.extend(std::iter::repeat_n(fill, missing));
        text
    };
    let office = Condition::all()
        .add(Column::OfficeNumber.between(reach(10, '0'), reach(10, 'Z')))
        .add(Column::OfficeNumber.starts_with(beginning));
    let reception = Condition::all()
        .add(Column::ReceptionNumber.between(beginning.to_owned(), reach(13, 'Z')))
        .add(Column::ReceptionNumber.starts_with(beginning));
    let mut any = Condition::any().add(office).add(reception);
    if !receptions.is_empty() {
        any = any.add(Column::ReceptionNumber.is_in(receptions.iter().cloned()));
    }
    any
}
