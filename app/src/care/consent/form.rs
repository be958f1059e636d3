//! A consent being taken.

use chrono::{Days, NaiveDate};
use contract::care::{CarePersonView, ConsentGiver, ConsentWording, IdentityCheck, NewConsent};
use contract::upstream::ViewPurpose;
use domain::care::RecordKind;
use leptos::{prelude::*, task::spawn_local};
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use super::words::words;
use super::{card, paper};
use crate::api::{self, ApiError};
use crate::card::of_person;
use crate::care::people_path;
use crate::component::{
    Button, ButtonKind, Checkbox, DateField, ErrorItem, ErrorSummary, FaultNotice, RadioChoice,
    RadioGroup, TextField, error_of,
};
use crate::language::say;
use crate::session::use_session;
use crate::{clock, text};

const KINDS: &str = "consent-kinds";
const UNTIL: &str = "consent-until";
const GIVER: &str = "consent-giver";
const PROXY: &str = "proxy-name";
const BOND: &str = "proxy-relationship";
const CHECK: &str = "consent-check";
const AGREED: &str = "consent-agreed";
/// A year: offered when the wording allows so much.
const USUAL_DAYS: u32 = 365;

/// What stands in the form.
#[derive(Clone, Copy)]
pub(super) struct Typed {
    /// Kinds ticked.
    pub(super) kinds: RwSignal<Vec<RecordKind>>,
    /// For what.
    pub(super) purpose: RwSignal<ViewPurpose>,
    /// Until when.
    pub(super) until: RwSignal<Option<NaiveDate>>,
    giver: RwSignal<Option<&'static str>>,
    proxy: RwSignal<String>,
    bond: RwSignal<String>,
    check: RwSignal<Option<&'static str>>,
    /// Whether their card was read for it.
    card: RwSignal<bool>,
    agreed: RwSignal<bool>,
}

impl Typed {
    fn new(person: &CarePersonView, wording: &ConsentWording, purpose: ViewPurpose) -> Self {
        let days = u64::from(wording.longest_days.min(USUAL_DAYS));
        Self {
            kinds: RwSignal::new(asked_for(person)),
            purpose: RwSignal::new(purpose),
            until: RwSignal::new(clock::today().checked_add_days(Days::new(days))),
            giver: RwSignal::new(None),
            proxy: RwSignal::new(String::new()),
            bond: RwSignal::new(String::new()),
            check: RwSignal::new(None),
            card: RwSignal::new(false),
            agreed: RwSignal::new(false),
        }
    }

    fn read(self, wording: &ConsentWording) -> Result<NewConsent, Vec<ErrorItem>> {
        let answers = Answers {
            kinds: self.kinds.get_untracked(),
            until: self.until.get_untracked(),
            giver: self.giver.get_untracked(),
            proxy: self.proxy.get_untracked().trim().to_owned(),
            bond: self.bond.get_untracked().trim().to_owned(),
            check: self.check.get_untracked(),
            card: self.card.get_untracked(),
            agreed: self.agreed.get_untracked(),
        };
        let (until, giver, check) = answers.read(clock::today(), wording.longest_days)?;
        Ok(NewConsent {
            kinds: answers.kinds,
            purpose: self.purpose.get_untracked(),
            until,
            giver,
            check,
            wording: wording.version.clone(),
        })
    }
}

/// Kinds that are seen with consent alone.
fn asked_for(person: &CarePersonView) -> Vec<RecordKind> {
    person
        .kinds
        .iter()
        .filter(|access| access.consent_needed)
        .map(|access| access.kind)
        .collect()
}

/// The answers as plain values.
struct Answers {
    kinds: Vec<RecordKind>,
    until: Option<NaiveDate>,
    giver: Option<&'static str>,
    proxy: String,
    bond: String,
    check: Option<&'static str>,
    card: bool,
    agreed: bool,
}

impl Answers {
    fn read(
        &self,
        today: NaiveDate,
        longest_days: u32,
    ) -> Result<(NaiveDate, ConsentGiver, IdentityCheck), Vec<ErrorItem>> {
        let mut errors = Vec::new();
        let mut wrong =
            |field: &'static str, words: String| errors.push(ErrorItem::new(field, words));
        if self.kinds.is_empty() {
            wrong(KINDS, words().no_kinds.to_owned());
        }
        let last = today.checked_add_days(Days::new(u64::from(longest_days)));
        let until = self
            .until
            .filter(|day| *day >= today && last.is_none_or(|last| *day <= last));
        if until.is_none() {
            let last = last.map(text::day).unwrap_or_default();
            wrong(UNTIL, (words().no_until)(&last));
        }
        let giver = self.giver();
        if let Err((field, words)) = &giver {
            wrong(field, (*words).to_owned());
        }
        let check = self.check();
        if let Err(words) = check {
            wrong(CHECK, words.to_owned());
        }
        if !self.agreed {
            wrong(AGREED, words().not_agreed.to_owned());
        }
        match (until, giver, check) {
            (Some(until), Ok(giver), Ok(check)) if errors.is_empty() => Ok((until, giver, check)),
            _ => Err(errors),
        }
    }

