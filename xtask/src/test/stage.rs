//! The stages, cheap ones first.

/// One group of checks that can be run alone by `--only`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Stage {
    /// Formatting.
    Fmt,
    /// Lints, host and browser.
    Clippy,
    /// The browser app builds and keeps to its size.
    Web,
    /// Everything that needs no database.
    Unit,
    /// Store, migrations and platform, on SQLite and PostgreSQL.
    Store,
    /// The server in process.
    Server,
    /// API documentation and its examples.
    Doc,
    /// The program as users get it.
    Release,
    /// Playwright on that program.
    EndToEnd,
    /// A second browser engine.
    WebKit,
    /// The server is killed again and again while it is used.
    Crash,
}

impl Stage {
    /// In the order they run.
    pub(super) const ALL: [Self; 11] = [
        Self::Fmt,
        Self::Clippy,
        Self::Web,
        Self::Unit,
        Self::Store,
        Self::Server,
        Self::Doc,
        Self::Release,
        Self::EndToEnd,
        Self::WebKit,
        Self::Crash,
    ];

    /// The word on the command line and in the table.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Fmt => "fmt",
            Self::Clippy => "clippy",
            Self::Web => "web",
            Self::Unit => "unit",
            Self::Store => "store",
            Self::Server => "server",
            Self::Doc => "doc",
            Self::Release => "release",
            Self::EndToEnd => "e2e",
            Self::WebKit => "webkit",
            Self::Crash => "crash",
        }
    }

    pub(super) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.name() == name)
    }

    /// Whether this stage runs a Rust test program: each belongs to exactly one stage.
    pub(super) fn runs(self, package: &str, target: &str) -> bool {
        let home = match (package, target) {
            ("store" | "migrations" | "platform", _) => Self::Store,
            ("server", "crash") => Self::Crash,
            ("server", _) => Self::Server,
            _ => Self::Unit,
        };
        self == home
    }

    /// The same choice in nextest's words; `None` where the stage runs no Rust test.
    pub(super) fn filter(self) -> Option<&'static str> {
        match self {
            Self::Unit => Some(
                "not (package(=store) + package(=migrations) + package(=platform) + package(=server))",
            ),
            Self::Store => Some("package(=store) + package(=migrations) + package(=platform)"),
            Self::Server => Some("package(=server) - binary(=crash)"),
            Self::Crash => Some("package(=server) & binary(=crash)"),
            _ => None,
        }
    }
}
