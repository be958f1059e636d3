//! The estimate, said step by step.

use contract::scheme::{EstimateView, SchemeView};
use leptos::prelude::*;

use super::calculator::Typed;
use crate::component::LiveRegion;
use crate::text;

/// The panel beside the calculator's form.
pub(super) fn panel(typed: Typed, scheme: StoredValue<SchemeView>) -> AnyView {
    let estimate = Memo::new(move |_| {
        let request = typed.request();
        typed
            .is_enough()
            .then(|| scheme.with_value(|scheme| scheme.estimate(&request).ok()))
            .flatten()
    });
    let said = Signal::derive(move || {
        estimate.with(|estimate| {
            estimate
                .as_ref()
                .map(|found| format!("交付額の見込みは{}です", text::yen(found.grant_yen)))
                .unwrap_or_default()
        })
    });
    view! {
        <h3>"試算の結果"</h3>
        <LiveRegion text=said />
        {move || match estimate.get() {
            None => view! { <p class="soft">"サービスを選ぶと、ここに上限額と交付額の見込みが出ます。"</p> }.into_any(),
            Some(estimate) => steps(&estimate, typed, scheme),
        }}
    }
    .into_any()
}

/// ① to ④. Also right for an amount typed too large: the rules refuse it and nothing is shown.
fn steps(estimate: &EstimateView, typed: Typed, scheme: StoredValue<SchemeView>) -> AnyView {
    let request = typed.request();
    let net = estimate
        .total_yen
        .saturating_sub(estimate.deducted_yen)
        .max(0);
    let lower = if net <= estimate.limit_yen {
        "かかった費用が上限以下なので、かかった費用です"
    } else {
        "上限をこえているので、上限額です"
    };
    let deducted = (estimate.deducted_yen > 0).then(|| {
        step(
            "",
            "収入の差し引き",
            estimate.deducted_yen,
            "寄附金やその他の収入は、費用から差し引きます".to_owned(),
        )
    });
    let limit_note = limit_note(estimate, scheme);
    view! {
        <p class="grant"><span>"④ 交付額の見込み"</span><strong>{text::grouped(estimate.grant_yen)}</strong>"円"</p>
        <ol class="estimate">
            {step("①", "総事業費 A＋B", estimate.total_yen, format!("{} ＋ {}", text::yen(request.reader_cost_yen), text::yen(request.support_cost_yen)))}
            {deducted}
            {step("②", "助成限度額", estimate.limit_yen, limit_note)}
            {step("③", "選定額", estimate.selected_yen, lower.to_owned())}
            {step("④", "交付額", estimate.grant_yen, "③の1,000円未満を切り捨てます".to_owned())}
        </ol>
        {lines(estimate)}
        {own_cost(estimate, net)}
    }
    .into_any()
}

fn step(sign: &'static str, name: &'static str, amount: i64, note: String) -> AnyView {
    view! {
        <li class="estimate-step">
            <span class="estimate-name"><span class="estimate-sign">{sign}</span>{name}</span>
            <span class="estimate-amount">{text::yen(amount)}</span>
            <span class="estimate-note">{note}</span>
        </li>
    }
    .into_any()
}

fn limit_note(estimate: &EstimateView, scheme: StoredValue<SchemeView>) -> String {
    let adds_up = scheme.with_value(|scheme| scheme.stacking == "add_up");
    let counted: Vec<String> = estimate
        .lines
        .iter()
        .filter(|line| line.counted)
        .map(|line| text::yen(line.limit_yen))
        .collect();
    match (counted.len(), adds_up) {
        (0 | 1, true) => "選んだサービスの区分の上限額です".to_owned(),
        (_, true) => format!("サービスごとの上限額の合計です（{}）", counted.join(" ＋ ")),
        (_, false) => "最も高い区分の上限額です".to_owned(),
    }
}

fn lines(estimate: &EstimateView) -> AnyView {
    let rows: Vec<AnyView> = estimate
        .lines
        .iter()
        .map(|line| {
            let not_counted = (!line.counted).then_some("（合計に含まれません）");
            view! {
                <li>
                    <span>{line.name.clone()}{not_counted}</span>
                    <span class="number">{format!("{}台 {}", line.reader_cap, text::yen(line.limit_yen))}</span>
                </li>
            }
            .into_any()
        })
        .collect();
    view! { <ul class="estimate-lines" aria-label="サービスごとの上限">{rows}</ul> }.into_any()
}

fn own_cost(estimate: &EstimateView, net: i64) -> AnyView {
    let rest = net.saturating_sub(estimate.grant_yen).max(0);
    let over = (estimate.readers_over_cap > 0).then(|| {
        format!(
            "助成の対象は{}台までです。こえた{}台は自己負担になります。",
            estimate.reader_cap, estimate.readers_over_cap
        )
    });
    view! {
        {over.map(|text| view! { <p class="aside">{text}</p> })}
        {(rest > 0).then(|| view! { <p class="soft">{format!("自己負担の見込み：{}", text::yen(rest))}</p> })}
        <p class="soft">"試算です。実際の交付額は審査で決まります。"</p>
    }
    .into_any()
}
