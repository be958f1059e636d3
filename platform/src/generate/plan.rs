//! Care plans within the limit, results and claims that match them.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use contract::record::{
    CarePlan, Claim, ClaimLine, ClaimTotal, MonthlyCost, MonthlySheet, PlanForms, PlanGoal,
    PlanOverview, RecordBody, ScheduledService, ServiceResult, WeeklyEntry,
};

use super::calendar::{weekdays, year_month};
use super::chance::Chance;
use super::person::Life;
use super::region::Region;
use super::services::{Service, limit_of, services};

/// Yen a unit; differs by region and service, ten everywhere here.
const YEN: i64 = 10;
/// Most times a weekday falls into a month.
const WEEKS: u32 = 5;

/// A service of the week.
pub(super) struct Visit {
    pub(super) service: &'static Service,
    pub(super) provider: (String, String),
    /// Days of the week, 0 = Monday; none: once a month.
    weekdays: Vec<u32>,
    starts: u32,
}

/// A week whose month stays within the limit, however the weekdays fall.
pub(super) fn week(region: &Region, life: &Life, chance: &mut Chance) -> Vec<Visit> {
    let limit = limit_of(life.level).unwrap_or_default();
    let share = u32::try_from(chance.number(45, 96)).unwrap_or_default();
    let mut left = limit / 100 * share;
    let mut visits = Vec::new();
    let first = usize::try_from(chance.number(0, 7)).unwrap_or_default();
    for service in services().iter().cycle().skip(first).take(services().len()) {
        let known = |visit: &Visit| visit.service.kind == service.kind;
        if visits.iter().any(known) {
            continue;
        }
        let each = if service.weekly_most == 0 {
            service.units
        } else {
            service.units * WEEKS
        };
        let most = (left / each).min(service.weekly_most.max(1));
        if most == 0 {
            continue;
        }
        let times = u32::try_from(chance.number(1, i64::from(most) + 1)).unwrap_or(1);
        left -= times * each;
        let begin = u32::try_from(chance.number(0, 7)).unwrap_or_default();
        let days = match service.weekly_most {
            0 => Vec::new(),
            _ => (0..times).map(|at| (begin + at * 7 / times) % 7).collect(),
        };
        visits.push(Visit {
            service,
            provider: region.service_office(life.person, service.kind),
            weekdays: days,
            starts: u32::try_from(chance.number(9, 15)).unwrap_or(9),
        });
    }
    visits
}

impl Visit {
    fn times(&self) -> (String, String) {
        if self.weekdays.is_empty() {
            return ("9999".to_owned(), "9999".to_owned());
        }
        let end = self.starts * 60 + self.service.minutes;
        (
            format!("{:02}00", self.starts),
            format!("{:02}{:02}", end / 60, end % 60),
        )
    }

    fn days(&self, first: NaiveDate) -> Vec<NaiveDate> {
        if self.weekdays.is_empty() {
            return vec![first];
        }
        let mut days: Vec<NaiveDate> = self
            .weekdays
            .iter()
            .flat_map(|weekday| weekdays(first, *weekday))
            .collect();
        days.sort_unstable();
        days
    }

    fn row(&self, on: NaiveDate) -> ScheduledService {
        let (starts, ends) = self.times();
        ScheduledService {
            on,
            starts,
            ends,
            times: 1,
            service_code: self.service.code.to_owned(),
            equipment: String::new(),
            provider_number: self.provider.0.clone(),
            provider_name: self.provider.1.clone(),
            units: Some(self.service.units),
        }
    }
}

pub(super) fn forms(
    life: &Life,
    week: &[Visit],
    (office, name): &(String, String),
    made_on: NaiveDate,
) -> RecordBody {
    let overview = PlanOverview {
        written_on: made_on,
        author: "試作 計画".to_owned(),
        office_name: name.clone(),
        first_made_on: Some(made_on),
        plan_code: "21".to_owned(),
        certification_code: "2".to_owned(),
        certified_on: Some(life.certified_on),
        valid_from: Some(life.valid_from),
        valid_to: Some(life.valid_to),
        care_level: Some(life.level),
        wishes: "住み慣れた家で、できることを続けながら暮らしたい。".to_owned(),
        panel_opinion: String::new(),
        policy: "転倒を防ぎ、家族の負担を軽くしながら在宅生活を支える。".to_owned(),
        housework_code: String::new(),
        housework_reason: String::new(),
    };
    let goals = week
        .iter()
        .enumerate()
        .map(|(at, visit)| goal(at, visit))
        .collect();
    let week = week
        .iter()
        .flat_map(|visit| {
            visit
                .weekdays
                .iter()
                .map(move |weekday| entry(visit, *weekday))
        })
        .collect();
    RecordBody::CarePlan(Box::new(CarePlan::Plan(PlanForms {
        made_on,
        office_number: office.clone(),
        overview: Some(overview),
        goals,
        week,
        supplement: None,
    })))
}

