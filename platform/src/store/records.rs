//! Reading records.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use contract::record::{Record, RecordBody, Source};
use domain::care::{PersonKey, RecordKind, SupplierRole};
use sea_orm::{
    ColumnTrait as _, EntityTrait as _, FromQueryResult, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
};
use uuid::Uuid;

use super::entity::{attachment, past_version, record};
use super::{PersonRow, Store, StoreError, unpack};

/// Most versions answered of one record.
const VERSION_LIMIT: u64 = 200;

#[derive(FromQueryResult)]
struct Changed {
    person_id: Uuid,
    kind: String,
    delivered_at: DateTime<Utc>,
}

impl Store {
    /// The records of these kinds as they are now, newest content first within a kind; the deleted are left out.
    pub async fn records(
        &self,
        person: &PersonRow,
        kinds: &[RecordKind],
    ) -> Result<Vec<Record>, StoreError> {
        let rows = record::Entity::find()
            .filter(record::Column::PersonId.eq(person.subject))
            .filter(record::Column::Kind.is_in(kinds.iter().map(|kind| kind.as_str())))
            .filter(record::Column::Deleted.eq(false))
            .order_by_asc(record::Column::Kind)
            .order_by_desc(record::Column::StampedAt)
            .all(self.read())
            .await?;
        let mut records = Vec::with_capacity(rows.len());
        for row in rows {
            if let Some(body) = row.body.as_deref() {
                records.push(record_of(&row, &person.key, unpack(body)?)?);
            }
        }
        self.name_sources(&mut records).await?;
        Ok(records)
    }

    /// The kind of a person's record; `None` when they have no such record.
    pub async fn record_kind(
        &self,
        person: &PersonRow,
        id: Uuid,
    ) -> Result<Option<RecordKind>, StoreError> {
        let row = record::Entity::find_by_id(id)
            .filter(record::Column::PersonId.eq(person.subject))
            .one(self.read())
            .await?;
        row.map(|row| kind_of(&row.kind)).transpose()
    }

    /// Every version of a record, newest first; versions that say it is deleted are left out.
    pub async fn versions(&self, person: &PersonRow, id: Uuid) -> Result<Vec<Record>, StoreError> {
        let Some(now) = record::Entity::find_by_id(id)
            .filter(record::Column::PersonId.eq(person.subject))
            .one(self.read())
            .await?
        else {
            return Ok(Vec::new());
        };
        let past = past_version::Entity::find()
            .filter(past_version::Column::RecordId.eq(id))
            .order_by_desc(past_version::Column::Version)
            .limit(VERSION_LIMIT)
            .all(self.read())
            .await?;
        let mut records = Vec::with_capacity(past.len() + 1);
        if let Some(body) = now.body.as_deref() {
            records.push(record_of(&now, &person.key, unpack(body)?)?);
        }
        for version in past {
            let Some(body) = version.body.as_deref() else {
                continue;
            };
            let body = unpack(body)?;
            let row = record::Model {
                version: version.version,
                stamped_at: version.stamped_at,
                delivered_at: version.delivered_at,
                supplier_role: version.supplier_role,
                supplier_number: version.supplier_number,
                ..now.clone()
            };
            records.push(record_of(&row, &person.key, body)?);
        }
        self.name_sources(&mut records).await?;
        Ok(records)
    }

    /// The PDF attached to the newest version of a record.
    pub async fn attachment(
        &self,
        person: &PersonRow,
        id: Uuid,
    ) -> Result<Option<Vec<u8>>, StoreError> {
        let Some(now) = record::Entity::find_by_id(id)
            .filter(record::Column::PersonId.eq(person.subject))
            .filter(record::Column::Deleted.eq(false))
            .one(self.read())
            .await?
        else {
            return Ok(None);
        };
        let found = attachment::Entity::find_by_id((now.id, now.version))
            .one(self.read())
            .await?;
        Ok(found.map(|found| found.pdf))
    }

