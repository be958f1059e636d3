//! The terminals of an office.

use std::collections::HashMap;

use contract::terminal::{CertificateView, Terminals};
use store::entity::certificate_device;
use store::terminal::{self, certificates, devices};
use uuid::Uuid;

use super::view::{certificate_view, terminal_view};
use super::{TerminalError, own_office};
use crate::actor::Actor;
use crate::context::Context;

/// Every terminal of the office the actor works for, in service first, with certificates; and the office's certificates of other
/// authorities.
pub async fn list_terminals(ctx: &Context, actor: &Actor) -> Result<Terminals, TerminalError> {
    let office = own_office(actor)?;
    let now = ctx.clock.now();
    let rows = terminal::list(ctx.db.read(), office.as_str()).await?;
    let found = certificates::of_office(ctx.db.read(), office.as_str()).await?;
    let ids = found.iter().map(|row| row.id).collect();
    let mut seen: HashMap<Uuid, Vec<certificate_device::Model>> = HashMap::new();
    for device in devices::of_certificates(ctx.db.read(), ids).await? {
        seen.entry(device.certificate_id).or_default().push(device);
    }
    let mut of_terminals: HashMap<Option<Uuid>, Vec<CertificateView>> = HashMap::new();
    for row in found {
        let (id, terminal) = (row.id, row.terminal_id);
        let view = certificate_view(row, seen.remove(&id).unwrap_or_default(), now)?;
        of_terminals.entry(terminal).or_default().push(view);
    }
    let mut items = Vec::new();
    for (row, person) in rows {
        let certificates = of_terminals.remove(&Some(row.id)).unwrap_or_default();
        items.push(terminal_view(row, person, certificates)?);
    }
    Ok(Terminals {
        items,
        external: of_terminals.remove(&None).unwrap_or_default(),
    })
}
