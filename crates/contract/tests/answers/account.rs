//! The account, field by field.

use contract::FieldCode;
use contract::answers::{AccountAnswers, InstitutionAnswer};

use crate::fixture::{assert_each, broken};

#[test]
fn the_account_is_named_by_field() {
    use FieldCode as C;
    let holder = "/account/holder_kana";
    let holder_field = "account.holder_kana";
    assert_each(&[
        (
            "/account/institution",
            "null",
            "account.institution",
            C::Required,
            "",
        ),
        (
            "/account/bank_code",
            r#""001""#,
            "account.bank_code",
            C::Invalid,
            "4",
        ),
        (
            "/account/branch_code",
            r#""""#,
            "account.branch_code",
            C::Required,
            "",
        ),
        ("/account/kind", "null", "account.kind", C::Required, ""),
        (
            "/account/number",
            r#""12-34""#,
            "account.number",
            C::CharacterNotAllowed,
            "-",
        ),
        (
            "/account/number",
            r#""12345678""#,
            "account.number",
            C::Invalid,
            "7",
        ),
        (
            holder,
            r#""見本タロウ""#,
            holder_field,
            C::CharacterNotAllowed,
            "見",
        ),
        (
            holder,
            r#""ミホ\u0000""#,
            holder_field,
            C::ControlCharacter,
            "U+0000",
        ),
        (holder, r#""""#, holder_field, C::Required, ""),
    ]);
}

#[test]
fn yucho_is_checked_by_symbol_and_number() {
    let yucho = |symbol: &str, number: &str| {
        broken(|answers| {
            answers.account = Some(AccountAnswers {
                institution: Some(InstitutionAnswer::Yucho),
                yucho_symbol: symbol.into(),
                yucho_number: number.into(),
                holder_kana: "ミホン タロウ".into(),
                ..AccountAnswers::default()
            });
        })
    };
    assert_eq!(yucho("10120", "12345671"), []);
    for (symbol, number, fields) in [
        ("", "", vec!["account.yucho_number", "account.yucho_symbol"]),
        ("20120", "1234", vec!["account.yucho_symbol"]),
        ("10120", "", vec!["account.yucho_number"]),
        ("10120", "123456789", vec!["account.yucho_number"]),
    ] {
        let issues = yucho(symbol, number);
        let mut found: Vec<&str> = issues.iter().map(|issue| issue.field.as_str()).collect();
        found.sort_unstable();
        assert_eq!(found, fields, "{symbol} {number}");
    }
}
