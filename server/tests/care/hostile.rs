//! A platform that is slow, down, mad, or speaks about somebody else.

use std::time::Duration;

use contract::upstream::{ActingContext, IdentifyBy, IdentifyRequest, UpstreamCode, ViewPurpose};
use domain::access::decide_own;
use domain::care::RecordKind;
use serde_json::json;
use server::clock::Clock;
use server::ids::Ids;
use server::upstream::{
    Acting, Patience, Platform, PlatformSettings, Trouble, Unusable, Upstream as _, UpstreamError,
};
use store::audit::AuditAction;
use testkit::database::for_each_database;
use testkit::pki::{TestIdentity, TestPki};
use tls::{ClientFiles, Organisation};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;
use uuid::Uuid;

use super::fake_platform::{FakePlatform, HANA, Mood};
use super::world::{World, view};

#[tokio::test]
async fn what_cannot_be_used_is_shown_to_nobody_and_written_down() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let manager = world.care_manager().await;
        let relation = world.take_on(&manager, "43").await;
        let path = format!("/care/people/{relation}/record-views");
        for (mood, reason) in [
            (Mood::Garbage, "unusable"),
            (Mood::OtherPerson, "unusable"),
            (Mood::OtherKey, "unusable"),
            (Mood::Huge, "unusable"),
            (Mood::ErrorInside, "refused_by_platform"),
            (Mood::Failing, "unreachable"),
        ] {
            world.fake.behave(mood);
            let body = view(world.ctx.ids.uuid(), &["claim", "certification_progress"]);
            let answer = manager.post(&path, &body).await;
            assert_eq!(answer.status, 200, "{mood:?}");
            assert_eq!(answer.json["records"], json!([]), "{mood:?}");
            let absent = answer.json["absent"].as_array().unwrap();
            assert_eq!(absent.len(), 2, "{mood:?}");
            assert!(
                absent.iter().all(|one| one["why"]["reason"] == reason),
                "{mood:?} {absent:?}"
            );
        }
        assert_eq!(world.audited(AuditAction::RecordMismatched).await.len(), 2);
        assert_eq!(world.audited(AuditAction::RecordViewed).await.len(), 6);
        world.fake.behave(Mood::Sound);
        let body = view(world.ctx.ids.uuid(), &["claim"]);
        let answer = manager.post(&path, &body).await;
        assert_eq!(answer.json["records"].as_array().unwrap().len(), 1);
        world.finish().await;
    })
    .await;
}

/// A way to a fake platform, without a portal.
struct Way {
    fake: FakePlatform,
    port: u16,
    pki: TestPki,
    stop: CancellationToken,
}

impl Way {
    async fn new() -> Self {
        let (tasks, stop) = (TaskTracker::new(), CancellationToken::new());
        let pki = TestPki::new();
        let (fake, port) = FakePlatform::listen(&pki, &tasks, stop.clone()).await;
        Self {
            fake,
            port,
            pki,
            stop,
        }
    }

    fn platform_as(&self, identity: &TestIdentity, patience: Patience) -> Platform {
        let settings = PlatformSettings {
            url: format!("https://localhost:{}", self.port).parse().unwrap(),
            files: ClientFiles {
                certificate: identity.certificate.clone(),
                key: identity.key.clone(),
                roots: self.pki.roots(),
                revocation_lists: self.pki.revocation_lists(),
            },
            organisation: Organisation::parse("urn:tsunagi:platform:1").unwrap(),
            patience,
        };
        Platform::new(&settings, Clock::system(), Ids).unwrap()
    }

    fn platform(&self, patience: Patience) -> Platform {
        self.platform_as(&self.pki.issue("portal", "1"), patience)
    }
}

impl Drop for Way {
    fn drop(&mut self) {
        self.stop.cancel();
    }
}

fn short() -> Patience {
    Patience {
        connect: Duration::from_secs(1),
        answer: Duration::from_secs(1),
        rest: Duration::from_millis(400),
        place: Duration::from_millis(100),
        calls: 2,
        failures: 3,
        largest: 64 * 1024,
        ..Patience::default()
    }
}

async fn ask(platform: &Platform) -> Result<(), UpstreamError> {
    let grant = decide_own(HANA, RecordKind::Claim, Clock::system().now());
    let acting = Acting {
        office_number: String::new(),
        account: Uuid::nil(),
    };
    platform.records(grant, &acting).await.map(drop)
}

const SILENT: Result<(), UpstreamError> = Err(UpstreamError::Unreachable(Trouble::Timeout));
const LEFT_ALONE: Result<(), UpstreamError> = Err(UpstreamError::Unreachable(Trouble::Open));

