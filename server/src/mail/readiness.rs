//! The mails about municipalities.

use chrono::{Datelike as _, NaiveDate};
use domain::readiness::Readiness;
use uuid::Uuid;

use super::text::{FOOT, Words};
use crate::context::Context;
use crate::usecase::readiness::{ReadinessError, follow_mail, news_mail};

/// The link that confirms the address.
pub(super) async fn follow(
    ctx: &Context,
    follow: Uuid,
) -> Result<Option<(String, Words)>, ReadinessError> {
    Ok(follow_mail(ctx, follow).await?.map(|mail| {
        let words = Words {
            subject: "【つなぎ】市町村の対応状況のお知らせの確認",
            text: format!(
                "{}の対応状況が変わったときに、このメールアドレスへお知らせするお申し込みがありました。\n\
                 3日以内に、次のリンクを開いて「お知らせを受け取る」を押してください。\n\n\
                 {}\n\n\
                 お心当たりがない場合は、このメールを削除してください。お知らせは始まりません。\n{FOOT}",
                mail.municipality, mail.link,
            ),
        };
        (mail.to, words)
    }))
}

/// A change.
pub(super) async fn news(
    ctx: &Context,
    follow: Uuid,
    change: Uuid,
) -> Result<Option<(String, Words)>, ReadinessError> {
    Ok(news_mail(ctx, follow, change).await?.map(|mail| {
        let words = Words {
            subject: "【つなぎ】市町村の対応状況が変わりました",
            text: format!(
                "{}の対応状況が変わりました。\n\n\
                 {}\n\n\
                 くわしくは、次の画面で確認できます。\n{}\n\n\
                 お知らせが不要になったときは、次のリンクからやめられます。\n{}\n{FOOT}",
                mail.municipality,
                standing(mail.readiness),
                mail.page,
                mail.end,
            ),
        };
        (mail.to, words)
    }))
}

fn standing(readiness: Option<Readiness>) -> String {
    let day = |day: NaiveDate| format!("{}年{}月{}日", day.year(), day.month(), day.day());
    match readiness {
        Some(Readiness::Dated(starts_on)) => format!("利用開始日: {}", day(starts_on)),
        Some(Readiness::Arranging) => "利用開始日: 日程調整中".to_owned(),
        Some(Readiness::Undecided) => "利用開始日: 未定".to_owned(),
        None => "利用開始日: 画面でご確認ください".to_owned(),
    }
}
