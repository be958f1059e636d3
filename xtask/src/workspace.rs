//! Where things are, and how cargo is called so that every stage shares one set of build products.

use std::path::{Path, PathBuf};
use std::process::Command;

/// The browser packages: what users get of them is built for wasm32.
pub(crate) const BROWSER_PACKAGES: [&str; 2] = ["app", "frontend"];

/// The repository's root folder.
pub(crate) fn root() -> PathBuf {
    // `cargo run` says where this package lies now; what was compiled in may be another clone.
    let here = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    here.parent()
        .map_or_else(|| here.clone(), Path::to_path_buf)
}

/// Where cargo puts what it builds.
pub(crate) fn target() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => root().join(folder),
        None => root().join("target"),
    }
}

/// `cargo SUBCOMMAND` in the root folder, never changing the lock file.
pub(crate) fn cargo(subcommand: &[&str]) -> Command {
    let program = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(program);
    command.current_dir(root()).args(subcommand).arg("--locked");
    // What `cargo run` set for this tool's own package must not reach the builds it starts.
    for (name, _) in std::env::vars_os() {
        let name_text = name.to_string_lossy();
        if name_text.starts_with("CARGO_PKG_") || name_text.starts_with("CARGO_MANIFEST_") {
            command.env_remove(&name);
        }
    }
    command
}

/// `cargo SUBCOMMAND` over every package that runs on the host.
///
/// One selection for lints, tests and documentation: another one would unify features differently
/// and compile the dependencies again.
pub(crate) fn cargo_host(subcommand: &[&str]) -> Command {
    let mut command = cargo(subcommand);
    command.arg("--workspace");
    for package in BROWSER_PACKAGES {
        command.args(["--exclude", package]);
    }
    command
}

/// `cargo SUBCOMMAND` over the browser packages, for wasm32.
pub(crate) fn cargo_browser(subcommand: &[&str]) -> Command {
    let mut command = cargo(subcommand);
    command.args(["--target", "wasm32-unknown-unknown"]);
    for package in BROWSER_PACKAGES {
        command.args(["-p", package]);
    }
    command
}
