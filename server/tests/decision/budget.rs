//! The budget holds, also when two grants are confirmed at once.

use serde_json::json;
use testkit::database::for_each_database;

use super::desk::{Desk, refused};
use super::world::{Answer, Caller, MIDORI, json_body};

async fn set(desk: &Desk, who: &Caller, version: i64, total_yen: i64, hard_stop: bool) -> Answer {
    let body = json!({"version": version, "total_yen": total_yen, "warn_percent": 50,
        "hard_stop": hard_stop});
    let path = "/review/budgets/fy2026";
    desk.world
        .send(who.request("PUT", path, &[], json_body(&body)))
        .await
}

#[tokio::test]
async fn two_grants_at_once_never_pass_the_budget() {
    for_each_database(async |database| {
        let desk = Desk::on(database).await;
        let earlier = desk.case().await;
        desk.world.set_clock("2026-11-22T02:00:00Z");
        let later = desk.case_of(MIDORI, &[]).await;
        desk.start(&earlier).await;
        desk.start(&later).await;
        let first = desk.propose(&desk.first, &earlier).await;
        let second = desk.propose(&desk.first, &later).await;
        let kept = set(&desk, &desk.lead, 0, 100_000, true).await;
        assert_eq!(kept.status, 200, "{}", kept.json());
        assert_eq!(kept.json()["state"], "short");
        assert_eq!(kept.json()["forecast_yen"], 122_000);

        let (one, other) = tokio::join!(
            desk.confirm(&desk.second, &earlier, &first),
            desk.confirm(&desk.lead, &later, &second),
        );
        assert_eq!(one.status, 200, "{}", one.json());
        let (status, code) = other.problem();
        assert_eq!(status, 409);
        assert!(
            ["budget_exhausted", "budget_earlier_first"].contains(&code.as_str()),
            "{code}"
        );

        let list = desk.world.get(&desk.first, "/review/budgets").await.json();
        let budget = &list["items"][0];
        assert_eq!(budget["scheme_id"], "fy2026");
        assert_eq!(
            (
                &budget["committed_yen"],
                &budget["remaining_yen"],
                &budget["paid_yen"]
            ),
            (&json!(61_000), &json!(39_000), &json!(0))
        );
        let still = desk.confirm(&desk.lead, &later, &second).await;
        assert_eq!(still.problem(), refused(409, "budget_exhausted"));

        let stale = set(&desk, &desk.lead, 0, 122_000, true).await;
        assert_eq!(stale.problem(), refused(409, "draft_changed"));
        assert_eq!(set(&desk, &desk.first, 1, 122_000, true).await.status, 403);
        assert_eq!(set(&desk, &desk.lead, 1, 122_000, true).await.status, 200);
        let confirmed = desk.confirm(&desk.lead, &later, &second).await;
        assert_eq!(confirmed.status, 200, "{}", confirmed.json());
        let list = desk.world.get(&desk.first, "/review/budgets").await.json();
        assert_eq!(list["items"][0]["state"], "exhausted");

        // Taken back, the money is free again.
        let reopened = desk
            .act(
                &desk.lead,
                &earlier,
                "reopening",
                json!({"reason": "見直し"}),
            )
            .await;
        assert_eq!(reopened.status, 200, "{}", reopened.json());
        let list = desk.world.get(&desk.first, "/review/budgets").await.json();
        assert_eq!(list["items"][0]["committed_yen"], 61_000);
        desk.world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn what_was_received_earlier_comes_first() {
    for_each_database(async |database| {
        let desk = Desk::on(database).await;
        let earlier = desk.case().await;
        desk.world.set_clock("2026-11-22T02:00:00Z");
        let later = desk.case_of(MIDORI, &[]).await;
        desk.start(&later).await;
        let proposal = desk.propose(&desk.first, &later).await;
        assert_eq!(set(&desk, &desk.lead, 0, 100_000, true).await.status, 200);
        let refusal = desk.confirm(&desk.second, &later, &proposal).await;
        assert_eq!(refusal.problem(), refused(409, "budget_earlier_first"));
        // Sent back, the earlier one is not complete any more.
        desk.start(&earlier).await;
        let marks =
            json!({"marks": [{"field": "account.number", "text": "番号をお確かめください。"}]});
        assert_eq!(
            desk.act(&desk.first, &earlier, "return", marks)
                .await
                .status,
            200
        );
        let confirmed = desk.confirm(&desk.second, &later, &proposal).await;
        assert_eq!(confirmed.status, 200, "{}", confirmed.json());
        desk.world.finish().await;
    })
    .await;
}
