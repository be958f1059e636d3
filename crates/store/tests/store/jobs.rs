//! The job queue.

use crate::fixture::{entry, later, new_id, noon, stamp};
use chrono::TimeDelta;
use serde_json::json;
use std::collections::BTreeSet;
use store::jobs::{self, ClaimedJob, Enqueued, Job, Lane, Retry};
use store::{Database, StoreError};
use testkit::database::for_each_database;
use uuid::Uuid;

fn lease() -> TimeDelta {
    TimeDelta::minutes(5)
}

fn mail() -> Job {
    Job::new(stamp(), "receipt_mail", json!({ "submission": new_id() }))
}

async fn queue(db: &Database, job: Job) -> Result<Enqueued, StoreError> {
    let tx = db.begin().await?;
    let enqueued = jobs::enqueue(&tx, job).await?;
    tx.commit(entry()).await?;
    Ok(enqueued)
}

#[tokio::test]
async fn job_comes_with_its_transaction_or_not_at_all() {
    for_each_database(async |db| {
        let tx = db.begin().await.unwrap();
        jobs::enqueue(&tx, mail()).await.unwrap();
        drop(tx);
        assert_eq!(
            jobs::claim(db, "a", Lane::ALL, noon(), lease())
                .await
                .unwrap(),
            None
        );

        let job = mail();
        queue(db, job.clone()).await.unwrap();
        let claimed = jobs::claim(db, "a", Lane::ALL, noon(), lease())
            .await
            .unwrap()
            .unwrap();
        assert_eq!((claimed.id, claimed.attempt), (job.stamp.id, 1));
        assert_eq!(
            (claimed.kind.as_str(), claimed.payload),
            (job.kind, job.payload)
        );
    })
    .await;
}

#[tokio::test]
async fn a_lane_takes_its_own_kinds_alone() {
    for_each_database(async |db| {
        let notices = Job::new(stamp(), "notices", json!({})).at(later(-9));
        let mail = mail();
        for job in [&notices, &mail] {
            queue(db, job.clone()).await.unwrap();
        }
        let mails = Lane::Only(&["receipt_mail"]);
        let others = Lane::Except(&["receipt_mail"]);
        for (lane, expected) in [(mails, &mail), (others, &notices)] {
            let claimed = jobs::claim(db, "a", lane, noon(), lease()).await.unwrap();
            assert_eq!(claimed.unwrap().id, expected.stamp.id);
            let more = jobs::claim(db, "a", lane, noon(), lease()).await.unwrap();
            assert_eq!(more, None, "{lane:?} waits for nobody else");
        }
    })
    .await;
}

#[tokio::test]
async fn oldest_due_job_is_taken_first() {
    for_each_database(async |db| {
        let (second, first, future) = (
            mail().at(later(-1)),
            mail().at(later(-2)),
            mail().at(later(1)),
        );
        for job in [&second, &first, &future] {
            queue(db, job.clone()).await.unwrap();
        }
        let mut taken = Vec::new();
        while let Some(claimed) = jobs::claim(db, "a", Lane::ALL, noon(), lease())
            .await
            .unwrap()
        {
            taken.push(claimed.id);
            jobs::complete(db, &claimed, noon()).await.unwrap();
        }
        assert_eq!(taken, [first.stamp.id, second.stamp.id]);
        assert_eq!(jobs::open_jobs(db).await.unwrap(), 1);
        assert!(
            jobs::claim(db, "a", Lane::ALL, later(1), lease())
                .await
                .unwrap()
                .is_some()
        );
    })
    .await;
}

#[tokio::test]
async fn same_key_is_queued_once_for_ever() {
    for_each_database(async |db| {
        let key = "receipt:1";
        assert_eq!(queue(db, mail().once(key)).await.unwrap(), Enqueued::New);
        assert_eq!(
            queue(db, mail().once(key)).await.unwrap(),
            Enqueued::AlreadyThere
        );
        let claimed = jobs::claim(db, "a", Lane::ALL, noon(), lease())
            .await
            .unwrap()
            .unwrap();
        jobs::complete(db, &claimed, noon()).await.unwrap();
        assert_eq!(
            queue(db, mail().once(key)).await.unwrap(),
            Enqueued::AlreadyThere
        );
        assert_eq!(queue(db, mail()).await.unwrap(), Enqueued::New);
        assert_eq!(queue(db, mail()).await.unwrap(), Enqueued::New);
    })
    .await;
}

#[tokio::test]
async fn lease_of_a_dead_worker_runs_out() {
    for_each_database(async |db| {
        queue(db, mail()).await.unwrap();
        let dead = jobs::claim(db, "dead", Lane::ALL, noon(), lease())
            .await
            .unwrap()
            .unwrap();
        assert_eq!(
            jobs::claim(db, "b", Lane::ALL, later(4), lease())
                .await
                .unwrap(),
            None
        );
        jobs::extend(db, &dead, later(6)).await.unwrap();
        assert_eq!(
            jobs::claim(db, "b", Lane::ALL, later(5), lease())
                .await
                .unwrap(),
            None
        );
        let again = jobs::claim(db, "b", Lane::ALL, later(6), lease())
            .await
            .unwrap()
            .unwrap();
        assert_eq!((again.id, again.attempt), (dead.id, 2));
        // It was not dead after all, but it has lost the job.
        assert_eq!(
            jobs::complete(db, &dead, later(6)).await,
            Err(StoreError::Stale)
        );
        assert_eq!(
            jobs::fail(db, &dead, later(6), "smtp").await,
            Err(StoreError::Stale)
        );
        assert_eq!(
            jobs::extend(db, &dead, later(9)).await,
            Err(StoreError::Stale)
        );
        jobs::complete(db, &again, later(7)).await.unwrap();
        assert_eq!(jobs::open_jobs(db).await.unwrap(), 0);
    })
    .await;
}

