//! The recipient's page.

use domain::person::Role;
use serde_json::json;
use testkit::database::for_each_database;

use super::fake_platform::{HANA, JIRO};
use super::world::{AOZORA, World, view};

#[tokio::test]
async fn the_recipient_sees_their_own_record_and_who_looked() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let manager = world.care_manager().await;
        let relation = world.take_on(&manager, "43").await;
        let visit = world.ctx.ids.uuid();
        let path = format!("/care/people/{relation}/record-views");
        manager.post(&path, &view(visit, &["claim", "life"])).await;
        manager
            .post(
                &format!("/care/people/{relation}/prints"),
                &json!({ "visit": visit, "kind": "claim" }),
            )
            .await;

        let hana = world.recipient(HANA).await;
        let page = hana.get("/my/care").await;
        assert_eq!(page.json["summary"]["name"], "例示 はな", "{:?}", page.json);
        assert_eq!(page.json["offices"], json!(["テスト事業所43"]));
        let own =
            json!({ "visit": world.ctx.ids.uuid(), "purpose": "own_record", "kinds": ["claim"] });
        let records = hana.post("/my/record-views", &own).await;
        assert_eq!(records.json["records"][0]["body"]["kind"], "claim");
        let asked = world.fake.asked("/v1/records/query");
        let acting = &asked.last().unwrap()["acting"];
        assert_eq!(acting["job"], "recipient");
        assert_eq!(acting["office_number"], "");

        let log = hana.get("/my/access-log").await;
        let items = log.json["items"].as_array().unwrap();
        assert_eq!(items.len(), 2);
        let visit = items.iter().find(|item| item["office_name"] != "").unwrap();
        assert_eq!(visit["by"], "見本 桜");
        assert_eq!(visit["job"], "care_manager");
        assert_eq!(visit["seen"], json!(["claim"]));
        assert_eq!(visit["refused"], json!(["life"]));
        assert_eq!(visit["printed"], json!(["claim"]));

        // Somebody else's page says nothing of it, and cannot object to it.
        let jiro = world.recipient(JIRO).await;
        assert_eq!(jiro.get("/my/access-log").await.json["items"], json!([]));
        let objection = json!({ "access": visit["id"], "text": "覚えがありません。" });
        let refused = jiro.post("/my/objections", &objection).await;
        assert_eq!(refused.problem(), (404, "not_found"));

        let made = hana.post("/my/objections", &objection).await;
        assert_eq!(made.status, 201, "{:?}", made.json);
        let admin = world.visitor(Role::OfficeAdmin, Some(AOZORA)).await;
        let list = admin.get("/care/objections").await;
        let id = list.json["items"][0]["id"].as_str().unwrap().to_owned();
        let path = format!("/care/objections/{id}/answer");
        let answer = json!({ "text": "ケアプランの見直しのために拝見しました。" });
        assert_eq!(
            manager.post(&path, &answer).await.problem(),
            (403, "forbidden")
        );
        assert_eq!(admin.post(&path, &answer).await.status, 200);
        assert_eq!(
            admin.post(&path, &answer).await.problem(),
            (409, "not_in_this_state")
        );
        let own = hana.get("/my/objections").await;
        assert_eq!(own.json["items"][0]["answer"], answer["text"]);
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn a_recipient_without_a_record_and_an_invitation_that_ties_one() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let manager = world.care_manager().await;
        let relation = world.take_on(&manager, "43").await;
        let unknown = world.visitor(Role::Recipient, None).await;
        assert_eq!(unknown.get("/my/care").await.problem(), (404, "not_found"));
        let path = format!("/care/people/{relation}/recipient-invitation");
        let invitation = json!({ "email": "hana.reiji@example.jp" });
        let invited = manager.post(&path, &invitation).await;
        assert_eq!(invited.status, 201, "{:?}", invited.json);
        server::worker::work_off(&world.ctx).await.unwrap();
        let mails = world.ctx.mailer.kept();
        assert_eq!(mails.last().unwrap().to, "hana.reiji@example.jp");

        // A person who has an account with this address takes it up.
        let link = mails
            .last()
            .unwrap()
            .text
            .split_once("/register/")
            .unwrap()
            .1;
        let token = link.split_whitespace().next().unwrap().to_owned();
        let hana = world.visitor_with_email("hana.reiji@example.jp").await;
        let acceptance = hana
            .press(&format!("/registrations/{token}/acceptance"))
            .await;
        assert!(
            acceptance.status.is_success(),
            "{:?} {:?}",
            acceptance.status,
            acceptance.json
        );
        let hana = world.signed_in(hana.person).await;
        assert_eq!(
            hana.get("/my/care").await.json["summary"]["name"],
            "例示 はな"
        );
        let again = manager
            .post(&path, &json!({ "email": "other@example.jp" }))
            .await;
        assert_eq!(again.problem(), (409, "already_exists"));
        let shown = manager.get(&format!("/care/people/{relation}")).await;
        assert_eq!(shown.json["recipient_has_account"], true);
        world.finish().await;
    })
    .await;
}
