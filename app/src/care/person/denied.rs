//! A kind that may not be seen: what is missing, and how to get it.

use contract::care::KindAccess;
use domain::access::Condition;
use leptos::prelude::*;

use super::words::words;
use super::{Shown, emergency};
use crate::component::LinkButton;
use crate::component::Notice;
use crate::language::say;
use crate::text::{self, Tone};

/// What is missing before a kind may be seen.
pub(super) fn denied(access: Option<KindAccess>, shown: Shown) -> AnyView {
    because(
        &access.map(|access| access.lacks).unwrap_or_default(),
        shown,
    )
}

/// What is missing, condition by condition.
pub(super) fn because(lacks: &[Condition], shown: Shown) -> AnyView {
    let reasons: Vec<AnyView> = lacks
        .iter()
        .map(|condition| {
            let said = text::care::condition(*condition);
            view! {
                <li>
                    <p class="row-name">{say(said.title)}</p>
                    <p>{say(said.detail)}</p>
                </li>
            }
            .into_any()
        })
        .collect();
    view! {
        <Notice tone=Tone::Warning title=words().denied>
            <ul class="stack-tight">{reasons}</ul>
        </Notice>
        <div class="actions">{ways(lacks, &shown.relation.get_value())}</div>
        {emergency::offer(shown)}
    }
    .into_any()
}

/// Where each condition is met, each place once.
fn ways(lacks: &[Condition], relation: &str) -> AnyView {
    let mut places: Vec<(String, &'static str)> = lacks
        .iter()
        .filter_map(|condition| way(*condition, relation))
        .collect();
    places.dedup();
    places
        .into_iter()
        .map(|(href, label)| view! { <LinkButton href=href>{say(label)}</LinkButton> })
        .collect_view()
        .into_any()
}

/// Where one condition is met; none when that is not for the person at the screen to do.
fn way(condition: Condition, relation: &str) -> Option<(String, &'static str)> {
    match condition {
        Condition::NoConsent | Condition::ConsentExpired | Condition::ConsentWithdrawn => {
            Some((format!("/care/{relation}/consent"), words().take_consent))
        }
        Condition::NoRelation | Condition::RelationEnded | Condition::ViewingExpired => {
            Some(("/care/new".to_owned(), words().register_again))
        }
        Condition::OfficeNotVerified => Some(("/office".to_owned(), words().office_state)),
        Condition::ServiceNotPermitted | Condition::JobNotPermitted => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_person_can_mend_has_a_place() {
        for condition in Condition::ALL {
            let by_policy = matches!(
                condition,
                Condition::ServiceNotPermitted | Condition::JobNotPermitted
            );
            assert_eq!(way(condition, "r").is_none(), by_policy, "{condition:?}");
        }
    }
}
