//! What carries commands to a card.

/// Carries commands to one card.
pub(crate) trait Link {
    /// Sends a command and waits for the answer.
    fn transmit(&mut self, command: &[u8]) -> Result<Vec<u8>, LinkError>;
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
