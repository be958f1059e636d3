//! Notices read back from the PDF.

#![cfg(feature = "notice")]
#![expect(
    clippy::unwrap_used,
    reason = "what the tests stand on fails them loudly"
)]

use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use documents::notice::{
    Amounts, Issuer, NoticeBody, NoticeError, NoticeSheet, Payee, Printed, SheetDay, ShownAccount,
    ShownMark, Typesetter,
};

/// Debian package `fonts-ipamj-mincho`.
const RARE: &str = "/usr/share/fonts/truetype/ipamj/ipamjm.ttf";

fn grant() -> NoticeBody {
    NoticeBody::Grant {
        amount_yen: 64_000,
        amounts: Amounts {
            total_yen: 1_234_567,
            deducted_yen: 0,
            limit_yen: 64_000,
            selected_yen: 64_000,
            grant_yen: 64_000,
        },
        reason: String::new(),
        account: ShownAccount {
            place: "見本銀行 本店 普通".to_owned(),
            number: "****567".to_owned(),
        },
        conditions: vec![
            "帳簿及び証拠書類を保管すること。".to_owned(),
            "取得した財産は、善良な管理者の注意をもって管理すること。".to_owned(),
        ],
        conditions_source: "令和8年度交付要綱".to_owned(),
    }
}

fn sheet(name: &str, body: NoticeBody) -> NoticeSheet {
    NoticeSheet {
        number: "交令8-0000012".to_owned(),
        day: SheetDay {
            shown: "令和8年12月15日".to_owned(),
            year: 2026,
            month: 12,
            day: 15,
        },
        issuer: Issuer {
            organisation: "見本中央会".to_owned(),
            title: "理事長".to_owned(),
        },
        payee: Payee {
            number: "1379900010".to_owned(),
            name: name.to_owned(),
            postal_code: "〒100-0001".to_owned(),
            address: "東京都千代田区千代田9-99".to_owned(),
        },
        scheme_title: "令和8年度の助成金（介護事業所）".to_owned(),
        reception_number: "08-0000012-3".to_owned(),
        submitted_on: "令和8年11月22日".to_owned(),
        body,
        printed: Some(Printed {
            code: "ABCD-EFGH-JKMN-PQRS".to_owned(),
            address: "https://portal.example.jp/verify".to_owned(),
        }),
    }
}

fn with_rare() -> Typesetter {
    Typesetter::new(Some(PathBuf::from(RARE)))
}

