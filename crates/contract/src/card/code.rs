//! What can go wrong between page and card.

use serde::{Deserialize, Serialize};

use crate::problem::codes;

codes! {
    /// Stable code of a refusal of the helper. What a person reads belongs to the page.
    CardCode {
        /// The PC/SC service is not running; the helper goes on trying.
        ServiceUnavailable => "service_unavailable",
        /// The PC/SC service refuses this user (polkit, an inactive session).
        AccessDenied => "access_denied",
        /// No reader is connected.
        NoReader => "no_reader",
        /// No card in any reader, and none came in time.
        NoCard => "no_card",
        /// A card, but no My Number card.
        UnsupportedCard => "unsupported_card",
        /// Another program holds the card.
        ReaderBusy => "reader_busy",
        /// The card was taken away; nothing was signed.
        CardRemoved => "card_removed",
        /// Another card than the one the prompt was about.
        CardChanged => "card_changed",
        /// Another program reset the card; nothing was signed.
        CardReset => "card_reset",
        /// The card does not answer, or not as it should.
        CardUnresponsive => "card_unresponsive",
        /// The number was wrong; `tries` are left.
        PinWrong => "pin_wrong",
        /// One try is left; it is not used without a further yes.
        PinNearlyLocked => "pin_nearly_locked",
        /// No try is left: locked, or a card without this number（顔認証マイナンバーカード）.
        PinLocked => "pin_locked",
        /// The person said no at the prompt, or the page cancelled.
        UserCancelled => "user_cancelled",
        /// Nobody answered the prompt in time.
        UserTimeout => "user_timeout",
        /// Another act is going on.
        Busy => "busy",
        /// This page is not paired with the helper yet.
        PairingRequired => "pairing_required",
        /// The person refused to pair, or asked for it too often.
        PairingDenied => "pairing_denied",
        /// This origin may not use the helper at all.
        OriginDenied => "origin_denied",
        /// Not a message of this protocol, or one that cannot be.
        BadRequest => "bad_request",
        /// None of the protocols offered is spoken.
        UnsupportedProtocol => "unsupported_protocol",
        /// The helper failed; nothing was signed.
        Internal => "internal",
    }
}

impl CardCode {
    /// Whether the same act may succeed when asked again without anything else done by a person but what the sentence
    /// of the code says.
    pub const fn is_retriable(self) -> bool {
        !matches!(
            self,
            Self::PinLocked
                | Self::OriginDenied
                | Self::BadRequest
                | Self::UnsupportedProtocol
                | Self::AccessDenied
        )
    }
}
