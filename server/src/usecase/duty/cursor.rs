//! Cursors of the reviewers' list, opaque to callers.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::DateTime;
use store::duty::DutyCursor;
use uuid::Uuid;

/// The cursor behind this row.
pub(super) fn write(cursor: DutyCursor) -> String {
    let micros = cursor.opened_at.timestamp_micros();
    URL_SAFE_NO_PAD.encode(format!("{micros}.{}", cursor.id.simple()))
}

/// What [`write`] gave; anything else is `None`.
pub(super) fn read(text: &str) -> Option<DutyCursor> {
    let plain = String::from_utf8(URL_SAFE_NO_PAD.decode(text).ok()?).ok()?;
    let (micros, id) = plain.split_once('.')?;
    Some(DutyCursor {
        opened_at: DateTime::from_timestamp_micros(micros.parse().ok()?)?,
        id: Uuid::try_parse(id).ok()?,
    })
}
