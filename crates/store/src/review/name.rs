//! Names of people of the federation.

use std::collections::HashMap;

use sea_orm::{ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _};
use uuid::Uuid;

use crate::entity::person;
use crate::error::StoreError;

/// Names of these people, in one statement; none for an empty list.
pub async fn names_of(
    conn: &impl ConnectionTrait,
    mut people: Vec<Uuid>,
) -> Result<HashMap<Uuid, String>, StoreError> {
    people.sort_unstable();
    people.dedup();
    if people.is_empty() {
        return Ok(HashMap::new());
    }
    let found = person::Entity::find()
        .filter(person::Column::Id.is_in(people))
        .all(conn)
        .await?;
    Ok(found
        .into_iter()
        .map(|person| (person.id, person.name))
        .collect())
}
