//! Names of accounts and offices for pages.

use std::collections::BTreeMap;

use store::account::{offices, people};
use store::{ConnectionTrait, StoreError};
use uuid::Uuid;

/// Names by id and number.
#[derive(Default)]
pub(super) struct Names {
    people: BTreeMap<Uuid, String>,
    offices: BTreeMap<String, String>,
}

impl Names {
    /// Looks names up.
    pub(super) async fn of(
        conn: &impl ConnectionTrait,
        ids: Vec<Uuid>,
        numbers: Vec<String>,
    ) -> Result<Self, StoreError> {
        let people = people::find_all(conn, ids).await?;
        let offices = offices::find_all(conn, numbers).await?;
        Ok(Self {
            people: people.into_iter().map(|row| (row.id, row.name)).collect(),
            offices: offices
                .into_iter()
                .map(|row| (row.number, row.name))
                .collect(),
        })
    }

    /// Name of an account.
    pub(super) fn person(&self, id: Uuid) -> String {
        self.people.get(&id).cloned().unwrap_or_default()
    }

    /// Name of an office; its number when it has none.
    pub(super) fn office(&self, number: &str) -> String {
        self.offices
            .get(number)
            .cloned()
            .unwrap_or_else(|| number.to_owned())
    }
}
