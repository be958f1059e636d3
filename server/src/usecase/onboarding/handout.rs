//! Leaflet and poster for recipients, with the office's name.

use std::sync::Arc;

use chrono::{Datelike as _, NaiveDate};
use documents::notice::{NoticeError, SheetDay};
use documents::paper::{HandoutKind, HandoutSheet};
use domain::calendar::tokyo_date;
use store::onboarding;

use super::OnboardingError;
use super::desk::own_office;
use super::show::GO_LIVE;
use crate::actor::Actor;
use crate::context::Context;

/// A handout as PDF, and what its file is called. Nothing is kept.
pub async fn handout(
    ctx: &Context,
    actor: &Actor,
    kind: &str,
) -> Result<(String, Vec<u8>), OnboardingError> {
    let kind = HandoutKind::from_id(kind).ok_or(OnboardingError::NotThere)?;
    let office = own_office(ctx, actor).await?;
    let row = onboarding::answer(ctx.db.read(), &office.number, GO_LIVE).await?;
    let day: Option<NaiveDate> = row
        .and_then(|row| row.answer)
        .and_then(|day| day.parse().ok());
    let today = tokyo_date(ctx.clock.now());
    let sheet = HandoutSheet {
        kind,
        ident: format!("{}-{}-{today}", kind.title(), office.number),
        office_name: office.name,
        go_live: day.map(shown).unwrap_or_default(),
        day: SheetDay {
            shown: shown(today),
            year: today.year(),
            month: today.month(),
            day: today.day(),
        },
    };
    let typesetter = Arc::clone(&ctx.typesetter);
    let pdf = tokio::task::spawn_blocking(move || typesetter.set(&sheet))
        .await
        .map_err(|error| NoticeError::Typesetting(error.to_string()))??;
    Ok((format!("{}.pdf", kind.title()), pdf))
}

/// The common calendar: easier to read than eras.
fn shown(day: NaiveDate) -> String {
    format!("{}年{}月{}日", day.year(), day.month(), day.day())
}
