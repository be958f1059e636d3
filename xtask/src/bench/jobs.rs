//! The jobs that are measured, against a running sandbox.

use super::documents;
use super::figure::{Figure, Goal};
use super::load::{self, Measured, Worker};
use super::processes::Processes;
use super::requests::{Desk, agent, bearer, expect, fetching};
use crate::people::Person;
use crate::sandbox::Sandbox;
use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};
use ureq::Agent;

/// Connections of the reading jobs.
const READERS: usize = 16;
/// Applicants sending at once.
const APPLICANTS: usize = 4;
/// Size of each document.
const DOCUMENT_BYTES: usize = 1 << 20;
/// One document of each kind an application needs.
const KINDS: [&str; 3] = ["bankbook_copy", "service_type_evidence", "receipt_copy"];
const SCHEME: &str = "fy2026";

/// All jobs, one after the other.
pub(super) fn measure(
    database: &str,
    sandbox: &Sandbox,
    processes: &Processes,
    duration: Duration,
) -> Result<Vec<Figure>> {
    let file = sandbox.file();
    let base = format!("http://127.0.0.1:{}", sandbox.port());
    let reader = first_with_application(&base, &file.people)?;
    let reader_desk = Desk::new(&base, &reader.token);
    let read_cpu = if database == "SQLite" { 0.25 } else { 0.40 };
    let mut figures = Vec::new();

    let route = format!("/api/v1/applications/{}", reader.application);
    let measured = load::run(fetching(&reader_desk, &route, READERS), duration, processes)?;
    let name = format!("{database}: read one, signed in");
    figures.extend(reading(&name, &measured, Goal::AtMost(read_cpu), true));

    let route = "/api/v1/applications?limit=50";
    let measured = load::run(fetching(&reader_desk, route, READERS), duration, processes)?;
    let name = format!("{database}: list");
    figures.extend(reading(&name, &measured, Goal::AtMost(1.5), false));

    let estimating = (0..READERS).map(|_| Estimating {
        agent: agent(),
        base: base.clone(),
    });
    let measured = load::run(estimating.collect(), duration, processes)?;
    let name = format!("{database}: estimate");
    figures.extend(reading(&name, &measured, Goal::None, false));

    figures.extend(applying(
        database,
        &base,
        &file.people,
        processes,
        duration,
    )?);
    Ok(figures)
}

fn applying(
    database: &str,
    base: &str,
    people: &[Person],
    processes: &Processes,
    duration: Duration,
) -> Result<Vec<Figure>> {
    let applicants = applicants(base, people)?;
    let name = format!(
        "{database}: application with 3 × 1 MiB, {} at once",
        applicants.len()
    );
    let measured = load::run(applicants, duration, processes)?;
    let mut figures = vec![
        Figure::new(
            format!("{name}, CPU"),
            "ms",
            measured.cpu,
            Goal::AtMost(10.0),
        ),
        Figure::new(
            format!("{name}, rate"),
            "/s",
            measured.rate,
            Goal::AtLeast(100.0),
        ),
        Figure::new(format!("{name}, p50"), "ms", measured.p50, Goal::None),
        Figure::new(
            format!("{name}, p99"),
            "ms",
            measured.p99,
            Goal::AtMost(80.0),
        ),
    ];
    let alone = self::applicants(base, people)?
        .into_iter()
        .take(1)
        .collect();
    let measured = load::run(alone, duration, processes)?;
    let name = format!("{database}: application with 3 × 1 MiB, one at a time");
    figures.push(Figure::new(
        format!("{name}, p50"),
        "ms",
        measured.p50,
        Goal::AtMost(15.0),
    ));
    figures.push(Figure::new(
        format!("{name}, p99"),
        "ms",
        measured.p99,
        Goal::None,
    ));
    Ok(figures)
}

fn reading(name: &str, measured: &Measured, cpu: Goal, rated: bool) -> Vec<Figure> {
    let (rate, p99) = if rated {
        (Goal::AtLeast(6000.0), Goal::AtMost(6.0))
    } else {
        (Goal::None, Goal::None)
    };
    vec![
        Figure::new(format!("{name}, CPU"), "ms", measured.cpu, cpu),
        Figure::new(
            format!("{name}, rate, {READERS} connections"),
            "/s",
            measured.rate,
            rate,
        ),
        Figure::new(format!("{name}, p50"), "ms", measured.p50, Goal::None),
        Figure::new(format!("{name}, p99"), "ms", measured.p99, p99),
    ]
}

/// A person of the sandbox with an application to read.
struct Reader {
    token: String,
    application: String,
}

fn first_with_application(base: &str, people: &[Person]) -> Result<Reader> {
    let agent = agent();
    for person in people {
        let mut answer = agent
            .get(format!("{base}/api/v1/applications?limit=50"))
            .header("authorization", bearer(&person.token))
            .call()?;
        if answer.status() != 200 {
            continue;
        }
        let page: Value = answer.body_mut().read_json()?;
        if let Some(id) = page.pointer("/items/0/id").and_then(Value::as_str) {
            return Ok(Reader {
                token: person.token.clone(),
                application: id.to_owned(),
            });
        }
    }
    bail!("nobody in the sandbox sees an application")
}

