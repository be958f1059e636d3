//! What payment says by code.

use contract::payment::{BatchState, ObstacleReason, PaymentItemState};
use contract::{FieldCode, FieldIssue};

use crate::text::Tone;

/// State of a batch.
pub(super) fn batch_state(state: BatchState) -> (&'static str, Tone) {
    match state {
        BatchState::Preparing => ("ファイル作成中", Tone::Info),
        BatchState::Draft => ("承認待ち", Tone::Warning),
        BatchState::Released => ("承認済み・結果待ち", Tone::Info),
        BatchState::Settled => ("結果取込済み", Tone::Success),
        BatchState::Cancelled => ("取消済み", Tone::Neutral),
    }
}

/// State of a payment.
pub(super) fn item_state(state: PaymentItemState) -> (&'static str, Tone) {
    match state {
        PaymentItemState::Pending => ("結果待ち", Tone::Neutral),
        PaymentItemState::Paid => ("入金済", Tone::Success),
        PaymentItemState::Failed => ("振込不能", Tone::Error),
        PaymentItemState::Cancelled => ("取消", Tone::Neutral),
    }
}

/// Why an approved application is not paid.
pub(super) fn obstacle(reason: ObstacleReason, detail: Option<&str>) -> String {
    let detail = detail.unwrap_or_default();
    match reason {
        ObstacleReason::NoAmount => "交付決定額がありません".to_owned(),
        ObstacleReason::AmountTooLarge => "1件または1ファイルの上限額を超えています".to_owned(),
        ObstacleReason::AccountIncomplete => "口座の情報がそろっていません".to_owned(),
        ObstacleReason::Character => {
            format!("口座名義に振込データで使えない文字「{detail}」があります")
        }
        ObstacleReason::BankGone => {
            format!("金融機関または支店（{detail}）がいまの一覧にありません")
        }
    }
}

/// A line of a list of results at fault: where, and what.
pub(super) fn result_fault(issue: &FieldIssue) -> String {
    let place = issue
        .field
        .strip_prefix("lines[")
        .and_then(|rest| rest.split_once("]."));
    let Some((line, column)) = place else {
        return issue.detail.clone().unwrap_or_else(|| issue.field.clone());
    };
    let what = match (column, issue.code) {
        ("form", _) => "結果の一覧（CSV）でも、返却された振込データでもありません",
        ("end", FieldCode::Required) => "ファイルが途中で切れています（最後の行がありません）",
        ("end", _) => "最後の行の件数または合計が、ほかの行と合いません",
        ("item", FieldCode::NotInList) => "この振込データにない番号です",
        ("item", FieldCode::Duplicate) => "同じ番号が2回あります",
        ("item", _) => "番号が数字ではありません",
        ("amount_yen", FieldCode::TotalMismatch) => "金額が振込データと違います",
        ("amount_yen", _) => "金額が数字ではありません",
        ("result", _) => "結果の記号が正しくないか、すでに結果を取り込んでいます",
        _ => "形式が正しくありません（文字化け、または列の数の違い）",
    };
    let detail = match (column, &issue.detail) {
        ("amount_yen", Some(detail)) => format!("（{detail}）"),
        _ => String::new(),
    };
    format!("{line}行目：{what}{detail}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_names_its_line() {
        let issue = FieldIssue::new("lines[12].item", FieldCode::NotInList);
        assert_eq!(result_fault(&issue), "12行目：この振込データにない番号です");
        let issue = FieldIssue::with("lines[3].amount_yen", FieldCode::TotalMismatch, "1/2");
        assert_eq!(
            result_fault(&issue),
            "3行目：金額が振込データと違います（1/2）"
        );
    }
}
