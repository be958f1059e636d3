//! Every errand against the virtual card, in process.

use std::sync::OnceLock;
use std::sync::atomic::AtomicBool;

use aws_lc_rs::signature::{RSA_PKCS1_2048_8192_SHA256, RsaPublicKeyComponents, UnparsedPublicKey};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use contract::card::record::{CardKey, IssuerCertificate, KeyRecord};
use contract::card::{CardAttributes, CardProof, OpenWith, ProofKind, signed_message};
use proptest::prelude::*;
use testkit::card::{CardIdentity, CertificateShape, Holder, Quirks, TestHierarchy, VirtualCard};
use x509_parser::prelude::{FromDer as _, X509Certificate};

use super::{
    CardError, Channel, Entry, Errand, Link, LinkError, Number, NumberKind, Order, PinPad, Preview,
    perform, preview, tries,
};

const JPKI: usize = 0;
const TEXT: usize = 1;
const AUTH_PIN: u16 = 0x0018;

impl Link for VirtualCard {
    fn transmit(&mut self, command: &[u8]) -> Result<Vec<u8>, LinkError> {
        match VirtualCard::transmit(self, command) {
            Some(answer) => Ok(answer),
            None if self.quirks().mute => Err(LinkError::Unresponsive),
            // As vpcd tells that a card was pulled in the middle of a command.
            None => Ok(Vec::new()),
        }
    }
}

fn people() -> &'static [CardIdentity; 2] {
    static PEOPLE: OnceLock<[CardIdentity; 2]> = OnceLock::new();
    PEOPLE.get_or_init(|| {
        let hierarchy = TestHierarchy::generate();
        let shape = CertificateShape::default();
        [
            hierarchy.issue(Holder::sample(), &shape),
            hierarchy.issue(Holder::other(), &CertificateShape { serial: 2, ..shape }),
        ]
    })
}

fn card(quirks: Quirks) -> VirtualCard {
    VirtualCard::new(&people()[0], quirks)
}

fn order(errand: Errand) -> Order {
    Order {
        errand,
        origin: "https://portal.example.jp".to_owned(),
        nonce: "n".repeat(43),
        purpose: "動作確認".to_owned(),
    }
}

fn number(errand: Errand, typed: &str) -> Entry {
    Entry::Typed(Number::read(errand.number(), typed).unwrap())
}

static GOES_ON: AtomicBool = AtomicBool::new(false);

fn look(card: &mut VirtualCard, errand: Errand) -> Result<Preview, CardError> {
    preview(&mut Channel::new(card, &GOES_ON), errand)
}

/// Looks, cuts the power as between two connections, and does it.
fn run(card: &mut VirtualCard, errand: Errand, typed: &str) -> Result<CardProof, CardError> {
    let seen = look(card, errand)?;
    card.power();
    perform(
        &mut Channel::new(card, &GOES_ON),
        &order(errand),
        &seen,
        &number(errand, typed),
    )
}

fn bytes(text: &str) -> Vec<u8> {
    STANDARD.decode(text).unwrap()
}

fn message(kind: ProofKind, along: &[u8]) -> Vec<u8> {
    let order = order(Errand::Presence);
    signed_message(kind, &order.origin, &order.nonce, &order.purpose, along)
}

fn signed_by(key: &CardKey, message: &[u8], signature: &[u8]) -> bool {
    RsaPublicKeyComponents {
        n: &key.modulus,
        e: &key.exponent,
    }
    .verify(&RSA_PKCS1_2048_8192_SHA256, message, signature)
    .is_ok()
}

fn every_manner() -> Vec<Quirks> {
    let plain = Quirks::default();
    vec![
        plain.clone(),
        Quirks {
            padding: false,
            ..plain.clone()
        },
        Quirks {
            stumbles_after_power_up: true,
            ..plain.clone()
        },
        Quirks {
            in_pieces: true,
            ..plain
        },
    ]
}

#[test]
fn authentication_is_signed_by_the_key_of_the_certificate() {
    for quirks in every_manner() {
        let proof = run(&mut card(quirks), Errand::Authenticate, "１２３４").unwrap();
        let CardProof::Authentication {
            certificate,
            signature,
            ..
        } = proof
        else {
            panic!("another proof");
        };
        let der = bytes(&certificate);
        assert_eq!(der, people()[0].certificate, "without filler");
        let (_, certificate) = X509Certificate::from_der(&der).unwrap();
        let key = certificate.public_key().subject_public_key.data.as_ref();
        UnparsedPublicKey::new(&RSA_PKCS1_2048_8192_SHA256, key)
            .verify(&message(ProofKind::Authentication, b""), &bytes(&signature))
            .unwrap();
    }
}

