//! E-mail addresses.

use serde::{Deserialize, Serialize};

use crate::kana::fold_width;
use crate::text::EMAIL_MAX;
use crate::text_value::text_value;

/// An e-mail address with its domain in lower case, at most 254 bytes.
///
/// Checked for its shape only: whether it exists is shown by the link sent to it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct EmailAddress(String);

text_value!(EmailAddress, EmailError);

/// Why a text is no e-mail address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EmailError {
    /// Nothing was typed.
    #[error("e-mail address is empty")]
    Empty,
    /// Longer than 254 bytes.
    #[error("e-mail address is longer than {EMAIL_MAX} bytes")]
    TooLong,
    /// Not of the form `name@example.jp`.
    #[error("not an e-mail address")]
    Shape,
}

impl EmailAddress {
    /// Reads an address as typed: trimmed, full-width letters folded, domain lowered.
    ///
    /// Quoted names and domains outside ASCII are refused: Japanese mail providers issue neither.
    pub fn parse(text: &str) -> Result<Self, EmailError> {
        let folded = fold_width(text);
        let address = folded.trim();
        if address.is_empty() {
            return Err(EmailError::Empty);
        }
        if address.len() > EMAIL_MAX {
            return Err(EmailError::TooLong);
        }
        let (name, domain) = address.rsplit_once('@').ok_or(EmailError::Shape)?;
        if !is_name(name) || !is_domain(domain) {
            return Err(EmailError::Shape);
        }
        Ok(Self(format!("{name}@{}", domain.to_ascii_lowercase())))
    }
}

/// Two dots in a row are let through: old addresses of mobile carriers have them.
fn is_name(name: &str) -> bool {
    (1..=64).contains(&name.len())
        && name
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c))
}

fn is_domain(domain: &str) -> bool {
    let label = |part: &str| {
        (1..=63).contains(&part.len())
            && part.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
            && !part.starts_with('-')
            && !part.ends_with('-')
    };
    let top = domain.rsplit('.').next().unwrap_or_default();
    domain.contains('.')
        && domain.split('.').all(label)
        && top.len() >= 2
        && top.chars().any(|c| c.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn addresses_keep_their_name_and_lower_their_domain() {
        for (typed, kept) in [
            (" Mihon@Example.JP ", "Mihon@example.jp"),
            ("ｍｉｈｏｎ＠ｅｘａｍｐｌｅ．ｊｐ", "mihon@example.jp"),
            ("a..b.@docomo.example.jp", "a..b.@docomo.example.jp"),
            ("x+y@a-b.example", "x+y@a-b.example"),
        ] {
            assert_eq!(EmailAddress::parse(typed).unwrap().as_str(), kept);
        }
    }

    #[test]
    fn what_is_no_address_is_refused() {
        assert_eq!(EmailAddress::parse(" "), Err(EmailError::Empty));
        let long = format!("a@{}.jp", "a".repeat(260));
        assert_eq!(EmailAddress::parse(&long), Err(EmailError::TooLong));
        for text in [
            "mihon",
            "@example.jp",
            "mihon@",
            "mihon@example",
            "a b@example.jp",
            "a@b@example.jp",
            "a@-example.jp",
            "a@example..jp",
            "a@example.1",
            "見本@example.jp",
            "a@example.jp\0",
            "a\r\nBcc:x@example.jp",
            "\"a\"@example.jp",
        ] {
            assert_eq!(
                EmailAddress::parse(text),
                Err(EmailError::Shape),
                "{text:?}"
            );
        }
    }

    proptest! {
        #[test]
        fn parse_is_idempotent(text in "[ A-Za-z0-9.+_-]{1,20}@[A-Za-z0-9.-]{1,20}") {
            if let Ok(address) = EmailAddress::parse(&text) {
                prop_assert_eq!(EmailAddress::parse(address.as_str()), Ok(address));
            }
        }
    }
}
