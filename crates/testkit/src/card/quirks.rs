//! What cards do differently from each other and from the book.

use std::time::Duration;

/// Switches of a [`super::VirtualCard`].
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
pub struct Quirks {
    /// Files are filled up with `FF` behind their content.
    pub padding: bool,
    /// The first command after power-up is answered `6F00`.
    pub stumbles_after_power_up: bool,
    /// A warm reset leaves a PIN verified; only power-off or another application clears it.
    pub reset_keeps_verify: bool,
    /// How long each answer takes.
    pub delay: Duration,
    /// Answers no command at all.
    pub mute: bool,
    /// 顔認証マイナンバーカード: no PIN of the user-authentication key.
    pub pinless: bool,
    /// The token of a phone: says so, and asks for the PIN before it shows its certificate.
    pub phone: bool,
    /// Long answers come in two pieces (`61xx`, GET RESPONSE).
    pub in_pieces: bool,
    /// Taken off the reader in the middle of the command with this number, from 0.
    pub pulled_during: Option<usize>,
}

impl Default for Quirks {
    fn default() -> Self {
        Self {
            padding: true,
            stumbles_after_power_up: false,
            reset_keeps_verify: true,
            delay: Duration::ZERO,
            mute: false,
            pinless: false,
            phone: false,
            in_pieces: false,
            pulled_during: None,
        }
    }
}
