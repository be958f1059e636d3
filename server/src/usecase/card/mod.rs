//! My Number cards: a challenge, and what a card's proof shows.
//!
//! Other acts call [`challenge::begin`] and [`verify::verify`] with the same [`CardUse`]; both say what for, and a proof
//! made for one use is void for every other.

pub mod challenge;
pub mod check;
pub mod verify;

use contract::card::ProofKind;
use uuid::Uuid;

use crate::actor::Actor;

/// What a card is used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CardPurpose {
    /// To see whether reader and card work.
    Check,
    /// 資格確認: to find out who a recipient is.
    Eligibility,
    /// A recipient signs in.
    SignIn,
}

impl CardPurpose {
    /// Id in the database and the audit log.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Check => "check",
            Self::Eligibility => "eligibility",
            Self::SignIn => "sign_in",
        }
    }

    /// In the words the person reads at the prompt; the card signs them.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Check => "カードリーダーとカードの動作確認",
            Self::Eligibility => "介護サービスの資格確認",
            Self::SignIn => "本人ページへのログイン",
        }
    }
}

/// One use of a card: a challenge and its proof must agree in all of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardUse {
    /// Who may use the challenge.
    pub holder: Holder,
    /// What for.
    pub purpose: CardPurpose,
    /// By which kind of proof.
    pub kind: ProofKind,
    /// Which record it is about, by an opaque id; none before anybody is found.
    pub about: Option<String>,
}

/// Who may use a challenge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Holder {
    /// A session.
    Session(Uuid),
    /// A browser nobody is signed in at, by the SHA-256 of its secret.
    Browser(String),
}

impl Holder {
    fn as_stored(&self) -> String {
        match self {
            Self::Session(id) => format!("session:{id}"),
            Self::Browser(hash) => format!("browser:{hash}"),
        }
    }
}

impl CardUse {
    /// A person signed in checks reader and card.
    pub fn check(actor: &Actor, kind: ProofKind) -> Option<Self> {
        Some(Self {
            holder: Holder::Session(actor.session()?),
            purpose: CardPurpose::Check,
            kind,
            about: None,
        })
    }
}
