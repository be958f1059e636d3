//! A running platform and its callers.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use axum::body::{Body, to_bytes};
use axum::http::Request;
use axum::http::header::CONTENT_TYPE;
use chrono::{DateTime, Utc};
use contract::upstream::path::{FILE_NAME, REQUEST_ID};
use contract::upstream::{
    ActingContext, DeliveryReport, Identified, IdentifyBy, IdentifyRequest, ImportSeverity,
    UpstreamCode, ViewPurpose, path,
};
use domain::access::Policy;
use domain::care::{PersonKey, RecordKind};
use platform::client::{ClientError, ClientOptions, PlatformClient};
use platform::clock::Clock;
use platform::store::{Store, StoreAddress};
use platform::{Listening, Platform, listen};
use serde::Serialize;
use serde::de::DeserializeOwned;
use store::DatabaseKind;
use testkit::database::EmptyDatabase;
use testkit::pki::{TestIdentity, TestPki};
use tls::ClientAuthorityFiles;

pub(crate) const INSURER: &str = "139998";
pub(crate) const OTHER_INSURER: &str = "139980";
pub(crate) const CARE_OFFICE: &str = "1379900010";
pub(crate) const SERVICE_OFFICE: &str = "1379900028";
pub(crate) const TARO: &str = "0000000011";
pub(crate) const HANAKO: &str = "0000000022";

pub(crate) struct World {
    pub(crate) pki: TestPki,
    pub(crate) platform: Platform,
    pub(crate) clock: Clock,
    pub(crate) listening: Listening,
    requests: AtomicU64,
    _database: EmptyDatabase,
}

/// Runs a test on a platform on each database.
pub(crate) async fn on_each_database(test: impl AsyncFn(&World)) {
    for kind in [DatabaseKind::Sqlite, DatabaseKind::Postgres] {
        // Shown when the test fails.
        eprintln!("on {kind:?}");
        let world = World::start(kind).await;
        Box::pin(test(&world)).await;
        world.stop().await;
    }
}

