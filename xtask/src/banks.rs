//! `cargo xtask banks`: brings the list of banks and branches up to date.
//!
//! The list is the public zengin-code data (MIT licence), taken from its npm package and written as
//! one text file that reads well in a diff (⇥ stands for a tab):
//!
//! ```text
//! edition⇥2026-08-24
//! source⇥npm zengin-code 1.0.0-p20260824
//! =0001⇥みずほ⇥ミズホ
//! 001⇥東京営業部⇥トウキヨウ
//! ```

use crate::{npm, only_known, workspace};
use anyhow::{Context, Result, bail};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

/// Where the server embeds it from.
const LIST: &str = "server/data/banks/zengin.tsv";

#[derive(Deserialize)]
struct Package {
    version: String,
}

#[derive(Deserialize)]
struct Bank {
    code: String,
    name: String,
    kana: String,
    branches: BTreeMap<String, Branch>,
}

#[derive(Deserialize)]
struct Branch {
    code: String,
    name: String,
    kana: String,
}

/// Fetches the newest edition and rewrites the committed file.
pub(crate) fn main(arguments: &[String]) -> Result<ExitCode> {
    only_known(arguments, &[], &[])?;
    let folder = npm::fetch("zengin-code")?;
    let list = convert(&folder.path().join("package"))?;
    let target = workspace::root().join(LIST);
    fs::write(&target, &list).with_context(|| target.display().to_string())?;
    println!("{LIST}: {} lines", list.lines().count());
    Ok(ExitCode::SUCCESS)
}

fn convert(package: &Path) -> Result<String> {
    let about: Package = serde_json::from_str(&fs::read_to_string(package.join("package.json"))?)?;
    let edition = edition(&about.version)?;
    let script = fs::read_to_string(package.join("lib/zengin-data.js"))?;
    let (Some(start), Some(end)) = (script.find('{'), script.rfind('}')) else {
        bail!("zengin-data.js holds no object");
    };
    let data = script
        .get(start..=end)
        .context("zengin-data.js ends before it starts")?;
    let banks: BTreeMap<String, Bank> = serde_json::from_str(data).context("zengin-data.js")?;
    let mut list = format!(
        "edition\t{edition}\nsource\tnpm zengin-code {}\n",
        about.version
    );
    for bank in banks.values() {
        write_line(&mut list, "=", &bank.code, 4, &bank.name, &bank.kana)?;
        for branch in bank.branches.values() {
            write_line(&mut list, "", &branch.code, 3, &branch.name, &branch.kana)?;
        }
    }
    Ok(list)
}

/// `1.0.0-p20260824` → `2026-08-24`.
fn edition(version: &str) -> Result<String> {
    let digits = version.rsplit('p').next().unwrap_or_default();
    match (
        digits.len(),
        digits.get(..4),
        digits.get(4..6),
        digits.get(6..),
    ) {
        (8, Some(year), Some(month), Some(day)) => Ok(format!("{year}-{month}-{day}")),
        _ => bail!("the version \"{version}\" does not end with a date"),
    }
}

fn write_line(
    list: &mut String,
    mark: &str,
    code: &str,
    digits: usize,
    name: &str,
    kana: &str,
) -> Result<()> {
    let odd = |text: &str| text.is_empty() || text.contains(['\t', '\n', '\r']);
    if code.len() != digits
        || !code.bytes().all(|byte| byte.is_ascii_digit())
        || odd(name)
        || odd(kana)
    {
        bail!("unexpected entry: code \"{code}\", name \"{name}\", kana \"{kana}\"");
    }
    writeln!(list, "{mark}{code}\t{name}\t{kana}")?;
    Ok(())
}