#[test]
fn a_phone_shows_its_certificate_after_the_pin() {
    let quirks = Quirks {
        phone: true,
        ..Quirks::default()
    };
    assert!(run(&mut card(quirks), Errand::Authenticate, "1234").is_ok());
}

#[test]
fn attributes_come_with_a_signature_of_a_genuine_card() {
    for (by, typed) in [
        (OpenWith::Pin, "5678"),
        (OpenWith::CodeB, "５５０２１７ ２０３５ ２２８５"),
    ] {
        let proof = run(&mut card(Quirks::default()), Errand::Attributes(by), typed).unwrap();
        let CardProof::Attributes {
            file,
            key_record,
            issuer,
            signature,
            ..
        } = proof
        else {
            panic!("another proof");
        };
        let file = bytes(&file);
        let read = CardAttributes::read(&file).unwrap();
        assert_eq!(read.name, "見本\u{3000}太郎");
        assert_eq!(read.address, "東京都見本区見本１－２－３");
        let issuer = IssuerCertificate::read(&bytes(&issuer)).unwrap();
        let record = KeyRecord::read(&bytes(&key_record)).unwrap();
        assert!(issuer.is_test());
        assert!(signed_by(&issuer.key, &record.signed, &record.signature));
        let signature = bytes(&signature);
        assert!(signed_by(
            &record.key,
            &message(ProofKind::Attributes, &file),
            &signature
        ));
        assert!(!signed_by(
            &record.key,
            &message(ProofKind::Attributes, b""),
            &signature
        ));
    }
}

#[test]
fn presence_needs_no_pin_also_on_a_card_without_one() {
    let quirks = Quirks {
        pinless: true,
        ..Quirks::default()
    };
    let mut card = card(quirks);
    let proof = run(&mut card, Errand::Presence, "550217").unwrap();
    let CardProof::Presence {
        record,
        issuer,
        signature,
        ..
    } = proof
    else {
        panic!("another proof");
    };
    let issuer = IssuerCertificate::read(&bytes(&issuer)).unwrap();
    let record = KeyRecord::read_with_birth_date(&bytes(&record)).unwrap();
    assert_eq!(record.born_on.unwrap().to_string(), "1980-02-17");
    assert!(signed_by(&issuer.key, &record.signed, &record.signature));
    assert!(signed_by(
        &record.key,
        &message(ProofKind::Presence, b""),
        &bytes(&signature)
    ));
    assert_eq!(
        look(&mut card, Errand::Authenticate),
        Err(CardError::Locked)
    );
}

/// Files that hold the 個人番号 or a hash it can be guessed from: application and file.
const FORBIDDEN: [(&[u8], u16); 4] = [
    (
        &[0xD3, 0x92, 0x10, 0x00, 0x31, 0x00, 0x01, 0x01, 0x04, 0x08],
        0x0001,
    ),
    (
        &[0xD3, 0x92, 0x10, 0x00, 0x31, 0x00, 0x01, 0x01, 0x04, 0x08],
        0x0003,
    ),
    (
        &[0xD3, 0x92, 0x10, 0x00, 0x31, 0x00, 0x01, 0x01, 0x04, 0x02],
        0x0002,
    ),
    (
        &[0xD3, 0x92, 0x10, 0x00, 0x31, 0x00, 0x01, 0x01, 0x04, 0x02],
        0x0005,
    ),
];

/// The files a log of commands reaches for, each with its application.
fn reached(log: &[Vec<u8>]) -> Vec<(Vec<u8>, u16)> {
    let mut application = Vec::new();
    let mut reached = Vec::new();
    for command in log {
        match command.as_slice() {
            [0x00, 0xA4, 0x04, _, _, name @ ..] => application = name.to_vec(),
            [0x00, 0xA4, 0x02, _, 0x02, high, low] => {
                reached.push((application.clone(), u16::from_be_bytes([*high, *low])));
            }
            // A read or a verification may name a file by itself.
            [_, 0xB0, named, ..] if named & 0x80 != 0 => {
                reached.push((application.clone(), u16::from(named & 0x1F)));
            }
            [_, 0x20, _, named, ..] if named & 0x1F != 0 => {
                reached.push((application.clone(), u16::from(named & 0x1F)));
            }
            _ => {}
        }
    }
    reached
}

#[test]
fn the_individual_number_is_never_reached_for() {
    for (errand, typed) in [
        (Errand::Authenticate, "1234"),
        (Errand::Attributes(OpenWith::Pin), "5678"),
        (Errand::Attributes(OpenWith::CodeB), "55021720352285"),
        (Errand::Presence, "550217"),
    ] {
        let mut card = card(Quirks::default());
        run(&mut card, errand, typed).unwrap();
        tries(&mut Channel::new(&mut card, &GOES_ON)).unwrap();
        let reached = reached(card.log());
        assert!(reached.len() > 4, "the log is read");
        for (application, file) in FORBIDDEN {
            let found = reached
                .iter()
                .any(|(at, id)| at.as_slice() == application && *id == file);
            assert!(!found, "{errand:?} reaches for {file:04X}");
        }
        // 照合番号A is the 個人番号: it is never shown to the card either.
        assert!(reached.iter().all(|(_, id)| *id != 0x0014 && *id != 0x0013));
    }
}

