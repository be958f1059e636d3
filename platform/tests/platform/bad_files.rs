//! Bad files: what is said of each, and that nothing of a bad record is taken.

use axum::body::Body;
use axum::http::Request;
use contract::upstream::{DELIVERY_LIMIT_BYTES, DeliveryReport, UpstreamCode, path};
use domain::care::RecordKind;
use store::DatabaseKind;

use crate::world::{
    CARE_OFFICE, INSURER, OTHER_INSURER, SERVICE_OFFICE, World, code, on_each_database, refusals,
    sample,
};

const GOALS: &str = "UP2KYO_1379900010_43_1379900028_11_20261025093000.CSV";
const OFFICE: (&str, &str) = ("office", CARE_OFFICE);

fn lines(file: &str) -> Vec<Vec<u8>> {
    let bytes = sample(file);
    let mut lines: Vec<Vec<u8>> = Vec::new();
    let mut open = false;
    for piece in bytes.split_inclusive(|byte| *byte == b'\n') {
        match lines.last_mut() {
            Some(line) if open => line.extend(piece),
            _ => lines.push(piece.to_vec()),
        }
        open ^= piece.iter().filter(|byte| **byte == b'"').count() % 2 == 1;
    }
    lines
}

async fn goals(world: &World, lines: &[Vec<u8>]) -> DeliveryReport {
    let bytes = lines.concat();
    let report = world
        .submit(OFFICE, RecordKind::CarePlan, GOALS, bytes)
        .await;
    report.unwrap()
}

#[tokio::test]
async fn a_record_with_a_bad_line_is_refused_and_the_others_are_taken() {
    on_each_database(async |world| {
        let good = lines(&format!("care_plan/{GOALS}"));
        assert_eq!(good.len(), 3, "two lines of one person, one of another");

        // A comma too much in the last line: the other person's neighbour line is the second one of the first.
        let mut bad = good.clone();
        bad[0].splice(0..0, b"202410,".iter().copied());
        let report = goals(world, &bad).await;
        assert_eq!(refusals(&report), ["wrong_field_count"]);
        assert_eq!(report.issues[0].line, 1);
        assert_eq!((report.taken, report.refused), (1, 2), "{report:#?}");
    })
    .await;
}

#[tokio::test]
async fn each_fault_has_its_issue() {
    let world = World::start(DatabaseKind::Sqlite).await;
    let good = lines(&format!("care_plan/{GOALS}"));
    let change = |line: usize, from: &[u8], to: &[u8]| {
        let mut bad = good.clone();
        let text = &mut bad[line];
        let at = text
            .windows(from.len())
            .position(|some| some == from)
            .unwrap();
        text.splice(at..at + from.len(), to.iter().copied());
        bad
    };
    let cases: [(&str, Vec<Vec<u8>>); 9] = [
        ("mixed_versions", change(2, b"202410", b"202407")),
        (
            "unknown_version",
            vec![change(0, b"202410", b"202208")[0].clone()],
        ),
        (
            "bad_insured_number",
            change(2, b"0000000022", b"000000002x"),
        ),
        ("bad_insurer_number", change(2, b"139998", b"139999")),
        ("missing", change(2, b"0000000022", b"")),
        ("too_long", change(2, b"0000000022", b"00000000022")),
        ("bad_date", change(2, b"20261020", b"20261320")),
        // 0xF040 is the first external character of MS932, 0xFF none at all.
        ("unreadable_character", change(2, b"2026/11", b"\xf0\x40")),
        (
            "unclosed_quote",
            vec![
                good[0].clone(),
                b"202410,139998,0000000011,\"\r\n".to_vec(),
                good[2].clone(),
            ],
        ),
    ];
    for (wanted, bad) in cases {
        let report = goals(&world, &bad).await;
        assert!(refusals(&report).contains(&wanted), "{wanted}: {report:#?}");
        assert!(report.refused > 0, "{wanted}");
    }
    let huge = [
        good[0].clone(),
        vec![b'x'; 3_000_000],
        b"\r\n".to_vec(),
        good[2].clone(),
    ];
    let report = goals(&world, &huge).await;
    assert!(refusals(&report).contains(&"line_too_long"), "{report:#?}");

    for (wanted, supplier, name) in [
        ("wrong_name", CARE_OFFICE, "plan.csv"),
        (
            "wrong_name",
            CARE_OFFICE,
            "UP2KYO_202612_1379900010_43_1379900028_11_20261025093000.CSV",
        ),
        ("not_your_file", SERVICE_OFFICE, GOALS),
        (
            "unsupported_file",
            CARE_OFFICE,
            "UPKIHON_SUB1_1379900010_46_1379900028_11_20261025093000.CSV",
        ),
    ] {
        let report = world
            .submit(
                ("office", supplier),
                RecordKind::CarePlan,
                name,
                good.concat(),
            )
            .await
            .unwrap();
        assert_eq!(refusals(&report), [wanted], "{name}");
        assert_eq!(report.taken, 0);
    }
    world.stop().await;
}

