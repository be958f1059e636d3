//! One connection to one card.

use std::ffi::CString;
use std::sync::atomic::AtomicBool;
use std::thread::sleep;
use std::time::Duration;

use pcsc::{Card, Context, Disposition, Error, Protocols, Scope, ShareMode, ctl_code};

use crate::card::{
    CardError, Channel, GET_FEATURES, Link, LinkError, PinPad, verify_code, verify_structure,
};

/// Another program may hold the card for a moment.
const TRIES: u32 = 3;
const PAUSE: Duration = Duration::from_millis(150);
/// Short commands only: 256 bytes and the status.
const BUFFER: usize = 258;

/// Connects to the first reader with a My Number card and works with it.
pub(super) fn with_card<T>(
    cancelled: &AtomicBool,
    work: &(impl Fn(&mut Channel<'_>) -> Result<T, CardError> + ?Sized),
) -> Result<T, CardError> {
    let context = Context::establish(Scope::User).map_err(of_service)?;
    let readers = readers(&context)?;
    let mut worst = CardError::NoCard;
    for reader in &readers {
        let card = match connect(&context, reader) {
            Ok(card) => card,
            Err(error) => {
                worst = worse(worst, error);
                continue;
            }
        };
        let mut link = PcscLink::over(card);
        let result = work(&mut Channel::new(&mut link, cancelled));
        link.power_off();
        match result {
            // Something else lies on this reader: perhaps the card lies on the next.
            Err(CardError::Unsupported) => worst = CardError::Unsupported,
            result => return result,
        }
    }
    Err(worst)
}

fn readers(context: &Context) -> Result<Vec<CString>, CardError> {
    let readers = match context.list_readers_owned() {
        Ok(readers) => readers,
        Err(Error::NoReadersAvailable) => Vec::new(),
        Err(error) => return Err(of_service(error)),
    };
    if readers.is_empty() {
        return Err(CardError::NoReader);
    }
    Ok(readers)
}

fn connect(context: &Context, reader: &CString) -> Result<Card, CardError> {
    let mut left = TRIES;
    loop {
        left -= 1;
        match context.connect(reader, ShareMode::Exclusive, Protocols::ANY) {
            Ok(card) => return Ok(card),
            Err(Error::SharingViolation) if left > 0 => sleep(PAUSE),
            Err(error) => return Err(of_service(error)),
        }
    }
}

/// What is worth telling when several readers fail: the one that comes nearest to a card.
fn worse(before: CardError, now: CardError) -> CardError {
    match (before, now) {
        (CardError::Unsupported | CardError::InUse, CardError::NoCard) => before,
        (_, now) => now,
    }
}

/// What an error of the service means to a person.
pub(super) fn of_service(error: Error) -> CardError {
    match error {
        Error::NoService
        | Error::ServiceStopped
        | Error::CommError
        | Error::ServerTooBusy
        | Error::InvalidHandle
        | Error::CommDataLost => CardError::Service,
        Error::SecurityViolation => CardError::AccessDenied,
        Error::NoReadersAvailable | Error::UnknownReader | Error::ReaderUnavailable => {
            CardError::NoReader
        }
        Error::NoSmartcard | Error::RemovedCard => CardError::NoCard,
        Error::SharingViolation => CardError::InUse,
        _ => CardError::Unresponsive,
    }
}

/// A card, held alone.
struct PcscLink {
    card: Option<Card>,
    buffer: [u8; BUFFER],
    /// The reader's code for typing numbers there.
    typing: u32,
}

impl PcscLink {
    fn over(card: Card) -> Self {
        Self {
            card: Some(card),
            buffer: [0; BUFFER],
            typing: 0,
        }
    }

    /// A reset would leave a verified PIN verified; the crate's own `Drop` only resets.
    fn power_off(&mut self) {
        if let Some(card) = self.card.take()
            && let Err((card, error)) = card.disconnect(Disposition::UnpowerCard)
        {
            tracing::warn!(%error, "could not power the card off; it is reset instead");
            drop(card);
        }
    }
}

impl Drop for PcscLink {
    fn drop(&mut self) {
        self.power_off();
    }
}

impl Link for PcscLink {
    fn transmit(&mut self, command: &[u8]) -> Result<Vec<u8>, LinkError> {
        let Some(card) = &self.card else {
            return Err(LinkError::Removed);
        };
        match card.transmit(command, &mut self.buffer) {
            Ok(answer) => Ok(answer.to_vec()),
            Err(error) => Err(of_card(error)),
        }
    }

    fn pin_pad(&mut self) -> Option<&mut dyn PinPad> {
        let card = self.card.as_ref()?;
        // Readers without keys refuse the question or list other features.
        let features = card.control(ctl_code(GET_FEATURES.into()), &[], &mut self.buffer);
        self.typing = verify_code(features.ok()?)?;
        Some(self)
    }
}

impl PinPad for PcscLink {
    fn verify(&mut self, digits: u8) -> Result<Vec<u8>, LinkError> {
        let Some(card) = &self.card else {
            return Err(LinkError::Removed);
        };
        let asked = verify_structure(digits);
        match card.control(self.typing.into(), &asked, &mut self.buffer) {
            Ok(answer) => Ok(answer.to_vec()),
            Err(error) => Err(of_card(error)),
        }
    }
}

fn of_card(error: Error) -> LinkError {
    match error {
        Error::RemovedCard | Error::NoSmartcard => LinkError::Removed,
        Error::ResetCard => LinkError::Reset,
        Error::NoService | Error::ServiceStopped | Error::CommError | Error::InvalidHandle => {
            LinkError::Service
        }
        error => {
            tracing::info!(%error, "the card did not answer");
            LinkError::Unresponsive
        }
    }
}
