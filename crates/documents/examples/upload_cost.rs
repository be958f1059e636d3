//! CPU microseconds that one upload of 1 MiB costs, per step: `cargo run --release -p documents
//! --example upload_cost` after `cargo build --release -p documents --bins`.
#![expect(clippy::print_stdout, reason = "its only purpose")]

use std::error::Error;
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use bytes::Bytes;
use documents::inspect::{Inspector, InspectorSettings};
use documents::vault::{ContentHash, MasterKey, MasterKeys, Vault};
use rustix::time::{ClockId, clock_gettime};
use testkit::file::paper;

const ROUNDS: u64 = 300;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::TempDir::new_in(".")?;
    let vault = vault(folder.path().join("vault")).await?;
    let worker = std::env::current_exe()?
        .parent()
        .and_then(|examples| examples.parent())
        .map(|release| release.join("documents-inspection-worker"))
        .ok_or("no folder")?;
    let inspector = Inspector::new(InspectorSettings {
        workers: 1,
        ..InspectorSettings::new(worker, vec![])
    });
    inspector.warm().await?;
    let file = Bytes::from(paper::pdf_of_size(1 << 20));
    let size = u64::try_from(file.len())?;

    let mut steps = [0_u64; 4];
    let children = children_nanos();
    let start = Instant::now();
    for _ in 0..ROUNDS {
        let mut at = cpu_nanos();
        let mut lap = |step: usize| {
            let now = cpu_nanos();
            if let Some(total) = steps.get_mut(step) {
                *total += now - at;
            }
            at = now;
        };
        let mut writer = vault.writer(20_000_000).await?;
        for chunk in file.chunks(64 << 10) {
            writer.write(chunk).await?;
        }
        let sealed = writer.finish().await?;
        lap(0);
        inspector.inspect(size, sealed.read().await?).await?;
        lap(1);
        let blob = sealed.keep().await?;
        lap(2);
        vault.verify(&blob).await?;
        lap(3);
        vault.delete(&blob.storage_key).await?;
    }
    let wall = start.elapsed().as_micros();
    for (name, nanos) in [
        "hash, encrypt, write",
        "read back, send to child",
        "fsync, rename, fsync",
        "read, verify",
    ]
    .iter()
    .zip(steps)
    {
        println!("{:>8} µs  {name}", nanos / 1_000 / ROUNDS);
    }
    println!(
        "{:>8} µs  child: receive, inspect",
        (children_nanos() - children) / 1_000 / ROUNDS
    );
    println!("{:>8} µs  wall time of all", wall / u128::from(ROUNDS));
    Ok(())
}

async fn vault(path: PathBuf) -> Result<Vault, Box<dyn Error>> {
    let keys = MasterKeys::new(MasterKey::new("cost", [7; 32])?, vec![])?;
    let seed = AtomicU64::new(0);
    let random = move |buffer: &mut [u8]| {
        let digest = ContentHash::of(&seed.fetch_add(1, Ordering::Relaxed).to_le_bytes());
        for (to, from) in buffer.iter_mut().zip(digest.as_bytes()) {
            *to = *from;
        }
    };
    Ok(Vault::in_folder(path, keys, Arc::new(random)).await?)
}

fn cpu_nanos() -> u64 {
    let time = clock_gettime(ClockId::ProcessCPUTime);
    u64::try_from(time.tv_sec * 1_000_000_000 + time.tv_nsec).unwrap_or(0)
}

/// CPU time of the child processes, from `/proc`.
fn children_nanos() -> u64 {
    let tasks = fs::read_dir("/proc/self/task")
        .into_iter()
        .flatten()
        .flatten();
    tasks
        .filter_map(|task| fs::read_to_string(task.path().join("children")).ok())
        .flat_map(|children| {
            children
                .split_whitespace()
                .map(str::to_owned)
                .collect::<Vec<_>>()
        })
        .filter_map(|child| fs::read_to_string(format!("/proc/{child}/schedstat")).ok())
        .filter_map(|stat| stat.split_whitespace().next()?.parse::<u64>().ok())
        .sum()
}
