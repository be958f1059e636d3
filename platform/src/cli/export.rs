//! `tsunagi-platform export`.

use std::path::PathBuf;
use std::process::ExitCode;

use axum::body::Body;
use axum::http::Request;
use clap::Args;
use futures::StreamExt as _;
use tokio::io::AsyncWriteExt as _;
use uuid::Uuid;

use super::CommandResult;
use crate::client::{ClientOptions, PlatformClient};

#[derive(Debug, Args)]
pub(super) struct Export {
    /// Id of the delivery.
    delivery: Uuid,
    /// Where to write the file.
    #[arg(long)]
    out: PathBuf,
    #[command(flatten)]
    from: ClientOptions,
}

impl Export {
    pub(super) async fn run(self) -> CommandResult {
        let mut client = PlatformClient::connect(&self.from).await?;
        let request = Request::get(format!("/v1/exports/{}", self.delivery)).body(Body::empty())?;
        let mut pieces = client.send(request).await?.into_body().into_data_stream();
        let mut file = tokio::fs::File::create(&self.out).await?;
        while let Some(piece) = pieces.next().await {
            file.write_all(&piece?).await?;
        }
        file.sync_all().await?;
        Ok(ExitCode::SUCCESS)
    }
}
