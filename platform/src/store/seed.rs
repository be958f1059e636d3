//! Putting many people and their records in at once: for generated regions, past the rules of deliveries.

use chrono::{DateTime, Utc};
use contract::record::{PersonDetails, RecordBody};
use domain::care::{PersonKey, SupplierRole};
use sea_orm::{DatabaseTransaction, EntityTrait as _, IntoActiveModel as _, QuerySelect as _};
use uuid::Uuid;

use super::entity::{person, record};
use super::stamps::Stamps;
use super::{Store, StoreError, pack, people};

/// Rows in one statement: SQLite takes 32,766 values, a record has 13.
const ROWS: usize = 2000;

/// A person with all records.
#[derive(Clone, Debug)]
pub struct SeedPerson {
    /// The subject.
    pub subject: Uuid,
    /// Their numbers.
    pub key: PersonKey,
    /// Who they are.
    pub details: PersonDetails,
    /// Their records.
    pub records: Vec<SeedRecord>,
}

/// A record.
#[derive(Clone, Debug)]
pub struct SeedRecord {
    /// Its id.
    pub id: Uuid,
    /// Who delivered it.
    pub supplier: (SupplierRole, String),
    /// When it was written and delivered.
    pub at: DateTime<Utc>,
    /// The content.
    pub body: RecordBody,
}

/// Rows ready to be written: contents are packed by whoever makes them, off the thread that writes.
#[derive(Debug, Default)]
pub struct SeedBatch {
    people: Vec<person::ActiveModel>,
    records: Vec<record::ActiveModel>,
}

impl SeedBatch {
    /// Packs people and their records.
    pub fn of(people: Vec<SeedPerson>, delivery: Uuid) -> Result<Self, StoreError> {
        let mut batch = Self::default();
        for one in people {
            for record in one.records {
                batch
                    .records
                    .push(row_of(one.subject, record, delivery)?.into_active_model());
            }
            let row = people::row_of(one.subject, &one.key, Some(one.details));
            batch.people.push(row.into_active_model());
        }
        Ok(batch)
    }

    /// Number of records.
    pub fn records(&self) -> usize {
        self.records.len()
    }
}

impl Store {
    /// Writes a batch in one transaction.
    pub async fn seed(&self, batch: SeedBatch) -> Result<(), StoreError> {
        let tx = self.begin_changing().await?;
        insert(&tx, batch).await?;
        Ok(tx.commit().await?)
    }

    /// Whether a person is known under this id.
    pub async fn knows(&self, subject: Uuid) -> Result<bool, StoreError> {
        let found: Option<Uuid> = person::Entity::find_by_id(subject)
            .select_only()
            .column(person::Column::Id)
            .into_tuple()
            .one(self.read())
            .await?;
        Ok(found.is_some())
    }
}

async fn insert(tx: &DatabaseTransaction, batch: SeedBatch) -> Result<(), StoreError> {
    for some in batch.people.chunks(ROWS) {
        person::Entity::insert_many(some.to_vec())
            .exec_without_returning(tx)
            .await?;
    }
    let mut records = batch.records.into_iter();
    loop {
        let some: Vec<record::ActiveModel> = records.by_ref().take(ROWS).collect();
        if some.is_empty() {
            return Ok(());
        }
        record::Entity::insert_many(some)
            .exec_without_returning(tx)
            .await?;
    }
}

fn row_of(subject: Uuid, seed: SeedRecord, delivery: Uuid) -> Result<record::Model, StoreError> {
    let stamps = serde_json::to_string(&Stamps::whole(seed.at))
        .map_err(|_| StoreError::Inconsistent { what: "stamp" })?;
    Ok(record::Model {
        id: seed.id,
        person_id: subject,
        kind: seed.body.kind().as_str().to_owned(),
        part: seed.body.part(),
        version: 1,
        deleted: false,
        stamps,
        stamped_at: seed.at,
        delivered_at: seed.at,
        delivery_id: delivery,
        supplier_role: seed.supplier.0.as_str().to_owned(),
        supplier_number: seed.supplier.1,
        body: Some(pack(&seed.body)?),
    })
}
