//! 助成金の試算 without a script: a form, and the answer of [`SchemeView::estimate`].

use contract::FieldCode;
use contract::scheme::{EstimateRequest, EstimateView, SchemeView, WindowState};
use domain::kana::fold_width;
use domain::money::Yen;
use maud::{Markup, html};

use crate::frame::Framed;
use crate::language::Language;
use crate::page::PublicPage;
use crate::ruby::{plain, ruby};
use crate::site::Site;
use crate::words::{Words, words};

/// What was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CalculatorInput {
    services: Vec<String>,
    readers: String,
    reader_cost: String,
    support_cost: String,
    donations: String,
    other_income: String,
    nonprofit: bool,
    asked: bool,
}

/// What comes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CalculatorAnswer {
    /// Nothing was asked yet.
    Nothing,
    /// Something typed cannot be reckoned with.
    Faults(Vec<CalculatorFault>),
    /// The amounts.
    Estimate(EstimateView),
}

/// Why something cannot be reckoned with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CalculatorFault {
    /// No service was chosen.
    NoService,
    /// The service is not eligible.
    NotEligible(String),
    /// Not a number; the field.
    BadNumber(&'static str),
}

impl CalculatorInput {
    /// From the query of the address; what is not known is passed over.
    pub fn of<K: AsRef<str>, V: Into<String>>(pairs: impl IntoIterator<Item = (K, V)>) -> Self {
        let mut input = Self::default();
        for (name, value) in pairs {
            let value: String = value.into();
            input.asked = true;
            match name.as_ref() {
                "services" if value.is_empty() || input.services.contains(&value) => {}
                "services" => input.services.push(value),
                "readers" => input.readers = value,
                "reader_cost" => input.reader_cost = value,
                "support_cost" => input.support_cost = value,
                "donations" => input.donations = value,
                "other_income" => input.other_income = value,
                "nonprofit" => input.nonprofit = true,
                _ => {}
            }
        }
        input
    }

    /// The amounts, or every fault.
    pub fn answer(&self, scheme: &SchemeView) -> CalculatorAnswer {
        if !self.asked {
            return CalculatorAnswer::Nothing;
        }
        let mut faults = Vec::new();
        if self.services.is_empty() {
            faults.push(CalculatorFault::NoService);
        }
        let folded = fold_width(self.readers.trim());
        let readers = if folded.is_empty() {
            0
        } else {
            folded.parse().unwrap_or_else(|_| {
                faults.push(CalculatorFault::BadNumber("readers"));
                0
            })
        };
        let mut yen = |field: &'static str, typed: &str| {
            if typed.trim().is_empty() {
                return 0;
            }
            typed.parse::<Yen>().map_or_else(
                |_| {
                    faults.push(CalculatorFault::BadNumber(field));
                    0
                },
                Yen::get,
            )
        };
        let request = EstimateRequest {
            services: self.services.clone(),
            readers,
            reader_cost_yen: yen("reader_cost", &self.reader_cost),
            support_cost_yen: yen("support_cost", &self.support_cost),
            donations_yen: yen("donations", &self.donations),
            other_income_yen: yen("other_income", &self.other_income),
            nonprofit: self.nonprofit,
        };
        if !faults.is_empty() {
            return CalculatorAnswer::Faults(faults);
        }
        scheme.estimate(&request).map_or_else(
            |issues| CalculatorAnswer::Faults(issues.into_iter().map(fault).collect()),
            CalculatorAnswer::Estimate,
        )
    }
}

fn fault(issue: contract::FieldIssue) -> CalculatorFault {
    match (issue.code, issue.detail) {
        (FieldCode::ServiceNotEligible, Some(code)) => CalculatorFault::NotEligible(code),
        _ if issue.field.starts_with("services") => CalculatorFault::NoService,
        _ => CalculatorFault::BadNumber("reader_cost"),
    }
}