    /// The records of these kinds and people, for lists.
    pub(crate) async fn records_of_many(
        &self,
        people: &[PersonRow],
        kinds: &[RecordKind],
    ) -> Result<Vec<(Uuid, DateTime<Utc>, RecordBody)>, StoreError> {
        let rows = record::Entity::find()
            .filter(record::Column::PersonId.is_in(people.iter().map(|person| person.subject)))
            .filter(record::Column::Kind.is_in(kinds.iter().map(|kind| kind.as_str())))
            .filter(record::Column::Deleted.eq(false))
            .all(self.read())
            .await?;
        let mut bodies = Vec::with_capacity(rows.len());
        for row in rows {
            if let Some(body) = row.body.as_deref() {
                bodies.push((row.person_id, row.stamped_at, unpack(body)?));
            }
        }
        Ok(bodies)
    }

    /// The newest monthly sheet of each of these people, by the month it is for.
    pub(crate) async fn newest_months(
        &self,
        people: &[PersonRow],
    ) -> Result<BTreeMap<Uuid, RecordBody>, StoreError> {
        let subjects = || people.iter().map(|person| person.subject);
        let parts: Vec<(Uuid, Uuid, String)> = record::Entity::find()
            .select_only()
            .columns([
                record::Column::Id,
                record::Column::PersonId,
                record::Column::Part,
            ])
            .filter(record::Column::PersonId.is_in(subjects()))
            .filter(record::Column::Kind.eq(RecordKind::CarePlan.as_str()))
            .filter(record::Column::Part.starts_with("month/"))
            .filter(record::Column::Deleted.eq(false))
            .into_tuple()
            .all(self.read())
            .await?;
        let mut newest: BTreeMap<Uuid, (String, Uuid)> = BTreeMap::new();
        for (id, subject, part) in parts {
            let month = part.rsplit('/').next().unwrap_or_default().to_owned();
            let known = newest.entry(subject).or_default();
            if month > known.0 {
                *known = (month, id);
            }
        }
        let rows = record::Entity::find()
            .filter(record::Column::Id.is_in(newest.values().map(|(_, id)| *id)))
            .all(self.read())
            .await?;
        let mut bodies = BTreeMap::new();
        for row in rows {
            if let Some(body) = row.body.as_deref() {
                bodies.insert(row.person_id, unpack(body)?);
            }
        }
        Ok(bodies)
    }

    /// When each kind of each of these people last changed.
    pub(crate) async fn last_changes(
        &self,
        people: &[PersonRow],
    ) -> Result<BTreeMap<(Uuid, RecordKind), DateTime<Utc>>, StoreError> {
        let rows = record::Entity::find()
            .select_only()
            .columns([record::Column::PersonId, record::Column::Kind])
            .column_as(record::Column::DeliveredAt.max(), "delivered_at")
            .filter(record::Column::PersonId.is_in(people.iter().map(|person| person.subject)))
            .group_by(record::Column::PersonId)
            .group_by(record::Column::Kind)
            .into_model::<Changed>()
            .all(self.read())
            .await?;
        rows.into_iter()
            .map(|row| Ok(((row.person_id, kind_of(&row.kind)?), row.delivered_at)))
            .collect()
    }
}

fn kind_of(id: &str) -> Result<RecordKind, StoreError> {
    RecordKind::from_id(id).ok_or(StoreError::Inconsistent { what: "kind" })
}

fn record_of(row: &record::Model, key: &PersonKey, body: RecordBody) -> Result<Record, StoreError> {
    let role = SupplierRole::from_id(&row.supplier_role)
        .ok_or(StoreError::Inconsistent { what: "supplier" })?;
    Ok(Record {
        id: row.id.to_string(),
        person: key.clone(),
        part: row.part.clone(),
        version: u32::try_from(row.version).unwrap_or_default(),
        source: Source {
            role,
            number: row.supplier_number.clone(),
            name: String::new(),
        },
        stamped_at: row.stamped_at,
        delivered_at: row.delivered_at,
        body,
    })
}
