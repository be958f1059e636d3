//! Why a file did not arrive, in words.

use contract::{Problem, ProblemCode};

use crate::apply::upload::Failure;
use crate::text::{self, Words};

/// What happened, what is safe, what to do.
pub(super) fn words(failure: &Failure) -> Words {
    match failure {
        Failure::Refused(code) => text::problem(&named(*code)),
        Failure::Api(error) => text::message(error),
        Failure::Altered => Words {
            title: "送った内容が途中で変わりました".to_owned(),
            detail: "届いたファイルがこの端末のファイルと一致しないため、受け取りを取り消しました。もう一度送ってください。".to_owned(),
        },
        Failure::Unreadable => Words {
            title: "この端末でファイルを読めませんでした".to_owned(),
            detail: "選んだあとで移動したか、変更された可能性があります。もう一度選んでください。".to_owned(),
        },
        Failure::Stopped => Words {
            title: "送信をやめました".to_owned(),
            detail: "このファイルは届いていません。必要なときはもう一度送ってください。".to_owned(),
        },
    }
}

/// The code as if the server had said it: what is refused before sending is said the same way.
fn named(code: ProblemCode) -> Problem {
    Problem {
        kind: String::new(),
        title: String::new(),
        status: 0,
        code,
        fields: Vec::new(),
        retry_after_seconds: None,
        current_version: None,
        request_id: String::new(),
    }
}
