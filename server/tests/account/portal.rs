//! The server in process: real database, mails kept in memory, a clock that stands still.
#![expect(
    clippy::unwrap_used,
    reason = "what the tests stand on fails them loudly"
)]

use std::path::{Path, PathBuf};

use axum::Router;
use chrono::{TimeDelta, Utc};
use serde_json::json;
use server::clock::Clock;
use server::config::Config;
use server::context::{Context, Mode};
use server::mail::Mail;
use server::usecase::document::{Swept, sweep_orphans};
use server::worker;
use store::entity::role_grant;
use tempfile::TempDir;
use testkit::database::TestDatabase;

use super::browser::Browser;

/// Two invented offices with valid check digits.
pub(crate) const HINATA: &str = "1379900010";
pub(crate) const MIDORI: &str = "1379900028";

/// Within the window of 令和8年度.
const NOW: &str = "2026-11-22T01:00:00Z";

/// Where browsers believe to be.
pub(crate) const ORIGIN: &str = "http://localhost:8080";

pub(crate) struct Portal {
    pub(crate) ctx: Context,
    pub(crate) app: Router,
    pub(crate) folder: TempDir,
}

impl Portal {
    /// A portal whose rate limits are wide.
    pub(crate) async fn on(database: &TestDatabase) -> Self {
        Self::with_limits(database, 1000).await
    }

    /// A portal whose rate limits are `scale` times the built-in ones.
    pub(crate) async fn with_limits(database: &TestDatabase, scale: u32) -> Self {
        Self::with(database, scale, "").await
    }

    /// A portal with further lines in its configuration.
    pub(crate) async fn with(database: &TestDatabase, scale: u32, more: &str) -> Self {
        let folder = TempDir::new().unwrap();
        let config = config(folder.path(), &database.address(), scale, more);
        let clock = Clock::fixed(NOW.parse().unwrap());
        let program = PathBuf::from(env!("CARGO_BIN_EXE_tsunagi"));
        let ctx = Context::open_with(config, Mode::Serve, clock, program)
            .await
            .unwrap();
        let app = server::http::router(&ctx);
        Self { ctx, app, folder }
    }

    /// A fresh browser without cookies, with a passkey device of its own.
    pub(crate) fn browser(&self) -> Browser<'_> {
        Browser::new(self)
    }

    /// Lets time pass.
    pub(crate) fn pass(&self, time: TimeDelta) {
        self.ctx.clock.set(Some(self.ctx.clock.now() + time));
    }

    /// Works off all jobs; every mail sent so far.
    pub(crate) async fn mails(&self) -> Vec<Mail> {
        worker::work_off(&self.ctx).await.unwrap();
        self.ctx.mailer.kept()
    }

    /// The secret of the last link mailed to this address.
    pub(crate) async fn link_for(&self, email: &str) -> String {
        let mails = self.mails().await;
        let mail = mails.iter().rev().find(|mail| mail.to == email).unwrap();
        let (_, rest) = mail.text.split_once("/register/").unwrap();
        rest.split_whitespace().next().unwrap().to_owned()
    }

    /// A browser signed in as the first person of an office.
    pub(crate) async fn registered(&self, email: &str, office: &str) -> Browser<'_> {
        let mut browser = self.browser();
        let request = json!({ "office_number": office, "email": email });
        let asked = browser.post("/registrations", &request).await;
        assert_eq!(asked.status, 202);
        let link = self.link_for(email).await;
        let details = json!({ "person_name": "見本 太郎", "office_name": "テスト事業所" });
        let answer = browser.register_through(&link, &details).await;
        assert_eq!(answer.status, 201, "{:?}", answer.json());
        browser
    }

    /// A browser signed in as somebody invited by `by` into an office.
    pub(crate) async fn invited(
        &self,
        by: &mut Browser<'_>,
        office: &str,
        email: &str,
        role: &str,
    ) -> Browser<'_> {
        let request = json!({ "email": email, "role": role });
        let path = format!("/offices/{office}/invitations");
        assert_eq!(by.post(&path, &request).await.status, 201);
        let link = self.link_for(email).await;
        let mut browser = self.browser();
        let details = json!({ "person_name": "見本 花子" });
        assert_eq!(browser.register_through(&link, &details).await.status, 201);
        browser
    }

    /// Gives a person a role outside offices, past the routes.
    pub(crate) async fn appoint(&self, email: &str, role: &str) {
        let found = store::account::people::find_by_email(self.ctx.db.read(), email).await;
        let person = found.unwrap().unwrap();
        let stamp = self.ctx.stamp();
        let tx = self.ctx.db.begin().await.unwrap();
        let grant = role_grant::Model {
            id: stamp.id,
            person_id: person.id,
            role: role.to_owned(),
            office_number: None,
            granted_by: None,
            created_at: stamp.at,
            ended_at: None,
        };
        store::account::roles::grant(&tx, grant).await.unwrap();
        let subject = store::audit::Subject::new(store::audit::SubjectKind::Person, person.id);
        let entry = store::audit::AuditEntry::new(
            self.ctx.stamp(),
            store::audit::Actor::operator(),
            store::audit::AuditAction::RoleGranted,
            subject,
        );
        tx.commit(entry).await.unwrap();
    }

    /// What must hold after every test: no job left, the audit chain whole, no orphan object.
    pub(crate) async fn finish(self) {
        worker::work_off(&self.ctx).await.unwrap();
        assert_eq!(
            store::jobs::open_jobs(&self.ctx.db).await.unwrap(),
            0,
            "jobs are left"
        );
        store::audit::verify(&self.ctx.db).await.unwrap();
        let soon = TimeDelta::hours(1);
        #[expect(clippy::disallowed_methods, reason = "files carry the machine's time")]
        let machine = Utc::now() + soon;
        let swept = sweep_orphans(&self.ctx, self.ctx.clock.now() + soon, machine).await;
        assert_eq!(swept.unwrap(), Swept::default(), "orphans are left");
    }
}

fn config(folder: &Path, database: &str, scale: u32, more: &str) -> Config {
    let text = format!(
        r#"
        public_url = "{ORIGIN}"
        rate_limit_scale = {scale}
        assets = "{folder}"
        [database]
        url = "{database}"
        [documents]
        folder = "{folder}/documents"
        [mail]
        url = "folder:///unused"
        from = "つなぎ <noreply@example.jp>"
        contact = "madoguchi@example.jp"
        [secrets]
        documents_key = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
        accounts_key = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE="
        {more}
        "#,
        folder = folder.display(),
    );
    let file = folder.join("tsunagi.toml");
    std::fs::write(&file, text).unwrap();
    let mut config = Config::read(Some(&file)).unwrap();
    // Kept in memory: no configuration that is read may say so.
    config.mail.url = "memory:".to_owned().into();
    config
}
