//! Care records: what the way through portal and platform costs beside asking the platform directly with the same TLS.

use super::delay;
use super::direct::ask;
use super::figure::{Figure, Goal};
use super::load::{self, Worker};
use super::processes::Processes;
use super::requests::{agent, expect};
use crate::interrupt::Interrupt;
use crate::platform::Platform;
use crate::port;
use crate::product::Programs;
use crate::sandbox::{Database, Sandbox, Surroundings};
use crate::shell;
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};
use ureq::Agent;

/// 被保険者番号 of the person who is asked for: the invented region's first.
const PERSON: &str = "0001000000";

/// Connections at once, where several ask.
const CONNECTIONS: usize = 4;

/// How long a platform across the country takes to answer.
pub(super) const ANSWER: Duration = Duration::from_millis(50);

/// Everything about care records.
pub(super) fn measure(
    programs: &Programs,
    duration: Duration,
    stop: &Interrupt,
) -> Result<Vec<Figure>> {
    let data = tempfile::tempdir().context("no temporary folder")?;
    let platform = Platform::start(&programs.platform, data.path(), stop)?;
    let sandbox = portal_before(&platform, programs, data.path(), stop)?;
    let asked = |what: &str, connections: usize| {
        let connections = connections.to_string();
        let what = [what, "--connections", &connections];
        ask(&programs.platform, &platform, duration, &what)
    };
    let viewer = Viewer::sign_in(&sandbox)?;
    let processes = Processes::of(&[sandbox.process()]);
    // One after the other in one run: the figures are compared, not their clocks.
    let direct = asked("record", 1)?;
    let through = load::run(vec![viewer.clone()], duration, &processes)?;
    let busy = load::run(vec![viewer; CONNECTIONS], duration, &processes)?;
    let handshakes = asked("handshakes", CONNECTIONS)?;
    let summaries = asked("summaries", 1)?;
    let mut figures = vec![
        Figure::new(
            format!("records through the portal, {CONNECTIONS} connections"),
            "/s",
            busy.rate,
            Goal::None,
        ),
        Figure::new(
            "record through the portal, CPU of the portal",
            "ms",
            busy.cpu,
            Goal::None,
        ),
        Figure::new(
            "summaries of 100 people, p50",
            "ms",
            summaries.p50_ms,
            Goal::None,
        ),
        Figure::new(
            "handshakes with certificates both ways",
            "/s",
            handshakes.per_second,
            Goal::None,
        ),
    ];
    figures.extend(beside("p50", through.p50, direct.p50_ms));
    figures.extend(beside("p99", through.p99, direct.p99_ms));
    if let Some(plain) = openssl(&platform, duration)? {
        figures.push(Figure::new(
            "handshakes, openssl s_time",
            "/s",
            plain,
            Goal::None,
        ));
    }
    sandbox.stop()?;
    figures.extend(from_afar(programs, duration, stop)?);
    Ok(figures)
}

/// The same comparison where the platform is not on this machine: what an office meets.
fn from_afar(programs: &Programs, duration: Duration, stop: &Interrupt) -> Result<Vec<Figure>> {
    let data = tempfile::tempdir().context("no temporary folder")?;
    let mut platform = Platform::start(&programs.platform, data.path(), stop)?;
    platform.behind(|port| delay::line_to(port, ANSWER))?;
    let sandbox = portal_before(&platform, programs, data.path(), stop)?;
    let viewer = Viewer::sign_in(&sandbox)?;
    let processes = Processes::of(&[sandbox.process()]);
    let asked = ["record", "--connections", "1"];
    let direct = ask(&programs.platform, &platform, duration, &asked)?;
    let through = load::run(vec![viewer], duration, &processes)?;
    sandbox.stop()?;
    let afar = "platform answering in 50 ms";
    let mut figures = Vec::from(beside(&format!("{afar}, p50"), through.p50, direct.p50_ms));
    figures.extend(beside(&format!("{afar}, p99"), through.p99, direct.p99_ms));
    Ok(figures)
}

/// A sandbox with this platform upstream.
pub(super) fn portal_before(
    platform: &Platform,
    programs: &Programs,
    data: &Path,
    stop: &Interrupt,
) -> Result<Sandbox> {
    let surroundings = Surroundings {
        platform: Some(platform),
        ..Surroundings::of(&Database::Embedded)
    };
    Sandbox::start_with(&programs.portal, port::any()?, data, &surroundings, stop)
}

