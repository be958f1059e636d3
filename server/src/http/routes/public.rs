//! The public pages in each language, what search engines are told, and the operator's desk of news.

use crate::http::news as desk;
use crate::http::public::{calculator, contact, landing, municipalities, news, search_engine};
use crate::http::{Access, Route};
use crate::limits::LimitName;
use crate::route;

pub(super) fn routes() -> Vec<Route> {
    let pages = [
        route!(landing::ja),
        route!(landing::easy),
        route!(landing::en),
        route!(calculator::ja),
        route!(calculator::easy),
        route!(calculator::en),
        route!(municipalities::ja),
        route!(municipalities::easy),
        route!(municipalities::en),
        route!(news::ja),
        route!(news::easy),
        route!(news::en),
        route!(contact::ja),
        route!(contact::easy),
        route!(contact::en),
        route!(contact::received::ja),
        route!(contact::received::easy),
        route!(contact::received::en),
        // How many messages one may send is counted where the form can be answered with what was typed.
        route!(contact::send::ja),
        route!(contact::send::easy),
        route!(contact::send::en),
        route!(search_engine::sitemap),
        route!(search_engine::robots),
    ];
    let mut routes: Vec<Route> = pages
        .into_iter()
        .map(|page| {
            page.authorize(Access::Open)
                .limited(LimitName::OpenByAddress)
        })
        .collect();
    routes.extend([
        route!(desk::list).authorize(Access::Operator),
        route!(desk::write).authorize(Access::Operator),
        route!(desk::change).authorize(Access::Operator),
        route!(desk::withdraw).authorize(Access::Operator),
    ]);
    routes
}
