//! What the application shows about the signed-in person.

use contract::account::Me;
use store::StoreError;

use crate::actor::Actor;
use crate::context::Context;

/// The signed-in person.
pub async fn show_me(_ctx: &Context, _actor: &Actor) -> Result<Me, StoreError> {
    Err(StoreError::Unavailable)
}
