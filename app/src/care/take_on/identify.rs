//! Whom the office means: by the numbers of the 被保険者証, by the four items, or by a My Number card. All items must agree.

use chrono::NaiveDate;
use contract::ProblemCode;
use contract::care::{IdentificationRequest, IdentificationView, IdentifyWith};
use domain::care::{InsuredNumber, Sex};
use domain::insurer::InsurerNumber;
use leptos::{prelude::*, task::spawn_local};

use super::words::words;
use super::{Step, Taking};
use crate::api::{self, ApiError};
use crate::card::PersonCard;
use crate::component::{
    Button, ButtonKind, DateField, ErrorItem, ErrorSummary, FaultNotice, Notice, RadioChoice,
    RadioGroup, Spinner, TextField, error_of,
};
use crate::language::say;
use crate::text::Tone;

const INSURER: &str = "insurer-number";
const INSURED: &str = "insured-number";
const BORN: &str = "born-on";
const NAME: &str = "person-name";
const SEX: &str = "person-sex";
const ADDRESS: &str = "person-address";
const BY: &str = "identify-by";

const NUMBERS: &str = "numbers";
const FOUR_ITEMS: &str = "four_items";
const CARD: &str = "card";
const CARD_WAY: &str = "card-way";

/// What was typed; kept while going back and forth.
#[derive(Clone, Copy)]
pub(super) struct Typed {
    by: RwSignal<Option<&'static str>>,
    insurer: RwSignal<String>,
    insured: RwSignal<String>,
    born_on: RwSignal<Option<NaiveDate>>,
    name: RwSignal<String>,
    sex: RwSignal<Option<&'static str>>,
    address: RwSignal<String>,
}

impl Typed {
    /// Nothing yet.
    pub(super) fn new() -> Self {
        Self {
            by: RwSignal::new(None),
            insurer: RwSignal::new(String::new()),
            insured: RwSignal::new(String::new()),
            born_on: RwSignal::new(None),
            name: RwSignal::new(String::new()),
            sex: RwSignal::new(None),
            address: RwSignal::new(String::new()),
        }
    }

    /// Whether the card is what the person was found by.
    pub(super) fn by_card(self) -> bool {
        self.by.get_untracked() == Some(CARD)
    }

    fn request(self) -> Result<IdentifyWith, Vec<ErrorItem>> {
        match self.by.get_untracked() {
            Some(NUMBERS) => numbers(
                &self.insurer.get_untracked(),
                &self.insured.get_untracked(),
                self.born_on.get_untracked(),
            ),
            _ => four_items(
                &self.name.get_untracked(),
                self.born_on.get_untracked(),
                self.sex.get_untracked(),
                &self.address.get_untracked(),
            ),
        }
    }
}

fn numbers(
    of_insurer: &str,
    of_person: &str,
    born_on: Option<NaiveDate>,
) -> Result<IdentifyWith, Vec<ErrorItem>> {
    let of_insurer = InsurerNumber::parse(of_insurer)
        .map_err(|_| ErrorItem::new(INSURER, words().insurer_wrong));
    let of_person =
        InsuredNumber::parse(of_person).map_err(|_| ErrorItem::new(INSURED, words().insured_wrong));
    let born_on = born_on.ok_or_else(|| ErrorItem::new(BORN, words().born_missing));
    match (of_insurer, of_person, born_on) {
        (Ok(of_insurer), Ok(of_person), Ok(born_on)) => Ok(IdentifyWith::Numbers {
            insurer_number: of_insurer.as_str().to_owned(),
            insured_number: of_person.as_str().to_owned(),
            born_on,
        }),
        (of_insurer, of_person, born_on) => {
            let errors = [of_insurer.err(), of_person.err(), born_on.err()];
            Err(errors.into_iter().flatten().collect())
        }
    }
}

