//! What the portal asks.

use std::time::Duration;

use axum::body::Body;
use axum::http::Request;
use contract::upstream::{
    AccessLogEntry, AccessLogRequest, ActingContext, ChangeNotice, Identified, IdentifyBy,
    IdentifyRequest, MissingReason, PersonSummary, ReadinessEntry, ReadinessState, RecordsAnswer,
    RecordsRequest, SummariesRequest, UpstreamCode, ViewPurpose, path,
};
use domain::access::Policy;
use domain::care::{CareLevel, RecordKind, Sex, SupplierRole};
use futures::StreamExt as _;
use platform::client::ClientError;
use platform::policy_file::keep_current;
use platform::store::Organisation;

use crate::world::{
    CARE_OFFICE, HANAKO, INSURER, TARO, World, care_manager, code, on_each_database, person,
    recipient, sample,
};

async fn insure(world: &World) {
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
}

async fn identify(world: &World, by: IdentifyBy) -> Result<Identified, ClientError> {
    let question = IdentifyRequest {
        by,
        acting: care_manager(),
    };
    world.ask(path::IDENTIFY, &question).await
}

#[tokio::test]
async fn a_person_is_found_only_when_every_item_agrees() {
    on_each_database(async |world| {
        insure(world).await;
        let numbers = |insured, born_on: &str| IdentifyBy::Numbers {
            person: person(insured),
            born_on: born_on.parse().unwrap(),
        };
        let taro = identify(world, numbers(TARO, "1940-05-01")).await.unwrap();
        assert_eq!(taro.details.name, "見本 太郎");
        assert_eq!(
            code(identify(world, numbers(TARO, "1940-05-02")).await),
            UpstreamCode::NotFound
        );
        let items = |name: &str, sex, address: &str| IdentifyBy::FourItems {
            name: name.to_owned(),
            born_on: "1940-05-01".parse().unwrap(),
            sex,
            address: address.to_owned(),
        };
        for address in [
            "見本県例示市架空町一丁目2番3号",
            "見本県例示市架空町１－２－３",
            "見本県例示市 架空町1丁目2番地3",
        ] {
            let found = identify(world, items("見本太郎", Sex::Male, address)).await;
            assert_eq!(found.unwrap().subject, taro.subject, "{address}");
        }
        for by in [
            items("見本 次郎", Sex::Male, "見本県例示市架空町1-2-3"),
            items("見本 太郎", Sex::Female, "見本県例示市架空町1-2-3"),
            items("見本 太郎", Sex::Male, "見本県例示市架空町1-2-4"),
        ] {
            assert_eq!(code(identify(world, by).await), UpstreamCode::NotFound);
        }
        let subject = taro.subject.parse().unwrap();
        let sha256 = "AB".repeat(32);
        assert!(
            world
                .platform
                .store
                .link_certificate(subject, &sha256)
                .await
                .unwrap()
        );
        let by = IdentifyBy::Certificate {
            sha256: sha256.to_ascii_lowercase(),
        };
        assert_eq!(identify(world, by).await.unwrap().subject, taro.subject);
    })
    .await;
}

fn about(subject: &str, kinds: &[RecordKind], acting: ActingContext) -> RecordsRequest {
    RecordsRequest {
        subject: subject.to_owned(),
        kinds: kinds.to_vec(),
        acting,
    }
}

#[tokio::test]
async fn what_is_missing_says_why_and_every_question_is_written_down() {
    on_each_database(async |world| {
        insure(world).await;
        let taro = world.identify(TARO, "1940-05-01").await;
        let kinds = [
            RecordKind::InsuranceCard,
            RecordKind::Life,
            RecordKind::Claim,
        ];
        let mut without = care_manager();
        without.consent = None;
        let question = about(&taro.subject, &kinds, without.clone());
        let answer: RecordsAnswer = world.ask(path::RECORDS, &question).await.unwrap();
        let why = |answer: &RecordsAnswer, kind| {
            let missing = answer.missing.iter().find(|missing| missing.kind == kind);
            missing.map(|missing| missing.reason)
        };
        assert_eq!(answer.records.len(), 1);
        assert_eq!(
            why(&answer, RecordKind::Life),
            Some(MissingReason::NotPermitted)
        );
        assert_eq!(
            why(&answer, RecordKind::Claim),
            Some(MissingReason::NotDelivered)
        );

        let arranging = Organisation {
            role: SupplierRole::Insurer,
            number: INSURER.to_owned(),
            name: "例示市".to_owned(),
            readiness: Some((ReadinessState::Arranging, None)),
        };
        world
            .platform
            .store
            .save_organisations(&[arranging])
            .await
            .unwrap();
        let answer: RecordsAnswer = world.ask(path::RECORDS, &question).await.unwrap();
        assert_eq!(
            why(&answer, RecordKind::Claim),
            Some(MissingReason::NotStarted)
        );
        assert_eq!(answer.records[0].source.name, "例示市");

        let refused = about(&taro.subject, &[RecordKind::Life], without);
        let answer = world.ask::<RecordsAnswer>(path::RECORDS, &refused).await;
        assert_eq!(code(answer), UpstreamCode::NotPermitted);
        what_was_written_down(world, taro.subject).await;
    })
    .await;
}

