//! Landing page, calculator, list of municipalities, what search engines are told.

use std::fs;
use std::io::Read as _;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use contract::scheme::SchemeView;
use domain::scheme::SchemeCatalog;
use public::{SITE_FILE, Site, fixed_pages};
use testkit::database::TestDatabase;
use tower::ServiceExt as _;

use super::portal::{ORIGIN, Portal};
use super::world::World;

/// The files as `cargo xtask web` writes them.
fn build(portal: &Portal) {
    let folder = portal.folder.path();
    fs::create_dir_all(folder.join("pages")).unwrap();
    let site = Site::unbuilt();
    let catalog = SchemeCatalog::builtin().unwrap();
    let scheme = SchemeView::of(&catalog.schemes()[0], chrono::DateTime::UNIX_EPOCH);
    for page in fixed_pages(&site, &scheme) {
        fs::write(folder.join(page.name), page.html).unwrap();
    }
    let text = serde_json::to_string(&site).unwrap();
    fs::write(folder.join(SITE_FILE), text).unwrap();
}

async fn get(
    portal: &Portal,
    path: &str,
    headers: &[(&str, &str)],
) -> (axum::http::response::Parts, Vec<u8>) {
    let mut request = Request::builder().uri(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let request = request.body(Body::empty()).unwrap();
    let (parts, body) = portal
        .app
        .clone()
        .oneshot(request)
        .await
        .unwrap()
        .into_parts();
    let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap();
    (parts, bytes.to_vec())
}

#[tokio::test]
async fn the_built_landing_page_is_completed_and_kept() {
    let database = TestDatabase::sqlite().await;
    let portal = Portal::on(&database).await;
    assert_eq!(get(&portal, "/", &[]).await.0.status, StatusCode::NOT_FOUND);
    build(&portal);
    for (path, language) in [("/", "ja"), ("/easy", "ja"), ("/en", "en")] {
        let (parts, bytes) = get(&portal, path, &[]).await;
        let text = String::from_utf8(bytes).unwrap();
        assert_eq!(parts.status, StatusCode::OK);
        assert!(
            text.contains(&format!("<html lang=\"{language}\">")),
            "{path}"
        );
        assert!(text.contains(&format!("rel=\"canonical\" href=\"{ORIGIN}{path}\"")));
        assert!(
            !text.contains("origin.invalid") && !text.contains("<!--"),
            "{path}"
        );
        assert!(!text.contains("sandbox-band"), "no sandbox");
        let policy = parts.headers["content-security-policy"].to_str().unwrap();
        assert!(!policy.contains("script-src") && policy.starts_with("default-src 'none'"));
        let tag = parts.headers["etag"].to_str().unwrap().to_owned();
        let (again, nothing) = get(&portal, path, &[("if-none-match", &tag)]).await;
        assert_eq!((again.status, nothing.len()), (StatusCode::NOT_MODIFIED, 0));
        let (small, packed) = get(&portal, path, &[("accept-encoding", "br")]).await;
        assert_eq!(small.headers["content-encoding"], "br");
        let mut whole = String::new();
        brotli::Decompressor::new(packed.as_slice(), 4096)
            .read_to_string(&mut whole)
            .unwrap();
        assert_eq!(whole, text);
    }
    let (parts, _) = get(&portal, "/pages/landing-ja.html", &[]).await;
    assert_eq!(
        parts.status,
        StatusCode::NOT_FOUND,
        "as built it is no page"
    );
    portal.finish().await;
}

#[tokio::test]
async fn the_calculator_answers_without_a_script() {
    let database = TestDatabase::sqlite().await;
    let world = World::on(&database).await;
    let query = "services=11&services=15&readers=%EF%BC%98&reader_cost=110%2C500&support_cost=33800&other_income=20000";
    let answer = world.open(&format!("/calculator?{query}")).await;
    assert_eq!(answer.status, StatusCode::OK);
    let text = answer.text();
    for amount in ["144,300円", "128,000円", "124,000円", "あと111日"] {
        assert!(text.contains(amount), "{amount}");
    }
    let english = world.open(&format!("/en/calculator?{query}")).await.text();
    assert!(english.contains("124,000 yen") && english.contains("lang=\"en\""));
    let refused = world.open("/calculator?services=A2").await.text();
    assert!(refused.contains("role=\"alert\"") && refused.contains("A2"));
    let odd = world.open("/calculator?readers=%22%3E%3Cscript%3E").await;
    assert_eq!(odd.status, StatusCode::OK);
    assert!(
        !odd.text().contains("<script>"),
        "what was typed is escaped"
    );
    world.finish().await;
}

#[tokio::test]
async fn municipalities_are_found_without_a_script() {
    let database = TestDatabase::sqlite().await;
    let world = World::on(&database).await;
    let found = world
        .open("/municipalities?q=%E5%8D%83%E4%BB%A3%E7%94%B0&prefecture=13")
        .await
        .text();
    assert!(found.contains("/readiness/131016") && found.contains("公表なし"));
    let far = world.open("/easy/municipalities?offset=1740").await.text();
    assert!(
        far.contains("1741件") || far.contains("1741<ruby>件"),
        "{far}"
    );
    let odd = world
        .open("/en/municipalities?prefecture=99&offset=x")
        .await;
    assert_eq!(odd.status, StatusCode::OK);
    world.finish().await;
}

#[tokio::test]
async fn search_engines_find_the_pages() {
    let database = TestDatabase::sqlite().await;
    let world = World::on(&database).await;
    let map = world.open("/sitemap.xml").await;
    assert_eq!(map.headers["content-type"], "application/xml");
    assert!(
        map.text()
            .contains("<loc>http://localhost:8080/en/news</loc>")
    );
    let robots = world.open("/robots.txt").await.text();
    assert!(robots.contains("Sitemap: http://localhost:8080/sitemap.xml"));
    world.finish().await;
}
