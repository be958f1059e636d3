//! Offices with a draft are reminded before the window closes, each time once.

use domain::person::Role;
use server::usecase::application::remind_of_window;
use testkit::database::for_each_database;

use super::world::{HINATA, World};

fn reminders(world: &World) -> usize {
    let mails = world.ctx.mailer.kept();
    mails
        .iter()
        .filter(|mail| mail.subject.contains("期限が近づいています"))
        .inspect(|mail| assert!(mail.text.contains("2027年3月12日")))
        .count()
}

#[tokio::test]
async fn thirty_fourteen_and_three_days_before_each_once() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let admin = world.caller(Role::OfficeAdmin, HINATA).await;
        world.begin(&admin, HINATA).await;
        let days = [
            ("2027-02-10T14:59:00Z", 0),
            // 30 days with the last day: 11 February in Tokyo.
            ("2027-02-10T15:01:00Z", 1),
            ("2027-02-20T00:00:00Z", 0),
            ("2027-02-26T15:01:00Z", 1),
            ("2027-03-09T15:01:00Z", 1),
            ("2027-03-12T14:59:00Z", 0),
            ("2027-03-12T15:01:00Z", 0),
        ];
        let mut sent = 0;
        for (now, expected) in days {
            world.set_clock(now);
            let (one, other) =
                tokio::join!(remind_of_window(&world.ctx), remind_of_window(&world.ctx));
            assert_eq!(one.unwrap() + other.unwrap(), expected, "{now}");
            server::worker::work_off(&world.ctx).await.unwrap();
            sent += usize::try_from(expected).unwrap();
            assert_eq!(reminders(&world), sent, "{now}");
        }
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn who_applied_is_left_in_peace() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let admin = world.caller(Role::OfficeAdmin, HINATA).await;
        let id = world.begin(&admin, HINATA).await;
        let version = world.fill(&admin, &id).await;
        let answer = world
            .submit(&admin, &id, "window-reminder-key-0001", version)
            .await;
        assert!(answer.status.is_success(), "{}", answer.json());
        world.set_clock("2027-03-11T00:00:00Z");
        assert_eq!(remind_of_window(&world.ctx).await.unwrap(), 0);
        world.finish().await;
    })
    .await;
}
