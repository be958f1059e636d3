//! What search engines are told.

use maud::{PreEscaped, html};

use crate::language::Language;
use crate::page::PublicPage;
use crate::site::Site;

/// `sitemap.xml`: every page in every language, and the pages of the application open to everybody.
pub fn sitemap(site: &Site) -> String {
    let open = ["/readiness", "/subsidy", "/help"].map(str::to_owned);
    let pages = PublicPage::ALL
        .into_iter()
        .filter(|page| page.is_found())
        .flat_map(|page| Language::ALL.map(|language| page.address(language)))
        .chain(open);
    let urls = html! {
        @for page in pages { url { loc { (site.whole(&page)) } } }
    };
    let urls: PreEscaped<String> = urls;
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">{}</urlset>\n",
        urls.into_string()
    )
}

/// `robots.txt`: the API holds nothing to be found.
pub fn robots(site: &Site) -> String {
    format!(
        "User-agent: *\nDisallow: /api/\nDisallow: /sandbox/\n\nSitemap: {}\n",
        site.whole("/sitemap.xml")
    )
}