fn four_items(
    name: &str,
    born_on: Option<NaiveDate>,
    sex: Option<&str>,
    address: &str,
) -> Result<IdentifyWith, Vec<ErrorItem>> {
    let (name, address) = (name.trim(), address.trim());
    let sex = match sex {
        Some("male") => Some(Sex::Male),
        Some("female") => Some(Sex::Female),
        _ => None,
    };
    let missing = [
        (name.is_empty(), NAME, words().name_missing),
        (born_on.is_none(), BORN, words().born_missing),
        (sex.is_none(), SEX, words().sex_missing),
        (address.is_empty(), ADDRESS, words().address_missing),
    ];
    let errors: Vec<ErrorItem> = missing
        .into_iter()
        .filter(|(is_missing, _, _)| *is_missing)
        .map(|(_, field, words)| ErrorItem::new(field, words))
        .collect();
    match (born_on, sex) {
        (Some(born_on), Some(sex)) if errors.is_empty() => Ok(IdentifyWith::FourItems {
            name: name.to_owned(),
            born_on,
            sex,
            address: address.to_owned(),
        }),
        _ => Err(errors),
    }
}

/// The first question.
pub(super) fn how(taking: Taking) -> AnyView {
    let error = RwSignal::new(None::<String>);
    let choices = vec![
        RadioChoice::new(NUMBERS, words().by_numbers).hint(words().by_numbers_hint),
        RadioChoice::new(FOUR_ITEMS, words().by_items).hint(words().by_items_hint),
        RadioChoice::new(CARD, words().by_card).hint(words().by_card_hint),
    ];
    let next = move || match taking.typed.by.get_untracked() {
        Some(_) => taking.step.set(Step::Who),
        None => error.set(Some(words().no_way.to_owned())),
    };
    view! {
        <form class="stack" novalidate on:submit=move |event| { event.prevent_default(); next(); }>
            <RadioGroup id=BY legend=words().step_how choices=choices value=taking.typed.by error=error
                on_edit=Callback::new(move |by| { taking.typed.by.set(Some(by)); error.set(None); }) />
            <div><Button submit=true>{say(words().next)}</Button></div>
        </form>
    }
    .into_any()
}

/// The second question.
pub(super) fn who(taking: Taking) -> AnyView {
    if taking.typed.by_card() {
        return by_card(taking);
    }
    let errors = RwSignal::new(Vec::<ErrorItem>::new());
    let fault = RwSignal::new(None::<ApiError>);
    let busy = RwSignal::new(false);
    let search = move || match taking.typed.request() {
        Ok(with) => {
            errors.set(Vec::new());
            ask(taking, with, busy, fault);
        }
        Err(found) => {
            fault.set(None);
            errors.set(found);
        }
    };
    let fields = if taking.typed.by.get_untracked() == Some(NUMBERS) {
        number_fields(taking.typed, errors)
    } else {
        item_fields(taking.typed, errors)
    };
    view! {
        <form class="stack" novalidate on:submit=move |event| { event.prevent_default(); search(); }>
            <ErrorSummary items=errors />
            {move || fault.get().map(not_found)}
            {fields}
            <div><Button submit=true busy=busy>{say(words().search)}</Button></div>
        </form>
    }
    .into_any()
}

/// Nobody fits is no fault of the line: it says what to look at.
fn not_found(fault: ApiError) -> AnyView {
    if !fault.is(ProblemCode::PersonNotFound) {
        return view! { <FaultNotice fault=Signal::stored(Some(fault)) /> }.into_any();
    }
    view! {
        <Notice tone=Tone::Warning alert=true title=words().not_found>
            <p>{say(words().not_found_detail)}</p>
        </Notice>
    }
    .into_any()
}

fn number_fields(typed: Typed, errors: RwSignal<Vec<ErrorItem>>) -> AnyView {
    let errors = Signal::from(errors);
    view! {
        <TextField id=INSURER label=words().insurer inputmode="numeric" width="medium" max_length=12
            hint=words().insurer_hint.to_owned() error=error_of(errors, INSURER)
            value=typed.insurer on_edit=Callback::new(move |text| typed.insurer.set(text)) />
        <TextField id=INSURED label=words().insured inputmode="numeric" width="medium" max_length=20
            hint=words().insured_hint.to_owned() error=error_of(errors, INSURED)
            value=typed.insured on_edit=Callback::new(move |text| typed.insured.set(text)) />
        {born(typed, errors)}
    }
    .into_any()
}

