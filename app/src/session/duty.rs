//! What somebody of the federation does here, by role.

use contract::account::Me;
use domain::person::Role;

/// What somebody may do for the federation; all `false` for people of offices.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "one for each role; a person may hold several"
)]
pub(crate) struct Duty {
    /// Reviews applications.
    pub(crate) reviews: bool,
    /// Leads the review.
    pub(crate) leads: bool,
    /// Makes and releases payments.
    pub(crate) pays: bool,
    /// Runs the installation.
    pub(crate) operates: bool,
    /// Answers for the entry of a municipality.
    pub(crate) municipal: bool,
}

impl Duty {
    /// By the roles of a person.
    pub(crate) fn of(me: &Me) -> Self {
        let is = |role: Role| {
            me.affiliations
                .iter()
                .any(|affiliation| affiliation.role == role)
        };
        let leads = is(Role::LeadReviewer);
        Self {
            reviews: leads || is(Role::Reviewer),
            leads,
            pays: is(Role::PaymentOfficer),
            operates: is(Role::Operator),
            municipal: is(Role::InsurerOfficer),
        }
    }

    /// Whether there is anything to do for the federation.
    pub(crate) fn any(self) -> bool {
        self != Self::default()
    }

    /// The pages of the back office for this person: address and name, in the order of the work.
    pub(crate) fn pages(self) -> Vec<(&'static str, &'static str)> {
        let sees_cases = self.reviews || self.pays;
        let all = [
            (self.reviews, "/review", "審査"),
            (self.reviews, "/notices", "通知"),
            (self.reviews, "/duties", "交付後"),
            (self.pays, "/payments", "振込"),
            (sees_cases, "/figures", "集計"),
            (self.leads || self.operates, "/audit", "監査"),
            (self.operates, "/staff", "職員"),
            (self.operates, "/recoveries", "再登録の承認"),
            (self.operates, "/readiness/desk", "市町村の管理"),
            (self.operates, "/news/desk", "お知らせの管理"),
            (self.municipal, "/readiness/own", "対応状況の入力"),
            (self.operates, "/care/policy", "閲覧権限"),
        ];
        all.into_iter()
            .filter_map(|(may, address, name)| may.then_some((address, name)))
            .collect()
    }
}
