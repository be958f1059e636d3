//! What was acknowledged is there after `kill -9`.

use crate::fixture::{entry, noon, person};
use sea_orm::ActiveModelTrait as _;
use sea_orm::ActiveValue::Set;
use sea_orm::EntityTrait as _;
use std::collections::BTreeSet;
use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};
use store::audit::verify;
use store::entity::person as people;
use store::{Database, DatabaseConfig, StoreError};
use testkit::database::for_each_database;
use uuid::Uuid;

/// Names the database to the writing process.
const ADDRESS: &str = "TSUNAGI_CRASH_TEST_DATABASE";
/// Begins each line that acknowledges a commit.
const ACKNOWLEDGED: &str = "acknowledged ";

/// Not a test of its own: the process that is killed, writing until then.
#[tokio::test]
async fn writer() {
    let Ok(address) = std::env::var(ADDRESS) else {
        return;
    };
    let config = DatabaseConfig::new(address.parse().unwrap());
    let db = Database::connect(&config).await.unwrap();
    loop {
        println!("\n{ACKNOWLEDGED}{}", write_one(&db).await.unwrap());
    }
}

async fn write_one(db: &Database) -> Result<Uuid, StoreError> {
    let tx = db.begin().await?;
    let entry = entry();
    // Two rows, of which a torn transaction would keep one.
    let id = Uuid::from_u128(entry.stamp.id.as_u128() + (u128::from(std::process::id()) << 64));
    for half in [id, other_half(id)] {
        let mut person = person(&format!("{half}@example.jp"));
        person.id = Set(half);
        person.insert(tx.conn()).await?;
    }
    let entry = store::audit::AuditEntry {
        stamp: store::Stamp::new(id, noon()),
        ..entry
    };
    tx.commit(entry).await?;
    Ok(id)
}

/// Of the two rows a transaction writes, the id of the one beside `id`.
fn other_half(id: Uuid) -> Uuid {
    Uuid::from_u128(id.as_u128() ^ (1 << 120))
}

#[expect(clippy::unwrap_used, reason = "test helper")]
fn start_writer(address: &str) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "crash::writer", "--nocapture"])
        .env(ADDRESS, address)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// Kills a writer after `commits` acknowledgements; answers all it had acknowledged.
#[expect(clippy::unwrap_used, reason = "test helper")]
fn write_and_kill(address: &str, commits: usize) -> Vec<Uuid> {
    let mut writer = start_writer(address);
    let lines = BufReader::new(writer.stdout.take().unwrap()).lines();
    let mut acknowledged = Vec::new();
    for line in lines {
        // Reading on after the kill: what was printed before it was promised.
        let Some(id) = line.unwrap().strip_prefix(ACKNOWLEDGED).map(str::to_owned) else {
            continue;
        };
        acknowledged.push(id.parse().unwrap());
        if acknowledged.len() == commits {
            writer.kill().unwrap();
        }
    }
    writer.wait().unwrap();
    acknowledged
}

#[tokio::test]
async fn acknowledged_commits_survive_kill() {
    for_each_database(async |db| {
        let mut promised = BTreeSet::new();
        for commits in [1, 2, 3, 5, 8, 13, 21, 34] {
            let acknowledged = write_and_kill(&db.address(), commits);
            assert!(acknowledged.len() >= commits, "the writer ended by itself");
            promised.extend(acknowledged);
            // The last commit of the killed writer may still be on its way in: between the two.
            let before = verify(db).await.unwrap().entries;
            let people = people::Entity::find().all(db.read()).await.unwrap();
            let after = verify(db).await.unwrap().entries;
            let kept: BTreeSet<Uuid> = people.iter().map(|person| person.id).collect();
            let lost: Vec<_> = promised.difference(&kept).collect();
            assert!(lost.is_empty(), "lost {lost:?}");
            let torn: Vec<_> = kept
                .iter()
                .filter(|id| !kept.contains(&other_half(**id)))
                .collect();
            assert!(torn.is_empty(), "torn {torn:?}");
            // Every transaction with its audit record.
            let pairs = i64::try_from(people.len() / 2).unwrap();
            assert!(
                (before..=after).contains(&pairs),
                "{before} {pairs} {after}"
            );
        }
    })
    .await;
}
