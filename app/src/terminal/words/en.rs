//! English.

use contract::terminal::TerminalState as State;
use domain::terminal::{CertificateState, CertificateWay, RevocationReason, TerminalKind};

use super::Words;

/// English.
pub(super) const WORDS: Words = Words {
    title: "Devices and certificates",
    lead: "Register the computers and tablets of your office and put a certificate on each. The certificate shows the portal that a device belongs to your office. It is good for one year.",
    here_terminal: |name| format!("You are on the registered device “{name}”"),
    here_external: "You came in with a certificate from another authority",
    here_ordinary: "You are on the ordinary address, without a certificate",
    here_required: "Care records open only on a device with a certificate, at this address:",
    address: "Address for devices",
    open_address: "Open the address for devices",
    moment: crate::text::minute,
    until: |day| format!("good until {day}"),
    renew: "Renew the certificate of this device",
    renew_why: "It ends soon. You can renew it with the certificate you have; the old one ends by itself when the new one is used first.",
    no_authority: "This portal issues no certificates",
    no_authority_next: "You can register devices. Ask the operator whether certificates from another authority are accepted.",
    list: "Registered devices",
    empty: "No device is registered",
    empty_next: "Begin with “Register a device” below. It takes about three minutes for each.",
    this_terminal: "This device",
    registered: |day, by| format!("Registered {day} by {by}"),
    last_seen: |at| format!("Last used {at}"),
    never_seen: "Not used yet",
    certificates: "Certificates",
    serial: |serial| format!("No. {serial}"),
    used_from: |devices| format!("Used from: {devices}"),
    two_devices: "One certificate is used from more than one kind of device",
    two_devices_next: "Each device has its own certificate. If you do not recognise a device, revoke the certificate and issue a new one for each device. We go by what browsers say of themselves: two devices of the same kind look alike here, and one device with two browsers looks like two.",
    external: "Certificates from other authorities",
    external_why: "For example 介護保険証明書 or 介護DX証明書. They belong to the office, not to one device. Revoked here, one opens nothing on this portal; its issuer is not told.",
    list_link: "Download the revocation list (CRL)",
    list_why: "The numbers of revoked certificates. You normally do not need it.",
    state: |state| match state {
        State::Registered => "No certificate",
        State::Issued => "Issued, not used yet",
        State::Ready => "Ready",
        State::Ending => "Ends soon",
        State::Ended => "Ended",
        State::Revoked => "Revoked",
        State::Retired => "Out of service",
    },
    next: |state| match state {
        State::Registered => "Issue a certificate and put it on the device.",
        State::Issued => {
            "Put the certificate on the device and open the address for devices. If file or password is lost, issue it again."
        }
        State::Ready | State::Retired => "",
        State::Ending => {
            "On that device, open the address for devices and press “Renew” on this page."
        }
        State::Ended => "An administrator can issue a new one.",
        State::Revoked => "It cannot be used. An administrator can issue a new one.",
    },
    certificate_state: |state| match state {
        CertificateState::Unused => "Not used yet",
        CertificateState::Good => "Good",
        CertificateState::Ending => "Ends soon",
        CertificateState::Ended => "Ended",
        CertificateState::Revoked => "Revoked",
    },
    way: |way| match way {
        CertificateWay::Pkcs12 => "File (PKCS#12)",
        CertificateWay::AppleProfile => "Apple profile",
        CertificateWay::Csr => "CSR",
        CertificateWay::External => "Another authority",
    },
    kind: |kind| match kind {
        TerminalKind::Windows => "Windows computer",
        TerminalKind::Mac => "Mac",
        TerminalKind::Ipad => "iPad",
        TerminalKind::Iphone => "iPhone",
        TerminalKind::Android => "Android",
        TerminalKind::Other => "Other",
    },
    because: |reason| match reason {
        RevocationReason::Lost => "Device or file was lost or stolen",
        RevocationReason::Replaced => "Replaced by a new one",
        RevocationReason::Retired => "Device out of service",
        RevocationReason::Other => "Other",
    },
    register: "Register a device",
    name: "Name of the device",
    name_hint: "For example “Front desk iPad”. Choose a name that tells it from the others.",
    name_missing: "Write a name for the device",
    kind_label: "Kind of device",
    register_do: "Register",
    issue: "Issue a certificate",
    issue_for: |name| format!("Issue a certificate for {name}"),
    issue_again: "Issue again",
    way_label: "How the certificate gets there",
    pkcs12_hint: "With a file and a password. Works on nearly every device.",
    apple_hint: "For iPad, iPhone and Mac: open the profile, then the settings.",
    csr_hint: "When the device can make its own key. The key never leaves it: the safest way.",
    advice: |kind| match kind {
        TerminalKind::Windows => {
            "On Windows a double click on the file opens the assistant. Edge and Chrome use it; Firefox has certificates of its own in its settings."
        }
        TerminalKind::Mac => {
            "On a Mac take the profile. Safari and Chrome use it; Firefox has certificates of its own in its settings."
        }
        TerminalKind::Ipad | TerminalKind::Iphone => {
            "Take the profile. Safari uses it; other browsers on iPad and iPhone cannot. The profile carries no signature, so the device says “Not Signed”."
        }
        TerminalKind::Android => {
            "On Android opening the file starts the assistant. Chrome uses it. A screen lock is needed."
        }
        TerminalKind::Other => "On Chromebook and Linux import the file in the browser's settings.",
    },
    csr_label: "CSR (PEM)",
    csr_example: |office| {
        format!(
            "For example: openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout terminal.key -out terminal.csr -subj /CN={office}"
        )
    },
    csr_missing: "Paste the CSR",
    issue_note: "The device's former certificate is revoked at the same moment. You are asked for your passkey.",
    issue_do: "Issue",
    issued: "The certificate is issued",
    issued_once: "You get password and file only now. When you close this, they cannot be shown again.",
    password: "Password",
    copy: "Copy the password",
    download: |name| format!("Save the file ({name})"),
    install: |kind, way| match (way, kind) {
        (CertificateWay::Csr, _) => {
            "Put the certificate on the device that made the CSR. Only that device has the key."
        }
        (CertificateWay::AppleProfile, TerminalKind::Mac) => {
            "Open the file, then add it under “Profiles” in System Settings with the password."
        }
        (CertificateWay::AppleProfile, _) => {
            "Open the file in the Files app, then “Profile Downloaded” in Settings, and type the password."
        }
        (_, TerminalKind::Windows) => {
            "Double-click the file, choose “Current User” and type the password. Then delete the file."
        }
        _ => "Open the file on the device and type the password. Then delete the file.",
    },
    lost_password: "If the password is lost or the file does not open, press “Issue again”. The old certificate is revoked, so nothing is at risk.",
    done: "Saved. Close",
    revoke: "Revoke",
    revoke_for: |serial| format!("Revoke certificate no. {serial}"),
    revoke_ask: "Revoke this certificate?",
    revoke_what: "It stops working at once on every server and cannot be brought back. To use the device again, issue a new one. What was typed is kept.",
    revoke_why: "Reason",
    retire: "Take out of service",
    retire_for: |name| format!("Take {name} out of service"),
    retire_ask: "Take this device out of service?",
    retire_what: |name| format!("All certificates of “{name}” are revoked."),
    cancel: "Cancel",
    admin_only: "Administrators of the office register devices, issue and revoke certificates.",
};