/// The job of a dropped transaction. PostgreSQL rolls back when the connection goes back to its pool, a moment later;
/// until then the row is locked and every claim passes it by.
async fn claimed_once_rolled_back(db: &Database) -> Result<ClaimedJob, StoreError> {
    for _ in 0..1_000 {
        if let Some(job) = jobs::claim(db, "a", Lane::ALL, later(5), lease()).await? {
            return Ok(job);
        }
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    // Never given back: a failure, not a test that never ends.
    Err(StoreError::Stale)
}

#[tokio::test]
async fn work_and_its_completion_are_one() {
    for_each_database(async |db| {
        queue(db, mail()).await.unwrap();
        let claimed = jobs::claim(db, "a", Lane::ALL, noon(), lease())
            .await
            .unwrap()
            .unwrap();
        let tx = db.begin().await.unwrap();
        jobs::complete_in(&tx, &claimed, noon()).await.unwrap();
        // Killed before the commit.
        drop(tx);
        let again = claimed_once_rolled_back(db).await.unwrap();
        let tx = db.begin().await.unwrap();
        jobs::complete_in(&tx, &again, later(5)).await.unwrap();
        tx.commit(entry()).await.unwrap();
        assert_eq!(
            jobs::claim(db, "a", Lane::ALL, later(60), lease())
                .await
                .unwrap(),
            None
        );
        assert_eq!(
            jobs::complete(db, &again, later(60)).await,
            Err(StoreError::Stale)
        );
    })
    .await;
}

#[tokio::test]
async fn failures_wait_longer_and_end() {
    for_each_database(async |db| {
        queue(
            db,
            Job {
                max_attempts: 2,
                ..mail()
            },
        )
        .await
        .unwrap();
        let first = jobs::claim(db, "a", Lane::ALL, noon(), lease())
            .await
            .unwrap()
            .unwrap();
        let again = noon() + jobs::backoff(1);
        assert_eq!(
            jobs::fail(db, &first, noon(), "smtp").await.unwrap(),
            Retry::At(again)
        );
        assert_eq!(
            jobs::claim(db, "a", Lane::ALL, noon(), lease())
                .await
                .unwrap(),
            None
        );
        let second = jobs::claim(db, "a", Lane::ALL, again, lease())
            .await
            .unwrap()
            .unwrap();
        assert_eq!(
            jobs::fail(db, &second, again, "smtp").await.unwrap(),
            Retry::GivenUp
        );
        assert_eq!(
            jobs::claim(db, "a", Lane::ALL, later(600), lease())
                .await
                .unwrap(),
            None
        );
        assert_eq!(jobs::open_jobs(db).await.unwrap(), 0);
    })
    .await;
}

#[tokio::test]
async fn job_that_kills_its_workers_is_given_up() {
    for_each_database(async |db| {
        let deadly = Job {
            max_attempts: 3,
            ..mail().at(later(-1))
        };
        let harmless = mail().at(later(30));
        queue(db, deadly.clone()).await.unwrap();
        queue(db, harmless.clone()).await.unwrap();
        for round in 0..3 {
            let claimed = jobs::claim(db, "a", Lane::ALL, later(round * 5), lease())
                .await
                .unwrap()
                .unwrap();
            assert_eq!(claimed.id, deadly.stamp.id);
        }
        let next = jobs::claim(db, "a", Lane::ALL, later(30), lease())
            .await
            .unwrap()
            .unwrap();
        assert_eq!(next.id, harmless.stamp.id);
        assert_eq!(jobs::open_jobs(db).await.unwrap(), 1);
    })
    .await;
}

async fn drain(db: Database, worker: &'static str) -> Result<Vec<Uuid>, StoreError> {
    let mut taken = Vec::new();
    while jobs::open_jobs(&db).await? > 0 {
        if let Some(claimed) = jobs::claim(&db, worker, Lane::ALL, noon(), lease()).await? {
            taken.push(claimed.id);
            jobs::complete(&db, &claimed, noon()).await?;
        }
    }
    Ok(taken)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn workers_of_several_servers_share_without_overlap() {
    for_each_database(async |db| {
        let mut queued = BTreeSet::new();
        for _ in 0..40 {
            let job = mail();
            queued.insert(job.stamp.id);
            queue(db, job).await.unwrap();
        }
        let here = db.database().clone();
        let there = db.second_server().await;
        let (a, b, c) = tokio::join!(
            drain(here.clone(), "a"),
            drain(here, "b"),
            drain(there, "c")
        );
        let taken = [a, b, c].map(Result::unwrap).concat();
        assert_eq!(taken.len(), 40, "each once");
        assert_eq!(taken.into_iter().collect::<BTreeSet<_>>(), queued);
    })
    .await;
}

#[tokio::test]
async fn done_jobs_are_swept_and_failed_ones_kept() {
    for_each_database(async |db| {
        queue(db, mail()).await.unwrap();
        queue(
            db,
            Job {
                max_attempts: 1,
                ..mail()
            },
        )
        .await
        .unwrap();
        let done = jobs::claim(db, "a", Lane::ALL, noon(), lease())
            .await
            .unwrap()
            .unwrap();
        jobs::complete(db, &done, noon()).await.unwrap();
        let failed = jobs::claim(db, "a", Lane::ALL, noon(), lease())
            .await
            .unwrap()
            .unwrap();
        jobs::fail(db, &failed, noon(), "smtp").await.unwrap();
        assert_eq!(jobs::sweep(db, noon()).await.unwrap(), 0);
        assert_eq!(jobs::sweep(db, later(1)).await.unwrap(), 1);
        assert_eq!(jobs::sweep(db, later(1)).await.unwrap(), 0);
    })
    .await;
}
