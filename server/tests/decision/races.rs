//! Two reviewers at once: one wins, one is told.
//!
//! `TSUNAGI_RACES` sets how many races of each kind on each database (15 by default).

use serde_json::json;
use testkit::database::for_each_database;

use super::desk::{Case, Desk};
use super::volume::number;

/// Races about one case; what is told of a case grows with its decisions.
const OF_ONE_CASE: usize = 25;

/// How many races about each case.
fn rounds() -> Vec<usize> {
    let all = usize::try_from(number("TSUNAGI_RACES", 15)).unwrap();
    let whole = std::iter::repeat_n(OF_ONE_CASE, all / OF_ONE_CASE);
    let rest = Some(all % OF_ONE_CASE).filter(|rest| *rest > 0);
    whole.chain(rest).collect()
}

#[tokio::test]
async fn of_two_confirmations_at_once_one_counts() {
    for_each_database(async |database| {
        let desk = Desk::on(database).await;
        for rounds in rounds() {
            let case = desk.case_in_review().await;
            confirmed_by_two(&desk, &case, rounds).await;
            desk.put_away(&case).await;
        }
        desk.world.finish().await;
    })
    .await;
}

async fn confirmed_by_two(desk: &Desk, case: &Case, rounds: usize) {
    for round in 1..=rounds {
        let proposal = desk.propose(&desk.first, case).await;
        let version = desk.version(case).await;
        let body = || json!({"proposal": proposal});
        let (one, other) = tokio::join!(
            desk.act_at(&desk.second, case, "confirmation", version, body()),
            desk.act_at(&desk.lead, case, "confirmation", version, body()),
        );
        let mut statuses = [one.status.as_u16(), other.status.as_u16()];
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 409], "round {round}");
        let panel = desk.panel(&desk.lead, case).await;
        assert_eq!(panel["decisions"].as_array().unwrap().len(), round);
        let standing = panel["decisions"].as_array().unwrap().iter();
        let standing = standing.filter(|row| row.get("superseded_at").is_none());
        assert_eq!(standing.count(), 1);
        let reason = json!({"reason": "金額の見直し"});
        let reopened = desk.act(&desk.lead, case, "reopening", reason).await;
        assert_eq!(reopened.status, 200, "{}", reopened.json());
    }
    assert_eq!(desk.status(case).await, "in_review");
}

#[tokio::test]
async fn of_two_proposals_at_once_one_stands() {
    for_each_database(async |database| {
        let desk = Desk::on(database).await;
        let case = desk.case_in_review().await;
        let version = desk.version(&case).await;
        for round in 0..number("TSUNAGI_RACES", 15) {
            let approve = json!({"outcome": "approve"});
            let reject = json!({"outcome": "reject", "reason": "対象外"});
            let (one, other) = tokio::join!(
                desk.act_at(&desk.first, &case, "proposal", version, approve),
                desk.act_at(&desk.second, &case, "proposal", version, reject),
            );
            let winner = if one.status == 200 { &one } else { &other };
            let loser = if one.status == 200 { &other } else { &one };
            assert_eq!(winner.status, 200, "round {round}: {}", winner.json());
            assert_eq!(loser.problem().1, "proposal_open", "round {round}");
            let proposal = winner.json()["proposal"]["id"].as_str().unwrap().to_owned();
            let path = format!(
                "/review/cases/{}/proposal?proposal={proposal}&version={version}",
                case.id
            );
            let request = desk
                .first
                .request("DELETE", &path, &[], axum::body::Body::empty());
            let gone = desk.world.send(request).await;
            assert_eq!(gone.status, 200, "{}", gone.json());
        }
        desk.world.finish().await;
    })
    .await;
}
