//! A portal connected to a platform that says what a test wants.

use std::num::NonZeroU32;
use std::path::Path;
use std::sync::Arc;

use chrono::TimeDelta;
use contract::account::SignInMethod;
use domain::person::Role;
use serde_json::{Value, json};
use server::card::RevocationCheck;
use server::clock::Clock;
use server::config::Config;
use server::context::{Context, Mode};
use server::usecase::account::authenticate::with_current_roles;
use server::usecase::account::open_session::open_session;
use store::account::{offices, people, roles};
use store::audit::{Actor, AuditAction, AuditEntry, Subject, SubjectKind};
use store::care::{recipients, services};
use store::entity;
use tempfile::TempDir;
use testkit::database::TestDatabase;
use testkit::pki::TestPki;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;
use uuid::Uuid;

use super::fake_platform::{FakePlatform, INSURER};
use super::visitor::Visitor;
use crate::card::desk::hierarchy;

/// 居宅介護支援, 訪問介護, and one that is not verified.
pub(crate) const AOZORA: &str = "1379900036";
pub(crate) const HINATA: &str = "1379900010";
pub(crate) const MIDORI: &str = "1379900028";

const NOW: &str = "2026-11-28T01:00:00Z";

pub(crate) struct World {
    pub(crate) ctx: Context,
    pub(crate) fake: FakePlatform,
    pub(crate) app: axum::Router,
    tasks: TaskTracker,
    stop: CancellationToken,
    _folder: TempDir,
}

/// How a portal believes cards.
pub(crate) struct Believes {
    pub(crate) limit_scale: NonZeroU32,
    pub(crate) revocation: Option<Arc<dyn RevocationCheck>>,
}

impl Default for Believes {
    fn default() -> Self {
        Self {
            limit_scale: NonZeroU32::new(1000).unwrap(),
            revocation: None,
        }
    }
}

impl World {
    pub(crate) async fn on(database: &TestDatabase) -> Self {
        let (tasks, stop) = (TaskTracker::new(), CancellationToken::new());
        let pki = TestPki::new();
        let (fake, port) = FakePlatform::listen(&pki, &tasks, stop.clone()).await;
        Self::with(database, (&pki, port, "1"), fake, (tasks, stop)).await
    }

    /// A portal that believes the cards of the test hierarchy, as a sandbox does.
    pub(crate) async fn with_cards(database: &TestDatabase) -> Self {
        Self::with_cards_and(database, Believes::default()).await
    }

    /// The same, which believes cards in this way.
    pub(crate) async fn with_cards_and(database: &TestDatabase, believes: Believes) -> Self {
        let (tasks, stop) = (TaskTracker::new(), CancellationToken::new());
        let pki = TestPki::new();
        let (fake, port) = FakePlatform::listen(&pki, &tasks, stop.clone()).await;
        let (at, lives) = ((&pki, port, "1"), (tasks, stop));
        Self::open(database, at, fake, lives, Some(believes)).await
    }

    /// A portal connected to the real platform; the fake one is there and never asked.
    pub(crate) async fn connected_to(database: &TestDatabase, pki: &TestPki, port: u16) -> Self {
        let (tasks, stop) = (TaskTracker::new(), CancellationToken::new());
        let (fake, _) = FakePlatform::listen(pki, &tasks, stop.clone()).await;
        Self::with(database, (pki, port, "national"), fake, (tasks, stop)).await
    }

    async fn with(
        database: &TestDatabase,
        (pki, port, number): (&TestPki, u16, &str),
        fake: FakePlatform,
        (tasks, stop): (TaskTracker, CancellationToken),
    ) -> Self {
        Self::open(database, (pki, port, number), fake, (tasks, stop), None).await
    }

    async fn open(
        database: &TestDatabase,
        (pki, port, number): (&TestPki, u16, &str),
        fake: FakePlatform,
        (tasks, stop): (TaskTracker, CancellationToken),
        cards: Option<Believes>,
    ) -> Self {
        let folder = TempDir::new().unwrap();
        let mut config = config(folder.path(), &database.address(), (pki, port, number));
        let mut mode = Mode::Serve;
        if let Some(believes) = &cards {
            let roots = folder.path().join("roots.pem");
            std::fs::write(&roots, hierarchy().authority_pem()).unwrap();
            config.card.roots = Some(roots);
            config.rate_limit_scale = believes.limit_scale;
            mode = Mode::Sandbox;
        }
        let program = env!("CARGO_BIN_EXE_tsunagi").into();
        let clock = Clock::fixed(NOW.parse().unwrap());
        let mut ctx = Context::open_with(config, mode, clock, program)
            .await
            .unwrap();
        if let Some(party) = cards.and_then(|believes| believes.revocation) {
            ctx = ctx.asking_about_cards(party).unwrap();
        }
        let app = server::http::router(&ctx);
        let world = Self {
            ctx,
            fake,
            app,
            tasks,
            stop,
            _folder: folder,
        };
        world.add_offices().await;
        world
    }

