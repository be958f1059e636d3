//! Furigana: `漢字《かんじ》` in a text becomes `<ruby>`.
//!
//! The notation of 青空文庫: a reading belongs to the run of kanji before it, or to what stands since `｜`.

use maud::{Markup, html};

/// A piece of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Piece<'a> {
    Plain(&'a str),
    Read(&'a str, &'a str),
}

/// A text with its furigana.
pub(crate) fn ruby(text: &str) -> Markup {
    html! {
        @for piece in pieces(text) {
            @match piece {
                Piece::Plain(text) => (text),
                Piece::Read(word, reading) => ruby { (word) rp { "（" } rt { (reading) } rp { "）" } },
            }
        }
    }
}

/// The text without its readings: for titles, attributes and descriptions.
pub fn plain(text: &str) -> String {
    pieces(text)
        .into_iter()
        .map(|piece| match piece {
            Piece::Plain(text) | Piece::Read(text, _) => text,
        })
        .collect()
}

pub(crate) fn is_kanji(character: char) -> bool {
    matches!(character, '\u{4e00}'..='\u{9fff}' | '\u{3400}'..='\u{4dbf}' | '々' | '〆')
}

fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('《') {
        let Some((reading, after)) = after.split_once('》') else {
            break;
        };
        let (plain, word) = before.rsplit_once('｜').unwrap_or_else(|| {
            let length: usize = before
                .chars()
                .rev()
                .take_while(|character| is_kanji(*character))
                .map(char::len_utf8)
                .sum();
            before.split_at(before.len() - length)
        });
        if !plain.is_empty() {
            found.push(Piece::Plain(plain));
        }
        found.push(Piece::Read(word, reading));
        rest = after;
    }
    if !rest.is_empty() {
        found.push(Piece::Plain(rest));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reading_belongs_to_the_kanji_before_it() {
        assert_eq!(
            pieces("この介護《かいご》です"),
            [
                Piece::Plain("この"),
                Piece::Read("介護", "かいご"),
                Piece::Plain("です")
            ]
        );
        assert_eq!(
            pieces("5月｜1日《ついたち》"),
            [Piece::Plain("5月"), Piece::Read("1日", "ついたち")]
        );
        assert_eq!(plain("お金《かね》と時間《じかん》"), "お金と時間");
    }

    #[test]
    fn markup_is_escaped() {
        assert_eq!(ruby("<b>").into_string(), "&lt;b&gt;");
        assert_eq!(
            ruby("金《かね》").into_string(),
            "<ruby>金<rp>（</rp><rt>かね</rt><rp>）</rp></ruby>"
        );
    }
}
