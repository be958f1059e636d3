//! The card itself: commands in, answers out.

use std::collections::BTreeSet;

use aws_lc_rs::digest::{SHA256, digest};

use super::application::{self, Application};
use super::identity::CardIdentity;
use super::quirks::Quirks;

/// Answer to reset of the contact interface (`OpenSC`, `card-jpki.c`).
pub(super) const ATR: [u8; 9] = [0x3B, 0xE0, 0x00, 0xFF, 0x81, 0x31, 0xFE, 0x45, 0x14];

const OK: u16 = 0x9000;
const WRONG_LENGTH: u16 = 0x6700;
const NOT_ALLOWED: u16 = 0x6982;
const BLOCKED: u16 = 0x6984;
const NO_FILE_SELECTED: u16 = 0x6986;
const WRONG_DATA: u16 = 0x6A80;
const NOT_FOUND: u16 = 0x6A82;
const WRONG_PARAMETERS: u16 = 0x6A86;
const BEHIND_THE_END: u16 = 0x6B00;
const UNKNOWN_COMMAND: u16 = 0x6D00;
const STUMBLED: u16 = 0x6F00;

/// A card that answers like one.
pub struct VirtualCard {
    applications: Vec<Application>,
    quirks: Quirks,
    selected: Option<usize>,
    file: Option<u16>,
    verified: BTreeSet<u16>,
    just_powered: bool,
    rest: Vec<u8>,
    log: Vec<Vec<u8>>,
}

/// One command.
struct Command<'a> {
    class: u8,
    instruction: u8,
    p1: u8,
    p2: u8,
    data: &'a [u8],
    expected: Option<usize>,
}

impl VirtualCard {
    /// A card with this on it.
    pub fn new(identity: &CardIdentity, quirks: Quirks) -> Self {
        Self {
            applications: application::all(identity, &quirks),
            quirks,
            selected: None,
            file: None,
            verified: BTreeSet::new(),
            just_powered: true,
            rest: Vec::new(),
            log: Vec::new(),
        }
    }

    /// How it behaves.
    pub fn quirks(&self) -> &Quirks {
        &self.quirks
    }

    /// Every command so far.
    pub fn log(&self) -> &[Vec<u8>] {
        &self.log
    }

    /// Tries left of a number of the application with this place (0 JPKI, 1 入力補助, 2 確認).
    pub fn tries(&self, application: usize, pin: u16) -> Option<u8> {
        Some(self.applications.get(application)?.pins.get(&pin)?.left)
    }

    /// Sets the tries left of a number.
    pub fn set_tries(&mut self, application: usize, pin: u16, left: u8) {
        if let Some(pin) = self
            .applications
            .get_mut(application)
            .and_then(|application| application.pins.get_mut(&pin))
        {
            pin.left = left;
        }
    }

    /// Power is cut or given.
    pub fn power(&mut self) {
        self.selected = None;
        self.file = None;
        self.verified.clear();
        self.just_powered = true;
    }

    /// A warm reset.
    pub fn reset(&mut self) {
        if !self.quirks.reset_keeps_verify {
            self.power();
        }
        self.file = None;
    }

    /// Answers a command; `None`: taken off the reader while it was at it, or it never answers.
    pub fn transmit(&mut self, bytes: &[u8]) -> Option<Vec<u8>> {
        let number = self.log.len();
        self.log.push(bytes.to_vec());
        if !self.quirks.delay.is_zero() {
            std::thread::sleep(self.quirks.delay);
        }
        if self.quirks.mute || self.quirks.pulled_during.is_some_and(|at| number >= at) {
            return None;
        }
        if std::mem::take(&mut self.just_powered) && self.quirks.stumbles_after_power_up {
            return Some(STUMBLED.to_be_bytes().to_vec());
        }
        let (mut data, status) = match Command::read(bytes) {
            Some(command) => self.answer(&command),
            None => (Vec::new(), WRONG_LENGTH),
        };
        if self.quirks.in_pieces && data.len() > 200 {
            self.rest = data.split_off(200);
            let left = u8::try_from(self.rest.len()).unwrap_or(0);
            data.extend([0x61, left]);
            return Some(data);
        }
        data.extend(status.to_be_bytes());
        Some(data)
    }

    fn answer(&mut self, command: &Command<'_>) -> (Vec<u8>, u16) {
        match (command.class, command.instruction) {
            (0x00, 0xA4) => (Vec::new(), self.select(command)),
            (0x00, 0xB0) => self.read(command),
            (0x00, 0x20) => (Vec::new(), self.verify(command)),
            (0x80, 0x2A) => self.sign(command),
            (0x00, 0xC0) => (std::mem::take(&mut self.rest), OK),
            _ => (Vec::new(), UNKNOWN_COMMAND),
        }
    }

    fn current(&self) -> Option<&Application> {
        self.applications.get(self.selected?)
    }

