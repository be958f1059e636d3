//! Messages of the WebSocket between page and helper: JSON, one message a frame. Unknown fields are ignored, unknown
//! types answered with `bad_request`.

use serde::{Deserialize, Serialize};

use super::{CardCode, CardProof};

/// What `GET /v1/info` says: enough to find out whether the helper is old, nothing about readers or cards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HelperInfo {
    /// `tsunagi-card`.
    pub product: String,
    /// Version of the program.
    pub version: String,
    /// Versions of the messages it speaks.
    pub protocols: Vec<u32>,
}

/// A page asks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// Chosen by the page, repeated in every reply.
    pub id: u64,
    /// What for.
    #[serde(flatten)]
    pub act: Act,
}

/// What a page may ask for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Act {
    /// First message of a connection.
    Hello {
        /// Versions the page speaks.
        protocol: Vec<u32>,
        /// What pairing gave this page.
        #[serde(default)]
        token: Option<String>,
    },
    /// From now on: [`Told::State`] whenever readers or cards change.
    Subscribe,
    /// User-authentication certificate and PIN: signs the challenge.
    Authenticate {
        /// Of the portal's challenge.
        nonce: String,
        /// Of the portal's challenge; shown at the prompt.
        purpose: String,
    },
    /// Name, address, birth date and sex. Never the 個人番号.
    ReadAttributes {
        /// Of the portal's challenge.
        nonce: String,
        /// Of the portal's challenge; shown at the prompt.
        purpose: String,
        /// What opens them.
        by: OpenWith,
    },
    /// That a genuine card lies on the reader, by the birth date printed on it; no PIN.
    ProvePresence {
        /// Of the portal's challenge.
        nonce: String,
        /// Of the portal's challenge; shown at the prompt.
        purpose: String,
    },
    /// Tries left, without using one.
    PinStatus,
    /// Gives up an act of this connection.
    Cancel {
        /// Id of its request.
        target: u64,
    },
    /// Is anybody there?
    Ping,
}

/// What opens the four attributes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OpenWith {
    /// 券面事項入力補助用の暗証番号, 4 digits.
    Pin,
    /// 照合番号B, 14 digits printed on the card: birth date (和暦 YYMMDD), year of expiry, security code.
    CodeB,
}

/// The helper answers, or tells by itself (`id` absent).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    /// Id of the request.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<u64>,
    /// What.
    #[serde(flatten)]
    pub told: Told,
}

/// What the helper tells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Told {
    /// The page is paired.
    Welcome {
        /// Version both speak.
        protocol: u32,
        /// Version of the program.
        version: String,
    },
    /// The page is not paired: the person compares this code with the one at the helper's prompt.
    PairingRequired {
        /// Six digits.
        code: String,
    },
    /// The person agreed. The page keeps the token; a [`Told::Welcome`] follows.
    Paired {
        /// 256 random bits, base64url.
        token: String,
    },
    /// As it is now.
    State {
        /// Service, readers, cards.
        state: Surroundings,
    },
    /// How far an act is.
    Progress {
        /// Where.
        step: Step,
    },
    /// An act is done.
    Result {
        /// What came of it.
        outcome: Outcome,
    },
    /// An act was given up as asked.
    Cancelled,
    /// Answer to [`Act::Ping`].
    Pong,
    /// Not done.
    Error(CardFault),
}

/// Why an act is not done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardFault {
    /// Stable code.
    pub code: CardCode,
    /// Whether asking again may help.
    pub retriable: bool,
    /// Tries left, with the codes about numbers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tries: Option<u8>,
}

impl From<CardCode> for CardFault {
    fn from(code: CardCode) -> Self {
        Self {
            code,
            retriable: code.is_retriable(),
            tries: None,
        }
    }
}

/// Readers and cards, without a name or serial that would tell one machine from another.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Surroundings {
    /// Whether the PC/SC service answers; else why not.
    pub service: Option<CardCode>,
    /// Readers, in order of slots.
    pub readers: Vec<Slot>,
}

