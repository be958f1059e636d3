//! Services to plan with. Codes and units are from memory and for illustration; correct them in the data file.

use std::sync::LazyLock;

use domain::care::CareLevel;

const SERVICES: &str = include_str!("../../data/generated_services.csv");
const LEVELS: &str = include_str!("../../data/care_levels.csv");

/// A service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Service {
    pub(super) code: &'static str,
    pub(super) name: &'static str,
    /// サービス種類コード of who offers it.
    pub(super) kind: &'static str,
    pub(super) units: u32,
    pub(super) minutes: u32,
    /// Most times a week; 0: once a month.
    pub(super) weekly_most: u32,
}

/// Every service.
pub(super) fn services() -> &'static [Service] {
    static ALL: LazyLock<Vec<Service>> =
        LazyLock::new(|| SERVICES.lines().skip(1).filter_map(service).collect());
    &ALL
}

fn service(line: &'static str) -> Option<Service> {
    let mut fields = line.split(',');
    Some(Service {
        code: fields.next()?,
        name: fields.next()?,
        kind: fields.next()?,
        units: fields.next()?.parse().ok()?,
        minutes: fields.next()?.parse().ok()?,
        weekly_most: fields.next()?.parse().ok()?,
    })
}

/// 区分支給限度基準額 of a level, units a month.
pub(super) fn limit_of(level: CareLevel) -> Option<u32> {
    LEVELS.lines().skip(1).find_map(|line| {
        let mut fields = line.split(',');
        (fields.next()? == level.code()).then(|| fields.nth(1)?.parse().ok())?
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_and_services_come_from_data() {
        assert_eq!(limit_of(CareLevel::Care3), Some(27_048));
        assert_eq!(limit_of(CareLevel::NotEligible), None);
        assert_eq!(services().len(), 7);
    }
}
