//! What cannot be printed is named, and holds nothing else up.

use domain::person::Role;
use serde_json::json;
use testkit::database::for_each_database;

use super::desk::Desk;

#[tokio::test]
async fn a_missing_character_fails_its_notice_alone_and_is_named() {
    for_each_database(async |database| {
        let desk = Desk::on(database).await;
        let world = &desk.world;
        let applicant = world.caller(Role::OfficeAdmin, super::world::HINATA).await;
        let odd = desk.decide(1, "外字\u{E000}の家", true, &applicant).await;
        desk.decide(2, "テスト二", true, &applicant).await;

        let preview = format!("/notices/previews/{}", odd.decision);
        let preview = world.get(&desk.lead, &preview).await;
        assert_eq!(
            preview.problem(),
            (422, "character_not_in_fonts".to_owned())
        );
        assert_eq!(preview.json()["fields"][0]["detail"], "\u{E000}");

        let run = desk.start().await;
        desk.work_off().await;
        let done = desk.run(&run).await;
        assert_eq!(done["state"], "done_with_failures");
        assert_eq!((&done["issued"], &done["failed"]), (&json!(1), &json!(1)));
        let failure = &done["failures"][0];
        assert_eq!(failure["application"], odd.application.to_string());
        assert_eq!(failure["reason"], "missing_character");
        assert_eq!(failure["code_point"], "U+E000");
        assert_eq!(failure["character"], "\u{E000}");
        assert_eq!(world.ctx.mailer.kept().len(), 1);

        // Tried again without a correction it fails again; after the decision was taken back it is
        // left out.
        let path = format!("/notices/runs/{}/retry", run["id"].as_str().unwrap());
        let retried = world.post(&desk.lead, &path, &json!({})).await;
        assert_eq!(retried.json()["state"], "running", "{}", retried.json());
        desk.work_off().await;
        assert_eq!(desk.run(&run).await["failed"], 1);
        desk.supersede(odd.application).await;
        world.post(&desk.lead, &path, &json!({})).await;
        desk.work_off().await;
        let done = desk.run(&run).await;
        assert_eq!(done["state"], "done");
        assert_eq!((&done["issued"], &done["void"]), (&json!(1), &json!(1)));
        let nothing = world.post(&desk.lead, &path, &json!({})).await;
        assert_eq!(nothing.problem(), (409, "nothing_to_issue".to_owned()));
        desk.world.finish().await;
    })
    .await;
}
