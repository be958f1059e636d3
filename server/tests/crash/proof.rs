//! What the database and the document folder hold after the last kill.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "what the test stands on fails it loudly"
)]

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use chrono::TimeDelta;
use documents::vault::{MasterKey, MasterKeys, Vault};
use sea_orm::{ConnectionTrait as _, Statement};
use server::clock::Clock;
use server::ids::Ids;
use store::DatabaseKind;
use testkit::database::TestDatabase;

use crate::office::Office;

/// Rows that may not exist: each query counts one kind of half-written thing.
const HALVES: [(&str, &str); 6] = [
    (
        "application with a reception number but without a submission",
        "SELECT COUNT(*) AS n FROM applications a WHERE a.reception_number IS NOT NULL \
         AND NOT EXISTS (SELECT 1 FROM submissions s WHERE s.application_id = a.id)",
    ),
    (
        "submission whose application does not carry its number",
        "SELECT COUNT(*) AS n FROM submissions s JOIN applications a ON a.id = s.application_id \
         WHERE a.reception_number IS NULL OR a.reception_number <> s.reception_number",
    ),
    (
        "submission without its step in the timeline",
        "SELECT COUNT(*) AS n FROM submissions s WHERE NOT EXISTS (SELECT 1 FROM application_events e \
         WHERE e.application_id = s.application_id AND e.action = 'submit')",
    ),
    (
        "application without its first step",
        "SELECT COUNT(*) AS n FROM applications a WHERE NOT EXISTS (SELECT 1 FROM application_events e \
         WHERE e.application_id = a.id AND e.seq = 1)",
    ),
    (
        "difference between submissions and receipt mails asked for",
        "SELECT (SELECT COUNT(*) FROM submissions) - (SELECT COUNT(*) FROM jobs WHERE kind = 'mail' \
         AND CAST(payload AS TEXT) LIKE '%\"receipt\"%') AS n",
    ),
    (
        "two live applications of one office",
        "SELECT COUNT(*) AS n FROM (SELECT office_number FROM applications WHERE live \
         GROUP BY office_number, scheme_id HAVING COUNT(*) > 1) AS twice",
    ),
];

/// Nothing lost, nothing by half, nothing left over; prints the counts.
pub(crate) async fn prove(database: &TestDatabase, data: &Path, offices: Vec<Office>) {
    let chain = store::audit::verify(database.database())
        .await
        .expect("the audit chain is whole");
    let conn = database.intruder().await;
    let count = async |sql: &str| -> i64 {
        let statement = Statement::from_string(conn.get_database_backend(), sql);
        conn.query_one_raw(statement)
            .await
            .unwrap()
            .unwrap()
            .try_get("", "n")
            .unwrap()
    };
    for (what, sql) in HALVES {
        assert_eq!(count(sql).await, 0, "{what}");
    }
    let numbers: Vec<String> = offices
        .iter()
        .flat_map(|office| &office.journals)
        .filter_map(|journal| Some(journal.receipt.as_ref()?["reception_number"].to_string()))
        .collect();
    let distinct: BTreeSet<&String> = numbers.iter().collect();
    assert_eq!(distinct.len(), numbers.len(), "every reception number once");

    let removed = sweep(database, data).await;
    if database.database().kind() == DatabaseKind::Sqlite {
        assert_eq!(
            removed, 0,
            "the program's own sweep at its start left nothing"
        );
    }
    let blobs = count("SELECT COUNT(*) AS n FROM blobs").await;
    assert_eq!(
        i64::try_from(objects(&data.join("documents"))).unwrap(),
        blobs,
        "objects = contents"
    );

    let saved: usize = journals(&offices).map(|journal| journal.saved.len()).sum();
    let uploaded: usize = journals(&offices)
        .map(|journal| journal.uploaded.len())
        .sum();
    let unanswered: u64 = offices.iter().map(|office| office.unanswered).sum();
    assert!(
        !numbers.is_empty() && unanswered > 0,
        "nobody applied while the program was killed"
    );
    println!(
        "{:?}: acknowledged and there: {saved} saves, {uploaded} uploads, {} submissions; \
         {unanswered} calls without an answer, {removed} orphans swept, {} audit records",
        database.database().kind(),
        numbers.len(),
        chain.entries,
    );
}

fn journals(offices: &[Office]) -> impl Iterator<Item = &crate::office::Journal> {
    offices.iter().flat_map(|office| &office.journals)
}

/// Removes every object no row names, however young; answers how many.
async fn sweep(database: &TestDatabase, data: &Path) -> u64 {
    let keys = MasterKeys::new(MasterKey::new("any", [0; 32]).unwrap(), Vec::new()).unwrap();
    let fill = Arc::new(|bytes: &mut [u8]| Ids.fill(bytes));
    let vault = Vault::in_folder(data.join("documents"), keys, fill)
        .await
        .unwrap();
    let tomorrow = Clock::system().now() + TimeDelta::days(1);
    let known = |keys| store::application::known_storage_keys(database.database(), keys);
    vault.sweep(tomorrow, known).await.unwrap().removed
}

fn objects(folder: &Path) -> usize {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return 0;
    };
    entries
        .flatten()
        .map(|entry| {
            if entry.path().is_dir() {
                objects(&entry.path())
            } else {
                1
            }
        })
        .sum()
}
