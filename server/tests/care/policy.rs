//! The policy is data: seen with its certainty, changed whole, in force at once.

use domain::access::Policy;
use domain::person::Role;
use serde_json::json;
use store::audit::AuditAction;
use testkit::database::for_each_database;

use super::world::{World, view};

#[tokio::test]
async fn another_policy_is_in_force_at_once_and_the_former_stays_in_the_history() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let operator = world.visitor(Role::Operator, None).await;
        let shown = operator.get("/care/policy").await;
        assert_eq!(shown.json["version"], "2026-11");
        assert_eq!(shown.json["cells"].as_array().unwrap().len(), 3 * 3 * 8);
        let manager = world.care_manager().await;
        let relation = world.take_on(&manager, "43").await;
        let path = format!("/care/people/{relation}/record-views");
        let ask = async || {
            manager
                .post(&path, &view(world.ctx.ids.uuid(), &["claim"]))
                .await
        };
        assert_eq!(ask().await.json["records"].as_array().unwrap().len(), 1);

        let text = Policy::delivered_text()
            .replace("version = \"2026-11\"", "version = \"2026-12\"")
            .replacen(
                "\"allowance\", \"claim\"]\npermission = \"yes\"",
                "\"allowance\"]\npermission = \"yes\"",
                1,
            )
            .replacen(
                "kinds = [\"certification\"]",
                "kinds = [\"certification\", \"claim\"]",
                1,
            );
        let change = json!({ "reason": "公式の表が公開されたため", "text": text });
        let changed = operator.put("/care/policy", &change).await;
        assert_eq!(changed.json["version"], "2026-12", "{:?}", changed.json);
        assert_eq!(
            changed.json["history"][0]["reason"],
            "公式の表が公開されたため"
        );
        assert_eq!(
            ask().await.json["absent"][0]["why"]["lacks"],
            json!(["no_consent"])
        );

        let twice = operator.put("/care/policy", &change).await;
        assert_eq!(twice.issue(), ("version", "duplicate"));
        let broken = json!({ "reason": "試し", "text": "version = 1" });
        assert_eq!(
            operator.put("/care/policy", &broken).await.issue(),
            ("text", "invalid")
        );
        assert_eq!(world.audited(AuditAction::PolicyChanged).await.len(), 1);
        assert_eq!(
            manager.get("/care/policy").await.problem(),
            (403, "forbidden")
        );
        world.finish().await;
    })
    .await;
}
