//! The loopback server.
//!
//! Every answer is for one origin or for nobody: the `Host` must be loopback's own (against DNS rebinding), the `Origin`
//! must be named and allowed, and the other end of the connection must belong to the same user.

mod guard;
mod info;
mod peer;
mod prompt;
mod serve;
mod socket;

use std::sync::Arc;

use contract::card::Surroundings;
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use crate::desk::Desk;
use crate::pairing::{Pairings, Throttle};
use crate::prompt::Prompts;
use crate::settings::MachineFile;

pub(crate) use serve::{Listening, serve};
pub(crate) use socket::Connections;

/// What every request may need.
#[derive(Clone)]
pub(crate) struct Helper(Arc<Parts>);

pub(crate) struct Parts {
    pub(crate) port: u16,
    pub(crate) machine: MachineFile,
    pub(crate) pairings: Pairings,
    pub(crate) throttle: Throttle,
    pub(crate) prompts: Prompts,
    pub(crate) desk: Desk,
    pub(crate) around: watch::Receiver<Surroundings>,
    pub(crate) connections: Connections,
    pub(crate) tasks: TaskTracker,
    pub(crate) stopping: CancellationToken,
}

impl std::ops::Deref for Helper {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl Helper {
    pub(crate) fn of(parts: Parts) -> Self {
        Self(Arc::new(parts))
    }
}
