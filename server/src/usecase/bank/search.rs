//! Which entries fit what was typed, and in which order.

use domain::kana::search_key;

/// Most rows of an answer.
const ROWS: usize = 20;

/// One entry of the list.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate<'a> {
    pub(super) code: &'a str,
    pub(super) name: &'a str,
    pub(super) kana: &'a str,
}

impl<'a> Candidate<'a> {
    /// Code, name and kana with tabs between them.
    pub(super) fn of_line(line: &'a str) -> Option<Self> {
        let mut parts = line.split('\t');
        let (code, name, kana) = (parts.next()?, parts.next()?, parts.next()?);
        let whole =
            parts.next().is_none() && !code.is_empty() && !name.is_empty() && !kana.is_empty();
        whole.then_some(Self { code, name, kana })
    }
}

/// How well an entry fits; the smaller the better.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    SameCode,
    SameName,
    SameKana,
    CodeBegins,
    NameBegins,
    KanaBegins,
    NameContains,
    KanaContains,
}

/// The entries that fit, best first, those that fit equally well in the order of the list.
pub(super) fn best<'a>(
    typed: &str,
    candidates: impl Iterator<Item = Candidate<'a>>,
) -> Vec<Candidate<'a>> {
    let key = key(typed);
    let word = short_form(&key);
    if word.is_empty() {
        return candidates.take(ROWS).collect();
    }
    let mut found: Vec<(Fit, Candidate<'a>)> = candidates
        .filter_map(|candidate| fit(&word, &candidate).map(|fit| (fit, candidate)))
        .collect();
    // Stable, so that the list's own order decides between equals.
    found.sort_by_key(|(fit, _)| *fit);
    found
        .into_iter()
        .take(ROWS)
        .map(|(_, candidate)| candidate)
        .collect()
}

fn fit(word: &str, candidate: &Candidate<'_>) -> Option<Fit> {
    if word.bytes().all(|byte| byte.is_ascii_digit()) {
        if candidate.code == word {
            return Some(Fit::SameCode);
        }
        if candidate.code.starts_with(word) {
            return Some(Fit::CodeBegins);
        }
    }
    let name = key(candidate.name);
    let kana = key(candidate.kana);
    if name == word {
        return Some(Fit::SameName);
    }
    if kana == word {
        return Some(Fit::SameKana);
    }
    if name.starts_with(word) {
        return Some(Fit::NameBegins);
    }
    if kana.starts_with(word) {
        return Some(Fit::KanaBegins);
    }
    if name.contains(word) {
        return Some(Fit::NameContains);
    }
    kana.contains(word).then_some(Fit::KanaContains)
}

/// Width, script, spaces and small kana make no difference: the list itself knows no small kana.
fn key(text: &str) -> String {
    search_key(text).chars().map(large_kana).collect()
}

fn large_kana(character: char) -> char {
    match character {
        'ァ' => 'ア',
        'ィ' => 'イ',
        'ゥ' => 'ウ',
        'ェ' => 'エ',
        'ォ' => 'オ',
        'ッ' => 'ツ',
        'ャ' => 'ヤ',
        'ュ' => 'ユ',
        'ョ' => 'ヨ',
        'ヮ' => 'ワ',
        'ヵ' => 'カ',
        'ヶ' => 'ケ',
        other => other,
    }
}

/// The list leaves out 銀行 and 支店 and shortens the other kinds of institution.
fn short_form(key: &str) -> String {
    const SHORTER: [(&str, &str); 5] = [
        ("信用金庫", "信金"),
        ("信用組合", "信組"),
        ("農業協同組合", "農協"),
        ("労働金庫", "労金"),
        ("漁業協同組合", "漁協"),
    ];
    let mut word = key.to_owned();
    for (long, short) in SHORTER {
        word = word.replace(long, short);
    }
    for ending in ["銀行", "支店", "ギンコウ", "シテン"] {
        if let Some(rest) = word.strip_suffix(ending)
            && !rest.is_empty()
        {
            return rest.to_owned();
        }
    }
    word
}
