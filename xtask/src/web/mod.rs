//! `cargo xtask web`: the browser app, from source to `frontend/dist`.
//!
//! cargo builds the wasm, `wasm_split` cuts it into the module of a first visit and the parts fetched
//! later, the wasm-bindgen library (held to the crate's version by `Cargo.lock`) writes the glue, and
//! everything gets a hashed name and a brotli sibling. A development build stays in one piece. `frontend/index.html`
//! is the one template of the app; `trunk serve` reads the same file. Beside the app come the public pages, which
//! `crates/public` renders.

mod asset;
mod bindgen;
mod pack;
mod public;
mod size;
mod split;
mod stamp;
mod template;
mod wording;

use self::public::PublicFiles;
use crate::{shell, system, workspace};
use anyhow::{Context, Result, ensure};
use asset::Asset;
use bindgen::Glue;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;
use template::{Reference, Template};

pub(crate) use self::public::landing_bytes;
pub(crate) use size::{FIRST_LIMIT_BYTES, Size, report};

/// The service worker's source.
const WORKER: &str = "frontend/sw.js";

/// How the app is compiled.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Flavour {
    /// Small and final: what users get.
    Release,
    /// Fast to build, with names in stack traces; the files are not compressed.
    Development,
}

impl Flavour {
    fn profile(self) -> &'static str {
        match self {
            Self::Release => "wasm-release",
            Self::Development => "dev",
        }
    }

    fn folder(self) -> &'static str {
        match self {
            Self::Release => "wasm-release",
            Self::Development => "debug",
        }
    }
}

/// The command itself.
pub(crate) fn main(arguments: &[String]) -> Result<ExitCode> {
    crate::only_known(arguments, &["--dev"], &[])?;
    let development = arguments.iter().any(|argument| argument == "--dev");
    let flavour = if development {
        Flavour::Development
    } else {
        Flavour::Release
    };
    build(flavour)?;
    if flavour == Flavour::Release {
        report(&dist())?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Where the finished app lies.
pub(crate) fn dist() -> PathBuf {
    workspace::root().join("frontend/dist")
}

/// Builds the app; does nothing when its inputs are the same as last time.
pub(crate) fn build(flavour: Flavour) -> Result<()> {
    let started = Instant::now();
    wording::check_sentences()?;
    wording::check_fillings()?;
    system::wasm_target()?;
    let mut cargo = workspace::cargo(&["rustc", "-p", "frontend", "--bin", "frontend"]);
    cargo.args([
        "--target",
        "wasm32-unknown-unknown",
        "--profile",
        flavour.profile(),
    ]);
    if flavour == Flavour::Release {
        // Cutting needs the relocations. As an argument of the last step alone they leave the
        // dependencies' build products as they are.
        cargo.args(["--features", "split"]);
        cargo.args(["--", "-Clink-args=--emit-relocs"]);
    }
    shell::run(&mut cargo).context("the browser app does not compile")?;
    let wasm = workspace::target()
        .join("wasm32-unknown-unknown")
        .join(flavour.folder())
        .join("frontend.wasm");

    let template = Template::read(&workspace::root().join("frontend/index.html"))?;
    let boot = workspace::root().join("frontend/boot.js");
    let worker = workspace::root().join(WORKER);
    let mut inputs = vec![
        wasm.clone(),
        template.path().to_path_buf(),
        boot.clone(),
        worker,
    ];
    inputs.extend(template.references().iter().filter_map(Reference::file));
    let icon = template.icon()?;
    let public = PublicFiles::render(&icon)?;
    let stamp = stamp::Stamp::of(&inputs, public.content(), flavour)?;
    if stamp.is_current(&dist()) {
        return Ok(());
    }
    let glue = Glue::generate(&wasm, flavour)?;
    write_dist(&template, &glue, &boot, &icon, flavour)?;
    public.write(&dist())?;
    stamp.save()?;
    println!(
        "web: frontend/dist is ready ({:.1} s)",
        started.elapsed().as_secs_f64()
    );
    Ok(())
}

fn write_dist(
    template: &Template,
    glue: &Glue,
    boot: &Path,
    icon: &Asset,
    flavour: Flavour,
) -> Result<()> {
    let dist = dist();
    if dist.exists() {
        fs::remove_dir_all(&dist).context("could not empty frontend/dist")?;
    }
    fs::create_dir_all(&dist).context("could not make frontend/dist")?;

    let wasm = Asset::new("tsunagi", "wasm", glue.wasm.clone());
    let (script, parts) = named_parts(glue)?;
    let script = Asset::new("tsunagi", "js", script.into_bytes());
    let boot_text = fs::read_to_string(boot).context("frontend/boot.js")?;
    ensure!(
        boot_text.contains("/tsunagi.js") && boot_text.contains("/tsunagi.wasm"),
        "frontend/boot.js must name /tsunagi.js and /tsunagi.wasm"
    );
    let boot_text = boot_text
        .replace("/tsunagi.js", &script.address())
        .replace("/tsunagi.wasm", &wasm.address());
    let boot = Asset::new("boot", "js", boot_text.into_bytes());
    let style = Asset::new("style", "css", template.joined_style()?);

    let page = template.render(&template::Names {
        wasm: &wasm,
        script: &script,
        boot: &boot,
        style: &style,
        icon,
    })?;
    template::refuse_inline(&page)?;
    for asset in [&wasm, &script, &boot, &style, icon]
        .into_iter()
        .chain(&parts)
    {
        asset.write(&dist, flavour)?;
    }
    for (name, bytes) in template.copied_files()? {
        asset::write(&dist, &name, &bytes, flavour)?;
    }
    let worker = worker(&page)?;
    asset::write(&dist, "sw.js", worker.as_bytes(), flavour)?;
    asset::write(&dist, "index.html", page.as_bytes(), flavour)
}

/// The service worker with its version: a digest of the page, which names every other file by its hash
/// (the parts through the script).
fn worker(page: &str) -> Result<String> {
    let text = fs::read_to_string(workspace::root().join(WORKER)).context(WORKER)?;
    ensure!(
        text.contains("tsunagi-VERSION"),
        "{WORKER} must name tsunagi-VERSION"
    );
    let version = Asset::new("", "", page.as_bytes().to_vec());
    let version = version.address();
    Ok(text.replace("VERSION", version.trim_matches(['/', '-', '.'])))
}

/// The parts as files, and the script with their names.
fn named_parts(glue: &Glue) -> Result<(String, Vec<Asset>)> {
    let mut script = glue.script.clone();
    let mut assets = Vec::new();
    for part in &glue.parts {
        let asset = Asset::new(&part.name, "wasm", part.wasm.clone());
        ensure!(
            script.contains(&part.reference()),
            "the script does not name the part {}",
            part.name
        );
        script = script.replace(&part.reference(), &format!("\".{}\"", asset.address()));
        assets.push(asset);
    }
    Ok((script, assets))
}
