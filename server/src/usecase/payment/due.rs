//! Which months of receipt are paid in a month.

use chrono::{Months, NaiveDate};
use contract::{FieldCode, FieldIssue};
use domain::calendar::{first_of_month, is_business_day, last_of_month_after};
use domain::scheme::{Scheme, SchemeId};

use super::PaymentError;
use crate::context::Context;

/// The scheme with this id, and the first day of the month.
pub(super) fn scheme_and_month<'a>(
    ctx: &'a Context,
    scheme: &str,
    month: NaiveDate,
) -> Result<&'a Scheme, PaymentError> {
    let found = SchemeId::parse(scheme)
        .ok()
        .and_then(|id| ctx.schemes.get(&id));
    let Some(found) = found else {
        return Err(PaymentError::field("scheme_id", FieldCode::NotAllowed));
    };
    if first_of_month(month) != month {
        let issue = FieldIssue::with("month", FieldCode::Invalid, "first day of a month");
        return Err(PaymentError::Fields(vec![issue]));
    }
    Ok(found)
}

/// First days of the months of receipt whose payment is due by the end of `month`, by the timetable of
/// the scheme, its last window included.
pub(super) fn months_due(scheme: &Scheme, month: NaiveDate) -> Vec<NaiveDate> {
    let by = last_of_month_after(month, 0);
    let last = first_of_month(scheme.closes_on());
    let first = first_of_month(scheme.opens_on());
    (0..)
        .map_while(|months| first.checked_add_months(Months::new(months)))
        .take_while(|received| *received <= last)
        .filter(|received| scheme.timetable().payment_by(*received) <= by)
        .collect()
}

/// The last day of the month banks work, when it is after `today`.
pub(super) fn proposed_day(month: NaiveDate, today: NaiveDate) -> Option<NaiveDate> {
    let mut day = last_of_month_after(month, 0);
    while day > today && day >= month {
        if is_business_day(day) {
            return Some(day);
        }
        day = day.pred_opt()?;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::scheme::SchemeCatalog;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn due(month: &str) -> Vec<String> {
        let schemes = SchemeCatalog::builtin().unwrap();
        let scheme = schemes.get(&SchemeId::parse("fy2026").unwrap()).unwrap();
        let due = months_due(scheme, day(month));
        due.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn the_month_after_next_is_paid_and_what_was_left_before() {
        assert_eq!(due("2026-06-01"), Vec::<String>::new());
        assert_eq!(due("2026-07-01"), ["2026-05-01"]);
        assert_eq!(due("2026-08-01"), ["2026-05-01", "2026-06-01"]);
        assert_eq!(due("2027-03-01").last().unwrap(), "2027-01-01");
        assert_eq!(due("2027-04-01").last().unwrap(), "2027-03-01");
        assert_eq!(due("2030-04-01").len(), 11);
    }

    #[test]
    fn the_last_working_day_is_proposed() {
        let today = day("2026-12-10");
        assert_eq!(
            proposed_day(day("2027-01-01"), today),
            Some(day("2027-01-29"))
        );
        assert_eq!(
            proposed_day(day("2026-12-01"), today),
            Some(day("2026-12-30"))
        );
        assert_eq!(proposed_day(day("2026-11-01"), today), None);
        assert_eq!(proposed_day(day("2026-12-01"), day("2026-12-30")), None);
    }
}
