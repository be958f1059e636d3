//! The OpenAPI 3.1 description, made from the route table.

use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use contract::Problem;
use utoipa::openapi::path::{Operation, PathItem};
use utoipa::openapi::security::{
    ApiKey, ApiKeyValue, Http, HttpAuthScheme, SecurityRequirement, SecurityScheme,
};
use utoipa::openapi::{
    ComponentsBuilder, Content, InfoBuilder, OpenApi, OpenApiBuilder, PathsBuilder, Ref,
    ResponseBuilder,
};
use utoipa::{PartialSchema as _, ToSchema as _};

use super::{Access, Route, routes};
use crate::context::Context;

/// `GET /api/openapi.json`.
pub(super) async fn serve(State(ctx): State<Context>) -> Response {
    let text = document(routes::table(&ctx)).to_json().unwrap_or_default();
    ([(CONTENT_TYPE, "application/json")], text).into_response()
}

/// The description of these routes: each with its access rule and the problem answer.
pub fn document(table: Vec<Route>) -> OpenApi {
    let mut paths = PathsBuilder::new().build();
    let mut components = ComponentsBuilder::new()
        .schema(Problem::name(), Problem::schema())
        .security_scheme("session", session_scheme())
        .security_scheme(
            "token",
            SecurityScheme::Http(Http::new(HttpAuthScheme::Bearer)),
        );
    let mut problem_schemas = Vec::new();
    Problem::schemas(&mut problem_schemas);
    components = components.schemas_from_iter(problem_schemas);
    for route in table {
        let mut item = route.item;
        for operation in operations(&mut item) {
            operation.operation_id = Some(operation_id(route.method, &route.path));
            describe(operation, route.access);
        }
        components = components.schemas_from_iter(route.schemas);
        paths
            .paths
            .entry(route.path)
            .or_default()
            .merge_operations(item);
    }
    OpenApiBuilder::new()
        .info(
            InfoBuilder::new()
                .title("Tsunagi")
                .version(env!("CARGO_PKG_VERSION"))
                .description(Some("介護情報基盤ポータル つなぎ: 登録と助成金の申請")),
        )
        .paths(paths)
        .components(Some(components.build()))
        .build()
}

fn session_scheme() -> SecurityScheme {
    let cookie = ApiKeyValue::new(super::guard::SESSION_COOKIE);
    SecurityScheme::ApiKey(ApiKey::Cookie(cookie))
}

fn operations(item: &mut PathItem) -> impl Iterator<Item = &mut Operation> {
    [
        &mut item.get,
        &mut item.post,
        &mut item.put,
        &mut item.delete,
    ]
    .into_iter()
    .flatten()
}

/// `get_applications_id` for `GET /api/v1/applications/{id}`: handlers' names are not unique.
fn operation_id(method: &str, path: &str) -> String {
    let words = path
        .trim_start_matches("/api/v1")
        .split(['/', '-', '{', '}']);
    words
        .filter(|word| !word.is_empty())
        .fold(method.to_ascii_lowercase(), |mut id, word| {
            id.push('_');
            id.push_str(word);
            id
        })
}

fn describe(operation: &mut Operation, access: Access) {
    let problem = ResponseBuilder::new()
        .description("RFC 9457 problem; `code` is stable")
        .content(
            "application/problem+json",
            Content::new(Some(Ref::from_schema_name("Problem"))),
        )
        .build();
    operation
        .responses
        .responses
        .insert("default".to_owned(), problem.into());
    if access == Access::Open {
        operation.security = Some(vec![]);
        return;
    }
    if access == Access::Person {
        operation.security = Some(vec![
            SecurityRequirement::new("session", Vec::<String>::new()),
            SecurityRequirement::new("token", Vec::<String>::new()),
        ]);
        return;
    }
    let mut security = vec![SecurityRequirement::new("session", Vec::<String>::new())];
    if let Some(scope) = access.scope() {
        security.push(SecurityRequirement::new("token", [scope.as_str()]));
    }
    operation.security = Some(security);
}
