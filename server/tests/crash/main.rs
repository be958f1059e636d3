//! The program is killed with `kill -9` at random moments while offices apply. What was acknowledged is
//! there afterwards, nothing is there by half, and repeating with the same key makes no second submission.
//!
//! `TSUNAGI_CRASH_KILLS` (12) kills on each database, at moments drawn from `TSUNAGI_CRASH_SEED` (1).

#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "what the test stands on fails it loudly, and it says what it counted"
)]

mod office;
mod program;
mod proof;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use rand::{Rng as _, SeedableRng as _};
use testkit::database::TestDatabase;

use crate::office::Office;
use crate::program::Program;

/// Offices applying at the same time.
const OFFICES: u32 = 4;

fn setting(name: &str, usual: u64) -> u64 {
    std::env::var(name).map_or(usual, |text| text.parse().expect("a number"))
}

#[tokio::test(flavor = "multi_thread")]
async fn on_sqlite() {
    let database = TestDatabase::sqlite().await;
    Box::pin(kill_and_prove(&database)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn on_postgres() {
    let database = TestDatabase::postgres().await;
    Box::pin(kill_and_prove(&database)).await;
}

async fn kill_and_prove(database: &TestDatabase) {
    let data = tempfile::tempdir().expect("a folder");
    let mut offices = Vec::new();
    for number in 0..OFFICES {
        offices.push(Office::register(database.database(), number).await);
    }
    let address = database.address();
    let folder = data.path().to_owned();
    let journals =
        tokio::task::spawn_blocking(move || kill_while_applying(&folder, &address, offices))
            .await
            .expect("the offices");
    proof::prove(database, data.path(), journals).await;
}

/// Starts the program, lets the offices apply, kills and restarts it; answers what the offices were told.
fn kill_while_applying(data: &std::path::Path, address: &str, offices: Vec<Office>) -> Vec<Office> {
    let kills = setting("TSUNAGI_CRASH_KILLS", 12);
    let mut moments = rand::rngs::StdRng::seed_from_u64(setting("TSUNAGI_CRASH_SEED", 1));
    let mut program = Program::start(data, address);
    let stop = Arc::new(AtomicBool::new(false));
    let base = program.base_url();
    let applying: Vec<_> = offices
        .into_iter()
        .map(|mut office| {
            let (base, stop) = (base.clone(), Arc::clone(&stop));
            thread::spawn(move || {
                office.apply_until(&base, &stop);
                office
            })
        })
        .collect();
    for _ in 0..kills {
        thread::sleep(Duration::from_millis(moments.random_range(30..900)));
        program.kill();
        program.restart();
    }
    stop.store(true, Ordering::Relaxed);
    let offices: Vec<Office> = applying
        .into_iter()
        .map(|office| office.join().expect("an office"))
        .collect();
    // Once more in the quiet: the next start sweeps what the last run left.
    program.kill();
    program.restart();
    for office in &offices {
        office.check_all(&base);
    }
    program.kill();
    println!("{kills} kills");
    offices
}
