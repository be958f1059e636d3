//! The server in process: real database, vault and inspection; a clock that stands still.

use std::ffi::OsString;
use std::path::PathBuf;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, TimeDelta, Utc};
use documents::inspect::{Inspector, InspectorSettings};
use documents::notice::Typesetter;
use documents::vault::{FillRandom, MasterKey, MasterKeys, Vault};
use domain::person::Role;
use domain::scheme::SchemeCatalog;
use serde_json::{Value, json};
use server::actor::Scope;
use server::clock::Clock;
use server::config::Config;
use server::context::{Context, Mode, Parts};
use server::http::Assets;
use server::ids::Ids;
use server::limits::Limits;
use server::mail::Mailer;
use server::passkey::Passkeys;
use server::usecase::bank::BankDirectory;
use store::account::{offices, people, roles, tokens};
use store::audit::{Actor, AuditAction, AuditEntry, Subject, SubjectKind};
use store::entity;
use tempfile::TempDir;
use testkit::database::TestDatabase;
use tokio::sync::{Notify, watch};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;
use tower::ServiceExt as _;

#[path = "caller.rs"]
mod caller;

pub(crate) use caller::{Answer, Caller, json_body};

use super::paperwork::{complete_answers, papers};

/// Two invented offices with valid check digits.
pub(crate) const HINATA: &str = "1379900010";
pub(crate) const MIDORI: &str = "1379900028";

/// Within the window of 令和8年度.
pub(crate) const NOW: &str = "2026-11-22T01:00:00Z";

/// The server with one office administrator in each of two offices.
pub(crate) struct World {
    pub(crate) ctx: Context,
    pub(crate) documents: PathBuf,
    router: Router,
    _folder: TempDir,
}

impl World {
    pub(crate) async fn on(database: &TestDatabase) -> Self {
        let folder = TempDir::new().unwrap();
        let config = config(folder.path());
        let documents = config.documents.folder.clone();
        let fill: FillRandom = Arc::new(|bytes: &mut [u8]| Ids.fill(bytes));
        let keys = MasterKeys::new(MasterKey::new("1", [7; 32]).unwrap(), Vec::new()).unwrap();
        let vault = Vault::in_folder(documents.clone(), keys, fill)
            .await
            .unwrap();
        let program = PathBuf::from(env!("CARGO_BIN_EXE_tsunagi"));
        let mut settings = InspectorSettings::new(program, vec![OsString::from("check-document")]);
        // A slow machine is no failure here: the limit itself is tested where inspection lives.
        settings.time_limit = std::time::Duration::from_mins(2);
        let ctx = Context::of(Parts {
            mode: Mode::Serve,
            clock: Clock::fixed(NOW.parse().unwrap()),
            ids: Ids,
            db: database.database().clone(),
            schemes: Arc::new(SchemeCatalog::builtin().unwrap()),
            scheme_views: server::context::SchemeViews::default(),
            banks: Arc::new(BankDirectory::shipped().unwrap()),
            vault,
            inspector: Arc::new(Inspector::new(settings)),
            typesetter: Arc::new(Typesetter::new(Some(
                config.notices.rare_characters_font.clone(),
            ))),
            passkeys: Passkeys::new(&config).unwrap(),
            cards: server::card::Cards::default(),
            platform: None,
            policies: server::usecase::care::PolicyShelf::default(),
            limits: Limits::new(config.rate_limit_scale),
            mailer: Mailer::new(&config).unwrap(),
            assets: Assets::Folder(folder.path().join("none")),
            public: server::http::public::PublicPages::default(),
            job_waiting: Notify::new(),
            changed: Notify::new(),
            latest_change: watch::Sender::new(0),
            tasks: TaskTracker::new(),
            stopping: CancellationToken::new(),
            kept: server::context::KeptAnswers::default(),
            config,
        });
        let router = server::http::router(&ctx);
        let world = Self {
            ctx,
            documents,
            router,
            _folder: folder,
        };
        world.add_offices().await;
        world
    }

