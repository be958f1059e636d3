//! What the fields of records are called, for saying what changed between two versions.

use super::words::words;

/// The name of a field; none for one this version does not know.
pub(super) fn field_label(name: &str) -> Option<&'static str> {
    (words().field)(name)
}

#[cfg(test)]
mod tests {
    use crate::care::record::words::in_every_language;

    /// The bodies of records as the contract has them.
    const SOURCES: [&str; 9] = [
        include_str!("../../../../crates/contract/src/record/allowance.rs"),
        include_str!("../../../../crates/contract/src/record/care_plan.rs"),
        include_str!("../../../../crates/contract/src/record/certification.rs"),
        include_str!("../../../../crates/contract/src/record/claim.rs"),
        include_str!("../../../../crates/contract/src/record/doctor_opinion.rs"),
        include_str!("../../../../crates/contract/src/record/insurance_card.rs"),
        include_str!("../../../../crates/contract/src/record/life.rs"),
        include_str!("../../../../crates/contract/src/record/person.rs"),
        include_str!("../../../../crates/contract/src/record/progress.rs"),
    ];

    #[test]
    fn every_field_of_every_record_has_a_name() {
        let mut seen = 0;
        for line in SOURCES.iter().flat_map(|source| source.lines()) {
            let Some((name, _)) = line
                .trim()
                .strip_prefix("pub ")
                .and_then(|rest| rest.split_once(": "))
                .filter(|(name, _)| !name.contains(' '))
            else {
                continue;
            };
            for words in in_every_language() {
                assert!((words.field)(name).is_some(), "{name}");
            }
            seen += 1;
        }
        assert!(seen > 150, "{seen}");
    }
}
