//! Wording for one field at fault.

use contract::{FieldCode, FieldIssue};

use super::amount::yen;

/// How to put the field right. `label` is the field's name on the page.
pub(crate) fn field_error(label: &str, issue: &FieldIssue) -> String {
    let detail = issue.detail.as_deref().unwrap_or_default();
    match issue.code {
        FieldCode::Required => format!("{label}を入力または選択してください"),
        FieldCode::Invalid => format!("{label}の形式を確かめて、入力し直してください"),
        FieldCode::WrongType => format!("{label}を入力し直してください"),
        FieldCode::Unknown => {
            format!("{label}はこの画面の版では送れません。ページを読み込み直してください")
        }
        FieldCode::TooLong => format!("{label}は{detail}文字以内で入力してください"),
        FieldCode::ControlCharacter => {
            format!("{label}に使えない制御文字が入っています。消して入力し直してください")
        }
        FieldCode::CharacterNotAllowed => {
            format!("{label}に使えない文字「{detail}」があります。直してください")
        }
        FieldCode::TooSmall => format!("{label}は{}以上で入力してください", number(detail)),
        FieldCode::TooLarge => format!("{label}は{}以下で入力してください", number(detail)),
        FieldCode::NotAllowed => format!("{label}は選択肢の中から選んでください"),
        FieldCode::ServiceNotEligible => {
            format!(
                "{label}のサービス（コード{detail}）は助成の対象ではありません。取り除いてください"
            )
        }
        FieldCode::Duplicate => format!("{label}に同じものが2回入っています。1つにしてください"),
        FieldCode::MustBeConfirmed => {
            format!("{label}を確かめてください。「はい」のときに申請できます")
        }
        FieldCode::TotalMismatch => mismatch(label, detail),
        FieldCode::InFuture => format!("{label}に未来の日付は入力できません"),
        FieldCode::TooEarly => {
            if detail.is_empty() {
                format!("{label}が助成の対象期間より前の日付です")
            } else {
                format!("{label}は{detail}以後の日付を入力してください")
            }
        }
        FieldCode::DocumentMissing => format!("{label}を添付してください"),
        FieldCode::TooManyDocuments => {
            format!("{label}は{detail}件までです。余分なファイルを削除してください")
        }
        FieldCode::NotInList => format!("{label}を候補の中から選び直してください"),
        FieldCode::NothingToGrant => {
            "交付額が0円になるため申請できません。費用とその他の収入を確かめてください".to_owned()
        }
    }
}

fn number(detail: &str) -> String {
    detail
        .parse::<i64>()
        .map_or_else(|_| detail.to_owned(), super::amount::grouped)
}

/// `typed/lines` in yen.
fn mismatch(label: &str, detail: &str) -> String {
    let pair = detail
        .split_once('/')
        .and_then(|(typed, lines)| Some((typed.parse::<i64>().ok()?, lines.parse::<i64>().ok()?)));
    match pair {
        Some((typed, lines)) => format!(
            "{label}（{}）が領収書の明細の合計（{}）と合いません。どちらかを直してください",
            yen(typed),
            yen(lines)
        ),
        None => format!("{label}が領収書の明細の合計と合いません"),
    }
}
