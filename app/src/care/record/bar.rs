//! How much of a limit is used: words and a bar that say the same.

use leptos::prelude::*;

use super::words::words;
use crate::language::ruby;
use crate::text;

/// Units against a monthly limit.
pub(in crate::care) fn limit_bar(what: &str, used: u32, limit: Option<u32>) -> AnyView {
    let used = i64::from(used);
    let Some(limit) = limit.map(i64::from) else {
        return view! {
            <p class="care-limit"><span>{ruby((words().used)(what, &text::care::units(used)))}</span></p>
        }
        .into_any();
    };
    share_bar(what, used, limit, words().unit_units)
}

/// Something used against a limit.
pub(super) fn share_bar(what: &str, used: i64, limit: i64, unit: &'static str) -> AnyView {
    let over = used.saturating_sub(limit);
    let share = (words().share)(
        what,
        &text::grouped(used),
        &text::grouped(limit),
        unit,
        percent(used, limit),
    );
    let tone = (over > 0).then_some("over");
    let said = (over > 0).then(|| (words().over)(&format!("{}{unit}", text::grouped(over))));
    view! {
        <div class="care-limit" data-tone=tone>
            <p><span>{ruby(share)}</span>{said.map(|said| view! { <strong class="care-over">{ruby(said)}</strong> })}</p>
            <svg class="care-bar" viewBox="0 0 1000 16" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <rect class="care-bar-used" x="0" y="0" height="16" width=permille(used, limit)></rect>
            </svg>
        </div>
    }
    .into_any()
}

/// Share of the limit, whole percents, rounded down so that 100 means all of it.
fn percent(used: i64, limit: i64) -> i64 {
    if limit <= 0 {
        return 0;
    }
    used.saturating_mul(100) / limit
}

/// Width of the bar out of 1,000.
fn permille(used: i64, limit: i64) -> i64 {
    if limit <= 0 {
        return 0;
    }
    (used.saturating_mul(1_000) / limit).clamp(0, 1_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_never_longer_than_its_frame() {
        assert_eq!(permille(0, 19_705), 0);
        assert_eq!(permille(19_705, 19_705), 1_000);
        assert_eq!(permille(30_000, 19_705), 1_000);
        assert_eq!(permille(10, 0), 0);
    }

    #[test]
    fn all_of_it_is_only_said_of_all_of_it() {
        assert_eq!(percent(19_704, 19_705), 99);
        assert_eq!(percent(19_705, 19_705), 100);
        assert_eq!(percent(20_000, 19_705), 101);
    }
}
