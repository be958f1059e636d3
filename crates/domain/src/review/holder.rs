//! 口座名義 beside the name of the office.
//!
//! A passbook carries kana, an office's name mostly kanji with some kana in it. Only the kana can be compared: this
//! is a hint for the reviewer, never a reason to refuse.

use crate::bank::HolderKana;
use crate::kana::to_katakana;

/// Half-width characters a part must have to say anything.
const TELLING: usize = 3;

/// Words of so many offices that they say nothing.
const GENERIC: [&str; 12] = [
    "ステーション",
    "サービス",
    "センター",
    "グループ",
    "リハビリ",
    "ヘルパー",
    "クリニック",
    "ハウス",
    "ホーム",
    "デイ",
    "ケア",
    "テスト",
];

/// How name and holder go together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HolderMatch {
    /// A part of the name stands in the holder's name.
    Contained {
        /// The part, half-width kana.
        part: String,
    },
    /// No part of the name does.
    Different {
        /// The longest stretch both have, half-width kana; may be empty.
        common: String,
    },
    /// The name has no kana that could be compared.
    NothingToCompare,
}

/// Compares a holder's name with the name of the office.
pub fn compare_holder(holder: &HolderKana, office_name: &str) -> HolderMatch {
    let parts = kana_parts(office_name);
    if parts.is_empty() {
        return HolderMatch::NothingToCompare;
    }
    let holder: String = holder.as_str().chars().filter(|c| *c != ' ').collect();
    let mut best = String::new();
    for part in parts {
        let common = longest_common(&holder, &part);
        let (found, whole) = (common.chars().count(), part.chars().count());
        if found >= TELLING && found * 10 >= whole * 6 {
            return HolderMatch::Contained { part: common };
        }
        if found > best.chars().count() {
            best = common;
        }
    }
    HolderMatch::Different { common: best }
}

/// The stretches of one script in a name, half width, without words every office has, longest first.
fn kana_parts(name: &str) -> Vec<String> {
    let mut stretches: Vec<(Script, String)> = Vec::new();
    for character in name.chars() {
        let script = Script::of(character);
        match stretches.last_mut() {
            // The long mark belongs to what stands before it.
            Some((_, stretch)) if character == 'ー' => stretch.push(character),
            Some((last, stretch)) if *last == script => stretch.push(character),
            _ => stretches.push((script, character.to_string())),
        }
    }
    let mut parts: Vec<String> = stretches
        .into_iter()
        .filter(|(script, _)| *script != Script::Other)
        .filter_map(|(_, stretch)| {
            let telling = GENERIC
                .iter()
                .fold(to_katakana(&stretch), |rest, word| rest.replace(word, ""));
            HolderKana::normalise(&telling).ok()
        })
        .map(|part| part.to_string())
        .filter(|part| part.chars().count() >= TELLING)
        .collect();
    parts.sort_by_key(|part| std::cmp::Reverse(part.chars().count()));
    parts
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Hiragana,
    Katakana,
    Latin,
    Other,
}

impl Script {
    const fn of(character: char) -> Self {
        match character {
            'ぁ'..='ゖ' => Self::Hiragana,
            'ァ'..='ヺ' | 'ー' | 'ｦ'..='ﾟ' => Self::Katakana,
            'A'..='Z' | 'a'..='z' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' => Self::Latin,
            _ => Self::Other,
        }
    }
}

/// The longest stretch two texts share.
fn longest_common(one: &str, other: &str) -> String {
    let other: Vec<char> = other.chars().collect();
    let lengths = (1..=other.len()).rev();
    lengths
        .flat_map(|length| other.windows(length))
        .map(|stretch| stretch.iter().collect::<String>())
        .find(|stretch| one.contains(stretch.as_str()))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn kana_of_the_name_is_looked_for_in_the_holder() {
        let contained = |part: &str| HolderMatch::Contained {
            part: part.to_owned(),
        };
        let different = |common: &str| HolderMatch::Different {
            common: common.to_owned(),
        };
        for (holder, name, found) in [
            ("カ）ヒナタ", "テスト事業所ひなた", contained("ﾋﾅﾀ")),
            (
                "フク）アオゾラカイ",
                "ケアセンターあおぞら",
                contained("ｱｵｿﾞﾗ"),
            ),
            ("ミホン　ハナコ", "テスト事業所ひなた", different("ﾅ")),
            (
                "ミホン　ハナコ",
                "見本介護事業所",
                HolderMatch::NothingToCompare,
            ),
            ("カ）ミホンケア", "ミホンケア", contained("ﾐﾎﾝ")),
            (
                "カ）ケアサービス",
                "デイサービスケア",
                HolderMatch::NothingToCompare,
            ),
            ("カ)ABCケア", "ＡＢＣ介護", contained("ABC")),
        ] {
            let holder = HolderKana::normalise(holder).unwrap();
            assert_eq!(compare_holder(&holder, name), found, "{name}");
        }
    }

    proptest! {
        #[test]
        fn a_name_in_kana_always_finds_itself(name in "[ア-ン]{3,20}", before in "[A-Z]{0,5}") {
            if let Ok(holder) = HolderKana::normalise(&format!("{before}{name}")) {
                // Of a name of words everybody has nothing is left to compare.
                let missed = matches!(compare_holder(&holder, &name), HolderMatch::Different { .. });
                let split = GENERIC.iter().any(|word| name.contains(word));
                prop_assert!(split || !missed);
            }
        }

        #[test]
        fn no_name_makes_it_panic(name in "\\PC{0,40}") {
            let _ = compare_holder(&HolderKana::normalise("ﾐﾎﾝ").unwrap(), &name);
        }
    }
}
