//! What the pages of terminals say.

mod easy;
mod en;
mod ja;

use chrono::{DateTime, Utc};
use contract::terminal::TerminalState;
use domain::terminal::{CertificateState, CertificateWay, RevocationReason, TerminalKind};

use crate::language;

/// The words of the language chosen.
pub(super) fn words() -> &'static Words {
    language::pick(&ja::WORDS, &easy::WORDS, &en::WORDS)
}

/// Everything these pages say.
pub(super) struct Words {
    pub(super) title: &'static str,
    pub(super) lead: &'static str,
    // How this browser comes in.
    pub(super) here_terminal: fn(&str) -> String,
    pub(super) here_external: &'static str,
    pub(super) here_ordinary: &'static str,
    pub(super) here_required: &'static str,
    pub(super) address: &'static str,
    pub(super) open_address: &'static str,
    pub(super) moment: fn(DateTime<Utc>) -> String,
    pub(super) until: fn(&str) -> String,
    pub(super) renew: &'static str,
    pub(super) renew_why: &'static str,
    pub(super) no_authority: &'static str,
    pub(super) no_authority_next: &'static str,
    // The list.
    pub(super) list: &'static str,
    pub(super) empty: &'static str,
    pub(super) empty_next: &'static str,
    pub(super) this_terminal: &'static str,
    pub(super) registered: fn(&str, &str) -> String,
    pub(super) last_seen: fn(&str) -> String,
    pub(super) never_seen: &'static str,
    pub(super) certificates: &'static str,
    pub(super) serial: fn(&str) -> String,
    pub(super) used_from: fn(&str) -> String,
    pub(super) two_devices: &'static str,
    pub(super) two_devices_next: &'static str,
    pub(super) external: &'static str,
    pub(super) external_why: &'static str,
    pub(super) list_link: &'static str,
    pub(super) list_why: &'static str,
    pub(super) state: fn(TerminalState) -> &'static str,
    pub(super) next: fn(TerminalState) -> &'static str,
    pub(super) certificate_state: fn(CertificateState) -> &'static str,
    pub(super) way: fn(CertificateWay) -> &'static str,
    pub(super) kind: fn(TerminalKind) -> &'static str,
    pub(super) because: fn(RevocationReason) -> &'static str,
    // Registering.
    pub(super) register: &'static str,
    pub(super) name: &'static str,
    pub(super) name_hint: &'static str,
    pub(super) name_missing: &'static str,
    pub(super) kind_label: &'static str,
    pub(super) register_do: &'static str,
    // Issuing.
    pub(super) issue: &'static str,
    pub(super) issue_for: fn(&str) -> String,
    pub(super) issue_again: &'static str,
    pub(super) way_label: &'static str,
    pub(super) pkcs12_hint: &'static str,
    pub(super) apple_hint: &'static str,
    pub(super) csr_hint: &'static str,
    pub(super) advice: fn(TerminalKind) -> &'static str,
    pub(super) csr_label: &'static str,
    pub(super) csr_example: fn(&str) -> String,
    pub(super) csr_missing: &'static str,
    pub(super) issue_note: &'static str,
    pub(super) issue_do: &'static str,
    // What was issued.
    pub(super) issued: &'static str,
    pub(super) issued_once: &'static str,
    pub(super) password: &'static str,
    pub(super) copy: &'static str,
    pub(super) download: fn(&str) -> String,
    pub(super) install: fn(TerminalKind, CertificateWay) -> &'static str,
    pub(super) lost_password: &'static str,
    pub(super) done: &'static str,
    // Ending.
    pub(super) revoke: &'static str,
    pub(super) revoke_for: fn(&str) -> String,
    pub(super) revoke_ask: &'static str,
    pub(super) revoke_what: &'static str,
    pub(super) revoke_why: &'static str,
    pub(super) retire: &'static str,
    pub(super) retire_for: fn(&str) -> String,
    pub(super) retire_ask: &'static str,
    pub(super) retire_what: fn(&str) -> String,
    pub(super) cancel: &'static str,
    pub(super) admin_only: &'static str,
}
