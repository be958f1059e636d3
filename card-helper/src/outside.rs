//! Time and randomness, asked for in one place.

use std::time::{SystemTime, UNIX_EPOCH};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use rand::{Rng as _, RngCore as _};

/// Seconds since 1970.
#[expect(
    clippy::disallowed_methods,
    reason = "the one place that asks for the time"
)]
pub(crate) fn unix_seconds() -> u64 {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_secs())
}

/// 256 random bits, base64url.
#[expect(
    clippy::disallowed_methods,
    reason = "the one place that asks for randomness"
)]
pub(crate) fn secret() -> String {
    let mut bytes = [0_u8; 32];
    rand::rng().fill_bytes(&mut bytes);
    URL_SAFE_NO_PAD.encode(bytes)
}

/// Six random digits.
#[expect(
    clippy::disallowed_methods,
    reason = "the one place that asks for randomness"
)]
pub(crate) fn six_digits() -> String {
    format!("{:06}", rand::rng().random_range(0..1_000_000_u32))
}