    async fn add_offices(&self) {
        let at = self.ctx.clock.now();
        let tx = self.ctx.db.begin().await.unwrap();
        for (number, service, verified) in [
            (AOZORA, "43", true),
            (HINATA, "11", true),
            (MIDORI, "15", false),
        ] {
            let office = entity::office::Model {
                number: number.to_owned(),
                name: format!("テスト事業所{service}"),
                name_source: "test".to_owned(),
                verified_at: verified.then_some(at),
                created_at: at,
            };
            offices::insert(&tx, office).await.unwrap();
            let service = entity::office_service::Model {
                office_number: number.to_owned(),
                service_code: service.to_owned(),
                source: "test".to_owned(),
                added_at: at,
            };
            services::add(&tx, service).await.unwrap();
        }
        tx.commit(self.entry()).await.unwrap();
    }

    fn entry(&self) -> AuditEntry {
        let subject = Subject::new(SubjectKind::Installation, "test");
        let action = AuditAction::SandboxPrepared;
        AuditEntry::new(self.ctx.stamp(), Actor::system(), action, subject)
    }

    /// A new person with this role, signed in.
    pub(crate) async fn visitor(&self, role: Role, office: Option<&str>) -> Visitor {
        let person = self.ctx.ids.uuid();
        self.add_person(person, &format!("{person}@example.jp"), role, office)
            .await;
        self.signed_in(person).await
    }

    /// A new member of ひなた with this address.
    pub(crate) async fn visitor_with_email(&self, email: &str) -> Visitor {
        let person = self.ctx.ids.uuid();
        self.add_person(person, email, Role::OfficeStaff, Some(HINATA))
            .await;
        self.signed_in(person).await
    }

    async fn add_person(&self, person: Uuid, email: &str, role: Role, office: Option<&str>) {
        let at = self.ctx.clock.now();
        let tx = self.ctx.db.begin().await.unwrap();
        let row = entity::person::Model {
            id: person,
            email: email.to_owned(),
            name: "見本 桜".to_owned(),
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
        tx.commit(self.entry()).await.unwrap();
    }

    /// Gives somebody a role at ひなた besides.
    pub(crate) async fn also(&self, person: Uuid, role: Role) {
        let grant = entity::role_grant::Model {
            id: self.ctx.ids.uuid(),
            person_id: person,
            role: role.as_str().to_owned(),
            office_number: Some(HINATA.to_owned()),
            granted_by: None,
            created_at: self.ctx.clock.now(),
            ended_at: None,
        };
        let tx = self.ctx.db.begin().await.unwrap();
        roles::grant(&tx, grant).await.unwrap();
        tx.commit(self.entry()).await.unwrap();
    }

    /// Shuts an account.
    pub(crate) async fn lock_out(&self, person: Uuid) {
        let tx = self.ctx.db.begin().await.unwrap();
        let now = self.ctx.clock.now();
        assert!(people::disable(&tx, person, now).await.unwrap());
        tx.commit(self.entry()).await.unwrap();
    }

    /// Another browser of a person.
    pub(crate) async fn signed_in(&self, person: Uuid) -> Visitor {
        let nobody = server::actor::Actor {
            person,
            via: server::actor::Via::Token {
                id: Uuid::nil(),
                scopes: Vec::new(),
            },
            affiliations: Vec::new(),
            active_office: None,
        };
        let known = with_current_roles(&self.ctx, nobody).await.unwrap();
        let tx = self.ctx.db.begin().await.unwrap();
        let shown = (SignInMethod::Passkey, "test");
        let opened = open_session(&self.ctx, &tx, person, &known.affiliations, shown)
            .await
            .unwrap();
        tx.commit(self.entry()).await.unwrap();
        Visitor {
            person,
            cookie: opened.secret.reveal(),
            app: self.app.clone(),
        }
    }

    /// A care manager of 居宅介護支援 あおぞら.
    pub(crate) async fn care_manager(&self) -> Visitor {
        self.visitor(Role::CareManager, Some(AOZORA)).await
    }

    /// The recipient whose own record this is.
    pub(crate) async fn recipient(&self, subject: &str) -> Visitor {
        let visitor = self.visitor(Role::Recipient, None).await;
        let link = entity::recipient_link::Model {
            subject: subject.to_owned(),
            person_id: visitor.person,
            linked_at: self.ctx.clock.now(),
        };
        let tx = self.ctx.db.begin().await.unwrap();
        recipients::link(&tx, link).await.unwrap();
        tx.commit(self.entry()).await.unwrap();
        visitor
    }

    /// Identifies and registers はな; answers the relation.
    pub(crate) async fn take_on(&self, visitor: &Visitor, service: &str) -> String {
        let found = visitor
            .post("/care/identifications", &numbers("0000000001"))
            .await;
        assert_eq!(found.status, 201, "{:?}", found.json);
        let new = json!({
            "identification": found.json["id"],
            "check": "sight",
            "service_code": service,
        });
        let taken = visitor.post("/care/people", &new).await;
        assert_eq!(taken.status, 201, "{:?}", taken.json);
        taken.json["relation"].as_str().unwrap().to_owned()
    }

    pub(crate) fn pass(&self, time: TimeDelta) {
        self.ctx.clock.set(Some(self.ctx.clock.now() + time));
    }

    /// Ids of audit records of this action, oldest first, with their bodies.
    pub(crate) async fn audited(&self, action: AuditAction) -> Vec<Value> {
        use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _};
        use store::entity::audit_record::{Column, Entity};
        let rows = Entity::find()
            .filter(Column::Action.eq(action.as_str()))
            .order_by_asc(Column::Seq)
            .all(self.ctx.db.read())
            .await
            .unwrap();
        rows.into_iter()
            .map(|row| serde_json::from_str(&row.body).unwrap())
            .collect()
    }

