//! One office applying again and again, keeping a journal of what it was told.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "what the test stands on fails it loudly"
)]

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use domain::person::Role;
use serde_json::{Value, json};
use server::ids::Ids;
use sha2::{Digest as _, Sha256};
use store::account::{offices, people, roles, tokens};
use store::audit::{Actor, AuditAction, AuditEntry, Subject, SubjectKind};
use store::{Database, Stamp, entity};
use testkit::file::paper;
use uuid::Uuid;

/// What the server acknowledged of one application.
#[derive(Clone, Debug, Default)]
pub(crate) struct Journal {
    pub(crate) id: String,
    /// Section → answers.
    pub(crate) saved: BTreeMap<&'static str, Value>,
    /// Document id → SHA-256.
    pub(crate) uploaded: BTreeMap<String, String>,
    /// The receipt.
    pub(crate) receipt: Option<Value>,
}

/// An office with an API token.
pub(crate) struct Office {
    number: String,
    bearer: String,
    agent: ureq::Agent,
    pub(crate) journals: Vec<Journal>,
    /// Answers that never came because the program was killed.
    pub(crate) unanswered: u64,
}

/// An answer: status and body.
struct Answer(u16, Value);

impl Office {
    pub(crate) async fn register(db: &Database, number: u32) -> Self {
        // Check digits are a warning only.
        let office = format!("13798{number:05}");
        let at: DateTime<Utc> = "2026-06-01T00:00:00Z".parse().unwrap();
        let (person, secret) = (Ids.uuid(), Ids.secret());
        let tx = db.begin().await.unwrap();
        let row = entity::office::Model {
            number: office.clone(),
            name: format!("テスト事業所{number}"),
            name_source: "applicant".to_owned(),
            verified_at: None,
            created_at: at,
        };
        offices::insert(&tx, row).await.unwrap();
        let row = entity::person::Model {
            id: person,
            email: format!("crash{number}@example.jp"),
            name: "見本 太郎".to_owned(),
            created_at: at,
            disabled_at: None,
        };
        people::insert(&tx, row).await.unwrap();
        let grant = entity::role_grant::Model {
            id: Ids.uuid(),
            person_id: person,
            role: Role::OfficeAdmin.as_str().to_owned(),
            office_number: Some(office.clone()),
            granted_by: None,
            created_at: at,
            ended_at: None,
        };
        roles::grant(&tx, grant).await.unwrap();
        let token = token(person, &office, secret.digest(), at);
        tokens::insert(&tx, token).await.unwrap();
        let subject = Subject::new(SubjectKind::Installation, "test");
        let stamp = Stamp::new(Ids.uuid(), at);
        let entry = AuditEntry::new(
            stamp,
            Actor::system(),
            AuditAction::SandboxPrepared,
            subject,
        );
        tx.commit(entry).await.unwrap();
        let agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(Duration::from_mins(1)))
            .build()
            .into();
        let bearer = format!("Bearer tsn_{}", secret.reveal());
        Self {
            number: office,
            bearer,
            agent,
            journals: Vec::new(),
            unanswered: 0,
        }
    }

    /// Applies and withdraws, again and again; stops after a submission.
    pub(crate) fn apply_until(&mut self, base: &str, stop: &AtomicBool) {
        while !stop.load(Ordering::Relaxed) {
            let id = self.begin(base);
            self.journals.push(Journal {
                id,
                ..Journal::default()
            });
            for (section, body) in answers() {
                self.save(base, section, &body);
            }
            for kind in ["bankbook_copy", "service_type_evidence", "receipt_copy"] {
                self.upload(base, kind);
            }
            self.submit(base);
            if !stop.load(Ordering::Relaxed) {
                self.withdraw(base);
            }
        }
    }

    fn begin(&mut self, base: &str) -> String {
        let body = json!({"scheme_id": "fy2026", "office_number": self.number});
        let Answer(status, answer) = self.insist(base, "POST", "/applications", &[], &body);
        if status == 201 {
            return answer["id"].as_str().unwrap().to_owned();
        }
        // Begun before the kill, the answer lost.
        assert_eq!(
            (status, &answer["code"]),
            (409, &json!("already_applied")),
            "{answer}"
        );
        let Answer(_, list) = self.insist(base, "GET", "/applications", &[], &Value::Null);
        let live = list["items"]
            .as_array()
            .unwrap()
            .iter()
            .find(|row| row["status"] == "draft");
        live.expect("the live one")["id"]
            .as_str()
            .unwrap()
            .to_owned()
    }

    fn save(&mut self, base: &str, section: &'static str, body: &Value) {
        loop {
            let path = self.path(&format!("/answers/{section}"));
            let tag = format!("\"{}\"", self.version(base));
            let Answer(status, answer) =
                self.insist(base, "PUT", &path, &[("if-match", &tag)], body);
            if status == 200 {
                break;
            }
            // Saved before the kill, the answer lost: the same again on the version of now.
            assert_eq!(
                (status, &answer["code"]),
                (409, &json!("draft_changed")),
                "{answer}"
            );
        }
        self.journal().saved.insert(section, body.clone());
    }

    fn upload(&mut self, base: &str, kind: &str) {
        let seed = format!("{} {} {kind}", self.number, self.journals.len());
        // Large enough that a kill meets it half-way; the comment behind its end makes it one of its kind.
        let mut content = paper::pdf_of_size(200_000);
        content.extend_from_slice(format!("%{seed}\n").as_bytes());
        let path = self.path(&format!("/documents/{kind}?name={kind}.pdf"));
        let answer = loop {
            let sent = self
                .agent
                .put(format!("{base}/api/v1{path}"))
                .header("authorization", &self.bearer)
                .send(&content[..]);
            match read(sent) {
                Some(answer) => break answer,
                None => self.wait(),
            }
        };
        let Answer(status, answer) = answer;
        assert!(matches!(status, 200 | 201), "{status} {answer}");
        let document = &answer["document"];
        let sha256 = hex::encode(Sha256::digest(&content));
        assert_eq!(document["sha256"], sha256);
        let id = document["id"].as_str().unwrap().to_owned();
        self.journal().uploaded.insert(id, sha256);
    }

    fn submit(&mut self, base: &str) {
        let path = self.path("/submission");
        let key = format!("crash-{}", self.journals.last().unwrap().id);
        let body = json!({"version": self.version(base), "declared": true});
        let headers = [("idempotency-key", key.as_str())];
        let Answer(status, receipt) = self.insist(base, "POST", &path, &headers, &body);
        assert!(matches!(status, 200 | 201), "{status} {receipt}");
        self.journal().receipt = Some(receipt.clone());
        // The client repeats although it was told.
        let Answer(status, again) = self.insist(base, "POST", &path, &headers, &body);
        assert_eq!((status, again), (200, receipt), "the same receipt");
    }

    fn withdraw(&mut self, base: &str) {
        let path = self.path("/withdrawal");
        let body = json!({"version": self.version(base)});
        let Answer(status, answer) = self.insist(base, "POST", &path, &[], &body);
        let lost = status == 409 && answer["code"] == "not_in_this_state";
        assert!(status == 200 || lost, "{status} {answer}");
    }

    /// Everything this office was told is there.
    pub(crate) fn check_all(&self, base: &str) {
        let get = |path: &str| {
            let request = self.agent.get(format!("{base}/api/v1{path}"));
            read(request.header("authorization", &self.bearer).call()).expect("an answer")
        };
        for journal in &self.journals {
            let Answer(status, shown) = get(&format!("/applications/{}", journal.id));
            assert_eq!(status, 200, "{} is lost", journal.id);
            for (section, body) in &journal.saved {
                assert_eq!(
                    &with_defaults(&shown["answers"][section], body),
                    body,
                    "{section}"
                );
            }
            let there = shown["documents"].as_array().unwrap();
            for (id, sha256) in &journal.uploaded {
                let document = there.iter().find(|document| document["id"] == id.as_str());
                assert_eq!(document.expect("the document")["sha256"], sha256.as_str());
                let path = format!("{base}/api/v1/applications/{}/documents/{id}", journal.id);
                let mut answer = self
                    .agent
                    .get(path)
                    .header("authorization", &self.bearer)
                    .call()
                    .unwrap();
                let bytes = answer.body_mut().read_to_vec().unwrap();
                assert_eq!(
                    &hex::encode(Sha256::digest(&bytes)),
                    sha256,
                    "byte for byte"
                );
            }
            if let Some(receipt) = &journal.receipt {
                let Answer(_, copy) = get(&format!("/applications/{}/submission", journal.id));
                assert_eq!(&copy["receipt"], receipt);
                assert_eq!(copy["ordinal"], 1, "submitted once");
            }
        }
    }

    fn journal(&mut self) -> &mut Journal {
        self.journals.last_mut().unwrap()
    }

    fn path(&self, rest: &str) -> String {
        format!("/applications/{}{rest}", self.journals.last().unwrap().id)
    }

    fn version(&mut self, base: &str) -> i64 {
        let Answer(status, shown) = self.insist(base, "GET", &self.path(""), &[], &Value::Null);
        assert_eq!(status, 200, "{shown}");
        shown["version"].as_i64().unwrap()
    }

    /// Repeats until there is an answer, as a client does whose line was cut.
    fn insist(
        &mut self,
        base: &str,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: &Value,
    ) -> Answer {
        loop {
            let mut request = ureq::http::Request::builder()
                .method(method)
                .uri(format!("{base}/api/v1{path}"))
                .header("authorization", &self.bearer)
                .header("content-type", "application/json");
            for (name, value) in headers {
                request = request.header(*name, *value);
            }
            let body = if body.is_null() {
                Vec::new()
            } else {
                serde_json::to_vec(body).unwrap()
            };
            match read(self.agent.run(request.body(body).unwrap())) {
                // 503: the database's server has not noticed the killed one's end yet.
                Some(Answer(503, _)) | None => self.wait(),
                // Started, and its clock not set yet.
                Some(Answer(422, problem)) if is_window(&problem) => self.wait(),
                Some(answer) => return answer,
            }
        }
    }

    fn wait(&mut self) {
        self.unanswered += 1;
        thread::sleep(Duration::from_millis(20));
    }
}

