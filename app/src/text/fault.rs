//! Wording of a failed call.

use super::problem::{Words, problem};
use crate::api::ApiError;

/// What happened, what is safe and what to do.
pub(crate) fn message(error: &ApiError) -> Words {
    match error {
        ApiError::Problem(found) => problem(found),
        ApiError::Network => Words {
            title: "サーバーにつながりませんでした".to_owned(),
            detail: "入力した内容はこの画面に残っています。電波やネットワークの接続を確かめてから、もう一度お試しください。".to_owned(),
        },
        ApiError::Unexpected(_) => Words {
            title: "予期しない応答がありました".to_owned(),
            detail: "保存済みの内容はなくなっていません。少し待ってから、ページを読み込み直してください。".to_owned(),
        },
    }
}

/// Both halves in one line.
pub(crate) fn sentence(error: &ApiError) -> String {
    let words = message(error);
    format!("{}。{}", words.title, words.detail)
}
