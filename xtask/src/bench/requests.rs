//! Asking a sandbox as one of its people.

use super::load::Worker;
use anyhow::{Context, Result, bail};
use chrono::NaiveDate;
use serde_json::Value;
use std::time::{Duration, Instant};
use ureq::http::Response;
use ureq::{Agent, Body};

/// Somebody with a token.
pub(super) struct Desk {
    agent: Agent,
    base: String,
    authorization: String,
}

impl Desk {
    pub(super) fn new(base: &str, token: &str) -> Self {
        Self {
            agent: agent(),
            base: base.to_owned(),
            authorization: bearer(token),
        }
    }

    /// `GET` of a route that must answer.
    pub(super) fn get(&self, route: &str) -> Result<Value> {
        let mut answer = self
            .agent
            .get(format!("{}{route}", self.base))
            .header("authorization", &self.authorization)
            .call()?;
        expect(&mut answer, 200)?;
        Ok(answer.body_mut().read_json()?)
    }

    /// How long one answer takes.
    pub(super) fn took(&self, route: &str) -> Result<Duration> {
        let started = Instant::now();
        self.get(route)?;
        Ok(started.elapsed())
    }

    /// `POST` that must succeed.
    pub(super) fn post(&self, route: &str, body: &Value) -> Result<Value> {
        let answer = self.try_post(route, body)?;
        answer.with_context(|| format!("{route} was refused"))
    }

    /// `POST`; `None` when a field is refused (422).
    pub(super) fn try_post(&self, route: &str, body: &Value) -> Result<Option<Value>> {
        let mut answer = self
            .agent
            .post(format!("{}{route}", self.base))
            .header("authorization", &self.authorization)
            .send_json(body)?;
        if answer.status() == 422 {
            return Ok(None);
        }
        if !answer.status().is_success() {
            let said = answer.body_mut().read_to_string().unwrap_or_default();
            bail!("{route} answered {}: {said}", answer.status());
        }
        Ok(Some(answer.body_mut().read_json()?))
    }

    /// The sandbox's business day.
    pub(super) fn today(&self) -> Result<NaiveDate> {
        let clock = self.get("/sandbox/clock")?;
        let now = clock.get("now").and_then(Value::as_str);
        let now: chrono::DateTime<chrono::Utc> = now.context("a clock without time")?.parse()?;
        Ok((now + chrono::TimeDelta::hours(9)).date_naive())
    }
}

/// `GET` of one route.
pub(super) struct Fetching {
    agent: Agent,
    address: String,
    authorization: String,
}

impl Worker for Fetching {
    fn work(&mut self) -> Result<Duration> {
        let started = Instant::now();
        let request = self
            .agent
            .get(&self.address)
            .header("authorization", &self.authorization);
        let mut answer = request.call()?;
        answer.body_mut().read_to_vec()?;
        expect(&mut answer, 200)?;
        Ok(started.elapsed())
    }
}

/// So many people fetching one route, each with a connection of its own.
pub(super) fn fetching(desk: &Desk, route: &str, people: usize) -> Vec<Fetching> {
    let one = || Fetching {
        agent: agent(),
        address: format!("{}{route}", desk.base),
        authorization: desk.authorization.clone(),
    };
    (0..people).map(|_| one()).collect()
}

pub(super) fn agent() -> Agent {
    Agent::config_builder()
        .http_status_as_error(false)
        .proxy(None)
        .build()
        .into()
}

pub(super) fn bearer(token: &str) -> String {
    format!("Bearer {token}")
}

pub(super) fn expect(answer: &mut Response<Body>, status: u16) -> Result<()> {
    if answer.status() == status {
        return Ok(());
    }
    let said = answer.body_mut().read_to_string().unwrap_or_default();
    bail!("expected {status}, got {}: {said}", answer.status())
}