fn token(
    person: Uuid,
    office: &str,
    secret_hash: String,
    at: DateTime<Utc>,
) -> entity::api_token::Model {
    entity::api_token::Model {
        id: Ids.uuid(),
        person_id: person,
        office_number: Some(office.to_owned()),
        name: "テスト".to_owned(),
        secret_hash,
        scopes: "applications:read applications:write".to_owned(),
        created_at: at,
        expires_at: at + TimeDelta::days(36_500),
        last_used_at: None,
        revoked_at: None,
    }
}

/// Status and body; `None` when the line was cut.
fn read(sent: Result<ureq::http::Response<ureq::Body>, ureq::Error>) -> Option<Answer> {
    let mut answer = sent.ok()?;
    let bytes = answer.body_mut().read_to_vec().ok()?;
    Some(Answer(
        answer.status().as_u16(),
        serde_json::from_slice(&bytes).ok()?,
    ))
}

fn is_window(problem: &Value) -> bool {
    problem["code"] == "window_closed" || problem["code"] == "window_not_open"
}

/// Of what is stored only the fields that were sent.
fn with_defaults(stored: &Value, sent: &Value) -> Value {
    let Some(sent) = sent.as_object() else {
        return stored.clone();
    };
    sent.keys()
        .map(|key| (key.clone(), stored[key].clone()))
        .collect::<serde_json::Map<_, _>>()
        .into()
}

fn answers() -> Vec<(&'static str, Value)> {
    vec![
        (
            "eligibility",
            json!({"purchase_finished": true, "connection_finished": true,
                "reader_supported": true, "new_goods": true}),
        ),
        (
            "office",
            json!({"name": "テスト事業所", "postal_code": "000-0000", "address": "見本県見本市1-2-3",
                "phone": "00-0000-0000", "contact_name": "見本 太郎"}),
        ),
        ("services", json!({"codes": ["11"]})),
        (
            "reader_costs",
            json!({"readers": 1, "lines": [{"paid_on": "2026-10-01", "payee": "見本電器店",
                "description": "カードリーダー", "amount_yen": 13_200, "portion": "reader"}]}),
        ),
        (
            "support_costs",
            json!({"claimed": false, "items": [], "note": ""}),
        ),
        (
            "income",
            json!({"nonprofit": true, "donations_yen": 0, "other_income_yen": 0}),
        ),
        (
            "account",
            json!({"institution": "bank", "bank_code": "0001", "branch_code": "001",
                "kind": "ordinary", "number": "1234567", "holder_kana": "ミホン タロウ"}),
        ),
    ]
}
