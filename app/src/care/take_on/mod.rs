//! `/care/new`: a person is taken on, one question a page: who, the one in front, for which service.
//!
//! Nothing of it stands in the address or the browser's storage: leaving the page forgets it.

mod compare;
mod identify;
mod service;

use contract::care::{IdentificationView, IdentityCheck};
use leptos::prelude::*;

use self::identify::Typed;
use crate::component::{Button, ButtonKind, Page, StepItem, StepList, StepState};

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

    const fn name(self) -> &'static str {
        match self {
            Self::How => "特定の方法",
            Self::Who => "本人の特定",
            Self::Compare => "本人との見比べ",
            Self::Service => "サービスの種類",
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
        view! { <div><Button kind=ButtonKind::Plain on_press=go>"前の質問に戻る"</Button></div> }
    });
    let inside = match step {
        Step::How => identify::how(taking),
        Step::Who => identify::who(taking),
        Step::Compare => compare::compare(taking),
        Step::Service => service::service(taking),
    };
    let title = match step {
        Step::How => "本人を何で特定しますか",
        Step::Who => "本人を特定します",
        Step::Compare => "目の前の方と同じですか",
        Step::Service => "どのサービスで担当しますか",
    };
    view! {
        <Page title=title caption=Signal::stored(Some("利用者を登録する".to_owned()))>
            {back}
            <StepList steps=Signal::stored(steps(step)) label="登録の手順" />
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
