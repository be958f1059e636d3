//! `tsunagi-platform measure`: how fast a platform answers, asked as the portal asks.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use axum::body::Body;
use axum::http::header::CONTENT_TYPE;
use axum::http::{Method, Request};
use chrono::NaiveDate;
use clap::{Args, ValueEnum};
use contract::upstream::path::{IDENTIFY, RECORDS, REQUEST_ID, SUMMARIES};
use contract::upstream::{
    ActingContext, Identified, IdentifyBy, IdentifyRequest, RecordsRequest, SummariesRequest,
    ViewPurpose,
};
use domain::care::{PersonKey, RecordKind};
use serde::Serialize;
use serde_json::Value;
use tokio::task::JoinSet;

use super::{CommandResult, say};
use crate::client::{ClientError, ClientOptions, PlatformClient};
use crate::ids;

#[derive(Debug, Args)]
pub(super) struct Measure {
    /// What is asked again and again.
    #[arg(value_enum)]
    what: What,
    /// 保険者番号 of a person the platform knows.
    #[arg(long)]
    insurer: String,
    /// 被保険者番号.
    #[arg(long)]
    insured: String,
    /// 生年月日.
    #[arg(long)]
    born_on: NaiveDate,
    /// For how long.
    #[arg(long, default_value_t = 5)]
    seconds: u64,
    /// Connections at once.
    #[arg(long, default_value_t = 2)]
    connections: usize,
    #[command(flatten)]
    to: ClientOptions,
}

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum What {
    /// The insurance card of a person.
    Record,
    /// What a list of a hundred people shows.
    Summaries,
    /// New connections: TLS handshakes with certificates both ways.
    Handshakes,
}

/// What came of it.
#[derive(Debug, Serialize)]
struct Measured {
    /// Answers.
    count: usize,
    /// Answers a second, over all connections.
    per_second: f64,
    /// Median, milliseconds.
    p50_ms: f64,
    /// 99th percentile, milliseconds.
    p99_ms: f64,
}

impl Measure {
    pub(super) async fn run(self) -> CommandResult {
        let subject = self.subject().await?;
        let started = Instant::now();
        let until = started + Duration::from_secs(self.seconds);
        let mut asking = JoinSet::new();
        for _ in 0..self.connections {
            asking.spawn(ask_until(
                self.what,
                self.to.clone(),
                subject.clone(),
                until,
            ));
        }
        let mut took = Vec::new();
        while let Some(ended) = asking.join_next().await {
            took.extend(ended??);
        }
        let seconds = started.elapsed().as_secs_f64();
        say(&serde_json::to_string(&measured(took, seconds))?);
        Ok(ExitCode::SUCCESS)
    }

    async fn subject(&self) -> Result<String, Box<dyn std::error::Error>> {
        let question = IdentifyRequest {
            by: IdentifyBy::Numbers {
                person: PersonKey {
                    insurer: self.insurer.parse()?,
                    insured: self.insured.parse()?,
                },
                born_on: self.born_on,
            },
            acting: acting(ViewPurpose::Eligibility),
        };
        let mut client = PlatformClient::connect(&self.to).await?;
        let found: Identified = client.json(post(IDENTIFY, &question)?).await?;
        Ok(found.subject)
    }
}

/// A care manager of an invented office with a consent.
fn acting(purpose: ViewPurpose) -> ActingContext {
    ActingContext {
        office_number: "1379900036".to_owned(),
        service_code: "43".to_owned(),
        job: "care_manager".to_owned(),
        account: "measure".to_owned(),
        purpose,
        consent: Some("measure".to_owned()),
    }
}

fn post(
    path: &str,
    question: &impl Serialize,
) -> Result<Request<Body>, Box<dyn std::error::Error>> {
    Ok(Request::builder()
        .method(Method::POST)
        .uri(path)
        .header(CONTENT_TYPE, "application/json")
        .header(REQUEST_ID, ids::fresh().to_string())
        .body(Body::from(serde_json::to_vec(question)?))?)
}

async fn ask_until(
    what: What,
    to: ClientOptions,
    subject: String,
    until: Instant,
) -> Result<Vec<Duration>, ClientError> {
    let mut took = Vec::new();
    let mut client = PlatformClient::connect(&to).await?;
    while Instant::now() < until {
        let begun = Instant::now();
        if what == What::Handshakes {
            client = PlatformClient::connect(&to).await?;
        } else {
            let question = question(what, &subject).map_err(|_| ClientError::Answer)?;
            client.json::<Value>(question).await?;
        }
        took.push(begun.elapsed());
    }
    Ok(took)
}

fn question(what: What, subject: &str) -> Result<Request<Body>, Box<dyn std::error::Error>> {
    let acting = acting(ViewPurpose::CarePlanning);
    if what == What::Summaries {
        let subjects = vec![subject.to_owned(); 100];
        return post(SUMMARIES, &SummariesRequest { subjects, acting });
    }
    let question = RecordsRequest {
        subject: subject.to_owned(),
        kinds: vec![RecordKind::InsuranceCard],
        acting,
    };
    post(RECORDS, &question)
}

fn measured(mut took: Vec<Duration>, seconds: f64) -> Measured {
    took.sort_unstable();
    let count = took.len();
    let at = |percent: usize| {
        let index = (count * percent / 100).min(count.saturating_sub(1));
        took.get(index)
            .map_or(0.0, |one| one.as_secs_f64() * 1000.0)
    };
    Measured {
        count,
        per_second: u32::try_from(count).map_or(0.0, f64::from) / seconds,
        p50_ms: at(50),
        p99_ms: at(99),
    }
}
