//! `cargo xtask run`: from a fresh clone to a portal in the browser.

use crate::card::Desk;
use crate::interrupt::Interrupt;
use crate::platform::Platform;
use crate::sandbox::{Database, Sandbox, Surroundings};
use crate::system::{self, Need};
use crate::{option, port, product, workspace};
use anyhow::{Context, Result, bail};
use std::path::PathBuf;
use std::process::ExitCode;
use std::thread::sleep;
use std::time::Duration;

const DEFAULT_PORT: u16 = 8080;

/// Where terminals come in, or the first free port after it.
const TERMINALS_PORT: u16 = 8443;

/// 保険者番号 and 被保険者番号 of the person of the invented region whose card the virtual one is.
const SANDBOX_PERSON: (&str, &str) = ("991018", "0001000000");

/// The command itself.
pub(crate) fn main(arguments: &[String]) -> Result<ExitCode> {
    crate::only_known(arguments, &["--with-card"], &["--port", "--data"])?;
    let with_card = arguments.iter().any(|argument| argument == "--with-card");
    let wanted = match option(arguments, "--port")? {
        Some(text) => text
            .parse()
            .with_context(|| format!("\"{text}\" is no port"))?,
        None => DEFAULT_PORT,
    };
    let data = data_folder(arguments)?;
    system::ensure_present(&[Need::Compiler])?;
    let programs = product::build()?;

    let stop = Interrupt::watch()?;
    let port = port::first_free(wanted)?;
    if port != wanted {
        println!("port {wanted} is in use, taking {port}");
    }
    let platform = Platform::start(&programs.platform, &data, &stop)?;
    // The cards first: the sandbox reads at its start whom it is to believe.
    let desk = with_card
        .then(|| Desk::set_up(&programs.card, &data))
        .transpose()?;
    if let Some(desk) = &desk {
        platform.link_card(&programs.platform, SANDBOX_PERSON, &desk.certificate()?)?;
    }
    let terminals = format!("127.0.0.1:{}", port::first_free(TERMINALS_PORT)?);
    let surroundings = Surroundings {
        platform: Some(&platform),
        more: &["--terminals", &terminals],
        ..Surroundings::of(&Database::Embedded)
    };
    let mut sandbox = Sandbox::start_with(&programs.portal, port, &data, &surroundings, &stop)?;
    print_welcome(&sandbox);
    print_platform(&platform);
    println!(
        "Terminals (client certificate, see /terminals): https://{}",
        terminals.replace("127.0.0.1", "localhost")
    );
    if let Some(desk) = &desk {
        desk.print_welcome();
    }
    while !stop.asked() {
        if let Some(status) = sandbox.ended()? {
            bail!("the sandbox stopped by itself ({status})");
        }
        sleep(Duration::from_millis(100));
    }
    println!("stopping…");
    let status = sandbox.stop()?;
    if !status.success() {
        bail!("the sandbox did not stop cleanly ({status})");
    }
    println!("stopped; everything is kept in {}", data.display());
    Ok(ExitCode::SUCCESS)
}

/// Where a sandbox keeps everything.
pub(crate) fn data_folder(arguments: &[String]) -> Result<PathBuf> {
    Ok(match option(arguments, "--data")? {
        Some(folder) => PathBuf::from(folder),
        None => workspace::target().join("sandbox"),
    })
}

fn print_platform(platform: &Platform) {
    let pki = platform.pki().display();
    println!("Care information platform: {} (mutual TLS)", platform.url());
    println!("  certificates of everybody: {pki}");
    println!("  deliver as a municipality: tsunagi-platform submit KIND FILE --as {pki}/insurer");
}

fn print_welcome(sandbox: &Sandbox) {
    let file = sandbox.file();
    println!("\nつなぎ sandbox: {}\n", file.base_url);
    println!("Sign in as (each link works once):");
    for person in &file.people {
        println!(
            "  {}（{}）\n    {}",
            person.name, person.role, person.sign_in_url
        );
    }
    println!("\nCtrl-C stops it.");
}
