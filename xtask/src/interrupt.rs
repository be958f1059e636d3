//! Ctrl-C and termination: seen by this tool, so that it can stop what it started and clean up.

use anyhow::{Context, Result};
use signal_hook::consts::{SIGINT, SIGTERM};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};

static WATCHED: OnceLock<Interrupt> = OnceLock::new();

/// Remembers that the user asked to stop.
#[derive(Clone)]
pub(crate) struct Interrupt(Arc<AtomicBool>);

impl Interrupt {
    /// From now on Ctrl-C no longer ends this program by itself.
    pub(crate) fn watch() -> Result<Self> {
        let asked = Arc::new(AtomicBool::new(false));
        for signal in [SIGINT, SIGTERM] {
            signal_hook::flag::register(signal, Arc::clone(&asked))
                .context("could not listen for Ctrl-C")?;
        }
        let watch = Self(asked);
        // Only the first is asked by those who have no handle; every one hears each signal.
        let _ = WATCHED.set(watch.clone());
        Ok(watch)
    }

    /// The watch, if there is one: without, Ctrl-C ends this program and what it runs by itself.
    pub(crate) fn watched() -> Option<Self> {
        WATCHED.get().cloned()
    }

    /// Whether the user asked to stop.
    pub(crate) fn asked(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}
