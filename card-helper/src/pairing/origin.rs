//! Origins a browser names.

use url::Url;

/// An origin that may at least ask: `https://…`, or `http://localhost…` for trials.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Origin(String);

impl Origin {
    /// Reads the header exactly as browsers write it; `null`, other schemes and anything with a path are none.
    pub(crate) fn read(header: &str) -> Option<Self> {
        let url = Url::parse(header).ok()?;
        let may_ask = match url.scheme() {
            "https" => true,
            "http" => url.host_str() == Some("localhost"),
            _ => false,
        };
        let exact = url.origin().ascii_serialization() == header;
        (may_ask && exact).then(|| Self(header.to_owned()))
    }

    /// As text; international names in their ASCII form, so that look-alikes show.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_exact_secure_origins() {
        for good in [
            "https://portal.example.jp",
            "https://portal.example.jp:8443",
            "http://localhost:8080",
        ] {
            assert!(Origin::read(good).is_some(), "{good}");
        }
        for bad in [
            "null",
            "",
            "http://portal.example.jp",
            "http://127.0.0.1:28727",
            "http://localhost.evil.example",
            "https://portal.example.jp/",
            "https://portal.example.jp:443",
            "https://PORTAL.example.jp",
            "https://a@portal.example.jp",
            "https://例示.example.jp",
            "file://",
            "chrome-extension://abc",
        ] {
            assert!(Origin::read(bad).is_none(), "{bad}");
        }
    }
}
