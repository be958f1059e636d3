//! What the program does besides answering requests.

mod changes;
mod housekeeping;
mod jobs;
mod platform;
mod terminals;

use crate::context::Context;

/// Starts the program's own tasks; they end when the program stops, the job under way finished.
pub fn start(ctx: &Context) {
    for lane in jobs::LANES {
        ctx.tasks.spawn(jobs::work(ctx.clone(), lane));
    }
    ctx.tasks.spawn(housekeeping::keep(ctx.clone()));
    ctx.tasks.spawn(changes::follow(ctx.clone()));
    platform::start(ctx);
    terminals::start(ctx);
}

pub use housekeeping::sweep_at_start;
pub use jobs::work_off;
