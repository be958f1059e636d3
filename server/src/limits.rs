//! Named rate limits: one per risky act, each with its own key.

use std::num::NonZeroU32;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};

/// A risky act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LimitName {
    /// Sign-in ceremonies begun, per client address.
    SignInByAddress,
    /// Sign-in ceremonies begun, per digest of the e-mail.
    SignInByEmail,
    /// Registration mails asked for, per client address.
    RegistrationByAddress,
    /// Registration mails asked for, per digest of the e-mail.
    RegistrationByEmail,
    /// Links opened, per client address.
    LinkByAddress,
    /// Refused tokens and sessions, per client address.
    RefusedByAddress,
    /// Uploads, per person.
    UploadByPerson,
    /// Invitations sent, per person.
    InvitationByPerson,
    /// Verification codes tried, per client address.
    VerificationByAddress,
    /// People looked for on the platform, per person.
    IdentifyByPerson,
    /// Records opened, per person.
    RecordViewByPerson,
    /// Estimates and other open reads, per client address.
    OpenByAddress,
    /// Challenges for cards, per person.
    CardByPerson,
    /// Messages of the contact form, per client address.
    ContactByAddress,
    /// Messages of the contact form, per digest of the e-mail.
    ContactByEmail,
}

/// Name, burst, seconds until one more is allowed. A whole office may share one address, so limits by
/// address are wide; those by e-mail or person are narrow.
const QUOTAS: [(LimitName, u32, u64); 15] = [
    (LimitName::SignInByAddress, 60, 2),
    (LimitName::SignInByEmail, 10, 30),
    (LimitName::RegistrationByAddress, 20, 60),
    (LimitName::RegistrationByEmail, 3, 600),
    (LimitName::LinkByAddress, 60, 5),
    (LimitName::RefusedByAddress, 60, 5),
    (LimitName::UploadByPerson, 60, 5),
    (LimitName::InvitationByPerson, 30, 60),
    (LimitName::VerificationByAddress, 30, 10),
    (LimitName::IdentifyByPerson, 30, 20),
    (LimitName::RecordViewByPerson, 240, 1),
    (LimitName::OpenByAddress, 600, 1),
    (LimitName::CardByPerson, 60, 5),
    (LimitName::ContactByAddress, 20, 120),
    (LimitName::ContactByEmail, 5, 600),
];

/// How many checks pass between two sweeps of keys not seen lately.
const SWEEP_EVERY: u32 = 4096;

/// Asked too often: wait this long.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("too many requests: again in {0} s")]
pub struct TooMany(pub u64);

/// All limiters of this process. Limits are per process: several servers together allow several times
/// as much.
#[derive(Debug)]
pub struct Limits {
    limiters: Vec<(LimitName, DefaultKeyedRateLimiter<String>)>,
    clock: DefaultClock,
    checks: AtomicU32,
}

impl Limits {
    /// Limits `scale` times as wide as the built-in ones.
    pub fn new(scale: NonZeroU32) -> Self {
        let limiters = QUOTAS
            .into_iter()
            .filter_map(|(name, burst, seconds)| {
                let burst = NonZeroU32::new(burst.saturating_mul(scale.get()))?;
                let period = Duration::from_secs(seconds) / scale.get();
                let quota = Quota::with_period(period)?.allow_burst(burst);
                Some((name, RateLimiter::keyed(quota)))
            })
            .collect();
        Self {
            limiters,
            clock: DefaultClock::default(),
            checks: AtomicU32::new(0),
        }
    }

    /// Counts one act under `key`; an act too many says when to try again.
    pub fn check(&self, name: LimitName, key: &str) -> Result<(), TooMany> {
        let Some((_, limiter)) = self.limiters.iter().find(|(known, _)| *known == name) else {
            return Ok(());
        };
        if self.checks.fetch_add(1, Ordering::Relaxed) % SWEEP_EVERY == SWEEP_EVERY - 1 {
            for (_, limiter) in &self.limiters {
                limiter.retain_recent();
            }
        }
        limiter.check_key(&key.to_owned()).map_err(|refused| {
            let wait = refused.wait_time_from(self.clock.now());
            TooMany(wait.as_secs() + 1)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_key_too_often_is_refused_and_told_when_again() {
        let limits = Limits::new(NonZeroU32::MIN);
        for _ in 0..3 {
            limits.check(LimitName::RegistrationByEmail, "a").unwrap();
        }
        let TooMany(seconds) = limits
            .check(LimitName::RegistrationByEmail, "a")
            .unwrap_err();
        assert!((1..=601).contains(&seconds), "{seconds}");
        limits.check(LimitName::RegistrationByEmail, "b").unwrap();
    }

    #[test]
    fn every_act_has_a_quota() {
        let limits = Limits::new(NonZeroU32::new(1000).unwrap());
        assert_eq!(limits.limiters.len(), QUOTAS.len());
    }
}
