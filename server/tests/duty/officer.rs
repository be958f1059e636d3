//! People signed in with a session: staff of the federation, and whoever needs a passkey just used.

use axum::body::Body;
use axum::http::Request;
use chrono::{DateTime, Utc};
use contract::account::SignInMethod;
use domain::person::Role;
use serde_json::Value;
use server::usecase::account::open_session::open_session;
use store::account::{people, roles};
use store::audit::{Actor, AuditAction, AuditEntry, Subject, SubjectKind};
use store::entity;
use uuid::Uuid;

use super::world::{Answer, World, json_body};

/// A person with a session that outlasts the tests.
pub(crate) struct Officer {
    pub(crate) person: Uuid,
    cookie: String,
}

/// A new person with these roles (and offices), the passkey just used.
pub(crate) async fn officer(world: &World, name: &str, held: &[(Role, Option<&str>)]) -> Officer {
    with_session(world, name, held, true).await
}

/// The same, signed in long ago.
pub(crate) async fn officer_signed_in_before(
    world: &World,
    name: &str,
    held: &[(Role, Option<&str>)],
) -> Officer {
    with_session(world, name, held, false).await
}

async fn with_session(
    world: &World,
    name: &str,
    held: &[(Role, Option<&str>)],
    fresh: bool,
) -> Officer {
    let ctx = &world.ctx;
    let (person, at) = (ctx.ids.uuid(), ctx.stamp().at);
    let tx = ctx.db.begin().await.unwrap();
    let row = entity::person::Model {
        id: person,
        email: format!("{person}@example.jp"),
        name: name.to_owned(),
        created_at: at,
        disabled_at: None,
    };
    people::insert(&tx, row).await.unwrap();
    for (role, office) in held {
        let grant = entity::role_grant::Model {
            id: ctx.ids.uuid(),
            person_id: person,
            role: role.as_str().to_owned(),
            office_number: office.map(str::to_owned),
            granted_by: None,
            created_at: at,
            ended_at: None,
        };
        roles::grant(&tx, grant).await.unwrap();
    }
    let opened = open_session(ctx, &tx, person, &[], (SignInMethod::Passkey, ""))
        .await
        .unwrap();
    lengthen(&tx, opened.id, fresh).await;
    let subject = Subject::new(SubjectKind::Installation, "test");
    let done = AuditAction::SandboxPrepared;
    tx.commit(AuditEntry::new(ctx.stamp(), Actor::system(), done, subject))
        .await
        .unwrap();
    Officer {
        person,
        cookie: format!("__Host-session={}", opened.secret.reveal()),
    }
}

/// The tests move the clock through years.
async fn lengthen(tx: &store::Tx, id: Uuid, fresh: bool) {
    use sea_orm::sea_query::Expr;
    use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};
    use store::entity::session::{Column, Entity};
    let far: DateTime<Utc> = "2045-01-01T00:00:00Z".parse().unwrap();
    let stepped_up: Option<DateTime<Utc>> = fresh.then_some(far);
    Entity::update_many()
        .col_expr(Column::ExpiresAt, Expr::value(far))
        .col_expr(Column::IdleExpiresAt, Expr::value(far))
        .col_expr(Column::LastSeenAt, Expr::value(far))
        .col_expr(Column::SteppedUpAt, Expr::value(stepped_up))
        .filter(Column::Id.eq(id))
        .exec(tx.conn())
        .await
        .unwrap();
}

impl World {
    /// Asks as an officer.
    pub(crate) async fn ask(
        &self,
        officer: &Officer,
        method: &str,
        path: &str,
        body: Option<&Value>,
    ) -> Answer {
        let request = Request::builder()
            .method(method)
            .uri(format!("/api/v1{path}"))
            .header("cookie", &officer.cookie)
            .header("content-type", "application/json");
        let body = body.map_or_else(Body::empty, json_body);
        self.send(request.body(body).unwrap()).await
    }
}
