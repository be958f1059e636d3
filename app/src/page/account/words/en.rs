//! English.

use contract::account::SignInMethod;

use super::Words;

pub(super) const WORDS: Words = Words {
    title: "Account",
    affiliation: |office, role| format!("{office} ({role})"),
    name: "Name",
    email: "E-mail address",
    affiliations: "Offices and roles",
    software_needed: "Enter the name of the software",
    make_token: "Make a token",
    software: "Name of the software",
    software_hint: "Example: care software, office computer",
    validity: "Valid for",
    days_30: "30 days",
    days_90: "90 days",
    one_year: "1 year",
    step_up_note: "This is an important step: your passkey is asked for.",
    office_choice: |name, number| format!("{name} ({number})"),
    office: "Office",
    rights: "Rights",
    always: " (always included)",
    passkey_added: "The passkey was added",
    passkey_deleted: "The passkey was deleted",
    passkeys: "Passkeys",
    passkeys_lead: "With passkeys on two or more devices you can sign in even if one is lost.",
    passkey_label: "Name of the new passkey",
    passkey_label_hint: "Example: office tablet",
    add_passkey: "Add a passkey",
    never_used: "Not used yet",
    last_used: |at| format!("Last used {at}"),
    delete_named: |label| format!("Delete {label}"),
    registered: |at| format!("Registered {at}"),
    delete_short: "Delete",
    delete_title: "Delete the passkey?",
    delete_effect: |label| {
        format!("“{label}” can no longer be used to sign in. Other passkeys still work.")
    },
    delete: "Delete",
    keep: "Cancel",
    session_ended: "The session was ended",
    sessions: "Devices signed in",
    sessions_lead: "If you do not know a device, end its session.",
    end_named: |agent| format!("End the session of {agent}"),
    this_device: "This device",
    end: "End",
    signed_in: |at, method| {
        let with = match method {
            SignInMethod::Passkey => "passkey",
            SignInMethod::Card => "My Number card",
            SignInMethod::Link => "practice link",
        };
        format!("Signed in {at} ({with})")
    },
    last_seen: |at| format!("Last active {at}"),
    sign_out_all: "Sign out on all devices",
    sign_out_all_title: "Sign out on all devices?",
    sign_out_all_effect: "All sessions end, this device included. Nothing saved is lost.",
    sign_out: "Sign out",
    tokens: "API tokens",
    tokens_lead: "Keys with which care software uses the API of Tsunagi. Make one for each software and show it to nobody.",
    no_tokens: "No tokens yet.",
    token_made: "The token was made",
    token_once: "It is shown only now. Copy it into the software.",
    copy_token: "Copy the token",
    token_facts: |number, scopes| format!("Office number {number}; {scopes}"),
    and: ", ",
    token_used: |at| format!("Last used {at}"),
    expired: "Expired",
    disable_named: |name| format!("Revoke {name}"),
    expires: |at| format!("Expires {at}"),
    disable: "Revoke",
    scope_read: "see applications",
    scope_write: "make, change and submit applications",
    disable_title: "Revoke the token?",
    disable_effect: |name| {
        format!("Software that uses “{name}” loses access at once. This cannot be undone.")
    },
};
