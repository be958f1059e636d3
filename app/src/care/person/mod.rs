//! `/care/{relation}`: one person, and the eight kinds of records about them.
//!
//! The title of the page names nobody: titles stay in the browser's history.

mod denied;
mod emergency;
mod head;
mod panel;
mod relation;
mod tabs;
mod words;

use contract::care::{CarePersonView, KindAccess};
use contract::event::Change;
use contract::upstream::ViewPurpose;
use domain::care::RecordKind;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};

use self::words::words;
use super::list::platform_notice;
use super::record::Sheets;
use super::visit::Visit;
use super::{people_path, relation_here};
use crate::component::{LiveRegion, Load, Page, Remote, Requirement, SelectField};
use crate::language::say;
use crate::session::use_session;
use crate::{api, live, text};

/// `/care/{relation}`.
pub(crate) fn person_page() -> AnyView {
    let relation = relation_here();
    view! {
        <Page title=words().title width="wide">
            {move || person(relation.get())}
        </Page>
    }
    .into_any()
}

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Shown {
    relation: StoredValue<String>,
    known: Remote<CarePersonView>,
    visit: Visit,
    kind: RwSignal<RecordKind>,
}

impl Shown {
    /// Whether a kind may be seen, as far as known, followed.
    fn access(self, kind: RecordKind) -> Option<KindAccess> {
        match self.known.get() {
            Some(Ok(person)) => person.kinds.into_iter().find(|access| access.kind == kind),
            Some(Err(_)) | None => None,
        }
    }

    /// Whether asking for a kind is more than asking in vain, followed.
    fn may_open(self, kind: RecordKind) -> bool {
        self.visit.purpose() == ViewPurpose::Emergency
            || self
                .access(kind)
                .is_none_or(|access| access.lacks.is_empty())
    }
}

fn person(relation: String) -> AnyView {
    let usual = use_session().care().purpose;
    let path = people_path(&relation, "");
    let known = Remote::new(move || {
        let path = path.clone();
        async move { api::get::<CarePersonView>(&path).await }
    });
    let shown = Shown {
        relation: StoredValue::new(relation.clone()),
        known,
        visit: Visit::to_person(&relation, usual),
        kind: RwSignal::new(kind_in_address()),
    };
    let said = RwSignal::new(String::new());
    open_what_is_shown(shown);
    live::on_change(move |change| {
        if matches!(change, Change::Care { id } if *id == relation) {
            // What stands there may no longer be seen, or no longer be true.
            shown.visit.forget();
            shown.known.anew();
            said.set(words().changed.to_owned());
        }
    });
    let sheets = Sheets::new(shown.visit);
    provide_context(sheets);
    Effect::new(move |_| {
        let limit = match known.get() {
            Some(Ok(person)) => person.summary.and_then(|summary| summary.limit_units),
            Some(Err(_)) | None => None,
        };
        sheets.limit_units.set(limit);
    });
    view! {
        <LiveRegion text=said />
        <Load remote=known view=move |person| view! {
            {platform_notice(person.platform, Callback::new(move |()| shown.known.anew()))}
            {head::head(&person, shown.visit)}
            {relation::relation(person, shown.known)}
        }.into_any() />
        {emergency::band(shown, usual)}
        <section class="stack care-records" aria-labelledby="care-records">
            <div class="care-records-head no-print">
                <h2 id="care-records">{say(words().records)}</h2>
                {purpose(shown)}
            </div>
            {tabs::tabs(shown)}
            {move || panel::panel(shown.kind.get(), shown)}
        </section>
    }
    .into_any()
}

fn kind_in_address() -> RecordKind {
    use_query_map()
        .with_untracked(|query| query.get("kind"))
        .and_then(|id| RecordKind::from_id(&id))
        .unwrap_or(RecordKind::InsuranceCard)
}

/// Asks for what is shown as soon as it is known that it may be seen; the card at once, beside the rest: it is
/// what the page opens with, and the head shows 負担割合. In an emergency nothing is asked for but what was opened.
fn open_what_is_shown(shown: Shown) {
    let navigate = use_navigate();
    Effect::new(move |before: Option<RecordKind>| {
        let kind = shown.kind.get();
        if before.is_some_and(|before| before != kind) {
            let relation = shown.relation.get_value();
            navigate(
                &format!("/care/{relation}?kind={}", kind.as_str()),
                NavigateOptions {
                    replace: true,
                    scroll: false,
                    ..NavigateOptions::default()
                },
            );
        }
        kind
    });
    Effect::new(move |first: Option<bool>| {
        const CARD: RecordKind = RecordKind::InsuranceCard;
        let is_known = shown.known.get().is_some();
        let kind = shown.kind.get();
        let is_emergency = shown.visit.purpose() == ViewPurpose::Emergency;
        if (is_known || (first.is_none() && kind == CARD)) && shown.may_open(kind) {
            shown.visit.open(kind);
        }
        if is_known && !is_emergency && shown.may_open(CARD) {
            shown.visit.open(CARD);
        }
        false
    });
}

/// Why the person looks: written down with every view.
fn purpose(shown: Shown) -> AnyView {
    const USUAL: [ViewPurpose; 3] = [
        ViewPurpose::CarePlanning,
        ViewPurpose::ServiceProvision,
        ViewPurpose::Eligibility,
    ];
    let id = |purpose: ViewPurpose| match purpose {
        ViewPurpose::CarePlanning => "care_planning",
        ViewPurpose::ServiceProvision => "service_provision",
        ViewPurpose::Eligibility => "eligibility",
        ViewPurpose::Emergency => "emergency",
        ViewPurpose::OwnRecord => "own_record",
    };
    let choices = USUAL
        .map(|purpose| {
            (
                id(purpose).to_owned(),
                text::care::purpose(purpose).to_owned(),
            )
        })
        .to_vec();
    let value = Signal::derive(move || id(shown.visit.purpose()).to_owned());
    let choose = Callback::new(move |chosen: String| {
        if let Some(purpose) = USUAL.into_iter().find(|purpose| id(*purpose) == chosen) {
            shown.visit.begin(purpose, None);
        }
    });
    (move || {
        (shown.visit.purpose() != ViewPurpose::Emergency).then(|| {
            view! {
                <SelectField id="care-purpose" label=words().purpose choices=choices.clone()
                    value=value on_edit=choose requirement=Requirement::Unsaid />
            }
        })
    })
    .into_any()
}
