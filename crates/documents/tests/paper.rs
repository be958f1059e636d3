//! Papers of an office's way to first use, read back from the PDF.

#![cfg(feature = "notice")]
#![expect(
    clippy::unwrap_used,
    reason = "what the tests stand on fails them loudly"
)]

use std::io::Write as _;
use std::process::{Command, Stdio};

use documents::notice::{NoticeError, Printed, SheetDay, Typesetter};
use documents::paper::{HandoutKind, HandoutSheet, RehearsalLine, RehearsalSheet};

fn day() -> SheetDay {
    SheetDay {
        shown: "令和8年12月1日".to_owned(),
        year: 2026,
        month: 12,
        day: 1,
    }
}

fn rehearsal(office: &str, passed: bool) -> RehearsalSheet {
    RehearsalSheet {
        number: "最終確認-1379900010-01".to_owned(),
        day: day(),
        finished_at: "令和8年12月1日 10時05分".to_owned(),
        office_number: "1379900010".to_owned(),
        office_name: office.to_owned(),
        finished_by: "見本 花子".to_owned(),
        role: "管理者ユーザ".to_owned(),
        passed,
        lines: vec![
            RehearsalLine {
                name: "電子証明書".to_owned(),
                outcome: "passed".to_owned(),
                text: "この事業所の証明書で接続しました。".to_owned(),
                when: "12月1日 10時01分 見本 花子".to_owned(),
            },
            RehearsalLine {
                name: "カードの読み取り".to_owned(),
                outcome: if passed { "skipped" } else { "failed" }.to_owned(),
                text: "連携ソフトにつながりませんでした。".to_owned(),
                when: "12月1日 10時02分 見本 花子".to_owned(),
            },
        ],
        printed: Printed {
            code: "ABCD-EFGH-JKMN-PQRS".to_owned(),
            address: "https://portal.example.jp/verify".to_owned(),
        },
        seal: "k1 0123456789abcdef".to_owned(),
    }
}

fn handout(kind: HandoutKind, go_live: &str) -> HandoutSheet {
    HandoutSheet {
        kind,
        ident: "leaflet-1379900010-2026-12-01".to_owned(),
        office_name: "テスト訪問介護ひなた".to_owned(),
        go_live: go_live.to_owned(),
        day: day(),
    }
}

/// What another program says of the PDF.
fn ask(program: &str, arguments: &[&str], pdf: &[u8]) -> String {
    let mut reader = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    reader.stdin.take().unwrap().write_all(pdf).unwrap();
    String::from_utf8(reader.wait_with_output().unwrap().stdout).unwrap()
}

fn read_back(pdf: &[u8]) -> String {
    ask("pdftotext", &["-", "-"], pdf)
        .split_whitespace()
        .collect()
}

#[test]
fn the_result_page_says_what_was_found_and_how_to_verify_it() {
    let press = Typesetter::new(None);
    let good = press.set(&rehearsal("テスト訪問介護ひなた", true)).unwrap();
    let text = read_back(&good);
    for part in [
        "介護保険事業所番号1379900010",
        "テスト訪問介護ひなた",
        "管理者ユーザ",
        "すべての確認に適合しました",
        "この事業所の証明書で接続しました",
        "対象外",
        "確認コードABCD-EFGH-JKMN-PQRS",
        "k10123456789abcdef",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
    let bad = press
        .set(&rehearsal("テスト訪問介護ひなた", false))
        .unwrap();
    let text = read_back(&bad);
    assert!(text.contains("適合しなかった確認があります") && text.contains("不適合"));
    assert!(!text.contains("すべての確認に適合しました"));
}

#[test]
fn fonts_are_embedded_and_the_page_is_one() {
    let pdf = Typesetter::new(None)
        .set(&rehearsal("テスト訪問介護ひなた", true))
        .unwrap();
    let fonts = ask("pdffonts", &["-"], &pdf);
    let lines: Vec<&str> = fonts.lines().skip(2).collect();
    assert!(lines.len() >= 2, "{fonts}");
    for line in lines {
        // Columns from the right: object (2), uni, sub, emb.
        let columns: Vec<&str> = line.split_whitespace().rev().collect();
        assert_eq!(columns.get(4), Some(&"yes"), "{line}");
    }
    let facts = ask("pdfinfo", &["-"], &pdf);
    assert!(facts.contains("Pages:           1"), "{facts}");
    assert!(String::from_utf8_lossy(&pdf).contains("pdfaid"));
}

#[test]
fn leaflet_and_poster_carry_the_office_and_the_day() {
    let press = Typesetter::new(None);
    for (kind, paper) in [
        (HandoutKind::Leaflet, "595.276 x 841.89"),
        (HandoutKind::Poster, "841.89 x 1190.55"),
    ] {
        let pdf = press.set(&handout(kind, "2027年1月4日")).unwrap();
        let text = read_back(&pdf);
        assert!(text.contains("テスト訪問介護ひなた"), "{text}");
        assert!(text.contains("2027年1月4日"), "{text}");
        let facts = ask("pdfinfo", &["-"], &pdf);
        assert!(facts.contains("Pages:           1"), "{facts}");
        assert!(facts.contains(paper), "{facts}");
    }
    let without = read_back(&press.set(&handout(HandoutKind::Leaflet, "")).unwrap());
    assert!(!without.contains("はじまる"), "{without}");
}

#[test]
fn a_character_no_font_has_is_named() {
    let error = Typesetter::new(None)
        .set(&rehearsal("𠮷の家", true))
        .unwrap_err();
    assert!(matches!(error, NoticeError::MissingCharacter { character } if character == "𠮷"));
}
