//! `tsunagi-platform submit`.

use std::path::PathBuf;

use axum::body::Body;
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use axum::http::{Method, Request};
use clap::Args;
use contract::upstream::path::{FILE_NAME, REQUEST_ID};
use contract::upstream::{DeliveryFormat, DeliveryReport};
use domain::care::RecordKind;
use tokio_util::io::ReaderStream;

use super::{CommandResult, format_of, tell};
use crate::client::{ClientOptions, PlatformClient};
use crate::{file_name, ids};

#[derive(Debug, Args)]
pub(super) struct Submit {
    /// Kind of records, e.g. `care_plan`.
    #[arg(value_parser = kind)]
    kind: RecordKind,
    /// The file; its name counts.
    file: PathBuf,
    #[command(flatten)]
    to: ClientOptions,
    /// Prints the report as JSON.
    #[arg(long)]
    json: bool,
}

/// A kind by its id.
pub(super) fn kind(id: &str) -> Result<RecordKind, String> {
    RecordKind::from_id(id).ok_or_else(|| {
        let known: Vec<&str> = RecordKind::ALL.iter().map(|kind| kind.as_str()).collect();
        format!("no such kind; there are {}", known.join(", "))
    })
}

impl Submit {
    pub(super) async fn run(self) -> CommandResult {
        let name = self
            .file
            .file_name()
            .and_then(|name| name.to_str())
            .ok_or("the file has no name")?;
        let media_type = match format_of(name)? {
            DeliveryFormat::Json => "application/json",
            DeliveryFormat::Csv => "text/csv",
        };
        let file = tokio::fs::File::open(&self.file).await?;
        let length = file.metadata().await?.len();
        let mut client = PlatformClient::connect(&self.to).await?;
        let request = Request::builder()
            .method(Method::POST)
            .uri(format!("/v1/deliveries/{}", self.kind.as_str()))
            .header(CONTENT_TYPE, media_type)
            .header(CONTENT_LENGTH, length)
            .header(FILE_NAME, file_name::encode(name))
            .header(REQUEST_ID, ids::fresh().to_string())
            .body(Body::from_stream(ReaderStream::with_capacity(
                file,
                256 * 1024,
            )))?;
        let report: DeliveryReport = client.json(request).await?;
        Ok(tell(&report, self.json))
    }
}
