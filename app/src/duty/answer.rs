//! The boxes of each question.

use domain::duty::{DisposalManner, TaxMethod, credit_within};
use leptos::prelude::*;

use super::form::Writing;
use super::question::Question;
use super::words::{manner_name, method_name};
use crate::component::{
    DateField, NumberField, RadioChoice, RadioGroup, Requirement, TextArea, TextField,
};
use crate::duty::applicant_words::words;
use crate::language::say;
use crate::text;

/// The boxes of a question; files and 確認 have pages of their own.
pub(super) fn boxes(writing: Writing, question: Question) -> AnyView {
    match question {
        Question::Method => method(writing),
        Question::Sales => sales(writing),
        Question::GrantUse => grant_use(writing),
        Question::Credit => credit(writing),
        Question::Content => content(writing),
        Question::LastDay => last_day(writing),
        Question::Property => property(writing),
        Question::Manner => manner(writing),
        Question::Reason => reason(writing),
        Question::Files | Question::Check => ().into_any(),
    }
}

fn method(writing: Writing) -> AnyView {
    let choices = TaxMethod::ALL
        .into_iter()
        .map(|method| {
            let choice = RadioChoice::new(method.as_str(), method_name(method));
            if method.is_zero() {
                choice.hint(words().repay_nothing)
            } else {
                choice
            }
        })
        .collect();
    let value = writing.read(|form| form.method.map(TaxMethod::as_str));
    let edit = writing.write(|form, id: &'static str| form.method = TaxMethod::from_id(id));
    view! {
        <p>{say(words().method_lead)}</p>
        <RadioGroup id="form.method" legend=words().method choices=choices value=value on_edit=edit
            error=writing.error("form.method") />
    }
    .into_any()
}

fn sales(writing: Writing) -> AnyView {
    view! {
        <p>{say(words().sales_lead)}</p>
        <NumberField id="form.taxable_sales_yen" label=words().taxable_sales
            value=writing.read(|form| form.taxable_sales_yen)
            on_edit=writing.number(|form, yen| form.taxable_sales_yen = yen)
            error=writing.error("form.taxable_sales_yen") />
        <NumberField id="form.total_sales_yen" label=words().total_sales
            value=writing.read(|form| form.total_sales_yen)
            on_edit=writing.number(|form, yen| form.total_sales_yen = yen)
            error=writing.error("form.total_sales_yen") />
    }
    .into_any()
}

fn grant_use(writing: Writing) -> AnyView {
    let grant = text::yen(writing.grant().get());
    view! {
        <p>{say((words().use_lead)(&grant))}</p>
        <NumberField id="form.use_taxable_yen" label=words().use_taxable
            value=writing.read(|form| form.use_taxable_yen)
            on_edit=writing.number(|form, yen| form.use_taxable_yen = yen)
            error=writing.error("form.use_taxable_yen") />
        <NumberField id="form.use_common_yen" label=words().use_common
            value=writing.read(|form| form.use_common_yen)
            on_edit=writing.number(|form, yen| form.use_common_yen = yen)
            error=writing.error("form.use_common_yen") />
        <NumberField id="form.use_non_taxable_yen" label=words().use_non_taxable
            value=writing.read(|form| form.use_non_taxable_yen)
            on_edit=writing.number(|form, yen| form.use_non_taxable_yen = yen)
            error=writing.error("form.use_non_taxable_yen") />
    }
    .into_any()
}

fn credit(writing: Writing) -> AnyView {
    let grant = writing.grant();
    let reckoned = Memo::new(move |_| writing.form.with(|form| form.reckoned(grant)));
    let said = move || match reckoned.get() {
        Some(yen) => (words().reckoned)(&text::yen(yen.get())),
        None => words().not_reckoned.to_owned(),
    };
    let most = text::yen(credit_within(grant).get());
    view! {
        <p role="status">{move || say(said())}</p>
        <NumberField id="form.credit_yen" label=words().credit_of_grant
            hint=(words().credit_hint)(&most)
            value=writing.read(|form| form.credit_yen)
            on_edit=writing.number(|form, yen| form.credit_yen = yen)
            error=writing.error("form.credit_yen") />
        <TextArea id="form.note" label=words().note requirement=Requirement::Optional
            hint=words().note_hint.to_owned()
            value=writing.read(|form| form.note.clone())
            on_edit=writing.write(|form, typed| form.note = typed)
            error=writing.error("form.note") />
    }
    .into_any()
}

fn content(writing: Writing) -> AnyView {
    view! {
        <p>{say(words().change_lead)}</p>
        <TextArea id="form.content" label=words().content hint=words().content_hint.to_owned()
            value=writing.read(|form| form.content.clone())
            on_edit=writing.write(|form, typed| form.content = typed)
            error=writing.error("form.content") />
    }
    .into_any()
}

fn last_day(writing: Writing) -> AnyView {
    view! {
        <p>{say(words().abandonment_lead)}</p>
        <DateField id="form.on" label=words().last_day
            value=writing.read(|form| form.on)
            on_edit=writing.write(|form, day| form.on = day)
            error=writing.error("form.on") />
    }
    .into_any()
}

fn property(writing: Writing) -> AnyView {
    view! {
        <p>{say(words().disposal_lead)}</p>
        <TextField id="form.property" label=words().property
            value=writing.read(|form| form.property.clone())
            on_edit=writing.write(|form, typed| form.property = typed)
            error=writing.error("form.property") />
        <NumberField id="form.unit_price_yen" label=words().unit_price_taxed
            value=writing.read(|form| form.unit_price_yen)
            on_edit=writing.number(|form, yen| form.unit_price_yen = yen)
            error=writing.error("form.unit_price_yen") />
        <NumberField id="form.units" label=words().units unit=words().unit
            value=writing.read(|form| form.units)
            on_edit=writing.number(|form, units| form.units = units)
            error=writing.error("form.units") />
        <DateField id="form.acquired_on" label=words().acquired_on
            value=writing.read(|form| form.acquired_on)
            on_edit=writing.write(|form, day| form.acquired_on = day)
            error=writing.error("form.acquired_on") />
    }
    .into_any()
}

fn manner(writing: Writing) -> AnyView {
    let choices = DisposalManner::ALL
        .into_iter()
        .map(|manner| RadioChoice::new(manner.as_str(), manner_name(manner)))
        .collect();
    let value = writing.read(|form| form.manner.map(DisposalManner::as_str));
    let edit = writing.write(|form, id: &'static str| form.manner = DisposalManner::from_id(id));
    view! {
        <RadioGroup id="form.manner" legend=words().manner choices=choices value=value on_edit=edit
            error=writing.error("form.manner") />
    }
    .into_any()
}

fn reason(writing: Writing) -> AnyView {
    view! {
        <TextArea id="form.reason" label=words().reason
            value=writing.read(|form| form.reason.clone())
            on_edit=writing.write(|form, typed| form.reason = typed)
            error=writing.error("form.reason") />
    }
    .into_any()
}
