//! Taking what was delivered: a batch of records in one transaction, each whole or not at all.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{DateTime, Utc};
use contract::record::RecordBody;
use domain::care::{PersonKey, RecordKind};
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait as _, DatabaseTransaction, DbBackend, EntityTrait as _,
    IntoActiveModel as _, QueryFilter as _, Set,
};
use uuid::Uuid;

use super::entity::{attachment, change, delivery_unit, past_version, record};
use super::stamps::{Effect, Stamps};
use super::{DeliveryHead, Store, StoreError, pack, people, unpack};
use crate::care_plan::PlanSection;
use crate::ids;

/// What is said about one record.
#[derive(Clone, Debug)]
pub enum Content {
    /// All of it.
    Whole(RecordBody),
    /// A section of a care plan.
    Section(PlanSection),
    /// That it is deleted.
    Deletion,
}

/// One record of a delivery.
#[derive(Clone, Debug)]
pub struct Unit {
    /// First line, from 1.
    pub line: u64,
    /// Whom it is about.
    pub person: PersonKey,
    /// Which record.
    pub part: String,
    /// The supplier's stamp.
    pub stamped_at: DateTime<Utc>,
    /// What it says.
    pub content: Content,
    /// Its lines as the strict writer writes them, packed; none where no export is kept.
    pub lines: Option<Vec<u8>>,
    /// The form as PDF.
    pub pdf: Option<Vec<u8>>,
}

/// What became of a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnitOutcome {
    /// New or changed.
    Taken,
    /// As [`Self::Taken`], though another content of the same stamp was known.
    TakenOfSameStamp,
    /// Known already.
    Unchanged,
    /// Something newer is known.
    Older,
    /// Deleted.
    Deleted,
    /// Nothing to delete yet; it is remembered.
    NothingToDelete,
}

/// What became of a batch, unit by unit.
#[derive(Clone, Debug, Default)]
pub struct Taken {
    /// Line and outcome of each.
    pub outcomes: Vec<(u64, UnitOutcome)>,
}

/// A record while a batch is taken.
struct Held {
    row: record::Model,
    stamps: Stamps,
    body: Option<RecordBody>,
    fresh: bool,
    changed: bool,
}

#[derive(Default)]
struct Batch {
    held: HashMap<(Uuid, String), Held>,
    past: Vec<past_version::ActiveModel>,
    attached: Vec<attachment::ActiveModel>,
    changes: BTreeSet<Uuid>,
}

impl Store {
    /// Takes a batch of one delivery. Outcomes are in the order of the units.
    pub async fn take(
        &self,
        delivery: &DeliveryHead,
        units: Vec<Unit>,
        now: DateTime<Utc>,
    ) -> Result<Taken, StoreError> {
        let tx = self.begin_changing().await?;
        let keys: BTreeSet<&PersonKey> = units.iter().map(|unit| &unit.person).collect();
        let subjects = people::subjects_of(&tx, keys).await?;
        let mut batch = Batch::load(&tx, delivery.kind, &subjects, &units).await?;
        let mut taken = Taken::default();
        let mut details = BTreeMap::new();
        let mut kept = Vec::new();
        for unit in units {
            let Some(subject) = subjects.get(&unit.person).copied() else {
                return Err(StoreError::Inconsistent { what: "person" });
            };
            let outcome = batch.meet(subject, delivery, &unit, now)?;
            taken.outcomes.push((unit.line, outcome));
            if let (Content::Whole(RecordBody::InsuranceCard(card)), true) =
                (&unit.content, outcome.is_new())
            {
                details.insert(subject, (unit.person.clone(), card.person.clone()));
            }
            if let Some(lines) = unit.lines {
                kept.push(delivery_unit::ActiveModel {
                    delivery_id: Set(delivery.id),
                    line: Set(i64::try_from(unit.line).unwrap_or(i64::MAX)),
                    lines: Set(lines),
                });
            }
        }
        people::save_details(&tx, details).await?;
        batch.save(&tx, delivery.kind, now).await?;
        if !kept.is_empty() {
            delivery_unit::Entity::insert_many(kept)
                .exec_without_returning(&tx)
                .await?;
        }
        tx.commit().await?;
        Ok(taken)
    }
}

impl UnitOutcome {
    fn is_new(self) -> bool {
        matches!(self, Self::Taken | Self::TakenOfSameStamp)
    }
}

impl Batch {
    async fn load(
        tx: &DatabaseTransaction,
        kind: RecordKind,
        subjects: &BTreeMap<PersonKey, Uuid>,
        units: &[Unit],
    ) -> Result<Self, StoreError> {
        let parts: BTreeSet<&str> = units.iter().map(|unit| unit.part.as_str()).collect();
        let mut query = record::Entity::find()
            .filter(record::Column::PersonId.is_in(subjects.values().copied()))
            .filter(record::Column::Kind.eq(kind.as_str()));
        // SQLite would look two long lists up in every combination; there a range is one look a person. PostgreSQL takes lists
        // well, and its ranges follow a collation.
        let listed = parts.len() <= 4 || tx.get_database_backend() == DbBackend::Postgres;
        if let (false, Some(first), Some(last)) = (listed, parts.first(), parts.last()) {
            query = query.filter(record::Column::Part.between(*first, *last));
        } else {
            query = query.filter(record::Column::Part.is_in(parts));
        }
        let rows = query.all(tx).await?;
        let mut batch = Self::default();
        for row in rows {
            let stamps = serde_json::from_str(&row.stamps)
                .map_err(|_| StoreError::Inconsistent { what: "stamp" })?;
            let body = row.body.as_deref().map(unpack).transpose()?;
            let held = Held {
                stamps,
                body,
                fresh: false,
                changed: false,
                row,
            };
            batch
                .held
                .insert((held.row.person_id, held.row.part.clone()), held);
        }
        Ok(batch)
    }

