//! The real program as a sandbox: no configuration, everything in one folder, kept between starts.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::Value;

use super::program::Program;

fn described(data: &Path) -> Value {
    serde_json::from_slice(&std::fs::read(data.join("sandbox.json")).unwrap()).unwrap()
}

fn get(url: &str, token: Option<&str>) -> (u16, Value) {
    let agent: ureq::Agent = ureq::Agent::config_builder()
        .http_status_as_error(false)
        .max_redirects(0)
        .build()
        .into();
    let mut request = agent.get(url);
    if let Some(token) = token {
        request = request.header("authorization", format!("Bearer {token}"));
    }
    let mut answer = request.call().unwrap();
    let bytes = answer.body_mut().read_to_vec().unwrap();
    (
        answer.status().as_u16(),
        serde_json::from_slice(&bytes).unwrap_or_default(),
    )
}

/// Every application of every person: id and status.
fn applications(base: &str, people: &Value) -> BTreeSet<(String, String)> {
    let mut all = BTreeSet::new();
    for person in people.as_array().unwrap() {
        let (status, list) = get(
            &format!("{base}/api/v1/applications"),
            person["token"].as_str(),
        );
        if status != 200 {
            continue;
        }
        for row in list["items"].as_array().unwrap() {
            let text = |name: &str| row[name].as_str().unwrap().to_owned();
            all.insert((text("id"), text("status")));
        }
    }
    all
}

#[test]
#[expect(clippy::too_many_lines, reason = "one story, told in order")]
fn a_folder_becomes_a_portal_and_stays_one() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path();
    let database = format!("sqlite://{}", data.join("tsunagi.sqlite").display());
    let mut program = Program::start(data, &database);
    let base = program.base_url();
    let first = described(data);
    let people = &first["people"];
    let roles: BTreeSet<&str> = people
        .as_array()
        .unwrap()
        .iter()
        .map(|person| person["role"].as_str().unwrap())
        .collect();
    assert_eq!(
        roles.len(),
        domain::person::Role::ALL.len(),
        "people in every role"
    );
    let offices: BTreeSet<&str> = people
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|person| person["office_number"].as_str())
        .collect();
    assert!(offices.len() >= 6, "{offices:?}");
    let before = applications(&base, people);
    let states: BTreeSet<&str> = before.iter().map(|(_, status)| status.as_str()).collect();
    assert_eq!(
        states.len(),
        domain::application::Status::ALL.len(),
        "{states:?}"
    );

    // A link signs in once.
    let link = people[0]["sign_in_url"]
        .as_str()
        .unwrap()
        .replace("localhost", "127.0.0.1");
    assert_eq!(get(&link, None).0, 303);
    let (answer, problem) = get(&link, None);
    assert_eq!(
        (answer, problem["code"].as_str()),
        (410, Some("link_expired"))
    );
    let (_, mails) = get(&format!("{base}/sandbox/mail?format=json"), None);
    assert!(
        mails.as_array().unwrap().len() >= 9,
        "a receipt for each submission"
    );
    let (_, sandbox) = get(&format!("{base}/sandbox/state"), None);
    assert_eq!(sandbox["sandbox"], true);
    let (_, me) = get(&format!("{base}/api/v1/me"), people[0]["token"].as_str());
    assert_eq!(
        (&me["sandbox"], &me["name"]),
        (&true.into(), &people[0]["name"])
    );

    program.kill();
    program.restart();
    let second = described(data);
    assert_eq!(
        applications(&base, &second["people"]),
        before,
        "kept between starts"
    );
    assert_eq!(second["people"][0]["token"], people[0]["token"]);
    assert_ne!(
        second["people"][0]["sign_in_url"], people[0]["sign_in_url"],
        "a fresh link"
    );
    let fresh = second["people"][0]["sign_in_url"].as_str().unwrap();
    assert_eq!(get(&fresh.replace("localhost", "127.0.0.1"), None).0, 303);
}
