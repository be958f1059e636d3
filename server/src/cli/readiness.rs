//! `import-readiness` and `import-insurers`.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use clap::Args;
use contract::readiness::{ConfirmImport, ImportDifference, ImportPreview, ImportRequest};
use contract::upstream::ReadinessState;
use store::audit::Actor;

use super::{CommandResult, say};
use crate::clock::Clock;
use crate::config::Config;
use crate::context::{Context, Mode};
use crate::usecase::readiness::{import_insurers, import_readiness, preview_import, read_text};

/// What `import-readiness` takes.
#[derive(Debug, Args)]
pub(super) struct ImportReadiness {
    /// The published list as text (UTF-8 or `Shift_JIS`).
    file: PathBuf,
    /// Writes what is shown.
    #[arg(long)]
    confirm: bool,
    /// Leaves out lines that match no municipality; without it they stop the import.
    #[arg(long)]
    leave_out_unmatched: bool,
}

/// Shows what would change, and writes it when confirmed.
pub(super) async fn import(config: Option<&Path>, arguments: &ImportReadiness) -> CommandResult {
    let ctx = Context::open(Config::read(config)?, Mode::Serve, Clock::system()).await?;
    let text = read_text(&std::fs::read(&arguments.file)?)?;
    let request = ImportRequest {
        text: text.clone(),
        choices: Vec::new(),
    };
    let preview = preview_import(&ctx, &request).await?;
    show(&preview);
    if !arguments.confirm {
        say("nothing written; repeat with --confirm");
        return Ok(());
    }
    let request = ConfirmImport {
        text,
        choices: Vec::new(),
        digest: preview.digest,
        leave_out_unmatched: arguments.leave_out_unmatched,
    };
    let done = import_readiness(&ctx, Actor::operator(), None, &request).await?;
    say(&format!("{} listed, {} changed", done.listed, done.changed));
    Ok(())
}

fn show(preview: &ImportPreview) {
    for one in &preview.changes {
        say(&difference(one));
    }
    for line in &preview.unmatched {
        let near: Vec<&str> = line
            .candidates
            .iter()
            .map(|candidate| candidate.name.as_str())
            .collect();
        let reason = line.reason;
        say(&format!(
            "line {}: {reason:?}: {} (near: {})",
            line.line,
            line.text,
            near.join(", ")
        ));
    }
    say(&format!(
        "{} listed, {} unchanged, {} to change, {} unmatched, {} headings, {} not named",
        preview.listed,
        preview.unchanged,
        preview.changes.len(),
        preview.unmatched.len(),
        preview.headings.len(),
        preview.not_named
    ));
}

fn difference(one: &ImportDifference) -> String {
    let own = if one.replaces_own_word {
        " (replaces the municipality's own word)"
    } else {
        ""
    };
    format!(
        "line {}: {} {}: {} → {}{own}",
        one.line,
        one.code,
        one.name,
        word(one.from_state, one.from_starts_on),
        word(Some(one.to_state), one.to_starts_on),
    )
}

fn word(state: Option<ReadinessState>, day: Option<NaiveDate>) -> String {
    match (state, day) {
        (_, Some(day)) => day.to_string(),
        (Some(ReadinessState::Arranging), None) => "日程調整中".to_owned(),
        (Some(_), None) => "未定".to_owned(),
        (None, None) => "—".to_owned(),
    }
}

/// Takes a list of insurers over.
pub(super) async fn insurers(config: Option<&Path>, file: &Path) -> CommandResult {
    let ctx = Context::open(Config::read(config)?, Mode::Serve, Clock::system()).await?;
    let text = read_text(&std::fs::read(file)?)?;
    let named = import_insurers(&ctx, &text).await?;
    say(&format!("{named} municipalities with their insurer"));
    Ok(())
}
