//! The whole national volume: 280,000 applications of one scheme, as the federation's back office meets them.

use super::figure::{Figure, Goal};
use super::load;
use super::milliseconds;
use super::processes::{Peak, Processes};
use super::requests::{Desk, Fetching, fetching};
use crate::interrupt::Interrupt;
use crate::port;
use crate::sandbox::{Database, Sandbox, Surroundings};
use anyhow::{Context, Result, bail};
use chrono::{Datelike as _, Days, Months, NaiveDate, Weekday};
use serde_json::{Value, json};
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

/// Reviewers looking at the queue at once.
const REVIEWERS: usize = 4;
/// A word few offices have, and one every office has; percent-encoded `ひだまり` and `テスト`.
const RARE: &str = "%E3%81%B2%E3%81%A0%E3%81%BE%E3%82%8A%E7%AC%AC12";
const COMMON: &str = "%E3%83%86%E3%82%B9%E3%83%88";
/// Days tried for a transfer until one is a day banks work.
const DAYS_TRIED: u64 = 14;
/// How long notices are watched being made.
const WATCHED: Duration = Duration::from_secs(30);

/// What is measured, and on what.
pub(super) struct National<'a> {
    pub(super) program: &'a Path,
    pub(super) applications: u64,
    pub(super) duration: Duration,
    pub(super) stop: &'a Interrupt,
}

impl National<'_> {
    /// Fills a sandbox and measures it. `processes` besides the sandbox's own.
    pub(super) fn measure(
        &self,
        name: &str,
        database: &Database,
        beside: &[u32],
    ) -> Result<Vec<Figure>> {
        let data = tempfile::tempdir().context("no temporary folder")?;
        let started = Instant::now();
        let wanted = self.applications.to_string();
        let more = ["--applications", &wanted];
        let port = port::any()?;
        let surroundings = Surroundings {
            more: &more,
            ..Surroundings::of(database)
        };
        let sandbox =
            Sandbox::start_with(self.program, port, data.path(), &surroundings, self.stop)?;
        let mut figures = vec![Figure::new(
            format!("{name}: {wanted} applications invented"),
            "s",
            started.elapsed().as_secs_f64(),
            Goal::AtMost(300.0),
        )];
        let mut roots = vec![sandbox.process()];
        roots.extend(beside);
        let processes = Processes::of(&roots);
        let base = format!("http://127.0.0.1:{port}");
        let desk = |role: &str| -> Result<Desk> {
            let people = &sandbox.file().people;
            let person = people.iter().find(|person| person.role == role);
            let token = &person.with_context(|| format!("no {role}"))?.token;
            Ok(Desk::new(&base, token))
        };
        let limit = if name == "SQLite" { 100.0 } else { 50.0 };
        figures.extend(self.queue(name, &desk("reviewer")?, &processes, limit)?);
        figures.extend(Self::payments(name, &desk("payment_officer")?, &processes)?);
        figures.extend(self.notices(name, &desk("lead_reviewer")?)?);
        Ok(figures)
    }

    fn queue(
        &self,
        name: &str,
        desk: &Desk,
        processes: &Processes,
        limit: f64,
    ) -> Result<Vec<Figure>> {
        let deep = deep_cursor(desk)?;
        let pages = [
            (
                "queue, first page",
                "/api/v1/review/cases?limit=50".to_owned(),
            ),
            (
                "queue, page from the middle",
                format!("/api/v1/review/cases?limit=50&after={deep}"),
            ),
            (
                "queue, one state and prefecture",
                "/api/v1/review/cases?limit=50&status=submitted&prefecture=13".to_owned(),
            ),
            (
                "search, rare word",
                format!("/api/v1/review/cases?limit=50&q={RARE}"),
            ),
            (
                "search, word every office has",
                format!("/api/v1/review/cases?limit=50&q={COMMON}"),
            ),
            ("counts of every state", "/api/v1/review/counts".to_owned()),
            (
                "counts of a word every office has",
                format!("/api/v1/review/counts?q={COMMON}"),
            ),
        ];
        let mut figures = Vec::new();
        for (what, route) in pages {
            // What the first one after a change waits for.
            let first = desk.took(&route)?;
            let workers: Vec<Fetching> = fetching(desk, &route, REVIEWERS);
            let measured = load::run(workers, self.duration, processes)?;
            let row = format!("{name}: {what}");
            figures.extend([
                Figure::new(
                    format!("{row}, first"),
                    "ms",
                    milliseconds(first),
                    Goal::None,
                ),
                Figure::new(format!("{row}, p50"), "ms", measured.p50, Goal::None),
                Figure::new(
                    format!("{row}, p99"),
                    "ms",
                    measured.p99,
                    Goal::AtMost(limit),
                ),
            ]);
        }
        let first = desk.took("/api/v1/review/figures")?;
        figures.push(Figure::new(
            format!("{name}: figures, first"),
            "ms",
            milliseconds(first),
            Goal::None,
        ));
        Ok(figures)
    }

    /// The month with the most to pay, as one batch.
    fn payments(name: &str, desk: &Desk, processes: &Processes) -> Result<Vec<Figure>> {
        let today = desk.today()?;
        let month = today
            .with_day(1)
            .and_then(|first| first.checked_add_months(Months::new(2)))
            .context("no such month")?;
        let route = format!("/api/v1/payments/candidates?scheme=fy2026&month={month}");
        let started = Instant::now();
        let seen = desk.get(&route)?;
        let looked = started.elapsed();
        let count = seen
            .get("count")
            .and_then(Value::as_f64)
            .unwrap_or_default();
        let watch = Peak::watch(processes);
        let took = ordered(desk, &seen, today)?;
        let (before, peak) = watch.end()?;
        // Per 100,000, whatever there is in this sandbox.
        let share = 100_000.0 / count.max(1.0);
        Ok(vec![
            Figure::new(
                format!("{name}: payments in the batch"),
                "",
                count,
                Goal::None,
            ),
            Figure::new(
                format!("{name}: batch shown before it is made"),
                "s",
                looked.as_secs_f64(),
                Goal::None,
            ),
            Figure::new(
                format!("{name}: 100,000 payments into a file"),
                "s",
                took.as_secs_f64() * share,
                Goal::AtMost(10.0),
            ),
            Figure::new(
                format!("{name}: memory more while it is made"),
                "MiB",
                (peak - before).max(0.0),
                Goal::AtMost(64.0),
            ),
        ])
    }

    /// Notices made while we watch, on all cores.
    fn notices(&self, name: &str, desk: &Desk) -> Result<Vec<Figure>> {
        let months = desk.get("/api/v1/notices/outstanding")?;
        let items = months.get("items").or(Some(&months));
        let month = items
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .max_by_key(|month| month.get("grants").and_then(Value::as_u64))
            .and_then(|month| month.get("month"))
            .context("no notice is outstanding")?;
        let run = desk.post("/api/v1/notices/runs", &json!({ "month": month }))?;
        let id = run.get("id").and_then(Value::as_str).context("no run")?;
        let route = format!("/api/v1/notices/runs/{id}");
        let issued = || -> Result<(f64, Instant)> {
            let run = desk.get(&route)?;
            let issued = run.get("issued").and_then(Value::as_f64);
            Ok((issued.context("a run without progress")?, Instant::now()))
        };
        // Fonts are read for the first handful.
        let begun = Instant::now();
        let mut first = issued()?;
        while first.0 < 25.0 && begun.elapsed() < WATCHED {
            thread::sleep(Duration::from_millis(200));
            first = issued()?;
        }
        thread::sleep(WATCHED);
        if self.stop.asked() {
            bail!("stopped");
        }
        let last = issued()?;
        let rate = (last.0 - first.0) / (last.1 - first.1).as_secs_f64();
        Ok(vec![Figure::new(
            format!("{name}: notices made"),
            "/s",
            rate,
            Goal::AtLeast(20.0),
        )])
    }
}