    fn check(&self) -> Result<IdentityCheck, &'static str> {
        match self.check {
            Some("sight") => Ok(IdentityCheck::Sight),
            Some("four_items") => Ok(IdentityCheck::FourItems),
            Some("card") if self.card => Ok(IdentityCheck::Card),
            Some("card") => Err(of_person().unread),
            _ => Err(words().no_check),
        }
    }

    fn giver(&self) -> Result<ConsentGiver, (&'static str, &'static str)> {
        match self.giver {
            Some("recipient") => Ok(ConsentGiver::Recipient),
            Some(_) if self.proxy.is_empty() => Err((PROXY, words().no_proxy)),
            Some(_) if self.bond.is_empty() => Err((BOND, words().no_bond)),
            Some(_) => Ok(ConsentGiver::Proxy {
                name: self.proxy.clone(),
                relationship: self.bond.clone(),
            }),
            None => Err((GIVER, words().no_giver)),
        }
    }
}

/// The form.
pub(super) fn form(person: CarePersonView, wording: ConsentWording) -> AnyView {
    let purpose = use_session().care().purpose;
    let typed = Typed::new(&person, &wording, purpose);
    let errors = RwSignal::new(Vec::<ErrorItem>::new());
    let fault = RwSignal::new(None::<ApiError>);
    let busy = RwSignal::new(false);
    let navigate = use_navigate();
    let path = people_path(&person.relation, "/consents");
    let done = format!("/care/{}", person.relation);
    let sent_wording = wording.clone();
    let send = move || {
        fault.set(None);
        let consent = match typed.read(&sent_wording) {
            Ok(consent) => consent,
            Err(found) => return errors.set(found),
        };
        errors.set(Vec::new());
        busy.set(true);
        let (path, done, navigate) = (path.clone(), done.clone(), navigate.clone());
        spawn_local(async move {
            let answer = api::post_only(&path, &consent).await;
            busy.try_set(false);
            match answer {
                Ok(()) => navigate(&done, NavigateOptions::default()),
                Err(problem) => {
                    fault.try_set(Some(problem));
                }
            }
        });
    };
    view! {
        <section class="section" aria-labelledby="new-consent">
            <h2 id="new-consent" class="no-print">{say(words().take)}</h2>
            {paper::paper(&person, &wording, typed)}
            <form class="stack no-print" novalidate on:submit=move |event| { event.prevent_default(); send(); }>
                <ErrorSummary items=errors />
                <FaultNotice fault=fault />
                {what(&person, typed, errors.into())}
                {who(&person, typed, errors.into())}
                <Checkbox id=AGREED label=words().agreed value=typed.agreed error=error_of(errors.into(), AGREED)
                    on_edit=Callback::new(move |yes| typed.agreed.set(yes)) />
                <div class="actions">
                    <Button submit=true busy=busy>{say(words().register)}</Button>
                    {paper::print_button()}
                </div>
            </form>
        </section>
    }
    .into_any()
}

fn what(person: &CarePersonView, typed: Typed, errors: Signal<Vec<ErrorItem>>) -> AnyView {
    let error = error_of(errors, KINDS);
    let boxes: Vec<AnyView> = asked_for(person)
        .into_iter()
        .enumerate()
        .map(|(place, kind)| {
            let id = if place == 0 {
                KINDS.to_owned()
            } else {
                format!("{KINDS}-{place}")
            };
            let ticked = Signal::derive(move || typed.kinds.with(|kinds| kinds.contains(&kind)));
            let tick = Callback::new(move |yes: bool| {
                typed.kinds.update(|kinds| {
                    kinds.retain(|known| *known != kind);
                    if yes {
                        kinds.push(kind);
                        kinds.sort();
                    }
                });
            });
            view! { <Checkbox id=id label=text::care::kind(kind) value=ticked on_edit=tick /> }
                .into_any()
        })
        .collect();
    let nothing = boxes.is_empty().then(|| {
        view! { <p class="note">{say(words().no_kind_needed)}</p> }
    });
    let purposes = vec![
        RadioChoice::new(
            "care_planning",
            text::care::purpose(ViewPurpose::CarePlanning),
        ),
        RadioChoice::new(
            "service_provision",
            text::care::purpose(ViewPurpose::ServiceProvision),
        ),
    ];
    let purpose = Signal::derive(move || {
        Some(match typed.purpose.get() {
            ViewPurpose::CarePlanning => "care_planning",
            _ => "service_provision",
        })
    });
    view! {
        <fieldset class="field" data-error=move || error.with(Option::is_some).then_some("true")>
            <legend class="field-label">{say(words().kinds)}</legend>
            {move || error.get().map(|error| view! { <p class="field-error">{error}</p> })}
            <div class="choices">{boxes}</div>
            {nothing}
        </fieldset>
        <RadioGroup id="consent-purpose" legend=words().what_for choices=purposes value=purpose
            on_edit=Callback::new(move |chosen| typed.purpose.set(
                if chosen == "care_planning" { ViewPurpose::CarePlanning } else { ViewPurpose::ServiceProvision }
            )) />
        <DateField id=UNTIL label=words().until value=typed.until error=error_of(errors, UNTIL)
            on_edit=Callback::new(move |day| typed.until.set(day)) />
    }
    .into_any()
}

