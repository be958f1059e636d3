//! Change events reach every listener once, in the order of commits.

use crate::fixture::{entry, later, new_id, noon};
use std::collections::BTreeSet;
use store::change_events::{self, ChangeEvent};
use store::{Database, StoreError};
use testkit::database::for_each_database;

fn event(subject: &str) -> ChangeEvent {
    ChangeEvent {
        office_number: Some("1370000012".to_owned()),
        person_id: Some(new_id()),
        topic: "application",
        subject_id: subject.to_owned(),
        at: noon(),
    }
}

#[tokio::test]
async fn events_come_with_their_transaction_or_not_at_all() {
    for_each_database(async |db| {
        let tx = db.begin().await.unwrap();
        change_events::record(&tx, event("lost"));
        drop(tx);
        let tx = db.begin().await.unwrap();
        change_events::record(&tx, event("first"));
        change_events::record(&tx, event("second"));
        tx.commit(entry()).await.unwrap();
        let events = change_events::since(db, 0, 10).await.unwrap();
        let subjects: Vec<_> = events
            .iter()
            .map(|event| event.subject_id.as_str())
            .collect();
        assert_eq!(subjects, ["first", "second"]);
        let cursor = change_events::latest(db).await.unwrap();
        assert_eq!(change_events::since(db, cursor, 10).await.unwrap(), []);
        assert_eq!(
            change_events::since(db, events[0].seq, 10).await.unwrap(),
            events[1..]
        );
    })
    .await;
}

async fn write(db: Database, writer: u32) -> Result<(), StoreError> {
    for number in 0..25 {
        let tx = db.begin().await?;
        change_events::record(&tx, event(&format!("{writer}/{number}")));
        tx.commit(entry()).await?;
    }
    Ok(())
}

async fn listen(db: Database, expected: usize) -> Result<Vec<String>, StoreError> {
    let (mut cursor, mut seen) = (0, Vec::new());
    while seen.len() < expected {
        for event in change_events::since(&db, cursor, 7).await? {
            cursor = event.seq;
            seen.push(event.subject_id);
        }
        tokio::task::yield_now().await;
    }
    Ok(seen)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn listener_misses_nothing_while_several_servers_write() {
    for_each_database(async |db| {
        let here = db.database().clone();
        let there = db.second_server().await;
        let (a, b, c, seen) = tokio::join!(
            write(here.clone(), 1),
            write(here.clone(), 2),
            write(there.clone(), 3),
            listen(there.clone(), 75),
        );
        a.and(b).and(c).unwrap();
        let seen = seen.unwrap();
        assert_eq!(seen.len(), 75);
        assert_eq!(seen.iter().collect::<BTreeSet<_>>().len(), 75);
    })
    .await;
}

#[tokio::test]
async fn sweep_keeps_the_cursor() {
    for_each_database(async |db| {
        write(db.database().clone(), 1).await.unwrap();
        let cursor = change_events::latest(db).await.unwrap();
        assert_eq!(change_events::sweep(db, noon()).await.unwrap(), 0);
        assert_eq!(change_events::sweep(db, later(1)).await.unwrap(), 24);
        assert_eq!(change_events::latest(db).await.unwrap(), cursor);
        write(db.database().clone(), 2).await.unwrap();
        assert_eq!(
            change_events::since(db, cursor, 100).await.unwrap().len(),
            25
        );
    })
    .await;
}
