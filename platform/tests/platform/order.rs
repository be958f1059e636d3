//! Deliveries out of order, twice, replayed and deleted.

use contract::record::{CarePlan, Record, RecordBody};
use contract::upstream::{RecordsAnswer, RecordsRequest, UpstreamCode, VersionsRequest, path};
use domain::care::RecordKind;

use crate::world::{
    CARE_OFFICE, INSURER, TARO, World, care_manager, code, moment, on_each_database, sample,
};

const OFFICE: (&str, &str) = ("office", CARE_OFFICE);
const STAMP: &str = "20261025093000";
const KINDS: [&str; 3] = ["UP1KYO", "UP2KYO", "UP3KYO"];

fn name(kind: &str, stamp: &str) -> String {
    format!("{kind}_1379900010_43_1379900028_11_{stamp}.CSV")
}

async fn deliver(world: &World, kind: &str, stamp: &str, bytes: Vec<u8>) {
    let name = name(kind, stamp);
    let report = world
        .submit(OFFICE, RecordKind::CarePlan, &name, bytes)
        .await;
    assert_eq!(report.unwrap().refused, 0, "{name}");
}

fn plan_file(kind: &str) -> Vec<u8> {
    sample(&format!("care_plan/{}", name(kind, STAMP)))
}

/// The same file with another period of a goal.
fn later_goals() -> Vec<u8> {
    let text = plan_file("UP2KYO");
    let (from, to) = (b"2026/11", b"2027/01");
    let at = text
        .windows(from.len())
        .position(|some| some == from)
        .unwrap();
    [&text[..at], to, &text[at + from.len()..]].concat()
}

async fn insure(world: &World) -> String {
    let cards = sample("insurance_card/cards.jsonl");
    let report = world
        .submit(
            ("insurer", INSURER),
            RecordKind::InsuranceCard,
            "cards.jsonl",
            cards,
        )
        .await;
    assert_eq!(report.unwrap().taken, 2);
    world.identify(TARO, "1940-05-01").await.subject
}

async fn plans(world: &World, subject: &str) -> Vec<Record> {
    let question = RecordsRequest {
        subject: subject.to_owned(),
        kinds: vec![RecordKind::CarePlan],
        acting: care_manager(),
    };
    let answer: RecordsAnswer = world.ask(path::RECORDS, &question).await.unwrap();
    answer.records
}

fn forms(record: &Record) -> (bool, usize, usize, String) {
    let RecordBody::CarePlan(plan) = &record.body else {
        panic!("no care plan");
    };
    let CarePlan::Plan(forms) = &**plan else {
        panic!("no plan");
    };
    let period = forms.goals.first().map(|goal| goal.long_period.clone());
    (
        forms.overview.is_some(),
        forms.goals.len(),
        forms.week.len(),
        period.unwrap_or_default(),
    )
}

#[tokio::test]
async fn the_newest_content_wins_in_whatever_order_files_arrive() {
    on_each_database(async |world| {
        let subject = insure(world).await;
        let steps: [(&str, &str, Vec<u8>); 4] = [
            ("UP1KYO", STAMP, plan_file("UP1KYO")),
            ("UP2KYO", STAMP, plan_file("UP2KYO")),
            ("UP3KYO", STAMP, plan_file("UP3KYO")),
            ("UP2KYO", "20261101120000", later_goals()),
        ];
        for (kind, stamp, bytes) in steps.iter().rev() {
            deliver(world, kind, stamp, bytes.clone()).await;
        }
        let found = plans(world, &subject).await;
        assert_eq!(found.len(), 1);
        let (overview, goals, week, period) = forms(&found[0]);
        assert_eq!((overview, goals, week), (true, 2, 4));
        assert!(period.starts_with("2027/01"), "the older file came last");
        assert_eq!(found[0].version, 3, "the older file made no version");
        assert_eq!(found[0].source.number, CARE_OFFICE);
    })
    .await;
}

#[tokio::test]
async fn deletions_hold_against_older_files_and_give_way_to_newer() {
    on_each_database(async |world| {
        let subject = insure(world).await;
        let deletion = b"202410,139998,0000000011,20261020\r\n".to_vec();
        // Deleted before it came.
        deliver(world, "DLT1KYO", "20261026000000", deletion.clone()).await;
        for kind in KINDS {
            deliver(world, kind, STAMP, plan_file(kind)).await;
        }
        assert_eq!(plans(world, &subject).await.len(), 0);
        // Written again later.
        deliver(world, "UP2KYO", "20261027000000", later_goals()).await;
        let found = plans(world, &subject).await;
        assert_eq!(found.len(), 1);
        assert_eq!(forms(&found[0]).0, false, "first form stays deleted");
        // Deleted again; a late older deletion changes nothing.
        deliver(world, "DLT1KYO", "20261028000000", deletion.clone()).await;
        deliver(world, "DLT1KYO", "20261024000000", deletion).await;
        assert_eq!(plans(world, &subject).await.len(), 0);
    })
    .await;
}

#[tokio::test]
async fn every_version_is_kept_with_its_time() {
    on_each_database(async |world| {
        let subject = insure(world).await;
        deliver(world, "UP2KYO", STAMP, plan_file("UP2KYO")).await;
        world.clock.set(moment("2026-12-02T01:00:00Z"));
        deliver(world, "UP2KYO", "20261101120000", later_goals()).await;
        let now = plans(world, &subject).await;
        let question = VersionsRequest {
            subject: subject.clone(),
            record: now[0].id.clone(),
            acting: care_manager(),
        };
        let versions: Vec<Record> = world.ask(path::VERSIONS, &question).await.unwrap();
        let told: Vec<_> = versions
            .iter()
            .map(|record| (record.version, record.delivered_at, forms(record).3))
            .collect();
        assert_eq!(told.len(), 2);
        assert_eq!((told[0].0, told[0].1), (2, moment("2026-12-02T01:00:00Z")));
        assert_eq!((told[1].0, told[1].1), (1, moment("2026-12-01T01:00:00Z")));
        assert!(told[0].2.starts_with("2027/01") && told[1].2.starts_with("2026/11"));
    })
    .await;
}

#[tokio::test]
async fn a_request_id_stands_for_one_request() {
    on_each_database(async |world| {
        let cards = sample("insurance_card/cards.jsonl");
        let insurer = ("insurer", INSURER);
        let submit = async |name: &str| {
            world
                .submit_as(
                    insurer,
                    RecordKind::InsuranceCard,
                    name,
                    cards.clone(),
                    "once",
                )
                .await
        };
        let first = submit("cards.jsonl").await.unwrap();
        assert_eq!(
            submit("cards.jsonl").await.unwrap(),
            first,
            "the first answer again"
        );
        assert_eq!(code(submit("other.jsonl").await), UpstreamCode::Replayed);

        let subject = world.identify(TARO, "1940-05-01").await.subject;
        let mut question = RecordsRequest {
            subject,
            kinds: vec![RecordKind::InsuranceCard],
            acting: care_manager(),
        };
        let portal = ("portal", "1");
        for _ in 0..2 {
            let answer: RecordsAnswer = world
                .ask_as(portal, path::RECORDS, &question, "twice")
                .await
                .unwrap();
            assert_eq!(answer.records.len(), 1);
        }
        question.kinds = vec![RecordKind::Claim];
        let answer = world
            .ask_as::<RecordsAnswer>(portal, path::RECORDS, &question, "twice")
            .await;
        assert_eq!(code(answer), UpstreamCode::Replayed);
    })
    .await;
}
