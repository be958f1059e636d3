//! The report comes with the money: the invented applications of the sandbox take the real steps.

use std::collections::BTreeSet;

use serde_json::Value;

use super::program::Program;

fn get(url: &str, token: &str) -> (u16, Value) {
    let agent: ureq::Agent = ureq::Agent::config_builder()
        .http_status_as_error(false)
        .build()
        .into();
    let request = agent
        .get(url)
        .header("authorization", format!("Bearer {token}"));
    let mut answer = request.call().unwrap();
    let bytes = answer.body_mut().read_to_vec().unwrap();
    let json = serde_json::from_slice(&bytes).unwrap_or_default();
    (answer.status().as_u16(), json)
}

#[test]
fn every_paid_application_owes_its_report_and_no_other_does() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path();
    let database = format!("sqlite://{}", data.join("tsunagi.sqlite").display());
    let program = Program::start(data, &database);
    let base = format!("{}/api/v1", program.base_url());
    let described: Value =
        serde_json::from_slice(&std::fs::read(data.join("sandbox.json")).unwrap()).unwrap();
    let mut paid = BTreeSet::new();
    for person in described["people"].as_array().unwrap() {
        let Some(token) = person["token"].as_str() else {
            continue;
        };
        let (status, list) = get(&format!("{base}/applications"), token);
        if status != 200 {
            continue;
        }
        for row in list["items"].as_array().unwrap() {
            let id = row["id"].as_str().unwrap();
            let (status, duties) = get(&format!("{base}/applications/{id}/duties"), token);
            assert_eq!(status, 200, "{duties}");
            let duties = duties["items"].as_array().unwrap();
            if row["status"] != "paid" {
                assert!(duties.is_empty(), "{} owes nothing yet", row["status"]);
                continue;
            }
            assert_eq!(duties.len(), 1);
            assert_eq!(
                (&duties[0]["kind"], &duties[0]["state"]),
                (&"tax_report".into(), &"open".into())
            );
            let due = if row["scheme_id"] == "fy2026" {
                "2028-04-30"
            } else {
                "2027-04-30"
            };
            assert_eq!(duties[0]["due_on"], due);
            paid.insert(id.to_owned());
        }
    }
    assert!(!paid.is_empty(), "the sandbox has a paid application");
}
