//! What was measured on a terminal, judged. The browser and the server judge alike.

use serde::{Deserialize, Serialize};

use super::terminal::{Browser, HelperSeen, MIN_CHROMIUM, MIN_SAFARI, Measured, System, TlsSeen};

/// A check of a terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TerminalCheck {
    /// Operating system.
    System,
    /// Browser and version.
    Browser,
    /// Screen.
    Screen,
    /// Speed of the line.
    Speed,
    /// Stability of the line.
    Stability,
    /// TLS.
    Tls,
    /// Clock.
    Clock,
    /// Storage of the browser.
    Storage,
    /// Card helper.
    Helper,
    /// Card reader.
    Reader,
}

/// What a check says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// As it should be.
    Good,
    /// Works with a reservation.
    Warning,
    /// Stops the terminal from being used.
    Bad,
    /// Could not be seen.
    NotSeen,
}

/// One check and what it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Which.
    pub check: TerminalCheck,
    /// What.
    pub verdict: Verdict,
}

/// Every check, judged.
pub fn judge(measured: &Measured) -> [Finding; 10] {
    use TerminalCheck as C;
    [
        (C::System, system(measured.system)),
        (C::Browser, browser(measured)),
        (C::Screen, screen(measured.screen_width)),
        (C::Speed, speed(measured)),
        (C::Stability, stability(measured)),
        (C::Tls, tls(measured.tls)),
        (C::Clock, clock(measured.skew_seconds)),
        (
            C::Storage,
            if measured.storage {
                Verdict::Good
            } else {
                Verdict::Warning
            },
        ),
        (C::Helper, helper(measured.helper)),
        (C::Reader, reader(measured)),
    ]
    .map(|(check, verdict)| Finding { check, verdict })
}

/// Whether nothing stops the terminal.
pub fn passes(findings: &[Finding]) -> bool {
    findings
        .iter()
        .all(|finding| finding.verdict != Verdict::Bad)
}

/// Windows 11 is what supporters recommend; Windows 10 gets no more updates, and LIFE dropped it in May
/// 2026. Tablets and phones work, their card reading is another matter.
const fn system(system: System) -> Verdict {
    match system {
        System::Windows11 => Verdict::Good,
        System::Windows10
        | System::Windows
        | System::MacOs
        | System::IpadOs
        | System::Ios
        | System::Android
        | System::Other => Verdict::Warning,
    }
}

const fn browser(measured: &Measured) -> Verdict {
    match measured.browser {
        Browser::Edge | Browser::Chrome if measured.browser_version >= MIN_CHROMIUM => {
            Verdict::Good
        }
        Browser::Safari if measured.browser_version >= MIN_SAFARI => Verdict::Good,
        Browser::Edge | Browser::Chrome | Browser::Safari => Verdict::Bad,
        Browser::Firefox | Browser::Other => Verdict::Warning,
    }
}

const fn screen(width: u32) -> Verdict {
    match width {
        768.. => Verdict::Good,
        320.. => Verdict::Warning,
        _ => Verdict::Bad,
    }
}

const fn speed(measured: &Measured) -> Verdict {
    match measured.kbps {
        2_000.. => Verdict::Good,
        500.. => Verdict::Warning,
        _ => Verdict::Bad,
    }
}

/// Every tenth request lost, or one in two slower than a second, makes work impossible.
const fn stability(measured: &Measured) -> Verdict {
    if measured.requests == 0 {
        return Verdict::NotSeen;
    }
    if measured.failed.saturating_mul(10) >= measured.requests || measured.median_ms > 1_000 {
        return Verdict::Bad;
    }
    if measured.failed > 0 || measured.median_ms > 300 || measured.slowest_ms > 2_000 {
        return Verdict::Warning;
    }
    Verdict::Good
}

/// The platform asks for TLS 1.3.
const fn tls(tls: TlsSeen) -> Verdict {
    match tls {
        TlsSeen::Tls13 => Verdict::Good,
        TlsSeen::Tls12 => Verdict::Bad,
        TlsSeen::BehindProxy | TlsSeen::Plain => Verdict::NotSeen,
    }
}

/// A clock off by more than five minutes makes certificates look expired or not begun yet.
const fn clock(skew_seconds: i64) -> Verdict {
    match skew_seconds.unsigned_abs() {
        0..=60 => Verdict::Good,
        61..=300 => Verdict::Warning,
        _ => Verdict::Bad,
    }
}

const fn helper(helper: HelperSeen) -> Verdict {
    match helper {
        HelperSeen::Present => Verdict::Good,
        HelperSeen::Missing | HelperSeen::Old => Verdict::Warning,
        HelperSeen::NotAsked => Verdict::NotSeen,
    }
}