#[test]
fn the_log_of_commands_would_show_the_individual_number() {
    let mut card = card(Quirks::default());
    let (application, file) = FORBIDDEN[0];
    let mut select = vec![0x00, 0xA4, 0x04, 0x0C, 0x0A];
    select.extend_from_slice(application);
    card.transmit(&select).unwrap();
    card.transmit(&[0x00, 0xA4, 0x02, 0x0C, 0x02, 0x00, 0x01])
        .unwrap();
    assert_eq!(reached(card.log()), [(application.to_vec(), file)]);
}

#[test]
fn wrong_numbers_count_down_and_the_last_needs_insisting() {
    let mut card = card(Quirks::default());
    let go = |card: &mut VirtualCard, typed: &str| run(card, Errand::Authenticate, typed);
    assert_eq!(go(&mut card, "0000"), Err(CardError::Wrong(2)));
    assert_eq!(go(&mut card, "0000"), Err(CardError::Wrong(1)));
    assert_eq!(go(&mut card, "1234"), Err(CardError::NearlyLocked));
    assert_eq!(card.tries(JPKI, AUTH_PIN), Some(1), "no try was used");
    let seen = look(&mut card, Errand::Authenticate).unwrap();
    assert_eq!(seen.tries, Some(1));
    let typed = Number::read(NumberKind::AuthPin, "1234").unwrap();
    let insisting = Entry::Typed(typed.insisting());
    let mut channel = Channel::new(&mut card, &GOES_ON);
    perform(
        &mut channel,
        &order(Errand::Authenticate),
        &seen,
        &insisting,
    )
    .unwrap();
    assert_eq!(
        card.tries(JPKI, AUTH_PIN),
        Some(3),
        "the counter starts anew"
    );
}

#[test]
fn a_locked_number_is_told_before_anybody_is_asked() {
    let mut card = card(Quirks::default());
    card.set_tries(JPKI, AUTH_PIN, 0);
    assert_eq!(
        look(&mut card, Errand::Authenticate),
        Err(CardError::Locked)
    );
    card.set_tries(TEXT, 0x0011, 1);
    let left = tries(&mut Channel::new(&mut card, &GOES_ON)).unwrap();
    assert_eq!((left.auth, left.text), (Some(0), Some(1)));
    assert_eq!(card.tries(TEXT, 0x0011), Some(1), "asking uses none");
}

/// The card in a reader with keys, at which somebody types this; nothing: nobody does.
struct WithKeys {
    card: VirtualCard,
    typed: Result<&'static str, u16>,
}

impl Link for WithKeys {
    fn transmit(&mut self, command: &[u8]) -> Result<Vec<u8>, LinkError> {
        Link::transmit(&mut self.card, command)
    }

    fn pin_pad(&mut self) -> Option<&mut dyn PinPad> {
        Some(self)
    }
}

impl PinPad for WithKeys {
    fn verify(&mut self, digits: u8) -> Result<Vec<u8>, LinkError> {
        match self.typed {
            Ok(typed) => {
                assert_eq!(typed.len(), usize::from(digits));
                let mut command = vec![0x00, 0x20, 0x00, 0x80, digits];
                command.extend_from_slice(typed.as_bytes());
                Link::transmit(&mut self.card, &command)
            }
            Err(status) => Ok(status.to_be_bytes().to_vec()),
        }
    }
}

#[test]
fn a_number_typed_at_the_reader_never_comes_here() {
    let at_reader = |typed| -> Result<CardProof, CardError> {
        let mut reader = WithKeys {
            card: card(Quirks::default()),
            typed,
        };
        let errand = Errand::Authenticate;
        let seen = preview(&mut Channel::new(&mut reader, &GOES_ON), errand)?;
        assert!(seen.at_reader);
        reader.card.power();
        let mut channel = Channel::new(&mut reader, &GOES_ON);
        perform(
            &mut channel,
            &order(errand),
            &seen,
            &Entry::AtReader { insists: false },
        )
    };
    assert!(at_reader(Ok("1234")).is_ok());
    assert_eq!(at_reader(Ok("0000")), Err(CardError::Wrong(2)));
    assert_eq!(at_reader(Err(0x6400)), Err(CardError::NotTyped));
    assert_eq!(at_reader(Err(0x6401)), Err(CardError::Cancelled));
    assert_eq!(at_reader(Err(0x6B80)), Err(CardError::Unresponsive));

    // What is printed on the card is typed here, at any reader.
    let mut reader = WithKeys {
        card: card(Quirks::default()),
        typed: Err(0x6400),
    };
    for errand in [Errand::Attributes(OpenWith::CodeB), Errand::Presence] {
        reader.card.power();
        let seen = preview(&mut Channel::new(&mut reader, &GOES_ON), errand).unwrap();
        assert!(!seen.at_reader, "{errand:?}");
    }
}

