//! `tsunagi-platform measure`: how fast a platform answers, asked as the portal asks.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use axum::body::Body;
use axum::http::header::CONTENT_TYPE;
use axum::http::{Method, Request};
use clap::{Args, ValueEnum};
use contract::upstream::path::{RECORDS, REQUEST_ID, SUMMARIES};
use contract::upstream::{ActingContext, RecordsRequest, SummariesRequest, ViewPurpose};
use domain::care::RecordKind;
use serde::Serialize;
use serde_json::Value;
use tokio::task::JoinSet;

use super::{CommandResult, say};
use crate::client::{ClientError, ClientOptions, PlatformClient};
use crate::generate::subject;
use crate::ids;

/// People on a list.
const LIST: u64 = 100;

/// No multiple of 2 or 5: in a region of a power of ten, steps of it meet everybody before anybody again.
const STRIDE: u64 = 7_919_999;

#[derive(Debug, Args)]
pub(super) struct Measure {
    /// What is asked again and again.
    #[arg(value_enum)]
    what: What,
    /// How many people the platform's invented region has.
    #[arg(long, default_value_t = 1000)]
    people: u64,
    /// The seed it was made from.
    #[arg(long, default_value_t = 1)]
    seed: u64,
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
    /// The insurance card of the region's first person.
    Record,
    /// The insurance card of one person after the other, all over the region.
    Anybody,
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
        let started = Instant::now();
        let until = started + Duration::from_secs(self.seconds);
        let mut asking = JoinSet::new();
        let people = self.people.max(1);
        for first in (0..people).cycle().take(self.connections) {
            let asked = Asked {
                what: self.what,
                people,
                seed: self.seed,
                first,
            };
            asking.spawn(ask_until(asked, self.to.clone(), until));
        }
        let mut took = Vec::new();
        while let Some(ended) = asking.join_next().await {
            took.extend(ended??);
        }
        let seconds = started.elapsed().as_secs_f64();
        say(&serde_json::to_string(&measured(took, seconds))?);
        Ok(ExitCode::SUCCESS)
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

/// What one connection asks.
#[derive(Clone, Copy, Debug)]
struct Asked {
    what: What,
    people: u64,
    seed: u64,
    /// Where in the region it begins.
    first: u64,
}

impl Asked {
    fn subject(&self, turn: u64) -> String {
        let at = self.first.wrapping_add(turn.wrapping_mul(STRIDE)) % self.people;
        subject(self.seed, at).to_string()
    }

    /// The question of this turn.
    fn question(&self, turn: u64) -> Result<Request<Body>, Box<dyn std::error::Error>> {
        let acting = acting(ViewPurpose::CarePlanning);
        if self.what == What::Summaries {
            let subjects = (0..LIST).map(|at| self.subject(turn * LIST + at)).collect();
            return post(SUMMARIES, &SummariesRequest { subjects, acting });
        }
        let subject = match self.what {
            What::Anybody => self.subject(turn),
            What::Record | What::Summaries | What::Handshakes => subject(self.seed, 0).to_string(),
        };
        let question = RecordsRequest {
            subject,
            kinds: vec![RecordKind::InsuranceCard],
            acting,
        };
        post(RECORDS, &question)
    }
}

async fn ask_until(
    asked: Asked,
    to: ClientOptions,
    until: Instant,
) -> Result<Vec<Duration>, ClientError> {
    let mut took = Vec::new();
    let mut client = PlatformClient::connect(&to).await?;
    for turn in 0.. {
        if Instant::now() >= until {
            break;
        }
        let question = asked.question(turn).map_err(|_| ClientError::Answer)?;
        let begun = Instant::now();
        if asked.what == What::Handshakes {
            client = PlatformClient::connect(&to).await?;
        } else {
            client.json::<Value>(question).await?;
        }
        took.push(begun.elapsed());
    }
    Ok(took)
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
