//! Which people the list shows.

use contract::care::{CarePerson, ConsentState};
use domain::kana::search_key;
use leptos::prelude::*;

use super::words::words;

/// What is wanted of the list.
#[derive(Clone, Copy)]
pub(super) struct Wanted {
    /// The group.
    pub(super) filter: RwSignal<Filter>,
    /// What was typed into the search box.
    pub(super) typed: RwSignal<String>,
}

/// A group of people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Filter {
    /// Everybody.
    All,
    /// Something changed since the signed-in person last looked.
    Changed,
    /// The certification ends within 60 days, or has ended.
    Ending,
    /// An application for certification is under way.
    Applying,
    /// Consent is missing, has run out or was withdrawn.
    NoConsent,
}

impl Filter {
    /// Every group, in order.
    pub(super) const ALL: [Self; 5] = [
        Self::All,
        Self::Changed,
        Self::Ending,
        Self::Applying,
        Self::NoConsent,
    ];

    /// What it is called.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::All => words().all,
            Self::Changed => words().changed,
            Self::Ending => words().ending,
            Self::Applying => words().applying,
            Self::NoConsent => words().need_consent,
        }
    }

    /// Whether the person belongs to it.
    pub(super) fn fits(self, person: &CarePerson) -> bool {
        match self {
            Self::All => true,
            Self::Changed => !person.unread.is_empty(),
            Self::Ending => person.certification_ends_in_days.is_some(),
            Self::Applying => person
                .summary
                .as_ref()
                .and_then(|summary| summary.progress)
                .is_some_and(|stage| !stage.is_over()),
            Self::NoConsent => person.consent != ConsentState::Given,
        }
    }
}

/// The people of a group whose name, reading or number holds what was typed, in the order they came.
pub(super) fn keep(people: &[CarePerson], filter: Filter, typed: &str) -> Vec<CarePerson> {
    let key = search_key(typed);
    people
        .iter()
        .filter(|person| filter.fits(person) && (key.is_empty() || is_called(person, &key)))
        .cloned()
        .collect()
}

fn is_called(person: &CarePerson, key: &str) -> bool {
    let Some(summary) = &person.summary else {
        return false;
    };
    [&summary.name, &summary.kana]
        .into_iter()
        .any(|name| search_key(name).contains(key))
        || search_key(summary.person.insured.as_str()).contains(key)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::care::record::sample;
    use domain::care::RecordKind;

    fn people() -> Vec<CarePerson> {
        let changed = CarePerson {
            unread: vec![RecordKind::CarePlan],
            ..sample::care_person("a", "見本 太郎", "ミホン タロウ")
        };
        let ending = CarePerson {
            certification_ends_in_days: Some(12),
            consent: ConsentState::Expired,
            ..sample::care_person("b", "例示 花子", "レイジ ハナコ")
        };
        let unknown = CarePerson {
            summary: None,
            ..sample::care_person("c", "", "")
        };
        vec![changed, ending, unknown]
    }

    fn kept(filter: Filter, typed: &str) -> Vec<String> {
        keep(&people(), filter, typed)
            .into_iter()
            .map(|person| person.relation)
            .collect()
    }

    #[test]
    fn everybody_is_there_without_a_condition() {
        assert_eq!(kept(Filter::All, " "), ["a", "b", "c"]);
    }

    #[test]
    fn names_are_found_in_any_script() {
        for typed in ["見本", "みほん", "ﾐﾎﾝ ﾀﾛｳ", "ミホンタロウ"] {
            assert_eq!(kept(Filter::All, typed), ["a"], "{typed}");
        }
        assert!(kept(Filter::All, "そんざい").is_empty());
    }

    #[test]
    fn groups_hold_who_belongs_to_them() {
        assert_eq!(kept(Filter::Changed, ""), ["a"]);
        assert_eq!(kept(Filter::Ending, ""), ["b"]);
        assert_eq!(kept(Filter::NoConsent, ""), ["b"]);
        assert!(kept(Filter::Applying, "").is_empty());
    }
}
