//! What carries commands to a card.

use super::pad::PinPad;

/// Carries commands to one card.
pub(crate) trait Link {
    /// Sends a command and waits for the answer.
    fn transmit(&mut self, command: &[u8]) -> Result<Vec<u8>, LinkError>;

    /// The keys of the reader, where it has any.
    fn pin_pad(&mut self) -> Option<&mut dyn PinPad> {
        None
    }
}

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum LinkError {
    /// The card was taken away.
    #[error("the card was removed")]
    Removed,
    /// Another program reset the card.
    #[error("the card was reset")]
    Reset,
    /// The card does not answer.
    #[error("the card does not answer")]
    Unresponsive,
    /// The PC/SC service went away.
    #[error("the PC/SC service went away")]
    Service,
}
