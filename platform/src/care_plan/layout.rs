//! Fields of the files, from data.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::file_kind::FileKind;

/// `careplan_v41_fields.csv`: names, longest lengths and which must be there, as in the standard 4.1. `?`: uncertain.
const FIELDS: &str = include_str!("../../data/careplan_v41_fields.csv");
/// Files of which only the number of fields is known; the first four are concluded from DLTKIHON and DLTYOBO.
const COUNTED: [(FileKind, usize); 4] = [
    (FileKind::Upkihon, 71),
    (FileKind::Upyobo, 57),
    (FileKind::Dltkihon, 4),
    (FileKind::Dltyobo, 4),
];
const LINK_FIELDS: [&str; 4] = ["CSVバージョン", "保険者番号", "被保険者番号", "作成日"];

/// A field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Field {
    /// Name in the standard.
    pub(super) name: String,
    /// Longest, characters; none where it is free or uncertain.
    pub(super) longest: Option<usize>,
    /// Free text: written in quotes.
    pub(super) free: bool,
    /// Must be there.
    pub(super) needed: bool,
}

/// The fields of a file, in order.
pub(super) fn layout(kind: FileKind) -> &'static [Field] {
    static LAYOUTS: LazyLock<BTreeMap<&'static str, Vec<Field>>> = LazyLock::new(read);
    LAYOUTS.get(kind.as_str()).map_or(&[], Vec::as_slice)
}

fn read() -> BTreeMap<&'static str, Vec<Field>> {
    let mut layouts: BTreeMap<&'static str, Vec<Field>> = BTreeMap::new();
    for line in FIELDS.lines().skip(1) {
        let mut parts = line.split(',');
        let (Some(file), Some(_), Some(name), Some(longest), Some(needed)) = (
            parts.next(),
            parts.next(),
            parts.next(),
            parts.next(),
            parts.next(),
        ) else {
            continue;
        };
        layouts.entry(file).or_default().push(Field {
            name: name.to_owned(),
            longest: longest.parse().ok(),
            free: longest == "free",
            needed: needed == "Y",
        });
    }
    for (kind, count) in COUNTED {
        let fields = (1..=count).map(counted_field).collect();
        layouts.insert(kind.as_str(), fields);
    }
    layouts
}

fn counted_field(number: usize) -> Field {
    let link = number.checked_sub(1).and_then(|at| LINK_FIELDS.get(at));
    Field {
        name: link.map_or_else(|| format!("項目{number}"), |name| (*name).to_owned()),
        longest: None,
        // What may be free text is not known: quotes around every field but the link key's are always readable.
        free: link.is_none(),
        needed: link.is_some(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_as_many_fields_as_the_standard_says() {
        let counts: Vec<usize> = FileKind::ALL.map(|kind| layout(kind).len()).to_vec();
        assert_eq!(counts, [63, 28, 22, 13, 25, 25, 37, 71, 57, 4, 4, 6, 4, 4]);
    }

    #[test]
    fn link_keys_stand_where_they_are_looked_for() {
        for kind in FileKind::ALL {
            let name = |number: usize| layout(kind)[number - 1].name.clone();
            assert_eq!(name(2), "保険者番号");
            assert_eq!(name(3), "被保険者番号");
            if kind.made_on_field() > 0 {
                assert!(name(kind.made_on_field()).contains("作成"), "{kind:?}");
            }
            if kind.month_field() > 0 {
                assert!(name(kind.month_field()).contains("対象年月"), "{kind:?}");
            }
        }
    }
}
