//! How this browser comes in, and what terminals can do in this installation.

use contract::terminal::{Here, HereTerminal};
use domain::terminal::is_renewable;
use store::terminal::certificates;

use super::{TerminalAccess, TerminalError, own_office};
use crate::actor::Actor;
use crate::context::Context;

/// What the page of terminals needs to know besides the list.
pub async fn show_here(
    ctx: &Context,
    actor: &Actor,
    access: Option<&TerminalAccess>,
) -> Result<Here, TerminalError> {
    own_office(actor)?;
    let mut shown = None;
    if let Some(id) = access.and_then(|access| access.certificate)
        && let Some(row) = certificates::find(ctx.db.read(), id).await?
    {
        shown = Some(HereTerminal {
            certificate_id: row.id.to_string(),
            terminal_id: row.terminal_id.map(|id| id.to_string()),
            not_after: row.not_after,
            renewable: row.terminal_id.is_some() && is_renewable(ctx.clock.now(), row.not_after),
        });
    }
    Ok(Here {
        terminal: shown,
        can_issue: ctx.terminals.authority.is_some(),
        required: ctx.terminals.required,
        address: ctx.config.terminals.origin(),
    })
}
