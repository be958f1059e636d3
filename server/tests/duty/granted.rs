//! An application that was paid.

use axum::http::StatusCode;
use chrono::NaiveDate;
use domain::person::Role;
use serde_json::{Value, json};
use store::audit::{Actor, AuditAction, AuditEntry, Subject, SubjectKind};
use store::{application, duty, entity};
use uuid::Uuid;

use super::world::{Caller, HINATA, World};

/// The grant of the tests' application: 61,600 yen of costs, rounded down.
pub(crate) const GRANT: i64 = 61_000;

/// An application with its office's administrator and its open report.
pub(crate) struct Granted {
    pub(crate) admin: Caller,
    pub(crate) application: String,
    pub(crate) report: String,
}

/// Submits an application for ひなた and writes what review and payment leave behind: state, decision,
/// report. That the step into 入金済 opens the report by itself is shown in `sandbox.rs`.
pub(crate) async fn granted(world: &World) -> Granted {
    let admin = world.caller(Role::OfficeAdmin, HINATA).await;
    let id = world.begin(&admin, HINATA).await;
    let version = world.fill(&admin, &id).await;
    let answer = world
        .submit(&admin, &id, "key-0000-0000-0001", version)
        .await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.json());
    let report = pay(world, &id).await;
    Granted {
        admin,
        application: id,
        report: report.to_string(),
    }
}

async fn pay(world: &World, id: &str) -> Uuid {
    let ctx = &world.ctx;
    let stamp = ctx.stamp();
    let tx = ctx.db.begin().await.unwrap();
    let id = Uuid::parse_str(id).unwrap();
    let mut row = application::find_for_change(&tx, id)
        .await
        .unwrap()
        .unwrap();
    "paid".clone_into(&mut row.status);
    row.approved_yen = Some(GRANT);
    row.decided_at = Some(stamp.at);
    row.updated_at = stamp.at;
    application::save(&tx, &row).await.unwrap();
    set_decided(&tx, &row).await;
    let report = entity::duty::Model {
        id: ctx.ids.uuid(),
        application_id: id,
        kind: "tax_report".to_owned(),
        state: "open".to_owned(),
        due_on: NaiveDate::from_ymd_opt(2028, 4, 30),
        version: 1,
        answers: json!({}),
        repay_yen: None,
        repay_by: None,
        note: None,
        reminded: 0,
        opened_at: stamp.at,
        updated_at: stamp.at,
        submitted_at: None,
        submitted_by: None,
        decided_at: None,
        decided_by: None,
    };
    let report_id = report.id;
    duty::insert(&tx, report).await.unwrap();
    let subject = Subject::new(SubjectKind::Application, id);
    let paid = AuditAction::ApplicationPaid;
    tx.commit(AuditEntry::new(stamp, Actor::system(), paid, subject))
        .await
        .unwrap();
    report_id
}

/// What `save` may leave to others.
async fn set_decided(tx: &store::Tx, row: &entity::application::Model) {
    use sea_orm::sea_query::Expr;
    use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};
    use store::entity::application::{Column, Entity};
    Entity::update_many()
        .col_expr(Column::ApprovedYen, Expr::value(row.approved_yen))
        .col_expr(Column::DecidedAt, Expr::value(row.decided_at))
        .filter(Column::Id.eq(row.id))
        .exec(tx.conn())
        .await
        .unwrap();
}

impl Granted {
    /// Path of the report for the office.
    pub(crate) fn path(&self) -> String {
        format!("/applications/{}/duties/{}", self.application, self.report)
    }

    /// Saves the form; answers the version after it.
    pub(crate) async fn save(&self, world: &World, path: &str, form: Value) -> i64 {
        let version = world.get(&self.admin, path).await.version();
        let body = json!({"version": version, "form": form});
        let answer = world.put(&self.admin, path, &body).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.json());
        answer.version()
    }

    /// Saves and submits.
    pub(crate) async fn submit(
        &self,
        world: &World,
        path: &str,
        form: Value,
    ) -> super::world::Answer {
        let version = self.save(world, path, form).await;
        let body = json!({"version": version, "declared": true});
        world
            .post(&self.admin, &format!("{path}/submission"), &body)
            .await
    }
}

impl World {
    pub(crate) async fn put(
        &self,
        caller: &Caller,
        path: &str,
        body: &Value,
    ) -> super::world::Answer {
        self.send(caller.request("PUT", path, &[], super::world::json_body(body)))
            .await
    }

    pub(crate) async fn delete(&self, caller: &Caller, path: &str) -> super::world::Answer {
        self.send(caller.request("DELETE", path, &[], axum::body::Body::empty()))
            .await
    }
}
