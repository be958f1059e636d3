//! Kinds that changed since somebody last opened them.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use contract::upstream::PersonSummary;
use domain::access::{Case, Policy, decide};
use domain::care::RecordKind;
use store::StoreError;
use store::care::{feed, visits};
use store::entity::{care_relation, record_change, record_mark};
use uuid::Uuid;

use crate::context::Context;

/// What is known of changes and openings for some relations of a person at a desk.
pub(super) struct Reading {
    changes: Vec<record_change::Model>,
    marks: Vec<record_mark::Model>,
}

impl Reading {
    /// Looks both up.
    pub(super) async fn of(
        ctx: &Context,
        reader: Uuid,
        relations: &[care_relation::Model],
    ) -> Result<Self, StoreError> {
        let subjects = relations.iter().map(|row| row.subject.clone()).collect();
        let ids = relations.iter().map(|row| row.id).collect();
        Ok(Self {
            changes: feed::changes_of(ctx.db.read(), subjects).await?,
            marks: visits::marks_of(&ctx.db, reader, ids).await?,
        })
    }

    /// When the reader last opened anything of a relation.
    pub(super) fn last_opened(&self, relation: Uuid) -> Option<DateTime<Utc>> {
        let own = self
            .marks
            .iter()
            .filter(|mark| mark.relation_id == relation);
        own.map(|mark| mark.opened_at).max()
    }

    /// Kinds that changed since they were opened last; of those never opened, what changed since the person was taken on.
    /// Only kinds the reader may see: that another changed is not their business.
    pub(super) fn unread(
        &self,
        relation: &care_relation::Model,
        summary: Option<&PersonSummary>,
        (policy, case): (&Policy, &Case),
    ) -> Vec<RecordKind> {
        let mut changed: BTreeMap<RecordKind, DateTime<Utc>> = summary
            .map(|summary| summary.changed_at.clone())
            .unwrap_or_default();
        for told in self
            .changes
            .iter()
            .filter(|told| told.subject == relation.subject)
        {
            if let Some(kind) = RecordKind::from_id(&told.kind) {
                let newest = changed.entry(kind).or_insert(told.changed_at);
                *newest = (*newest).max(told.changed_at);
            }
        }
        changed
            .into_iter()
            .filter(|(kind, at)| *at > self.seen(relation, *kind))
            .map(|(kind, _)| kind)
            .filter(|kind| decide(policy, case, *kind).is_ok())
            .collect()
    }

    fn seen(&self, relation: &care_relation::Model, kind: RecordKind) -> DateTime<Utc> {
        self.marks
            .iter()
            .find(|mark| mark.relation_id == relation.id && mark.kind == kind.as_str())
            .map_or(relation.registered_at, |mark| mark.opened_at)
    }
}
