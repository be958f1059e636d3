//! 市区町村.

mod code;
mod list;

pub use code::{MunicipalityCode, MunicipalityCodeError};
pub use list::{Municipality, MunicipalityList, MunicipalityListError};
