//! Runs one kind of job on several connections for a while and says what it took.

use super::processes::Processes;
use anyhow::{Context, Result, bail};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

/// What a load measured.
pub(super) struct Measured {
    /// Jobs per second.
    pub(super) rate: f64,
    /// CPU time of server and database per job, in milliseconds.
    pub(super) cpu: f64,
    /// Median latency in milliseconds.
    pub(super) p50: f64,
    /// 99th percentile of latency in milliseconds.
    pub(super) p99: f64,
}

/// One connection doing the same job again and again.
pub(super) trait Worker: Send {
    /// Does one job and says how long it took, cleaning up not included.
    fn work(&mut self) -> Result<Duration>;
}

/// Runs all workers at once for the duration, after a short warm-up that is not counted.
pub(super) fn run<W: Worker>(
    workers: Vec<W>,
    duration: Duration,
    processes: &Processes,
) -> Result<Measured> {
    let over = AtomicBool::new(false);
    let warm = AtomicBool::new(false);
    let mut cpu = Duration::ZERO;
    let mut elapsed = Duration::ZERO;
    let mut latencies: Vec<Duration> = Vec::new();
    thread::scope(|scope| -> Result<()> {
        let mut threads = Vec::new();
        for mut worker in workers {
            let (over, warm) = (&over, &warm);
            threads.push(scope.spawn(move || -> Result<Vec<Duration>> {
                let mut own = Vec::new();
                while !over.load(Ordering::Relaxed) {
                    let counted = warm.load(Ordering::Relaxed);
                    let took = worker.work()?;
                    if counted {
                        own.push(took);
                    }
                }
                Ok(own)
            }));
        }
        thread::sleep(duration / 8);
        let before = processes.cpu();
        let started = Instant::now();
        warm.store(true, Ordering::Relaxed);
        thread::sleep(duration);
        over.store(true, Ordering::Relaxed);
        for one in threads {
            let own = one
                .join()
                .map_err(|_| anyhow::anyhow!("a load thread broke"))??;
            latencies.extend(own);
        }
        elapsed = started.elapsed();
        cpu = processes.cpu()?.saturating_sub(before?);
        Ok(())
    })?;
    latencies.sort_unstable();
    let count = u32::try_from(latencies.len()).context("too many jobs")?;
    if count == 0 {
        bail!("no job was finished in {duration:?}");
    }
    Ok(Measured {
        rate: f64::from(count) / elapsed.as_secs_f64(),
        cpu: cpu.as_secs_f64() * 1000.0 / f64::from(count),
        p50: percentile(&latencies, 50),
        p99: percentile(&latencies, 99),
    })
}

/// Of sorted latencies, in milliseconds.
fn percentile(sorted: &[Duration], percent: usize) -> f64 {
    let at = (sorted.len() * percent / 100).min(sorted.len().saturating_sub(1));
    sorted.get(at).copied().unwrap_or_default().as_secs_f64() * 1000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles() {
        let sorted: Vec<Duration> = (1..=200).map(Duration::from_millis).collect();
        assert!((percentile(&sorted, 50) - 101.0).abs() < 0.001);
        assert!((percentile(&sorted, 99) - 199.0).abs() < 0.001);
    }
}
