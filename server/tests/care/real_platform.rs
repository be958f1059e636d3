//! The portal against the real platform with a generated region, over the same mutual TLS as in production.

use std::collections::BTreeSet;
use std::fs;
use std::time::Duration;

use axum::body::Body;
use axum::http::Request;
use chrono::NaiveDate;
use contract::upstream::path::{DELIVERIES, FILE_NAME, REQUEST_ID};
use contract::upstream::{DeliveryReport, RecordsAnswer};
use domain::access::Policy;
use domain::care::RecordKind;
use platform::client::{ClientOptions, PlatformClient};
use platform::generate::{RegionPlan, generate, subject};
use platform::store::{Store, StoreAddress};
use platform::{Listening, Platform, listen};
use serde_json::{Value, json};
use store::care::feed;
use store::change_events;
use store::{Database, DatabaseKind};
use testkit::database::{EmptyDatabase, for_each_database};
use testkit::pki::TestPki;
use tls::ClientAuthorityFiles;
use uuid::Uuid;

use super::visitor::Visitor;
use super::world::{World, consent, view};

/// The region the sandbox is filled from: people are the same for the same seed and day.
const PLAN: RegionPlan = RegionPlan {
    people: 40,
    seed: 1,
    day: match NaiveDate::from_ymd_opt(2026, 11, 28) {
        Some(day) => day,
        None => NaiveDate::MIN,
    },
    cards_only: false,
};

struct RealPlatform {
    platform: Platform,
    listening: Listening,
    pki: TestPki,
    _database: EmptyDatabase,
}

impl RealPlatform {
    async fn start() -> Self {
        let database = EmptyDatabase::of(DatabaseKind::Sqlite).await;
        let address: StoreAddress = database.address().parse().unwrap();
        let store = Store::open(&address).await.unwrap();
        generate(&store, PLAN, |_| {}).await.unwrap();
        let pki = TestPki::new();
        let clock = platform::clock::Clock::fixed("2026-11-28T01:00:00Z".parse().unwrap());
        let platform = Platform::start(
            store,
            clock,
            pki.folder().to_owned(),
            Policy::delivered().unwrap(),
        );
        let identity = pki.issue("platform", "national");
        let listening = listen(
            &platform,
            "127.0.0.1:0".parse().unwrap(),
            (identity.certificate, identity.key),
            ClientAuthorityFiles {
                roots: pki.roots(),
                revocation_lists: pki.revocation_lists(),
            },
        )
        .await
        .unwrap();
        Self {
            platform,
            listening,
            pki,
            _database: database,
        }
    }

    /// Numbers and birth date of a person of the region.
    async fn person(&self, at: u64) -> (String, String, NaiveDate) {
        let subject = subject(PLAN.seed, at);
        let row = self.platform.store.person(subject).await.unwrap().unwrap();
        let born_on = row.details.unwrap().born_on;
        (
            row.key.insurer.to_string(),
            row.key.insured.to_string(),
            born_on,
        )
    }

    /// A municipality delivers a file.
    async fn submit(&self, insurer: &str, kind: RecordKind, line: &Value) -> DeliveryReport {
        let identity = self.pki.issue("insurer", insurer);
        let mut pem = fs::read_to_string(&identity.certificate).unwrap();
        pem.push_str(&fs::read_to_string(&identity.key).unwrap());
        let both = identity.key.with_extension("both.pem");
        fs::write(&both, pem).unwrap();
        let mut client = PlatformClient::connect(&ClientOptions {
            url: format!("https://localhost:{}", self.listening.address.port())
                .parse()
                .unwrap(),
            identity: both,
            trust: Some(self.pki.folder().to_owned()),
            platform: "platform:national".to_owned(),
        })
        .await
        .unwrap();
        let request = Request::post(DELIVERIES.replace("{kind}", kind.as_str()))
            .header("content-type", "application/json")
            .header(FILE_NAME, "progress.jsonl")
            .header(REQUEST_ID, Uuid::from_u128(7).to_string())
            .body(Body::from(line.to_string()))
            .unwrap();
        client.json(request).await.unwrap()
    }

    async fn stop(self) {
        self.platform.stopping.cancel();
        self.platform.tasks.close();
        self.platform.tasks.wait().await;
    }
}

