//! `cargo xtask bench`: what the product costs, beside what it is meant to cost.
//!
//! CPU time per job is the figure to compare: it drifts far less than rates on a shared machine.

mod card;
mod care;
mod care_volume;
mod delay;
mod direct;
mod documents;
mod figure;
mod first_view;
mod group;
mod jobs;
mod lighthouse;
mod load;
mod national;
mod processes;
mod record_view;
mod requests;
mod terminals;

use crate::interrupt::Interrupt;
use crate::postgres::{Cluster, Durability};
use crate::sandbox::{Database, Sandbox};
use crate::system::{self, Need};
use crate::{option, port, product, shell, web, workspace};
use anyhow::{Context, Result, bail};
use figure::{Figure, Goal};
use group::Group;
use national::National;
use processes::Processes;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

/// How long each load runs by default.
const SECONDS: u64 = 8;

/// Offices of the whole country.
const APPLICATIONS: u64 = 280_000;

/// The command itself.
pub(crate) fn main(arguments: &[String]) -> Result<ExitCode> {
    crate::only_known(
        arguments,
        &["--no-browser"],
        &["--seconds", "--program", "--applications", "--only"],
    )?;
    let seconds = match option(arguments, "--seconds")? {
        Some(text) => text
            .parse()
            .with_context(|| format!("\"{text}\" is no number"))?,
        None => SECONDS,
    };
    let mut groups = Group::chosen(option(arguments, "--only")?)?;
    if arguments.iter().any(|argument| argument == "--no-browser") {
        groups.retain(|group| !matches!(group, Group::Browser | Group::Lighthouse));
    }
    system::ensure_present(&[Need::Compiler, Need::Postgres])?;
    if cfg!(debug_assertions) {
        return again_optimised(arguments);
    }
    let (program, programs) = if let Some(path) = option(arguments, "--program")? {
        (PathBuf::from(path), None)
    } else {
        let built = product::build()?;
        (built.portal.clone(), Some(built))
    };
    let stop = Interrupt::watch()?;
    let subject = Subject {
        program: &program,
        programs: programs.as_ref(),
        applications: applications(arguments)?,
        duration: Duration::from_secs(seconds),
        stop: &stop,
    };
    let mut figures = Vec::new();
    for group in groups {
        let measured = subject.measure(group)?;
        if stop.asked() {
            bail!("stopped");
        }
        // Shown at once: the whole takes long, and a later group may fail.
        println!("\n{}", figure::table(&measured));
        figures.extend(measured);
    }
    let place = workspace::target().join("bench.md");
    fs::write(&place, figure::table(&figures)).context("could not write bench.md")?;
    println!("written to {}", place.display());
    Ok(ExitCode::SUCCESS)
}

/// What is measured, and how long.
struct Subject<'a> {
    program: &'a Path,
    /// Absent when a single given program is measured: what needs the others is left out.
    programs: Option<&'a product::Programs>,
    applications: u64,
    duration: Duration,
    stop: &'a Interrupt,
}

impl Subject<'_> {
    fn measure(&self, group: Group) -> Result<Vec<Figure>> {
        let Self {
            program,
            programs,
            duration,
            stop,
            ..
        } = *self;
        let mut figures = Vec::new();
        match (group, programs) {
            (Group::Sizes, _) => figures.extend(sizes(program)?),
            (Group::Requests, _) => {
                figures.extend(on_sqlite(program, duration, stop)?);
                figures.extend(on_postgres(program, duration, stop)?);
            }
            (Group::Terminals, _) => figures.extend(terminals::measure(duration)?),
            (Group::Lighthouse, _) => figures.extend(lighthouse::measure(program, stop)?),
            (Group::National, _) => figures.extend(self.national()?),
            (Group::Care, Some(programs)) => {
                figures.extend(care::measure(programs, duration, stop)?);
            }
            (Group::CareVolume, Some(programs)) => {
                figures.extend(care_volume::measure(&programs.platform, duration, stop)?);
            }
            (Group::Card, Some(_)) => figures.extend(card::measure()?),
            (Group::Browser, Some(programs)) => {
                figures.extend(first_view::measure(program, stop)?);
                figures.extend(record_view::measure(programs, stop)?);
            }
            (Group::Browser, None) => figures.extend(first_view::measure(program, stop)?),
            (Group::Care | Group::CareVolume | Group::Card, None) => {}
        }
        Ok(figures)
    }

    fn national(&self) -> Result<Vec<Figure>> {
        if self.applications == 0 {
            return Ok(Vec::new());
        }
        let national = National {
            program: self.program,
            applications: self.applications,
            duration: self.duration,
            stop: self.stop,
        };
        let mut figures = national.measure("SQLite", &Database::Embedded, &[])?;
        figures.extend(national_on_postgres(&national)?);
        Ok(figures)
    }
}

