//! Cursors of the queue, opaque to callers: a place in the order received.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

/// The cursor behind this place.
pub(super) fn write(queue_no: i64) -> String {
    URL_SAFE_NO_PAD.encode(format!("q{queue_no}"))
}

/// What [`write`] gave; anything else is `None`.
pub(super) fn read(text: &str) -> Option<i64> {
    let plain = String::from_utf8(URL_SAFE_NO_PAD.decode(text).ok()?).ok()?;
    plain
        .strip_prefix('q')?
        .parse()
        .ok()
        .filter(|place| *place > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_it_wrote_and_nothing_else() {
        assert_eq!(read(&write(280_000)), Some(280_000));
        for text in ["", "?", "MTIz", "zzzzzzzz", &write(-1)] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
