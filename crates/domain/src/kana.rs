//! Widths and scripts of Japanese text: what typing on different keyboards gives for the same thing.

/// Full-width katakana and the half-width form (JIS X 0201) of the same sound.
#[rustfmt::skip]
const WIDTHS: [(char, &str); 89] = [
    ('ア', "ｱ"), ('イ', "ｲ"), ('ウ', "ｳ"), ('エ', "ｴ"), ('オ', "ｵ"),
    ('カ', "ｶ"), ('キ', "ｷ"), ('ク', "ｸ"), ('ケ', "ｹ"), ('コ', "ｺ"),
    ('サ', "ｻ"), ('シ', "ｼ"), ('ス', "ｽ"), ('セ', "ｾ"), ('ソ', "ｿ"),
    ('タ', "ﾀ"), ('チ', "ﾁ"), ('ツ', "ﾂ"), ('テ', "ﾃ"), ('ト', "ﾄ"),
    ('ナ', "ﾅ"), ('ニ', "ﾆ"), ('ヌ', "ﾇ"), ('ネ', "ﾈ"), ('ノ', "ﾉ"),
    ('ハ', "ﾊ"), ('ヒ', "ﾋ"), ('フ', "ﾌ"), ('ヘ', "ﾍ"), ('ホ', "ﾎ"),
    ('マ', "ﾏ"), ('ミ', "ﾐ"), ('ム', "ﾑ"), ('メ', "ﾒ"), ('モ', "ﾓ"),
    ('ヤ', "ﾔ"), ('ユ', "ﾕ"), ('ヨ', "ﾖ"),
    ('ラ', "ﾗ"), ('リ', "ﾘ"), ('ル', "ﾙ"), ('レ', "ﾚ"), ('ロ', "ﾛ"),
    ('ワ', "ﾜ"), ('ヲ', "ｦ"), ('ン', "ﾝ"),
    ('ァ', "ｧ"), ('ィ', "ｨ"), ('ゥ', "ｩ"), ('ェ', "ｪ"), ('ォ', "ｫ"),
    ('ャ', "ｬ"), ('ュ', "ｭ"), ('ョ', "ｮ"), ('ッ', "ｯ"),
    ('ガ', "ｶﾞ"), ('ギ', "ｷﾞ"), ('グ', "ｸﾞ"), ('ゲ', "ｹﾞ"), ('ゴ', "ｺﾞ"),
    ('ザ', "ｻﾞ"), ('ジ', "ｼﾞ"), ('ズ', "ｽﾞ"), ('ゼ', "ｾﾞ"), ('ゾ', "ｿﾞ"),
    ('ダ', "ﾀﾞ"), ('ヂ', "ﾁﾞ"), ('ヅ', "ﾂﾞ"), ('デ', "ﾃﾞ"), ('ド', "ﾄﾞ"),
    ('バ', "ﾊﾞ"), ('ビ', "ﾋﾞ"), ('ブ', "ﾌﾞ"), ('ベ', "ﾍﾞ"), ('ボ', "ﾎﾞ"),
    ('パ', "ﾊﾟ"), ('ピ', "ﾋﾟ"), ('プ', "ﾌﾟ"), ('ペ', "ﾍﾟ"), ('ポ', "ﾎﾟ"),
    ('ヴ', "ｳﾞ"),
    ('ー', "ｰ"), ('。', "｡"), ('「', "｢"), ('」', "｣"), ('、', "､"), ('・', "･"),
    ('゛', "ﾞ"), ('゜', "ﾟ"),
];

/// The half-width form of a full-width katakana; voiced kana become two characters.
pub(crate) fn half_width(character: char) -> Option<&'static str> {
    WIDTHS
        .iter()
        .find(|(full, _)| *full == character)
        .map(|(_, half)| *half)
}

/// The full-width form of half-width katakana, longest first: `ｶﾞ` before `ｶ`.
fn full_width(first: char, second: Option<char>) -> Option<(char, usize)> {
    let voiced = second.and_then(|mark| {
        WIDTHS.iter().find(|(_, half)| {
            let mut parts = half.chars();
            parts.next() == Some(first) && parts.next() == Some(mark)
        })
    });
    if let Some((full, _)) = voiced {
        return Some((*full, 2));
    }
    let mut single = [0; 4];
    let single: &str = first.encode_utf8(&mut single);
    WIDTHS
        .iter()
        .find(|(_, half)| *half == single)
        .map(|(full, _)| (*full, 1))
}

/// Full-width letters, digits and signs become half width, half-width katakana full width, the
/// ideographic space a space. Everything else stays.
pub fn fold_width(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\u{3000}' => folded.push(' '),
            '￥' => folded.push('¥'),
            '\u{FF01}'..='\u{FF5E}' => {
                folded.push(char::from_u32(u32::from(character) - 0xFEE0).unwrap_or(character));
            }
            '\u{FF61}'..='\u{FF9F}' => {
                let (full, used) =
                    full_width(character, characters.peek().copied()).unwrap_or((character, 1));
                folded.push(full);
                if used == 2 {
                    characters.next();
                }
            }
            other => folded.push(other),
        }
    }
    folded
}

/// Hiragana become katakana; everything else stays.
pub fn to_katakana(text: &str) -> String {
    text.chars()
        .map(|character| match character {
            'ぁ'..='ゖ' | 'ゝ' | 'ゞ' => {
                char::from_u32(u32::from(character) + 0x60).unwrap_or(character)
            }
            other => other,
        })
        .collect()
}

/// The form in which two spellings of the same search word are equal: width, script, case, spaces,
/// brackets, middle dots and dashes make no difference.
pub fn search_key(text: &str) -> String {
    to_katakana(&fold_width(text))
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '(' | ')' | '（' | '）' | '・' | '/' | '／'))
        .map(|c| match c {
            '-' | '‐' | '‑' | '–' | '—' | '―' | '−' => 'ー',
            other => other.to_ascii_uppercase(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn widths_fold_to_one_form() {
        assert_eq!(fold_width("ＡＢ１２　－ｶﾞｷﾞﾊﾟｱｰ"), "AB12 -ガギパアー");
        assert_eq!(fold_width("訪問介護"), "訪問介護");
        assert_eq!(fold_width("ｶﾞ"), "ガ");
        assert_eq!(fold_width("ﾞ"), "゛");
    }

    #[test]
    fn every_half_width_katakana_has_a_full_width_form() {
        for code in 0xFF61..=0xFF9F_u32 {
            let half = char::from_u32(code).unwrap();
            let folded = fold_width(&half.to_string());
            assert_ne!(folded, half.to_string(), "{half}");
        }
    }

    #[test]
    fn one_key_for_all_spellings() {
        for text in ["でいさーびす", "デイサービス", "ﾃﾞｲｻｰﾋﾞｽ", "デイ サービス"]
        {
            assert_eq!(search_key(text), "デイサービス", "{text}");
        }
        assert_eq!(search_key("２ａ"), "2A");
        assert_eq!(search_key("訪問介護（短期）"), search_key("訪問介護(短期)"));
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in "\\PC{0,40}") {
            let once = search_key(&text);
            prop_assert_eq!(search_key(&once), once.clone());
            let folded = fold_width(&text);
            prop_assert_eq!(fold_width(&folded), folded.clone());
        }
    }
}
