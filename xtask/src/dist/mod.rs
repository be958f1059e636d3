//! `cargo xtask dist`: the release binaries, portal and card helper, and a Debian package around each;
//! with `--try-install`, the helper's in a clean Debian.

mod clean_debian;

use crate::system::{self, Need};
use crate::{product, shell, workspace};
use anyhow::{Context, Result};
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

/// What is around one program in its package.
struct Recipe {
    /// Name of package and program.
    name: &'static str,
    /// Source of the control file below `packaging/`.
    control: &'static str,
    /// What goes where: source below `packaging/`, target, mode.
    files: &'static [(&'static str, &'static str, u32)],
}

/// The portal.
const PORTAL: Recipe = Recipe {
    name: "tsunagi",
    control: "debian/control",
    files: &[
        ("tsunagi.toml", "etc/tsunagi/tsunagi.toml", 0o600),
        (
            "tsunagi.service",
            "lib/systemd/system/tsunagi.service",
            0o644,
        ),
        ("debian/conffiles", "DEBIAN/conffiles", 0o644),
        ("debian/postinst", "DEBIAN/postinst", 0o755),
        ("debian/prerm", "DEBIAN/prerm", 0o755),
        ("debian/copyright", "usr/share/doc/tsunagi/copyright", 0o644),
    ],
};

/// The card helper, which every user of a machine runs.
const CARD: Recipe = Recipe {
    name: "tsunagi-card",
    control: "card/control",
    files: &[
        ("card/helper.toml", "etc/tsunagi-card/helper.toml", 0o644),
        (
            "card/tsunagi-card.service",
            "usr/lib/systemd/user/tsunagi-card.service",
            0o644,
        ),
        ("card/conffiles", "DEBIAN/conffiles", 0o644),
        ("card/postinst", "DEBIAN/postinst", 0o755),
        ("card/prerm", "DEBIAN/prerm", 0o755),
        (
            "debian/copyright",
            "usr/share/doc/tsunagi-card/copyright",
            0o644,
        ),
    ],
};

