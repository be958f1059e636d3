//! People and how they are found.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use contract::record::PersonDetails;
use domain::care::{PersonKey, Sex};
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ColumnTrait as _, DatabaseTransaction, EntityTrait as _, IntoActiveModel as _,
    QueryFilter as _, QuerySelect as _,
};
use unicode_normalization::UnicodeNormalization as _;
use uuid::Uuid;

use super::entity::person;
use super::{Store, StoreError};
use crate::ids;

/// A person as the platform knows them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonRow {
    /// The platform's id.
    pub subject: Uuid,
    /// Their numbers.
    pub key: PersonKey,
    /// Who they are; none until their insurer delivered a card.
    pub details: Option<PersonDetails>,
}

/// A name as it is compared: width, spaces and composition do not count.
pub fn name_key(name: &str) -> String {
    name.nfkc().filter(|sign| !sign.is_whitespace()).collect()
}

/// An address as it is compared: width, spaces and the writing of block numbers do not count.
pub fn address_key(address: &str) -> String {
    let folded: String = address
        .nfkc()
        .filter(|sign| !sign.is_whitespace())
        .map(|sign| match sign {
            '‐' | '‑' | '–' | '—' | '―' | '−' | 'ー' => '-',
            other => other,
        })
        .collect();
    let mut key = folded;
    for (number, digit) in [
        ("十", "10"),
        ("一", "1"),
        ("二", "2"),
        ("三", "3"),
        ("四", "4"),
        ("五", "5"),
        ("六", "6"),
        ("七", "7"),
        ("八", "8"),
        ("九", "9"),
    ] {
        key = key.replace(&format!("{number}丁目"), &format!("{digit}丁目"));
    }
    for word in ["丁目", "番地", "番", "号"] {
        key = key.replace(word, "-");
    }
    while key.contains("--") {
        key = key.replace("--", "-");
    }
    key.trim_end_matches('-').to_owned()
}

impl Store {
    /// By the platform's id.
    pub async fn person(&self, subject: Uuid) -> Result<Option<PersonRow>, StoreError> {
        let found = person::Entity::find_by_id(subject).one(self.read()).await?;
        found.map(PersonRow::of).transpose()
    }

    /// Several by the platform's id.
    pub async fn persons(&self, subjects: &[Uuid]) -> Result<Vec<PersonRow>, StoreError> {
        let found = person::Entity::find()
            .filter(person::Column::Id.is_in(subjects.iter().copied()))
            .all(self.read())
            .await?;
        found.into_iter().map(PersonRow::of).collect()
    }

    /// By their numbers.
    pub async fn person_by_numbers(
        &self,
        key: &PersonKey,
    ) -> Result<Option<PersonRow>, StoreError> {
        let found = person::Entity::find()
            .filter(person::Column::Insurer.eq(key.insurer.as_str()))
            .filter(person::Column::Insured.eq(key.insured.as_str()))
            .one(self.read())
            .await?;
        found.map(PersonRow::of).transpose()
    }

    /// By the certificate of their card.
    pub async fn person_by_certificate(
        &self,
        sha256: &str,
    ) -> Result<Option<PersonRow>, StoreError> {
        let found = person::Entity::find()
            .filter(person::Column::Certificate.eq(sha256.to_ascii_lowercase()))
            .one(self.read())
            .await?;
        found.map(PersonRow::of).transpose()
    }

    /// By name, birth date, sex and address; at most two, to tell one from several.
    pub async fn persons_by_items(
        &self,
        name: &str,
        born_on: NaiveDate,
        sex: Sex,
        address: &str,
    ) -> Result<Vec<PersonRow>, StoreError> {
        let found = person::Entity::find()
            .filter(person::Column::NameKey.eq(name_key(name)))
            .filter(person::Column::BornOn.eq(born_on))
            .filter(person::Column::Sex.eq(sex.code()))
            .filter(person::Column::AddressKey.eq(address_key(address)))
            .limit(2)
            .all(self.read())
            .await?;
        found.into_iter().map(PersonRow::of).collect()
    }

