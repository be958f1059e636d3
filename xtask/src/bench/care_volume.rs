//! The platform at volume: a million lines of care plans taken in, and questions to regions of ten thousand to a million people.

use super::direct::ask;
use super::figure::{Figure, Goal};
use super::processes::{Peak, Processes};
use crate::dev_pki;
use crate::interrupt::Interrupt;
use crate::platform::Platform;
use crate::{shell, workspace};
use anyhow::{Context, Result, bail, ensure};
use std::fs::{self, File};
use std::io::{BufWriter, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// The sample the lines are made from, and the person in it whose lines are repeated for others.
const SAMPLE: &str = "UPPLAN_202612_1379900010_43_1379900028_11_20261125093000.CSV";
const PERSON: &[u8] = b"0000000022";

/// Lines of the small and the large file: memory must not grow with the file. Below a million the database's own page
/// cache (64 MiB) is not full yet and would be taken for growth.
const LINES: [u64; 2] = [1_000_000, 2_000_000];

/// People of the regions that are asked.
const PEOPLE: [u64; 3] = [10_000, 100_000, 1_000_000];

/// Everything about volume.
pub(super) fn measure(program: &Path, duration: Duration, stop: &Interrupt) -> Result<Vec<Figure>> {
    let mut figures = imports(program)?;
    figures.extend(questions(program, duration, stop)?);
    Ok(figures)
}

fn imports(program: &Path) -> Result<Vec<Figure>> {
    let folder = tempfile::tempdir().context("no temporary folder")?;
    let file = folder.path().join(SAMPLE);
    let mut memory = Vec::new();
    let mut figures = Vec::new();
    for lines in LINES {
        let written = write_lines(&file, lines)?;
        let database = folder.path().join(format!("{lines}.sqlite"));
        let (took, peak) = import(program, &file, &database)?;
        memory.push(peak);
        let rate = rate(written, took);
        figures.push(Figure::new(
            format!("care plans, {written} lines taken in"),
            "lines/s",
            rate,
            Goal::None,
        ));
        if lines == LINES[0] {
            let counted = rate_of(&file, written, Command::new("wc").arg("-l"))?;
            let read = "import csv,sys\nfor _ in csv.reader(open(sys.argv[1],encoding='cp932',newline='')): pass";
            let parsed = rate_of(&file, written, Command::new("python3").args(["-c", read]))?;
            for (name, other) in [("`wc -l`", counted), ("Python's csv", parsed)] {
                figures.push(Figure::new(
                    format!("the same file by {name}"),
                    "lines/s",
                    other,
                    Goal::None,
                ));
                figures.push(Figure::new(
                    format!("taking in beside {name}, time"),
                    "×",
                    other / rate,
                    Goal::None,
                ));
            }
        }
    }
    if let [small, large] = memory[..] {
        figures.push(Figure::new(
            "care plans taken in, most memory",
            "MiB",
            large,
            Goal::None,
        ));
        figures.push(Figure::new(
            "most memory, two million lines beside one",
            "×",
            large / small,
            Goal::AtMost(1.25),
        ));
    }
    Ok(figures)
}

/// Writes at least so many lines, whole people; answers how many.
fn write_lines(file: &Path, lines: u64) -> Result<u64> {
    let sample = workspace::root()
        .join("platform/samples/care_plan")
        .join(SAMPLE);
    let sample = fs::read(&sample).with_context(|| format!("{}", sample.display()))?;
    let of_person = |line: &&[u8]| line.windows(PERSON.len()).any(|piece| piece == PERSON);
    let plan: Vec<&[u8]> = sample
        .split_inclusive(|byte| *byte == b'\n')
        .filter(of_person)
        .collect();
    ensure!(!plan.is_empty(), "the sample has no lines of the person");
    let mut out = BufWriter::new(File::create(file)?);
    let mut written = 0;
    for person in 0.. {
        if written >= lines {
            break;
        }
        let number = format!("{:010}", 2_000_000 + person);
        for line in &plan {
            let at = line.windows(PERSON.len()).position(|piece| piece == PERSON);
            let at = at.unwrap_or_default();
            let (front, rest) = line.split_at(at);
            out.write_all(front)?;
            out.write_all(number.as_bytes())?;
            out.write_all(rest.get(PERSON.len()..).unwrap_or_default())?;
            written += 1;
        }
    }
    out.flush()?;
    Ok(written)
}

/// How long taking a file in takes, and the most memory meanwhile in MiB.
fn import(program: &Path, file: &Path, database: &Path) -> Result<(Duration, f64)> {
    let began = Instant::now();
    let mut child = Command::new(program)
        .args(["import", "care_plan"])
        .arg(file)
        .args(["--supplier", "office:1379900010"])
        .args(["--database", &format!("sqlite://{}", database.display())])
        .stdout(Stdio::null())
        .spawn()
        .with_context(|| format!("{}", program.display()))?;
    let peak = Peak::watch(&Processes::of(&[child.id()]));
    let status = child.wait()?;
    let took = began.elapsed();
    let (_, most) = peak.end()?;
    if !status.success() {
        bail!("the platform did not take the file in ({status})");
    }
    Ok((took, most))
}

fn rate_of(file: &Path, lines: u64, command: &mut Command) -> Result<f64> {
    let began = Instant::now();
    shell::read(command.arg(file))?;
    Ok(rate(lines, began.elapsed()))
}

fn rate(lines: u64, took: Duration) -> f64 {
    u32::try_from(lines).map_or(0.0, f64::from) / took.as_secs_f64()
}

fn questions(program: &Path, duration: Duration, stop: &Interrupt) -> Result<Vec<Figure>> {
    let folder = tempfile::tempdir().context("no temporary folder")?;
    let pki = folder.path().join("pki");
    dev_pki::make(&pki)?;
    let mut figures = Vec::new();
    let mut slowest = Vec::new();
    for people in PEOPLE {
        let file = folder.path().join(format!("{people}.sqlite"));
        let database = region(program, people, &file)?;
        let platform = Platform::serve(program, pki.clone(), database, stop)?;
        let people = people.to_string();
        let what = ["anybody", "--people", &people, "--connections", "1"];
        let measured = ask(program, &platform, duration, &what)?;
        slowest.push(measured.p99_ms);
        figures.push(Figure::new(
            format!("record of anybody of {people} people, p50"),
            "ms",
            measured.p50_ms,
            Goal::None,
        ));
        figures.push(Figure::new(
            format!("record of anybody of {people} people, p99"),
            "ms",
            measured.p99_ms,
            Goal::None,
        ));
        drop(platform);
        fs::remove_file(&file).context("a region could not be removed")?;
    }
    if let [small, .., large] = slowest[..] {
        figures.push(Figure::new(
            "p99 of a million people beside ten thousand",
            "×",
            large / small,
            Goal::AtMost(1.5),
        ));
    }
    Ok(figures)
}

/// A region with everybody's insurance card.
fn region(program: &Path, people: u64, file: &Path) -> Result<String> {
    let database = format!("sqlite://{}", file.display());
    let mut order = Command::new(program);
    order.args(["generate", "--people", &people.to_string(), "--cards-only"]);
    order.args(["--database", &database]).stdout(Stdio::null());
    shell::run(&mut order).context("the region could not be made")?;
    Ok(database)
}
