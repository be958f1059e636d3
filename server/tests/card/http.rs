//! The routes.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use testkit::database::TestDatabase;
use tower::ServiceExt as _;

use super::desk::Desk;

#[tokio::test]
async fn strangers_get_no_challenge() {
    let database = TestDatabase::sqlite().await;
    let desk = Desk::on(&database).await;
    let app = server::http::router(&desk.ctx);
    for path in ["/api/v1/card/challenges", "/api/v1/card/checks"] {
        let request = Request::post(path)
            .header("host", "localhost:8080")
            .header("sec-fetch-site", "same-origin")
            .header("content-type", "application/json")
            .body(Body::from(r#"{"kind":"authentication"}"#))
            .unwrap();
        let answer = app.clone().oneshot(request).await.unwrap();
        assert_eq!(answer.status(), StatusCode::UNAUTHORIZED, "{path}");
    }
}