impl Surroundings {
    /// What keeps an act from starting now, most basic first.
    pub fn hindrance(&self) -> Option<CardCode> {
        if let Some(code) = self.service {
            return Some(code);
        }
        if self.readers.is_empty() {
            return Some(CardCode::NoReader);
        }
        let any = |wanted| self.readers.iter().any(|slot| slot.card == wanted);
        if any(CardPresence::Present) {
            return None;
        }
        if any(CardPresence::InUse) {
            return Some(CardCode::ReaderBusy);
        }
        if any(CardPresence::Mute) {
            return Some(CardCode::CardUnresponsive);
        }
        Some(CardCode::NoCard)
    }
}

/// One reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slot {
    /// From 0.
    pub slot: u8,
    /// What lies on it.
    pub card: CardPresence,
}

/// What lies on a reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CardPresence {
    /// Nothing.
    Empty,
    /// A card; whether it is the right one is found out by an act.
    Present,
    /// A card that another program holds alone.
    InUse,
    /// Something that does not answer: a card the wrong way round, a coin.
    Mute,
}

/// How far an act is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Waits for a card to be put on the reader.
    WaitCard,
    /// The prompt is open: waits for the person.
    Prompt,
    /// The card is asked; it must not be moved now.
    Card,
}

/// What came of an act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Outcome {
    /// Something for the portal to judge.
    Proof {
        /// The proof.
        proof: CardProof,
    },
    /// Tries left; absent where the card does not say.
    PinStatus {
        /// Of the PIN for user authentication（利用者証明用）.
        auth_tries: Option<u8>,
        /// Of the PIN for the attributes（券面事項入力補助用）.
        text_tries: Option<u8>,
    },
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_read_as_documented() {
        let asked: Request = serde_json::from_str(
            r#"{"id":7,"type":"read_attributes","nonce":"n","purpose":"p","by":"code_b","later":1}"#,
        )
        .unwrap();
        assert_eq!(asked.id, 7);
        assert!(matches!(
            asked.act,
            Act::ReadAttributes {
                by: OpenWith::CodeB,
                ..
            }
        ));
        let mut fault = CardFault::from(CardCode::PinWrong);
        fault.tries = Some(2);
        let reply = Reply {
            id: Some(7),
            told: Told::Error(fault),
        };
        assert_eq!(
            serde_json::to_string(&reply).unwrap(),
            r#"{"id":7,"type":"error","code":"pin_wrong","retriable":true,"tries":2}"#
        );
        let back: Reply = serde_json::from_str(&serde_json::to_string(&reply).unwrap()).unwrap();
        assert_eq!(back, reply);
        let state = Reply {
            id: None,
            told: Told::State {
                state: Surroundings {
                    service: None,
                    readers: vec![Slot {
                        slot: 0,
                        card: CardPresence::InUse,
                    }],
                },
            },
        };
        assert_eq!(
            serde_json::to_string(&state).unwrap(),
            r#"{"type":"state","state":{"service":null,"readers":[{"slot":0,"card":"in_use"}]}}"#
        );
    }

    #[test]
    fn unknown_types_are_errors_and_not_something_else() {
        assert!(
            serde_json::from_str::<Request>(r#"{"id":1,"type":"transmit","apdu":"00"}"#).is_err()
        );
        assert!(serde_json::from_str::<Request>(r#"{"type":"ping"}"#).is_err());
    }

    #[test]
    fn what_hinders_is_told_from_the_bottom_up() {
        let mut around = Surroundings {
            service: Some(CardCode::ServiceUnavailable),
            readers: vec![],
        };
        assert_eq!(around.hindrance(), Some(CardCode::ServiceUnavailable));
        around.service = None;
        assert_eq!(around.hindrance(), Some(CardCode::NoReader));
        for (card, expected) in [
            (CardPresence::Empty, Some(CardCode::NoCard)),
            (CardPresence::InUse, Some(CardCode::ReaderBusy)),
            (CardPresence::Mute, Some(CardCode::CardUnresponsive)),
            (CardPresence::Present, None),
        ] {
            around.readers = vec![Slot { slot: 0, card }];
            assert_eq!(around.hindrance(), expected);
        }
    }
}
