//! A federation with two payment officers and a reviewer, and offices with approved applications.

use std::fmt::Write as _;

use axum::body::{Body, to_bytes};
use axum::http::Request;
use chrono::NaiveDate;
use domain::application::ReceptionNumber;
use domain::calendar::FiscalYear;
use serde_json::{Value, json};
use server::actor::{Actor, Affiliation, Via};
use server::context::{Context, Mode};
use store::account::{offices, people};
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use store::{application, entity};
use testkit::database::TestDatabase;
use tower::ServiceExt as _;
use uuid::Uuid;

use super::browser::{Answer, Browser};
use super::portal::{HINATA, MIDORI, Portal};

/// A working day in the month in which November's applications are paid.
pub(crate) const JANUARY: &str = "2027-01-12T01:00:00Z";
/// Twice two transfers make two files.
pub(crate) const PAYER: &str = r#"
        [payment]
        client_code = "1234567890"
        client_name = "テストレンゴウカイ"
        bank = "0001"
        bank_name = "ミズホ"
        branch = "001"
        account_kind = "ordinary"
        account_number = "7654321"
        max_count = 2
        "#;

pub(crate) const MAKER: &str = "maker@example.jp";
pub(crate) const RELEASER: &str = "releaser@example.jp";
pub(crate) const REVIEWER: &str = "reviewer@example.jp";
pub(crate) const APPLICANT: &str = "applicant@example.jp";

/// The people and their browsers.
pub(crate) struct House<'a> {
    pub(crate) portal: &'a Portal,
    pub(crate) maker: Browser<'a>,
    pub(crate) releaser: Browser<'a>,
    pub(crate) reviewer: Browser<'a>,
    pub(crate) applicant: Browser<'a>,
}

/// A portal in January 2027 that knows its payer.
pub(crate) async fn portal(database: &TestDatabase) -> Portal {
    portal_of(database, PAYER).await
}

/// The same with another payer or other limits.
pub(crate) async fn portal_of(database: &TestDatabase, payer: &str) -> Portal {
    let portal = Portal::with(database, 1000, payer).await;
    assert!(portal.ctx.clock.set(Some(JANUARY.parse().unwrap())));
    portal
}

impl<'a> House<'a> {
    pub(crate) async fn of(portal: &'a Portal) -> Self {
        let mut maker = portal.registered(MAKER, HINATA).await;
        let releaser = portal
            .invited(&mut maker, HINATA, RELEASER, "office_staff")
            .await;
        let reviewer = portal
            .invited(&mut maker, HINATA, REVIEWER, "office_staff")
            .await;
        let applicant = portal.registered(APPLICANT, MIDORI).await;
        portal.appoint(MAKER, "payment_officer").await;
        portal.appoint(RELEASER, "payment_officer").await;
        portal.appoint(REVIEWER, "reviewer").await;
        Self {
            portal,
            maker,
            releaser,
            reviewer,
            applicant,
        }
    }

    /// Makes January's batch of everything there is.
    pub(crate) async fn make(&mut self) -> Value {
        let seen = self
            .maker
            .get("/payments/candidates?scheme=fy2026&month=2027-01-01")
            .await;
        let made = self
            .maker
            .post("/payments/batches", &new_batch(&seen.json()))
            .await;
        assert_eq!(made.status, 201, "{}", made.json());
        made.json()
    }

    /// Releases a batch with the releaser's passkey.
    pub(crate) async fn release(&mut self, batch: &Value) -> Answer {
        let path = format!("/payments/batches/{}/release", id_of(batch));
        let options = self
            .releaser
            .post(&format!("{path}/options"), &json!({}))
            .await;
        assert_eq!(options.status, 200, "{}", options.json());
        let mut used = self.releaser.use_passkey(&options.json());
        used["version"] = batch["version"].clone();
        self.releaser.post(&path, &used).await
    }

    pub(crate) async fn send_results(&mut self, batch: &Value, list: &[u8]) -> Answer {
        let path = format!("/api/v1/payments/batches/{}/results", id_of(batch));
        self.maker
            .send_bytes("POST", &path, Some(list.to_vec()))
            .await
    }

    pub(crate) async fn batch(&mut self, batch: &Value) -> Value {
        let path = format!("/payments/batches/{}", id_of(batch));
        self.maker.get(&path).await.json()
    }

    pub(crate) async fn items(&mut self, batch: &Value) -> Vec<Value> {
        let path = format!("/payments/batches/{}/items", id_of(batch));
        self.maker.get(&path).await.json()["items"]
            .as_array()
            .unwrap()
            .clone()
    }
}

pub(crate) fn id_of(batch: &Value) -> String {
    batch["batch"]["id"].as_str().unwrap().to_owned()
}

/// January's batch as seen.
pub(crate) fn new_batch(seen: &Value) -> Value {
    json!({
        "scheme_id": "fy2026",
        "month": seen["month"],
        "transfer_on": seen["proposed_day"],
        "expected_count": seen["count"],
        "expected_total_yen": seen["total_yen"],
    })
}

/// A list of results: `(item, yen, digit)`.
pub(crate) fn list_of(batch: &Value, results: &[(i64, i64, char)]) -> String {
    let number = &batch["batch"]["number"];
    let mut list = "batch,item,amount_yen,result\n".to_owned();
    for (item, yen, digit) in results {
        writeln!(list, "{number},{item},{yen},{digit}").unwrap();
    }
    let sum: i64 = results.iter().map(|(_, yen, _)| yen).sum();
    writeln!(list, "end,{},{sum},", results.len()).unwrap();
    list
}

pub(crate) fn account(number: &str, holder: &str) -> Value {
    json!({"institution": "bank", "bank_code": "0001", "branch_code": "001",
        "kind": "ordinary", "number": number, "holder_kana": holder})
}

