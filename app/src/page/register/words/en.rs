//! English.

use super::Words;

pub(super) const WORDS: Words = Words {
    accept_title: "Join",
    accept_lead: "This role is added to your account.",
    accept: "Join",
    other_person: |me, email| {
        format!(
            "You are signed in as {me}. This link is for {email}. Sign out, then open the link again."
        )
    },
    other_person_title: "Somebody else is signed in",
    known_address: "This e-mail address is registered already. Sign in to join.",
    bad_email: "Enter an e-mail address such as name@example.jp",
    number_needed: "Enter the office number (介護保険事業所番号)",
    number_length: |found| format!("The office number has 10 digits (now {found})"),
    number_character: |position, character| {
        format!(
            "Correct character {position}, “{character}”, of the office number. It stands in the designation notice"
        )
    },
    check_digit: "The number may be mistyped",
    check_digit_detail: "The last digit does not fit the check. Compare with the designation notice. If it is the same, go on.",
    title: "Register",
    step_one: "Step 1 of 3: office and e-mail address",
    lead: "A link to go on is sent to the e-mail address you enter.",
    office_number: "Office number (介護保険事業所番号)",
    office_number_hint: "The 10 digits in the designation notice (指定通知書)",
    email: "E-mail address",
    email_hint: "For signing in and for news about applications",
    send: "Send the confirmation mail",
    sign_in_instead: "Registered already? Sign in",
    sent: "The confirmation mail was sent",
    sent_detail: " – the mail was sent there. Open its link within 30 minutes to go on.",
    sent_again: "Sent again",
    sandbox_mail: "See the mail in the sandbox",
    no_mail: "If no mail arrives",
    look_in_spam: "Look in the spam folder.",
    wait_or_correct: "If it has not come after a few minutes, send it again or correct the address.",
    send_again: "Send again",
    back_to_correct: "Go back and correct",
    checking_link: "Checking the link",
    link_note: "The link works once, within 30 minutes. If your mail program cut it, copy the whole link.",
    from_start: "Begin the registration again",
    sign_in: "Sign in",
    second_label: "Second passkey",
    step_three: "Step 3 of 3: a spare passkey",
    done: "Registration is complete",
    done_detail: "From now on you sign in with e-mail address and passkey.",
    spare_lead: "If this device is lost or broken you cannot sign in. Register another one, such as a smartphone or a security key.",
    add_spare: "Register another",
    later: "Later, under Account",
    name_needed: "Enter your name, up to 60 characters",
    office_name_needed: "Enter the name of the office, up to 100 characters",
    you: "About you",
    step_two: "Step 2 of 3: name and passkey",
    office_name: "Name of the office",
    office_name_hint: "As in the designation notice (指定通知書)",
    your_name: "Your name",
    make_passkey: "Register a passkey",
    office_line: |name, number| format!("{name} ({number})"),
    office: "Office",
    role: "Role",
    number_suspicious: "The office number may be mistyped",
    number_suspicious_detail: "Compare with the designation notice. If it differs, begin again; if it is the same, go on.",
    about_passkeys: "What is a passkey?",
    about_passkeys_detail: "Instead of a password, the screen lock of this device (fingerprint, face, PIN) confirms who you are. Follow the device on the next screen.",
};
