//! Deliveries: what came from whom, what became of it, and the lines an export writes again.

use chrono::{DateTime, Utc};
use contract::upstream::{DeliveryFormat, DeliveryReport};
use domain::care::RecordKind;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, EntityTrait as _, IntoActiveModel as _,
    QueryFilter as _, QueryOrder as _, QuerySelect as _, Set,
};
use serde::{Deserialize, Serialize};
use tls::Organisation;
use uuid::Uuid;

use super::entity::{delivery, delivery_unit};
use super::{Store, StoreError, unpack};

/// Encoding of a text file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TextEncoding {
    /// UTF-8.
    Utf8,
    /// `Shift_JIS` as Windows writes it (MS932).
    ShiftJis,
}

/// What the strict writer needs besides the records' lines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frame {
    /// Form.
    pub format: DeliveryFormat,
    /// Encoding.
    pub encoding: TextEncoding,
    /// Lines before the records, written strictly.
    #[serde(default)]
    pub head: Vec<String>,
    /// Lines after the records.
    #[serde(default)]
    pub tail: Vec<String>,
}

/// A delivery as it is begun.
#[derive(Clone, Debug)]
pub struct DeliveryHead {
    /// Its id.
    pub id: Uuid,
    /// Kind.
    pub kind: RecordKind,
    /// Who delivers, from the certificate.
    pub supplier: Organisation,
    /// Name of the file, without folders.
    pub file_name: String,
    /// Bytes.
    pub size_bytes: u64,
    /// SHA-256 of the file, hex.
    pub sha256: String,
}

impl Store {
    /// Writes down that a delivery has come.
    pub async fn begin_delivery(
        &self,
        head: &DeliveryHead,
        frame: &Frame,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let tx = self.begin().await?;
        let row = delivery::ActiveModel {
            id: Set(head.id),
            kind: Set(head.kind.as_str().to_owned()),
            frame: Set(json(frame)?),
            file_name: Set(head.file_name.clone()),
            supplier_role: Set(head.supplier.role.clone()),
            supplier_number: Set(head.supplier.number.clone()),
            delivered_at: Set(now),
            size_bytes: Set(i64::try_from(head.size_bytes).unwrap_or(i64::MAX)),
            sha256: Set(head.sha256.clone()),
            report: Set(None),
        };
        delivery::Entity::insert(row)
            .exec_without_returning(&tx)
            .await?;
        Ok(tx.commit().await?)
    }

    /// Writes down what became of it.
    pub async fn finish_delivery(
        &self,
        id: Uuid,
        frame: &Frame,
        report: &DeliveryReport,
    ) -> Result<(), StoreError> {
        let tx = self.begin().await?;
        if let Some(row) = delivery::Entity::find_by_id(id).one(&tx).await? {
            let mut row = row.into_active_model();
            row.frame = Set(json(frame)?);
            row.report = Set(Some(json(report)?));
            row.update(&tx).await?;
        }
        Ok(tx.commit().await?)
    }

    /// A delivery of this supplier with its frame and report; `None` when there is none or it is another's.
    pub async fn delivery(
        &self,
        id: Uuid,
        supplier: &Organisation,
    ) -> Result<Option<(DeliveryHead, Frame, Option<DeliveryReport>)>, StoreError> {
        let broken = || StoreError::Inconsistent { what: "delivery" };
        let Some(row) = delivery::Entity::find_by_id(id)
            .filter(delivery::Column::SupplierRole.eq(&supplier.role))
            .filter(delivery::Column::SupplierNumber.eq(&supplier.number))
            .one(self.read())
            .await?
        else {
            return Ok(None);
        };
        let frame = serde_json::from_str(&row.frame).map_err(|_| broken())?;
        let report = row
            .report
            .as_deref()
            .map(serde_json::from_str)
            .transpose()
            .map_err(|_| broken())?;
        let head = DeliveryHead {
            id: row.id,
            kind: RecordKind::from_id(&row.kind).ok_or_else(broken)?,
            supplier: supplier.clone(),
            file_name: row.file_name,
            size_bytes: u64::try_from(row.size_bytes).unwrap_or_default(),
            sha256: row.sha256,
        };
        Ok(Some((head, frame, report)))
    }

    /// The kept lines of a delivery after a line, unit by unit, in order of first lines.
    pub async fn delivery_units(
        &self,
        id: Uuid,
        after: i64,
    ) -> Result<Vec<(i64, Vec<(u64, String)>)>, StoreError> {
        let rows = delivery_unit::Entity::find()
            .filter(delivery_unit::Column::DeliveryId.eq(id))
            .filter(delivery_unit::Column::Line.gt(after))
            .order_by_asc(delivery_unit::Column::Line)
            .limit(200)
            .all(self.read())
            .await?;
        rows.into_iter()
            .map(|row| Ok((row.line, unpack(&row.lines)?)))
            .collect()
    }
}

fn json<T: Serialize>(value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|_| StoreError::Inconsistent { what: "delivery" })
}
