//! The service table: which service lies in which category, and what the category grants.

use serde::{Deserialize, Serialize};

use super::id::{SlugError, slug};
use crate::money::Yen;
use crate::service::ServiceCode;
use crate::text_value::text_value;

/// Id of a category: `home_visit`, `residential`, `other`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CategoryId(String);

text_value!(CategoryId, SlugError);

impl CategoryId {
    /// Checks an id.
    pub fn parse(text: &str) -> Result<Self, SlugError> {
        slug(text).map(Self)
    }
}

/// 助成対象（区分）.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Category {
    /// Stable id.
    pub id: CategoryId,
    /// Official name: 訪問・通所・短期滞在系.
    pub name: String,
    /// Readers counted at most.
    pub reader_cap: u32,
    /// Limit over both costs together, tax included.
    #[serde(rename = "limit_yen")]
    pub limit: Yen,
}

/// An eligible care service.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Service {
    /// サービス種類コード.
    pub code: ServiceCode,
    /// Official name.
    pub name: String,
    /// Reading, and words people use for it; only for searching.
    pub kana: String,
    /// Its category.
    pub category: CategoryId,
}

/// 介護予防サービス, read as its care counterpart.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PreventiveService {
    /// サービス種類コード.
    pub code: ServiceCode,
    /// Official name.
    pub name: String,
    /// Reading; only for searching.
    pub kana: String,
    /// The care service it is read as.
    pub read_as: ServiceCode,
}

/// A service that can be named but is not eligible (総合事業).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExcludedService {
    /// サービス種類コード.
    pub code: ServiceCode,
    /// Official name.
    pub name: String,
    /// Reading; only for searching.
    pub kana: String,
    /// Why, plain Japanese.
    pub reason: String,
}

/// How the limits of several services under one office number combine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stacking {
    /// Limits and reader caps add up over the service codes.
    AddUp,
    /// Only the highest category counts.
    Highest,
}

impl Stacking {
    /// The stable id.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::AddUp => "add_up",
            Self::Highest => "highest",
        }
    }

    /// The rule with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        [Self::AddUp, Self::Highest]
            .into_iter()
            .find(|rule| rule.as_str() == id)
    }
}

/// What an eligible code means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ServiceLookup<'a> {
    /// The care service; for a preventive code, its counterpart.
    pub service: &'a Service,
    /// The category of the care service.
    pub category: &'a Category,
    /// The preventive service, if the code named one.
    pub preventive: Option<&'a PreventiveService>,
}

/// A service the subsidy does not pay for.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("service {code} is not eligible")]
pub struct NotEligible {
    /// The code.
    pub code: ServiceCode,
    /// Its name, if the scheme knows it.
    pub name: Option<String>,
    /// Why, from the scheme; `None` if the scheme does not know the code at all.
    pub reason: Option<String>,
}

/// Why a table does not hold together.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TableError {
    /// The same category id twice.
    #[error("category {0} is defined twice")]
    CategoryTwice(CategoryId),
    /// The same code twice.
    #[error("service code {0} is listed twice")]
    CodeTwice(ServiceCode),
    /// A service in a category that is not defined.
    #[error("service {code} is in the category {category}, which is not defined")]
    UnknownCategory {
        /// The service.
        code: ServiceCode,
        /// Its category.
        category: CategoryId,
    },
    /// A preventive service read as a service that is not listed.
    #[error("preventive service {code} is read as {read_as}, which is not listed")]
    UnknownReadAs {
        /// The preventive service.
        code: ServiceCode,
        /// What it is read as.
        read_as: ServiceCode,
    },
}

/// Categories, services and the stacking rule of one scheme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServiceTable {
    categories: Vec<Category>,
    services: Vec<Service>,
    preventive: Vec<PreventiveService>,
    excluded: Vec<ExcludedService>,
    stacking: Stacking,
}

impl ServiceTable {
    /// Checks that every reference leads somewhere and no code stands twice.
    pub fn new(
        categories: Vec<Category>,
        services: Vec<Service>,
        preventive: Vec<PreventiveService>,
        excluded: Vec<ExcludedService>,
        stacking: Stacking,
    ) -> Result<Self, TableError> {
        for (index, category) in categories.iter().enumerate() {
            if categories
                .iter()
                .take(index)
                .any(|earlier| earlier.id == category.id)
            {
                return Err(TableError::CategoryTwice(category.id.clone()));
            }
        }
        let mut seen = std::collections::BTreeSet::new();
        let codes = services.iter().map(|service| &service.code);
        let codes = codes.chain(preventive.iter().map(|service| &service.code));
        for code in codes.chain(excluded.iter().map(|service| &service.code)) {
            if !seen.insert(code) {
                return Err(TableError::CodeTwice(code.clone()));
            }
        }
        for Service { code, category, .. } in &services {
            if !categories.iter().any(|known| known.id == *category) {
                let (code, category) = (code.clone(), category.clone());
                return Err(TableError::UnknownCategory { code, category });
            }
        }
        for PreventiveService { code, read_as, .. } in &preventive {
            if !services.iter().any(|known| known.code == *read_as) {
                let (code, read_as) = (code.clone(), read_as.clone());
                return Err(TableError::UnknownReadAs { code, read_as });
            }
        }
        Ok(Self {
            categories,
            services,
            preventive,
            excluded,
            stacking,
        })
    }

    /// 助成対象（区分） in official order.
    pub fn categories(&self) -> &[Category] {
        &self.categories
    }

    /// Eligible care services in official order.
    pub fn services(&self) -> &[Service] {
        &self.services
    }

    /// Preventive services and what they are read as.
    pub fn preventive_services(&self) -> &[PreventiveService] {
        &self.preventive
    }

    /// Services that are not eligible.
    pub fn excluded_services(&self) -> &[ExcludedService] {
        &self.excluded
    }

    /// How limits combine.
    pub const fn stacking(&self) -> Stacking {
        self.stacking
    }

    /// What a code means.
    pub fn lookup(&self, code: &ServiceCode) -> Result<ServiceLookup<'_>, NotEligible> {
        let preventive = self.preventive.iter().find(|service| service.code == *code);
        let care = preventive.map_or(code, |service| &service.read_as);
        let found = self
            .services
            .iter()
            .find(|service| service.code == *care)
            .and_then(|service| {
                let category = self
                    .categories
                    .iter()
                    .find(|known| known.id == service.category)?;
                Some(ServiceLookup {
                    service,
                    category,
                    preventive,
                })
            });
        found.ok_or_else(|| {
            let excluded = self.excluded.iter().find(|service| service.code == *code);
            NotEligible {
                code: code.clone(),
                name: excluded.map(|service| service.name.clone()),
                reason: excluded.map(|service| service.reason.clone()),
            }
        })
    }
}
