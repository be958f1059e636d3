//! The public pages: HTML that needs no script, in each language. `crates/public` writes them.

pub mod calculator;
pub mod contact;
pub mod landing;
pub mod municipalities;
pub mod news;
pub mod search_engine;

mod answer;
mod pages;
mod refused;

use axum::http::HeaderMap;
use public::Language;

use crate::context::Context;

pub use pages::PublicPages;
pub(super) use refused::refused;

/// What a page is asked with.
pub(super) struct Asked {
    ctx: Context,
    language: Language,
    headers: HeaderMap,
    query: Option<String>,
}

impl Asked {
    /// Names and values behind the question mark.
    fn pairs(&self) -> impl Iterator<Item = (String, String)> {
        let query = self.query.as_deref().unwrap_or_default();
        url::form_urlencoded::parse(query.as_bytes())
            .map(|(name, value)| (name.into_owned(), value.into_owned()))
            .collect::<Vec<_>>()
            .into_iter()
    }
}

/// One handler a language for a page: `ja`, `easy` and `en`, each at its own address.
macro_rules! in_each_language {
    (@one $name:ident, $language:ident, $path:tt, $show:ident, $doc:tt) => {
        #[doc = $doc]
        #[utoipa::path(get, path = $path, tag = "public",
            responses((status = 200, description = "HTML", content_type = "text/html")))]
        pub async fn $name(
            axum::extract::State(ctx): axum::extract::State<$crate::context::Context>,
            headers: axum::http::HeaderMap,
            axum::extract::RawQuery(query): axum::extract::RawQuery,
        ) -> axum::response::Response {
            let language = ::public::Language::$language;
            $show($crate::http::public::Asked { ctx, language, headers, query }).await
        }
    };
    ($ja:tt $easy:tt $en:tt => $show:ident, $doc:tt) => {
        $crate::http::public::in_each_language!(@one ja, Japanese, $ja, $show, $doc);
        $crate::http::public::in_each_language!(@one easy, Easy, $easy, $show, $doc);
        $crate::http::public::in_each_language!(@one en, English, $en, $show, $doc);
    };
}

use in_each_language;
