//! `/care/new`: a person is taken on, one question a page: who, the one in front, for which service.
//!
//! Nothing of it stands in the address or the browser's storage: leaving the page forgets it.

mod compare;
mod identify;
mod service;
mod words;

use contract::care::{IdentificationView, IdentityCheck};
use leptos::prelude::*;

use self::identify::Typed;
use self::words::words;
use crate::component::{Button, ButtonKind, Page, StepItem, StepList, StepState};
use crate::language::say;

/// Where one is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Step {
    How,
    Who,
    Compare,
    Service,
}

impl Step {
    const ALL: [Self; 4] = [Self::How, Self::Who, Self::Compare, Self::Service];

    fn name(self) -> &'static str {
        match self {
            Self::How => words().step_how,
            Self::Who => words().step_who,
            Self::Compare => words().step_compare,
            Self::Service => words().step_service,
        }
    }

    const fn former(self) -> Option<Self> {
        match self {
            Self::How => None,
            Self::Who => Some(Self::How),
            Self::Compare => Some(Self::Who),
            Self::Service => Some(Self::Compare),
        }
    }
}

/// What has been answered.
#[derive(Clone, Copy)]
struct Taking {
    step: RwSignal<Step>,
    typed: Typed,
    found: RwSignal<Option<IdentificationView>>,
    check: RwSignal<Option<IdentityCheck>>,
}

/// `/care/new`.
pub(crate) fn take_on_page() -> AnyView {
    let taking = Taking {
        step: RwSignal::new(Step::How),
        typed: Typed::new(),
        found: RwSignal::new(None),
        check: RwSignal::new(None),
    };
    (move || page(taking.step.get(), taking)).into_any()
}

fn page(step: Step, taking: Taking) -> AnyView {
    let back = step.former().map(|former| {
        let go = Callback::new(move |()| taking.step.set(former));
        view! { <div><Button kind=ButtonKind::Plain on_press=go>{say(words().back)}</Button></div> }
    });
    let inside = match step {
        Step::How => identify::how(taking),
        Step::Who => identify::who(taking),
        Step::Compare => compare::compare(taking),
        Step::Service => service::service(taking),
    };
    let title = match step {
        Step::How => words().how,
        Step::Who => words().who,
        Step::Compare => words().same,
        Step::Service => words().which_service,
    };
    view! {
        <Page title=title caption=Signal::stored(Some(words().caption.to_owned()))>
            {back}
            <StepList steps=Signal::stored(steps(step)) label=words().steps />
            {inside}
        </Page>
    }
    .into_any()
}

fn steps(here: Step) -> Vec<StepItem> {
    Step::ALL
        .map(|step| StepItem {
            label: step.name().to_owned(),
            href: None,
            state: match step.cmp(&here) {
                std::cmp::Ordering::Less => StepState::Done,
                std::cmp::Ordering::Equal => StepState::Current,
                std::cmp::Ordering::Greater => StepState::Todo,
            },
        })
        .to_vec()
}
