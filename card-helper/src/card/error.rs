//! Why something is not done.

use contract::card::{CardCode, CardFault};

use super::link::LinkError;

/// Why something is not done with a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum CardError {
    /// No PC/SC service.
    #[error("the PC/SC service is not there")]
    Service,
    /// The PC/SC service refuses this user.
    #[error("the PC/SC service refuses this user")]
    AccessDenied,
    /// No reader.
    #[error("no reader")]
    NoReader,
    /// No card.
    #[error("no card")]
    NoCard,
    /// Another program holds the card.
    #[error("another program holds the card")]
    InUse,
    /// No My Number card.
    #[error("not a My Number card")]
    Unsupported,
    /// Taken away.
    #[error("the card was removed")]
    Removed,
    /// Another card than before.
    #[error("another card than before")]
    Changed,
    /// Reset by another program.
    #[error("the card was reset")]
    Reset,
    /// No answer, or none that makes sense.
    #[error("the card does not answer as it should")]
    Unresponsive,
    /// The number is wrong.
    #[error("wrong number, {0} tries left")]
    Wrong(u8),
    /// One try left, and nobody insisted.
    #[error("one try left")]
    NearlyLocked,
    /// No try left.
    #[error("locked")]
    Locked,
    /// Nobody typed at the reader in time.
    #[error("nobody typed at the reader")]
    NotTyped,
    /// Given up between two commands.
    #[error("given up")]
    Cancelled,
}

impl From<LinkError> for CardError {
    fn from(error: LinkError) -> Self {
        match error {
            LinkError::Removed => Self::Removed,
            LinkError::Reset => Self::Reset,
            LinkError::Unresponsive => Self::Unresponsive,
            LinkError::Service => Self::Service,
        }
    }
}

impl From<CardError> for CardFault {
    fn from(error: CardError) -> Self {
        let (code, tries) = match error {
            CardError::Service => (CardCode::ServiceUnavailable, None),
            CardError::AccessDenied => (CardCode::AccessDenied, None),
            CardError::NoReader => (CardCode::NoReader, None),
            CardError::NoCard => (CardCode::NoCard, None),
            CardError::InUse => (CardCode::ReaderBusy, None),
            CardError::Unsupported => (CardCode::UnsupportedCard, None),
            CardError::Removed => (CardCode::CardRemoved, None),
            CardError::Changed => (CardCode::CardChanged, None),
            CardError::Reset => (CardCode::CardReset, None),
            CardError::Unresponsive => (CardCode::CardUnresponsive, None),
            CardError::Wrong(left) => (CardCode::PinWrong, Some(left)),
            CardError::NearlyLocked => (CardCode::PinNearlyLocked, Some(1)),
            CardError::Locked => (CardCode::PinLocked, Some(0)),
            CardError::NotTyped => (CardCode::UserTimeout, None),
            CardError::Cancelled => (CardCode::UserCancelled, None),
        };
        Self {
            tries,
            ..code.into()
        }
    }
}