const fn reader(measured: &Measured) -> Verdict {
    match (measured.helper, measured.reader) {
        (HelperSeen::Present, true) => Verdict::Good,
        (HelperSeen::Present, false) => Verdict::Warning,
        _ => Verdict::NotSeen,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: Measured = Measured {
        system: System::Windows11,
        browser: Browser::Edge,
        browser_version: 140,
        screen_width: 1280,
        median_ms: 40,
        slowest_ms: 90,
        requests: 12,
        failed: 0,
        kbps: 20_000,
        skew_seconds: 2,
        storage: true,
        helper: HelperSeen::Present,
        reader: true,
        tls: TlsSeen::Tls13,
    };

    fn verdict(measured: &Measured, check: TerminalCheck) -> Verdict {
        judge(measured)
            .into_iter()
            .find(|finding| finding.check == check)
            .map_or(Verdict::NotSeen, |finding| finding.verdict)
    }

    #[test]
    fn a_good_terminal_is_good_in_everything() {
        assert!(judge(&GOOD).iter().all(|one| one.verdict == Verdict::Good));
    }

    #[test]
    #[expect(clippy::too_many_lines, reason = "one row a rule")]
    fn each_measurement_is_judged_by_its_own_rule() {
        use TerminalCheck as C;
        use Verdict::{Bad, Good, NotSeen, Warning};
        let cases = [
            (
                C::System,
                Measured {
                    system: System::Windows10,
                    ..GOOD
                },
                Warning,
            ),
            (
                C::System,
                Measured {
                    system: System::IpadOs,
                    ..GOOD
                },
                Warning,
            ),
            (
                C::Browser,
                Measured {
                    browser_version: 115,
                    ..GOOD
                },
                Bad,
            ),
            (
                C::Browser,
                Measured {
                    browser: Browser::Firefox,
                    ..GOOD
                },
                Warning,
            ),
            (
                C::Browser,
                Measured {
                    browser: Browser::Safari,
                    browser_version: 16,
                    ..GOOD
                },
                Good,
            ),
            (
                C::Screen,
                Measured {
                    screen_width: 767,
                    ..GOOD
                },
                Warning,
            ),
            (
                C::Screen,
                Measured {
                    screen_width: 300,
                    ..GOOD
                },
                Bad,
            ),
            (
                C::Speed,
                Measured {
                    kbps: 1_999,
                    ..GOOD
                },
                Warning,
            ),
            (C::Speed, Measured { kbps: 0, ..GOOD }, Bad),
            (C::Stability, Measured { failed: 1, ..GOOD }, Warning),
            (C::Stability, Measured { failed: 2, ..GOOD }, Bad),
            (
                C::Stability,
                Measured {
                    median_ms: 301,
                    ..GOOD
                },
                Warning,
            ),
            (
                C::Stability,
                Measured {
                    median_ms: 1_001,
                    ..GOOD
                },
                Bad,
            ),
            (
                C::Stability,
                Measured {
                    requests: 0,
                    ..GOOD
                },
                NotSeen,
            ),
            (
                C::Tls,
                Measured {
                    tls: TlsSeen::Tls12,
                    ..GOOD
                },
                Bad,
            ),
            (
                C::Tls,
                Measured {
                    tls: TlsSeen::BehindProxy,
                    ..GOOD
                },
                NotSeen,
            ),
            (
                C::Clock,
                Measured {
                    skew_seconds: -61,
                    ..GOOD
                },
                Warning,
            ),
            (
                C::Clock,
                Measured {
                    skew_seconds: 31_536_000,
                    ..GOOD
                },
                Bad,
            ),
            (
                C::Clock,
                Measured {
                    skew_seconds: i64::MIN,
                    ..GOOD
                },
                Bad,
            ),
            (
                C::Storage,
                Measured {
                    storage: false,
                    ..GOOD
                },
                Warning,
            ),
            (
                C::Helper,
                Measured {
                    helper: HelperSeen::Missing,
                    ..GOOD
                },
                Warning,
            ),
            (
                C::Reader,
                Measured {
                    helper: HelperSeen::Missing,
                    ..GOOD
                },
                NotSeen,
            ),
            (
                C::Reader,
                Measured {
                    reader: false,
                    ..GOOD
                },
                Warning,
            ),
        ];
        for (check, measured, expected) in cases {
            assert_eq!(
                verdict(&measured, check),
                expected,
                "{check:?} of {measured:?}"
            );
            assert_eq!(passes(&judge(&measured)), expected != Bad, "{check:?}");
        }
    }
}
