//! Confirming many at once: only what every automatic check finds in order.

use serde_json::json;
use testkit::database::for_each_database;

use super::desk::Desk;
use super::world::{HINATA, MIDORI};

#[tokio::test]
async fn only_cases_without_a_remark_are_confirmed_in_bulk() {
    for_each_database(async |database| {
        let desk = Desk::on(database).await;
        let account = json!({"institution": "bank", "bank_code": "0001", "branch_code": "001",
            "kind": "ordinary", "number": "7654321", "holder_kana": "カ）ヒナタ"});
        let green = desk.case_of(HINATA, &[("account", account)]).await;
        desk.start(&green).await;
        let path = format!("/review/cases/{}/checks", green.id);
        let checks = desk.world.get(&desk.second, &path).await.json();
        assert_eq!(checks["all_ok"], true, "{checks}");
        let item = |case: &super::desk::Case, proposal: &str, version: i64| {
            json!({"case": case.id, "proposal": proposal, "version": version})
        };
        let ready = desk.propose(&desk.first, &green).await;
        let items = json!({"items": [
            item(&green, &ready, desk.version(&green).await),
            {"case": "nothing", "proposal": ready, "version": 1},
        ]});
        let answer = desk.world.post(&desk.second, "/review/confirmations", &items).await.json();
        assert_eq!(answer["confirmed"], 1, "{answer}");
        assert_eq!(answer["items"][0]["number"], "R8交付-000001");
        assert_eq!(answer["items"][1]["problem"], "not_found");

        // The same papers, and a holder that does not fit: a reviewer has to look.
        let flagged = desk.case_of(MIDORI, &[]).await;
        desk.start(&flagged).await;
        let path = format!("/review/cases/{}/checks", flagged.id);
        let checks = desk.world.get(&desk.second, &path).await.json();
        let outcome = |id: &str| {
            let all = checks["checks"].as_array().unwrap();
            let found = all.iter().find(|check| check["id"] == id).unwrap();
            found["outcome"].as_str().unwrap().to_owned()
        };
        assert_eq!(outcome("documents_unique"), "warn");
        assert_eq!(outcome("account_holder"), "warn");
        assert_eq!(outcome("estimate_recomputed"), "ok");
        let waiting = desk.propose(&desk.first, &flagged).await;
        let items = json!({"items": [item(&flagged, &waiting, desk.version(&flagged).await)]});
        let answer = desk.world.post(&desk.second, "/review/confirmations", &items).await.json();
        assert_eq!(answer["items"][0]["problem"], "checks_not_ok", "{answer}");
        assert_eq!(desk.status(&flagged).await, "in_review");
        let own = desk.world.post(&desk.first, "/review/confirmations", &items).await.json();
        assert_eq!(own["items"][0]["problem"], "own_proposal", "{own}");
        let none = desk.world.post(&desk.second, "/review/confirmations", &json!({"items": []})).await;
        assert_eq!(none.status, 422);
        desk.world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn the_same_account_at_two_offices_is_told() {
    for_each_database(async |database| {
        let desk = Desk::on(database).await;
        let one = desk.case().await;
        let other = desk.case_of(MIDORI, &[]).await;
        for (case, office) in [(&one, MIDORI), (&other, HINATA)] {
            let path = format!("/review/cases/{}/checks", case.id);
            let computed = desk.world.post(&desk.first, &path, &json!({})).await.json();
            let all = computed["checks"].as_array().unwrap();
            let found = all
                .iter()
                .find(|check| check["id"] == "account_unique")
                .unwrap();
            assert_eq!(found["outcome"], "warn");
            assert_eq!(found["facts"][0]["value"], office);
        }
        desk.world.finish().await;
    })
    .await;
}
