//! English.

use super::Words;

pub(super) const WORDS: Words = Words {
    email_needed: "Enter your e-mail address",
    title: "If you lost your passkey",
    lead: "If you cannot sign in because a device is lost or broken, a new passkey can be registered.",
    step_mail: "A link by e-mail confirms that the address is yours.",
    step_approval: "Another administrator of the office or the operator checks that it is you and approves. E-mail alone is not enough.",
    step_passkey: "From the link in the approval mail you register a new passkey. The old ones stop working.",
    received: "Your request was received",
    received_detail: "If the address is registered, a mail was sent. Open its link within 30 minutes. While a request is under way no further mail is sent.",
    email: "E-mail address",
    email_hint: "The address you sign in with",
    send: "Get the confirmation mail",
    checking: "Checking the link",
    ask_again: "Ask again",
    renew_title: "Renew the passkey",
    renew_lead: "Another administrator of the office or the operator is asked to approve.",
    request: "Ask for renewal",
    waiting: "Waiting for approval",
    asked: "Another administrator or the operator was asked to approve",
    asked_detail: |until| {
        format!(
            "Tell them, for example by telephone, that the request is yours. Once approved, a link to register a new passkey comes by e-mail. It waits until {until}."
        )
    },
    register_title: "Register a new passkey",
    register_lead: "A new passkey is registered on this device. All earlier passkeys and sessions end. Applications do not change.",
    register: "Register the new passkey",
};
