//! The way to the platform（介護情報基盤）: one port, one adapter a platform.
//!
//! A record is fetched only with a [`Grant`], which the fetch uses up: what was not decided cannot be fetched. Answers
//! are checked before anybody sees them; one about somebody else is refused.

mod answer;
mod breaker;
mod call;
mod error;
mod expiry;
mod feed;
mod platform;
mod settings;

use async_trait::async_trait;
use contract::record::Record;
use contract::upstream::{
    AccessLogEntry, ChangeNotice, Identified, IdentifyRequest, PersonSummary, ReadinessEntry,
    RecordsAnswer,
};
use domain::access::Grant;
use futures::stream::BoxStream;
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

pub use error::{Trouble, Unusable, UpstreamError};
pub use expiry::{EndingSoon, ending_soon};
pub use platform::Platform;
pub use settings::{Patience, PlatformFilesError, PlatformSettings};

/// On whose behalf something is fetched, besides what the grant says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acting {
    /// 事業所番号; empty when the recipient acts.
    pub office_number: String,
    /// The account.
    pub account: Uuid,
}

/// What the platform tells, with the cursor to go on from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Cursor.
    pub cursor: String,
    /// What changed; nothing at the beginning, which only says where it is.
    pub notice: Option<ChangeNotice>,
}

/// What the portal asks a platform.
#[async_trait]
pub trait Upstream: Send + Sync {
    /// Finds the one person that fits.
    async fn identify(&self, request: IdentifyRequest) -> Result<Identified, UpstreamError>;

    /// The newest records of the kinds granted.
    async fn records(&self, grant: Grant, acting: &Acting) -> Result<RecordsAnswer, UpstreamError>;

    /// Every version of one record of the one kind granted, newest first.
    async fn versions(
        &self,
        grant: Grant,
        record: &str,
        acting: &Acting,
    ) -> Result<Vec<Record>, UpstreamError>;

    /// What a list shows of the people granted; those the platform does not know are left out.
    async fn summaries(
        &self,
        grants: Vec<Grant>,
        acting: &Acting,
    ) -> Result<Vec<PersonSummary>, UpstreamError>;

    /// What the platform wrote down of who asked for the recipient who asks.
    async fn access_log(
        &self,
        grant: Grant,
        acting: &Acting,
    ) -> Result<Vec<AccessLogEntry>, UpstreamError>;

    /// How far the municipalities are.
    async fn readiness(&self) -> Result<Vec<ReadinessEntry>, UpstreamError>;

    /// Changes after a cursor as they come; ends when the connection does.
    async fn changes(
        &self,
        after: Option<&str>,
    ) -> Result<BoxStream<'static, Result<Told, UpstreamError>>, UpstreamError>;

    /// Keeps certificates, roots and lists current, and warns before they end, until told to stop.
    async fn keep_current(&self, stop: CancellationToken);
}