    async fn add_offices(&self) {
        let tx = self.ctx.db.begin().await.unwrap();
        for (number, name) in [
            (HINATA, "テスト事業所ひなた"),
            (MIDORI, "テスト事業所みどり"),
        ] {
            let row = entity::office::Model {
                number: number.to_owned(),
                name: name.to_owned(),
                name_source: "applicant".to_owned(),
                verified_at: None,
                created_at: self.ctx.stamp().at,
            };
            offices::insert(&tx, row).await.unwrap();
        }
        tx.commit(self.entry()).await.unwrap();
    }

    fn entry(&self) -> AuditEntry {
        let subject = Subject::new(SubjectKind::Installation, "test");
        AuditEntry::new(
            self.ctx.stamp(),
            Actor::system(),
            AuditAction::SandboxPrepared,
            subject,
        )
    }

    /// A new person with a role and a token for it.
    pub(crate) async fn caller(&self, role: Role, office: &str) -> Caller {
        self.caller_with(role, office, &Scope::ALL).await
    }

    pub(crate) async fn caller_with(&self, role: Role, office: &str, scopes: &[Scope]) -> Caller {
        self.person_with(role, Some(office), scopes).await
    }

    /// A new person of the federation with a token for the role.
    pub(crate) async fn staff(&self, role: Role) -> Caller {
        self.person_with(role, None, &Scope::ALL).await
    }

    /// Another role of a person, in an office.
    pub(crate) async fn also(&self, caller: &Caller, role: Role, office: &str) {
        let grant = entity::role_grant::Model {
            id: self.ctx.ids.uuid(),
            person_id: caller.person,
            role: role.as_str().to_owned(),
            office_number: Some(office.to_owned()),
            granted_by: None,
            created_at: self.ctx.stamp().at,
            ended_at: None,
        };
        let tx = self.ctx.db.begin().await.unwrap();
        roles::grant(&tx, grant).await.unwrap();
        tx.commit(self.entry()).await.unwrap();
    }

    async fn person_with(&self, role: Role, office: Option<&str>, scopes: &[Scope]) -> Caller {
        let person = self.ctx.ids.uuid();
        let at = self.ctx.stamp().at;
        let secret = self.ctx.ids.secret();
        let tx = self.ctx.db.begin().await.unwrap();
        let row = entity::person::Model {
            id: person,
            email: format!("{person}@example.jp"),
            name: "見本 花子".to_owned(),
            created_at: at,
            disabled_at: None,
        };
        people::insert(&tx, row).await.unwrap();
        let grant = entity::role_grant::Model {
            id: self.ctx.ids.uuid(),
            person_id: person,
            role: role.as_str().to_owned(),
            office_number: office.map(str::to_owned),
            granted_by: None,
            created_at: at,
            ended_at: None,
        };
        roles::grant(&tx, grant).await.unwrap();
        let scopes: Vec<&str> = scopes.iter().map(|scope| scope.as_str()).collect();
        let token = entity::api_token::Model {
            id: self.ctx.ids.uuid(),
            person_id: person,
            office_number: office.map(str::to_owned),
            name: "テスト".to_owned(),
            secret_hash: secret.digest(),
            scopes: scopes.join(" "),
            created_at: at,
            expires_at: at + TimeDelta::days(900),
            last_used_at: None,
            revoked_at: None,
        };
        tokens::insert(&tx, token).await.unwrap();
        tx.commit(self.entry()).await.unwrap();
        Caller::with_token(person, &secret.reveal())
    }

    pub(crate) fn set_clock(&self, now: &str) {
        let now: DateTime<Utc> = now.parse().unwrap();
        assert!(self.ctx.clock.set(Some(now)));
    }

    pub(crate) async fn send(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = axum::body::to_bytes(body, usize::MAX)
            .await
            .unwrap()
            .to_vec();
        Answer {
            status: parts.status,
            headers: parts.headers,
            bytes,
        }
    }