fn goal(at: usize, visit: &Visit) -> PlanGoal {
    PlanGoal {
        need_no: (at + 1).to_string(),
        need: "一人では不安なことがある".to_owned(),
        goal_no: "1".to_owned(),
        long_goal: "安心して暮らせる".to_owned(),
        long_period: "1年".to_owned(),
        short_goal: "見守りでできることが増える".to_owned(),
        short_period: "6か月".to_owned(),
        support_no: "1".to_owned(),
        content: visit.service.name.to_owned(),
        insured_code: "1".to_owned(),
        service: visit.service.name.to_owned(),
        provider_number: visit.provider.0.clone(),
        provider_name: visit.provider.1.clone(),
        frequency: match visit.weekdays.len() {
            0 => "月1回".to_owned(),
            times => format!("週{times}回"),
        },
        period: "6か月".to_owned(),
    }
}

fn entry(visit: &Visit, weekday: u32) -> WeeklyEntry {
    let (starts, ends) = visit.times();
    WeeklyEntry {
        service: visit.service.name.to_owned(),
        weekday: u8::try_from(weekday + 1).ok(),
        starts,
        ends,
        activity: String::new(),
        not_weekly: String::new(),
    }
}

pub(super) fn month(
    week: &[Visit],
    (office, _): &(String, String),
    first: NaiveDate,
) -> RecordBody {
    let planned = week
        .iter()
        .flat_map(|visit| visit.days(first).into_iter().map(move |on| visit.row(on)))
        .collect();
    let mut costs: Vec<MonthlyCost> = week
        .iter()
        .map(|visit| {
            let times = u16::try_from(visit.days(first).len()).unwrap_or_default();
            cost(
                &visit.provider,
                visit.service.code,
                times,
                visit.service.units * u32::from(times),
            )
        })
        .collect();
    let units = costs.iter().filter_map(|row| row.units).sum();
    let nobody = ("9999999999".to_owned(), String::new());
    costs.push(cost(&nobody, "999999", 0, units));
    RecordBody::CarePlan(Box::new(CarePlan::Month(MonthlySheet {
        month: year_month(first),
        office_number: office.clone(),
        written_on: Some(first),
        author: "試作 計画".to_owned(),
        planned,
        costs,
        supplement: None,
    })))
}

fn cost(provider: &(String, String), code: &str, times: u16, units: u32) -> MonthlyCost {
    let yen = i64::from(units) * YEN;
    MonthlyCost {
        provider_number: provider.0.clone(),
        provider_name: provider.1.clone(),
        service_code: code.to_owned(),
        times,
        units: Some(units),
        within_limit_units: Some(units),
        over_limit_units: Some(0),
        cost_yen: Some(yen),
        insured_yen: Some(yen * 9 / 10),
        own_yen: Some(yen - yen * 9 / 10),
        own_full_yen: Some(0),
    }
}

/// What was done in a month, office by office: as planned, now and then a visit less.
pub(super) fn results(
    week: &[Visit],
    first: NaiveDate,
    chance: &mut Chance,
) -> Vec<(String, RecordBody)> {
    week.iter()
        .map(|visit| {
            let days = visit.days(first).into_iter();
            let done = days
                .filter(|_| !chance.percent(4))
                .map(|on| visit.row(on))
                .collect();
            let result = ServiceResult {
                month: year_month(first),
                office_number: visit.provider.0.clone(),
                service_type: visit.service.kind.to_owned(),
                done,
            };
            let body = RecordBody::CarePlan(Box::new(CarePlan::Result(result)));
            (visit.provider.0.clone(), body)
        })
        .collect()
}

/// The claims of a month, office by office. Nothing is claimed before the certification.
pub(super) fn claims(
    week: &[Visit],
    life: &Life,
    first: NaiveDate,
    chance: &mut Chance,
) -> Vec<RecordBody> {
    if first < life.valid_from {
        return Vec::new();
    }
    let mut by_office: BTreeMap<&(String, String), Vec<(&Visit, u16)>> = BTreeMap::new();
    for visit in week {
        let planned = i64::try_from(visit.days(first).len()).unwrap_or_default();
        let missed = i64::from(chance.percent(20));
        let times = u16::try_from((planned - missed).max(0)).unwrap_or_default();
        if times > 0 {
            by_office
                .entry(&visit.provider)
                .or_default()
                .push((visit, times));
        }
    }
    by_office
        .into_iter()
        .map(|(office, visits)| RecordBody::Claim(claim(office, &visits, first)))
        .collect()
}

fn claim(office: &(String, String), visits: &[(&Visit, u16)], first: NaiveDate) -> Claim {
    let lines = visits
        .iter()
        .map(|(visit, times)| ClaimLine {
            service_code: visit.service.code.to_owned(),
            units: visit.service.units,
            times: *times,
            total_units: visit.service.units * u32::from(*times),
        })
        .collect();
    let totals = visits
        .iter()
        .map(|(visit, times)| {
            let units = visit.service.units * u32::from(*times);
            let yen = i64::from(units) * YEN;
            ClaimTotal {
                service_code: visit.service.kind.to_owned(),
                days: *times,
                units,
                insured_yen: yen * 9 / 10,
                own_yen: yen - yen * 9 / 10,
            }
        })
        .collect();
    Claim {
        month: year_month(first),
        office_number: office.0.clone(),
        office_name: office.1.clone(),
        lines,
        totals,
    }
}
