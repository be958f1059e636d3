//! The program itself is killed with `kill -9` between the decision to pay and its files: nothing twice, nothing
//! lost.
//!
//! `TSUNAGI_KILLS` sets how often on each database (3 by default).

use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use rand::rngs::StdRng;
use rand::{Rng as _, SeedableRng as _};
use serde_json::{Value, json};
use testkit::database::for_each_database;

use super::house::{JANUARY, approve_many, new_batch, portal};
use super::program::Program;
use super::volume::number;

/// Payments of a batch, besides what the sandbox brings.
const PAYMENTS: usize = 300;

/// Long enough for a slow machine; a batch whose files take this long has failed.
const PATIENCE: Duration = Duration::from_mins(2);

/// What became of the batch that was being made when the program died.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    /// It was never made.
    Nothing,
    /// It is there, whole.
    Whole,
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_between_deciding_and_writing_it_pays_once() {
    for_each_database(async |database| {
        let portal = portal(database).await;
        let data = tempfile::tempdir().unwrap();
        // The sandbox brings its own people and applications first.
        drop(Program::start(data.path(), &database.address()));
        approve_many(&portal.ctx, PAYMENTS).await;
        let folder = data.path().to_owned();
        let address = database.address();
        let (before, after) =
            tokio::task::spawn_blocking(move || kill_while_making(&folder, &address))
                .await
                .unwrap();
        println!("killed {before} times before the commit, {after} times after it");
        assert!(before + after > 0);
        store::audit::verify(&portal.ctx.db).await.unwrap();
    })
    .await;
}

/// Makes and kills again and again; answers how often nothing and how often everything was there.
fn kill_while_making(data: &Path, address: &str) -> (u64, u64) {
    let kills = number("TSUNAGI_KILLS", 3);
    let mut desk = Desk::open(data, address);
    let usual = desk.usual();
    let mut chance = StdRng::seed_from_u64(20_261_128);
    let (mut before, mut after) = (0, 0);
    for kill in 0..kills {
        // From before it arrives until after its answer.
        let moment = usual.mul_f64(chance.random_range(0.0..1.15));
        match desk.killed_after(moment) {
            Fate::Nothing => before += 1,
            Fate::Whole => after += 1,
        }
        if (kill + 1).is_multiple_of(50) {
            println!("{} kills", kill + 1);
        }
    }
    (before, after)
}

/// A payment officer at the program.
struct Desk {
    program: Program,
    bearer: String,
    /// What can be paid when no batch is there.
    candidates: Value,
    hours: u32,
}

impl Desk {
    fn open(data: &Path, address: &str) -> Self {
        let program = Program::start(data, address);
        let described: Value =
            serde_json::from_slice(&std::fs::read(data.join("sandbox.json")).unwrap()).unwrap();
        let people = described["people"].as_array().unwrap();
        let officer = people
            .iter()
            .find(|person| person["role"] == "payment_officer")
            .unwrap();
        let mut desk = Self {
            program,
            bearer: format!("Bearer {}", officer["token"].as_str().unwrap()),
            candidates: Value::Null,
            hours: 0,
        };
        desk.later();
        desk.candidates = desk.due();
        let due = usize::try_from(desk.candidates["count"].as_u64().unwrap());
        assert!(due.unwrap() >= PAYMENTS);
        desk
    }

    /// The lease of a job the killed program held has run out.
    fn later(&mut self) {
        self.hours += 1;
        let begin: chrono::DateTime<chrono::Utc> = JANUARY.parse().unwrap();
        let now = begin + chrono::TimeDelta::minutes(i64::from(self.hours) * 3);
        let answer = ureq::post(format!("{}/sandbox/clock", self.program.base_url()))
            .send_json(json!({"now": now}))
            .unwrap();
        assert_eq!(answer.status(), 200);
    }