/// The command itself.
pub(crate) fn main(arguments: &[String]) -> Result<ExitCode> {
    crate::only_known(arguments, &["--try-install"], &[])?;
    let try_install = arguments.iter().any(|argument| argument == "--try-install");
    system::ensure_present(&[Need::Compiler, Need::SmartCards])?;
    let built = product::build()?;
    let programs = [(&PORTAL, built.portal), (&CARD, built.card)];
    for (_, program) in &programs {
        println!("program: {} ({})", program.display(), megabytes(program)?);
    }
    if shell::find("dpkg-deb").is_none() {
        println!("no Debian packages: dpkg-deb is not there");
        return Ok(ExitCode::SUCCESS);
    }
    for (recipe, program) in &programs {
        let package = debian_package(recipe, program, &workspace::target().join("dist"))?;
        println!("package: {} ({})", package.display(), megabytes(&package)?);
        if try_install && recipe.name == CARD.name {
            clean_debian::try_install(&package)?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn debian_package(recipe: &Recipe, program: &Path, folder: &Path) -> Result<PathBuf> {
    let name = recipe.name;
    let architecture = shell::read(Command::new("dpkg").arg("--print-architecture"))?;
    let architecture = architecture.trim();
    let version = env!("CARGO_PKG_VERSION");
    let tree = folder.join(format!("tree-{name}"));
    if tree.exists() {
        fs::remove_dir_all(&tree).context("could not empty the last package tree")?;
    }
    place(program, &tree.join("usr/bin").join(name), 0o755)?;
    let sources = workspace::root().join("packaging");
    for (source, target, mode) in recipe.files {
        place(&sources.join(source), &tree.join(target), *mode)?;
    }
    for notice in ["LICENSE-MIT", "LICENSE-APACHE", "THIRD_PARTY_NOTICES.md"] {
        let target = tree.join("usr/share/doc").join(name).join(notice);
        place(&workspace::root().join(notice), &target, 0o644)?;
    }
    let control = fs::read_to_string(sources.join(recipe.control))?
        .replace("@VERSION@", version)
        .replace("@ARCHITECTURE@", architecture)
        .replace("@DEPENDS@", &libraries(program)?);
    fs::write(tree.join("DEBIAN/control"), control)?;

    let package = folder.join(format!("{name}_{version}_{architecture}.deb"));
    let mut build = Command::new("dpkg-deb");
    build
        .args(["--root-owner-group", "--build"])
        .arg(&tree)
        .arg(&package);
    shell::read(&mut build)?;
    Ok(package)
}

/// The C library version the program really needs, read from the program itself.
fn libraries(program: &Path) -> Result<String> {
    let bytes = fs::read(program)?;
    let newest = newest_glibc(&bytes).context("the program names no glibc version")?;
    Ok(format!("libc6 (>= {}.{}), libgcc-s1", newest.0, newest.1))
}

fn newest_glibc(program: &[u8]) -> Option<(u32, u32)> {
    const MARK: &[u8] = b"GLIBC_";
    program
        .windows(MARK.len() + 5)
        .filter_map(|window| {
            let text = window.strip_prefix(MARK)?;
            let text = std::str::from_utf8(text).ok()?;
            let mut numbers = text.split(|c: char| !c.is_ascii_digit());
            Some((numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?))
        })
        .max()
}

fn place(source: &Path, target: &Path, mode: u32) -> Result<()> {
    if let Some(folder) = target.parent() {
        fs::create_dir_all(folder)?;
        fs::set_permissions(folder, fs::Permissions::from_mode(0o755))?;
    }
    fs::copy(source, target).with_context(|| format!("{}", source.display()))?;
    fs::set_permissions(target, fs::Permissions::from_mode(mode))?;
    Ok(())
}

fn megabytes(path: &Path) -> Result<String> {
    let bytes = fs::metadata(path)
        .with_context(|| format!("{}", path.display()))?
        .len();
    Ok(format!(
        "{}.{} MB",
        bytes / 1_000_000,
        bytes % 1_000_000 / 100_000
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn newest_glibc_is_compared_as_numbers() {
        assert_eq!(
            newest_glibc(b"..GLIBC_2.9\0...GLIBC_2.34\0..GLIBC_2.4\0...."),
            Some((2, 34))
        );
        assert_eq!(newest_glibc(b"nothing here at all"), None);
    }

    #[test]
    fn the_package_holds_program_unit_and_configuration() {
        let folder = tempfile::tempdir().unwrap();
        // Any program of this machine will do: what counts is what stands around it.
        let program = Path::new("/bin/sh").canonicalize().unwrap();
        let package = debian_package(&PORTAL, &program, folder.path()).unwrap();
        let mut list = Command::new("dpkg-deb");
        let listed = shell::read(list.arg("--contents").arg(&package)).unwrap();
        for file in [
            "./usr/bin/tsunagi",
            "./lib/systemd/system/tsunagi.service",
            "./usr/share/doc/tsunagi/THIRD_PARTY_NOTICES.md",
        ] {
            assert!(listed.contains(file), "{file} is missing in\n{listed}");
        }
        // Secrets are written there: nobody but root may read it.
        let configuration = listed
            .lines()
            .find(|line| line.ends_with("./etc/tsunagi/tsunagi.toml"))
            .unwrap();
        assert!(
            configuration.starts_with("-rw------- root/root"),
            "{configuration}"
        );
        let mut fields = Command::new("dpkg-deb");
        let fields = shell::read(fields.arg("--field").arg(&package)).unwrap();
        assert!(fields.contains("Depends: libc6 (>= 2."), "{fields}");
        assert!(
            !fields.contains("@VERSION@") && !fields.contains("@DEPENDS@"),
            "{fields}"
        );
    }

    #[test]
    fn the_package_of_the_card_helper_starts_it_for_every_user_and_asks_for_pcscd() {
        let folder = tempfile::tempdir().unwrap();
        let program = Path::new("/bin/sh").canonicalize().unwrap();
        let package = debian_package(&CARD, &program, folder.path()).unwrap();
        let ask = |words: &[&str]| {
            let mut list = Command::new("dpkg-deb");
            shell::read(list.args(words).arg(&package)).unwrap()
        };
        let listed = ask(&["--contents"]);
        for file in [
            "./usr/bin/tsunagi-card",
            "./usr/lib/systemd/user/tsunagi-card.service",
            "./etc/tsunagi-card/helper.toml",
        ] {
            assert!(listed.contains(file), "{file} is missing in\n{listed}");
        }
        let fields = ask(&["--field"]);
        assert!(fields.contains("libpcsclite1, pcscd"), "{fields}");
        assert!(
            !fields.contains('@') || !fields.contains("@VERSION@"),
            "{fields}"
        );
    }
}
