//! Random sequences of acts of applicant and reviewers over HTTP, beside a model of the rules written from
//! `docs/state-machines/application.md` alone: what the model forbids is refused, what it allows is done, and the
//! state read back is the model's.
//!
//! `TSUNAGI_MODEL_SEQUENCES` sets how many (40 per database by default), `TSUNAGI_MODEL_SEED` repeats a run. Some
//! hundreds share a portal; as many portals as there are cores are played at once.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "what the tests stand on fails them loudly"
)]

mod cast;
mod chance;
mod play;
mod rules;

use super::application::world;
use super::volume;

use std::ops::Range;
use std::thread::available_parallelism;

use cast::Cast;
use chance::Chance;
use futures::StreamExt as _;
use futures::stream;
use store::DatabaseKind;
use testkit::database::TestDatabase;
use tokio_util::task::TaskTracker;
use volume::number;
use world::World;

/// Sequences that share a portal.
const SHARED: u64 = 250;

async fn no_rule_is_broken(kind: DatabaseKind) {
    let wanted = number("TSUNAGI_MODEL_SEQUENCES", 40);
    let portals =
        (0..wanted.div_ceil(SHARED)).map(|turn| turn * SHARED..wanted.min((turn + 1) * SHARED));
    let tracker = TaskTracker::new();
    let hands = available_parallelism().map_or(1, usize::from);
    let tallies: Vec<play::Tally> = stream::iter(portals)
        .map(|sequences| tracker.spawn(played(kind, sequences)))
        .buffer_unordered(hands)
        .map(Result::unwrap)
        .collect()
        .await;
    let done: u64 = tallies.iter().map(|tally| tally.done).sum();
    let refused: u64 = tallies.iter().map(|tally| tally.refused).sum();
    println!("{wanted} sequences on {kind:?}: {done} acts done, {refused} refused as they must be");
    assert!(done > 0 && refused > 0);
}

/// Plays these sequences in a portal of their own.
async fn played(kind: DatabaseKind, sequences: Range<u64>) -> play::Tally {
    let database = match kind {
        DatabaseKind::Sqlite => TestDatabase::sqlite().await,
        DatabaseKind::Postgres => TestDatabase::postgres().await,
    };
    let world = World::on(&database).await;
    let mut players = Cast::new(&world).await;
    let seed = number("TSUNAGI_MODEL_SEED", 20_261_122);
    let mut tally = play::Tally::default();
    for sequence in sequences {
        let case = players.next_case(&world).await;
        let chance = Chance::new(seed, sequence);
        play::sequence(&world, &players, &case, chance, &mut tally).await;
    }
    store::audit::verify(&world.ctx.db).await.unwrap();
    tally
}

#[tokio::test(flavor = "multi_thread")]
async fn no_rule_is_broken_on_sqlite() {
    no_rule_is_broken(DatabaseKind::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_rule_is_broken_on_postgres() {
    no_rule_is_broken(DatabaseKind::Postgres).await;
}
