//! Furigana over the words of the field, where wanted: always in easy Japanese, else by a switch.

use leptos::prelude::*;

use super::{Language, chosen, storage};
use crate::component::{Button, ButtonKind};

/// Words and readings, own table: what stands in the sentences of this page.
const READINGS: [(&str, &str); 72] = [
    ("区分支給限度基準額", "くぶんしきゅうげんどきじゅんがく"),
    ("介護情報基盤", "かいごじょうほうきばん"),
    ("主治医意見書", "しゅじいいけんしょ"),
    ("被保険者番号", "ひほけんしゃばんごう"),
    ("要介護状態", "ようかいごじょうたい"),
    ("要介護認定", "ようかいごにんてい"),
    ("介護保険証", "かいごほけんしょう"),
    ("住宅改修費", "じゅうたくかいしゅうひ"),
    ("認定審査", "にんていしんさ"),
    ("有効期間", "ゆうこうきかん"),
    ("負担割合", "ふたんわりあい"),
    ("住宅改修", "じゅうたくかいしゅう"),
    ("福祉用具", "ふくしようぐ"),
    ("生年月日", "せいねんがっぴ"),
    ("一次判定", "いちじはんてい"),
    ("認定調査", "にんていちょうさ"),
    ("見直し", "みなおし"),
    ("申し出", "もうしで"),
    ("取消し", "とりけし"),
    ("取り消し", "とりけし"),
    ("取り消す", "とりけす"),
    ("見ました", "みました"),
    ("受付", "うけつけ"),
    ("主治医", "しゅじい"),
    ("意見書", "いけんしょ"),
    ("審査会", "しんさかい"),
    ("事業所", "じぎょうしょ"),
    ("市町村", "しちょうそん"),
    ("利用者", "りようしゃ"),
    ("管理者", "かんりしゃ"),
    ("代理人", "だいりにん"),
    ("要介護", "ようかいご"),
    ("要支援", "ようしえん"),
    ("割合", "わりあい"),
    ("介護", "かいご"),
    ("認定", "にんてい"),
    ("申請", "しんせい"),
    ("調査", "ちょうさ"),
    ("判定", "はんてい"),
    ("負担", "ふたん"),
    ("費用", "ひよう"),
    ("単位", "たんい"),
    ("計画", "けいかく"),
    ("作成", "さくせい"),
    ("目標", "もくひょう"),
    ("提供", "ていきょう"),
    ("確認", "かくにん"),
    ("資格", "しかく"),
    ("緊急", "きんきゅう"),
    ("対応", "たいおう"),
    ("理由", "りゆう"),
    ("同意", "どうい"),
    ("期限", "きげん"),
    ("印刷", "いんさつ"),
    ("閲覧", "えつらん"),
    ("情報", "じょうほう"),
    ("記録", "きろく"),
    ("本人", "ほんにん"),
    ("職員", "しょくいん"),
    ("担当", "たんとう"),
    ("生活", "せいかつ"),
    ("意欲", "いよく"),
    ("体重", "たいじゅう"),
    ("点数", "てんすう"),
    ("診断", "しんだん"),
    ("医師", "いし"),
    ("内容", "ないよう"),
    ("回答", "かいとう"),
    ("進捗", "しんちょく"),
    ("年度", "ねんど"),
    ("残り", "のこり"),
    ("続き", "つづき"),
];

/// Key in the browser's storage: a liking, nothing personal.
const KEY: &str = "tsunagi.furigana";

thread_local! {
    /// Whether furigana were asked for, as chosen the last time on this device.
    static ASKED: ArcRwSignal<bool> =
        ArcRwSignal::new(storage().is_some_and(|kept| kept.get_item(KEY).is_ok_and(|item| item.is_some())));
}

fn asked() -> ArcRwSignal<bool> {
    ASKED.with(Clone::clone)
}

/// The switch. Nothing in easy Japanese, which always has furigana, and in languages without them.
pub(crate) fn furigana_switch() -> AnyView {
    if chosen() != Language::Japanese {
        return ().into_any();
    }
    let wanted = asked();
    let press = {
        let wanted = wanted.clone();
        Callback::new(move |()| {
            let on = !wanted.get_untracked();
            wanted.set(on);
            if let Some(storage) = storage() {
                // A browser that keeps nothing asks again next time.
                let _ = if on {
                    storage.set_item(KEY, "1")
                } else {
                    storage.remove_item(KEY)
                };
            }
        })
    };
    let label = move || {
        if wanted.get() {
            "ふりがなを消す"
        } else {
            "ふりがなをつける"
        }
    };
    view! { <div class="no-print"><Button kind=ButtonKind::Secondary on_press=press>{label}</Button></div> }
        .into_any()
}

/// A text, with furigana where they are wanted.
pub(crate) fn ruby(text: impl Into<String>) -> AnyView {
    let text = text.into();
    let always = match chosen() {
        Language::English => return text.into_any(),
        Language::Easy => true,
        Language::Japanese => false,
    };
    let wanted = asked();
    let parts = StoredValue::new(split(&text));
    (move || {
        if !always && !wanted.get() {
            return text.clone().into_any();
        }
        parts.with_value(|parts| {
            parts
                .iter()
                .map(|part| match part {
                    Part::Plain(text) => text.clone().into_any(),
                    Part::Read(word, reading) => {
                        view! { <ruby>{*word}<rp>"（"</rp><rt>{*reading}</rt><rp>"）"</rp></ruby> }
                            .into_any()
                    }
                })
                .collect_view()
                .into_any()
        })
    })
    .into_any()
}

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    /// As it is.
    Plain(String),
    /// A word with its reading.
    Read(&'static str, &'static str),
}

/// Finds the words, the longest that begins at each place.
fn split(text: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut plain = String::new();
    let mut rest = text;
    while let Some(next) = rest.chars().next() {
        let word = READINGS
            .iter()
            .filter(|(word, _)| rest.starts_with(word))
            .max_by_key(|(word, _)| word.len());
        if let Some((word, reading)) = word {
            if !plain.is_empty() {
                parts.push(Part::Plain(std::mem::take(&mut plain)));
            }
            parts.push(Part::Read(word, reading));
            rest = rest.strip_prefix(word).unwrap_or_default();
        } else {
            plain.push(next);
            rest = rest.strip_prefix(next).unwrap_or_default();
        }
    }
    if !plain.is_empty() {
        parts.push(Part::Plain(plain));
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(parts: &[Part]) -> String {
        parts
            .iter()
            .map(|part| match part {
                Part::Plain(text) => text.as_str(),
                Part::Read(word, _) => word,
            })
            .collect()
    }

    #[test]
    fn the_longest_word_is_read() {
        assert_eq!(
            split("要介護認定の結果"),
            [
                Part::Read("要介護認定", "ようかいごにんてい"),
                Part::Plain("の結果".to_owned())
            ]
        );
    }

    #[test]
    fn nothing_of_a_text_is_lost() {
        for text in ["", "あ", "見本事業所の担当者が同意を確認した。", "ABC介護"]
        {
            assert_eq!(whole(&split(text)), text);
        }
    }

    #[test]
    fn readings_are_hiragana() {
        for (word, reading) in READINGS {
            assert!(
                reading.chars().all(|c| ('ぁ'..='ん').contains(&c)),
                "{word} {reading}"
            );
        }
    }
}
