//! Search: the same on both databases.

use domain::person::Role;
use testkit::database::for_each_database;

use super::crowd::{Case, add};
use super::world::{Caller, HINATA, World};

fn encoded(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

async fn counted(world: &World, reviewer: &Caller, text: &str) -> usize {
    let path = format!("/review/counts?q={}", encoded(text));
    let total = world.get(reviewer, &path).await.json()["total"].as_u64();
    usize::try_from(total.unwrap()).unwrap()
}

#[expect(clippy::too_many_lines, reason = "one table of cases")]
#[tokio::test]
async fn cases_are_found_by_any_part_of_a_name_and_by_numbers() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let applicant = world.caller(Role::OfficeAdmin, HINATA).await;
        let reviewer = world.staff(Role::Reviewer).await;
        let all = add(
            &world,
            &applicant,
            &[
                Case::of("13", 1, "テスト訪問介護ステーションひなた"),
                Case::of("13", 2, "テストデイサービス ひなた東"),
                Case::of("27", 3, "テスト特別養護老人ホームさくら"),
                Case::of("27", 4, "ABCケア24（テスト）"),
            ],
        )
        .await;
        for (text, expected) in [
            ("ひなた", vec![0, 1]),
            ("ヒナタ", vec![0, 1]),
            ("ﾋﾅﾀ", vec![0, 1]),
            ("訪問介護", vec![0]),
            ("介護訪問", vec![]),
            ("サービスひなた", vec![1]),
            ("ひなた デイ", vec![1]),
            ("東", vec![1]),
            ("さ", vec![1, 2]),
            ("ホーム　さくら", vec![2]),
            ("abc", vec![3]),
            ("ケア24", vec![3]),
            ("1370000001", vec![0]),
            ("１３７０", vec![0, 1]),
            ("0000", vec![]),
            ("000003", vec![2]),
            ("R8-000004", vec![3]),
            ("r8-0000", vec![0, 1, 2, 3]),
            ("ひなた 1370000002", vec![1]),
            ("' OR 1=1 --", vec![]),
            ("\"ひなた\" *", vec![0, 1]),
        ] {
            let path = format!("/review/cases?q={}", encoded(text));
            let answer = world.get(&reviewer, &path).await;
            assert_eq!(answer.status, 200, "{text}: {}", answer.json());
            let page = answer.json();
            let found: Vec<&str> = page["items"]
                .as_array()
                .unwrap()
                .iter()
                .map(|row| row["id"].as_str().unwrap())
                .collect();
            let expected: Vec<&str> = expected
                .iter()
                .map(|place: &usize| all[*place].as_str())
                .collect();
            assert_eq!(found, expected, "{text}");
            // Many matches are counted in another way than few.
            assert_eq!(
                counted(&world, &reviewer, text).await,
                expected.len(),
                "{text}"
            );
        }
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn a_submitted_application_is_found_at_once_and_a_draft_never() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let applicant = world.caller(Role::OfficeAdmin, HINATA).await;
        let reviewer = world.staff(Role::Reviewer).await;
        let id = world.begin(&applicant, HINATA).await;
        let version = world.fill(&applicant, &id).await;
        let path = format!("/review/cases?q={}", encoded("ひなた"));
        let before = world.get(&reviewer, &path).await.json();
        assert_eq!(before["items"].as_array().unwrap().len(), 0);
        assert_eq!(counted(&world, &reviewer, "ひなた").await, 0);
        let answer = world
            .submit(&applicant, &id, "key-0000-0000-0001", version)
            .await;
        assert_eq!(answer.status, 201, "{}", answer.json());
        let after = world.get(&reviewer, &path).await.json();
        assert_eq!(after["items"][0]["id"], id.as_str());
        assert_eq!(after["items"][0]["categories"][0], "home_visit");
        assert_eq!(
            counted(&world, &reviewer, "ひなた").await,
            1,
            "what was counted before does not hold any more"
        );
        // Submitted again before review: still once, at the same place.
        let version = answer.json()["version"].as_i64().unwrap();
        let again = world
            .submit(&applicant, &id, "key-0000-0000-0002", version)
            .await;
        assert_eq!(again.status, 201, "{}", again.json());
        let after = world.get(&reviewer, &path).await.json();
        assert_eq!(after["items"].as_array().unwrap().len(), 1);
        world.finish().await;
    })
    .await;
}
