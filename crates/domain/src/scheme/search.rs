//! Finding a service by what people type.

use super::table::{ExcludedService, ServiceLookup, ServiceTable};
use crate::kana::search_key;

/// A service that fits a query.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FoundService<'a> {
    /// The subsidy pays for it.
    Eligible(ServiceLookup<'a>),
    /// The subsidy does not pay for it; the reason is in it.
    Excluded(&'a ExcludedService),
}

impl FoundService<'_> {
    /// The code that was found.
    pub fn code(&self) -> &str {
        match self {
            Self::Eligible(lookup) => lookup
                .preventive
                .map_or(lookup.service.code.as_str(), |preventive| {
                    preventive.code.as_str()
                }),
            Self::Excluded(service) => service.code.as_str(),
        }
    }

    /// Its official name.
    pub fn name(&self) -> &str {
        match self {
            Self::Eligible(lookup) => lookup
                .preventive
                .map_or(&lookup.service.name, |preventive| &preventive.name),
            Self::Excluded(service) => &service.name,
        }
    }
}

impl ServiceTable {
    /// Services by code, name or kana (either script or width), best first: the code itself, codes
    /// and names that begin with the query, names and readings that contain it. An empty query finds
    /// nothing.
    pub fn find(&self, query: &str) -> Vec<FoundService<'_>> {
        let query = search_key(query);
        if query.is_empty() {
            return Vec::new();
        }
        let care = self.services().iter().map(|s| (&s.code, &s.name, &s.kana));
        let preventive = self
            .preventive_services()
            .iter()
            .map(|s| (&s.code, &s.name, &s.kana));
        let eligible = care.chain(preventive).filter_map(|(code, name, kana)| {
            let rank = rank(&query, code.as_str(), name, kana)?;
            Some((rank, FoundService::Eligible(self.lookup(code).ok()?)))
        });
        let excluded = self.excluded_services().iter().filter_map(|service| {
            let rank = rank(&query, service.code.as_str(), &service.name, &service.kana)?;
            Some((rank, FoundService::Excluded(service)))
        });
        let mut found: Vec<_> = eligible.chain(excluded).collect();
        found.sort_by_key(|(rank, _)| *rank);
        found.into_iter().map(|(_, service)| service).collect()
    }
}

/// The lower the better; `None` if the service does not fit.
fn rank(query: &str, code: &str, name: &str, kana: &str) -> Option<u8> {
    if code == query {
        return Some(0);
    }
    if code.starts_with(query) {
        return Some(1);
    }
    let name = search_key(name);
    if name.starts_with(query) {
        return Some(2);
    }
    let mut readings = kana.split_whitespace().map(search_key);
    if readings.clone().any(|reading| reading.starts_with(query)) {
        return Some(2);
    }
    (name.contains(query) || readings.any(|reading| reading.contains(query))).then_some(3)
}