/// People who can make an application now, one per office.
fn applicants(base: &str, people: &[Person]) -> Result<Vec<Applying>> {
    let mut found: Vec<Applying> = Vec::new();
    for person in people {
        let Some(office) = &person.office_number else {
            continue;
        };
        if found.len() == APPLICANTS || found.iter().any(|one| &one.office == office) {
            continue;
        }
        let mut candidate = Applying {
            agent: agent(),
            base: base.to_owned(),
            token: person.token.clone(),
            office: office.clone(),
            document: documents::pdf(DOCUMENT_BYTES, 1),
        };
        candidate.free_the_office()?;
        // An office with an application under review stays out, and that is right.
        if candidate.work().is_ok() {
            found.push(candidate);
        }
    }
    ensure!(
        !found.is_empty(),
        "no office of the sandbox can make an application"
    );
    Ok(found)
}

/// The open calculator.
struct Estimating {
    agent: Agent,
    base: String,
}

impl Worker for Estimating {
    fn work(&mut self) -> Result<Duration> {
        let started = Instant::now();
        let address = format!("{}/api/v1/schemes/{SCHEME}/estimate", self.base);
        let mut answer = self.agent.post(address).send_json(json!({
            "services": ["11", "15"], "readers": 3, "reader_cost_yen": 66_000,
            "support_cost_yen": 33_000, "donations_yen": 0, "other_income_yen": 0,
            "nonprofit": true
        }))?;
        answer.body_mut().read_to_vec()?;
        expect(&mut answer, 200)?;
        Ok(started.elapsed())
    }
}

/// A draft with three documents, each written through to the disk before it is acknowledged.
struct Applying {
    agent: Agent,
    base: String,
    token: String,
    office: String,
    document: Vec<u8>,
}

impl Applying {
    /// An office has one live application: withdraws what can be withdrawn, deletes drafts.
    fn free_the_office(&self) -> Result<()> {
        let authorization = bearer(&self.token);
        let list = format!("{}/api/v1/applications?limit=50", self.base);
        let mut answer = self
            .agent
            .get(list)
            .header("authorization", &authorization)
            .call()?;
        expect(&mut answer, 200)?;
        let page: Value = answer.body_mut().read_json()?;
        let items = page.get("items").and_then(Value::as_array);
        for id in items
            .into_iter()
            .flatten()
            .filter_map(|item| item.get("id")?.as_str())
        {
            let address = format!("{}/api/v1/applications/{id}", self.base);
            let mut answer = self
                .agent
                .get(&address)
                .header("authorization", &authorization)
                .call()?;
            let view: Value = answer.body_mut().read_json()?;
            let version = view
                .get("version")
                .and_then(Value::as_i64)
                .unwrap_or_default();
            // Refusals are expected: not every state allows it.
            if view.get("status").and_then(Value::as_str) == Some("draft") {
                self.agent
                    .delete(&address)
                    .header("authorization", &authorization)
                    .header("if-match", format!("\"{version}\""))
                    .call()?;
            } else {
                self.agent
                    .post(format!("{address}/withdrawal"))
                    .header("authorization", &authorization)
                    .send_json(json!({ "version": version }))?;
            }
        }
        Ok(())
    }
}

impl Worker for Applying {
    fn work(&mut self) -> Result<Duration> {
        // Never the same bytes twice, or the upload would only be recognised.
        static SEED: AtomicU64 = AtomicU64::new(1);
        let files =
            KINDS.map(|_| documents::varied(&self.document, SEED.fetch_add(1, Ordering::Relaxed)));
        let authorization = bearer(&self.token);

        let started = Instant::now();
        let mut answer = self
            .agent
            .post(format!("{}/api/v1/applications", self.base))
            .header("authorization", &authorization)
            .send_json(json!({ "scheme_id": SCHEME, "office_number": self.office }))?;
        expect(&mut answer, 201)?;
        let made: Value = answer.body_mut().read_json()?;
        let id = made
            .get("id")
            .and_then(Value::as_str)
            .context("an application without id")?;
        let address = format!("{}/api/v1/applications/{id}", self.base);
        let mut version = None;
        for (kind, file) in KINDS.iter().zip(&files) {
            let mut answer = self
                .agent
                .put(format!("{address}/documents/{kind}?name=scan.pdf"))
                .header("authorization", &authorization)
                .send(file.as_slice())?;
            expect(&mut answer, 201)?;
            let uploaded: Value = answer.body_mut().read_json()?;
            version = uploaded.get("version").and_then(Value::as_i64);
        }
        let took = started.elapsed();

        // Room for the next one: an office has one live application.
        let version = version.context("an upload without version")?;
        let mut answer = self
            .agent
            .delete(address)
            .header("authorization", &authorization)
            .header("if-match", format!("\"{version}\""))
            .call()?;
        expect(&mut answer, 204)?;
        Ok(took)
    }
}
