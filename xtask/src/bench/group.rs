//! What can be measured by itself.

use anyhow::{Result, bail};

/// A part of the bench; `--only` takes its name.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Group {
    Sizes,
    Requests,
    Terminals,
    Care,
    CareVolume,
    Card,
    National,
    Browser,
    Lighthouse,
}

impl Group {
    pub(super) const ALL: [Self; 9] = [
        Self::Sizes,
        Self::Requests,
        Self::Terminals,
        Self::Care,
        Self::CareVolume,
        Self::Card,
        Self::National,
        Self::Browser,
        Self::Lighthouse,
    ];

    fn name(self) -> &'static str {
        match self {
            Self::Sizes => "sizes",
            Self::Requests => "requests",
            Self::Terminals => "terminals",
            Self::Care => "care",
            Self::CareVolume => "care-volume",
            Self::Card => "card",
            Self::National => "national",
            Self::Browser => "browser",
            Self::Lighthouse => "lighthouse",
        }
    }

    /// The groups to measure: all, or the one named.
    pub(super) fn chosen(only: Option<&str>) -> Result<Vec<Self>> {
        let Some(only) = only else {
            return Ok(Self::ALL.to_vec());
        };
        let Some(group) = Self::ALL.into_iter().find(|group| group.name() == only) else {
            bail!(
                "\"{only}\" is not measured; there are {}",
                Self::ALL.map(Self::name).join(", ")
            );
        };
        Ok(vec![group])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_chosen_by_its_name() {
        assert_eq!(Group::chosen(Some("card")).ok(), Some(vec![Group::Card]));
        assert_eq!(Group::chosen(None).map(|all| all.len()).ok(), Some(9));
        assert!(Group::chosen(Some("cards")).is_err());
    }
}
