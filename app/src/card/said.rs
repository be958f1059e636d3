//! A sentence and a next step for every state.

use contract::card::{CardCode, CardFault, Step};

use super::words::words;
use crate::text::Tone;

/// What stands there.
pub(super) struct Said {
    pub(super) title: &'static str,
    pub(super) detail: &'static str,
    pub(super) tone: Tone,
}

/// What a step asks of the person.
pub(super) fn step(step: Step) -> &'static str {
    (words().step)(step)
}

/// Tries left, where the code is about them.
pub(super) fn tries(fault: &CardFault) -> Option<String> {
    fault
        .tries
        .filter(|tries| *tries > 0)
        .map(|tries| (words().tries)(tries))
}

/// What a code means.
pub(super) fn code(code: CardCode) -> Said {
    let (title, detail) = (words().code)(code);
    Said {
        title,
        detail,
        tone: tone(code),
    }
}

fn tone(code: CardCode) -> Tone {
    match code {
        CardCode::ServiceUnavailable
        | CardCode::NoReader
        | CardCode::ReaderBusy
        | CardCode::Busy
        | CardCode::PairingDenied => Tone::Warning,
        CardCode::AccessDenied
        | CardCode::UnsupportedCard
        | CardCode::CardRemoved
        | CardCode::CardChanged
        | CardCode::CardReset
        | CardCode::CardUnresponsive
        | CardCode::PinWrong
        | CardCode::PinNearlyLocked
        | CardCode::PinLocked
        | CardCode::OriginDenied
        | CardCode::BadRequest
        | CardCode::UnsupportedProtocol
        | CardCode::Internal => Tone::Error,
        CardCode::NoCard
        | CardCode::UserCancelled
        | CardCode::UserTimeout
        | CardCode::PairingRequired => Tone::Info,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_says_what_to_do() {
        for known in CardCode::ALL {
            let said = code(*known);
            assert!(
                !said.title.is_empty() && said.detail.ends_with('。'),
                "{known:?}"
            );
        }
    }
}
