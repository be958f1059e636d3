//! The browser application's files.

use std::borrow::Cow;
use std::path::{Component, Path, PathBuf};

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, VARY};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::response::{IntoResponse as _, Response};
use contract::ProblemCode;

use super::Failure;
use crate::context::Context;

/// Where the built application lies.
#[derive(Clone, Debug)]
pub enum Assets {
    /// Inside the program (feature `embed`).
    #[cfg(feature = "embed")]
    Embedded,
    /// In a folder.
    Folder(PathBuf),
}

#[cfg(feature = "embed")]
#[derive(rust_embed::RustEmbed)]
#[folder = "../frontend/dist"]
struct Embedded;

impl Assets {
    pub(super) async fn read(&self, name: &str) -> Option<Cow<'static, [u8]>> {
        match self {
            #[cfg(feature = "embed")]
            Self::Embedded => Embedded::get(name).map(|file| file.data),
            Self::Folder(folder) => {
                let path = Path::new(name);
                if !path
                    .components()
                    .all(|part| matches!(part, Component::Normal(_)))
                {
                    return None;
                }
                tokio::fs::read(folder.join(path))
                    .await
                    .ok()
                    .map(Cow::Owned)
            }
        }
    }
}

/// Everything no route answers: a file of the application; its page for a navigation; else 404.
pub(super) async fn serve(State(ctx): State<Context>, request: Request) -> Response {
    let path = request.uri().path();
    // The pages built in advance are routes: as files they lack what the server fills in.
    let is_api = path == "/api"
        || path.starts_with("/api/")
        || path.starts_with("/sandbox")
        || path.starts_with("/pages/");
    if is_api {
        return Failure::new(ProblemCode::NotFound).into_response();
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return Failure::new(ProblemCode::MethodNotAllowed).into_response();
    }
    let name = path.trim_start_matches('/');
    let headers = request.headers();
    // A missing file must not be answered with the page: a stale tab would take HTML for a script.
    let name = if is_navigation(name, headers) {
        "index.html"
    } else {
        name
    };
    match file(&ctx.assets, name, headers).await {
        Some(response) => response,
        None => Failure::new(ProblemCode::NotFound).into_response(),
    }
}

/// A page of the application: no dot in the last part, and the client takes HTML.
fn is_navigation(name: &str, headers: &HeaderMap) -> bool {
    let last = name.rsplit('/').next().unwrap_or_default();
    let accepts_html = headers
        .get("accept")
        .and_then(|value| value.to_str().ok())
        .is_none_or(|value| value.contains("text/html") || value.contains("*/*"));
    name.is_empty() || (!last.contains('.') && accepts_html)
}

async fn file(assets: &Assets, name: &str, headers: &HeaderMap) -> Option<Response> {
    if accepts_brotli(headers)
        && let Some(bytes) = assets.read(&format!("{name}.br")).await
    {
        return Some(answer(name, bytes, true));
    }
    assets
        .read(name)
        .await
        .map(|bytes| answer(name, bytes, false))
}

pub(super) fn accepts_brotli(headers: &HeaderMap) -> bool {
    headers
        .get(ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| {
            value.split(',').any(|coding| {
                let (name, weight) = coding.split_once(';').unwrap_or((coding, ""));
                name.trim() == "br" && weight.trim() != "q=0"
            })
        })
}

fn answer(name: &str, bytes: Cow<'static, [u8]>, brotli: bool) -> Response {
    let body = match bytes {
        Cow::Borrowed(bytes) => Body::from(bytes),
        Cow::Owned(bytes) => Body::from(bytes),
    };
    let mut response = (StatusCode::OK, body).into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type(name)));
    headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
    let cache = if has_hash(name) {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    };
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(cache));
    if brotli {
        headers.insert(CONTENT_ENCODING, HeaderValue::from_static("br"));
    }
    response
}

fn content_type(name: &str) -> &'static str {
    match Path::new(name)
        .extension()
        .and_then(|extension| extension.to_str())
    {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("webp") => "image/webp",
        Some("jpg") => "image/jpeg",
        Some("ico") => "image/vnd.microsoft.icon",
        Some("webmanifest") => "application/manifest+json",
        Some("json") => "application/json",
        Some("txt") => "text/plain; charset=utf-8",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    }
}

/// Whether the name ends in `-` and 16 hex digits: it changes with the content and may be kept.
fn has_hash(name: &str) -> bool {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    stem.rsplit_once('-').is_some_and(|(_, hash)| {
        hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_hashed_names_are_kept() {
        assert!(has_hash("tsunagi-0123456789abcdef.wasm"));
        assert!(!has_hash("index.html"));
        assert!(!has_hash("tsunagi-01234567.wasm"));
    }

    #[test]
    fn a_missing_script_is_no_navigation() {
        let mut headers = HeaderMap::new();
        headers.insert("accept", HeaderValue::from_static("text/html,*/*"));
        assert!(is_navigation("applications/1/edit/office", &headers));
        assert!(!is_navigation("tsunagi-0123456789abcdef.js", &headers));
        headers.insert("accept", HeaderValue::from_static("image/avif"));
        assert!(!is_navigation("picture", &headers));
    }

    #[test]
    fn brotli_is_sent_only_where_it_is_taken() {
        let mut headers = HeaderMap::new();
        assert!(!accepts_brotli(&headers));
        headers.insert(ACCEPT_ENCODING, HeaderValue::from_static("gzip, br;q=0.9"));
        assert!(accepts_brotli(&headers));
        headers.insert(ACCEPT_ENCODING, HeaderValue::from_static("gzip, br;q=0"));
        assert!(!accepts_brotli(&headers));
    }

    #[tokio::test]
    async fn no_path_leads_out_of_the_folder() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("index.html"), "<p>").unwrap();
        let assets = Assets::Folder(folder.path().join("sub"));
        assert!(assets.read("../index.html").await.is_none());
        assert!(assets.read("/etc/passwd").await.is_none());
        let assets = Assets::Folder(folder.path().to_owned());
        assert!(assets.read("index.html").await.is_some());
    }
}