    /// Remembers the certificate of a person's card.
    pub async fn link_certificate(&self, subject: Uuid, sha256: &str) -> Result<bool, StoreError> {
        use sea_orm::sea_query::Expr;
        let tx = self.begin().await?;
        let updated = person::Entity::update_many()
            .col_expr(
                person::Column::Certificate,
                Expr::value(sha256.to_ascii_lowercase()),
            )
            .filter(person::Column::Id.eq(subject))
            .exec(&tx)
            .await?;
        tx.commit().await?;
        Ok(updated.rows_affected == 1)
    }
}

impl PersonRow {
    fn of(row: person::Model) -> Result<Self, StoreError> {
        let broken = || StoreError::Inconsistent { what: "person" };
        let key = PersonKey {
            insurer: row.insurer.parse().map_err(|_| broken())?,
            insured: row.insured.parse().map_err(|_| broken())?,
        };
        let details = match (row.born_on, Sex::from_code(&row.sex)) {
            (Some(born_on), Some(sex)) => Some(PersonDetails {
                name: row.name,
                kana: row.kana,
                born_on,
                sex,
                postal_code: row.postal_code,
                address: row.address,
            }),
            _ => None,
        };
        Ok(Self {
            subject: row.id,
            key,
            details,
        })
    }
}

/// Ids of these people; the unknown are added by number alone.
pub(super) async fn subjects_of(
    tx: &DatabaseTransaction,
    keys: BTreeSet<&PersonKey>,
) -> Result<BTreeMap<PersonKey, Uuid>, StoreError> {
    let insurers: BTreeSet<&str> = keys.iter().map(|key| key.insurer.as_str()).collect();
    let insured = keys.iter().map(|key| key.insured.as_str());
    let rows = person::Entity::find()
        .filter(person::Column::Insurer.is_in(insurers))
        .filter(person::Column::Insured.is_in(insured))
        .all(tx)
        .await?;
    let mut subjects = BTreeMap::new();
    for row in rows {
        let row = PersonRow::of(row)?;
        subjects.insert(row.key, row.subject);
    }
    let mut added = Vec::new();
    for key in keys {
        if !subjects.contains_key(key) {
            let subject = ids::fresh();
            subjects.insert(key.clone(), subject);
            added.push(row_of(subject, key, None).into_active_model());
        }
    }
    if !added.is_empty() {
        person::Entity::insert_many(added)
            .exec_without_returning(tx)
            .await?;
    }
    Ok(subjects)
}

/// Writes down who people are, as their insurer says.
pub(super) async fn save_details(
    tx: &DatabaseTransaction,
    details: BTreeMap<Uuid, (PersonKey, PersonDetails)>,
) -> Result<(), StoreError> {
    use person::Column as C;
    if details.is_empty() {
        return Ok(());
    }
    let rows = details
        .into_iter()
        .map(|(subject, (key, details))| row_of(subject, &key, Some(details)).into_active_model());
    let replace = OnConflict::column(C::Id)
        .update_columns([
            C::Name,
            C::Kana,
            C::BornOn,
            C::Sex,
            C::PostalCode,
            C::Address,
            C::NameKey,
            C::AddressKey,
        ])
        .to_owned();
    person::Entity::insert_many(rows)
        .on_conflict(replace)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

pub(super) fn row_of(
    subject: Uuid,
    key: &PersonKey,
    details: Option<PersonDetails>,
) -> person::Model {
    let mut row = person::Model {
        id: subject,
        insurer: key.insurer.to_string(),
        insured: key.insured.to_string(),
        name: String::new(),
        kana: String::new(),
        born_on: None,
        sex: String::new(),
        postal_code: String::new(),
        address: String::new(),
        name_key: String::new(),
        address_key: String::new(),
        certificate: None,
    };
    if let Some(details) = details {
        row.name_key = name_key(&details.name);
        row.address_key = address_key(&details.address);
        row.born_on = Some(details.born_on);
        details.sex.code().clone_into(&mut row.sex);
        row.name = details.name;
        row.kana = details.kana;
        row.postal_code = details.postal_code;
        row.address = details.address;
    }
    row
}