    fn get(&self, path: &str) -> Value {
        ureq::get(format!("{}/api/v1{path}", self.program.base_url()))
            .header("authorization", &self.bearer)
            .call()
            .unwrap()
            .body_mut()
            .read_json()
            .unwrap()
    }

    fn due(&self) -> Value {
        self.get("/payments/candidates?scheme=fy2026&month=2027-01-01")
    }

    /// How long a batch takes that nobody disturbs.
    fn usual(&self) -> Duration {
        let begun = Instant::now();
        let made = ask(
            &self.program.base_url(),
            &self.bearer,
            &new_batch(&self.candidates),
        );
        assert!(made, "an undisturbed batch is made");
        let took = begun.elapsed();
        assert!(self.looked_over() == Fate::Whole);
        took
    }

    /// Orders a batch, kills the program after `moment`, starts it again and looks.
    fn killed_after(&mut self, moment: Duration) -> Fate {
        let wish = new_batch(&self.due());
        let (base, bearer) = (self.program.base_url(), self.bearer.clone());
        let ordering = thread::spawn(move || ask(&base, &bearer, &wish));
        thread::sleep(moment);
        self.program.kill();
        let acknowledged = ordering.join().unwrap();
        self.program.restart();
        self.later();
        let fate = self.looked_over();
        assert!(
            fate == Fate::Whole || !acknowledged,
            "a batch that was acknowledged is there"
        );
        fate
    }

    /// Everything is in the newest batch, or nothing is in any; what is there is cancelled for the next turn.
    fn looked_over(&self) -> Fate {
        let Some(batch) = self.finished_batch() else {
            let due = self.due();
            for part in ["count", "total_yen"] {
                assert_eq!(due[part], self.candidates[part], "all of it is still due");
            }
            return Fate::Nothing;
        };
        assert_eq!(self.due()["count"], 0, "nothing is left to be paid twice");
        assert_eq!(batch["batch"]["item_count"], self.candidates["count"]);
        assert_eq!(batch["batch"]["total_yen"], self.candidates["total_yen"]);
        assert!(batch["digest"].is_string());
        let files = batch["files"].as_array().unwrap();
        for (part, whole) in [("item_count", "count"), ("total_yen", "total_yen")] {
            let sum: i64 = files.iter().map(|file| file[part].as_i64().unwrap()).sum();
            assert_eq!(sum, self.candidates[whole], "{part}");
        }
        let path = format!(
            "{}/api/v1/payments/batches/{}/cancellation",
            self.program.base_url(),
            batch["batch"]["id"].as_str().unwrap()
        );
        let cancelled = ureq::post(path)
            .header("authorization", &self.bearer)
            .send_json(json!({"version": batch["version"]}))
            .unwrap();
        assert_eq!(cancelled.status(), 200);
        Fate::Whole
    }

    /// The newest January batch that is not given up, once its files are written.
    fn finished_batch(&self) -> Option<Value> {
        let begun = Instant::now();
        loop {
            let list = self.get("/payments/batches?limit=1");
            let newest = &list["items"][0];
            if newest["month"] != "2027-01-01" || newest["state"] == "cancelled" {
                return None;
            }
            if newest["state"] == "draft" {
                let id = newest["id"].as_str().unwrap();
                return Some(self.get(&format!("/payments/batches/{id}")));
            }
            assert!(
                begun.elapsed() < PATIENCE,
                "a batch stays {}",
                newest["state"]
            );
            thread::sleep(Duration::from_millis(50));
        }
    }
}

/// Orders a batch; whether it was acknowledged.
fn ask(base: &str, bearer: &str, wish: &Value) -> bool {
    let answer = ureq::post(format!("{base}/api/v1/payments/batches"))
        .header("authorization", bearer)
        .send_json(wish);
    match answer {
        Ok(answer) => answer.status() == 201,
        Err(ureq::Error::StatusCode(code)) => {
            assert_eq!(code, 201, "refused");
            true
        }
        Err(_) => false,
    }
}
