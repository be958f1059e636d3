//! The days of 第6表, gathered into rows.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use contract::record::ScheduledService;

/// A row of 第6表: one service at one time by one provider.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// `HHMM`.
    pub(super) starts: String,
    /// `HHMM`.
    pub(super) ends: String,
    /// サービスコード.
    pub(super) service_code: String,
    /// 用具名称.
    pub(super) equipment: String,
    /// Name of the provider, its number when it has none.
    pub(super) provider: String,
    /// Times by day of the month.
    pub(super) days: BTreeMap<u32, u32>,
}

impl Row {
    /// Times in the month.
    pub(super) fn total(&self) -> u32 {
        self.days.values().sum()
    }
}

/// Rows in order of time, then service.
pub(super) fn rows(services: &[ScheduledService]) -> Vec<Row> {
    let mut rows: BTreeMap<[&str; 5], Row> = BTreeMap::new();
    for service in services {
        let key = [
            service.starts.as_str(),
            service.ends.as_str(),
            service.service_code.as_str(),
            service.provider_number.as_str(),
            service.equipment.as_str(),
        ];
        let row = rows.entry(key).or_insert_with(|| Row {
            starts: service.starts.clone(),
            ends: service.ends.clone(),
            service_code: service.service_code.clone(),
            equipment: service.equipment.clone(),
            provider: provider(service),
            days: BTreeMap::new(),
        });
        *row.days.entry(service.on.day()).or_default() += u32::from(service.times);
    }
    rows.into_values().collect()
}

fn provider(service: &ScheduledService) -> String {
    if service.provider_name.is_empty() {
        return service.provider_number.clone();
    }
    service.provider_name.clone()
}

/// The days of a month `YYYYMM`; none when it is no month.
pub(super) fn days(month: &str) -> Vec<NaiveDate> {
    let first = month
        .get(..4)
        .zip(month.get(4..6))
        .and_then(|(year, month)| {
            NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, 1)
        });
    first.map_or_else(Vec::new, |first| {
        first
            .iter_days()
            .take_while(|day| day.month() == first.month())
            .collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn service(day: &str, code: &str) -> ScheduledService {
        ScheduledService {
            on: day.parse().unwrap(),
            starts: "0900".to_owned(),
            ends: "1000".to_owned(),
            times: 1,
            service_code: code.to_owned(),
            equipment: String::new(),
            provider_number: "1370000009".to_owned(),
            provider_name: String::new(),
            units: None,
        }
    }

    #[test]
    fn the_same_service_at_the_same_time_is_one_row() {
        let rows = rows(&[
            service("2026-11-02", "111111"),
            service("2026-11-09", "111111"),
            service("2026-11-09", "151111"),
        ]);
        assert_eq!(rows.len(), 2);
        assert_eq!(rows[0].total(), 2);
        assert_eq!(rows[0].days.keys().copied().collect::<Vec<_>>(), [2, 9]);
        assert_eq!(rows[0].provider, "1370000009");
    }

    #[test]
    fn a_month_has_its_days() {
        assert_eq!(days("202602").len(), 28);
        assert_eq!(days("202611").len(), 30);
        assert!(days("2026").is_empty());
        assert!(days("202613").is_empty());
    }
}
