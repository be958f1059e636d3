//! What lies around an office: municipalities, papers, health.

use domain::person::Role;
use serde_json::json;
use testkit::database::{TestDatabase, for_each_database};

use super::care_world::{AOZORA, World};
use super::{HINATA, Portal, TARO, report};

#[tokio::test]
async fn insurers_of_the_own_people_come_first_with_what_the_platform_says() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let manager = world.visitor(Role::CareManager, Some(AOZORA)).await;
        let before = manager.get("/onboarding/municipalities").await;
        assert_eq!(before.status, 200, "{:?}", before.json);
        assert_eq!(before.json["own"], json!([]));
        assert_eq!(before.json["prefecture_name"], "東京都");
        assert_eq!(before.json["neighbours"].as_array().unwrap().len(), 62);

        world.take_on(&manager, "43").await;
        let near = manager.get("/onboarding/municipalities").await.json;
        assert_eq!(near["own"][0]["insurer_number"], "139998");
        assert_eq!(near["own"][0]["people"], 1);
        assert_eq!(near["own"][0]["platform"]["name"], "見本市");
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn the_platform_is_asked_for_real() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let manager = world.visitor(Role::CareManager, Some(AOZORA)).await;
        let path = "/onboarding/rehearsal/checks";
        // No test recipient is configured: the list of municipalities is asked for.
        let answer = manager.post(path, &json!({ "check": "platform" })).await;
        assert_eq!(answer.status, 200, "{:?}", answer.json);
        assert_eq!(answer.json["results"][0]["detail"], "platform_answered");
        assert_eq!(world.fake.asked("/v1/readiness").len(), 1);

        world
            .fake
            .behave(super::super::care::fake_platform::Mood::Failing);
        let answer = manager
            .post(path, &json!({ "check": "platform" }))
            .await
            .json;
        assert_eq!(answer["results"][0]["outcome"], "failed");
        assert_eq!(answer["results"][0]["detail"], "platform_unreachable");
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn papers_carry_the_name_of_the_office() {
    let database = TestDatabase::sqlite().await;
    let portal = Portal::on(&database).await;
    let mut admin = portal.registered(TARO, HINATA).await;
    for kind in ["leaflet", "poster"] {
        let answer = admin.get(&format!("/onboarding/handouts/{kind}")).await;
        assert_eq!(answer.status, 200, "{:?}", answer.json());
        assert!(answer.bytes.starts_with(b"%PDF-"), "{kind}");
    }
    let unknown = admin.get("/onboarding/handouts/banner").await;
    assert_eq!(unknown.problem(), (404, "not_found".to_owned()));
    portal.finish().await;
}

#[tokio::test]
async fn health_tells_of_old_helpers() {
    let database = TestDatabase::sqlite().await;
    let portal = Portal::on(&database).await;
    let mut admin = portal.registered(TARO, HINATA).await;
    let request = json!({ "name": "受付のパソコン", "kind": "windows" });
    let made = admin.post("/terminals", &request).await.json();
    let path = format!(
        "/onboarding/terminals/{}/check",
        made["id"].as_str().unwrap()
    );
    let mut old = report();
    old["helper_version"] = json!("0.0.1");
    assert_eq!(admin.put(&path, &old).await.status, 200);
    let health = admin.get("/onboarding/health").await.json();
    assert_eq!(health["platform"], "not_connected");
    assert_eq!(health["helper_version"], env!("CARGO_PKG_VERSION"));
    let check = &health["terminals"][0]["check"];
    assert_eq!(check["report"]["helper_version"], "0.0.1");
    assert_eq!(health["rehearsed"], json!(null));
    portal.finish().await;
}
