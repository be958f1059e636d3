//! A platform that says what a test wants, also what no sound platform says, over the same mutual TLS.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use domain::care::RecordKind;
use serde_json::{Value, json};
use testkit::pki::TestPki;
use tls::{Certificate, CertificateFiles, ClientAuthorityFiles, TlsListener};
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

/// How it behaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mood {
    Sound,
    /// Not the agreed shape.
    Garbage,
    /// HTTP 200 with a business error inside.
    ErrorInside,
    /// About somebody else.
    OtherPerson,
    /// The records themselves name somebody else.
    OtherKey,
    /// More than anybody asked for.
    Huge,
    /// 503.
    Failing,
    /// Says nothing.
    Silent,
}

/// What it was asked, and how it behaves.
#[derive(Clone)]
pub(crate) struct FakePlatform {
    told: Arc<Mutex<Told>>,
    news: tokio::sync::broadcast::Sender<String>,
}

struct Told {
    mood: Mood,
    asked: Vec<(String, Value)>,
    /// SHA-256 of certificates, and whose they are.
    cards: Vec<(String, String)>,
}

/// Two invented people.
pub(crate) const HANA: &str = "00000000-0000-7000-8000-000000000001";
pub(crate) const JIRO: &str = "00000000-0000-7000-8000-000000000002";
pub(crate) const INSURER: &str = "139998";

fn person(subject: &str) -> Value {
    let insured = if subject == JIRO {
        "0000000002"
    } else {
        "0000000001"
    };
    json!({ "insurer": INSURER, "insured": insured })
}

fn name(subject: &str) -> &'static str {
    if subject == JIRO {
        "例示 次郎"
    } else {
        "例示 はな"
    }
}

impl FakePlatform {
    /// Begins to listen; answers where.
    pub(crate) async fn listen(
        pki: &TestPki,
        tasks: &TaskTracker,
        stop: CancellationToken,
    ) -> (Self, u16) {
        let identity = pki.issue("platform", "1");
        let certificate = Certificate::load(CertificateFiles {
            certificate: identity.certificate,
            key: identity.key,
            allow_tls12: false,
            clients: Some(ClientAuthorityFiles {
                roots: pki.roots(),
                revocation_lists: pki.revocation_lists(),
            }),
        })
        .unwrap();
        let tcp = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = tcp.local_addr().unwrap().port();
        let listener = TlsListener::start(tcp, certificate, tasks, stop.clone()).unwrap();
        let fake = Self {
            told: Arc::new(Mutex::new(Told {
                mood: Mood::Sound,
                asked: Vec::new(),
                cards: Vec::new(),
            })),
            news: tokio::sync::broadcast::channel(16).0,
        };
        let app = Router::new()
            .route("/v1/changes", get(changes))
            .route("/v1/readiness", get(readiness))
            .fallback(post(answer))
            .with_state(fake.clone());
        tasks.spawn(async move {
            axum::serve(listener, app)
                .with_graceful_shutdown(stop.cancelled_owned())
                .await
        });
        (fake, port)
    }

    pub(crate) fn behave(&self, mood: Mood) {
        self.told.lock().unwrap().mood = mood;
    }

    /// From now on a certificate is this person's.
    pub(crate) fn link_card(&self, sha256: &str, subject: &str) {
        let mut told = self.told.lock().unwrap();
        told.cards.push((sha256.to_owned(), subject.to_owned()));
    }

    /// Every question on this path so far.
    pub(crate) fn asked(&self, path: &str) -> Vec<Value> {
        let told = self.told.lock().unwrap();
        let on_path = told.asked.iter().filter(|(asked, _)| asked == path);
        on_path.map(|(_, question)| question.clone()).collect()
    }

    /// Tells those who follow that a kind of this person changed.
    pub(crate) fn tell(&self, cursor: u64, subject: &str, kind: RecordKind) {
        let notice =
            json!({ "subject": subject, "kind": kind.as_str(), "at": "2026-11-28T02:00:00Z" });
        let _ = self.news.send(format!("id: {cursor}\ndata: {notice}\n\n"));
    }

    /// Whether somebody follows.
    pub(crate) fn is_followed(&self) -> bool {
        self.news.receiver_count() > 0
    }
}

/// One insurer, which has begun.
async fn readiness(State(fake): State<FakePlatform>) -> Response {
    let mut told = fake.told.lock().unwrap();
    told.asked.push(("/v1/readiness".to_owned(), Value::Null));
    if told.mood == Mood::Failing {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    }
    let entry = json!({ "insurer_number": INSURER, "name": "見本市", "state": "dated", "starts_on": "2026-04-01" });
    axum::Json(json!([entry])).into_response()
}

async fn changes(State(fake): State<FakePlatform>) -> Response {
    let mut news = fake.news.subscribe();
    let stream = async_stream::stream! {
        yield Ok::<_, std::io::Error>(Bytes::from(": following\n\n"));
        while let Ok(event) = news.recv().await {
            yield Ok(Bytes::from(event));
        }
    };
    (
        [("content-type", "text/event-stream")],
        Body::from_stream(stream),
    )
        .into_response()
}

