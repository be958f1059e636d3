//! Why a passkey was not made or used.

use wasm_bindgen::{JsCast as _, JsValue};

use crate::text::Words;

/// Why a passkey was not made or used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PasskeyFault {
    /// The browser does not know passkeys.
    NotSupported,
    /// Cancelled by the person, or time ran out (`NotAllowedError`).
    Cancelled,
    /// This authenticator holds a passkey of this account already (`InvalidStateError`).
    AlreadyThere,
    /// The page's address does not fit, or is not secure (`SecurityError`).
    WrongPlace,
    /// No screen lock, PIN or fingerprint set up (`ConstraintError`).
    NoScreenLock,
    /// Another request took over (`AbortError`).
    Interrupted,
    /// The authenticator failed (`UnknownError` and whatever else).
    Other,
}

impl PasskeyFault {
    /// Reads what the browser threw.
    pub(super) fn of(thrown: &JsValue) -> Self {
        let name = thrown
            .dyn_ref::<web_sys::DomException>()
            .map(web_sys::DomException::name)
            .unwrap_or_default();
        match name.as_str() {
            "NotAllowedError" => Self::Cancelled,
            "InvalidStateError" => Self::AlreadyThere,
            "SecurityError" => Self::WrongPlace,
            "ConstraintError" => Self::NoScreenLock,
            "NotSupportedError" => Self::NotSupported,
            "AbortError" => Self::Interrupted,
            _ => Self::Other,
        }
    }

    /// What happened and what to do.
    pub(crate) fn words(self) -> Words {
        let (title, detail) = match self {
            Self::NotSupported => (
                "このブラウザーではパスキーを使えません",
                "Safari、Chrome、Edgeの新しい版で開いてください。ブラウザーを更新すると使えることがあります。",
            ),
            Self::Cancelled => (
                "パスキーの操作が中断されました",
                "取り消されたか、時間が過ぎました。入力した内容は残っています。もう一度お試しください。",
            ),
            Self::AlreadyThere => (
                "この端末のパスキーはすでに登録されています",
                "登録し直す必要はありません。2つ目を登録するときは、別の端末かセキュリティキーを使ってください。",
            ),
            Self::WrongPlace => (
                "このアドレスではパスキーを使えません",
                "アドレスバーのアドレスが正しいか確かめて、つなぎを開き直してください。",
            ),
            Self::NoScreenLock => (
                "この端末には画面ロックが設定されていません",
                "端末の設定で、暗証番号、指紋、顔認証のいずれかを設定してから、もう一度お試しください。",
            ),
            Self::Interrupted => (
                "ほかのパスキーの操作が始まったため止まりました",
                "開いているほかの画面を閉じて、もう一度お試しください。",
            ),
            Self::Other => (
                "パスキーを使えませんでした",
                "端末を再起動するか、別の端末やセキュリティキーでお試しください。",
            ),
        };
        Words {
            title: title.to_owned(),
            detail: detail.to_owned(),
        }
    }
}
