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
    New(Stamps, Box<Option<RecordBody>>),
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
        Effect::New(stamps, Box::new(body))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::care_plan::{PlanOf, SectionContent};
    use contract::record::{PlanForms, PlanGoal, WeeklyEntry};

    const OFFICE: &str = "1379900010";

    fn section(content: SectionContent) -> Content {
        Content::Section(PlanSection {
            of: PlanOf::Plan {
                office: OFFICE.to_owned(),
                made_on: "2026-10-20".parse().unwrap(),
            },
            content,
        })
    }

    fn goals(need: &str) -> Content {
        let goal: PlanGoal = serde_json::from_value(serde_json::json!({ "need": need })).unwrap();
        section(SectionContent::Goals(vec![goal]))
    }

    fn week(service: &str) -> Content {
        let json = serde_json::json!({ "service": service });
        let entry: WeeklyEntry = serde_json::from_value(json).unwrap();
        section(SectionContent::Week(vec![entry]))
    }

    fn whole(need: &str) -> Content {
        let goal = serde_json::json!({
            "kind": "care_plan", "form": "plan", "made_on": "2026-10-20",
            "office_number": OFFICE, "goals": [{ "need": need }],
        });
        Content::Whole(serde_json::from_value(goal).unwrap())
    }

    /// Every order of so many things.
    fn orders(count: usize) -> Vec<Vec<usize>> {
        if count == 0 {
            return vec![Vec::new()];
        }
        let mut all = Vec::new();
        for order in orders(count - 1) {
            for at in 0..=order.len() {
                let mut one = order.clone();
                one.insert(at, count - 1);
                all.push(one);
            }
        }
        all
    }

    fn outcome(said: &[(i64, Content)], order: &[usize]) -> Option<PlanForms> {
        let (mut stamps, mut body) = (Stamps::default(), None);
        for at in order {
            let (stamp, content) = &said[*at];
            let stamp = DateTime::from_timestamp(*stamp, 0).unwrap();
            match stamps.meet(body.as_ref(), content, stamp) {
                Effect::Older => {}
                Effect::Same(moved) => stamps = moved,
                Effect::New(moved, new) => (stamps, body) = (moved, *new),
            }
        }
        match body? {
            RecordBody::CarePlan(plan) => match *plan {
                CarePlan::Plan(forms) => Some(forms),
                _ => None,
            },
            _ => None,
        }
    }

    /// Need of the goals and service of the week that every order ends with.
    fn always(said: &[(i64, Content)]) -> (Option<String>, Option<String>) {
        let mut ends: Vec<Option<PlanForms>> = orders(said.len())
            .iter()
            .map(|order| outcome(said, order))
            .collect();
        ends.dedup();
        assert_eq!(ends.len(), 1, "{ends:#?}");
        let forms = ends.remove(0);
        let need = forms
            .as_ref()
            .and_then(|forms| Some(forms.goals.first()?.need.clone()));
        let service = forms.and_then(|forms| Some(forms.week.first()?.service.clone()));
        (need, service)
    }

    #[test]
    fn every_order_of_arrival_ends_the_same() {
        let text = |text: &str| Some(text.to_owned());
        let said = [(1, goals("a")), (2, week("w")), (3, goals("b"))];
        assert_eq!(always(&said), (text("b"), text("w")));
        let said = [
            (1, goals("a")),
            (2, week("w")),
            (3, Content::Deletion),
            (4, goals("b")),
        ];
        assert_eq!(always(&said), (text("b"), None));
        let said = [
            (1, week("w")),
            (2, whole("whole")),
            (3, week("x")),
            (4, goals("b")),
        ];
        assert_eq!(always(&said), (text("b"), text("x")));
        let said = [
            (1, goals("a")),
            (2, whole("whole")),
            (3, week("x")),
            (4, Content::Deletion),
            (5, week("y")),
        ];
        assert_eq!(always(&said), (None, text("y")));
        let said = [(1, whole("a")), (2, goals("b")), (3, Content::Deletion)];
        assert_eq!(always(&said), (None, None));
    }
}