    fn select(&mut self, command: &Command<'_>) -> u16 {
        match command.p1 {
            0x04 => {
                let found = self
                    .applications
                    .iter()
                    .position(|application| application.name == command.data);
                let Some(found) = found else {
                    return NOT_FOUND;
                };
                // Leaving an application ends what its numbers opened.
                self.verified.clear();
                self.selected = Some(found);
                self.file = None;
                OK
            }
            0x02 => {
                let &[high, low] = command.data else {
                    return WRONG_LENGTH;
                };
                let id = u16::from_be_bytes([high, low]);
                let known = self.current().is_some_and(|application| {
                    application.files.contains_key(&id)
                        || application.pins.contains_key(&id)
                        || application.keys.contains_key(&id)
                });
                if !known {
                    return NOT_FOUND;
                }
                self.file = Some(id);
                OK
            }
            _ => WRONG_PARAMETERS,
        }
    }

    fn read(&mut self, command: &Command<'_>) -> (Vec<u8>, u16) {
        let none = |status| (Vec::new(), status);
        let (id, offset) = if command.p1 & 0x80 == 0 {
            (
                self.file,
                usize::from(u16::from_be_bytes([command.p1, command.p2])),
            )
        } else {
            (Some(u16::from(command.p1 & 0x1F)), usize::from(command.p2))
        };
        let Some(id) = id else {
            return none(NO_FILE_SELECTED);
        };
        let Some(file) = self
            .current()
            .and_then(|application| application.files.get(&id))
        else {
            return none(NO_FILE_SELECTED);
        };
        let open = file.opened_by.is_empty()
            || file.opened_by.iter().any(|pin| self.verified.contains(pin));
        if !open {
            return none(NOT_ALLOWED);
        }
        let Some(expected) = command.expected else {
            return none(WRONG_LENGTH);
        };
        match file.content.get(offset..) {
            None | Some([]) => none(BEHIND_THE_END),
            Some(rest) => (rest.iter().take(expected).copied().collect(), OK),
        }
    }

    fn verify(&mut self, command: &Command<'_>) -> u16 {
        let id = match command.p2 {
            0x80 => self.file,
            named if named & 0x80 != 0 => Some(u16::from(named & 0x1F)),
            _ => return WRONG_PARAMETERS,
        };
        let (Some(selected), Some(id)) = (self.selected, id) else {
            return NO_FILE_SELECTED;
        };
        let pin = self
            .applications
            .get_mut(selected)
            .and_then(|application| application.pins.get_mut(&id));
        let Some(pin) = pin else {
            return NO_FILE_SELECTED;
        };
        if command.data.is_empty() {
            return 0x63C0 | u16::from(pin.left);
        }
        if pin.left == 0 {
            return BLOCKED;
        }
        if pin.value == command.data {
            pin.left = pin.most;
            self.verified.insert(id);
            return OK;
        }
        pin.left -= 1;
        self.verified.remove(&id);
        0x63C0 | u16::from(pin.left)
    }

    fn sign(&mut self, command: &Command<'_>) -> (Vec<u8>, u16) {
        let none = |status| (Vec::new(), status);
        let Some(application) = self.current() else {
            return none(NO_FILE_SELECTED);
        };
        let id = match command.p2 {
            0x00 => application.default_key,
            0x80 => self.file,
            named if named & 0x80 != 0 => Some(u16::from(named & 0x1F)),
            _ => None,
        };
        let Some(key) = id.and_then(|id| application.keys.get(&id)) else {
            return none(NO_FILE_SELECTED);
        };
        if key
            .opened_by
            .is_some_and(|pin| !self.verified.contains(&pin))
        {
            return none(NOT_ALLOWED);
        }
        let hash = || digest(&SHA256, command.data);
        let signature = match command.p1 {
            0x00 => key.key.sign_digest_info(command.data),
            0x02 => key.key.sign_hash(command.data),
            0x03 => key.key.sign_hash(hash().as_ref()),
            0x04 => key.key.sign_hash_pss(command.data),
            0x05 => key.key.sign_hash_pss(hash().as_ref()),
            _ => return none(WRONG_PARAMETERS),
        };
        match signature {
            Some(signature) => (signature, OK),
            None => none(WRONG_DATA),
        }
    }
}

impl<'a> Command<'a> {
    /// Short commands only, as the card knows them.
    fn read(bytes: &'a [u8]) -> Option<Self> {
        let (&[class, instruction, p1, p2], body) = bytes.split_first_chunk::<4>()?;
        let length = |byte: u8| if byte == 0 { 256 } else { usize::from(byte) };
        let (data, expected): (&[u8], Option<usize>) = match body {
            [] => (&[], None),
            [expected] => (&[], Some(length(*expected))),
            [count, rest @ ..] => {
                let (data, after) = rest.split_at_checked(usize::from(*count))?;
                match after {
                    [] => (data, None),
                    [expected] => (data, Some(length(*expected))),
                    _ => return None,
                }
            }
        };
        Some(Self {
            class,
            instruction,
            p1,
            p2,
            data,
            expected,
        })
    }
}

impl std::fmt::Debug for VirtualCard {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("VirtualCard")
            .field("quirks", &self.quirks)
            .finish_non_exhaustive()
    }
}
