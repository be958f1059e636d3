//! A server that dies anywhere between the decision to pay and the files: nothing twice, nothing lost.

use std::time::Duration;

use contract::payment::{BatchCancellation, BatchState, CandidatesQuery, NewBatch};
use server::actor::Actor;
use server::context::Context;
use server::usecase::document::sweep_orphans;
use server::usecase::payment::{
    cancel_batch, list_batches, list_items, make_batch, show_batch, show_candidates,
};
use testkit::database::for_each_database;
use tokio::time::timeout;

use super::house::{approve_many, officer, portal};

const ITEMS: usize = 12;

async fn wish(ctx: &Context) -> Option<NewBatch> {
    let query = CandidatesQuery {
        scheme: "fy2026".to_owned(),
        month: "2027-01-01".parse().unwrap(),
    };
    let seen = show_candidates(ctx, &query).await.unwrap();
    (seen.count > 0).then(|| NewBatch {
        scheme_id: seen.scheme_id,
        month: seen.month,
        transfer_on: seen.proposed_day.unwrap(),
        expected_count: seen.count,
        expected_total_yen: seen.total_yen,
        left_out: Vec::new(),
    })
}

/// Waits for a commit the database was given before the kill: it holds the counter of batches.
async fn ended(ctx: &Context) {
    let tx = ctx.db.begin().await.unwrap();
    store::payment::next_number(&tx).await.unwrap();
}

/// Every application is in the one batch there is, or approved; the batch has its files.
async fn check_and_clear(ctx: &Context, officer: &Actor) -> bool {
    let query = contract::page::PageQuery::default();
    let newest = list_batches(ctx, &query)
        .await
        .unwrap()
        .items
        .into_iter()
        .next();
    let Some(newest) = newest.filter(|batch| batch.state != BatchState::Cancelled) else {
        assert_eq!(
            wish(ctx).await.unwrap().expected_count,
            12,
            "all are approved"
        );
        return false;
    };
    assert!(
        wish(ctx).await.is_none(),
        "nothing is left to be paid twice"
    );
    let id = newest.id.parse().unwrap();
    let shown = show_batch(ctx, officer, id).await.unwrap();
    assert_eq!(
        shown.batch.state,
        BatchState::Draft,
        "the job wrote the files"
    );
    assert_eq!(shown.files.len(), ITEMS / 2);
    let total: i64 = shown.files.iter().map(|file| file.total_yen).sum();
    assert_eq!(total, shown.batch.total_yen);
    let items = list_items(ctx, id, &query).await.unwrap().items;
    assert_eq!(items.len(), ITEMS);
    let input = BatchCancellation {
        version: shown.version,
    };
    cancel_batch(ctx, officer, id, &input).await.unwrap();
    true
}

#[tokio::test]
async fn stopped_anywhere_it_goes_on_and_pays_once() {
    for_each_database(async |database| {
        let portal = portal(database).await;
        let ctx = &portal.ctx;
        let officer = officer(ctx, "first@example.jp").await;
        approve_many(ctx, ITEMS).await;
        let (mut before, mut after) = (0, 0);
        for kill in 0..100_u64 {
            let wish = wish(ctx).await.unwrap();
            // Dropped in the middle of whatever it waits for, as the process would be.
            let patience = Duration::from_micros(200 + kill * kill * 12);
            let _ = timeout(patience, make_batch(ctx, &officer, &wish)).await;
            ended(ctx).await;
            server::worker::work_off(ctx).await.unwrap();
            if check_and_clear(ctx, &officer).await {
                after += 1;
            } else {
                before += 1;
            }
        }
        assert!(
            before > 0 && after > 0,
            "{before} before, {after} after the commit"
        );
        // What the stopped servers left in the store is swept; everything else must hold.
        let soon = chrono::TimeDelta::hours(1);
        #[expect(clippy::disallowed_methods, reason = "files carry the machine's time")]
        let machine = chrono::Utc::now() + soon;
        sweep_orphans(ctx, ctx.clock.now(), machine).await.unwrap();
        portal.finish().await;
    })
    .await;
}
