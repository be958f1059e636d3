//! How many tests passed and failed, read from what the runners write.

use anyhow::{Context, Result};
use serde::Deserialize;

/// Counts of one stage.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub(super) struct Tally {
    pub(super) passed: u64,
    pub(super) failed: u64,
}

impl Tally {
    pub(super) fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }

    pub(super) fn sum(self) -> u64 {
        self.passed + self.failed
    }

    /// From the junit file of nextest: the attributes of its outermost element.
    pub(super) fn from_junit(text: &str) -> Result<Self> {
        let (_, rest) = text
            .split_once("<testsuites")
            .context("no <testsuites> in the junit file")?;
        let (inside, _) = rest.split_once('>').context("the junit file is cut off")?;
        let count = |name: &str| -> Result<u64> {
            let (_, after) = inside
                .split_once(&format!(" {name}=\""))
                .with_context(|| format!("the junit file has no {name}"))?;
            let digits = after.split('"').next().unwrap_or_default();
            digits
                .parse()
                .with_context(|| format!("{name} is no number"))
        };
        let failed = count("failures")? + count("errors")?;
        Ok(Self {
            passed: count("tests")?.saturating_sub(failed),
            failed,
        })
    }

    /// From the closing lines of Rust's own test runner.
    pub(super) fn from_libtest(text: &str) -> Self {
        let mut tally = Self::default();
        for line in text
            .lines()
            .filter_map(|line| line.strip_prefix("test result: "))
        {
            for part in line.split([';', '.']) {
                let mut words = part.split_whitespace();
                if let (Some(number), Some(word)) = (words.next(), words.next())
                    && let Ok(number) = number.parse::<u64>()
                {
                    match word {
                        "passed" => tally.passed += number,
                        "failed" => tally.failed += number,
                        _ => {}
                    }
                }
            }
        }
        tally
    }

    /// From Playwright's JSON report. A test that needed a second try has passed.
    pub(super) fn from_playwright(text: &str) -> Result<Self> {
        #[derive(Deserialize)]
        struct Report {
            stats: Stats,
            #[serde(default)]
            errors: Vec<serde_json::Value>,
        }
        #[derive(Deserialize)]
        struct Stats {
            expected: u64,
            unexpected: u64,
            flaky: u64,
        }
        let report: Report = serde_json::from_str(text).context("Playwright's report")?;
        let outside = u64::from(!report.errors.is_empty());
        Ok(Self {
            passed: report.stats.expected + report.stats.flaky,
            failed: report.stats.unexpected + outside,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn junit() {
        let text = r#"<?xml version="1.0"?><testsuites name="stage" tests="12" failures="2" errors="1" uuid="x" time="0.1"><testsuite tests="1"/></testsuites>"#;
        assert_eq!(
            Tally::from_junit(text).unwrap(),
            Tally {
                passed: 9,
                failed: 3
            }
        );
        assert!(Tally::from_junit("<html>").is_err());
    }

    #[test]
    fn libtest() {
        let text = "running 3 tests\ntest result: FAILED. 2 passed; 1 failed; 4 ignored; 0 measured; 0 filtered out; finished in 0.01s\n\
                    test result: ok. 5 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s\n";
        assert_eq!(
            Tally::from_libtest(text),
            Tally {
                passed: 7,
                failed: 1
            }
        );
    }

    #[test]
    fn playwright() {
        let text = r#"{"suites":[],"errors":[],"stats":{"startTime":"x","duration":1,"expected":8,"skipped":1,"unexpected":2,"flaky":1}}"#;
        assert_eq!(
            Tally::from_playwright(text).unwrap(),
            Tally {
                passed: 9,
                failed: 2
            }
        );
        let broken = r#"{"errors":[{"message":"no config"}],"stats":{"expected":0,"unexpected":0,"flaky":0}}"#;
        assert_eq!(
            Tally::from_playwright(broken).unwrap(),
            Tally {
                passed: 0,
                failed: 1
            }
        );
    }
}
