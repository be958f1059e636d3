//! Finding a service of a scheme by name, reading or code.

use contract::scheme::{ExcludedServiceView, SchemeView, ServiceView};
use domain::kana::search_key;

use crate::text;

/// A service found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Found {
    /// The subsidy pays for it.
    Eligible(ServiceView),
    /// The subsidy does not; the reason is in it.
    Excluded(ExcludedServiceView),
}

/// Services that fit what was typed (either kana script, any width), best first: by code, by the
/// beginning of a name, by a part of a name or reading. Nothing while nothing is typed.
pub(crate) fn find(scheme: &SchemeView, typed: &str) -> Vec<Found> {
    let wanted = search_key(typed);
    if wanted.is_empty() {
        return Vec::new();
    }
    let mut ranked: Vec<(u8, Found)> = Vec::new();
    for service in scheme.eligible_services() {
        if let Some(rank) = rank(&wanted, &service.code, &service.name, &service.kana) {
            ranked.push((rank, Found::Eligible(service.clone())));
        }
    }
    for service in &scheme.excluded_services {
        if let Some(rank) = rank(&wanted, &service.code, &service.name, &service.kana) {
            ranked.push((rank, Found::Excluded(service.clone())));
        }
    }
    ranked.sort_by_key(|(rank, _)| *rank);
    ranked.into_iter().map(|(_, found)| found).collect()
}

fn rank(wanted: &str, code: &str, name: &str, kana: &str) -> Option<u8> {
    let shown = search_key(&text::care::service_named(code, name));
    let name = search_key(name);
    if search_key(code) == wanted {
        Some(0)
    } else if name.starts_with(wanted) {
        Some(1)
    } else if search_key(code).starts_with(wanted) {
        Some(2)
    } else if shown.contains(wanted) || search_key(kana).contains(wanted) {
        Some(3)
    } else {
        None
    }
}
