//! The mail that reminds of the end of a terminal's certificate.

use chrono::{Datelike as _, FixedOffset};
use store::StoreError;
use uuid::Uuid;

use super::deliver::address;
use super::text::{FOOT, Words};
use crate::context::Context;
use crate::usecase::terminal::certificate_due;

/// Seconds Japan is ahead of UTC: the last day is a day there.
const JAPAN: i32 = 9 * 3600;

/// To whom, and what; `None` when the certificate was renewed or revoked meanwhile.
pub(super) async fn mail(
    ctx: &Context,
    certificate: Uuid,
    person: Uuid,
) -> Result<Option<(String, Words)>, StoreError> {
    let Some((terminal, ends)) = certificate_due(ctx, certificate).await? else {
        return Ok(None);
    };
    let Some(japan) = FixedOffset::east_opt(JAPAN) else {
        return Ok(None);
    };
    let last = ends.with_timezone(&japan);
    let page = ctx.config.link("/terminals");
    let there = ctx.config.terminals.origin().unwrap_or_default();
    let words = Words {
        subject: "【つなぎ】端末の証明書の期限が近づいています",
        text: format!(
            "端末「{terminal}」の証明書の期限が近づいています。\n\n\
             期限: {}年{}月{}日\n\n\
             その端末で次のアドレスを開き、「端末と証明書」の「更新する」を押すと、1分ほどで更新できます。\n{there}/terminals\n\n\
             期限を過ぎると、その端末からは利用者の情報を見られなくなります。\
             過ぎたあとは、ほかの端末から管理者が新しい証明書を発行できます。\n{page}\n{FOOT}",
            last.year(),
            last.month(),
            last.day(),
        ),
    };
    Ok(address(ctx, person).await?.map(|to| (to, words)))
}
