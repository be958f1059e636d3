//! The card helper: what it adds to the commands a card is sent, how soon a page hears of a card, memory, start.

use super::figure::{Figure, Goal};
use crate::system::{self, Need};
use crate::{shell, workspace};
use anyhow::{Context, Result, bail, ensure};

/// Runs the helper's own measuring program, which prints a line a figure.
pub(super) fn measure() -> Result<Vec<Figure>> {
    system::ensure_present(&[Need::SmartCards])?;
    let mut bench = workspace::cargo(&["bench", "-p", "card-helper", "--bench", "overhead"]);
    let (status, said) = shell::tee(&mut bench)?;
    ensure!(status.success(), "the card helper could not be measured");
    let figures = said
        .lines()
        .filter_map(|line| line.strip_prefix("figure\t"))
        .map(read)
        .collect::<Result<Vec<_>>>()?;
    ensure!(!figures.is_empty(), "the card helper's figures are missing");
    Ok(figures)
}

fn read(line: &str) -> Result<Figure> {
    let [name, value, unit] = line.split('\t').collect::<Vec<_>>()[..] else {
        bail!("no figure: {line}");
    };
    let value = value
        .parse()
        .with_context(|| format!("no figure: {line}"))?;
    let unit = match unit {
        "ms" => "ms",
        "MB" => "MB",
        "×" => "×",
        other => bail!("no unit known here: {other}"),
    };
    Ok(Figure::new(
        format!("card helper: {name}"),
        unit,
        value,
        goal(name),
    ))
}

/// The helper must not be felt: at most a tenth on top of what a real card takes, and 5 ms whatever the card.
fn goal(name: &str) -> Goal {
    match name {
        "authenticate, card as slow as a real one, times as long" => Goal::AtMost(1.10),
        "authenticate, virtual card, added by the helper"
        | "authenticate, card as slow as a real one, added by the helper" => Goal::AtMost(5.0),
        "memory of the helper" => Goal::AtMost(15.0),
        _ => Goal::None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_the_measuring_program_become_figures() {
        assert!(read("memory of the helper\t9.5\tMB").is_ok());
        for bad in ["memory of the helper", "a\tb\tms", "a\t1\tparsec"] {
            assert!(read(bad).is_err(), "{bad}");
        }
        assert!(matches!(goal("memory of the helper"), Goal::AtMost(_)));
    }
}
