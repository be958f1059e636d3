//! 最終確認: what a rehearsal checks.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A check of a rehearsal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RehearsalCheck {
    /// The certificate this connection was made with.
    Certificate,
    /// The passkey, used again.
    Passkey,
    /// A card, read and proved.
    Card,
    /// The way to the platform and back.
    Platform,
    /// Who may do what.
    Rights,
}

impl RehearsalCheck {
    /// Every check, in the order they are shown.
    pub const ALL: [Self; 5] = [
        Self::Certificate,
        Self::Passkey,
        Self::Card,
        Self::Platform,
        Self::Rights,
    ];

    /// Id on the wire and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Certificate => "certificate",
            Self::Passkey => "passkey",
            Self::Card => "card",
            Self::Platform => "platform",
            Self::Rights => "rights",
        }
    }

    /// The check with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|check| check.as_str() == id)
    }
}

/// What came of a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RehearsalOutcome {
    /// As it should be.
    Passed,
    /// Not as it should be.
    Failed,
    /// Left out, with a reason.
    Skipped,
}

/// Why, or by what.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RehearsalDetail {
    /// The handshake carried a certificate of this office in force.
    CertificateOfOffice,
    /// The connection carried no certificate.
    NoCertificate,
    /// The connection carried the certificate of another office.
    OtherOffice,
    /// The certificate is not in force.
    CertificateNotInForce,
    /// This installation asks no terminal for a certificate, or a proxy ends TLS.
    CertificateNotSeen,
    /// The passkey was used during the rehearsal.
    PasskeyUsed,
    /// The passkey was not used since the rehearsal began.
    PasskeyNotUsed,
    /// A genuine card.
    CardGenuine,
    /// A genuine card of a test hierarchy.
    CardOfTest,
    /// The card's proof was refused.
    CardRefused,
    /// The card helper could not be reached from this terminal.
    HelperUnreachable,
    /// There is no reader, or no card at hand.
    NoReader,
    /// The platform found the test recipient.
    TestRecipientFound,
    /// The platform answered, but does not know the test recipient.
    TestRecipientUnknown,
    /// The platform answered; no test recipient is configured.
    PlatformAnswered,
    /// The platform did not answer.
    PlatformUnreachable,
    /// The platform answered with something that cannot be used.
    PlatformFaulty,
    /// This installation is connected to no platform.
    NotConnected,
    /// An administrator, each with a passkey, and nobody without one.
    RightsInOrder,
    /// Only one administrator: when they lose their passkey nobody of the office can help.
    SingleAdministrator,
    /// No administrator.
    NoAdministrator,
}

impl RehearsalDetail {
    const ALL: [(Self, &'static str, RehearsalOutcome); 21] = {
        use RehearsalOutcome::{Failed, Passed, Skipped};
        [
            (Self::CertificateOfOffice, "certificate_of_office", Passed),
            (Self::NoCertificate, "no_certificate", Failed),
            (Self::OtherOffice, "other_office", Failed),
            (
                Self::CertificateNotInForce,
                "certificate_not_in_force",
                Failed,
            ),
            (Self::CertificateNotSeen, "certificate_not_seen", Skipped),
            (Self::PasskeyUsed, "passkey_used", Passed),
            (Self::PasskeyNotUsed, "passkey_not_used", Failed),
            (Self::CardGenuine, "card_genuine", Passed),
            (Self::CardOfTest, "card_of_test", Passed),
            (Self::CardRefused, "card_refused", Failed),
            (Self::HelperUnreachable, "helper_unreachable", Skipped),
            (Self::NoReader, "no_reader", Skipped),
            (Self::TestRecipientFound, "test_recipient_found", Passed),
            (Self::TestRecipientUnknown, "test_recipient_unknown", Failed),
            (Self::PlatformAnswered, "platform_answered", Passed),
            (Self::PlatformUnreachable, "platform_unreachable", Failed),
            (Self::PlatformFaulty, "platform_faulty", Failed),
            (Self::NotConnected, "not_connected", Skipped),
            (Self::RightsInOrder, "rights_in_order", Passed),
            (Self::SingleAdministrator, "single_administrator", Passed),
            (Self::NoAdministrator, "no_administrator", Failed),
        ]
    };

    /// Id on the wire and in the database.
    pub fn as_str(self) -> &'static str {
        Self::ALL
            .into_iter()
            .find(|(detail, _, _)| *detail == self)
            .map_or("", |(_, id, _)| id)
    }

    /// The detail with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|(_, known, _)| *known == id)
            .map(|(detail, _, _)| detail)
    }

    /// What it means for the check.
    pub fn outcome(self) -> RehearsalOutcome {
        Self::ALL
            .into_iter()
            .find(|(detail, _, _)| *detail == self)
            .map_or(RehearsalOutcome::Failed, |(_, _, outcome)| outcome)
    }
}

/// Whether every check was run or left out.
pub fn is_complete(results: &BTreeMap<RehearsalCheck, RehearsalDetail>) -> bool {
    RehearsalCheck::ALL
        .into_iter()
        .all(|check| results.contains_key(&check))
}

/// Whether the rehearsal passed: nothing failed, and what was left out is not required or cannot be had
/// in this installation.
pub fn is_passed(results: &BTreeMap<RehearsalCheck, RehearsalDetail>) -> bool {
    is_complete(results)
        && results
            .values()
            .all(|detail| detail.outcome() != RehearsalOutcome::Failed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn good() -> BTreeMap<RehearsalCheck, RehearsalDetail> {
        [
            (
                RehearsalCheck::Certificate,
                RehearsalDetail::CertificateOfOffice,
            ),
            (RehearsalCheck::Passkey, RehearsalDetail::PasskeyUsed),
            (RehearsalCheck::Card, RehearsalDetail::CardGenuine),
            (
                RehearsalCheck::Platform,
                RehearsalDetail::TestRecipientFound,
            ),
            (RehearsalCheck::Rights, RehearsalDetail::RightsInOrder),
        ]
        .into()
    }

    #[test]
    fn passes_when_nothing_failed() {
        assert!(is_passed(&good()));
        for (check, detail, passes) in [
            (
                RehearsalCheck::Card,
                RehearsalDetail::HelperUnreachable,
                true,
            ),
            (RehearsalCheck::Card, RehearsalDetail::CardRefused, false),
            (
                RehearsalCheck::Platform,
                RehearsalDetail::PlatformUnreachable,
                false,
            ),
            (
                RehearsalCheck::Certificate,
                RehearsalDetail::OtherOffice,
                false,
            ),
            (
                RehearsalCheck::Rights,
                RehearsalDetail::SingleAdministrator,
                true,
            ),
        ] {
            let mut results = good();
            results.insert(check, detail);
            assert_eq!(is_passed(&results), passes, "{detail:?}");
        }
    }

    #[test]
    fn is_not_complete_while_a_check_is_missing() {
        for check in RehearsalCheck::ALL {
            let mut results = good();
            results.remove(&check);
            assert!(!is_complete(&results) && !is_passed(&results), "{check:?}");
        }
    }

    #[test]
    fn every_detail_has_an_id_of_its_own() {
        for (detail, id, _) in RehearsalDetail::ALL {
            assert_eq!(RehearsalDetail::from_id(id), Some(detail));
            assert_eq!(detail.as_str(), id);
        }
    }
}
