//! `/staff`: people of the federation and of the installation.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use contract::staff::Staff;
use uuid::Uuid;

use crate::actor::Actor;
use crate::context::Context;
use crate::http::Failure;
use crate::http::extract::PathOf;
use crate::usecase::staff::{end_staff_role, list_staff, withdraw_staff_invitation};

/// Who works here, and who is invited.
#[utoipa::path(get, path = "/api/v1/staff", tag = "staff",
    responses((status = 200, body = Staff)))]
pub async fn list(State(ctx): State<Context>, actor: Actor) -> Result<Json<Staff>, Failure> {
    Ok(Json(list_staff(&ctx, &actor).await?))
}

/// Ends one role of one of the staff.
#[utoipa::path(delete, path = "/api/v1/staff/{person}/roles/{role}", tag = "staff",
    params(("person" = Uuid, Path), ("role" = String, Path)), responses((status = 204)))]
pub async fn end_role(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf((person, role)): PathOf<(Uuid, String)>,
) -> Result<StatusCode, Failure> {
    end_staff_role(&ctx, &actor, person, &role).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Takes an invitation to the staff back.
#[utoipa::path(delete, path = "/api/v1/federation/invitations/{id}", tag = "staff",
    params(("id" = Uuid, Path)), responses((status = 204)))]
pub async fn withdraw_invitation(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(id): PathOf<Uuid>,
) -> Result<StatusCode, Failure> {
    withdraw_staff_invitation(&ctx, &actor, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
