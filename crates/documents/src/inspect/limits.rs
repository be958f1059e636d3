//! What the child process allows itself.

use std::io;

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use rustix::time::{ClockId, clock_gettime};

/// Address space of the child in bytes: the program, one file, one decoded picture.
const ADDRESS_SPACE: u64 = 640 << 20;

/// CPU seconds for one file.
const CPU_SECONDS: u64 = 10;

/// Limits that hold from here to the end: memory, no core file, and nothing can be opened, written
/// or started any more.
pub(super) fn lock_down() -> io::Result<()> {
    set(Resource::As, ADDRESS_SPACE)?;
    for resource in [
        Resource::Core,
        Resource::Fsize,
        Resource::Nofile,
        Resource::Nproc,
    ] {
        set(resource, 0)?;
    }
    Ok(())
}

/// Gives the next file its CPU seconds, counted from what earlier files used.
pub(super) fn allow_one_file() -> io::Result<()> {
    let used = u64::try_from(clock_gettime(ClockId::ProcessCPUTime).tv_sec).unwrap_or(0);
    let maximum = getrlimit(Resource::Cpu).maximum;
    let current = Some(used.saturating_add(CPU_SECONDS).saturating_add(1));
    Ok(setrlimit(Resource::Cpu, Rlimit { current, maximum })?)
}

fn set(resource: Resource, limit: u64) -> io::Result<()> {
    // An administrator's stricter limit stays.
    let limit = getrlimit(resource)
        .maximum
        .map_or(limit, |maximum| limit.min(maximum));
    Ok(setrlimit(
        resource,
        Rlimit {
            current: Some(limit),
            maximum: Some(limit),
        },
    )?)
}