/// One figure of both ways, and their ratio.
fn beside(name: &str, by_portal: f64, by_platform: f64) -> [Figure; 3] {
    [
        Figure::new(
            format!("record from the platform directly, {name}"),
            "ms",
            by_platform,
            Goal::None,
        ),
        Figure::new(
            format!("record through the portal, {name}"),
            "ms",
            by_portal,
            Goal::None,
        ),
        Figure::new(
            format!("record through the portal beside directly, {name}"),
            "×",
            by_portal / by_platform,
            Goal::AtMost(1.25),
        ),
    ]
}

/// New connections a second by OpenSSL's own measure; none where it is not installed.
fn openssl(platform: &Platform, duration: Duration) -> Result<Option<f64>> {
    let Some(program) = shell::find("openssl") else {
        return Ok(None);
    };
    let address = platform.url().replace("https://", "");
    let pki = platform.pki();
    let mut order = Command::new(program);
    order.args(["s_time", "-connect", &address, "-new", "-tls1_3"]);
    order.args(["-time", &duration.as_secs().to_string()]);
    order.arg("-cert").arg(pki.join("portal/certificate.pem"));
    order.arg("-key").arg(pki.join("portal/key.pem"));
    order.arg("-CAfile").arg(pki.join("roots.pem"));
    let said = shell::read(&mut order)?;
    // `1234 connections in 9 real seconds, 0 bytes read per connection`
    let line = said.lines().find(|line| line.contains("real seconds"));
    let words: Vec<&str> = line.unwrap_or_default().split_whitespace().collect();
    let number = |at: usize| words.get(at).and_then(|word| word.parse::<f64>().ok());
    Ok(number(0)
        .zip(number(3))
        .map(|(count, seconds)| count / seconds.max(1.0)))
}

/// A care manager with a session who opens the insurance card again and again.
#[derive(Clone)]
struct Viewer {
    agent: Agent,
    origin: String,
    cookie: String,
    address: String,
}

impl Viewer {
    fn sign_in(sandbox: &Sandbox) -> Result<Self> {
        let origin = sandbox.file().base_url.clone();
        let people = &sandbox.file().people;
        let manager = people.iter().find(|person| person.role == "care_manager");
        let manager = manager.context("the sandbox has no care manager")?;
        let asking = Agent::new_with_config(
            Agent::config_builder()
                .http_status_as_error(false)
                .max_redirects(0)
                .build(),
        );
        let answer = asking.get(&manager.sign_in_url).call()?;
        let cookies = answer.headers().get_all("set-cookie");
        let session = cookies.iter().filter_map(|cookie| cookie.to_str().ok());
        let session = session.filter_map(|cookie| cookie.split(';').next());
        let cookie = session.collect::<Vec<_>>().join("; ");
        let mut list = asking
            .get(format!("{origin}/api/v1/care/people"))
            .header("cookie", &cookie)
            .call()?;
        expect(&mut list, 200)?;
        let list: Value = list.body_mut().read_json()?;
        let people = list.get("people").and_then(Value::as_array);
        let served = people.into_iter().flatten().find(|person| {
            person
                .pointer("/summary/person/insured")
                .and_then(Value::as_str)
                == Some(PERSON)
        });
        let relation = served
            .and_then(|person| person.get("relation"))
            .and_then(Value::as_str)
            .context("the care manager does not serve the person")?;
        Ok(Self {
            agent: agent(),
            address: format!("{origin}/api/v1/care/people/{relation}/record-views"),
            origin,
            cookie,
        })
    }
}

impl Worker for Viewer {
    fn work(&mut self) -> Result<Duration> {
        let body = json!({
            "visit": "00000000-0000-4000-8000-000000000000",
            "purpose": "care_planning",
            "kinds": ["insurance_card"],
        });
        let started = Instant::now();
        let mut answer = self
            .agent
            .post(&self.address)
            .header("cookie", &self.cookie)
            .header("origin", &self.origin)
            .header("sec-fetch-site", "same-origin")
            .send_json(&body)?;
        expect(&mut answer, 200)?;
        answer.body_mut().read_to_vec()?;
        Ok(started.elapsed())
    }
}