/// Applications of the national volume: 280,000, or as many as asked for; 0 leaves it out.
fn applications(arguments: &[String]) -> Result<u64> {
    match option(arguments, "--applications")? {
        Some(text) => text
            .parse()
            .with_context(|| format!("\"{text}\" is no number")),
        None => Ok(APPLICATIONS),
    }
}

/// The load comes from the same machine: a driver that is not optimised takes the time of what it measures.
fn again_optimised(arguments: &[String]) -> Result<ExitCode> {
    let mut cargo = workspace::cargo(&["run", "--quiet", "--release", "-p", "xtask"]);
    shell::run(cargo.args(["--", "bench"]).args(arguments))?;
    Ok(ExitCode::SUCCESS)
}

fn sizes(program: &Path) -> Result<Vec<Figure>> {
    let binary = fs::metadata(program)?.len();
    let app = web::Size::of(&web::dist())?;
    Ok(vec![
        Figure::new(
            "size of what is deployed",
            "MB",
            millionths(binary),
            Goal::AtMost(30.0),
        ),
        Figure::new(
            "browser app, first visit, brotli",
            "kB",
            millionths(app.first) * 1000.0,
            Goal::AtMost(millionths(web::FIRST_LIMIT_BYTES) * 1000.0),
        ),
        Figure::new(
            "landing page without its screens, brotli",
            "kB",
            millionths(web::landing_bytes(&web::dist())?) * 1000.0,
            Goal::AtMost(60.0),
        ),
        Figure::new(
            "browser app, every part, brotli",
            "kB",
            millionths(app.whole) * 1000.0,
            Goal::None,
        ),
    ])
}

fn on_sqlite(program: &Path, duration: Duration, stop: &Interrupt) -> Result<Vec<Figure>> {
    let data = tempfile::tempdir().context("no temporary folder")?;
    let first = Sandbox::embedded(program, data.path(), stop)?;
    first.stop()?;
    // The second start finds its data: what a restart of a server costs.
    let started = Instant::now();
    let sandbox = Sandbox::embedded(program, data.path(), stop)?;
    let start = started.elapsed();
    let processes = Processes::of(&[sandbox.process()]);
    let idle = processes.memory_mebibytes()?;

    let mut figures = vec![
        Figure::new(
            "start to first answer",
            "ms",
            milliseconds(start),
            Goal::AtMost(100.0),
        ),
        Figure::new("PSS after start", "MiB", idle, Goal::AtMost(15.0)),
    ];
    figures.extend(jobs::measure("SQLite", &sandbox, &processes, duration)?);
    let loaded = processes.memory_mebibytes()?;
    figures.push(Figure::new(
        "PSS after load",
        "MiB",
        loaded,
        Goal::AtMost(60.0),
    ));
    Ok(figures)
}

fn on_postgres(program: &Path, duration: Duration, stop: &Interrupt) -> Result<Vec<Figure>> {
    let cluster = Cluster::start(Durability::Synced)?;
    let database = Database::Postgres(cluster.create_database("bench")?);
    let data = tempfile::tempdir().context("no temporary folder")?;
    let sandbox = Sandbox::start(program, port::any()?, data.path(), &database, stop)?;
    let processes = Processes::of(&[sandbox.process(), cluster.process()]);
    jobs::measure("PostgreSQL", &sandbox, &processes, duration)
}

fn national_on_postgres(national: &National<'_>) -> Result<Vec<Figure>> {
    let cluster = Cluster::start(Durability::Synced)?;
    let database = Database::Postgres(cluster.create_database("national")?);
    national.measure("PostgreSQL", &database, &[cluster.process()])
}

fn milliseconds(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1000.0
}

/// Whole numbers in millions, exact up to four billion kilounits.
fn millionths(bytes: u64) -> f64 {
    let thousands = u32::try_from(bytes / 1000).unwrap_or(u32::MAX);
    f64::from(thousands) / 1000.0
}