fn who(person: &CarePersonView, typed: Typed, errors: Signal<Vec<ErrorItem>>) -> AnyView {
    let givers = vec![
        RadioChoice::new("recipient", words().recipient),
        RadioChoice::new("proxy", words().proxy).hint(words().proxy_hint),
    ];
    let person = StoredValue::new(person.clone());
    let is_proxy = Memo::new(move |_| typed.giver.get() == Some("proxy"));
    let by_card = Memo::new(move |_| typed.check.get() == Some("card"));
    // The card is the recipient's: it says nothing about a proxy.
    let choose_giver = Callback::new(move |giver| {
        typed.giver.set(Some(giver));
        if giver == "proxy" && typed.check.get_untracked() == Some("card") {
            typed.check.set(None);
        }
    });
    view! {
        <RadioGroup id=GIVER legend=words().who choices=givers value=typed.giver error=error_of(errors, GIVER)
            on_edit=choose_giver />
        {move || is_proxy.get().then(|| view! {
            <TextField id=PROXY label=words().proxy_name width="medium" max_length=60 value=typed.proxy error=error_of(errors, PROXY)
                on_edit=Callback::new(move |text| typed.proxy.set(text)) />
            <TextField id=BOND label=words().bond width="medium" max_length=40 value=typed.bond error=error_of(errors, BOND)
                hint=words().bond_hint.to_owned() on_edit=Callback::new(move |text| typed.bond.set(text)) />
        })}
        {move || view! {
            <RadioGroup id=CHECK legend=words().how_checked choices=checks(is_proxy.get()) value=typed.check
                error=error_of(errors, CHECK) on_edit=Callback::new(move |check| typed.check.set(Some(check))) />
        }}
        {move || by_card.get().then(|| person.with_value(|person| card::card(person, typed.card)))}
    }
    .into_any()
}

fn checks(proxy: bool) -> Vec<RadioChoice> {
    let mut checks = vec![
        ("sight", IdentityCheck::Sight),
        ("four_items", IdentityCheck::FourItems),
    ];
    if !proxy {
        checks.push(("card", IdentityCheck::Card));
    }
    checks
        .into_iter()
        .map(|(id, check)| RadioChoice::new(id, text::care::identity_check(check)))
        .collect()
}

/// The button that prints the form to be signed by hand.
pub(super) fn print_window(label: &'static str) -> AnyView {
    let print = Callback::new(|()| {
        // A browser without printing does nothing.
        let _ = window().print();
    });
    view! { <Button kind=ButtonKind::Secondary on_press=print>{say(label)}</Button> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> NaiveDate {
        "2026-12-01".parse().unwrap()
    }

    fn answers() -> Answers {
        Answers {
            kinds: vec![RecordKind::CarePlan],
            until: "2027-11-30".parse().ok(),
            giver: Some("recipient"),
            proxy: String::new(),
            bond: String::new(),
            check: Some("sight"),
            card: false,
            agreed: true,
        }
    }

    fn fields(answers: &Answers) -> Vec<String> {
        answers.read(today(), 400).map_or_else(
            |errors| errors.into_iter().map(|one| one.field_id).collect(),
            |_| Vec::new(),
        )
    }

    #[test]
    fn whole_answers_are_taken() {
        assert!(fields(&answers()).is_empty());
    }

    #[test]
    fn a_consent_ends_between_today_and_the_longest_day() {
        for until in ["2026-11-30", "2028-12-01"] {
            let late = Answers {
                until: until.parse().ok(),
                ..answers()
            };
            assert_eq!(fields(&late), [UNTIL], "{until}");
        }
    }

    #[test]
    fn a_proxy_has_a_name_and_a_bond() {
        let mut proxy = Answers {
            giver: Some("proxy"),
            ..answers()
        };
        assert_eq!(fields(&proxy), [PROXY]);
        proxy.proxy = "例示 花子".to_owned();
        assert_eq!(fields(&proxy), [BOND]);
        proxy.bond = "長女".to_owned();
        assert!(fields(&proxy).is_empty());
    }

    #[test]
    fn a_check_by_card_needs_a_card() {
        let mut by_card = Answers {
            check: Some("card"),
            ..answers()
        };
        assert_eq!(fields(&by_card), [CHECK]);
        by_card.card = true;
        let read = by_card.read(today(), 400);
        assert!(matches!(read, Ok((_, _, IdentityCheck::Card))));
    }

    #[test]
    fn nothing_is_taken_for_granted() {
        let empty = Answers {
            kinds: Vec::new(),
            until: None,
            giver: None,
            check: None,
            agreed: false,
            ..answers()
        };
        assert_eq!(fields(&empty), [KINDS, UNTIL, GIVER, CHECK, AGREED]);
    }
}
