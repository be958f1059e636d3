//! Deliveries out of order: what counts is when a supplier wrote something, not when it arrived.
//!
//! Whole contents and deletions set a floor: nothing written before it counts any more. A care plan is made of sections
//! (one file of the standard each), every one with a stamp of its own. Whatever the order of arrival, the outcome is the same.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use contract::record::{CarePlan, RecordBody};
use serde::{Deserialize, Serialize};

use super::take::Content;
use crate::care_plan::PlanSection;

/// The stamps of one record.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Stamps {
    /// The newest whole content or deletion.
    #[serde(default)]
    floor: Option<DateTime<Utc>>,
    /// Whether the floor is a deletion.
    #[serde(default)]
    deleted: bool,
    /// Sections written after the floor.
    #[serde(default)]
    sections: BTreeMap<String, DateTime<Utc>>,
}

/// What a content does to a record.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Effect {
    /// Something newer is known.
    Older,
    /// Nothing new; stamps may have moved on.
    Same(Stamps),
    /// A new version; no body: deleted.
    New(Stamps, Option<RecordBody>),
}

impl Stamps {
    /// Of a record that was delivered whole, once.
    pub(super) fn whole(stamp: DateTime<Utc>) -> Self {
        Self {
            floor: Some(stamp),
            ..Self::default()
        }
    }

    /// Whether another content with exactly this stamp was taken before.
    pub(super) fn has(&self, content: &Content, stamp: DateTime<Utc>) -> bool {
        match content {
            Content::Section(section) => self.sections.get(section.name()) == Some(&stamp),
            Content::Whole(_) => !self.deleted && self.floor == Some(stamp),
            Content::Deletion => false,
        }
    }

    /// What `content` of `stamp` does to a record of these stamps whose content is `now`.
    pub(super) fn meet(
        &self,
        now: Option<&RecordBody>,
        content: &Content,
        stamp: DateTime<Utc>,
    ) -> Effect {
        if self.floor.is_some_and(|floor| floor > stamp) {
            return Effect::Older;
        }
        let mut stamps = self.clone();
        let body = match content {
            Content::Whole(body) => {
                stamps.set_floor(stamp, false);
                stamps.keep_newer(now, Some(body.clone()))
            }
            Content::Deletion => {
                stamps.set_floor(stamp, true);
                stamps.keep_newer(now, None)
            }
            Content::Section(section) => {
                let known = self.sections.get(section.name());
                let gone = self.deleted && self.floor == Some(stamp);
                if gone || known.is_some_and(|known| *known > stamp) {
                    return Effect::Older;
                }
                stamps.sections.insert(section.name().to_owned(), stamp);
                Some(with_section(now, section))
            }
        };
        if body.as_ref() == now {
            return Effect::Same(stamps);
        }
        Effect::New(stamps, body)
    }

    fn set_floor(&mut self, stamp: DateTime<Utc>, deleted: bool) {
        self.floor = Some(stamp);
        self.deleted = deleted;
        self.sections.retain(|_, written| *written > stamp);
    }

    /// Sections written after the floor stay, on top of `base`.
    fn keep_newer(&self, now: Option<&RecordBody>, base: Option<RecordBody>) -> Option<RecordBody> {
        let Some(RecordBody::CarePlan(plan)) = now else {
            return base;
        };
        let mut body = base;
        for name in self.sections.keys() {
            if let Some(section) = PlanSection::of(name, plan) {
                body = Some(with_section(body.as_ref(), &section));
            }
        }
        body
    }
}

fn with_section(now: Option<&RecordBody>, section: &PlanSection) -> RecordBody {
    let mut plan: CarePlan = match now {
        Some(RecordBody::CarePlan(plan)) => (**plan).clone(),
        _ => section.empty_plan(),
    };
    section.place(&mut plan);
    RecordBody::CarePlan(Box::new(plan))
}