async fn take_on(
    visitor: &Visitor,
    (insurer, number, born_on): &(String, String, NaiveDate),
) -> String {
    let question = json!({ "with": {
        "by": "numbers",
        "insurer_number": insurer,
        "insured_number": number,
        "born_on": born_on,
    }});
    let found = visitor.post("/care/identifications", &question).await;
    assert_eq!(found.status, 201, "{:?}", found.json);
    let new = json!({ "identification": found.json["id"], "check": "sight", "service_code": "43" });
    let taken = visitor.post("/care/people", &new).await;
    assert_eq!(taken.status, 201, "{:?}", taken.json);
    taken.json["relation"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_care_manager_opens_all_eight_kinds_and_hears_of_a_delivery_within_two_seconds() {
    for_each_database(async |database| {
        let real = RealPlatform::start().await;
        let world = World::connected_to(database, &real.pki, real.listening.address.port()).await;
        let manager = world.care_manager().await;
        let relation = open_twelve(&world, &real, &manager).await;
        let list = manager.get("/care/people").await;
        assert_eq!(list.json["platform"], "answered");
        let people = list.json["people"].as_array().unwrap();
        assert_eq!(people.len(), 12);
        assert!(
            people
                .iter()
                .all(|person| person["summary"]["name"].is_string())
        );
        let shown = manager.get(&format!("/care/people/{relation}")).await;
        assert!(
            shown.json["summary"]["limit_units"].is_number(),
            "{:?}",
            shown.json
        );

        server::worker::start(&world.ctx);
        until_followed(&world.ctx.db).await;
        let before = change_events::latest(&world.ctx.db).await.unwrap();
        let (insurer, number, _) = real.person(11).await;
        let line = json!({
            "person": { "insurer": insurer, "insured": number },
            "stamped_at": "2026-11-28T00:30:00Z",
            "body": {
                "kind": "certification_progress",
                "applied_on": "2026-11-20",
                "application": "区分変更",
                "stage": "survey_ordered",
            },
        });
        let report = real
            .submit(&insurer, RecordKind::CertificationProgress, &line)
            .await;
        assert_eq!((report.taken, report.refused), (1, 0), "{report:?}");
        tokio::time::timeout(
            Duration::from_secs(2),
            until_told(&world.ctx.db, before, &relation),
        )
        .await
        .unwrap();
        real.stop().await;
        world.finish().await;
    })
    .await;
}

/// Takes twelve people on, with consent, and opens everything of them: all eight kinds come; answers the last relation.
async fn open_twelve(world: &World, real: &RealPlatform, manager: &Visitor) -> String {
    let kinds: Vec<&str> = RecordKind::ALL.iter().map(|kind| kind.as_str()).collect();
    let mut seen = BTreeSet::new();
    let mut relation = String::new();
    for at in 0..12 {
        relation = take_on(manager, &real.person(at).await).await;
        let path = format!("/care/people/{relation}/consents");
        let given = manager.post(&path, &consent(&kinds, "care_planning")).await;
        assert_eq!(given.status, 201, "{:?}", given.json);
        let path = format!("/care/people/{relation}/record-views");
        let answer = manager
            .post(&path, &view(world.ctx.ids.uuid(), &kinds))
            .await;
        assert_eq!(answer.status, 200, "{:?}", answer.json);
        for record in answer.json["records"].as_array().unwrap() {
            seen.insert(record["body"]["kind"].as_str().unwrap().to_owned());
        }
        for absent in answer.json["absent"].as_array().unwrap() {
            assert_eq!(absent["why"]["reason"], "not_delivered", "{absent}");
        }
    }
    assert_eq!(seen.len(), 8, "{seen:?}");
    relation
}

async fn until_followed(db: &Database) {
    while feed::cursor(db.read()).await.unwrap().is_none() {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

async fn until_told(db: &Database, before: i64, relation: &str) {
    loop {
        let events = change_events::since(db, before, 50).await.unwrap();
        if events.iter().any(|event| event.subject_id == relation) {
            return;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

#[tokio::test]
async fn the_platform_checks_on_its_own_and_the_recipient_sees_their_own() {
    for_each_database(async |database| {
        let real = RealPlatform::start().await;
        let world = World::connected_to(database, &real.pki, real.listening.address.port()).await;
        let manager = world.care_manager().await;
        let person = real.person(3).await;
        let relation = take_on(&manager, &person).await;
        let path = format!("/care/people/{relation}/record-views");
        let emergency = json!({
            "visit": world.ctx.ids.uuid(),
            "purpose": "emergency",
            "kinds": ["doctor_opinion", "care_plan"],
            "emergency_reason": "自宅で倒れ、救急隊に病歴を伝える必要があるため",
        });
        let answer = manager.post(&path, &emergency).await;
        assert_eq!(answer.json["absent"], json!([]), "{:?}", answer.json);

        let subject = subject(PLAN.seed, 3);
        let own = world.recipient(&subject.to_string()).await;
        let request = json!({
            "visit": world.ctx.ids.uuid(),
            "purpose": "own_record",
            "kinds": ["insurance_card", "certification", "claim"],
        });
        let records = own.post("/my/record-views", &request).await;
        assert_eq!(records.json["absent"], json!([]), "{:?}", records.json);
        let found: RecordsAnswer = serde_json::from_value(json!({
            "subject": subject,
            "person": records.json["records"][0]["person"],
            "records": records.json["records"],
        }))
        .unwrap();
        assert_eq!(found.person.insured.to_string(), person.1);
        let log = own.get("/my/access-log").await;
        assert_eq!(log.json["items"].as_array().unwrap().len(), 2);
        real.stop().await;
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn the_sandbox_knows_its_people() {
    let real = RealPlatform::start().await;
    let mut people = Vec::new();
    for at in 0..6 {
        people.push(real.person(at).await);
    }
    let known = server::sandbox::REGION_PEOPLE.map(|known| {
        let born_on: NaiveDate = known.born_on.parse().unwrap();
        let numbers = (known.insurer_number, known.insured_number);
        (numbers.0.to_owned(), numbers.1.to_owned(), born_on)
    });
    assert_eq!(people, known);
    real.stop().await;
}
