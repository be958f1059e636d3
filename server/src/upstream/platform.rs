//! The adapter for `tsunagi-platform`.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use contract::record::Record;
use contract::upstream::{
    AccessLogEntry, AccessLogRequest, ActingContext, Identified, IdentifyRequest, PersonSummary,
    ReadinessEntry, RecordsAnswer, RecordsRequest, SUMMARY_LIMIT_PEOPLE, SummariesRequest,
    VersionsRequest, path,
};
use domain::access::Grant;
use futures::stream::BoxStream;
use tokio_util::sync::CancellationToken;

use super::call::Line;
use super::error::{Unusable, UpstreamError};
use super::settings::{PlatformFilesError, PlatformSettings};
use super::{Acting, Told, Upstream, answer, expiry, feed};
use crate::clock::Clock;
use crate::ids::Ids;

/// How often the files are looked at.
const FILES_WATCH: Duration = Duration::from_secs(10);

/// `tsunagi-platform` over mutual TLS. Clones share connections.
#[derive(Clone, Debug)]
pub struct Platform {
    line: Arc<Line>,
    tls: tls::Client,
    clock: Clock,
    ids: Ids,
}

impl Platform {
    /// Reads the files; no connection is made yet.
    pub fn new(
        settings: &PlatformSettings,
        clock: Clock,
        ids: Ids,
    ) -> Result<Self, PlatformFilesError> {
        let tls = tls::Client::load(settings.files.clone(), settings.organisation.clone())?;
        Ok(Self {
            line: Arc::new(Line::new(settings, &tls)?),
            tls,
            clock,
            ids,
        })
    }

    /// Our side of the connections: reloaded while they go on.
    pub const fn tls(&self) -> &tls::Client {
        &self.tls
    }

    fn in_time(&self, grant: &Grant) -> Result<(), UpstreamError> {
        if grant.is_expired(self.clock.now()) {
            Err(UpstreamError::TooLate)
        } else {
            Ok(())
        }
    }
}

/// What the platform is told of who asks.
fn acting_context(grant: &Grant, acting: &Acting) -> ActingContext {
    ActingContext {
        office_number: acting.office_number.clone(),
        service_code: grant
            .service()
            .map(|code| code.as_str().to_owned())
            .unwrap_or_default(),
        job: grant.job().as_str().to_owned(),
        account: acting.account.to_string(),
        purpose: grant.purpose(),
        consent: grant.consent().map(str::to_owned),
    }
}

#[async_trait]
impl Upstream for Platform {
    async fn identify(&self, request: IdentifyRequest) -> Result<Identified, UpstreamError> {
        self.line
            .post(path::IDENTIFY, &request, self.ids.uuid())
            .await
    }

    async fn records(&self, grant: Grant, acting: &Acting) -> Result<RecordsAnswer, UpstreamError> {
        self.in_time(&grant)?;
        let question = RecordsRequest {
            subject: grant.subject().to_owned(),
            kinds: grant.kinds().iter().copied().collect(),
            acting: acting_context(&grant, acting),
        };
        let found: RecordsAnswer = self
            .line
            .post(path::RECORDS, &question, self.ids.uuid())
            .await?;
        answer::records(found, grant.subject(), grant.kinds())
    }

    async fn versions(
        &self,
        grant: Grant,
        record: &str,
        acting: &Acting,
    ) -> Result<Vec<Record>, UpstreamError> {
        self.in_time(&grant)?;
        let question = VersionsRequest {
            subject: grant.subject().to_owned(),
            record: record.to_owned(),
            acting: acting_context(&grant, acting),
        };
        let found: Vec<Record> = self
            .line
            .post(path::VERSIONS, &question, self.ids.uuid())
            .await?;
        answer::versions(found, record, grant.kinds())
    }

    async fn summaries(
        &self,
        grants: Vec<Grant>,
        acting: &Acting,
    ) -> Result<Vec<PersonSummary>, UpstreamError> {
        let mut found = Vec::with_capacity(grants.len());
        for same in alike(grants) {
            for people in same.chunks(SUMMARY_LIMIT_PEOPLE) {
                let Some(first) = people.first() else {
                    continue;
                };
                self.in_time(first)?;
                let asked: BTreeSet<String> = people
                    .iter()
                    .map(|grant| grant.subject().to_owned())
                    .collect();
                let question = SummariesRequest {
                    subjects: asked.iter().cloned().collect(),
                    acting: acting_context(first, acting),
                };
                let some: Vec<PersonSummary> = self
                    .line
                    .post(path::SUMMARIES, &question, self.ids.uuid())
                    .await?;
                found.extend(answer::summaries(some, &asked)?);
            }
        }
        Ok(found)
    }

    async fn access_log(
        &self,
        grant: Grant,
        acting: &Acting,
    ) -> Result<Vec<AccessLogEntry>, UpstreamError> {
        self.in_time(&grant)?;
        let question = AccessLogRequest {
            subject: grant.subject().to_owned(),
            acting: acting_context(&grant, acting),
        };
        self.line
            .post(path::ACCESS_LOG, &question, self.ids.uuid())
            .await
    }

    async fn readiness(&self) -> Result<Vec<ReadinessEntry>, UpstreamError> {
        self.line.get(path::READINESS, self.ids.uuid()).await
    }

    async fn changes(
        &self,
        after: Option<&str>,
    ) -> Result<BoxStream<'static, Result<Told, UpstreamError>>, UpstreamError> {
        let path = match after {
            Some(cursor) if cursor.bytes().all(|byte| byte.is_ascii_alphanumeric()) => {
                format!("{}?after={cursor}", path::CHANGES)
            }
            Some(_) => return Err(UpstreamError::Unusable(Unusable::Shape)),
            None => path::CHANGES.to_owned(),
        };
        let answer = self.line.stream(&path, self.ids.uuid()).await?;
        Ok(feed::events(answer))
    }

    async fn keep_current(&self, stop: CancellationToken) {
        tokio::join!(
            self.tls.clone().watch(FILES_WATCH, stop.clone()),
            expiry::warn(&self.tls, &self.clock, stop),
        );
    }
}

/// Grants that can share a call.
fn alike(grants: Vec<Grant>) -> Vec<Vec<Grant>> {
    let mut groups: Vec<Vec<Grant>> = Vec::new();
    for grant in grants {
        let same = groups.iter_mut().find(|group| {
            group.first().is_some_and(|first| {
                first.service() == grant.service()
                    && first.job() == grant.job()
                    && first.purpose() == grant.purpose()
            })
        });
        match same {
            Some(group) => group.push(grant),
            None => groups.push(vec![grant]),
        }
    }
    groups
}
