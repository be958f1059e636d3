//! Bringing together what was typed here and what somebody else saved.

use contract::answers::{Answers, Section};
use serde_json::Value;

use super::section_value::section_value;

/// What to do with one section after the server's draft was read again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// Nobody else touched it.
    Keep,
    /// Changed elsewhere, nothing unsaved here: show theirs.
    Adopt,
    /// Changed elsewhere into just what is typed here: it counts as saved.
    Agree,
    /// Changed elsewhere and differently typed here: the person decides.
    Conflict,
}

/// Two different values of one section.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Conflict {
    /// The section both changed.
    pub(crate) section: Section,
    /// What the server holds now.
    pub(crate) theirs: Value,
}

/// Compares one section four ways.
///
/// `known`: the server's value when last read; `fresh`: its value now; `typed`: the value on screen;
/// `acknowledged`: the value on screen when the server last accepted it (the server may tidy values, so
/// this can differ from `known`).
pub(crate) fn verdict(
    section: Section,
    known: &Answers,
    fresh: &Answers,
    typed: &Answers,
    acknowledged: &Answers,
) -> Verdict {
    let (known, fresh) = (section_value(known, section), section_value(fresh, section));
    if known == fresh {
        return Verdict::Keep;
    }
    let (typed, acknowledged) = (
        section_value(typed, section),
        section_value(acknowledged, section),
    );
    if typed == fresh {
        Verdict::Agree
    } else if typed == acknowledged {
        Verdict::Adopt
    } else {
        Verdict::Conflict
    }
}

#[cfg(test)]
mod tests {
    use contract::answers::OfficeAnswers;

    use super::*;

    fn named(name: &str) -> Answers {
        Answers {
            office: Some(OfficeAnswers {
                name: name.to_owned(),
                ..OfficeAnswers::default()
            }),
            ..Answers::default()
        }
    }

    #[test]
    fn every_combination_has_its_verdict() {
        // known, fresh, typed, acknowledged
        let table = [
            (["a", "a", "b", "a"], Verdict::Keep),
            (["a", "b", "a", "a"], Verdict::Adopt),
            (["a", "b", "b", "a"], Verdict::Agree),
            (["a", "b", "c", "a"], Verdict::Conflict),
            // The server tidied " a" to "a"; nothing is unsaved here.
            (["a", "b", " a", " a"], Verdict::Adopt),
        ];
        for ([known, fresh, typed, acknowledged], expected) in table {
            let found = verdict(
                Section::Office,
                &named(known),
                &named(fresh),
                &named(typed),
                &named(acknowledged),
            );
            assert_eq!(found, expected, "{known} {fresh} {typed} {acknowledged}");
        }
    }

    #[test]
    fn an_untouched_section_is_kept() {
        let found = verdict(
            Section::Account,
            &named("a"),
            &named("b"),
            &named("c"),
            &named("a"),
        );
        assert_eq!(found, Verdict::Keep);
    }
}
