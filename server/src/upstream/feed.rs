//! The platform's change feed: server-sent events with a cursor.

use async_stream::try_stream;
use contract::upstream::ChangeNotice;
use futures::stream::BoxStream;
use reqwest::Response;

use super::Told;
use super::error::{Trouble, Unusable, UpstreamError};

/// Longest line; an event says who, which kind and when.
const LINE_MAX: usize = 16 * 1024;

/// The events of an answer as they come.
pub(super) fn events(mut answer: Response) -> BoxStream<'static, Result<Told, UpstreamError>> {
    let stream = try_stream! {
        let mut lines = Lines::default();
        let mut event = Event::default();
        while let Some(chunk) = answer
            .chunk()
            .await
            .map_err(|_| UpstreamError::Unreachable(Trouble::Broken))?
        {
            for line in lines.take(&chunk)? {
                if let Some(told) = event.line(&line)? {
                    yield told;
                }
            }
        }
    };
    Box::pin(stream)
}

/// Bytes cut into lines.
#[derive(Default)]
struct Lines(Vec<u8>);

impl Lines {
    fn take(&mut self, chunk: &[u8]) -> Result<Vec<String>, UpstreamError> {
        let mut lines = Vec::new();
        for &byte in chunk {
            if byte == b'\n' {
                let line = std::mem::take(&mut self.0);
                let line = String::from_utf8(line)
                    .map_err(|_| UpstreamError::Unusable(Unusable::Shape))?;
                lines.push(line.trim_end_matches('\r').to_owned());
            } else if self.0.len() < LINE_MAX {
                self.0.push(byte);
            } else {
                return Err(UpstreamError::Unusable(Unusable::TooLarge));
            }
        }
        Ok(lines)
    }
}

/// One event under way.
#[derive(Default)]
struct Event {
    id: String,
    data: String,
}

impl Event {
    /// Takes a line; an empty one ends the event.
    fn line(&mut self, line: &str) -> Result<Option<Told>, UpstreamError> {
        if line.is_empty() {
            let event = std::mem::take(self);
            if event.id.is_empty() {
                return Ok(None);
            }
            let notice = match event.data.as_str() {
                "" => None,
                data => Some(
                    serde_json::from_str::<ChangeNotice>(data)
                        .map_err(|_| UpstreamError::Unusable(Unusable::Shape))?,
                ),
            };
            return Ok(Some(Told {
                cursor: event.id,
                notice,
            }));
        }
        if let Some(id) = line.strip_prefix("id:") {
            id.trim_start().clone_into(&mut self.id);
        }
        if let Some(data) = line.strip_prefix("data:") {
            self.data.push_str(data.trim_start());
        }
        Ok(None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(chunks: &[&str]) -> Result<Vec<Told>, UpstreamError> {
        let (mut lines, mut event, mut all) = (Lines::default(), Event::default(), Vec::new());
        for chunk in chunks {
            for line in lines.take(chunk.as_bytes())? {
                all.extend(event.line(&line)?);
            }
        }
        Ok(all)
    }

    const NOTICE: &str = r#"{"subject":"s-1","kind":"certification","at":"2026-11-28T00:00:00Z"}"#;

    #[test]
    fn events_are_read_however_they_are_cut() {
        let text = format!(
            ": hello\r\nid: 6\r\n\r\nid: 7\ndata: {NOTICE}\n\nid: 8\nevent: change\ndata: {NOTICE}\n\n"
        );
        let whole = told(&[&text]).unwrap();
        assert_eq!(
            whole
                .iter()
                .map(|told| told.cursor.as_str())
                .collect::<Vec<_>>(),
            ["6", "7", "8"]
        );
        assert_eq!(
            whole
                .iter()
                .map(|told| told.notice.is_some())
                .collect::<Vec<_>>(),
            [false, true, true]
        );
        let (left, right) = text.split_at(30);
        assert_eq!(told(&[left, right]).unwrap(), whole);
    }

    #[test]
    fn nonsense_and_endless_lines_are_refused() {
        assert_eq!(
            told(&["id: 1\ndata: nonsense\n\n"]),
            Err(UpstreamError::Unusable(Unusable::Shape))
        );
        let endless = "x".repeat(LINE_MAX + 1);
        assert_eq!(
            told(&[&endless]),
            Err(UpstreamError::Unusable(Unusable::TooLarge))
        );
    }
}
