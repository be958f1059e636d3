//! Every sample file is taken without an issue, and written again byte for byte.

use std::fs;

use contract::record::Record;
use contract::upstream::{RecordsAnswer, RecordsRequest, path};
use domain::care::RecordKind;

use crate::world::{
    CARE_OFFICE, INSURER, SERVICE_OFFICE, TARO, World, care_manager, folder, on_each_database,
};

/// Sample files of a kind, deletions last, as their stamps say.
fn files(kind: RecordKind) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder().join(kind.as_str()))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort_by_key(|name| (name.starts_with("DLT"), name.clone()));
    names
}

fn supplier(kind: RecordKind, name: &str) -> (&'static str, &'static str) {
    match kind {
        RecordKind::DoctorOpinion => ("clinic", "1319900018"),
        RecordKind::Claim => ("payer", "13"),
        RecordKind::Life => ("office", SERVICE_OFFICE),
        RecordKind::CarePlan if name.contains(&format!("_{SERVICE_OFFICE}_11_{CARE_OFFICE}")) => {
            ("office", SERVICE_OFFICE)
        }
        RecordKind::CarePlan => ("office", CARE_OFFICE),
        _ => ("insurer", INSURER),
    }
}

async fn deliver_all(world: &World) -> usize {
    let mut count = 0;
    for kind in RecordKind::ALL {
        for name in files(kind) {
            let bytes = fs::read(folder().join(kind.as_str()).join(&name)).unwrap();
            let from = supplier(kind, &name);
            let report = world
                .submit(from, kind, &name, bytes.clone())
                .await
                .unwrap();
            assert!(report.issues.is_empty(), "{name}: {:#?}", report.issues);
            assert_eq!(report.refused, 0, "{name}");
            assert!(
                report.taken + report.unchanged + report.deleted > 0,
                "{name}"
            );
            let written = world.export(from, &report.delivery).await;
            assert!(written == bytes, "{name} is written as it came");

            let again = world.submit(from, kind, &name, bytes).await.unwrap();
            assert_eq!(
                (again.taken, again.deleted),
                (0, 0),
                "{name} again changes nothing"
            );
            count += 1;
        }
    }
    count
}

#[tokio::test]
async fn every_sample_is_taken_and_written_again_byte_for_byte() {
    on_each_database(async |world| {
        assert!(deliver_all(world).await >= 30);

        let taro = world.identify(TARO, "1940-05-01").await;
        let question = RecordsRequest {
            subject: taro.subject.clone(),
            kinds: RecordKind::ALL.to_vec(),
            acting: care_manager(),
        };
        let answer: RecordsAnswer = world.ask(path::RECORDS, &question).await.unwrap();
        let kinds: Vec<RecordKind> = answer
            .records
            .iter()
            .map(|record| record.body.kind())
            .collect();
        for kind in RecordKind::ALL {
            let wanted = kind != RecordKind::CertificationProgress;
            assert_eq!(kinds.contains(&kind), wanted, "{kind:?}");
        }
        insta::allow_duplicates! {
            insta::assert_json_snapshot!("taro", by_part(answer.records), {
                "[].id" => "[id]",
            });
        }
    })
    .await;
}

/// In an order that does not hang on ids.
fn by_part(mut records: Vec<Record>) -> Vec<Record> {
    records.sort_by_key(|record| (record.body.kind(), record.part.clone()));
    records
}
