//! Who reviews.

use contract::review::ReviewerView;
use store::StoreError;

use super::assign::people_who_review;
use crate::context::Context;

/// People who review now, by name, with the cases they have.
pub async fn list_reviewers(ctx: &Context) -> Result<Vec<ReviewerView>, StoreError> {
    let rows = people_who_review(ctx).await?;
    Ok(rows
        .into_iter()
        .map(|row| ReviewerView {
            id: row.id.to_string(),
            name: row.name,
            role: row.role,
            open_cases: row.cases,
        })
        .collect())
}