    /// The router itself, for answers that do not end.
    pub(crate) fn router(&self) -> Router {
        self.router.clone()
    }

    pub(crate) async fn get(&self, caller: &Caller, path: &str) -> Answer {
        self.send(caller.request("GET", path, &[], Body::empty()))
            .await
    }

    pub(crate) async fn post(&self, caller: &Caller, path: &str, body: &Value) -> Answer {
        self.send(caller.request("POST", path, &[], json_body(body)))
            .await
    }

    /// Begins an application of the office; answers its id.
    pub(crate) async fn begin(&self, caller: &Caller, office: &str) -> String {
        let input = json!({"scheme_id": "fy2026", "office_number": office});
        let answer = self.post(caller, "/applications", &input).await;
        assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.json());
        answer.json()["id"].as_str().unwrap().to_owned()
    }

    pub(crate) async fn save(
        &self,
        caller: &Caller,
        id: &str,
        section: &str,
        version: i64,
        body: &Value,
    ) -> Answer {
        let tag = format!("\"{version}\"");
        let path = format!("/applications/{id}/answers/{section}");
        self.send(caller.request("PUT", &path, &[("if-match", &tag)], json_body(body)))
            .await
    }

    pub(crate) async fn upload(
        &self,
        caller: &Caller,
        id: &str,
        kind: &str,
        name: &str,
        content: impl Into<Body>,
    ) -> Answer {
        let name: String = url::form_urlencoded::byte_serialize(name.as_bytes()).collect();
        let path = format!("/applications/{id}/documents/{kind}?name={name}");
        self.send(caller.request("PUT", &path, &[], content.into()))
            .await
    }

    pub(crate) async fn submit(
        &self,
        caller: &Caller,
        id: &str,
        key: &str,
        version: i64,
    ) -> Answer {
        let body = json!({"version": version, "declared": true});
        let path = format!("/applications/{id}/submission");
        self.send(caller.request("POST", &path, &[("idempotency-key", key)], json_body(&body)))
            .await
    }

    /// Fills a draft completely; answers the version after it.
    pub(crate) async fn fill(&self, caller: &Caller, id: &str) -> i64 {
        let mut version = 1;
        for (section, body) in complete_answers() {
            let answer = self.save(caller, id, section, version, &body).await;
            assert_eq!(
                answer.status,
                StatusCode::OK,
                "{section}: {}",
                answer.json()
            );
            version = answer.version();
        }
        for (kind, name, content) in papers() {
            let answer = self.upload(caller, id, kind, name, content).await;
            assert_eq!(
                answer.status,
                StatusCode::CREATED,
                "{kind}: {}",
                answer.json()
            );
            version = answer.version();
        }
        version
    }

    /// Nothing is left undone: jobs worked off, audit chain whole, every object known.
    pub(crate) async fn finish(self) {
        server::worker::work_off(&self.ctx).await.unwrap();
        assert_eq!(
            store::jobs::open_jobs(&self.ctx.db).await.unwrap(),
            0,
            "jobs left"
        );
        store::audit::verify(&self.ctx.db).await.unwrap();
        let later = self.ctx.clock.now() + TimeDelta::days(1);
        let swept = server::usecase::document::sweep_orphans(
            &self.ctx,
            self.ctx.clock.now() - TimeDelta::days(1),
            later,
        )
        .await
        .unwrap();
        assert_eq!(swept.objects, 0, "objects nobody refers to");
    }
}

fn config(folder: &std::path::Path) -> Config {
    let key = STANDARD.encode([7_u8; 32]);
    serde_json::from_value(json!({
        "public_url": "http://localhost:8080",
        "rate_limit_scale": 10_000,
        "database": {"url": "sqlite:///unused"},
        "documents": {"folder": folder.join("documents")},
        "mail": {"url": "memory:", "from": "noreply@example.jp", "contact": "madoguchi@example.jp"},
        "secrets": {"documents_key": key, "accounts_key": key},
    }))
    .unwrap()
}
