//! 参考訳: the wording of consents in English, for reference, by version. What is agreed to is the Japanese wording.

/// Versions with their paragraphs in English, one to one.
const ENGLISH: [(&str, [&str; 5]); 1] = [(
    "2026-11",
    [
        "With this consent, the staff of this office may view the kinds of information you chose, for your care services. They may do so for the purpose you chose only.",
        "The information was registered on the care information platform (介護情報基盤) by municipalities, medical institutions, care offices and others. This office leaves no copy of what it viewed in this portal.",
        "The consent holds until its last day. You can withdraw it before that at any time, without giving a reason. From that moment on the information can no longer be viewed. Withdrawing it does not mean that you can no longer receive care services.",
        "Who viewed what, when, and for what purpose is recorded. You can look at these records on your own page, and object if something seems wrong to you.",
        "In an emergency, for example when a life is at risk, limited information may be viewed without consent, with the reason put down in writing. You are told when that happens, and the administrator of the office reviews it.",
    ],
)];

/// The English of a version, paragraph by paragraph; none where nobody translated it.
pub(super) fn english(version: &str) -> Option<&'static [&'static str]> {
    ENGLISH
        .iter()
        .find(|(known, _)| *known == version)
        .map(|(_, paragraphs)| paragraphs.as_slice())
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::access::ConsentText;

    #[test]
    fn the_wording_used_now_is_translated_paragraph_by_paragraph() {
        let now = ConsentText::current().unwrap();
        assert_eq!(
            english(&now.version).map(<[_]>::len),
            Some(now.paragraphs.len())
        );
    }
}
