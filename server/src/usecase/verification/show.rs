//! Where an office stands, and who waits.

use contract::verification::{LetterState, OfficeVerification, WaitingOffice, WaitingOffices};
use domain::office::VerificationWay;
use store::account::offices;
use store::entity::office_letter;
use store::verification::{self, letters};

use super::{ATTEMPTS_MAX, VerificationError, own_office};
use crate::actor::Actor;
use crate::context::Context;

/// Whether the office the actor works for is verified, how, and where its letter stands.
pub async fn show_verification(
    ctx: &Context,
    actor: &Actor,
) -> Result<OfficeVerification, VerificationError> {
    let office = own_office(actor)?;
    let found = offices::find(ctx.db.read(), office.as_str()).await?;
    let found = found.ok_or(VerificationError::NotFound)?;
    let way = verification::find(ctx.db.read(), office.as_str()).await?;
    let letter = letters::open(ctx.db.read(), office.as_str()).await?;
    Ok(OfficeVerification {
        verified_at: found.verified_at,
        way: way.and_then(|row| VerificationWay::from_id(&row.way)),
        letter: letter.as_ref().map(letter_state),
    })
}

/// The offices that asked for a letter.
pub async fn waiting_offices(ctx: &Context) -> Result<WaitingOffices, VerificationError> {
    let open = letters::all_open(ctx.db.read()).await?;
    let items = open.into_iter().map(|(letter, office)| WaitingOffice {
        letter: letter_state(&letter),
        office_name: office.map(|office| office.name).unwrap_or_default(),
        office_number: letter.office_number,
    });
    Ok(WaitingOffices {
        items: items.collect(),
    })
}

fn letter_state(letter: &office_letter::Model) -> LetterState {
    let left = ATTEMPTS_MAX.saturating_sub(letter.attempts);
    LetterState {
        asked_at: letter.asked_at,
        made_at: letter.made_at,
        expires_at: letter.expires_at,
        attempts_left: u32::try_from(left).unwrap_or_default(),
    }
}
