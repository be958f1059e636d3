//! Judging what a My Number card signed: certificates of 公的個人認証, and the records of the 券面 applications.
//!
//! The portal checks who issued, dates, use and signature. It does not ask whether a certificate was revoked: only
//! certified parties may (公的個人認証法 第17条); whoever is one plugs in a [`RevocationCheck`].

mod certificate;
mod face;
mod refusal;
mod revocation;
mod roots;

use std::sync::Arc;

use crate::config::CardSection;
use crate::context::Mode;

pub use refusal::CardRefusal;
pub use revocation::{NotChecked, RevocationAnswer, RevocationCheck, RevocationUnavailable};
pub use roots::CardRootsError;

pub(crate) use certificate::judge_certificate;
pub(crate) use face::{Face, judge_face};
use roots::Roots;

/// How proofs of cards are judged.
#[derive(Clone)]
pub struct Cards {
    roots: Arc<Roots>,
    /// Whether cards of test hierarchies are believed.
    test: bool,
    revocation: Arc<dyn RevocationCheck>,
}

impl Cards {
    /// Believes the roots of the configuration. Roots of a test hierarchy are refused outside the sandbox.
    pub fn read(section: &CardSection, mode: Mode) -> Result<Self, CardRootsError> {
        let test = mode == Mode::Sandbox;
        Ok(Self {
            roots: Arc::new(Roots::read(section, test)?),
            test,
            revocation: Arc::new(NotChecked),
        })
    }

    /// Asks this party whether certificates still stand.
    #[must_use]
    pub fn asking(self, revocation: Arc<dyn RevocationCheck>) -> Self {
        Self { revocation, ..self }
    }

    pub(crate) fn roots(&self) -> &Roots {
        &self.roots
    }

    pub(crate) fn believes_test(&self) -> bool {
        self.test
    }

    pub(crate) fn revocation(&self) -> &dyn RevocationCheck {
        self.revocation.as_ref()
    }
}

impl Default for Cards {
    /// Believes nobody.
    fn default() -> Self {
        Self {
            roots: Arc::default(),
            test: false,
            revocation: Arc::new(NotChecked),
        }
    }
}