#[tokio::test]
async fn a_cut_claims_file_is_refused_as_a_whole() {
    let world = World::start(DatabaseKind::Sqlite).await;
    let whole = sample("claim/KYU2610.CSV");
    let payer = ("payer", "13");
    for cut in [whole.len() - 5, whole.len() / 2] {
        let report = world
            .submit(
                payer,
                RecordKind::Claim,
                "KYU2610.CSV",
                whole[..cut].to_vec(),
            )
            .await
            .unwrap();
        assert!(refusals(&report).contains(&"cut"), "{report:#?}");
        assert_eq!(report.taken, 0);
    }
    let report = world
        .submit(payer, RecordKind::Claim, "KYU2610.CSV", whole)
        .await
        .unwrap();
    assert_eq!((report.taken, report.refused), (2, 0));
    world.stop().await;
}

#[tokio::test]
async fn an_insurer_delivers_for_its_own_insured_alone() {
    on_each_database(async |world| {
        for file in ["cards.jsonl", "cards.csv"] {
            let bytes = sample(&format!("insurance_card/{file}"));
            let report = world
                .submit(
                    ("insurer", OTHER_INSURER),
                    RecordKind::InsuranceCard,
                    file,
                    bytes,
                )
                .await
                .unwrap();
            assert_eq!((report.taken, report.refused), (0, 2), "{file}");
        }
    })
    .await;
}

#[tokio::test]
async fn nobody_delivers_what_is_not_theirs_to_deliver() {
    let world = World::start(DatabaseKind::Sqlite).await;
    let bytes = sample("insurance_card/cards.jsonl");
    for role in [
        "clinic", "office", "payer", "portal", "platform", "stranger",
    ] {
        let answer = world
            .submit(
                (role, INSURER),
                RecordKind::InsuranceCard,
                "cards.jsonl",
                bytes.clone(),
            )
            .await;
        assert_eq!(code(answer), UpstreamCode::WrongRole, "{role}");
    }
    world.stop().await;
}

#[tokio::test]
async fn json_faults_are_named_without_the_values() {
    let world = World::start(DatabaseKind::Sqlite).await;
    let good = String::from_utf8(sample("insurance_card/cards.jsonl")).unwrap();
    let first = good.lines().next().unwrap();
    let text = [
        "[]".to_owned(),
        "{\"person\":".to_owned(),
        first.replace("1940-05-01", "1940-15-01"),
        first.replace("insurance_card", "allowance"),
        first.replace("\"body\":", "\"bodies\":"),
        first.to_owned(),
    ]
    .join("\n");
    let report = world
        .submit(
            ("insurer", INSURER),
            RecordKind::InsuranceCard,
            "cards.json",
            text,
        )
        .await
        .unwrap();
    assert_eq!((report.taken, report.refused), (1, 5), "{report:#?}");
    let said = serde_json::to_string(&report).unwrap();
    for value in ["見本", "1940", "架空", "0000000011"] {
        assert!(!said.contains(value), "{value} is in the report");
    }
    world.stop().await;
}

#[tokio::test]
async fn a_file_larger_than_taken_is_refused_before_it_is_read() {
    let world = World::start(DatabaseKind::Sqlite).await;
    let request = Request::post(path::DELIVERIES.replace("{kind}", "care_plan"))
        .header("content-type", "text/csv")
        .header("content-length", DELIVERY_LIMIT_BYTES + 1)
        .header(path::FILE_NAME, GOALS)
        .header(path::REQUEST_ID, "large")
        .body(Body::from_stream(futures::stream::pending::<
            Result<Vec<u8>, std::io::Error>,
        >()))
        .unwrap();
    let mut client = world.client("office", CARE_OFFICE).await;
    let answer = client.json::<DeliveryReport>(request).await;
    assert_eq!(code(answer), UpstreamCode::TooLarge);
    drop(client);
    world.stop().await;
}
