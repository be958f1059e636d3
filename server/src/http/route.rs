//! One line of the route table.

use axum::routing::MethodRouter;
use utoipa::openapi::path::{HttpMethod, PathItem};
use utoipa::openapi::{RefOr, Schema};
use utoipa_axum::router::UtoipaMethodRouter;

use super::Access;
use crate::context::Context;
use crate::limits::LimitName;

/// How large the body may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BodyClass {
    /// JSON up to 256 KiB.
    Json,
    /// A raw file: the handler counts while it streams.
    Upload,
}

/// How long the answer may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Patience {
    /// 30 seconds.
    Usual,
    /// As long as it takes: uploads, downloads, event streams.
    Unlimited,
}

/// A described handler that nobody may call yet: the only way into the table is
/// [`Unguarded::authorize`].
pub struct Unguarded(UtoipaMethodRouter<Context>);

/// A handler with its rules.
pub struct Route {
    /// HTTP method in capitals.
    pub method: &'static str,
    /// Path template, e.g. `/api/v1/applications/{id}`.
    pub path: String,
    /// Who may call.
    pub access: Access,
    /// How large the body may be.
    pub body: BodyClass,
    /// How long the answer may take.
    pub patience: Patience,
    /// Rate limit by client address or by person, besides those the use case checks.
    pub limit: Option<LimitName>,
    /// Description for the OpenAPI document.
    pub item: PathItem,
    /// Schemas the description names.
    pub schemas: Vec<(String, RefOr<Schema>)>,
    pub(super) handler: MethodRouter<Context>,
}

impl Unguarded {
    /// Wraps what `utoipa_axum::routes!` gives; see [`crate::route`].
    pub fn new(described: UtoipaMethodRouter<Context>) -> Self {
        Self(described)
    }

    /// Says who may call, and makes it a route.
    pub fn authorize(self, access: Access) -> Route {
        let (schemas, paths, handler) = self.0;
        let (path, item) = paths.paths.into_iter().next().unwrap_or_default();
        Route {
            method: method_of(&item),
            path,
            access,
            body: BodyClass::Json,
            patience: Patience::Usual,
            limit: None,
            item,
            schemas,
            handler,
        }
    }
}

impl Route {
    /// Takes a raw file as its body, without a time limit.
    #[must_use]
    pub fn upload(mut self) -> Self {
        self.body = BodyClass::Upload;
        self.patience = Patience::Unlimited;
        self
    }

    /// Answers as long as it takes (downloads, event streams).
    #[must_use]
    pub fn unlimited(mut self) -> Self {
        self.patience = Patience::Unlimited;
        self
    }

    /// Adds a named rate limit: by person where one is known, else by client address.
    #[must_use]
    pub fn limited(mut self, name: LimitName) -> Self {
        self.limit = Some(name);
        self
    }
}

fn method_of(item: &PathItem) -> &'static str {
    let known = [
        (HttpMethod::Get, "GET"),
        (HttpMethod::Post, "POST"),
        (HttpMethod::Put, "PUT"),
        (HttpMethod::Delete, "DELETE"),
    ];
    known
        .into_iter()
        .find(|(method, _)| match method {
            HttpMethod::Get => item.get.is_some(),
            HttpMethod::Post => item.post.is_some(),
            HttpMethod::Put => item.put.is_some(),
            HttpMethod::Delete => item.delete.is_some(),
            _ => false,
        })
        .map_or("?", |(_, name)| name)
}

/// Describes a handler (a function with `#[utoipa::path(…)]`) for the route table; the result must be
/// given an access rule by `.authorize(…)`.
#[macro_export]
macro_rules! route {
    ($handler:path) => {
        $crate::http::Unguarded::new(utoipa_axum::routes!($handler))
    };
}
