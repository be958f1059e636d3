//! One measured figure beside its goal, and the table of all of them.

use std::fmt::Write as _;

/// What the project set itself for a figure.
#[derive(Clone, Copy, Debug)]
pub(super) enum Goal {
    AtMost(f64),
    AtLeast(f64),
    /// Shown for comparison only.
    None,
}

impl Goal {
    fn is_met(self, value: f64) -> Option<bool> {
        match self {
            Self::AtMost(limit) => Some(value <= limit),
            Self::AtLeast(limit) => Some(value >= limit),
            Self::None => None,
        }
    }
}

/// One line of the table.
pub(super) struct Figure {
    name: String,
    unit: &'static str,
    value: f64,
    goal: Goal,
}

impl Figure {
    pub(super) fn new(name: impl Into<String>, unit: &'static str, value: f64, goal: Goal) -> Self {
        Self {
            name: name.into(),
            unit,
            value,
            goal,
        }
    }
}

/// Markdown, one line per figure.
pub(super) fn table(figures: &[Figure]) -> String {
    let mut text = String::from("| figure | measured | goal | |\n|---|---:|---:|---|\n");
    for figure in figures {
        let goal = match figure.goal {
            Goal::AtMost(limit) => format!("≤ {} {}", short(limit), figure.unit),
            Goal::AtLeast(limit) => format!("≥ {} {}", short(limit), figure.unit),
            Goal::None => "–".to_owned(),
        };
        let verdict = match figure.goal.is_met(figure.value) {
            Some(true) => "met",
            Some(false) => "MISSED",
            None => "",
        };
        // Writing to a String cannot fail.
        let _ = writeln!(
            text,
            "| {} | {} {} | {goal} | {verdict} |",
            figure.name,
            short(figure.value),
            figure.unit
        );
    }
    text
}

/// Three significant digits are enough to compare.
fn short(value: f64) -> String {
    let magnitude = value.abs();
    if magnitude >= 100.0 {
        format!("{value:.0}")
    } else if magnitude >= 10.0 {
        format!("{value:.1}")
    } else if magnitude >= 1.0 {
        format!("{value:.2}")
    } else {
        format!("{value:.3}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn table_names_missed_goals() {
        let text = table(&[
            Figure::new("a", "ms", 12.345, Goal::AtMost(10.0)),
            Figure::new("b", "/s", 9000.0, Goal::AtLeast(6000.0)),
            Figure::new("c", "ms", 0.25, Goal::None),
        ]);
        assert!(
            text.contains("| a | 12.3 ms | ≤ 10.0 ms | MISSED |"),
            "{text}"
        );
        assert!(text.contains("| b | 9000 /s | ≥ 6000 /s | met |"), "{text}");
        assert!(text.contains("| c | 0.250 ms | – |  |"), "{text}");
    }
}
