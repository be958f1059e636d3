//! `tsunagi serve` and `tsunagi sandbox`.

use std::path::Path;

use super::{CommandResult, say};
use crate::clock::Clock;
use crate::config::Config;
use crate::context::{Context, Mode};
use crate::program::{log_to_stderr, run};
use crate::sandbox::{self, SandboxOptions};
use crate::usecase::review::index_what_is_missing;
use crate::worker;

/// Runs the portal until asked to stop.
pub(super) async fn serve(config: Option<&Path>) -> CommandResult {
    let config = Config::read(config)?;
    log_to_stderr(&config.log);
    let ctx = Context::open(config, Mode::Serve, Clock::system()).await?;
    // A wrong program path or missing limits show now, not with the first upload.
    ctx.inspector.warm().await?;
    worker::sweep_at_start(&ctx).await?;
    index_what_is_missing(&ctx).await?;
    run(ctx).await?;
    Ok(())
}

/// Runs the sandbox until asked to stop.
pub(super) async fn sandbox(options: SandboxOptions) -> CommandResult {
    log_to_stderr(&std::env::var("TSUNAGI_LOG").unwrap_or_else(|_| "warn".to_owned()));
    let ctx = sandbox::prepare(&options).await?;
    say(&format!("サンドボックス: {}", ctx.config.origin()));
    run(ctx).await?;
    Ok(())
}