async fn answer(State(fake): State<FakePlatform>, uri: Uri, body: Bytes) -> Response {
    let question: Value = serde_json::from_slice(&body).unwrap_or_default();
    let (mood, cards) = {
        let mut told = fake.told.lock().unwrap();
        told.asked.push((uri.path().to_owned(), question.clone()));
        (told.mood, told.cards.clone())
    };
    match mood {
        Mood::Garbage => return "nonsense".into_response(),
        Mood::ErrorInside => {
            let problem =
                json!({ "status": 200, "code": "not_permitted", "title": "business error" });
            return axum::Json(problem).into_response();
        }
        Mood::Huge => {
            let piece = Bytes::from(vec![b' '; 64 * 1024]);
            let endless =
                futures::stream::repeat_with(move || Ok::<_, std::io::Error>(piece.clone()));
            return Body::from_stream(endless).into_response();
        }
        Mood::Failing => return StatusCode::SERVICE_UNAVAILABLE.into_response(),
        Mood::Silent => tokio::time::sleep(Duration::from_mins(10)).await,
        Mood::Sound | Mood::OtherPerson | Mood::OtherKey => {}
    }
    match uri.path() {
        "/v1/people/identify" => identify(&question["by"], &cards),
        "/v1/records/query" => records(&question, mood),
        "/v1/records/versions" => {
            axum::Json(json!([claim(HANA, 2), claim(HANA, 1)])).into_response()
        }
        "/v1/people/summaries" => summaries(&question, mood),
        _ => StatusCode::NOT_FOUND.into_response(),
    }
}

fn refusal(status: StatusCode, code: &str) -> Response {
    let problem = json!({ "status": status.as_u16(), "code": code, "title": code });
    (status, axum::Json(problem)).into_response()
}

/// はな and 次郎 by number and birth date, or by the card linked last; anybody of this name twice.
fn identify(by: &Value, cards: &[(String, String)]) -> Response {
    if by["by"] == "four_items" {
        return refusal(StatusCode::CONFLICT, "ambiguous");
    }
    let subject = [HANA, JIRO]
        .into_iter()
        .find(|subject| by["person"] == person(subject) && by["born_on"] == "1940-05-01");
    let of_card = cards
        .iter()
        .rev()
        .find(|(sha256, _)| by["sha256"] == *sha256);
    let subject = subject.or(of_card.map(|(_, subject)| subject.as_str()));
    let Some(subject) = subject else {
        return refusal(StatusCode::NOT_FOUND, "not_found");
    };
    let details = json!({ "name": name(subject), "born_on": "1940-05-01", "sex": "female" });
    let found = json!({ "subject": subject, "person": person(subject), "details": details });
    axum::Json(found).into_response()
}

fn claim(subject: &str, version: u32) -> Value {
    json!({
        "id": "r-claim",
        "person": person(subject),
        "part": "claim/1379900036/202610",
        "version": version,
        "source": { "role": "payer", "number": "13" },
        "stamped_at": "2026-11-10T00:00:00Z",
        "delivered_at": "2026-11-11T00:00:00Z",
        "body": { "kind": "claim", "month": "202610", "office_number": "1379900036" },
    })
}

fn progress(subject: &str) -> Value {
    json!({
        "id": "r-progress",
        "person": person(subject),
        "part": "progress/2026-11-01",
        "version": 1,
        "source": { "role": "insurer", "number": INSURER },
        "stamped_at": "2026-11-02T00:00:00Z",
        "delivered_at": "2026-11-02T00:00:00Z",
        "body": {
            "kind": "certification_progress",
            "applied_on": "2026-11-01",
            "application": "更新",
            "stage": "surveyed",
        },
    })
}

/// Claims and progress are there; of the rest nothing was delivered.
fn records(question: &Value, mood: Mood) -> Response {
    let subject = question["subject"].as_str().unwrap();
    let other = if subject == HANA { JIRO } else { HANA };
    let said = if mood == Mood::OtherPerson {
        other
    } else {
        subject
    };
    let about = if mood == Mood::OtherKey {
        other
    } else {
        subject
    };
    let (mut found, mut missing) = (Vec::new(), Vec::new());
    for kind in question["kinds"].as_array().unwrap() {
        match kind.as_str().unwrap() {
            "claim" => found.push(claim(about, 2)),
            "certification_progress" => found.push(progress(about)),
            kind => missing.push(json!({ "kind": kind, "reason": "not_delivered" })),
        }
    }
    let answer = json!({
        "subject": said,
        "person": person(said),
        "records": found,
        "missing": missing,
    });
    axum::Json(answer).into_response()
}

fn summaries(question: &Value, mood: Mood) -> Response {
    let subjects = question["subjects"].as_array().unwrap();
    let answer: Vec<Value> = subjects
        .iter()
        .map(|subject| {
            let asked = subject.as_str().unwrap();
            let said = if mood == Mood::OtherPerson {
                "somebody"
            } else {
                asked
            };
            json!({
                "subject": said,
                "person": person(asked),
                "name": name(asked),
                "kana": "レイジ",
                "born_on": "1940-05-01",
                "valid_to": "2026-12-31",
                "changed_at": { "claim": "2026-11-25T00:00:00Z" },
            })
        })
        .collect();
    axum::Json(answer).into_response()
}
