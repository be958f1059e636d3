//! Reading the news.

use chrono::NaiveDate;
use contract::news::{NewsText, NewsView};
use domain::calendar::tokyo_date;
use public::{Language, NewsItem};
use store::StoreError;
use store::entity::news::Model;

use crate::context::Context;

/// What the page of news shows at most.
const MOST: u64 = 100;

/// What everybody sees today in a language, newest first.
pub async fn published_news(
    ctx: &Context,
    language: Language,
    most: Option<usize>,
) -> Result<Vec<NewsItem>, StoreError> {
    let today = tokyo_date(ctx.clock.now());
    let most = most.map_or(MOST, |most| u64::try_from(most).unwrap_or(MOST));
    let rows = store::news::published(ctx.db.read(), today, most).await?;
    Ok(rows.into_iter().map(|row| item(row, language)).collect())
}

/// Everything that was not withdrawn, for operators.
pub async fn show_desk(ctx: &Context) -> Result<Vec<NewsView>, StoreError> {
    let today = tokyo_date(ctx.clock.now());
    let rows = store::news::all(ctx.db.read(), MOST).await?;
    Ok(rows.into_iter().map(|row| view(row, today)).collect())
}

fn item(row: Model, language: Language) -> NewsItem {
    let changed_on = tokyo_date(row.updated_at);
    let own = match language {
        Language::Japanese => None,
        Language::Easy => row.easy_title.zip(row.easy_body),
        Language::English => row.english_title.zip(row.english_body),
    };
    let only_japanese = language != Language::Japanese && own.is_none();
    let (title, body) = own.unwrap_or((row.title, row.body));
    NewsItem {
        id: format!("n{}", row.id.simple()),
        published_on: row.published_on,
        changed_on: Some(changed_on).filter(|day| row.version > 1 && *day > row.published_on),
        title,
        body,
        only_japanese,
    }
}

pub(super) fn view(row: Model, today: NaiveDate) -> NewsView {
    let text = |(title, body)| NewsText { title, body };
    NewsView {
        id: row.id.to_string(),
        shown: row.published_on <= today,
        published_on: row.published_on,
        japanese: text((row.title, row.body)),
        easy: row.easy_title.zip(row.easy_body).map(text),
        english: row.english_title.zip(row.english_body).map(text),
        version: row.version,
        updated_at: row.updated_at,
    }
}
