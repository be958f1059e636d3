//! The mail that reminds of the end of the window.

use chrono::Datelike as _;
use domain::application::Status;
use domain::scheme::SchemeId;
use store::{StoreError, application};
use uuid::Uuid;

use super::deliver::address;
use super::text::{FOOT, Words};
use crate::context::Context;
use crate::usecase::application::waits_for_office;

/// To whom, and what; `None` when the office has applied meanwhile, or the window has closed.
pub(super) async fn mail(
    ctx: &Context,
    id: Uuid,
    person: Uuid,
) -> Result<Option<(String, Words)>, StoreError> {
    let Some(found) = application::find(ctx.db.read(), id).await? else {
        return Ok(None);
    };
    let waits = Status::from_id(&found.status).is_some_and(waits_for_office);
    let scheme = SchemeId::parse(&found.scheme_id).ok();
    let Some(scheme) = scheme.and_then(|id| ctx.schemes.get(&id)) else {
        return Ok(None);
    };
    if !waits || !scheme.window(ctx.clock.now()).is_open() {
        return Ok(None);
    }
    let last = scheme.closes_on();
    let page = ctx.config.link(&format!("/applications/{id}"));
    let words = Words {
        subject: "【つなぎ】助成金の申請の期限が近づいています",
        text: format!(
            "助成金の申請の入力が途中のままになっています。\n\n\
             受付の最終日: {}年{}月{}日\n\n\
             入力した内容は保存されています。次の画面から続けられます(サインインが必要です)。\n{page}\n{FOOT}",
            last.year(),
            last.month(),
            last.day(),
        ),
    };
    Ok(address(ctx, person).await?.map(|to| (to, words)))
}
