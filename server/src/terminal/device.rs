//! What a browser says of the device it runs on.

use axum::http::HeaderMap;
use axum::http::header::USER_AGENT;

/// System and browser as the browser names itself, without versions, e.g. `Windows / Edge`.
///
/// Two devices of the same system and browser look the same, an iPad may call itself a Mac, and a browser may say anything: what differs
/// here is a reason to ask, never a proof.
pub fn device_name(headers: &HeaderMap) -> String {
    let agent = headers
        .get(USER_AGENT)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    format!("{} / {}", system(agent), browser(agent))
}

fn system(agent: &str) -> &'static str {
    first_of(
        agent,
        &[
            ("iPad", "iPad"),
            ("iPhone", "iPhone"),
            ("Android", "Android"),
            ("CrOS", "Chromebook"),
            ("Windows", "Windows"),
            ("Macintosh", "Mac"),
            ("Linux", "Linux"),
        ],
    )
}

fn browser(agent: &str) -> &'static str {
    first_of(
        agent,
        &[
            ("Edg", "Edge"),
            ("Firefox", "Firefox"),
            ("FxiOS", "Firefox"),
            ("CriOS", "Chrome"),
            ("Chrome", "Chrome"),
            ("Safari", "Safari"),
        ],
    )
}

fn first_of(agent: &str, names: &[(&str, &'static str)]) -> &'static str {
    names
        .iter()
        .find(|(sign, _)| agent.contains(sign))
        .map_or("?", |(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn browsers_are_told_apart_without_their_versions() {
        for (agent, name) in [
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0",
                "Windows / Edge",
            ),
            (
                "Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1",
                "iPad / Safari",
            ),
            (
                "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0 Mobile Safari/537.36",
                "Android / Chrome",
            ),
            ("", "? / ?"),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(USER_AGENT, agent.parse().unwrap());
            assert_eq!(device_name(&headers), name);
        }
    }
}
