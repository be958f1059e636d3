//! English.

use super::Words;

pub(super) const WORDS: Words = Words {
    by_card: "You have signed in with your My Number card",
    unchecked: "Revocation not checked（失効確認なし）: this site did not ask whether the certificate of the card was revoked. If you lose your card, have it suspended by calling the My Number toll-free number, and tell the office that cares for you.",
    checked: "The certificate of the card was not revoked.",
    why: "With a passkey on this device you can sign in without the card the next time: by fingerprint, face or screen lock. Do not make one on a device that others use too.",
    make: "Make a passkey on this device",
    made: "The passkey is made. You can sign in with it from now on",
    too_late: "The card was shown more than ten minutes ago",
    card_again: "Sign in with the card again",
};
