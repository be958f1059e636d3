//! The programs and fonts the project uses besides Rust and Node.

use crate::{postgres, shell};
use std::path::{Path, PathBuf};
use std::process::Command;

/// One thing a stage cannot do without.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Need {
    /// A C compiler and linker: Rust links with it, SQLite is compiled by it.
    Compiler,
    /// `initdb` and `postgres`.
    Postgres,
    /// The browser of the end-to-end tests.
    Chromium,
    /// The same engine without a window: half the work for two cores. Debian packages it, Ubuntu does not.
    HeadlessChromium,
    /// Another browser, for reading a card.
    Firefox,
    /// A second browser engine, the nearest to Safari that runs on Linux.
    WebKit,
    /// Japanese glyphs, so that screenshots can be read.
    JapaneseFonts,
    /// `pdftotext` and `pdffonts`: another program reads the notices back.
    PdfReader,
    /// PC/SC: `pcscd`, the library the card helper links with, and a virtual reader.
    SmartCards,
    /// What the card helper is linked with.
    CardLibrary,
    /// `debootstrap`: a Debian that has nothing yet.
    CleanDebian,
    /// `IPAmj明朝`, for rare characters of names on notices.
    RareCharacters,
}

impl Need {
    /// What it is for, in the words of the install line.
    pub(crate) fn purpose(self) -> &'static str {
        match self {
            Self::Compiler => "C compiler and linker",
            Self::Postgres => "PostgreSQL for the store tests",
            Self::Chromium => "browser for the end-to-end tests",
            Self::HeadlessChromium => "the same browser without a window",
            Self::Firefox => "another browser for reading a card",
            Self::WebKit => "second browser engine for the smoke test",
            Self::JapaneseFonts => "Japanese fonts for the browser tests",
            Self::PdfReader => "PDF reader for the tests of notices",
            Self::SmartCards => "smart-card service and virtual reader for the card helper",
            Self::CardLibrary => "smart-card library for the card helper",
            Self::CleanDebian => "clean Debian to install packages in",
            Self::RareCharacters => "font of rare name characters for notices",
        }
    }

    /// Debian's names.
    pub(crate) fn packages(self) -> &'static [&'static str] {
        match self {
            Self::Compiler => &["build-essential"],
            Self::Postgres => &["postgresql"],
            Self::Chromium => &["chromium"],
            Self::HeadlessChromium => &["chromium-headless-shell"],
            Self::Firefox => &["firefox-esr"],
            Self::WebKit => &["webkit2gtk-driver", "xvfb", "xauth"],
            Self::JapaneseFonts => &["fonts-noto-cjk"],
            Self::PdfReader => &["poppler-utils"],
            Self::SmartCards => &["pcscd", "libpcsclite-dev", "pkg-config", "vsmartcard-vpcd"],
            Self::CardLibrary => &["libpcsclite-dev", "pkg-config"],
            Self::CleanDebian => &["debootstrap"],
            Self::RareCharacters => &["fonts-ipamj-mincho"],
        }
    }

    /// Whether the machine has it, however it was installed.
    pub(crate) fn is_met(self) -> bool {
        match self {
            Self::Compiler => shell::find("cc").is_some(),
            Self::Postgres => postgres::binaries().is_some(),
            Self::Chromium => chromium().is_some(),
            Self::HeadlessChromium => headless_chromium().is_some() || !is_debian(),
            Self::Firefox => shell::find("firefox-esr").is_some(),
            Self::WebKit => ["WebKitWebDriver", "xvfb-run", "xauth"]
                .iter()
                .all(|program| shell::find(program).is_some()),
            Self::JapaneseFonts => has_japanese_font(),
            Self::PdfReader => ["pdftotext", "pdffonts"]
                .iter()
                .all(|program| shell::find(program).is_some()),
            Self::SmartCards => {
                Path::new("/usr/sbin/pcscd").exists()
                    && Path::new("/usr/lib/pcsc/drivers/serial/libifdvpcd.so").exists()
                    && Self::CardLibrary.is_met()
            }
            Self::CardLibrary => {
                shell::succeeds(Command::new("pkg-config").args(["--exists", "libpcsclite"]))
            }
            Self::CleanDebian => shell::find("debootstrap").is_some(),
            Self::RareCharacters => {
                Path::new("/usr/share/fonts/truetype/ipamj/ipamjm.ttf").exists()
            }
        }
    }
}

/// The Chromium to test with: `CHROMIUM`, else the first one found.
pub(crate) fn chromium() -> Option<PathBuf> {
    if let Some(chosen) = std::env::var_os("CHROMIUM") {
        return Some(PathBuf::from(chosen));
    }
    ["chromium", "chromium-browser", "google-chrome"]
        .into_iter()
        .find_map(shell::find)
}

/// The Chromium without a window, if there is one.
pub(crate) fn headless_chromium() -> Option<PathBuf> {
    shell::find("chromium-headless-shell")
}

fn is_debian() -> bool {
    std::fs::read_to_string("/etc/os-release")
        .is_ok_and(|text| text.lines().any(|line| line == "ID=debian"))
}

fn has_japanese_font() -> bool {
    let mut ask = Command::new("fc-list");
    ask.args([":lang=ja", "family"]);
    shell::read(&mut ask).is_ok_and(|families| !families.trim().is_empty())
        || Path::new("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc").exists()
}
