//! One sequence of acts, each beside the model.

use axum::body::Body;
use serde_json::{Value, json};

use super::cast::{Case, Cast};
use super::chance::Chance;
use super::rules::{Act, Model, Who};
use super::world::{Answer, Caller, World};

/// How long a sequence is.
const ACTS: usize = 14;

/// What came of all acts.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    pub(crate) done: u64,
    pub(crate) refused: u64,
}

/// Plays one sequence.
pub(crate) async fn sequence(
    world: &World,
    players: &Cast,
    case: &Case,
    mut chance: Chance,
    tally: &mut Tally,
) {
    let path = format!("/review/cases/{}/decision", case.id);
    let lead = players.caller(case, Who::Lead);
    let first = world.get(lead, &path).await.json();
    let mut model = Model::submitted(case.grant, first["lead_above_yen"].as_i64().unwrap());
    assert_eq!(first["grant_yen"], case.grant);
    let mut stale = None;
    let mut panel = first;
    for number in 0..ACTS {
        let (who, act) = roll(&mut chance, &model, case.grant);
        // What somebody would send who looked earlier.
        let is_stale = stale.is_some() && chance.once_in(8);
        let seen: Value = if is_stale {
            stale.clone().unwrap()
        } else {
            panel.clone()
        };
        let caller = players.caller(case, who);
        let answer = perform(world, caller, case, act, &seen, number).await;
        let names_proposal = matches!(act, Act::Confirm | Act::TakeBackProposal);
        let current = seen["version"] == panel["version"]
            && (!names_proposal || seen["proposal"] == panel["proposal"]);
        let expected = model.after(who, act).filter(|_| current);
        let told = format!(
            "{}, act {number}: {who:?} {act:?} on {model:?} (as seen now: {current}) → {} {}",
            chance.name(),
            answer.status,
            String::from_utf8_lossy(&answer.bytes),
        );
        assert!(!answer.status.is_server_error(), "{told}");
        assert_eq!(answer.status.is_success(), expected.is_some(), "{told}");
        let after = world.get(lead, &path).await.json();
        if let Some(next) = expected {
            tally.done += 1;
            model = next;
            same(world, case, players, &model, &after, &told).await;
            stale = Some(panel);
        } else {
            tally.refused += 1;
            assert_eq!(after, panel, "what is refused changes nothing: {told}");
        }
        panel = after;
    }
}

/// The server says what the model says.
async fn same(
    world: &World,
    case: &Case,
    players: &Cast,
    model: &Model,
    panel: &Value,
    told: &str,
) {
    assert_eq!(
        panel["proposal"].is_null(),
        model.proposal.is_none(),
        "{told}"
    );
    let applicant = players.caller(case, Who::Applicant);
    let path = format!("/applications/{}", case.id);
    let shown = world.get(applicant, &path).await.json();
    assert_eq!(shown["status"], model.status, "{told}");
    let standing = panel["decisions"]
        .as_array()
        .unwrap()
        .iter()
        .find(|decision| decision["superseded_at"].is_null() && decision["kind"] == "approve");
    let amount = standing.and_then(|decision| decision["amount_yen"].as_i64());
    let expected = model.decided.filter(|_| model.status == "approved");
    assert_eq!(amount, expected, "{told}");
    for decision in panel["decisions"].as_array().unwrap() {
        assert_ne!(
            decision["proposed_by"]["id"], decision["confirmed_by"]["id"],
            "{told}"
        );
    }
}

/// Somebody does something: mostly what makes sense, often what does not.
fn roll(chance: &mut Chance, model: &Model, grant: i64) -> (Who, Act) {
    let reason = !chance.once_in(4);
    let amounts = [grant, grant, grant - 1_000, grant + 1_000, 0];
    let any = [
        Act::Submit,
        Act::Withdraw,
        Act::Start,
        Act::Return,
        Act::Approve {
            amount: *chance.pick(&amounts),
            reason,
        },
        Act::Reject { reason },
        Act::TakeBackProposal,
        Act::Confirm,
        Act::Reopen { reason },
        Act::Revoke {
            repay: if chance.once_in(4) { 1_000 } else { 0 },
            reason,
        },
    ];
    let act = match model.status {
        "submitted" if !chance.once_in(3) => Act::Start,
        "returned" if !chance.once_in(3) => Act::Submit,
        "in_review" if model.proposal.is_some() && !chance.once_in(3) => Act::Confirm,
        _ => *chance.pick(&any),
    };
    let who = if matches!(act, Act::Submit | Act::Withdraw) && !chance.once_in(4) {
        Who::Applicant
    } else {
        *chance.pick(&Who::ALL)
    };
    // Withdrawing ends a sequence: rarely, so that others get far.
    if act == Act::Withdraw && !chance.once_in(6) {
        return (who, Act::Confirm);
    }
    (who, act)
}

#[expect(clippy::too_many_lines, reason = "one arm an act")]
async fn perform(
    world: &World,
    caller: &Caller,
    case: &Case,
    act: Act,
    seen: &Value,
    number: usize,
) -> Answer {
    let version = &seen["version"];
    let proposal = seen["proposal"]["id"].as_str().unwrap_or("none");
    let reason = |told: bool| if told { "見本の理由" } else { "" };
    let (path, body) = match act {
        Act::Submit => {
            let key = format!("model-{}-{number:04}", case.id);
            let id = case.id.to_string();
            let version = version.as_i64().unwrap();
            return world.submit(caller, &id, &key, version).await;
        }
        Act::Withdraw => {
            let path = format!("/applications/{}/withdrawal", case.id);
            return world
                .post(caller, &path, &json!({ "version": version }))
                .await;
        }
        Act::Start => ("start", json!({ "version": version })),
        Act::Return => {
            let mark = json!({"field": "account.holder_kana", "text": "名義を確かめてください"});
            ("return", json!({"version": version, "marks": [mark]}))
        }
        Act::Approve {
            amount,
            reason: told,
        } => (
            "proposal",
            json!({"version": version, "outcome": "approve", "amount_yen": amount, "reason": reason(told)}),
        ),
        Act::Reject { reason: told } => (
            "proposal",
            json!({"version": version, "outcome": "reject", "reason": reason(told)}),
        ),
        Act::TakeBackProposal => {
            let path = format!(
                "/review/cases/{}/proposal?proposal={proposal}&version={version}",
                case.id
            );
            return world
                .send(caller.request("DELETE", &path, &[], Body::empty()))
                .await;
        }
        Act::Confirm => (
            "confirmation",
            json!({"version": version, "proposal": proposal}),
        ),
        Act::Reopen { reason: told } => (
            "reopening",
            json!({"version": version, "reason": reason(told)}),
        ),
        Act::Revoke {
            repay,
            reason: told,
        } => (
            "revocation",
            json!({"version": version, "reason": reason(told), "repay_yen": repay, "due_on": "2027-01-31"}),
        ),
    };
    let path = format!("/review/cases/{}/{path}", case.id);
    world.post(caller, &path, &body).await
}