    fn meet(
        &mut self,
        subject: Uuid,
        delivery: &DeliveryHead,
        unit: &Unit,
        now: DateTime<Utc>,
    ) -> Result<UnitOutcome, StoreError> {
        let held = self
            .held
            .entry((subject, unit.part.clone()))
            .or_insert_with(|| Held::fresh(subject, delivery, unit, now));
        let first = held.fresh && !held.changed;
        let same_stamp = held.stamps.has(&unit.content, unit.stamped_at);
        let deletes = matches!(unit.content, Content::Deletion);
        let effect = held
            .stamps
            .meet(held.body.as_ref(), &unit.content, unit.stamped_at);
        let (stamps, body) = match effect {
            Effect::Older => return Ok(UnitOutcome::Older),
            Effect::Same(stamps) => {
                held.changed |= stamps != held.stamps;
                held.stamps = stamps;
                return Ok(if deletes && first {
                    UnitOutcome::NothingToDelete
                } else {
                    UnitOutcome::Unchanged
                });
            }
            Effect::New(stamps, body) => (stamps, *body),
        };
        if !first {
            self.past.push(held.past());
            held.row.version += 1;
        }
        held.renew(delivery, unit, now);
        held.row.body = body.as_ref().map(pack).transpose()?;
        held.row.deleted = body.is_none();
        (held.stamps, held.body, held.changed) = (stamps, body, true);
        if let Some(pdf) = &unit.pdf {
            self.attached.push(attachment::ActiveModel {
                record_id: Set(held.row.id),
                version: Set(held.row.version),
                pdf: Set(pdf.clone()),
            });
        }
        self.changes.insert(subject);
        Ok(match (deletes, same_stamp) {
            (true, _) => UnitOutcome::Deleted,
            (false, true) => UnitOutcome::TakenOfSameStamp,
            (false, false) => UnitOutcome::Taken,
        })
    }

    async fn save(
        self,
        tx: &DatabaseTransaction,
        kind: RecordKind,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let mut rows = Vec::new();
        for held in self.held.into_values().filter(|held| held.changed) {
            let mut row = held.row;
            row.stamps = serde_json::to_string(&held.stamps)
                .map_err(|_| StoreError::Inconsistent { what: "stamp" })?;
            rows.push(row.into_active_model());
        }
        if !self.past.is_empty() {
            past_version::Entity::insert_many(self.past)
                .exec_without_returning(tx)
                .await?;
        }
        if !rows.is_empty() {
            record::Entity::insert_many(rows)
                .on_conflict(replace_record())
                .exec_without_returning(tx)
                .await?;
        }
        if !self.attached.is_empty() {
            attachment::Entity::insert_many(self.attached)
                .exec_without_returning(tx)
                .await?;
        }
        if !self.changes.is_empty() {
            let changes = self.changes.into_iter().map(|subject| change::ActiveModel {
                person_id: Set(subject),
                kind: Set(kind.as_str().to_owned()),
                changed_at: Set(now),
                ..Default::default()
            });
            change::Entity::insert_many(changes)
                .exec_without_returning(tx)
                .await?;
        }
        Ok(())
    }
}

fn replace_record() -> OnConflict {
    use record::Column as C;
    OnConflict::column(C::Id)
        .update_columns([
            C::Version,
            C::Deleted,
            C::Stamps,
            C::StampedAt,
            C::DeliveredAt,
            C::DeliveryId,
            C::SupplierRole,
            C::SupplierNumber,
            C::Body,
        ])
        .to_owned()
}

impl Held {
    fn fresh(subject: Uuid, delivery: &DeliveryHead, unit: &Unit, now: DateTime<Utc>) -> Self {
        let row = record::Model {
            id: ids::fresh(),
            person_id: subject,
            kind: delivery.kind.as_str().to_owned(),
            part: unit.part.clone(),
            version: 1,
            deleted: true,
            stamps: String::new(),
            stamped_at: unit.stamped_at,
            delivered_at: now,
            delivery_id: delivery.id,
            supplier_role: delivery.supplier.role.clone(),
            supplier_number: delivery.supplier.number.clone(),
            body: None,
        };
        Self {
            row,
            stamps: Stamps::default(),
            body: None,
            fresh: true,
            changed: false,
        }
    }

    fn past(&self) -> past_version::ActiveModel {
        past_version::ActiveModel {
            record_id: Set(self.row.id),
            version: Set(self.row.version),
            deleted: Set(self.row.deleted),
            stamped_at: Set(self.row.stamped_at),
            delivered_at: Set(self.row.delivered_at),
            delivery_id: Set(self.row.delivery_id),
            supplier_role: Set(self.row.supplier_role.clone()),
            supplier_number: Set(self.row.supplier_number.clone()),
            body: Set(self.row.body.clone()),
        }
    }

    fn renew(&mut self, delivery: &DeliveryHead, unit: &Unit, now: DateTime<Utc>) {
        self.row.stamped_at = self.row.stamped_at.max(unit.stamped_at);
        self.row.delivered_at = now;
        self.row.delivery_id = delivery.id;
        self.row.supplier_role.clone_from(&delivery.supplier.role);
        self.row
            .supplier_number
            .clone_from(&delivery.supplier.number);
    }
}
