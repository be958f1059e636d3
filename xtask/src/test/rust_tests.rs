//! Rust tests: by nextest where it is installed, else by cargo's own runner.
//!
//! Every stage builds the same selection of packages and then runs its part of it, so that nothing
//! is compiled twice.

use super::stage::Stage;
use super::tally::Tally;
use crate::{shell, workspace};
use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// Runs the stage's packages. `postgres` is the address of a server the tests may use freely.
pub(super) fn run(stage: Stage, postgres: &str) -> Result<Tally> {
    let nextest = Command::new("cargo")
        .args(["nextest", "--version"])
        .output();
    let mut tally = if nextest.is_ok_and(|output| output.status.success()) {
        by_nextest(stage, postgres)?
    } else {
        by_cargo(stage, postgres)?
    };
    if stage == Stage::Unit {
        tally.add(app()?);
    }
    Ok(tally)
}

/// The browser app's plain functions, on the host: everything else of it is Playwright's.
fn app() -> Result<Tally> {
    let mut cargo = workspace::cargo(&["test", "-p", "app", "--lib"]);
    let (status, said) = shell::tee(&mut cargo)?;
    let tally = Tally::from_libtest(&said);
    ensure!(
        tally.sum() > 0 && (status.success() || tally.failed > 0),
        "the app's tests do not build"
    );
    Ok(tally)
}

fn by_nextest(stage: Stage, postgres: &str) -> Result<Tally> {
    // Nextest keeps its reports in the workspace, wherever cargo builds.
    let report = workspace::root().join("target/nextest/stage/junit.xml");
    if report.exists() {
        fs::remove_file(&report).context("could not remove the last report")?;
    }
    let mut cargo = workspace::cargo_host(&["nextest", "run", "--profile", "stage"]);
    cargo.args([
        "-E",
        stage.filter().context("this stage has no Rust tests")?,
    ]);
    cargo.env("TSUNAGI_TEST_POSTGRES", postgres);
    let result = shell::run(&mut cargo);
    let Ok(text) = fs::read_to_string(&report) else {
        // No report: the tests did not even build.
        result?;
        return Ok(Tally::default());
    };
    let tally = Tally::from_junit(&text)?;
    if tally.failed == 0 {
        result?;
    }
    Ok(tally)
}

fn by_cargo(stage: Stage, postgres: &str) -> Result<Tally> {
    let mut cargo = workspace::cargo_host(&["test", "--no-run"]);
    cargo.arg("--message-format=json-render-diagnostics");
    cargo.stderr(std::process::Stdio::inherit());
    let output = cargo.output().context("could not start cargo")?;
    ensure!(output.status.success(), "the tests do not build");
    let mut tally = Tally::default();
    for line in String::from_utf8_lossy(&output.stdout).lines() {
        let Some(program) = TestProgram::read(line) else {
            continue;
        };
        if !stage.runs(&program.package, &program.target) {
            continue;
        }
        println!("--- {} {}", program.package, program.target);
        let mut command = Command::new(&program.path);
        command
            .current_dir(&program.folder)
            .env("CARGO_MANIFEST_DIR", &program.folder);
        command.env("TSUNAGI_TEST_POSTGRES", postgres);
        let (status, said) = shell::tee(&mut command)?;
        let counted = Tally::from_libtest(&said);
        tally.add(counted);
        if !status.success() && counted.failed == 0 {
            // The program died before it could count.
            tally.failed += 1;
        }
    }
    Ok(tally)
}

/// One compiled test program.
struct TestProgram {
    package: String,
    target: String,
    folder: PathBuf,
    path: PathBuf,
}

impl TestProgram {
    /// Reads a line of cargo's JSON messages; other messages are none of ours.
    fn read(line: &str) -> Option<Self> {
        #[derive(Deserialize)]
        struct Message {
            manifest_path: PathBuf,
            package_id: String,
            target: Target,
            profile: Profile,
            executable: Option<PathBuf>,
        }
        #[derive(Deserialize)]
        struct Target {
            name: String,
        }
        #[derive(Deserialize)]
        struct Profile {
            test: bool,
        }
        let message: Message = serde_json::from_str(line).ok()?;
        if !message.profile.test {
            return None;
        }
        Some(Self {
            package: package_name(&message.package_id)?.to_owned(),
            target: message.target.name,
            folder: message.manifest_path.parent()?.to_path_buf(),
            path: message.executable?,
        })
    }
}

/// `path+file:///…/domain#0.1.0` or `path+file:///…/folder#domain@0.1.0`.
fn package_name(id: &str) -> Option<&str> {
    let (address, version) = id.rsplit_once('#')?;
    match version.split_once('@') {
        Some((name, _)) => Some(name),
        None => address.rsplit('/').next(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn package_names() {
        assert_eq!(
            package_name("path+file:///home/a/crates/domain#0.1.0"),
            Some("domain")
        );
        assert_eq!(
            package_name("path+file:///home/a/folder#store@0.1.0"),
            Some("store")
        );
    }

    #[test]
    fn only_test_programs_are_taken() {
        let line = |test: bool| {
            format!(
                r#"{{"reason":"compiler-artifact","package_id":"path+file:///a/domain#0.1.0","manifest_path":"/a/domain/Cargo.toml","target":{{"name":"domain"}},"profile":{{"test":{test}}},"executable":"/a/t"}}"#
            )
        };
        assert_eq!(TestProgram::read(&line(true)).unwrap().package, "domain");
        assert!(TestProgram::read(&line(false)).is_none());
        assert!(TestProgram::read(r#"{"reason":"build-finished","success":true}"#).is_none());
    }
}