/// Makes the batch on the first day banks work; answers how long that took.
fn ordered(desk: &Desk, seen: &Value, today: NaiveDate) -> Result<Duration> {
    for ahead in 1..=DAYS_TRIED {
        let day = today
            .checked_add_days(Days::new(ahead))
            .context("no such day")?;
        if matches!(day.weekday(), Weekday::Sat | Weekday::Sun) {
            continue;
        }
        let wish = json!({
            "scheme_id": "fy2026",
            "month": seen.get("month"),
            "transfer_on": day,
            "expected_count": seen.get("count"),
            "expected_total_yen": seen.get("total_yen"),
        });
        let started = Instant::now();
        // A holiday is refused at once; the next day is tried.
        if desk.try_post("/api/v1/payments/batches", &wish)?.is_some() {
            return Ok(started.elapsed());
        }
    }
    bail!("no day was taken for the transfer")
}

/// A cursor somewhere in the middle of the queue.
fn deep_cursor(desk: &Desk) -> Result<String> {
    let first = "/api/v1/review/cases?limit=100";
    let mut route = first.to_owned();
    let mut cursor = String::new();
    for _ in 0..20 {
        let page = desk.get(&route)?;
        let Some(next) = page.get("next").and_then(Value::as_str) else {
            break;
        };
        route = format!("{first}&after={next}");
        next.clone_into(&mut cursor);
    }
    Ok(cursor)
}
