//! What the care information platform（介護情報基盤）knows people and their records by.

mod care_level;
mod insured_number;
mod person_key;
mod record_kind;
mod sex;

pub use care_level::CareLevel;
pub use insured_number::{InsuredNumber, InsuredNumberError};
pub use person_key::PersonKey;
pub use record_kind::{RecordKind, SupplierRole};
pub use sex::Sex;
