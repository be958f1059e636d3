//! Random sequences of acts of applicant and reviewers over HTTP, beside a model of the rules written from
//! `docs/state-machines/application.md` alone: what the model forbids is refused, what it allows is done, and the
//! state read back is the model's.
//!
//! `TSUNAGI_MODEL_SEQUENCES` sets how many (40 per database by default), `TSUNAGI_MODEL_SEED` repeats a run.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "what the tests stand on fails them loudly"
)]

mod cast;
mod chance;
#[path = "../application/paperwork.rs"]
mod paperwork;
mod play;
mod rules;
#[path = "../application/world.rs"]
#[expect(dead_code, reason = "shared with the tests of applications")]
mod world;

use cast::Cast;
use chance::Chance;
use testkit::database::TestDatabase;
use world::World;

fn number(name: &str, usual: u64) -> u64 {
    match std::env::var(name) {
        Ok(text) => text.parse().expect("a number"),
        Err(_) => usual,
    }
}

async fn no_rule_is_broken(database: TestDatabase) {
    let world = World::on(&database).await;
    let mut players = Cast::new(&world).await;
    let seed = number("TSUNAGI_MODEL_SEED", 20_261_122);
    let mut tally = play::Tally::default();
    for sequence in 0..number("TSUNAGI_MODEL_SEQUENCES", 40) {
        let case = players.next_case(&world).await;
        play::sequence(
            &world,
            &players,
            &case,
            Chance::new(seed, sequence),
            &mut tally,
        )
        .await;
    }
    assert!(tally.done > 0 && tally.refused > 0, "{tally:?}");
    store::audit::verify(&world.ctx.db).await.unwrap();
}

#[tokio::test]
async fn no_rule_is_broken_on_sqlite() {
    no_rule_is_broken(TestDatabase::sqlite().await).await;
}

#[tokio::test]
async fn no_rule_is_broken_on_postgres() {
    no_rule_is_broken(TestDatabase::postgres().await).await;
}
