//! Several officers, several servers, at once.
//!
//! `TSUNAGI_RACES` sets how many races on each database (10 by default).

use contract::payment::{CandidatesQuery, NewBatch};
use futures::future::join_all;
use server::usecase::payment::{PaymentError, cancel_batch, make_batch, show_candidates};
use testkit::database::for_each_database;

use super::house::{approve_many, officer, portal, second_server, status_of};
use super::volume::number;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn everybody_presses_at_once_and_one_batch_is_made() {
    for_each_database(async |database| {
        let portal = portal(database).await;
        let other = second_server(&portal).await;
        let officer = officer(&portal.ctx, "first@example.jp").await;
        let ids = approve_many(&portal.ctx, 5).await;
        let query = CandidatesQuery {
            scheme: "fy2026".to_owned(),
            month: "2027-01-01".parse().unwrap(),
        };
        for _ in 0..number("TSUNAGI_RACES", 10) {
            let seen = show_candidates(&portal.ctx, &query).await.unwrap();
            let wish = NewBatch {
                scheme_id: seen.scheme_id,
                month: seen.month,
                transfer_on: seen.proposed_day.unwrap(),
                expected_count: seen.count,
                expected_total_yen: seen.total_yen,
                left_out: Vec::new(),
            };
            let pressed = (0..8).map(|turn| {
                let ctx = if turn % 2 == 0 { &portal.ctx } else { &other };
                make_batch(ctx, &officer, &wish)
            });
            let answers = join_all(pressed).await;
            let made: Vec<_> = answers
                .iter()
                .filter_map(|answer| answer.as_ref().ok())
                .collect();
            assert_eq!(made.len(), 1, "{answers:?}");
            for refused in answers.iter().filter_map(|answer| answer.as_ref().err()) {
                assert!(
                    matches!(
                        refused,
                        PaymentError::NothingToPay
                            | PaymentError::CandidatesChanged
                            | PaymentError::Store(store::StoreError::Busy)
                    ),
                    "{refused:?}"
                );
            }
            assert_eq!(made[0].batch.item_count, 5);
            for id in &ids {
                assert_eq!(status_of(&portal.ctx, *id).await, "payment_scheduled");
            }
            let id = made[0].batch.id.parse().unwrap();
            let version = made[0].version;
            let given_up = join_all((0..4).map(|_| {
                let input = contract::payment::BatchCancellation { version };
                let (ctx, officer) = (&portal.ctx, &officer);
                async move { cancel_batch(ctx, officer, id, &input).await }
            }))
            .await;
            assert_eq!(given_up.iter().filter(|answer| answer.is_ok()).count(), 1);
        }
        other.db.clone().close().await.unwrap();
        portal.finish().await;
    })
    .await;
}
