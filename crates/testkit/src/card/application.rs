//! The applications of the card: files, counters, keys, and what opens what.

use std::collections::BTreeMap;

use super::identity::CardIdentity;
use super::key::Key;
use super::quirks::Quirks;

/// Size files are filled up to.
const FILLED_TO: usize = 64;

/// One application.
pub(super) struct Application {
    pub(super) name: &'static [u8],
    pub(super) files: BTreeMap<u16, File>,
    pub(super) pins: BTreeMap<u16, Pin>,
    pub(super) keys: BTreeMap<u16, SigningKey>,
    /// Key used when a command names none.
    pub(super) default_key: Option<u16>,
}

/// A file and the numbers that open it, any one of them; none: open to everybody.
pub(super) struct File {
    pub(super) content: Vec<u8>,
    pub(super) opened_by: &'static [u16],
}

/// A number with its counter.
pub(super) struct Pin {
    pub(super) value: Vec<u8>,
    pub(super) left: u8,
    pub(super) most: u8,
}

/// A key and the number that opens it.
pub(super) struct SigningKey {
    pub(super) key: Key,
    pub(super) opened_by: Option<u16>,
}

const JPKI: &[u8] = &[0xD3, 0x92, 0xF0, 0x00, 0x26, 0x01, 0x00, 0x00, 0x00, 0x01];
const TEXT: &[u8] = &[0xD3, 0x92, 0x10, 0x00, 0x31, 0x00, 0x01, 0x01, 0x04, 0x08];
const SURFACE: &[u8] = &[0xD3, 0x92, 0x10, 0x00, 0x31, 0x00, 0x01, 0x01, 0x04, 0x02];

/// All applications of a card.
pub(super) fn all(identity: &CardIdentity, quirks: &Quirks) -> Vec<Application> {
    vec![
        jpki(identity, quirks),
        text(identity, quirks),
        surface(identity, quirks),
    ]
}

/// 公的個人認証AP.
fn jpki(identity: &CardIdentity, quirks: &Quirks) -> Application {
    let kind: &[u8] = if quirks.phone {
        b"JPKIAPGPSETOKEN"
    } else {
        b"JPKIAPICCTOKEN2"
    };
    let mut token = vec![b' '; 160];
    token
        .iter_mut()
        .zip(kind)
        .for_each(|(to, from)| *to = *from);
    let certificate_opened_by: &[u16] = if quirks.phone { &[0x0018] } else { &[] };
    let mut auth = pin(&identity.holder.auth_pin, 3);
    if quirks.pinless {
        auth.left = 0;
    }
    Application {
        name: JPKI,
        files: BTreeMap::from([
            (
                0x0006,
                File {
                    content: token,
                    opened_by: &[],
                },
            ),
            (
                0x0008,
                File {
                    content: vec![0x8F, 0x8F, 0x00],
                    opened_by: &[],
                },
            ),
            (
                0x000A,
                file(&identity.certificate, certificate_opened_by, quirks),
            ),
            (0x000B, file(&identity.authority, &[], quirks)),
        ]),
        pins: BTreeMap::from([(0x0018, auth)]),
        keys: BTreeMap::from([(
            0x0017,
            SigningKey {
                key: Key::read(&identity.auth_key),
                opened_by: Some(0x0018),
            },
        )]),
        default_key: None,
    }
}

/// 券面事項入力補助AP. EF 0001 holds a number that is none: its check digit is wrong, and reading it fails a test.
fn text(identity: &CardIdentity, quirks: &Quirks) -> Application {
    let number = super::tlv::object(0xFF10, b"000000000000");
    Application {
        name: TEXT,
        files: BTreeMap::from([
            (0x0001, file(&number, &[0x0011, 0x0014], quirks)),
            (
                0x0002,
                file(&identity.attributes, &[0x0011, 0x0015], quirks),
            ),
            (0x0004, file(&identity.face_issuer, &[], quirks)),
            (
                0x0007,
                file(&identity.text_key_record, &[0x0011, 0x0014, 0x0015], quirks),
            ),
        ]),
        pins: BTreeMap::from([
            (0x0011, pin(&identity.holder.text_pin, 3)),
            (0x0014, pin("000000000000", 10)),
            (0x0015, pin(&identity.holder.code_b, 10)),
        ]),
        keys: BTreeMap::from([(
            0x0013,
            SigningKey {
                key: Key::read(&identity.text_key),
                opened_by: None,
            },
        )]),
        default_key: Some(0x0013),
    }
}

/// 券面事項確認AP, without its pictures.
fn surface(identity: &CardIdentity, quirks: &Quirks) -> Application {
    Application {
        name: SURFACE,
        files: BTreeMap::from([
            (0x0001, file(&identity.age_record, &[0x0011], quirks)),
            (0x0004, file(&identity.face_issuer, &[], quirks)),
        ]),
        pins: BTreeMap::from([
            (0x0011, pin(&identity.holder.born_in_era, 10)),
            (0x0012, pin(&identity.holder.code_b, 10)),
        ]),
        keys: BTreeMap::from([(
            0x0010,
            SigningKey {
                key: Key::read(&identity.surface_key),
                opened_by: None,
            },
        )]),
        default_key: Some(0x0010),
    }
}

fn file(content: &[u8], opened_by: &'static [u16], quirks: &Quirks) -> File {
    let mut content = content.to_vec();
    if quirks.padding {
        let filled = content.len() + FILLED_TO;
        content.resize(filled, 0xFF);
    }
    File { content, opened_by }
}

fn pin(value: &str, tries: u8) -> Pin {
    Pin {
        value: value.as_bytes().to_vec(),
        left: tries,
        most: tries,
    }
}
