//! A batch of the size of a month.

use std::time::Instant;

use contract::payment::{CandidatesQuery, NewBatch};
use server::usecase::payment::{make_batch, show_candidates};
use testkit::database::TestDatabase;

use super::house::{PAYER, approve_many, officer, portal_of};

/// `cargo test --release -p server --test portal -- --ignored a_large_batch --nocapture`.
#[tokio::test]
#[ignore = "takes minutes: a figure, not a check"]
async fn a_large_batch() {
    let count = 3_000;
    let database = TestDatabase::sqlite().await;
    let payer = PAYER.replace("max_count = 2", "max_count = 99999");
    let portal = portal_of(&database, &payer).await;
    let officer = officer(&portal.ctx, "first@example.jp").await;
    approve_many(&portal.ctx, count).await;
    let query = CandidatesQuery {
        scheme: "fy2026".to_owned(),
        month: "2027-01-01".parse().unwrap(),
    };
    let begun = Instant::now();
    let seen = show_candidates(&portal.ctx, &query).await.unwrap();
    println!("{count} candidates shown in {:?}", begun.elapsed());
    let wish = NewBatch {
        scheme_id: seen.scheme_id,
        month: seen.month,
        transfer_on: seen.proposed_day.unwrap(),
        expected_count: seen.count,
        expected_total_yen: seen.total_yen,
        left_out: Vec::new(),
    };
    let begun = Instant::now();
    let made = make_batch(&portal.ctx, &officer, &wish).await.unwrap();
    println!(
        "{} payments in {} files made in {:?}",
        made.batch.item_count,
        made.files.len(),
        begun.elapsed()
    );
}
