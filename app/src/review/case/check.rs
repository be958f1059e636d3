//! Results of the automatic checks, each where it belongs.

use contract::review::{CheckView, ChecksView};
use domain::review::CheckOutcome;
use domain::scheme::Certainty;
use leptos::prelude::*;

use crate::component::{Disclosure, Tag};
use crate::text::Tone;

/// How an outcome feels.
pub(super) fn tone(outcome: CheckOutcome) -> Tone {
    match outcome {
        CheckOutcome::Ok => Tone::Success,
        CheckOutcome::Unknown => Tone::Neutral,
        CheckOutcome::Warn => Tone::Warning,
        CheckOutcome::Fail => Tone::Error,
    }
}

/// One result with what was compared and where the rule comes from, on demand.
pub(super) fn result(check: &CheckView) -> AnyView {
    let facts = check
        .facts
        .iter()
        .map(|fact| {
            view! { <div><dt>{fact.label.clone()}</dt><dd>{fact.value.clone()}</dd></div> }
        })
        .collect_view();
    let source = format!("根拠：{}（{}）", check.source, certainty(check.certainty));
    view! {
        <li class="check">
            <Tag tone=tone(check.outcome) label=check.outcome.label_ja() />
            <span class="check-words">{check.id.label_ja()}</span>
            <Disclosure summary=format!("{}の比べた内容と根拠", check.id.label_ja())>
                <dl class="facts">{facts}</dl>
                <p class="note">{source}</p>
            </Disclosure>
        </li>
    }
    .into_any()
}

/// How sure a rule is, in words.
pub(super) fn certainty(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Confirmed => "公式資料で確認",
        Certainty::SecondHand => "公式資料を見た人の報告",
        Certainty::Derived => "資料からの判断",
        Certainty::Memory => "未確認",
        Certainty::Unknown => "資料に記載なし・仮の扱い",
    }
}

/// All results in one line.
pub(super) fn summary(checks: &ChecksView) -> AnyView {
    let count = |outcome| {
        checks
            .checks
            .iter()
            .filter(|check| check.outcome == outcome)
            .count()
    };
    let outcomes = [
        CheckOutcome::Fail,
        CheckOutcome::Warn,
        CheckOutcome::Unknown,
        CheckOutcome::Ok,
    ];
    let tags = outcomes.into_iter().filter_map(|outcome| {
        let count = count(outcome);
        (count > 0).then(|| {
            let label = format!("{} {count}件", outcome.label_ja());
            view! { <Tag tone=tone(outcome) label=label /> }
        })
    });
    view! { <p class="queue-signs">{tags.collect_view()}</p> }.into_any()
}
