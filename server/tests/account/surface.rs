//! Headers, the browser application's files, the description of the API.

use std::fs;
use std::path::Path;

use serde_json::Value;
use testkit::database::TestDatabase;

use super::portal::Portal;

#[tokio::test]
async fn every_answer_carries_the_security_headers() {
    let database = TestDatabase::sqlite().await;
    let portal = Portal::on(&database).await;
    let mut browser = portal.browser();
    for path in ["/home", "/api/v1/schemes", "/api/v1/me", "/missing.js"] {
        let answer = browser.send_bytes("GET", path, None).await;
        let policy = answer.headers["content-security-policy"].to_str().unwrap();
        assert_eq!(
            policy,
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
             img-src 'self' blob: data:; connect-src 'self' \
             http://127.0.0.1:28727 ws://127.0.0.1:28727 http://127.0.0.1:28728 ws://127.0.0.1:28728 \
             http://127.0.0.1:28729 ws://127.0.0.1:28729; frame-ancestors 'none'; \
             base-uri 'none'; form-action 'self'; manifest-src 'self'"
        );
        assert_eq!(answer.headers["x-content-type-options"], "nosniff");
        assert_eq!(answer.headers["referrer-policy"], "no-referrer");
        assert!(answer.headers.contains_key("permissions-policy"));
        assert!(
            !answer.headers.contains_key("strict-transport-security"),
            "plain HTTP"
        );
        if path.starts_with("/api") {
            assert_eq!(answer.headers["cache-control"], "no-store");
        }
    }
    portal.finish().await;
}

#[tokio::test]
async fn the_application_is_served_as_browsers_need_it() {
    let database = TestDatabase::sqlite().await;
    let portal = Portal::on(&database).await;
    let folder = portal.folder.path();
    let script = "tsunagi-0123456789abcdef.js";
    fs::write(folder.join("index.html"), "<p>page</p>").unwrap();
    fs::write(folder.join(script), "let a;").unwrap();
    fs::write(folder.join(format!("{script}.br")), "compressed").unwrap();
    fs::write(folder.join("tsunagi-0123456789abcdef.wasm"), "\0asm").unwrap();

    let mut browser = portal.browser();
    for path in [
        "/home",
        "/applications/1/edit/office",
        "/register/abc_DEF-1",
    ] {
        let page = browser.send_bytes("GET", path, None).await;
        assert_eq!(page.bytes, b"<p>page</p>", "{path}");
        assert_eq!(page.headers["cache-control"], "no-cache");
        assert_eq!(page.headers["content-type"], "text/html; charset=utf-8");
    }
    let plain = browser.send_bytes("GET", &format!("/{script}"), None).await;
    assert_eq!(plain.bytes, b"let a;");
    assert_eq!(
        plain.headers["cache-control"],
        "public, max-age=31536000, immutable"
    );
    browser
        .headers
        .push(("accept-encoding", "gzip, br".to_owned()));
    let small = browser.send_bytes("GET", &format!("/{script}"), None).await;
    assert_eq!(
        (small.bytes.as_slice(), &small.headers["content-encoding"]),
        (&b"compressed"[..], &"br".parse().unwrap())
    );
    assert_eq!(
        small.headers["content-type"],
        "text/javascript; charset=utf-8"
    );
    let wasm = browser
        .send_bytes("GET", "/tsunagi-0123456789abcdef.wasm", None)
        .await;
    assert_eq!(wasm.headers["content-type"], "application/wasm");
    for missing in [
        "/tsunagi-ffffffffffffffff.js",
        "/%2e%2e/tsunagi.toml",
        "/../Cargo.toml",
    ] {
        assert_eq!(
            browser.send_bytes("GET", missing, None).await.status,
            404,
            "{missing}"
        );
    }
    portal.finish().await;
}

#[tokio::test]
async fn the_committed_description_is_the_served_one() {
    let database = TestDatabase::sqlite().await;
    let portal = Portal::on(&database).await;
    let served = portal
        .browser()
        .send_bytes("GET", "/api/openapi.json", None)
        .await;
    assert_eq!(served.status, 200);
    let served: Value = served.json();
    assert_eq!(served["openapi"], "3.1.0");
    let text = format!("{}\n", serde_json::to_string_pretty(&served).unwrap());
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/openapi.json");
    if std::env::var_os("TSUNAGI_UPDATE_SNAPSHOTS").is_some() {
        fs::write(&file, &text).unwrap();
    }
    let committed = fs::read_to_string(&file).unwrap_or_default();
    assert!(
        committed == text,
        "docs/openapi.json is not what the server says; look at the difference, then run \
         TSUNAGI_UPDATE_SNAPSHOTS=1 cargo test -p server --test portal description"
    );
    portal.finish().await;
}

#[tokio::test]
async fn every_operation_has_its_own_id_and_says_who_may_call() {
    let database = TestDatabase::sqlite().await;
    let portal = Portal::on(&database).await;
    let described = portal
        .browser()
        .send_bytes("GET", "/api/openapi.json", None)
        .await
        .json();
    let mut ids = Vec::new();
    for item in described["paths"].as_object().unwrap().values() {
        for operation in item.as_object().unwrap().values() {
            ids.push(operation["operationId"].as_str().unwrap().to_owned());
            assert!(operation["security"].is_array());
            assert!(operation["responses"]["default"].is_object());
        }
    }
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count);
    assert!(count > 30, "{count}");
    portal.finish().await;
}
