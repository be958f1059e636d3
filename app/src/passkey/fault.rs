//! Why a passkey was not made or used.

use wasm_bindgen::{JsCast as _, JsValue};

use crate::passkey::words::words;
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
            Self::NotSupported => (words().unsupported, words().unsupported_detail),
            Self::Cancelled => (words().cancelled, words().cancelled_detail),
            Self::AlreadyThere => (words().already, words().already_detail),
            Self::WrongPlace => (words().wrong_place, words().wrong_place_detail),
            Self::NoScreenLock => (words().no_lock, words().no_lock_detail),
            Self::Interrupted => (words().interrupted, words().interrupted_detail),
            Self::Other => (words().other, words().other_detail),
        };
        Words {
            title: title.to_owned(),
            detail: detail.to_owned(),
        }
    }
}
