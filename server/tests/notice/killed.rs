//! The program itself is killed with `kill -9` in the middle of a run.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use axum::body::Body;
use domain::person::Role;
use serde_json::{Value, json};
use testkit::database::for_each_database;
use uuid::Uuid;

use super::desk::Desk;
use super::program::Program;
use super::world::HINATA;

/// Notices of the run: two handfuls.
const NOTICES: u32 = 40;

/// Times the program is killed, each a little later.
const KILLS: [u64; 3] = [300, 1_500, 4_000];

/// Long enough for a slow machine; a run that takes this long has failed.
const PATIENCE: Duration = Duration::from_mins(4);

#[tokio::test(flavor = "multi_thread")]
async fn a_run_survives_kill_9_and_nothing_comes_twice() {
    for_each_database(async |database| {
        let desk = Desk::on(database).await;
        let applicant = desk.world.caller(Role::OfficeAdmin, HINATA).await;
        let mut decisions = Vec::new();
        for serial in 1..=NOTICES {
            let name = format!("テスト事業所{serial}");
            decisions.push(desk.decide(serial, &name, true, &applicant).await);
        }
        let request = desk.lead.request("GET", "/me", &[], Body::empty());
        let bearer = request.headers()["authorization"]
            .to_str()
            .unwrap()
            .to_owned();
        let named: Vec<Uuid> = decisions.iter().map(|decided| decided.decision).collect();
        let data = tempfile::tempdir().unwrap();
        let folder = data.path().to_owned();
        let address = database.address();
        let (done, mails) = tokio::task::spawn_blocking(move || {
            kill_while_issuing(&folder, &address, &bearer, &named)
        })
        .await
        .unwrap();
        assert_eq!(
            (&done["state"], &done["issued"]),
            (&json!("done"), &json!(NOTICES)),
            "{done}"
        );
        let mut contents = BTreeSet::new();
        let mut ids = BTreeSet::new();
        for decided in &decisions {
            let db = &desk.world.ctx.db;
            let rows = store::notice::notices_of(db.read(), decided.application)
                .await
                .unwrap();
            assert_eq!(rows.len(), 1);
            assert!(rows[0].mailed_at.is_some());
            contents.insert(rows[0].sha256.clone().unwrap());
            ids.insert(rows[0].id.to_string());
        }
        assert_eq!(contents.len(), decisions.len());
        let mailed: BTreeSet<String> = mails.keys().cloned().collect();
        assert_eq!(mailed, ids, "each office was written to");
        store::audit::verify(&desk.world.ctx.db).await.unwrap();
    })
    .await;
}

/// Begins the run, kills and restarts the program; answers the finished run, and how often each mail was
/// handed over.
fn kill_while_issuing(
    data: &Path,
    address: &str,
    bearer: &str,
    decisions: &[Uuid],
) -> (Value, BTreeMap<String, u32>) {
    let mut program = Program::start(data, address);
    let asked = json!({"decisions": decisions});
    let url = format!("{}/api/v1/notices/runs", program.base_url());
    let begun: Value = ureq::post(&url)
        .header("authorization", bearer)
        .send_json(&asked)
        .unwrap()
        .body_mut()
        .read_json()
        .unwrap();
    for (turn, moment) in (1_u32..).zip(KILLS) {
        thread::sleep(Duration::from_millis(moment));
        program.kill();
        program.restart();
        // The lease of the job the killed program held has run out.
        let now = format!("2026-12-01T0{turn}:00:00Z");
        let answer = ureq::post(format!("{}/sandbox/clock", program.base_url()))
            .send_json(json!({"now": now}))
            .unwrap();
        assert_eq!(answer.status(), 200);
    }
    let run = format!("{url}/{}", begun["id"].as_str().unwrap());
    let started = Instant::now();
    loop {
        let known: Value = ureq::get(&run)
            .header("authorization", bearer)
            .call()
            .unwrap()
            .body_mut()
            .read_json()
            .unwrap();
        let mails = mails(data);
        let is_over = known["state"] != "running" && mails.len() == decisions.len();
        if is_over || started.elapsed() > PATIENCE {
            // The last mail is handed over before it is noted.
            thread::sleep(Duration::from_secs(1));
            return (known, mails);
        }
        thread::sleep(Duration::from_millis(250));
    }
}

/// Ids of the mails that tell of notices, each with how often it was handed over.
fn mails(data: &Path) -> BTreeMap<String, u32> {
    let mut found = BTreeMap::new();
    let Ok(files) = std::fs::read_dir(data.join("mail")) else {
        return found;
    };
    for file in files {
        let path = file.unwrap().path();
        if path.extension().is_none_or(|ending| ending != "json") {
            continue;
        }
        let mail: Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
        if mail["subject"].as_str().unwrap().contains("審査の結果") {
            let id = mail["id"].as_str().unwrap().to_owned();
            *found.entry(id).or_insert(0) += 1;
        }
    }
    found
}
