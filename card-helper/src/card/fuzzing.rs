//! For the fuzz target `card_answers`: every errand with a card that answers whatever bytes say.

use std::sync::atomic::AtomicBool;

use contract::card::OpenWith;

use super::{
    Channel, Entry, Errand, Link, LinkError, Number, Order, PinPad, perform, preview, tries,
};

/// A card and a reader with keys that answer one piece after the other; afterwards the card is gone.
struct AnyCard<'a> {
    left: &'a [u8],
}

impl AnyCard<'_> {
    fn next(&mut self) -> Vec<u8> {
        let Some((length, rest)) = self.left.split_first() else {
            return Vec::new();
        };
        let length = usize::from(*length) + 2;
        let (answer, rest) = rest.split_at(length.min(rest.len()));
        self.left = rest;
        answer.to_vec()
    }
}

impl Link for AnyCard<'_> {
    fn transmit(&mut self, _: &[u8]) -> Result<Vec<u8>, LinkError> {
        Ok(self.next())
    }

    fn pin_pad(&mut self) -> Option<&mut dyn PinPad> {
        Some(self)
    }
}

impl PinPad for AnyCard<'_> {
    fn verify(&mut self, _: u8) -> Result<Vec<u8>, LinkError> {
        Ok(self.next())
    }
}

/// Does every errand; whatever the card answers, it ends in a proof or a refusal.
pub fn against_any_card(answers: &[u8]) {
    let goes_on = AtomicBool::new(false);
    for errand in [
        Errand::Authenticate,
        Errand::Attributes(OpenWith::Pin),
        Errand::Attributes(OpenWith::CodeB),
        Errand::Presence,
    ] {
        let mut card = AnyCard { left: answers };
        let mut channel = Channel::new(&mut card, &goes_on);
        let Ok(seen) = preview(&mut channel, errand) else {
            continue;
        };
        let order = Order {
            errand,
            origin: "https://portal.example.jp".to_owned(),
            nonce: "n".repeat(43),
            purpose: "p".to_owned(),
        };
        let kind = errand.number();
        let typed = Number::read(kind, &"1".repeat(kind.digits()));
        let entries = typed.map(Entry::Typed).into_iter();
        for entry in entries.chain([Entry::AtReader { insists: true }]) {
            let mut card = AnyCard { left: answers };
            let _ = perform(
                &mut Channel::new(&mut card, &goes_on),
                &order,
                &seen,
                &entry,
            );
        }
    }
    let mut card = AnyCard { left: answers };
    let _ = tries(&mut Channel::new(&mut card, &goes_on));
}
