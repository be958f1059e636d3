//! The desk of the federation: two reviewers and a lead, and an applicant with a submitted case.

use domain::person::Role;
use serde_json::{Value, json};
use testkit::database::TestDatabase;

use super::world::{Answer, Caller, HINATA, World};

/// Two reviewers, a lead, the world around them.
pub(crate) struct Desk {
    pub(crate) world: World,
    pub(crate) first: Caller,
    pub(crate) second: Caller,
    pub(crate) lead: Caller,
}

/// A submitted application and who made it.
pub(crate) struct Case {
    pub(crate) id: String,
    pub(crate) applicant: Caller,
}

impl Desk {
    pub(crate) async fn on(database: &TestDatabase) -> Self {
        let world = World::on(database).await;
        Self {
            first: world.staff(Role::Reviewer).await,
            second: world.staff(Role::Reviewer).await,
            lead: world.staff(Role::LeadReviewer).await,
            world,
        }
    }

    /// A case of the office ひなた, submitted as the paperwork has it.
    pub(crate) async fn case(&self) -> Case {
        self.case_of(HINATA, &[]).await
    }

    /// A case of an office, with some sections answered otherwise.
    pub(crate) async fn case_of(&self, office: &str, other: &[(&str, Value)]) -> Case {
        let applicant = self.world.caller(Role::OfficeAdmin, office).await;
        let id = self.world.begin(&applicant, office).await;
        let mut version = self.world.fill(&applicant, &id).await;
        for (section, body) in other {
            let saved = self
                .world
                .save(&applicant, &id, section, version, body)
                .await;
            assert_eq!(saved.status, 200, "{}", saved.json());
            version = saved.version();
        }
        let key = format!("key-{id}");
        let sent = self.world.submit(&applicant, &id, &key, version).await;
        assert_eq!(sent.status, 201, "{}", sent.json());
        Case { id, applicant }
    }

    /// Withdraws a case, so that its office can begin another.
    pub(crate) async fn put_away(&self, case: &Case) {
        let version = self.version(case).await;
        let path = format!("/applications/{}/withdrawal", case.id);
        let body = json!({"version": version});
        let gone = self.world.post(&case.applicant, &path, &body).await;
        assert_eq!(gone.status, 200, "{}", gone.json());
    }

    /// A case in review.
    pub(crate) async fn case_in_review(&self) -> Case {
        let case = self.case().await;
        self.start(&case).await;
        case
    }

    pub(crate) async fn start(&self, case: &Case) {
        let started = self.act(&self.first, case, "start", json!({})).await;
        assert_eq!(started.status, 200, "{}", started.json());
    }

    /// The version of the application now.
    pub(crate) async fn version(&self, case: &Case) -> i64 {
        let path = format!("/applications/{}", case.id);
        let shown = self.world.get(&case.applicant, &path).await;
        shown.json()["version"].as_i64().unwrap()
    }

    /// The state of the application now.
    pub(crate) async fn status(&self, case: &Case) -> String {
        let path = format!("/applications/{}", case.id);
        let shown = self.world.get(&case.applicant, &path).await.json();
        shown["status"].as_str().unwrap().to_owned()
    }

    /// `POST …/cases/{id}/{act}` with the version as it is now.
    pub(crate) async fn act(&self, who: &Caller, case: &Case, act: &str, body: Value) -> Answer {
        let version = self.version(case).await;
        self.act_at(who, case, act, version, body).await
    }

    /// The same with the version somebody saw.
    pub(crate) async fn act_at(
        &self,
        who: &Caller,
        case: &Case,
        act: &str,
        version: i64,
        mut body: Value,
    ) -> Answer {
        body["version"] = json!(version);
        let path = format!("/review/cases/{}/{act}", case.id);
        self.world.post(who, &path, &body).await
    }

    /// Proposes the full grant; answers the proposal.
    pub(crate) async fn propose(&self, who: &Caller, case: &Case) -> String {
        let body = json!({"outcome": "approve"});
        let proposed = self.act(who, case, "proposal", body).await;
        assert_eq!(proposed.status, 200, "{}", proposed.json());
        proposed.json()["proposal"]["id"]
            .as_str()
            .unwrap()
            .to_owned()
    }

    pub(crate) async fn confirm(&self, who: &Caller, case: &Case, proposal: &str) -> Answer {
        self.act(who, case, "confirmation", json!({"proposal": proposal}))
            .await
    }

    /// First proposes, second confirms.
    pub(crate) async fn approve(&self, case: &Case) {
        let proposal = self.propose(&self.first, case).await;
        let confirmed = self.confirm(&self.second, case, &proposal).await;
        assert_eq!(confirmed.status, 200, "{}", confirmed.json());
    }

    pub(crate) async fn panel(&self, who: &Caller, case: &Case) -> Value {
        let path = format!("/review/cases/{}/decision", case.id);
        let shown = self.world.get(who, &path).await;
        assert_eq!(shown.status, 200, "{}", shown.json());
        shown.json()
    }
}

/// `(status, code)` as problems tell it.
pub(crate) fn refused(status: u16, code: &str) -> (u16, String) {
    (status, code.to_owned())
}
