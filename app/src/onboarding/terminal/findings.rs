//! What a check found, with what to do.

use contract::onboarding::TerminalReport;
use domain::onboarding::{Browser, Finding, System, TerminalCheck, TlsSeen, Verdict, judge};
use leptos::prelude::*;

use crate::component::Tag;
use crate::language::say;
use crate::onboarding::words::words;
use crate::text::Tone;

/// Every finding: its name, what was seen, what it means, what to do.
pub(super) fn list(report: &TerminalReport, tls: TlsSeen) -> AnyView {
    let rows: Vec<AnyView> = judge(&report.measured(tls))
        .into_iter()
        .map(|finding| row(finding, report, tls))
        .collect();
    view! { <dl class="onboarding-findings">{rows}</dl> }.into_any()
}

fn row(finding: Finding, report: &TerminalReport, tls: TlsSeen) -> AnyView {
    let words = &words().terminal;
    let tone = match finding.verdict {
        Verdict::Good => Tone::Success,
        Verdict::Warning => Tone::Warning,
        Verdict::Bad => Tone::Error,
        Verdict::NotSeen => Tone::Neutral,
    };
    let advice = match finding.check {
        TerminalCheck::System => (words.system_advice)(report.system),
        check => (words.advice)(check, finding.verdict),
    };
    let advice = (!advice.is_empty()).then(|| view! { <p>{say(advice)}</p> });
    view! {
        <div class="onboarding-finding">
            <dt>{(words.check)(finding.check)}</dt>
            <dd>
                <p class="onboarding-seen">
                    <Tag tone=tone label=(words.verdict)(finding.verdict) />
                    <span>{seen(finding.check, report, tls)}</span>
                </p>
                {advice}
            </dd>
        </div>
    }
    .into_any()
}

/// What was seen.
fn seen(check: TerminalCheck, report: &TerminalReport, tls: TlsSeen) -> String {
    let words = &words().terminal;
    match check {
        TerminalCheck::System => system_name(report.system).to_owned(),
        TerminalCheck::Browser => {
            format!(
                "{} {}",
                browser_name(report.browser),
                report.browser_version
            )
        }
        TerminalCheck::Screen => format!("{}×{}", report.screen_width, report.screen_height),
        TerminalCheck::Speed => (words.speed)(report.kbps),
        TerminalCheck::Stability => (words.line)(report.median_ms, report.failed),
        TerminalCheck::Tls => (words.tls)(tls).to_owned(),
        TerminalCheck::Clock => (words.clock)(report.skew_seconds),
        TerminalCheck::Storage => (words.storage)(report.storage).to_owned(),
        TerminalCheck::Helper => {
            let version = report.helper_version.clone().unwrap_or_default();
            format!("{} {version}", (words.helper)(report.helper))
        }
        TerminalCheck::Reader => (words.reader)(report.reader).to_owned(),
    }
}

/// Names are the same in every language.
const fn system_name(system: System) -> &'static str {
    match system {
        System::Windows11 => "Windows 11",
        System::Windows10 => "Windows 10",
        System::Windows => "Windows",
        System::MacOs => "macOS",
        System::IpadOs => "iPadOS",
        System::Ios => "iOS",
        System::Android => "Android",
        System::Other => "Linux / ChromeOS",
    }
}

const fn browser_name(browser: Browser) -> &'static str {
    match browser {
        Browser::Edge => "Microsoft Edge",
        Browser::Chrome => "Google Chrome",
        Browser::Safari => "Safari",
        Browser::Firefox => "Firefox",
        Browser::Other => "—",
    }
}
