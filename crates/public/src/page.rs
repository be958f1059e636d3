//! Which public pages there are.

use crate::language::Language;

/// A public page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PublicPage {
    /// What the platform is and where to begin.
    Landing,
    /// 助成金の試算.
    Calculator,
    /// 市町村の対応状況 as a list.
    Municipalities,
    /// お知らせ.
    News,
    /// お問い合わせ.
    Contact,
    /// The message was taken.
    ContactReceived,
}

impl PublicPage {
    /// Every page.
    pub const ALL: [Self; 6] = [
        Self::Landing,
        Self::Calculator,
        Self::Municipalities,
        Self::News,
        Self::Contact,
        Self::ContactReceived,
    ];

    const fn suffix(self) -> &'static str {
        match self {
            Self::Landing => "",
            Self::Calculator => "/calculator",
            Self::Municipalities => "/municipalities",
            Self::News => "/news",
            Self::Contact => "/contact",
            Self::ContactReceived => "/contact/received",
        }
    }

    /// Its address in a language.
    pub fn address(self, language: Language) -> String {
        let address = format!("{}{}", language.prefix(), self.suffix());
        if address.is_empty() {
            "/".to_owned()
        } else {
            address
        }
    }

    /// Whether search engines are told of it: not of the answer to a message.
    pub const fn is_found(self) -> bool {
        !matches!(self, Self::ContactReceived)
    }

    /// The page at an address, with its language.
    pub fn at(path: &str) -> Option<(Self, Language)> {
        Self::ALL.into_iter().find_map(|page| {
            Language::ALL
                .into_iter()
                .find(|language| page.address(*language) == path)
                .map(|language| (page, language))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_lead_back_and_are_different() {
        for page in PublicPage::ALL {
            for language in Language::ALL {
                let address = page.address(language);
                assert_eq!(PublicPage::at(&address), Some((page, language)));
            }
        }
        assert_eq!(PublicPage::Landing.address(Language::Japanese), "/");
        assert_eq!(
            PublicPage::Contact.address(Language::English),
            "/en/contact"
        );
        assert_eq!(PublicPage::at("/home"), None);
    }
}
