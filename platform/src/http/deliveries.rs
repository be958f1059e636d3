//! `POST /v1/deliveries/{kind}`.

use axum::Json;
use axum::body::Body;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use contract::upstream::path::FILE_NAME;
use contract::upstream::{
    DELIVERY_LIMIT_BYTES, DeliveryFormat, DeliveryReport, UpstreamCode, UpstreamProblem,
};
use domain::care::RecordKind;
use sha2::{Digest as _, Sha256};
use tls::Organisation;
use uuid::Uuid;

use super::request_id::RequestId;
use super::{PathValue, Refusal, Supplier};
use crate::file_name;
use crate::import::{self, DeliveredFile};
use crate::platform::Platform;
use crate::spool::{SpoolError, Spooled};
use crate::store::CallOutcome;

/// Takes a file in and says what became of it.
#[utoipa::path(
    post,
    path = "/v1/deliveries/{kind}",
    params(
        ("kind" = String, Path, description = "Kind of records"),
        ("tsunagi-file-name" = String, Header, description = "Name of the file, percent-encoded"),
        ("tsunagi-request-id" = String, Header, description = "The caller's id of the request"),
    ),
    request_body(content = String, content_type = "text/csv"),
    responses((status = 200, body = DeliveryReport), (status = "default", body = UpstreamProblem, content_type = "application/problem+json")),
)]
pub(super) async fn deliver(
    State(platform): State<Platform>,
    Supplier(supplier): Supplier,
    PathValue(kind): PathValue<String>,
    axum::Extension(id): axum::Extension<RequestId>,
    headers: HeaderMap,
    body: Body,
) -> Result<Json<DeliveryReport>, Refusal> {
    let bad = Refusal(UpstreamCode::BadRequest);
    let kind = RecordKind::from_id(&kind).ok_or(Refusal(UpstreamCode::NotFound))?;
    import::may_deliver(&supplier, kind)?;
    let request_id = id.given().ok_or(bad)?;
    let format = format_of(&headers).ok_or(bad)?;
    let name = headers
        .get(FILE_NAME)
        .and_then(|name| file_name::decode(name.to_str().ok()?))
        .ok_or(bad)?;
    if length_of(&headers).is_some_and(|length| length > DELIVERY_LIMIT_BYTES) {
        return Err(Refusal(UpstreamCode::TooLarge));
    }
    let spooled = Spooled::of_body(&platform.spool, body)
        .await
        .map_err(refusal)?;
    let fingerprint = fingerprint(kind, format, &name, &spooled.sha256);
    let file = DeliveredFile {
        path: spooled.file.path().to_owned(),
        name,
        size_bytes: spooled.size_bytes,
        sha256: spooled.sha256.clone(),
        kind,
        format,
        supplier,
    };
    // Taken to its end even when the supplier hangs up meanwhile.
    let request_id = request_id.to_owned();
    let work = platform.clone();
    let taking = platform.tasks.spawn(async move {
        let _spooled = spooled;
        take(&work, &file, &request_id, &fingerprint).await
    });
    let report = taking
        .await
        .map_err(|_| Refusal(UpstreamCode::Internal))??;
    Ok(Json(report))
}

async fn take(
    platform: &Platform,
    file: &DeliveredFile,
    request_id: &str,
    fingerprint: &str,
) -> Result<DeliveryReport, Refusal> {
    let turns = platform.imports.acquire().await;
    let _turn = turns.map_err(|_| Refusal(UpstreamCode::Busy))?;
    let head = import::head_of(file);
    let caller = file.supplier.to_string();
    let outcome = platform
        .store
        .register_delivery(
            &caller,
            request_id,
            fingerprint,
            head.id,
            platform.clock.now(),
        )
        .await?;
    match outcome {
        CallOutcome::New => {}
        CallOutcome::Repeated(Some(first)) => {
            return first_report(platform, first, &file.supplier).await;
        }
        CallOutcome::Repeated(None) | CallOutcome::Replayed => {
            return Err(Refusal(UpstreamCode::Replayed));
        }
    }
    let taken = import::import(&platform.store, file, &head, platform.clock.now()).await;
    platform.announce();
    if taken.is_err() {
        // The supplier will send it again under the same id.
        platform.store.forget_call(&caller, request_id).await?;
    }
    let report = taken?;
    tracing::info!(
        delivery = %head.id,
        kind = head.kind.as_str(),
        taken = report.taken,
        unchanged = report.unchanged,
        deleted = report.deleted,
        refused = report.refused,
        "delivered"
    );
    Ok(report)
}

/// The same request again gets the first answer.
async fn first_report(
    platform: &Platform,
    first: Uuid,
    supplier: &Organisation,
) -> Result<DeliveryReport, Refusal> {
    let known = platform.store.delivery(first, supplier).await?;
    known
        .and_then(|(_, _, report)| report)
        .ok_or(Refusal(UpstreamCode::Busy))
}

fn format_of(headers: &HeaderMap) -> Option<DeliveryFormat> {
    let value = headers.get(CONTENT_TYPE)?.to_str().ok()?;
    match value.split(';').next()?.trim() {
        "application/json" | "application/x-ndjson" => Some(DeliveryFormat::Json),
        "text/csv" => Some(DeliveryFormat::Csv),
        _ => None,
    }
}

fn length_of(headers: &HeaderMap) -> Option<u64> {
    headers.get(CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

fn fingerprint(kind: RecordKind, format: DeliveryFormat, name: &str, sha256: &str) -> String {
    let text = format!("{}\n{format:?}\n{name}\n{sha256}", kind.as_str());
    hex::encode(Sha256::digest(text))
}

fn refusal(error: SpoolError) -> Refusal {
    match error {
        SpoolError::TooLarge => Refusal(UpstreamCode::TooLarge),
        SpoolError::Body => Refusal(UpstreamCode::BadRequest),
        SpoolError::Disk(error) => {
            tracing::error!(%error, "a delivery could not be kept");
            Refusal(UpstreamCode::Busy)
        }
    }
}