/// What another program reads out of the PDF, without spaces and line breaks.
fn read_back(pdf: &[u8]) -> String {
    let mut reader = Command::new("pdftotext")
        .args(["-enc", "UTF-8", "-layout", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    reader.stdin.take().unwrap().write_all(pdf).unwrap();
    let output = reader.wait_with_output().unwrap();
    assert!(output.status.success());
    let text = String::from_utf8(output.stdout).unwrap();
    text.split_whitespace().collect()
}

#[test]
fn a_grant_says_all_it_must() {
    let pdf = with_rare()
        .set(&sheet("テスト訪問介護ひなた", grant()))
        .unwrap();
    let text = read_back(&pdf);
    for part in [
        "交付決定通知書",
        "交令8-0000012",
        "令和8年12月15日",
        "テスト訪問介護ひなた御中",
        "1379900010",
        "〒100-0001",
        "東京都千代田区千代田9-99",
        "見本中央会",
        "理事長",
        "令和8年11月22日付けで申請のあった「令和8年度の助成金（介護事業所）」",
        "08-0000012-3",
        "交付決定額64,000円",
        "見本銀行本店普通****567",
        "①総事業費1,234,567円",
        "②助成限度額64,000円",
        "③選定額64,000円",
        "④交付額（千円未満切捨て）64,000円",
        "1.帳簿及び証拠書類を保管すること。",
        "（令和8年度交付要綱）",
        "https://portal.example.jp/verify",
        "確認コードABCD-EFGH-JKMN-PQRS",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
    assert!(!text.contains("控除する収入") && !text.contains("異なる額"));
}

#[test]
fn a_lower_amount_says_why() {
    let NoticeBody::Grant {
        amounts,
        account,
        conditions,
        conditions_source,
        ..
    } = grant()
    else {
        unreachable!()
    };
    let body = NoticeBody::Grant {
        amount_yen: 40_000,
        amounts: Amounts {
            deducted_yen: 1_000,
            ..amounts
        },
        reason: "対象外の経費を除いたため".to_owned(),
        account,
        conditions,
        conditions_source,
    };
    let text = read_back(&with_rare().set(&sheet("テスト", body)).unwrap());
    assert!(text.contains("うち控除する収入1,000円"), "{text}");
    assert!(
        text.contains("④と異なる額とした理由対象外の経費を除いたため"),
        "{text}"
    );
    assert!(text.contains("交付決定額40,000円"), "{text}");
}

#[test]
fn refusal_and_return_say_why() {
    let refusal = NoticeBody::Refusal {
        reason: "対象外のサービスのため\n（総合事業）".to_owned(),
    };
    let text = read_back(&with_rare().set(&sheet("テスト", refusal)).unwrap());
    assert!(text.contains("不交付決定通知書"), "{text}");
    assert!(text.contains("対象外のサービスのため"), "{text}");
    assert!(!text.contains("交付の条件"), "{text}");

    let returned = NoticeBody::Return {
        marks: vec![ShownMark {
            target: "領収書の写し".to_owned(),
            text: "型番が読み取れません。".to_owned(),
        }],
        note: "12月10日までにお願いします。".to_owned(),
        correct_by: "令和9年3月12日".to_owned(),
    };
    let text = read_back(&with_rare().set(&sheet("テスト", returned)).unwrap());
    for part in [
        "差戻し通知書",
        "領収書の写し",
        "型番が読み取れません。",
        "12月10日までに",
        "令和9年3月12日までに",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
}

#[test]
fn every_kind_is_a_pdf_a_with_its_fonts_inside() {
    let kinds = [
        grant(),
        NoticeBody::Refusal {
            reason: "理由".to_owned(),
        },
        NoticeBody::Return {
            marks: Vec::new(),
            note: "補正".to_owned(),
            correct_by: String::new(),
        },
    ];
    for body in kinds {
        let pdf = with_rare().set(&sheet("テスト", body)).unwrap();
        let raw = String::from_utf8_lossy(&pdf);
        assert!(raw.contains("pdfaid:part>2<") || raw.contains("pdfaid:part=\"2\""));
        assert!(raw.contains("pdfaid:conformance>B<") || raw.contains("pdfaid:conformance=\"B\""));
        assert!(raw.contains("GTS_PDFA1"), "output intent");
        assert!(pdf.len() < 300_000, "fonts are cut down: {}", pdf.len());
        let mut fonts = Command::new("pdffonts")
            .arg("-")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        fonts.stdin.take().unwrap().write_all(&pdf).unwrap();
        let listed = String::from_utf8(fonts.wait_with_output().unwrap().stdout).unwrap();
        let rows: Vec<&str> = listed.lines().skip(2).collect();
        assert!(!rows.is_empty());
        for row in rows {
            // Columns from the right: object number (2), uni, sub, emb.
            let columns: Vec<&str> = row.split_whitespace().rev().collect();
            assert_eq!(columns.get(4), Some(&"yes"), "embedded: {row}");
            assert_eq!(columns.get(2), Some(&"yes"), "can be copied: {row}");
        }
    }
}

#[test]
fn rare_characters_of_names_are_drawn_and_read_back() {
    let name = "髙橋﨑邉齋濵德隆瀨曻冨嶋彅𠮷禔㐂の家";
    let text = read_back(&with_rare().set(&sheet(name, grant())).unwrap());
    for character in name.chars() {
        assert!(text.contains(character), "{character} in {text}");
    }
}

#[test]
fn a_form_chosen_by_a_variation_selector_is_drawn() {
    // 辻 with one dot.
    let chosen = with_rare().set(&sheet("辻\u{E0101}の家", grant())).unwrap();
    let plain = with_rare().set(&sheet("辻の家", grant())).unwrap();
    let text = read_back(&chosen);
    assert!(text.contains('辻'), "{text}");
    assert_ne!(chosen, plain);
}

#[test]
fn a_character_no_font_has_is_named() {
    for (name, missing, code_points) in [
        // A private use character (外字).
        ("テスト\u{E000}事業所", "\u{E000}", "U+E000"),
        ("絵文字😀の家", "😀", "U+1F600"),
        ("辻\u{E01EF}の家", "辻\u{E01EF}", "U+8FBB U+E01EF"),
    ] {
        let error = with_rare().set(&sheet(name, grant())).unwrap_err();
        let expected = NoticeError::MissingCharacter {
            character: missing.to_owned(),
        };
        assert_eq!(error, expected);
        assert_eq!(error.code_points().unwrap(), code_points);
    }
    // Without the font for rare characters.
    let error = Typesetter::new(None)
        .set(&sheet("𠮷の家", grant()))
        .unwrap_err();
    assert_eq!(error.code_points().unwrap(), "U+20BB7");
}

#[test]
fn text_from_people_is_never_markup() {
    let name = "#panic(\"x\") *太字* $x$ <tag> @ref `code` \\ // 注";
    let text = read_back(&with_rare().set(&sheet(name, grant())).unwrap());
    let expected: String = name.split_whitespace().collect();
    assert!(text.contains(&expected), "{text}");
}

#[test]
fn the_same_sheet_gives_the_same_bytes() {
    let one = with_rare().set(&sheet("テスト𠮷", grant())).unwrap();
    let press = with_rare();
    press.set(&sheet("別の事業所", grant())).unwrap();
    assert_eq!(press.set(&sheet("テスト𠮷", grant())).unwrap(), one);
    assert_ne!(press.set(&sheet("テスト髙", grant())).unwrap(), one);
}

#[test]
fn a_long_notice_goes_on_to_the_next_page() {
    let marks = (1..=60)
        .map(|number| ShownMark {
            target: format!("項目{number}"),
            text: "金額が領収書と一致しません。領収書の金額を入力してください。".to_owned(),
        })
        .collect();
    let body = NoticeBody::Return {
        marks,
        note: String::new(),
        correct_by: String::new(),
    };
    let text = read_back(&with_rare().set(&sheet("テスト", body)).unwrap());
    assert!(text.contains("項目60") && text.contains("1/"), "{text}");
}
