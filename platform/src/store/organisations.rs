//! Organisations by name, and how far insurers are.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use contract::record::Record;
use contract::upstream::{ReadinessEntry, ReadinessState};
use domain::care::SupplierRole;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _, Set};

use super::entity::organisation;
use super::{Store, StoreError};

/// An organisation of the network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organisation {
    /// What it is.
    pub role: SupplierRole,
    /// Its number.
    pub number: String,
    /// Its name.
    pub name: String,
    /// Insurers: how far it is, and since or from when.
    pub readiness: Option<(ReadinessState, Option<NaiveDate>)>,
}

impl Store {
    /// Adds organisations or replaces what is known of them.
    pub async fn save_organisations(&self, all: &[Organisation]) -> Result<(), StoreError> {
        use organisation::Column as C;
        let tx = self.begin().await?;
        for some in all.chunks(1000) {
            let rows = some.iter().map(|one| organisation::ActiveModel {
                role: Set(one.role.as_str().to_owned()),
                number: Set(one.number.clone()),
                name: Set(one.name.clone()),
                state: Set(one.readiness.map(|(state, _)| state_id(state).to_owned())),
                starts_on: Set(one.readiness.and_then(|(_, starts_on)| starts_on)),
            });
            let replace = OnConflict::columns([C::Role, C::Number])
                .update_columns([C::Name, C::State, C::StartsOn])
                .to_owned();
            organisation::Entity::insert_many(rows)
                .on_conflict(replace)
                .exec_without_returning(&tx)
                .await?;
        }
        Ok(tx.commit().await?)
    }

    /// Every insurer and how far it is.
    pub async fn readiness(&self) -> Result<Vec<ReadinessEntry>, StoreError> {
        let rows = organisation::Entity::find()
            .filter(organisation::Column::Role.eq(SupplierRole::Insurer.as_str()))
            .order_by_asc(organisation::Column::Number)
            .all(self.read())
            .await?;
        Ok(rows.into_iter().map(entry_of).collect())
    }

    /// How far one insurer is; `None` when it is not on the list.
    pub async fn readiness_of(&self, number: &str) -> Result<Option<ReadinessEntry>, StoreError> {
        let key = (SupplierRole::Insurer.as_str().to_owned(), number.to_owned());
        let row = organisation::Entity::find_by_id(key)
            .one(self.read())
            .await?;
        Ok(row.map(entry_of))
    }

    /// Fills in the names of the suppliers of these records.
    pub(super) async fn name_sources(&self, records: &mut [Record]) -> Result<(), StoreError> {
        let numbers: BTreeSet<&str> = records
            .iter()
            .map(|record| record.source.number.as_str())
            .collect();
        if numbers.is_empty() {
            return Ok(());
        }
        let roles: BTreeSet<&str> = records
            .iter()
            .map(|record| record.source.role.as_str())
            .collect();
        // By role too, though the number nearly tells: the key of the table begins with it.
        let rows = organisation::Entity::find()
            .filter(organisation::Column::Role.is_in(roles))
            .filter(organisation::Column::Number.is_in(numbers))
            .all(self.read())
            .await?;
        for record in records {
            let name = rows.iter().find(|row| {
                row.number == record.source.number && row.role == record.source.role.as_str()
            });
            if let Some(row) = name {
                record.source.name.clone_from(&row.name);
            }
        }
        Ok(())
    }
}

fn entry_of(row: organisation::Model) -> ReadinessEntry {
    ReadinessEntry {
        insurer_number: row.number,
        name: row.name,
        state: match row.state.as_deref() {
            Some("dated") => ReadinessState::Dated,
            Some("arranging") => ReadinessState::Arranging,
            _ => ReadinessState::Undecided,
        },
        starts_on: row.starts_on,
    }
}

fn state_id(state: ReadinessState) -> &'static str {
    match state {
        ReadinessState::Dated => "dated",
        ReadinessState::Arranging => "arranging",
        ReadinessState::Undecided => "undecided",
    }
}
