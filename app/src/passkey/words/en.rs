//! English.

use super::Words;

pub(super) const WORDS: Words = Words {
    unsupported: "This browser cannot use passkeys",
    unsupported_detail: "Open this page in a current Safari, Chrome or Edge. Updating the browser may help.",
    cancelled: "The passkey was not used",
    cancelled_detail: "It was cancelled or timed out. What you typed is still here. Please try again.",
    already: "This device already has a passkey",
    already_detail: "There is no need to register it again. For a second one, use another device or a security key.",
    wrong_place: "Passkeys do not work at this address",
    wrong_place_detail: "Check the address in the address bar and open Tsunagi again.",
    no_lock: "This device has no screen lock",
    no_lock_detail: "Set up a PIN, fingerprint or face recognition in the settings of the device, then try again.",
    interrupted: "Another passkey request took over",
    interrupted_detail: "Close other open pages and try again.",
    other: "The passkey could not be used",
    other_detail: "Restart the device, or use another device or a security key.",
};