#[test]
fn the_certificate_is_read_once() {
    let mut card = card(Quirks::default());
    let seen = look(&mut card, Errand::Authenticate).unwrap();
    card.power();
    let before = card.log().len();
    let entry = number(Errand::Authenticate, "1234");
    perform(
        &mut Channel::new(&mut card, &GOES_ON),
        &order(Errand::Authenticate),
        &seen,
        &entry,
    )
    .unwrap();
    let selected = card.log()[before..]
        .iter()
        .filter(|command| command.as_slice() == [0x00, 0xA4, 0x02, 0x0C, 0x02, 0x00, 0x0A]);
    assert_eq!(selected.count(), 1);
}

#[test]
fn a_card_swapped_after_the_prompt_signs_nothing() {
    let mut first = card(Quirks::default());
    let seen = look(&mut first, Errand::Authenticate).unwrap();
    let mut second = VirtualCard::new(&people()[1], Quirks::default());
    let done = perform(
        &mut Channel::new(&mut second, &GOES_ON),
        &order(Errand::Authenticate),
        &seen,
        &number(Errand::Authenticate, "2468"),
    );
    assert_eq!(done, Err(CardError::Changed));
    assert!(
        !second.log().iter().any(|command| command[1] == 0x20),
        "no number was shown to it"
    );
}

#[test]
fn a_card_pulled_at_any_moment_is_told_so() {
    let mut whole = card(Quirks::default());
    run(&mut whole, Errand::Authenticate, "1234").unwrap();
    for at in 0..whole.log().len() {
        let quirks = Quirks {
            pulled_during: Some(at),
            ..Quirks::default()
        };
        let done = run(&mut card(quirks), Errand::Authenticate, "1234");
        assert_eq!(done, Err(CardError::Removed), "at command {at}");
    }
}

#[test]
fn a_mute_card_and_another_card_are_told_apart() {
    let quirks = Quirks {
        mute: true,
        ..Quirks::default()
    };
    assert_eq!(
        look(&mut card(quirks), Errand::Presence),
        Err(CardError::Unresponsive)
    );
    let mut transit = Answers(vec![0x6A, 0x82]);
    assert_eq!(
        preview(&mut Channel::new(&mut transit, &GOES_ON), Errand::Presence),
        Err(CardError::Unsupported)
    );
}

#[test]
fn an_errand_given_up_sends_nothing_more() {
    let mut card = card(Quirks::default());
    let given_up = AtomicBool::new(true);
    let mut channel = Channel::new(&mut card, &given_up);
    assert_eq!(
        preview(&mut channel, Errand::Presence),
        Err(CardError::Cancelled)
    );
    assert!(card.log().is_empty());
}

/// Answers everything the same.
struct Answers(Vec<u8>);

impl Link for Answers {
    fn transmit(&mut self, _: &[u8]) -> Result<Vec<u8>, LinkError> {
        Ok(self.0.clone())
    }
}

/// Answers at random, as a broken or hostile card may.
struct Noise(Vec<Vec<u8>>);

impl Link for Noise {
    fn transmit(&mut self, _: &[u8]) -> Result<Vec<u8>, LinkError> {
        self.0.pop().ok_or(LinkError::Removed)
    }
}

proptest! {
    #[test]
    fn no_answer_of_a_card_breaks_the_helper(
        answers in prop::collection::vec(
            (prop::collection::vec(any::<u8>(), 0..300), prop::sample::select(vec![
                0x9000_u16, 0x6100, 0x61FF, 0x6C00, 0x6C10, 0x6982, 0x63C1, 0x6F00, 0x6A82,
            ])),
            0..60,
        ),
    ) {
        let answers = answers
            .into_iter()
            .map(|(mut data, status)| {
                data.extend(status.to_be_bytes());
                data
            })
            .collect();
        let mut noise = Noise(answers);
        let mut channel = Channel::new(&mut noise, &GOES_ON);
        if let Ok(seen) = preview(&mut channel, Errand::Authenticate) {
            let number = Entry::Typed(Number::read(NumberKind::AuthPin, "1234").unwrap());
            let _ = perform(&mut channel, &order(Errand::Authenticate), &seen, &number);
        }
    }
}
