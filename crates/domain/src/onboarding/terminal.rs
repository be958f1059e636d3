//! What is measured on a terminal.

use serde::{Deserialize, Serialize};

/// The operating system.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum System {
    /// Windows 11.
    Windows11,
    /// Windows 10 or older.
    Windows10,
    /// Windows whose version the browser does not tell.
    Windows,
    /// macOS.
    MacOs,
    /// iPadOS.
    IpadOs,
    /// iOS on a phone.
    Ios,
    /// Android.
    Android,
    /// Anything else.
    Other,
}

/// The browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Browser {
    /// Microsoft Edge.
    Edge,
    /// Google Chrome or Chromium.
    Chrome,
    /// Safari.
    Safari,
    /// Firefox.
    Firefox,
    /// Anything else.
    Other,
}

/// The oldest Chromium whose passkeys and WebAssembly this portal was tried with.
pub const MIN_CHROMIUM: u32 = 116;

/// The oldest Safari with passkeys.
pub const MIN_SAFARI: u32 = 16;

/// TLS of the connection as the server sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TlsSeen {
    /// TLS 1.3.
    Tls13,
    /// TLS 1.2.
    Tls12,
    /// A proxy in front ends TLS: it cannot be seen here.
    BehindProxy,
    /// No TLS: a trial on this machine.
    Plain,
}

/// What the page found of the card helper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HelperSeen {
    /// It was not asked.
    NotAsked,
    /// Nobody answered.
    Missing,
    /// It speaks another protocol.
    Old,
    /// It answered.
    Present,
}

/// What was measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measured {
    /// Operating system.
    pub system: System,
    /// Browser.
    pub browser: Browser,
    /// Its major version.
    pub browser_version: u32,
    /// Width of the screen, CSS pixels.
    pub screen_width: u32,
    /// Median time of a small request, ms.
    pub median_ms: u32,
    /// Longest time of a small request, ms.
    pub slowest_ms: u32,
    /// Requests sent.
    pub requests: u32,
    /// Requests that failed.
    pub failed: u32,
    /// Kilobits a second of a larger answer.
    pub kbps: u32,
    /// The terminal's clock minus the server's, seconds.
    pub skew_seconds: i64,
    /// Whether the browser keeps what is typed.
    pub storage: bool,
    /// The card helper.
    pub helper: HelperSeen,
    /// Whether the helper has a reader.
    pub reader: bool,
    /// TLS as the server sees it.
    pub tls: TlsSeen,
}
