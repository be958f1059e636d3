//! Sentences with something filled in: `line: |row, part| format!("明細{row}の{part}")`.

use std::collections::BTreeSet;

/// A sentence that says one thing twice and leaves out another: the second was meant.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Filling<'a> {
    /// From 1.
    pub(super) line: usize,
    /// What is given and not said, as it is written: `_part`.
    pub(super) left_out: &'a str,
    /// What is said twice.
    pub(super) twice: &'a str,
}

/// The sentences of a source that are filled in wrongly. One sentence ends where the next field of its struct begins.
pub(super) fn half_filled(source: &str) -> Vec<Filling<'_>> {
    let mut found = Vec::new();
    let lines: Vec<&str> = source.lines().collect();
    for (at, line) in lines.iter().enumerate() {
        let Some(given) = parameters(line) else {
            continue;
        };
        let Some(left_out) = given.iter().find(|name| name.starts_with('_')) else {
            continue;
        };
        let rest = lines.get(at + 1..).unwrap_or_default();
        let body = rest
            .iter()
            .take_while(|line| parameters(line).is_none() && !is_field(line));
        let mut said = BTreeSet::new();
        for place in std::iter::once(line)
            .chain(body)
            .flat_map(|line| places(line))
        {
            if !said.insert(place) && given.contains(&place) {
                found.push(Filling {
                    line: at + 1,
                    left_out,
                    twice: place,
                });
                break;
            }
        }
    }
    found
}

/// The names between the bars of `field: |one, other| …`.
fn parameters(line: &str) -> Option<Vec<&str>> {
    let (_, behind) = line.trim_start().split_once(": |")?;
    let (names, _) = behind.split_once('|')?;
    is_field(line).then(|| names.split(',').map(str::trim).collect())
}

/// Whether a field of a struct begins here: `name: `.
fn is_field(line: &str) -> bool {
    line.trim_start().split_once(": ").is_some_and(|(name, _)| {
        !name.is_empty()
            && name
                .chars()
                .all(|one| one.is_ascii_lowercase() || one == '_' || one.is_ascii_digit())
    })
}

/// The names in braces.
fn places(line: &str) -> Vec<&str> {
    line.split('{')
        .skip(1)
        .filter_map(|behind| Some(behind.split_once('}')?.0))
        .filter(|name| !name.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_twice_in_the_place_of_another_is_found() {
        let source = "const WORDS: Words = Words {\n    \
                      line: |row, _part| format!(\"明細{row}の{row}\"),\n    \
                      title: \"{row} {row}\",\n    \
                      both: |label, _lines| {\n        format!(\"{label}（{label}）\")\n    },\n};\n";
        let found = half_filled(source);
        assert_eq!(
            found
                .iter()
                .map(|one| (one.line, one.twice))
                .collect::<Vec<_>>(),
            [(2, "row"), (4, "label")]
        );
    }

    #[test]
    fn a_name_said_twice_and_a_word_not_needed_are_fine() {
        assert_eq!(
            half_filled("    hurry: |who| format!(\"{who}から。{who}に\"),\n"),
            []
        );
        assert_eq!(
            half_filled(
                "    day: |day, _wareki| day.to_owned(),\n    next: |day| format!(\"{day}{day}\"),\n"
            ),
            []
        );
    }
}
