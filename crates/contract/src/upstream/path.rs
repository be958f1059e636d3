//! Paths of the platform. The version is part of the path, as in the national API.

/// `POST`, role portal: [`super::IdentifyRequest`] → [`super::Identified`].
pub const IDENTIFY: &str = "/v1/people/identify";
/// `POST`, role portal: [`super::RecordsRequest`] → [`super::RecordsAnswer`].
pub const RECORDS: &str = "/v1/records/query";
/// `POST`, role portal: [`super::VersionsRequest`] → `Vec<`[`crate::record::Record`]`>`, newest first.
pub const VERSIONS: &str = "/v1/records/versions";
/// `POST`, role portal: [`super::VersionsRequest`] → the PDF attached to the newest version (`application/pdf`).
pub const ATTACHMENT: &str = "/v1/records/attachment";
/// `POST`, role portal: [`super::SummariesRequest`] → `Vec<`[`super::PersonSummary`]`>`.
pub const SUMMARIES: &str = "/v1/people/summaries";
/// `GET ?after={cursor}`, role portal: server-sent events; id = cursor, data = [`super::ChangeNotice`].
pub const CHANGES: &str = "/v1/changes";
/// `POST`, role portal: [`super::AccessLogRequest`] → `Vec<`[`super::AccessLogEntry`]`>`, newest first.
pub const ACCESS_LOG: &str = "/v1/access-log/query";
/// `GET`, any role: `Vec<`[`super::ReadinessEntry`]`>`.
pub const READINESS: &str = "/v1/readiness";
/// `POST /v1/deliveries/{kind}` with the raw file as body, its name in `Tsunagi-File-Name` (percent-encoded), its format in
/// `Content-Type` (`application/json` or `text/csv`): suppliers' roles → [`super::DeliveryReport`].
pub const DELIVERIES: &str = "/v1/deliveries/{kind}";
/// `GET /v1/exports/{delivery}`: the file of an accepted delivery written again by the strict writer; only its supplier.
pub const EXPORTS: &str = "/v1/exports/{delivery}";
/// OpenAPI 3.1 description.
pub const OPENAPI: &str = "/v1/openapi.json";
/// `GET`: 200 when the platform can answer.
pub const HEALTH: &str = "/v1/health";

/// Header with the caller's request id; the platform answers a repeated id with the first answer's outcome.
pub const REQUEST_ID: &str = "tsunagi-request-id";
/// Header with the percent-encoded file name of a delivery.
pub const FILE_NAME: &str = "tsunagi-file-name";
