//! What the public pages show in a sandbox: news, and where invented dates say municipalities stand.
//!
//! Names of municipalities are real, dates and states are not: each entry says so in its note. Nothing is
//! published of 北海道, 東京都 and 神奈川県, so that taking a list over can be practised.

use std::fmt::Write as _;

use chrono::NaiveDate;
use contract::news::{NewsText, SaveNews};
use contract::readiness::{ConfirmImport, ImportRequest};
use domain::person::Role;
use domain::prefecture::PREFECTURES;
use store::audit;

use super::seed::{SeedError, actor_of};
use crate::context::Context;
use crate::usecase::news::write_news;
use crate::usecase::readiness::{import_readiness, municipalities, preview_import};

/// Prefectures left for practice.
const LEFT_OUT: [&str; 3] = ["01", "13", "14"];

/// Entries of a prefecture.
const ENTRIES: usize = 12;

/// What the entries say in turn; nothing for the last.
const STANDINGS: [Option<&str>; 7] = [
    Some("2026/7/1"),
    Some("2026/10/1"),
    Some("2027/4/1"),
    Some("2026/10/1"),
    Some("日程調整中"),
    Some("未定"),
    None,
];

/// Fills what is missing.
pub(super) async fn seed_public(ctx: &Context) -> Result<(), SeedError> {
    if store::news::all(ctx.db.read(), 1).await?.is_empty() {
        seed_news(ctx).await?;
    }
    if store::readiness::all(ctx.db.read()).await?.is_empty() {
        seed_readiness(ctx).await?;
    }
    Ok(())
}

async fn seed_news(ctx: &Context) -> Result<(), SeedError> {
    let operator = actor_of(ctx, Role::Operator, None).await?;
    let text = |title: &str, body: &str| NewsText {
        title: title.to_owned(),
        body: body.to_owned(),
    };
    let news = [
        SaveNews {
            version: 0,
            published_on: day(2026, 11, 2),
            japanese: text(
                "令和8年度の助成金の受付は3月12日までです",
                "下書きのままの申請は、受け付けたことになりません。早めに申請してください。\n\nこのお知らせはサンドボックスの見本です。",
            ),
            easy: Some(text(
                "助成金《じょせいきん》の申《もう》しこみは、3月《がつ》12日《にち》までです",
                "早《はや》く申《もう》しこんでください。\n\nこれは練習用《れんしゅうよう》のお知《し》らせです。",
            )),
            english: Some(text(
                "Apply for the subsidy by 12 March 2027",
                "Drafts do not count as received: send yours early.\n\nThis is an example of the sandbox.",
            )),
        },
        SaveNews {
            version: 0,
            published_on: day(2026, 11, 20),
            japanese: text(
                "サンドボックスへようこそ",
                "事業所も人も日付も架空です。自由に試してください。",
            ),
            easy: None,
            english: None,
        },
    ];
    for one in &news {
        write_news(ctx, &operator, one)
            .await
            .map_err(|error| SeedError::Public(error.to_string()))?;
    }
    Ok(())
}

async fn seed_readiness(ctx: &Context) -> Result<(), SeedError> {
    let fault = |error: crate::usecase::readiness::ReadinessError| {
        SeedError::Public(format!("municipalities: {error}"))
    };
    let list = municipalities().map_err(|error| SeedError::Public(error.to_string()))?;
    let mut text = String::new();
    for (place, (number, prefecture)) in PREFECTURES.into_iter().enumerate() {
        if LEFT_OUT.contains(&number) {
            continue;
        }
        let of_it = list.all().iter().filter(|one| one.prefecture() == number);
        for (at, one) in of_it.take(ENTRIES).enumerate() {
            let standing = STANDINGS.get((at + place * 3) % STANDINGS.len());
            if let Some(standing) = standing.copied().flatten() {
                // Writing to a String cannot fail.
                let _ = writeln!(text, "{prefecture} {}（見本） {standing}", one.name);
            }
        }
    }
    let request = ImportRequest {
        text: text.clone(),
        ..ImportRequest::default()
    };
    let preview = preview_import(ctx, &request).await.map_err(fault)?;
    let confirm = ConfirmImport {
        text,
        digest: preview.digest,
        choices: Vec::new(),
        leave_out_unmatched: false,
    };
    import_readiness(ctx, audit::Actor::system(), None, &confirm)
        .await
        .map_err(fault)?;
    Ok(())
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}
