//! Running other programs with errors that say what was being done.

use crate::interrupt::Interrupt;
use anyhow::{Context, Result, bail};
use rustix::process::{Pid, Signal, kill_process_group};
use std::io::{BufRead as _, BufReader};
use std::os::unix::process::CommandExt as _;
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

/// Runs to the end with the terminal attached; an exit code other than 0 is an error.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let shown = show(command);
    let status = Running::start(command)?.wait()?;
    if !status.success() {
        bail!("failed ({status}): {shown}");
    }
    Ok(())
}

/// Runs silently and says whether it ended well; a program that is missing counts as "no".
pub(crate) fn succeeds(command: &mut Command) -> bool {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// The standard output as text; an exit code other than 0 is an error.
pub(crate) fn read(command: &mut Command) -> Result<String> {
    let shown = show(command);
    let output = command
        .stdin(Stdio::null())
        .output()
        .with_context(|| format!("could not start: {shown}"))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        bail!("failed ({}): {shown}\n{said}", output.status);
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The full path of a program on `PATH`.
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| folder.join(program))
        .find(|candidate| candidate.is_file())
}

/// The command as a person would type it.
pub(crate) fn show(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy().into_owned()];
    words.extend(
        command
            .get_args()
            .map(|word| word.to_string_lossy().into_owned()),
    );
    words.join(" ")
}

/// Runs to the end, showing the standard output line by line and keeping it.
pub(crate) fn tee(command: &mut Command) -> Result<(ExitStatus, String)> {
    let mut running = Running::start(command.stdout(Stdio::piped()))?;
    let mut kept = String::new();
    if let Some(output) = running.child.stdout.take() {
        for line in BufReader::new(output).lines() {
            let line = line?;
            println!("{line}");
            kept.push_str(&line);
            kept.push('\n');
        }
    }
    Ok((running.wait()?, kept))
}

/// A program that is stopped, with all it started, when the user asks this tool to stop.
struct Running {
    child: Child,
    ended: Arc<AtomicBool>,
    watcher: Option<JoinHandle<()>>,
}

impl Running {
    /// How long a program may take to clean up after itself.
    const GRACE: Duration = Duration::from_secs(5);
    const LOOK: Duration = Duration::from_millis(50);

    fn start(command: &mut Command) -> Result<Self> {
        let stop = Interrupt::watched();
        if stop.is_some() {
            // A group of its own, to be stopped whole: cargo and npx leave children behind otherwise.
            command.process_group(0);
        }
        let child = command
            .spawn()
            .with_context(|| format!("could not start: {}", show(command)))?;
        let ended = Arc::new(AtomicBool::new(false));
        let group = Pid::from_child(&child);
        let watcher = stop.map(|stop| {
            let ended = Arc::clone(&ended);
            thread::spawn(move || stop_when_asked(group, &stop, &ended))
        });
        Ok(Self {
            child,
            ended,
            watcher,
        })
    }

    fn wait(mut self) -> Result<ExitStatus> {
        let status = self.child.wait();
        self.ended.store(true, Ordering::Relaxed);
        if let Some(watcher) = self.watcher.take() {
            // It only sleeps and sends signals.
            let _ = watcher.join();
        }
        Ok(status?)
    }
}

/// Ends the group when the user asks: politely, then for good.
fn stop_when_asked(group: Pid, stop: &Interrupt, ended: &AtomicBool) {
    let mut asked_at = None;
    while !ended.load(Ordering::Relaxed) {
        match asked_at {
            None if stop.asked() => {
                // Fails for a group that has just ended.
                let _ = kill_process_group(group, Signal::TERM);
                asked_at = Some(Instant::now());
            }
            Some(asked_at) if Instant::now().duration_since(asked_at) > Running::GRACE => {
                let _ = kill_process_group(group, Signal::KILL);
            }
            None | Some(_) => {}
        }
        thread::sleep(Running::LOOK);
    }
}
