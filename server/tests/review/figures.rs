//! The dashboard.

use domain::person::Role;
use serde_json::json;
use testkit::database::for_each_database;

use super::crowd::{Case, add};
use super::world::{HINATA, World};

#[expect(clippy::too_many_lines, reason = "one table of cases")]
#[tokio::test]
async fn figures_add_up() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let applicant = world.caller(Role::OfficeAdmin, HINATA).await;
        let officer = world.staff(Role::PaymentOfficer).await;
        // 23:30 on 4 October in Tokyo, and half an hour later.
        let late = "2026-10-04T14:30:00Z".parse().unwrap();
        let early = "2026-10-04T15:00:00Z".parse().unwrap();
        let decided = |case: &mut Case, status, yen, days| {
            case.status = status;
            case.approved_yen = yen;
            case.decided_after_days = Some(days);
        };
        add(
            &world,
            &applicant,
            &[
                Case::of("13", 1, "a").with(|case| {
                    case.submitted_at = late;
                    decided(case, "paid", Some(10_000), 10);
                }),
                Case::of("13", 2, "b").with(|case| {
                    case.submitted_at = early;
                    decided(case, "approved", Some(5_000), 20);
                }),
                Case::of("27", 3, "c").with(|case| decided(case, "rejected", None, 12)),
                Case::of("27", 4, "d").with(|case| case.status = "returned"),
                Case::of("27", 5, "e").with(|case| case.category = "other"),
            ],
        )
        .await;
        let answer = world.get(&officer, "/review/figures?scheme=fy2026").await;
        assert_eq!(answer.status, 200, "{}", answer.json());
        let figures = answer.json();
        let all = &figures["all"];
        for (name, value) in [
            ("received", 5),
            ("waiting", 1),
            ("returned", 1),
            ("approved", 2),
            ("approved_yen", 15_000),
            ("paid", 1),
            ("paid_yen", 10_000),
            ("rejected", 1),
        ] {
            assert_eq!(all[name], value, "{name}");
        }
        assert_eq!(figures["median_days"], 12.0);
        assert_eq!(figures["returned_cases"], 1);
        assert_eq!(
            figures["per_day"],
            json!([
                {"day": "2026-10-04", "received": 1},
                {"day": "2026-10-05", "received": 1},
                {"day": "2026-11-01", "received": 3},
            ])
        );
        assert_eq!(figures["by_prefecture"][0]["key"], "13");
        assert_eq!(figures["by_prefecture"][1]["sums"]["received"], 3);
        assert_eq!(figures["by_category"][1]["key"], "other");
        let part = world
            .get(
                &officer,
                "/review/figures?scheme=fy2026&from=2026-10-05&to=2026-10-05",
            )
            .await;
        assert_eq!(part.json()["all"]["received"], 1);
        let csv = world
            .get(&officer, "/review/figures.csv?scheme=fy2026")
            .await;
        let text = String::from_utf8(csv.bytes).unwrap();
        assert!(
            text.contains("都道府県,東京都,2,0,0,0,2,15000,0,1,10000,0,0,"),
            "{text}"
        );
        let turned = world
            .get(&officer, "/review/figures?from=2026-11-02&to=2026-11-01")
            .await;
        assert_eq!(turned.fields()[0].0, "to");
        world.finish().await;
    })
    .await;
}
