//! 第1表.

use contract::record::{PlanForms, PlanOverview, SupplementaryInfo};
use leptos::prelude::*;

use super::parts::{day, day_of, facts, line, lines, period, units};
use crate::text;

/// 第1表 and 利用者補足情報.
pub(super) fn overview(forms: &PlanForms) -> AnyView {
    let made = facts(vec![
        line("計画作成（変更）日", day(forms.made_on)),
        line("居宅介護支援事業所番号", forms.office_number.clone()),
    ]);
    let inside = match &forms.overview {
        Some(overview) => written(overview),
        None => view! { <p class="empty-line">"第1表はまだ届いていません。"</p> }.into_any(),
    };
    view! { {made}{inside}{forms.supplement.as_ref().map(under_title)} }.into_any()
}

fn under_title(info: &SupplementaryInfo) -> AnyView {
    view! { <h5>"利用者補足情報"</h5>{supplement(info)} }.into_any()
}

fn written(overview: &PlanOverview) -> AnyView {
    facts(vec![
        line("作成年月日", day(overview.written_on)),
        line("計画書の区分", text::care::plan_code(&overview.plan_code)),
        line(
            "認定の状況",
            text::care::certification_code(&overview.certification_code),
        ),
        line("居宅介護支援事業者", overview.office_name.clone()),
        line("計画作成者", overview.author.clone()),
        line("初回の作成日", day_of(overview.first_made_on)),
        line("認定日", day_of(overview.certified_on)),
        line(
            "認定の有効期間",
            period(overview.valid_from, overview.valid_to),
        ),
        line(
            "要介護状態区分",
            overview
                .care_level
                .map_or("", domain::care::CareLevel::label_ja),
        ),
        line(
            "利用者及び家族の生活に対する意向を踏まえた課題分析の結果",
            overview.wishes.clone(),
        ),
        line(
            "介護認定審査会の意見及びサービスの種類の指定",
            overview.panel_opinion.clone(),
        ),
        line("総合的な援助の方針", overview.policy.clone()),
        line("生活援助中心型の算定理由", housework(overview)),
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
        (false, true) => format!("区分 {}", overview.housework_code),
        (false, false) => format!(
            "区分 {}　{}",
            overview.housework_code, overview.housework_reason
        ),
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
                text::service_name(&limit.service_code),
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
            line("氏名", info.name.clone()),
            line("フリガナ", info.kana.clone()),
            line("生年月日", day_of(info.born_on)),
            line("要介護状態区分", info.care_level.map_or("", domain::care::CareLevel::label_ja)),
            line("区分支給限度基準額", units(info.limit_units)),
            lines("種類支給限度基準額", &limits),
            lines("その他", &others),
        ])}
    }
    .into_any()
}
