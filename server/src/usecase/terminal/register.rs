//! A device registered under a name.

use contract::terminal::{TerminalRequest, TerminalView};
use contract::{FieldCode, FieldIssue};
use serde_json::json;
use store::account::{offices, people};
use store::audit::{AuditAction, AuditEntry, Subject, SubjectKind};
use store::entity::terminal;
use store::{Constraint, StoreError};

use super::view::terminal_view;
use super::{TerminalError, own_office};
use crate::actor::Actor;
use crate::context::Context;
use crate::usecase::account::typed;

/// Terminals in service of one office at most.
const TERMINALS_MAX: u64 = 300;

/// Registers a terminal of the office the actor works for.
pub async fn register_terminal(
    ctx: &Context,
    actor: &Actor,
    request: &TerminalRequest,
) -> Result<TerminalView, TerminalError> {
    let office = own_office(actor)?;
    let name = typed::label("name", &request.name, domain::text::LABEL_MAX)
        .map_err(|issue| TerminalError::Fields(vec![issue]))?;
    let stamp = ctx.stamp();
    let row = terminal::Model {
        id: stamp.id,
        office_number: office.to_string(),
        name,
        kind: request.kind.as_str().to_owned(),
        registered_by: actor.person,
        registered_at: stamp.at,
        last_seen_at: None,
        retired_by: None,
        retired_at: None,
    };
    let tx = ctx.db.begin().await?;
    // Locked: two requests at once must not pass the most allowed together.
    offices::find_locked(&tx, office.as_str()).await?;
    if store::terminal::count_live(tx.conn(), office.as_str()).await? >= TERMINALS_MAX {
        let most = TERMINALS_MAX.to_string();
        let issue = FieldIssue::with("name", FieldCode::TooLarge, most);
        return Err(TerminalError::Fields(vec![issue]));
    }
    match store::terminal::insert(&tx, row.clone()).await {
        Ok(()) => {}
        Err(StoreError::Conflict(Constraint::OneLiveTerminalName)) => {
            return Err(TerminalError::NameTaken);
        }
        Err(error) => return Err(error.into()),
    }
    let subject = Subject::new(SubjectKind::Terminal, row.id);
    let who = actor.in_audit(Some(office.as_str()));
    let entry = AuditEntry::new(ctx.stamp(), who, AuditAction::TerminalRegistered, subject);
    tx.commit(entry.with(json!({ "kind": row.kind }))).await?;
    let person = people::find(ctx.db.read(), actor.person).await?;
    Ok(terminal_view(row, person, Vec::new())?)
}
