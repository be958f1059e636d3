//! Starts the person's browser.

use std::io;
use std::process::{Command, Stdio};
use std::thread;

/// Opens pages of the helper.
#[derive(Clone, Debug)]
pub(crate) struct Opener {
    base: String,
    command: Vec<String>,
}

impl Opener {
    /// Opens `base/prompt/…` by this command, or by the system's own.
    pub(crate) fn new(base: String, command: Option<&str>) -> Self {
        let words = command.map_or_else(
            || {
                if cfg!(windows) {
                    vec!["rundll32", "url.dll,FileProtocolHandler"]
                } else if cfg!(target_os = "macos") {
                    vec!["open"]
                } else {
                    vec!["xdg-open"]
                }
            },
            |command| command.split_whitespace().collect(),
        );
        Self {
            base,
            command: words.into_iter().map(str::to_owned).collect(),
        }
    }

    /// Opens the prompt with this ticket.
    pub(super) fn open(&self, ticket: &str) -> io::Result<()> {
        let (program, words) = self
            .command
            .split_first()
            .ok_or(io::ErrorKind::InvalidInput)?;
        let mut child = Command::new(program)
            .args(words)
            .arg(format!("{}/prompt/{ticket}", self.base))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()?;
        // Only so that no dead process is left behind.
        thread::Builder::new()
            .name("browser".to_owned())
            .spawn(move || child.wait())?;
        Ok(())
    }
}
