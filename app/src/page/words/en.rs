//! English.

use super::Words;

pub(super) const WORDS: Words = Words {
    email: "E-mail address",
    with_passkey: "Sign in with passkey",
    bad_email: "Enter an e-mail address such as name@example.jp",
    sign_in: "Sign in",
    sign_in_here: "Sign in to see this page. It is shown right after.",
    first_time: "New here? Please register first.",
    register: "Register",
    no_passkey: "If the passkey does not work",
    by_card: "Sign in with a My Number card (people who receive care)",
    lost_passkey: "If you lost your passkey",
    not_found: "Page not found",
    not_found_detail: "The address is wrong, or the page was moved or deleted. Nothing saved is lost.",
    to_top: "To the top page",
};
