//! Reminders, each once.

use serde_json::json;
use server::usecase::duty::remind;
use testkit::database::for_each_database;

use super::granted::granted;
use super::world::World;

fn reminders(world: &World) -> usize {
    let mails = world.ctx.mailer.kept();
    mails
        .iter()
        .filter(|mail| mail.subject.contains("報告のお願い"))
        .inspect(|mail| {
            assert!(!mail.text.contains("ひなた") && mail.text.contains("2028年4月30日"));
        })
        .count()
}

#[tokio::test]
async fn an_office_is_reminded_before_and_after_the_day_each_time_once() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let granted = granted(&world).await;
        let days = [
            // 23:59 and 00:01 in Tokyo.
            ("2028-01-30T14:59:00Z", 0),
            ("2028-01-30T15:01:00Z", 1),
            ("2028-02-01T00:00:00Z", 0),
            ("2028-03-30T23:00:00Z", 1),
            ("2028-04-22T23:00:00Z", 1),
            ("2028-04-30T14:00:00Z", 0),
            ("2028-04-30T15:01:00Z", 1),
            ("2028-06-01T00:00:00Z", 0),
        ];
        let mut sent = 0;
        for (now, expected) in days {
            world.set_clock(now);
            assert_eq!(remind(&world.ctx).await.unwrap(), expected, "{now}");
            assert_eq!(remind(&world.ctx).await.unwrap(), 0, "{now} again");
            server::worker::work_off(&world.ctx).await.unwrap();
            sent += usize::try_from(expected).unwrap();
            assert_eq!(reminders(&world), sent, "{now}");
        }
        let shown = world.get(&granted.admin, &granted.path()).await.json();
        assert_eq!(shown["overdue"], true);
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn after_an_outage_only_the_latest_goes_out_and_two_servers_send_one() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        granted(&world).await;
        world.set_clock("2028-04-25T00:00:00Z");
        let (one, other) = tokio::join!(remind(&world.ctx), remind(&world.ctx));
        assert_eq!(one.unwrap() + other.unwrap(), 1);
        server::worker::work_off(&world.ctx).await.unwrap();
        assert_eq!(reminders(&world), 1);
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn who_reported_is_left_in_peace() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let granted = granted(&world).await;
        let zero = json!({"method": "exempt", "credit_yen": 0});
        granted.submit(&world, &granted.path(), zero).await;
        world.set_clock("2028-05-10T00:00:00Z");
        assert_eq!(remind(&world.ctx).await.unwrap(), 0);
        world.finish().await;
    })
    .await;
}