/// The person sees every question about them, the office does not.
async fn what_was_written_down(world: &World, subject: String) {
    let mine = AccessLogRequest {
        subject: subject.clone(),
        acting: recipient(),
    };
    let log: Vec<AccessLogEntry> = world.ask(path::ACCESS_LOG, &mine).await.unwrap();
    let told: Vec<(bool, usize, ViewPurpose)> = log
        .iter()
        .map(|entry| (entry.permitted, entry.kinds.len(), entry.acting.purpose))
        .collect();
    let care = ViewPurpose::CarePlanning;
    assert_eq!(
        told,
        [
            (true, 0, ViewPurpose::OwnRecord),
            (false, 1, care),
            (true, 3, care),
            (true, 3, care),
            (true, 1, care),
        ]
    );
    let theirs = AccessLogRequest {
        subject,
        acting: care_manager(),
    };
    let answer = world
        .ask::<Vec<AccessLogEntry>>(path::ACCESS_LOG, &theirs)
        .await;
    assert_eq!(code(answer), UpstreamCode::NotPermitted);
}

#[tokio::test]
async fn only_the_portal_asks() {
    on_each_database(async |world| {
        insure(world).await;
        let taro = world.identify(TARO, "1940-05-01").await;
        let question = about(&taro.subject, &[RecordKind::InsuranceCard], care_manager());
        for role in ["insurer", "clinic", "office", "payer", "platform"] {
            let answer = world
                .ask_as::<RecordsAnswer>((role, INSURER), path::RECORDS, &question, "1")
                .await;
            assert_eq!(code(answer), UpstreamCode::WrongRole, "{role}");
        }
        let unknown = about(
            &uuid::Uuid::nil().to_string(),
            &RecordKind::ALL,
            care_manager(),
        );
        let answer = world.ask::<RecordsAnswer>(path::RECORDS, &unknown).await;
        assert_eq!(code(answer), UpstreamCode::NotFound);
        let answer = world.ask::<RecordsAnswer>(path::RECORDS, &"nonsense").await;
        assert_eq!(code(answer), UpstreamCode::BadRequest);
    })
    .await;
}

#[tokio::test]
async fn summaries_tell_levels_limits_and_changes_of_many() {
    on_each_database(async |world| {
        insure(world).await;
        let office = ("office", CARE_OFFICE);
        for file in [
            "UPPLAN_202612_1379900010_43_1379900028_11_20261125093000.CSV",
            "UPSIKYU_202612_1379900010_43_1379900028_11_20261125093000.CSV",
        ] {
            let bytes = sample(&format!("care_plan/{file}"));
            world
                .submit(office, RecordKind::CarePlan, file, bytes)
                .await
                .unwrap();
        }
        let progress = sample("certification_progress/progress.jsonl");
        let insurer = ("insurer", INSURER);
        let kind = RecordKind::CertificationProgress;
        world
            .submit(insurer, kind, "progress.jsonl", progress)
            .await
            .unwrap();
        let taro = world.identify(TARO, "1940-05-01").await.subject;
        let hanako = world.identify(HANAKO, "1938-11-23").await.subject;
        let question = SummariesRequest {
            subjects: vec![taro.clone(), hanako.clone(), uuid::Uuid::nil().to_string()],
            acting: care_manager(),
        };
        let answer: Vec<PersonSummary> = world.ask(path::SUMMARIES, &question).await.unwrap();
        assert_eq!(answer.len(), 2);
        let of = |subject: &str| answer.iter().find(|one| one.subject == subject).unwrap();
        assert_eq!(of(&taro).care_level, Some(CareLevel::Care2));
        assert_eq!(of(&taro).limit_units, Some(19705));
        assert_eq!(of(&taro).planned_units, Some(3396));
        assert_eq!(of(&taro).planned_month.as_deref(), Some("202612"));
        assert!(of(&taro).changed_at.contains_key(&RecordKind::CarePlan));
        assert!(of(&hanako).progress.is_some() && of(&taro).progress.is_none());

        let many = SummariesRequest {
            subjects: vec![taro; 101],
            acting: care_manager(),
        };
        let answer = world
            .ask::<Vec<PersonSummary>>(path::SUMMARIES, &many)
            .await;
        assert_eq!(code(answer), UpstreamCode::BadRequest);
    })
    .await;
}

