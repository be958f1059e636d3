//! Every condition that is not met is named, written down, and nothing is fetched.

use chrono::TimeDelta;
use domain::person::Role;
use serde_json::{Value, json};
use store::audit::AuditAction;
use testkit::database::for_each_database;

use super::visitor::Visitor;
use super::world::{AOZORA, HINATA, World, consent, view};

async fn lacks(world: &World, visitor: &Visitor, relation: &str, kind: &str) -> Value {
    let path = format!("/care/people/{relation}/record-views");
    let answer = visitor
        .post(&path, &view(world.ctx.ids.uuid(), &[kind]))
        .await;
    assert_eq!(answer.status, 200, "{:?}", answer.json);
    answer.json["absent"][0]["why"]["lacks"].clone()
}

#[tokio::test]
async fn each_condition_is_named_and_written_down() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let manager = world.care_manager().await;
        let relation = world.take_on(&manager, "43").await;
        assert_eq!(
            lacks(&world, &manager, &relation, "life").await,
            json!(["no_consent"])
        );

        let staff = world.visitor(Role::OfficeStaff, Some(AOZORA)).await;
        assert_eq!(
            lacks(&world, &staff, &relation, "claim").await,
            json!(["job_not_permitted"])
        );

        let other = world.visitor(Role::OfficeStaff, Some(HINATA)).await;
        let elsewhere = world.take_on(&other, "11").await;
        assert_eq!(
            lacks(&world, &other, &elsewhere, "claim").await,
            json!(["service_not_permitted"])
        );

        let path = format!("/care/people/{relation}/consents");
        let given = manager
            .post(&path, &consent(&["life"], "care_planning"))
            .await;
        assert_eq!(given.status, 201, "{:?}", given.json);
        world.pass(TimeDelta::days(200));
        let manager = world.signed_in(manager.person).await;
        assert_eq!(
            lacks(&world, &manager, &relation, "life").await,
            json!(["consent_expired"])
        );
        world.pass(TimeDelta::days(200));
        let manager = world.signed_in(manager.person).await;
        assert_eq!(
            lacks(&world, &manager, &relation, "life").await,
            json!(["viewing_expired", "consent_expired"])
        );
        let shown = manager.get(&format!("/care/people/{relation}")).await;
        let kinds = shown.json["kinds"].as_array().unwrap();
        assert_eq!(kinds.len(), 8);
        assert_eq!(kinds[0]["lacks"], json!(["viewing_expired"]));
        // Nothing was fetched, every denial stands in the log.
        assert!(world.fake.asked("/v1/records/query").is_empty());
        let decided = world.audited(AuditAction::RecordViewDecided).await;
        assert_eq!(decided.len(), 5);
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn an_office_that_is_no_longer_verified_sees_nothing() {
    for_each_database(async |database| {
        use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, sea_query::Expr};
        use store::entity::office::{Column, Entity};
        let world = World::on(database).await;
        let manager = world.care_manager().await;
        let relation = world.take_on(&manager, "43").await;
        let tx = world.ctx.db.begin().await.unwrap();
        Entity::update_many()
            .col_expr(
                Column::VerifiedAt,
                Expr::value(None::<chrono::DateTime<chrono::Utc>>),
            )
            .filter(Column::Number.eq(AOZORA))
            .exec(tx.conn())
            .await
            .unwrap();
        tx.commit(store::audit::AuditEntry::new(
            world.ctx.stamp(),
            store::audit::Actor::system(),
            AuditAction::OfficeChanged,
            store::audit::Subject::new(store::audit::SubjectKind::Office, AOZORA),
        ))
        .await
        .unwrap();
        assert_eq!(
            lacks(&world, &manager, &relation, "claim").await,
            json!(["office_not_verified"])
        );
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn a_view_that_makes_no_sense_is_refused() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let manager = world.care_manager().await;
        let relation = world.take_on(&manager, "43").await;
        let path = format!("/care/people/{relation}/record-views");
        let visit = world.ctx.ids.uuid();
        let ask = async |body: Value| manager.post(&path, &body).await;
        let cases = [
            (json!({ "visit": "x", "purpose": "care_planning", "kinds": ["claim"] }), ("visit", "invalid")),
            (json!({ "visit": visit, "purpose": "care_planning", "kinds": [] }), ("kinds", "required")),
            (json!({ "visit": visit, "purpose": "own_record", "kinds": ["claim"] }), ("purpose", "not_allowed")),
            (json!({ "visit": visit, "purpose": "emergency", "kinds": ["claim"] }), ("emergency_reason", "required")),
            (
                json!({ "visit": visit, "purpose": "care_planning", "kinds": ["claim"], "emergency_reason": "x" }),
                ("emergency_reason", "not_allowed"),
            ),
        ];
        for (body, issue) in cases {
            assert_eq!(ask(body.clone()).await.issue(), issue, "{body}");
        }
        // One visit is one person's record for one purpose.
        assert_eq!(ask(view(visit, &["claim"])).await.status, 200);
        let other = json!({ "visit": visit, "purpose": "service_provision", "kinds": ["claim"] });
        assert_eq!(ask(other).await.issue(), ("visit", "duplicate"));
        world.finish().await;
    })
    .await;
}