/// `64,000`.
pub(crate) fn grouped(yen: i64) -> String {
    let digits = yen.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// An amount with its unit.
pub(crate) fn amount(words: &Words, yen: i64) -> Markup {
    html! { span.number { (ruby(&(words.frame.yen)(&grouped(yen)))) } }
}

/// The page.
pub fn calculator_page(
    site: &Site,
    language: Language,
    scheme: &SchemeView,
    input: &CalculatorInput,
) -> String {
    let words = words(language);
    let calculator = &words.calculator;
    let window = match (scheme.window, scheme.days_left) {
        (WindowState::Open, Some(days)) => (calculator.open)(days),
        (WindowState::Open, None) => String::new(),
        (WindowState::NotYetOpen, _) => calculator.not_yet.to_owned(),
        (WindowState::Closed, _) => calculator.closed.to_owned(),
    };
    let main = html! {
        div.public-body.public-narrow {
            h1 { (ruby(calculator.title)) }
            p { strong { (ruby(words.subsidy.year)) } " " (ruby(&window)) }
            (answered(words, &input.answer(scheme)))
            p { (ruby(calculator.lead)) }
            (form(words, language, scheme, input))
            p { a.action-link href="/subsidy" { (ruby(words.subsidy.details)) } }
        }
    };
    Framed {
        site,
        language,
        page: PublicPage::Calculator,
        title: calculator.title,
        description: calculator.description,
        main,
    }
    .render()
}

fn answered(words: &Words, answer: &CalculatorAnswer) -> Markup {
    let calculator = &words.calculator;
    match answer {
        CalculatorAnswer::Nothing => html! {},
        CalculatorAnswer::Faults(faults) => html! {
            div.notice data-tone="error" role="alert" {
                div {
                    p.notice-title { (ruby(calculator.error)) }
                    ul { @for fault in faults { li { (ruby(&said(words, fault))) } } }
                }
            }
        },
        CalculatorAnswer::Estimate(found) => html! {
            section.panel aria-labelledby="result" {
                h2 #result { (ruby(calculator.result)) }
                dl.public-amounts {
                    @for (name, yen) in [
                        (calculator.total, found.total_yen),
                        (calculator.limit, found.limit_yen),
                        (calculator.selected, found.selected_yen),
                        (calculator.grant, found.grant_yen),
                    ] {
                        div { dt { (ruby(name)) } dd { (amount(words, yen)) } }
                    }
                }
                @if found.readers_over_cap > 0 {
                    p { (ruby(&(calculator.over_cap)(found.reader_cap, found.readers_over_cap))) }
                }
                @if found.deducted_yen > 0 {
                    p { (ruby(&(calculator.deducted)(&(words.frame.yen)(&grouped(found.deducted_yen))))) }
                }
                p.soft { (ruby(calculator.disclaimer)) }
                p.no-print { a.action-link href="/register" { (ruby(words.frame.register)) } }
            }
        },
    }
}

fn said(words: &Words, fault: &CalculatorFault) -> String {
    let calculator = &words.calculator;
    match fault {
        CalculatorFault::NoService => calculator.no_service.to_owned(),
        CalculatorFault::NotEligible(code) => (calculator.not_eligible)(code),
        CalculatorFault::BadNumber(field) => {
            let name = match *field {
                "readers" => calculator.readers,
                "support_cost" => calculator.support_cost,
                "donations" => calculator.donations,
                "other_income" => calculator.other_income,
                _ => calculator.reader_cost,
            };
            format!("{name} {}", calculator.bad_number)
        }
    }
}

fn form(words: &Words, language: Language, scheme: &SchemeView, input: &CalculatorInput) -> Markup {
    let calculator = &words.calculator;
    let hint = Some(calculator.amount_hint);
    let readers = if input.asked { &input.readers } else { "1" };
    let has_income = !input.donations.is_empty() || !input.other_income.is_empty();
    html! {
        form.public-form method="get" action=(PublicPage::Calculator.address(language)) {
            fieldset.public-services {
                legend { (ruby(calculator.service)) }
                p.field-hint { (ruby(calculator.service_hint)) }
                @if !calculator.japanese_names.is_empty() { p.field-hint { (calculator.japanese_names) } }
                @for (category, said) in scheme.categories.iter().zip(&words.subsidy.categories) {
                    @let of_it = || scheme.eligible_services().filter(|service| service.category == category.id);
                    @let chosen = of_it().any(|service| input.services.contains(&service.code));
                    details.disclosure open[chosen] {
                        summary { span { (ruby(said.name)) " — " (ruby(calculator.choose)) } }
                        ul.public-choices {
                            @for service in of_it() {
                                li.choice {
                                    input type="checkbox" name="services" value=(service.code) id={ "service-" (service.code) }
                                        checked[input.services.contains(&service.code)];
                                    label for={ "service-" (service.code) } lang="ja" { (service.code) " " (service.name) }
                                }
                            }
                        }
                    }
                }
            }
            div.public-fields {
                (number_field("readers", calculator.readers, readers, None))
                (number_field("reader_cost", calculator.reader_cost, &input.reader_cost, hint))
                (number_field("support_cost", calculator.support_cost, &input.support_cost, hint))
            }
            details.disclosure open[has_income || input.nonprofit] {
                summary { span { (ruby(calculator.more)) } }
                div.public-fields {
                    (number_field("donations", calculator.donations, &input.donations, hint))
                    (number_field("other_income", calculator.other_income, &input.other_income, hint))
                    div.choice {
                        input type="checkbox" name="nonprofit" value="1" id="nonprofit" checked[input.nonprofit];
                        label for="nonprofit" { (ruby(calculator.nonprofit)) }
                    }
                }
            }
            div { button.button data-kind="primary" type="submit" { (ruby(calculator.submit)) } }
        }
    }
}

/// One service to choose, for the short form.
pub(crate) fn service_select(words: &Words, scheme: &SchemeView) -> Markup {
    let calculator = &words.calculator;
    html! {
        div.field {
            label.field-label for="services" { (ruby(calculator.service)) }
            div.select {
                select.input #services name="services" {
                    option value="" { (plain(calculator.choose)) }
                    @for (category, said) in scheme.categories.iter().zip(&words.subsidy.categories) {
                        optgroup label=(plain(said.name)) {
                            @for service in scheme.services.iter().filter(|service| service.category == category.id) {
                                option value=(service.code) lang="ja" { (service.code) " " (service.name) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// A field for a number, as typed.
pub(crate) fn number_field(name: &str, label: &str, value: &str, hint: Option<&str>) -> Markup {
    let hint_id = format!("{name}-hint");
    html! {
        div.field {
            label.field-label for=(name) { (ruby(label)) }
            @if let Some(hint) = hint { p.field-hint id=(hint_id) { (ruby(hint)) } }
            input.input data-width="number" type="text" inputmode="numeric" autocomplete="off" maxlength="20"
                id=(name) name=(name) value=(value) aria-describedby=[hint.map(|_| hint_id.as_str())];
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::whole::scheme;

    fn answer(pairs: &[(&str, &str)]) -> CalculatorAnswer {
        CalculatorInput::of(pairs.iter().copied()).answer(&scheme())
    }

    #[test]
    fn amounts_are_grouped() {
        assert_eq!(grouped(64_000), "64,000");
        assert_eq!(grouped(0), "0");
        assert_eq!(grouped(1_234_567), "1,234,567");
    }

    #[test]
    fn it_reckons_as_the_review_does() {
        let found = answer(&[
            ("services", "11"),
            ("services", "15"),
            ("services", "11"),
            ("readers", "８"),
            ("reader_cost", "１１０，５００"),
            ("support_cost", "33,800円"),
            ("other_income", "20000"),
            ("unknown", "x"),
        ]);
        let CalculatorAnswer::Estimate(found) = found else {
            panic!("{found:?}");
        };
        assert_eq!((found.limit_yen, found.grant_yen), (128_000, 124_000));
        assert_eq!((found.reader_cap, found.readers_over_cap), (6, 2));
    }

    #[test]
    fn what_cannot_be_reckoned_with_is_named() {
        assert_eq!(answer(&[]), CalculatorAnswer::Nothing);
        assert_eq!(
            answer(&[("services", ""), ("reader_cost", "十一万")]),
            CalculatorAnswer::Faults(vec![
                CalculatorFault::NoService,
                CalculatorFault::BadNumber("reader_cost")
            ])
        );
        assert_eq!(
            answer(&[("services", "A2")]),
            CalculatorAnswer::Faults(vec![CalculatorFault::NotEligible("A2".to_owned())])
        );
        assert_eq!(
            answer(&[
                ("services", "11"),
                ("reader_cost", "999999999999"),
                ("support_cost", "1")
            ]),
            CalculatorAnswer::Faults(vec![CalculatorFault::BadNumber("reader_cost")])
        );
    }
}