pub(crate) fn moment(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

impl World {
    pub(crate) async fn start(kind: DatabaseKind) -> Self {
        let database = EmptyDatabase::of(kind).await;
        let address: StoreAddress = database.address().parse().unwrap();
        let store = Store::open(&address).await.unwrap();
        let pki = TestPki::new();
        let clock = Clock::fixed(moment("2026-12-01T01:00:00Z"));
        let platform = Platform::start(
            store,
            clock.clone(),
            pki.folder().to_owned(),
            Policy::delivered().unwrap(),
        );
        let identity = pki.issue("platform", "national");
        let listening = listen(
            &platform,
            "127.0.0.1:0".parse().unwrap(),
            (identity.certificate, identity.key),
            ClientAuthorityFiles {
                roots: pki.roots(),
                revocation_lists: pki.revocation_lists(),
            },
        )
        .await
        .unwrap();
        Self {
            pki,
            platform,
            clock,
            listening,
            requests: AtomicU64::new(1),
            _database: database,
        }
    }

    /// Stops it and sees that no task stays behind.
    pub(crate) async fn stop(self) {
        self.platform.stopping.cancel();
        self.platform.tasks.close();
        let stopped = self.platform.tasks.wait();
        tokio::time::timeout(std::time::Duration::from_secs(20), stopped)
            .await
            .expect("every task ends");
        self.platform.store.close().await.unwrap();
    }

    pub(crate) fn options(&self, identity: &TestIdentity) -> ClientOptions {
        let mut pem = fs::read_to_string(&identity.certificate).unwrap();
        pem.push_str(&fs::read_to_string(&identity.key).unwrap());
        let both = identity.key.with_extension("both.pem");
        fs::write(&both, pem).unwrap();
        ClientOptions {
            url: format!("https://localhost:{}", self.listening.address.port())
                .parse()
                .unwrap(),
            identity: both,
            trust: Some(self.pki.folder().to_owned()),
            platform: "platform:national".to_owned(),
        }
    }

    pub(crate) async fn client(&self, role: &str, number: &str) -> PlatformClient {
        let identity = self.pki.issue(role, number);
        PlatformClient::connect(&self.options(&identity))
            .await
            .unwrap()
    }

    fn request_id(&self) -> String {
        format!("test-{}", self.requests.fetch_add(1, Ordering::Relaxed))
    }

    /// Delivers a file.
    pub(crate) async fn submit(
        &self,
        supplier: (&str, &str),
        kind: RecordKind,
        name: &str,
        bytes: impl Into<Vec<u8>>,
    ) -> Result<DeliveryReport, ClientError> {
        let id = self.request_id();
        self.submit_as(supplier, kind, name, bytes, &id).await
    }

    pub(crate) async fn submit_as(
        &self,
        (role, number): (&str, &str),
        kind: RecordKind,
        name: &str,
        bytes: impl Into<Vec<u8>>,
        request_id: &str,
    ) -> Result<DeliveryReport, ClientError> {
        let media_type = if name.to_ascii_lowercase().ends_with("csv") {
            "text/csv"
        } else {
            "application/json"
        };
        let request = Request::post(path::DELIVERIES.replace("{kind}", kind.as_str()))
            .header(CONTENT_TYPE, media_type)
            .header(FILE_NAME, name)
            .header(REQUEST_ID, request_id)
            .body(Body::from(bytes.into()))
            .unwrap();
        self.client(role, number).await.json(request).await
    }

    /// The file of a delivery as the strict writer writes it.
    pub(crate) async fn export(&self, supplier: (&str, &str), delivery: &str) -> Vec<u8> {
        let request = Request::get(path::EXPORTS.replace("{delivery}", delivery))
            .body(Body::empty())
            .unwrap();
        let response = self
            .client(supplier.0, supplier.1)
            .await
            .send(request)
            .await;
        let body = response.unwrap().into_body();
        to_bytes(body, usize::MAX).await.unwrap().to_vec()
    }

    /// Asks as the portal.
    pub(crate) async fn ask<T: DeserializeOwned>(
        &self,
        path: &str,
        question: &impl Serialize,
    ) -> Result<T, ClientError> {
        let id = self.request_id();
        self.ask_as(("portal", "1"), path, question, &id).await
    }

    pub(crate) async fn ask_as<T: DeserializeOwned>(
        &self,
        caller: (&str, &str),
        path: &str,
        question: &impl Serialize,
        request_id: &str,
    ) -> Result<T, ClientError> {
        let request = Request::post(path)
            .header(CONTENT_TYPE, "application/json")
            .header(REQUEST_ID, request_id)
            .body(Body::from(serde_json::to_vec(question).unwrap()))
            .unwrap();
        self.client(caller.0, caller.1).await.json(request).await
    }

    pub(crate) async fn identify(&self, insured: &str, born_on: &str) -> Identified {
        let question = IdentifyRequest {
            by: IdentifyBy::Numbers {
                person: person(insured),
                born_on: born_on.parse().unwrap(),
            },
            acting: care_manager(),
        };
        self.ask(path::IDENTIFY, &question).await.unwrap()
    }
}

pub(crate) fn person(insured: &str) -> PersonKey {
    PersonKey {
        insurer: INSURER.parse().unwrap(),
        insured: insured.parse().unwrap(),
    }
}

pub(crate) fn care_manager() -> ActingContext {
    ActingContext {
        office_number: CARE_OFFICE.to_owned(),
        service_code: "43".to_owned(),
        job: "care_manager".to_owned(),
        account: "account-1".to_owned(),
        purpose: ViewPurpose::CarePlanning,
        consent: Some("consent-1".to_owned()),
    }
}

pub(crate) fn recipient() -> ActingContext {
    ActingContext {
        office_number: String::new(),
        service_code: String::new(),
        job: "recipient".to_owned(),
        account: "account-2".to_owned(),
        purpose: ViewPurpose::OwnRecord,
        consent: None,
    }
}

/// The code of a refusal.
pub(crate) fn code<T: std::fmt::Debug>(answer: Result<T, ClientError>) -> UpstreamCode {
    match answer {
        Err(ClientError::Refused(problem)) => problem.code,
        other => panic!("not refused: {other:?}"),
    }
}

/// Codes of a report's refusals.
pub(crate) fn refusals(report: &DeliveryReport) -> Vec<&str> {
    report
        .issues
        .iter()
        .filter(|issue| issue.severity == ImportSeverity::Refused)
        .map(|issue| issue.code.as_str())
        .collect()
}

/// A sample file by its path.
pub(crate) fn sample(file: &str) -> Vec<u8> {
    fs::read(folder().join(file)).unwrap()
}

pub(crate) fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("samples")
}