fn item_fields(typed: Typed, errors: RwSignal<Vec<ErrorItem>>) -> AnyView {
    let errors = Signal::from(errors);
    let sexes = vec![
        RadioChoice::new("male", words().male),
        RadioChoice::new("female", words().female),
    ];
    view! {
        <TextField id=NAME label=words().name width="medium" max_length=100 error=error_of(errors, NAME)
            hint=words().name_hint.to_owned()
            value=typed.name on_edit=Callback::new(move |text| typed.name.set(text)) />
        {born(typed, errors)}
        <RadioGroup id=SEX legend=words().sex choices=sexes value=typed.sex error=error_of(errors, SEX)
            on_edit=Callback::new(move |sex| typed.sex.set(Some(sex))) />
        <TextField id=ADDRESS label=words().address max_length=200 error=error_of(errors, ADDRESS)
            hint=words().address_hint.to_owned()
            value=typed.address on_edit=Callback::new(move |text| typed.address.set(text)) />
    }
    .into_any()
}

fn born(typed: Typed, errors: Signal<Vec<ErrorItem>>) -> AnyView {
    view! {
        <DateField id=BORN label=words().born value=typed.born_on error=error_of(errors, BORN)
            on_edit=Callback::new(move |day| typed.born_on.set(day)) />
    }
    .into_any()
}

/// The card is read by the helper beside the browser; what it shows is for the server to say.
fn by_card(taking: Taking) -> AnyView {
    let busy = RwSignal::new(false);
    let fault = RwSignal::new(None::<ApiError>);
    let read = Callback::new(move |with| ask(taking, with, busy, fault));
    let other = Callback::new(move |()| taking.step.set(Step::How));
    view! {
        <PersonCard id=CARD_WAY on_read=read />
        {move || busy.get().then(|| view! { <Spinner label=words().searching /> })}
        {move || fault.get().map(not_found)}
        <div><Button kind=ButtonKind::Secondary on_press=other>{say(words().other_way)}</Button></div>
    }
    .into_any()
}

/// Asks whom that means; goes on to the comparison when somebody is found.
fn ask(
    taking: Taking,
    with: IdentifyWith,
    busy: RwSignal<bool>,
    fault: RwSignal<Option<ApiError>>,
) {
    fault.set(None);
    busy.set(true);
    spawn_local(async move {
        let request = IdentificationRequest { with };
        let answer = api::post::<_, IdentificationView>("/care/identifications", &request).await;
        busy.try_set(false);
        match answer {
            Ok(found) => {
                taking.found.try_set(Some(found));
                taking.check.try_set(None);
                taking.step.try_set(Step::Compare);
            }
            Err(problem) => {
                fault.try_set(Some(problem));
            }
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day() -> Option<NaiveDate> {
        "1941-05-03".parse().ok()
    }

    #[test]
    fn numbers_are_read_in_any_width() {
        let found = numbers("１２１０１２", " 0000000001 ", day());
        assert!(
            matches!(found, Ok(IdentifyWith::Numbers { insurer_number, .. }) if insurer_number == "121012")
        );
    }

    #[test]
    fn every_number_that_is_wrong_is_told() {
        let errors = numbers("123", "", None).unwrap_err();
        let fields: Vec<&str> = errors.iter().map(|one| one.field_id.as_str()).collect();
        assert_eq!(fields, [INSURER, INSURED, BORN]);
    }

    #[test]
    fn all_four_items_are_needed() {
        assert_eq!(four_items("", None, None, " ").unwrap_err().len(), 4);
        assert!(four_items("見本 太郎", day(), Some("male"), "見本県例示市1-2-3").is_ok());
    }
}