    /// Nothing is left undone, the audit chain is whole.
    pub(crate) async fn finish(self) {
        server::worker::work_off(&self.ctx).await.unwrap();
        assert_eq!(store::jobs::open_jobs(&self.ctx.db).await.unwrap(), 0);
        store::audit::verify(&self.ctx.db).await.unwrap();
        self.ctx.stopping.cancel();
        self.stop.cancel();
        self.tasks.close();
    }
}

/// A question by numbers and はな's birth date.
pub(crate) fn numbers(insured: &str) -> Value {
    json!({ "with": {
        "by": "numbers",
        "insurer_number": INSURER,
        "insured_number": insured,
        "born_on": "1940-05-01",
    }})
}

/// A consent of はな's.
pub(crate) fn consent(kinds: &[&str], purpose: &str) -> Value {
    json!({
        "kinds": kinds,
        "purpose": purpose,
        "until": "2027-05-31",
        "giver": { "who": "recipient" },
        "check": "sight",
        "wording": "2026-11",
    })
}

/// A request for kinds.
pub(crate) fn view(visit: Uuid, kinds: &[&str]) -> Value {
    json!({ "visit": visit, "purpose": "care_planning", "kinds": kinds })
}

fn config(folder: &Path, database: &str, (pki, port, number): (&TestPki, u16, &str)) -> Config {
    let portal = pki.issue("portal", "1");
    let text = format!(
        r#"
        public_url = "http://localhost:8080"
        rate_limit_scale = 1000
        assets = "{folder}"
        [database]
        url = "{database}"
        [documents]
        folder = "{folder}/documents"
        [mail]
        url = "folder:///unused"
        from = "つなぎ <noreply@example.jp>"
        [secrets]
        documents_key = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
        accounts_key = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE="
        [terminals]
        required = false
        [platform]
        url = "https://localhost:{port}"
        certificate = "{certificate}"
        key = "{key}"
        roots = "{roots}"
        crls = "{crls}"
        organisation = "urn:tsunagi:platform:{number}"
        "#,
        folder = folder.display(),
        certificate = portal.certificate.display(),
        key = portal.key.display(),
        roots = pki.roots().display(),
        crls = pki.revocation_lists().display(),
    );
    let file = folder.join("tsunagi.toml");
    std::fs::write(&file, text).unwrap();
    let mut config = Config::read(Some(&file)).unwrap();
    // Kept in memory: no configuration that is read may say so.
    config.mail.url = "memory:".to_owned().into();
    config
}
