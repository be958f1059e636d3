//! How a person is named between systems.

use serde::{Deserialize, Serialize};

use super::insured_number::InsuredNumber;
use crate::insurer::InsurerNumber;

/// A person as the platform names them: 保険者番号 and 被保険者番号. Personal data: in no log, URL or
/// metric.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PersonKey {
    /// 保険者番号.
    pub insurer: InsurerNumber,
    /// 被保険者番号.
    pub insured: InsuredNumber,
}
