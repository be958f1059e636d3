//! A run that is broken off in the middle goes on, and nothing comes twice.

use std::collections::BTreeSet;
use std::time::Duration;

use chrono::TimeDelta;
use domain::person::Role;
use serde_json::json;
use store::entity::notice;
use testkit::database::for_each_database;

use super::desk::Desk;

/// Notices of the run: several handfuls.
const NOTICES: u32 = 60;

/// Longer than the lease of a job.
const LATER: TimeDelta = TimeDelta::minutes(3);

#[tokio::test]
async fn a_run_broken_off_anywhere_goes_on_and_nothing_comes_twice() {
    for_each_database(async |database| {
        let desk = Desk::on(database).await;
        let world = &desk.world;
        let applicant = world.caller(Role::OfficeAdmin, super::world::HINATA).await;
        desk.decide_many(1..NOTICES + 1, &applicant).await;
        let run = desk.start().await;
        // Dropped at whatever it waits for: an open transaction rolls back, objects lie around, the job
        // stays taken, as when the program is killed.
        for patience in [1, 20, 150, 400, 900, 1_700] {
            let patience = Duration::from_millis(patience);
            let _ = tokio::time::timeout(patience, server::worker::work_off(&world.ctx)).await;
            let now = world.ctx.clock.now();
            assert!(world.ctx.clock.set(Some(now + LATER)));
        }
        desk.work_off().await;
        let done = desk.run(&run).await;
        assert_eq!(
            (&done["state"], &done["issued"]),
            (&json!("done"), &json!(NOTICES)),
            "{done}"
        );
        let rows = notices(&desk, &run).await;
        let contents: BTreeSet<_> = rows.iter().filter_map(|row| row.sha256.clone()).collect();
        assert_eq!(contents.len(), rows.len(), "every notice its own content");
        assert!(rows.iter().all(|row| row.mailed_at.is_some()));
        // A mail handed over just before the program died is handed over again as the very same mail.
        let mails: BTreeSet<_> = world.ctx.mailer.kept().iter().map(|mail| mail.id).collect();
        let ids: BTreeSet<_> = rows.iter().map(|row| row.id).collect();
        assert_eq!(mails, ids);
        // The dropped handfuls left objects, which the sweep takes and nothing else.
        let later = world.ctx.clock.now() + TimeDelta::days(1);
        server::usecase::document::sweep_orphans(
            &world.ctx,
            world.ctx.clock.now() - TimeDelta::days(1),
            later,
        )
        .await
        .unwrap();
        for row in rows {
            let path = format!("/review/cases/{}/notices/{}", row.application_id, row.id);
            assert_eq!(world.get(&desk.lead, &path).await.status, 200);
        }
        desk.world.finish().await;
    })
    .await;
}

async fn notices(desk: &Desk, run: &serde_json::Value) -> Vec<notice::Model> {
    let id = run["id"].as_str().unwrap().parse().unwrap();
    let ctx = &desk.world.ctx;
    let counts = store::notice::counts(ctx.db.read(), id).await.unwrap();
    assert_eq!(counts.total(), u64::from(NOTICES));
    let mut found = Vec::new();
    for serial in 1..=NOTICES {
        let office = Desk::office(serial);
        let application = store::application::find_live(ctx.db.read(), "fy2026", &office)
            .await
            .unwrap()
            .unwrap();
        let of_it = store::notice::notices_of(ctx.db.read(), application.id)
            .await
            .unwrap();
        assert_eq!(of_it.len(), 1);
        found.extend(of_it);
    }
    found
}