#[tokio::test]
async fn a_silent_platform_is_left_alone_and_tried_again_by_one() {
    let way = Way::new().await;
    let platform = way.platform(short());
    assert_eq!(ask(&platform).await, Ok(()));
    way.fake.behave(Mood::Silent);
    for _ in 0..3 {
        assert_eq!(ask(&platform).await, SILENT);
    }
    let asked = || way.fake.asked("/v1/records/query").len();
    let before = asked();
    assert_eq!(ask(&platform).await, LEFT_ALONE);
    assert_eq!(asked(), before, "answered without asking");
    // Rested: one call tries, the others are not held up.
    tokio::time::sleep(Duration::from_millis(450)).await;
    let (first, second) = tokio::join!(ask(&platform), ask(&platform));
    assert_eq!((first, second), (SILENT, LEFT_ALONE));
    tokio::time::sleep(Duration::from_millis(450)).await;
    way.fake.behave(Mood::Sound);
    assert_eq!(ask(&platform).await, Ok(()));
    assert_eq!(ask(&platform).await, Ok(()));
}

#[tokio::test]
async fn a_slow_platform_takes_only_the_places_it_has() {
    let way = Way::new().await;
    let patience = Patience {
        answer: Duration::from_secs(5),
        failures: 100,
        ..short()
    };
    let platform = way.platform(patience);
    way.fake.behave(Mood::Silent);
    let held = async { tokio::join!(ask(&platform), ask(&platform)) };
    let third = async {
        tokio::time::sleep(Duration::from_millis(100)).await;
        ask(&platform).await
    };
    // The first two still wait when the third is told.
    let third = tokio::select! {
        held = held => panic!("the platform said something: {held:?}"),
        third = third => third,
    };
    assert_eq!(third, Err(UpstreamError::Unreachable(Trouble::Full)));
}

#[tokio::test]
async fn answers_are_bounded_and_must_have_the_agreed_shape() {
    let way = Way::new().await;
    let platform = way.platform(short());
    for (mood, error) in [
        (Mood::Huge, UpstreamError::Unusable(Unusable::TooLarge)),
        (Mood::Garbage, UpstreamError::Unusable(Unusable::Shape)),
        (
            Mood::OtherPerson,
            UpstreamError::Unusable(Unusable::OtherPerson),
        ),
        (
            Mood::OtherKey,
            UpstreamError::Unusable(Unusable::OtherPerson),
        ),
        (
            Mood::ErrorInside,
            UpstreamError::Refused(UpstreamCode::NotPermitted),
        ),
        (
            Mood::Failing,
            UpstreamError::Unreachable(Trouble::Status(503)),
        ),
    ] {
        way.fake.behave(mood);
        assert_eq!(ask(&platform).await, Err(error), "{mood:?}");
    }
}

#[tokio::test]
async fn nobody_there_is_said_soon() {
    let way = Way::new().await;
    let platform = way.platform(short());
    way.stop.cancel();
    tokio::time::sleep(Duration::from_millis(100)).await;
    assert!(matches!(
        ask(&platform).await,
        Err(UpstreamError::Unreachable(
            Trouble::Connect | Trouble::Broken
        ))
    ));
}

#[tokio::test]
async fn a_certificate_is_replaced_while_calls_go_on() {
    let way = Way::new().await;
    let identity = way.pki.issue("portal", "1");
    let platform = way.platform_as(&identity, Patience::default());
    let calls = async {
        for _ in 0..60 {
            assert_eq!(ask(&platform).await, Ok(()));
        }
    };
    let rotation = async {
        for _ in 0..5 {
            tokio::time::sleep(Duration::from_millis(10)).await;
            let next = way.pki.issue("portal", "1");
            std::fs::copy(&next.certificate, &identity.certificate).unwrap();
            // Half a pair is no pair: the former stays.
            assert!(platform.tls().reload().is_err());
            assert_eq!(ask(&platform).await, Ok(()));
            std::fs::copy(&next.key, &identity.key).unwrap();
            assert!(platform.tls().reload().unwrap());
        }
    };
    tokio::join!(calls, rotation);
}

#[tokio::test]
async fn identification_by_the_wrong_kind_of_peer_is_no_connection() {
    let way = Way::new().await;
    let wrong = PlatformSettings {
        organisation: Organisation::parse("urn:tsunagi:platform:2").unwrap(),
        url: format!("https://localhost:{}", way.port).parse().unwrap(),
        files: {
            let identity = way.pki.issue("portal", "1");
            ClientFiles {
                certificate: identity.certificate,
                key: identity.key,
                roots: way.pki.roots(),
                revocation_lists: way.pki.revocation_lists(),
            }
        },
        patience: short(),
    };
    let platform = Platform::new(&wrong, Clock::system(), Ids).unwrap();
    let request = IdentifyRequest {
        by: IdentifyBy::Certificate {
            sha256: "0".repeat(64),
        },
        acting: ActingContext {
            office_number: "1379900036".to_owned(),
            service_code: "43".to_owned(),
            job: "care_manager".to_owned(),
            account: Uuid::nil().to_string(),
            purpose: ViewPurpose::Eligibility,
            consent: None,
        },
    };
    assert_eq!(
        platform.identify(request).await,
        Err(UpstreamError::Unreachable(Trouble::Connect))
    );
    assert!(
        way.fake.asked("/v1/people/identify").is_empty(),
        "nothing was sent"
    );
}
