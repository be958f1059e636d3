//! Between a page and the card helper（カードリーダー連携ソフト） over loopback, and between the page and the portal
//! about what the helper gave it.
//!
//! The helper never hands out a card command, a PIN or a free signature: a page asks for one of a few acts, and gets
//! a proof that only the portal can judge. See docs/card-helper.md.

mod check;
mod code;
mod message;
mod proof;
pub mod record;

pub use check::{
    CardAttributes, CardChallenge, CardCheck, ChallengeRequest, CheckRequest, Revocation,
};
pub use code::CardCode;
pub use message::{
    Act, CardFault, CardPresence, HelperInfo, OpenWith, Outcome, Reply, Request, Slot, Step,
    Surroundings, Told,
};
pub use proof::{CardProof, ProofKind, SignatureAlgorithm, signed_message};

/// Version of the messages.
pub const PROTOCOL: u32 = 1;
/// WebSocket subprotocol of that version.
pub const SUBPROTOCOL: &str = "tsunagi-card.v1";
/// Ports the helper takes the first free one of: below the ephemeral ranges of Linux (32768) and Windows (49152), and
/// away from 24727, where other eID programs listen.
pub const PORTS: [u16; 3] = [28727, 28728, 28729];
/// `GET`: [`HelperInfo`].
pub const INFO_PATH: &str = "/v1/info";
/// WebSocket of [`Request`] and [`Reply`].
pub const SOCKET_PATH: &str = "/v1/ws";
/// Largest message either way.
pub const MESSAGE_LIMIT_BYTES: usize = 16 * 1024;
/// How long a page waits for a person at the helper's prompt, seconds.
pub const PROMPT_SECONDS: u64 = 120;
/// How long a challenge of the portal is good, minutes.
pub const CHALLENGE_MINUTES: i64 = 3;