#[tokio::test]
async fn changes_are_told_as_they_come_and_again_after_a_cursor() {
    on_each_database(async |world| {
        let mut events = follow(world, "?after=0").await;
        insure(world).await;
        let first = next(&mut events).await;
        let second = next(&mut events).await;
        assert_eq!(first.1.kind, RecordKind::InsuranceCard);
        assert!(second.0 > first.0);
        drop(events);
        let mut events = follow(world, &format!("?after={}", first.0)).await;
        assert_eq!(next(&mut events).await, second, "goes on after the cursor");
    })
    .await;
}

type Events = (axum::body::BodyDataStream, String);

async fn follow(world: &World, query: &str) -> Events {
    let request = Request::get(format!("{}{query}", path::CHANGES))
        .body(Body::empty())
        .unwrap();
    let answer = world.client("portal", "1").await.send(request).await;
    (
        answer.unwrap().into_body().into_data_stream(),
        String::new(),
    )
}

async fn next((stream, text): &mut Events) -> (i64, ChangeNotice) {
    loop {
        if let Some((event, rest)) = text.clone().split_once("\n\n") {
            rest.clone_into(text);
            let field = |name: &str| {
                let line = event.lines().find_map(|line| line.strip_prefix(name));
                line.map(|value| value.trim().to_owned())
            };
            if let (Some(id), Some(data)) = (field("id:"), field("data:")) {
                return (id.parse().unwrap(), serde_json::from_str(&data).unwrap());
            }
            continue;
        }
        let piece = tokio::time::timeout(Duration::from_secs(5), stream.next())
            .await
            .expect("an event within 5 s")
            .unwrap()
            .unwrap();
        text.push_str(std::str::from_utf8(&piece).unwrap());
    }
}

#[tokio::test]
async fn a_policy_file_is_followed_and_an_unusable_one_is_not() {
    on_each_database(async |world| {
        insure(world).await;
        let taro = world.identify(TARO, "1940-05-01").await;
        let question = about(&taro.subject, &[RecordKind::InsuranceCard], care_manager());
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("policy.toml");
        std::fs::write(&path, Policy::delivered_text()).unwrap();
        let platform = world.platform.clone();
        platform
            .tasks
            .spawn(keep_current(platform.clone(), path.clone()));
        assert!(answered(world, &question).await);

        let strict = Policy::delivered_text()
            .replace("permission = \"yes\"", "permission = \"no\"")
            .replace("version = \"2026-11\"", "version = \"strict\"");
        std::fs::write(&path, strict).unwrap();
        until_version(world, "strict").await;
        assert!(!answered(world, &question).await);

        std::fs::write(&path, "version = 7").unwrap();
        let looked_at = tokio::time::sleep(Duration::from_millis(1500));
        looked_at.await;
        assert_eq!(world.platform.policy().version(), "strict");
        std::fs::write(&path, Policy::delivered_text()).unwrap();
        until_version(world, "2026-11").await;
        assert!(answered(world, &question).await);
    })
    .await;
}

async fn answered(world: &World, question: &RecordsRequest) -> bool {
    let answer: Result<RecordsAnswer, ClientError> = world.ask(path::RECORDS, question).await;
    match answer {
        Ok(answer) => !answer.records.is_empty(),
        Err(error) => {
            assert_eq!(
                code::<RecordsAnswer>(Err(error)),
                UpstreamCode::NotPermitted
            );
            false
        }
    }
}

async fn until_version(world: &World, version: &str) {
    while world.platform.policy().version() != version {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

#[tokio::test]
async fn readiness_is_told_to_everybody() {
    on_each_database(async |world| {
        let one = Organisation {
            role: SupplierRole::Insurer,
            number: INSURER.to_owned(),
            name: "例示市".to_owned(),
            readiness: Some((ReadinessState::Dated, "2026-04-01".parse().ok())),
        };
        world
            .platform
            .store
            .save_organisations(&[one])
            .await
            .unwrap();
        let request = || Request::get(path::READINESS).body(Body::empty()).unwrap();
        for role in ["portal", "office", "insurer"] {
            let mut client = world.client(role, "1").await;
            let answer: Vec<ReadinessEntry> = client.json(request()).await.unwrap();
            assert_eq!(answer.len(), 1);
            assert_eq!(answer[0].state, ReadinessState::Dated);
        }
        let mut client = world.client("stranger", "1").await;
        let answer = client.json::<Vec<ReadinessEntry>>(request()).await;
        assert_eq!(code(answer), UpstreamCode::WrongRole);
    })
    .await;
}
