//! 第1表.

use contract::record::{PlanForms, PlanOverview, SupplementaryInfo};
use leptos::prelude::*;

use super::parts::{day, day_of, facts, line, lines, period, told, units};
use super::words::words;
use crate::language::ruby;
use crate::text;

/// 第1表 and 利用者補足情報.
pub(super) fn overview(forms: &PlanForms) -> AnyView {
    let made = facts(vec![
        line(words().made_or_changed, day(forms.made_on)),
        line(words().planning_office_number, forms.office_number.clone()),
    ]);
    let inside = match &forms.overview {
        Some(overview) => written(overview),
        None => view! { <p class="empty-line">{ruby(words().no_form_1)}</p> }.into_any(),
    };
    view! { {made}{inside}{forms.supplement.as_ref().map(under_title)} }.into_any()
}

fn under_title(info: &SupplementaryInfo) -> AnyView {
    view! { <h5>{ruby(words().supplement)}</h5>{supplement(info)} }.into_any()
}

fn written(overview: &PlanOverview) -> AnyView {
    facts(vec![
        line(words().written_on, day(overview.written_on)),
        line(
            words().plan_kind,
            text::care::plan_code(&overview.plan_code),
        ),
        line(
            words().certification_state,
            text::care::certification_code(&overview.certification_code),
        ),
        told(words().planner, overview.office_name.clone()),
        told(words().plan_author, overview.author.clone()),
        line(words().first_made_on, day_of(overview.first_made_on)),
        line(words().certified_on, day_of(overview.certified_on)),
        line(
            words().valid,
            period(overview.valid_from, overview.valid_to),
        ),
        line(
            words().care_level,
            overview.care_level.map_or("", text::care::care_level),
        ),
        told(words().wishes, overview.wishes.clone()),
        told(words().panel_opinion, overview.panel_opinion.clone()),
        told(words().policy, overview.policy.clone()),
        told(words().housework, housework(overview)),
    ])
}

/// The reason's number is shown as the file has it: the standard prints no list of names.
fn housework(overview: &PlanOverview) -> String {
    match (
        overview.housework_code.is_empty(),
        overview.housework_reason.is_empty(),
    ) {
        (true, true) => String::new(),
        (true, false) => overview.housework_reason.clone(),
        (false, true) => (words().housework_code)(&overview.housework_code),
        (false, false) => {
            (words().housework_both)(&overview.housework_code, &overview.housework_reason)
        }
    }
}

/// 利用者補足情報.
pub(super) fn supplement(info: &SupplementaryInfo) -> AnyView {
    let limits: Vec<String> = info
        .service_limits
        .iter()
        .map(|limit| {
            format!(
                "{} {}",
                text::care::service(&limit.service_code),
                units(Some(limit.units))
            )
        })
        .collect();
    let others: Vec<String> = info
        .others
        .iter()
        .map(|(name, value)| format!("{name} {value}"))
        .collect();
    view! {
        {facts(vec![
            told(words().name, info.name.clone()),
            told(words().kana, info.kana.clone()),
            line(words().born, day_of(info.born_on)),
            line(words().care_level, info.care_level.map_or("", text::care::care_level)),
            line(words().limit, units(info.limit_units)),
            line(words().service_limits, limits.join("\n")),
            lines(words().others, &others),
        ])}
    }
    .into_any()
}
