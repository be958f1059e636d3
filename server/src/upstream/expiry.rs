//! Alarms before certificates and revocation lists end.

use std::time::Duration;

use tls::{ExpiringKind, Expiry};
use tokio_util::sync::CancellationToken;

use crate::clock::Clock;

/// How often is looked.
const EVERY: Duration = Duration::from_hours(1);

/// Certificates are renewed by hand: a month's notice. Lists come by themselves every few days: two days late is alarming.
const CERTIFICATE_DAYS: i64 = 30;
const LIST_DAYS: i64 = 2;

/// Something that ends soon, or has ended, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EndingSoon {
    /// What and when.
    pub words: String,
    /// Whether it has ended already.
    pub is_over: bool,
}

/// What of these ends soon.
pub fn ending_soon(expiries: &[Expiry], now: i64) -> Vec<EndingSoon> {
    expiries
        .iter()
        .filter_map(|expiry| {
            let days = expiry.days_left(now);
            let (what, limit) = match expiry.what {
                ExpiringKind::Certificate => ("certificate", CERTIFICATE_DAYS),
                ExpiringKind::RevocationList => ("revocation list", LIST_DAYS),
            };
            let file = expiry.file.display();
            if expiry.ends <= now {
                Some(EndingSoon {
                    words: format!("{file}: {what} has ended: no connection to the platform"),
                    is_over: true,
                })
            } else if days < limit {
                Some(EndingSoon {
                    words: format!("{file}: {what} ends in {days} days: replace it before"),
                    is_over: false,
                })
            } else {
                None
            }
        })
        .collect()
}

/// Warns every hour until told to stop.
pub(super) async fn warn(tls: &tls::Client, clock: &Clock, stop: CancellationToken) {
    loop {
        match tls.expiries() {
            Ok(expiries) => say(&expiries, clock.now().timestamp()),
            Err(error) => tracing::error!(%error, "files of the platform connection"),
        }
        tokio::select! {
            () = stop.cancelled() => return,
            () = tokio::time::sleep(EVERY) => {}
        }
    }
}

fn say(expiries: &[Expiry], now: i64) {
    if let Some(soonest) = expiries.first() {
        let days = i32::try_from(soonest.days_left(now)).unwrap_or(i32::MAX);
        metrics::gauge!("tsunagi_platform_files_days_left").set(f64::from(days));
    }
    for ending in ending_soon(expiries, now) {
        if ending.is_over {
            tracing::error!("{}", ending.words);
        } else {
            tracing::warn!("{}", ending.words);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_ends_soon_is_said_before_it_does() {
        let ends = |what, days: i64| Expiry {
            file: "a.pem".into(),
            what,
            ends: days * 86_400,
        };
        let list = [
            ends(ExpiringKind::Certificate, 31),
            ends(ExpiringKind::Certificate, 29),
            ends(ExpiringKind::RevocationList, 3),
            ends(ExpiringKind::RevocationList, 1),
            ends(ExpiringKind::RevocationList, -1),
        ];
        let said = ending_soon(&list, 0);
        let over: Vec<bool> = said.iter().map(|ending| ending.is_over).collect();
        assert_eq!(over, [false, false, true]);
        assert!(said[0].words.contains("29 days"), "{}", said[0].words);
    }
}