/// An approved application of an office (added where it is not there), received in November.
#[expect(
    clippy::too_many_lines,
    reason = "rows of three tables, column by column"
)]
pub(crate) async fn approve(
    ctx: &Context,
    office: &str,
    yen: Option<i64>,
    account: &Value,
) -> Uuid {
    let stamp = ctx.stamp();
    let tx = ctx.db.begin().await.unwrap();
    let serial = application::next_serial(&tx, "fy2026").await.unwrap();
    let queue_no = store::review::next_queue_no(&tx).await.unwrap();
    let number = ReceptionNumber::new(
        FiscalYear::new(2026).unwrap(),
        u32::try_from(serial).unwrap(),
    );
    let number = number.unwrap().to_string();
    let person = entity::person::Model {
        id: ctx.ids.uuid(),
        email: format!("{}@example.jp", ctx.ids.uuid()),
        name: "見本 花子".to_owned(),
        created_at: stamp.at,
        disabled_at: None,
    };
    people::insert(&tx, person.clone()).await.unwrap();
    if offices::find(tx.conn(), office).await.unwrap().is_none() {
        let row = entity::office::Model {
            number: office.to_owned(),
            name: format!("テスト事業所{office}"),
            name_source: "applicant".to_owned(),
            verified_at: None,
            created_at: stamp.at,
        };
        offices::insert(&tx, row).await.unwrap();
    }
    let received_on = NaiveDate::from_ymd_opt(2026, 11, 1);
    let answers = json!({"account": account});
    let row = entity::application::Model {
        id: stamp.id,
        scheme_id: "fy2026".to_owned(),
        office_number: office.to_owned(),
        status: "approved".to_owned(),
        live: true,
        version: 7,
        answers: answers.clone(),
        grant_yen: yen,
        reception_number: Some(number.clone()),
        received_on,
        created_by: person.id,
        created_at: stamp.at,
        updated_at: stamp.at,
        submitted_at: Some(stamp.at),
        queue_no: Some(queue_no),
        prefecture: None,
        category: None,
        flags: None,
        assignee_id: None,
        held_by: None,
        held_until: None,
        approved_yen: yen,
        decided_at: Some(stamp.at),
        first_submitted_at: Some(stamp.at),
    };
    application::insert(&tx, row).await.unwrap();
    let submission = entity::submission::Model {
        id: ctx.ids.uuid(),
        application_id: stamp.id,
        ordinal: 1,
        idempotency_key: "key".to_owned(),
        body_hash: String::new(),
        answers,
        documents: json!([]),
        estimate: json!({}),
        version: 7,
        received_on,
        reception_number: number,
        submitted_by: person.id,
        submitted_at: stamp.at,
    };
    application::add_submission(&tx, submission).await.unwrap();
    tx.commit(entry(ctx)).await.unwrap();
    stamp.id
}

fn entry(ctx: &Context) -> AuditEntry {
    let subject = Subject::new(SubjectKind::Installation, "test");
    let actor = store::audit::Actor::system();
    AuditEntry::new(ctx.stamp(), actor, AuditAction::SandboxPrepared, subject)
}

/// Office numbers past the two registered ones.
pub(crate) fn office(index: usize) -> String {
    format!("13{index:08}")
}

/// So many approved applications of 1,000, 2,000, … yen.
pub(crate) async fn approve_many(ctx: &Context, count: usize) -> Vec<Uuid> {
    let mut made = Vec::new();
    for index in 1..=count {
        let yen = i64::try_from(index).unwrap() * 1_000;
        let account = account(&format!("{index:07}"), "ミホン ハナコ");
        made.push(approve(ctx, &office(index), Some(yen), &account).await);
    }
    made
}

pub(crate) async fn status_of(ctx: &Context, id: Uuid) -> String {
    let found = application::find(ctx.db.read(), id).await.unwrap();
    found.unwrap().status
}

/// A payment officer known past the routes.
pub(crate) async fn officer(ctx: &Context, email: &str) -> Actor {
    let tx = ctx.db.begin().await.unwrap();
    let person = entity::person::Model {
        id: ctx.ids.uuid(),
        email: email.to_owned(),
        name: "見本 次郎".to_owned(),
        created_at: ctx.stamp().at,
        disabled_at: None,
    };
    people::insert(&tx, person.clone()).await.unwrap();
    tx.commit(entry(ctx)).await.unwrap();
    Actor {
        person: person.id,
        via: Via::Session {
            id: ctx.ids.uuid(),
            stepped_up_at: None,
            expires_at: ctx.clock.now(),
        },
        affiliations: vec![Affiliation {
            role: domain::person::Role::PaymentOfficer,
            office: None,
        }],
        active_office: None,
    }
}

/// A second server on the same database and document folder.
pub(crate) async fn second_server(portal: &Portal) -> Context {
    let program = std::path::PathBuf::from(env!("CARGO_BIN_EXE_tsunagi"));
    let (config, clock) = (portal.ctx.config.clone(), portal.ctx.clock.clone());
    let opened = Context::open_with(config, Mode::Serve, clock, program).await;
    opened.unwrap()
}

/// The bytes of a file, through the route.
pub(crate) async fn download(browser: &mut Browser<'_>, batch: &Value, file: i64) -> Answer {
    let path = format!("/payments/batches/{}/files/{file}", id_of(batch));
    browser.get(&path).await
}

/// A request with a body of any length that is never held in memory.
pub(crate) async fn send_endless(portal: &Portal, request: Request<Body>) -> Answer {
    let response = portal.app.clone().oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    Answer {
        status: parts.status,
        headers: parts.headers,
        bytes: to_bytes(body, 1 << 20).await.unwrap().to_vec(),
    }
}
