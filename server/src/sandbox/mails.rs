//! Mails the sandbox wrote into its folder.

use std::cmp::Reverse;
use std::fmt::Write as _;
use std::path::PathBuf;

use secrecy::ExposeSecret as _;

use crate::context::Context;
use crate::mail::Mail;

/// Mails shown at most.
const SHOWN: usize = 500;

/// The mails of the folder, newest first.
pub(super) async fn kept(ctx: &Context) -> std::io::Result<Vec<Mail>> {
    let url = ctx.config.mail.url.expose_secret();
    let folder = PathBuf::from(url.strip_prefix("folder://").unwrap_or_default());
    let mut names = Vec::new();
    let mut entries = match tokio::fs::read_dir(&folder).await {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    while let Some(entry) = entries.next_entry().await? {
        let path = entry.path();
        if path.extension().is_some_and(|ending| ending == "json") {
            names.push(path);
        }
    }
    let mut mails = Vec::new();
    for path in names {
        mails.push(serde_json::from_slice::<Mail>(
            &tokio::fs::read(path).await?,
        )?);
    }
    // Names carry milliseconds only; ids sort by the time they were made.
    mails.sort_by_key(|mail| Reverse((mail.at, mail.id)));
    mails.truncate(SHOWN);
    Ok(mails)
}

/// A page to read them on; links can be followed.
pub(super) fn page(mails: &[Mail]) -> String {
    let mut page = "<!doctype html>\n<html lang=\"ja\">\n<meta charset=\"utf-8\">\n\
        <meta name=\"viewport\" content=\"width=device-width\">\n\
        <title>サンドボックスのメール</title>\n<h1>サンドボックスのメール</h1>\n\
        <p>実際には送信されていません。新しい順に表示しています。</p>\n"
        .to_owned();
    if mails.is_empty() {
        page.push_str("<p>まだメールはありません。</p>\n");
    }
    for mail in mails {
        // Writing to a String cannot fail.
        let _ = writeln!(
            page,
            "<article>\n<h2>{}</h2>\n<p>宛先 {}<br>{} UTC</p>\n<pre>{}</pre>\n</article>\n<hr>",
            escape(&mail.subject),
            escape(&mail.to),
            mail.at.format("%Y-%m-%d %H:%M:%S"),
            with_links(&mail.text),
        );
    }
    page
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// Lines that are a link become one.
fn with_links(text: &str) -> String {
    let lines = text.lines().map(|line| {
        let safe = escape(line);
        if line.starts_with("http://") || line.starts_with("https://") {
            format!("<a href=\"{safe}\">{safe}</a>")
        } else {
            safe
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mails_are_shown_as_text() {
        let mail = Mail {
            id: uuid::Uuid::nil(),
            at: chrono::DateTime::UNIX_EPOCH,
            to: "a@example.jp".to_owned(),
            reply_to: None,
            subject: "<b>".to_owned(),
            text: "見本\nhttp://localhost:8080/register/x\n<script>".to_owned(),
        };
        let page = page(&[mail]);
        assert!(page.contains("&lt;b&gt;") && page.contains("&lt;script&gt;"));
        assert!(page.contains("<a href=\"http://localhost:8080/register/x\">"));
        assert!(!page.contains("<script>"));
    }
}
