//! Cursors of 申請一覧, opaque to callers.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::DateTime;
use store::application::Cursor;
use uuid::Uuid;

/// The cursor behind this row.
pub(super) fn write(cursor: Cursor) -> String {
    URL_SAFE_NO_PAD.encode(format!(
        "{}.{}",
        cursor.created_at.timestamp_micros(),
        cursor.id.simple()
    ))
}

/// What [`write`] gave; anything else is `None`.
pub(super) fn read(text: &str) -> Option<Cursor> {
    let plain = String::from_utf8(URL_SAFE_NO_PAD.decode(text).ok()?).ok()?;
    let (micros, id) = plain.split_once('.')?;
    Some(Cursor {
        created_at: DateTime::from_timestamp_micros(micros.parse().ok()?)?,
        id: Uuid::try_parse(id).ok()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_it_wrote_and_nothing_else() {
        let cursor = Cursor {
            created_at: DateTime::from_timestamp_micros(1_780_000_000_123_456).unwrap(),
            id: Uuid::from_u128(7),
        };
        assert_eq!(read(&write(cursor)), Some(cursor));
        for text in ["", "?", "MTIz", "zzzzzzzzzzzzzzzz"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
