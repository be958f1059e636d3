//! CPU time and memory of a few processes and everything they started, from `/proc`.

use anyhow::{Context, Result};
use std::fs;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// Linux counts CPU time in hundredths of a second on every architecture Rust supports.
const TICK: Duration = Duration::from_millis(10);

/// Between two looks at memory.
const BETWEEN: Duration = Duration::from_millis(100);

/// The roots of the process trees to watch.
pub(super) struct Processes {
    roots: Vec<u32>,
}

impl Processes {
    pub(super) fn of(roots: &[u32]) -> Self {
        Self {
            roots: roots.to_vec(),
        }
    }

    /// CPU time used so far by all processes alive now, user and system.
    pub(super) fn cpu(&self) -> Result<Duration> {
        let mut ticks = 0;
        for process in self.alive()? {
            ticks += process.ticks;
        }
        Ok(TICK * u32::try_from(ticks).context("more CPU time than can be counted")?)
    }

    /// Proportional set size of all of them, in MiB.
    pub(super) fn memory_mebibytes(&self) -> Result<f64> {
        let mut kibibytes = 0_u32;
        for process in self.alive()? {
            let place = format!("/proc/{}/smaps_rollup", process.id);
            // A process that ended meanwhile uses no memory any more.
            let Ok(text) = fs::read_to_string(place) else {
                continue;
            };
            kibibytes += text
                .lines()
                .find_map(|line| {
                    line.strip_prefix("Pss:")?
                        .split_whitespace()
                        .next()?
                        .parse()
                        .ok()
                })
                .unwrap_or(0_u32);
        }
        Ok(f64::from(kibibytes) / 1024.0)
    }

    fn alive(&self) -> Result<Vec<Process>> {
        let mut all = Vec::new();
        for entry in fs::read_dir("/proc").context("/proc")? {
            let path = entry?.path().join("stat");
            if let Some(process) = fs::read_to_string(path)
                .ok()
                .and_then(|text| read_stat(&text))
            {
                all.push(process);
            }
        }
        let mut ids = self.roots.clone();
        let mut next = 0;
        while let Some(parent) = ids.get(next).copied() {
            ids.extend(
                all.iter()
                    .filter(|process| process.parent == parent)
                    .map(|one| one.id),
            );
            next += 1;
        }
        all.retain(|process| ids.contains(&process.id));
        Ok(all)
    }
}

/// Watches the memory of processes from a thread of its own.
pub(super) struct Peak {
    over: Arc<AtomicBool>,
    watching: JoinHandle<Result<(f64, f64)>>,
}

impl Peak {
    /// Begins to watch.
    pub(super) fn watch(processes: &Processes) -> Self {
        let over = Arc::new(AtomicBool::new(false));
        let (seen, watched) = (Arc::clone(&over), Processes::of(&processes.roots));
        let watching = thread::spawn(move || {
            let before = watched.memory_mebibytes()?;
            let mut peak = before;
            while !seen.load(Ordering::Relaxed) {
                thread::sleep(BETWEEN);
                peak = peak.max(watched.memory_mebibytes()?);
            }
            Ok((before, peak))
        });
        Self { over, watching }
    }

    /// Memory when it began and the most since, in MiB.
    pub(super) fn end(self) -> Result<(f64, f64)> {
        self.over.store(true, Ordering::Relaxed);
        let seen = self.watching.join();
        seen.map_err(|_| anyhow::anyhow!("the watch over memory broke"))?
    }
}

/// A line of `/proc/PID/stat`, as far as it matters.
#[derive(Debug, PartialEq, Eq)]
struct Process {
    id: u32,
    parent: u32,
    /// User and system time, its own and that of children it has waited for.
    ticks: u64,
}

fn read_stat(text: &str) -> Option<Process> {
    // The name in parentheses may hold spaces: the other fields come after the last parenthesis.
    let (front, rest) = text.rsplit_once(')')?;
    let id = front.split_whitespace().next()?.parse().ok()?;
    let fields: Vec<&str> = rest.split_whitespace().collect();
    let parent = fields.get(1)?.parse().ok()?;
    let mut ticks = 0;
    for field in fields.get(11..15)? {
        ticks += field.parse::<u64>().ok()?;
    }
    Some(Process { id, parent, ticks })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stat_line() {
        let line = "42 (a (b) c) S 7 42 42 0 -1 4194304 100 0 0 0 11 22 33 44 20 0 5 0 99 1000 10";
        assert_eq!(
            read_stat(line),
            Some(Process {
                id: 42,
                parent: 7,
                ticks: 110
            })
        );
    }

    #[test]
    fn this_process_is_found_and_uses_memory() {
        let processes = Processes::of(&[std::process::id()]);
        assert!(processes.memory_mebibytes().unwrap() > 0.1);
        processes.cpu().unwrap();
    }
}
