//! What a browser says of itself.

use super::{Browser, System};

/// The operating system. `touch_points` tells an iPad from a Mac, whose name it bears; `platform_version` is the
/// client hint of Chromium, the only thing that tells Windows 11 from Windows 10.
pub fn system_of(agent: &str, touch_points: i32, platform_version: Option<&str>) -> System {
    let has = |word: &str| agent.contains(word);
    if has("iPad") || (has("Macintosh") && touch_points > 1) {
        System::IpadOs
    } else if has("iPhone") || has("iPod") {
        System::Ios
    } else if has("Android") {
        System::Android
    } else if has("Windows") {
        windows(platform_version)
    } else if has("Macintosh") {
        System::MacOs
    } else {
        System::Other
    }
}

/// Microsoft's rule: Windows 11 begins with platform version 13; Windows 10 says 1 to 10.
fn windows(platform_version: Option<&str>) -> System {
    let major = platform_version.and_then(|version| version.split('.').next()?.parse::<u32>().ok());
    match major {
        Some(13..) => System::Windows11,
        Some(_) => System::Windows10,
        None => System::Windows,
    }
}

/// The browser and its major version.
pub fn browser_of(agent: &str) -> (Browser, u32) {
    // Each says it is also those before it, so the rarer names come first.
    let known = [
        ("Edg/", Browser::Edge),
        ("EdgiOS/", Browser::Safari),
        ("CriOS/", Browser::Safari),
        ("OPR/", Browser::Other),
        ("Firefox/", Browser::Firefox),
        ("FxiOS/", Browser::Safari),
        ("Chrome/", Browser::Chrome),
    ];
    for (name, browser) in known {
        if agent.contains(name) {
            // On iPhone and iPad every browser is Safari's engine, in the version of the system.
            let counted = if browser == Browser::Safari {
                "OS "
            } else {
                name
            };
            return (browser, major_after(agent, counted));
        }
    }
    if agent.contains("Safari/") {
        return (Browser::Safari, major_after(agent, "Version/"));
    }
    (Browser::Other, 0)
}

fn major_after(agent: &str, name: &str) -> u32 {
    let Some((_, rest)) = agent.split_once(name) else {
        return 0;
    };
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    const EDGE: &str = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0";
    const CHROME: &str = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Safari/537.36";
    const IPAD: &str = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15";
    const IPHONE: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/126.0.6478.54 Mobile/15E148 Safari/604.1";
    const ANDROID: &str = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/128.0.0.0 Mobile Safari/537.36";
    const FIREFOX: &str =
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:130.0) Gecko/20100101 Firefox/130.0";

    #[test]
    fn systems_are_told_apart() {
        for (agent, touch, version, expected) in [
            (EDGE, 0, Some("15.0.0"), System::Windows11),
            (EDGE, 0, Some("10.0.0"), System::Windows10),
            (EDGE, 10, None, System::Windows),
            (FIREFOX, 0, None, System::Windows),
            (IPAD, 5, None, System::IpadOs),
            (IPAD, 0, None, System::MacOs),
            (IPHONE, 5, None, System::Ios),
            (ANDROID, 5, None, System::Android),
            (CHROME, 0, None, System::Other),
            ("", 0, None, System::Other),
        ] {
            assert_eq!(
                system_of(agent, touch, version),
                expected,
                "{agent} {version:?}"
            );
        }
    }

    #[test]
    fn browsers_are_told_apart_with_their_version() {
        for (agent, expected) in [
            (EDGE, (Browser::Edge, 140)),
            (CHROME, (Browser::Chrome, 139)),
            (IPAD, (Browser::Safari, 18)),
            (IPHONE, (Browser::Safari, 17)),
            (ANDROID, (Browser::Chrome, 128)),
            (FIREFOX, (Browser::Firefox, 130)),
            ("curl/8.0", (Browser::Other, 0)),
        ] {
            assert_eq!(browser_of(agent), expected, "{agent}");
        }
    }
}
