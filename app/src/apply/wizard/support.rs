//! 接続サポート費用 B: whether, and by item.

use contract::answers::{Answers, PortionAnswer, Section, SupportItemAnswer};
use contract::scheme::ExpenseItemView;
use leptos::prelude::*;

use super::form::{Form, Question, use_form};
use crate::apply::wizard::words_of_money::words;
use crate::component::{NumberField, RadioChoice, RadioGroup, Requirement, TextArea};
use crate::language::say;
use crate::text;

/// 接続サポート費用を申請するか.
#[component]
pub(super) fn SupportClaimedQuestion() -> impl IntoView {
    let form = use_form();
    let items = form.draft.scheme().expense_items.clone();
    let choices = vec![
        RadioChoice::new("yes", words().support_yes),
        RadioChoice::new("no", words().support_no),
    ];
    let value = form.read(|answers| {
        match answers
            .support_costs
            .as_ref()
            .and_then(|costs| costs.claimed)
        {
            Some(true) => Some("yes"),
            Some(false) => Some("no"),
            None => None,
        }
    });
    let on_edit = form.write(
        Section::SupportCosts,
        |answers: &mut Answers, chosen: &'static str| {
            let costs = answers.support_costs.get_or_insert_default();
            costs.claimed = Some(chosen == "yes");
            if chosen == "no" {
                costs.items.clear();
            }
        },
    );
    view! {
        <Question title=words().support_title>
            <p>{say(words().support_hint)}</p>
            <ul class="bullets">{items.into_iter().map(|item| view! { <li>{say(text::expense_item_name(&item))}</li> }).collect_view()}</ul>
            <RadioGroup
                id="support_costs.claimed"
                legend=words().choose_one
                choices=choices
                value=value
                on_edit=on_edit
                error=form.error("support_costs.claimed")
            />
        </Question>
    }
}

/// 接続サポート費用の内訳.
#[component]
pub(super) fn SupportItemsQuestion() -> impl IntoView {
    let form = use_form();
    let items = form.draft.scheme().expense_items.clone();
    view! {
        <Question title=words().items_title>
            <p>{say(words().items_hint)}</p>
            <div id="support_costs.items" tabindex="-1" class="stack">
                {items.into_iter().map(|item| amount(form, item)).collect_view()}
            </div>
            {compare(form)}
            <TextArea
                id="support_costs.note"
                label=words().note
                hint=Some(words().note_hint.to_owned())
                requirement=Requirement::Optional
                value=form.read(|answers| answers.support_costs.as_ref().map(|it| it.note.clone()).unwrap_or_default())
                on_edit=form.write(Section::SupportCosts, |answers, typed| {
                    answers.support_costs.get_or_insert_default().note = typed;
                })
                error=form.error("support_costs.note")
            />
        </Question>
    }
}

fn amount(form: Form, item: ExpenseItemView) -> AnyView {
    let (wanted, edited) = (item.id.clone(), item.id.clone());
    let id = item_id(&item.id);
    let field = id.clone();
    let value = Signal::derive(move || form.draft.answer(|answers| found(answers, &wanted)));
    let on_edit = Callback::new(move |typed| {
        let number = form.number(&field, typed);
        form.draft.edit(Section::SupportCosts, |answers| {
            put(answers, &edited, number);
        });
    });
    let error = form.error(id.clone());
    view! {
        <NumberField
            id=id
            label=text::expense_item_name(&item)
            value=value
            on_edit=on_edit
            error=error
            requirement=Requirement::Unsaid
        />
    }
    .into_any()
}

/// Id of the box of an expense item.
fn item_id(item: &str) -> String {
    format!("support_costs.items.{item}")
}

/// Errors name a row of the answers; the page shows one box per expense item.
pub(super) fn box_of(answers: &Answers, field: &str) -> Option<String> {
    let place: usize = field
        .strip_prefix("support_costs.items[")?
        .split_once(']')?
        .0
        .parse()
        .ok()?;
    Some(item_id(
        &answers.support_costs.as_ref()?.items.get(place)?.item,
    ))
}

fn found(answers: &Answers, item: &str) -> Option<i64> {
    let items = &answers.support_costs.as_ref()?.items;
    items.iter().find(|known| known.item == item)?.amount_yen
}

fn put(answers: &mut Answers, item: &str, amount_yen: Option<i64>) {
    let items = &mut answers.support_costs.get_or_insert_default().items;
    items.retain(|known| known.item != item);
    if amount_yen.is_some() {
        items.push(SupportItemAnswer {
            item: item.to_owned(),
            amount_yen,
        });
    }
}

/// The two sums that must agree, side by side.
fn compare(form: Form) -> AnyView {
    let sums = Signal::derive(move || form.draft.answer(sums));
    view! {
        <dl class="total-list" aria-live="polite" data-agree=move || if sums.get().0 == sums.get().1 { "yes" } else { "no" }>
            <div><dt>{say(words().items_total)}</dt><dd>{move || text::yen(sums.get().0)}</dd></div>
            <div><dt>{say(words().items_of_receipt)}</dt><dd>{move || text::yen(sums.get().1)}</dd></div>
            <div><dt>{say(words().difference)}</dt><dd>{move || {
                let (items, lines) = sums.get();
                if items == lines { words().no_difference.to_owned() } else { text::yen(items.abs_diff(lines).try_into().unwrap_or(i64::MAX)) }
            }}</dd></div>
        </dl>
    }
    .into_any()
}

/// Sum of the items and sum of the receipt lines of portion B.
fn sums(answers: &Answers) -> (i64, i64) {
    let items = answers.support_costs.as_ref().map_or(0, |costs| {
        costs
            .items
            .iter()
            .filter_map(|item| item.amount_yen)
            .fold(0, i64::saturating_add)
    });
    let lines = answers.reader_costs.as_ref().map_or(0, |costs| {
        let support = costs
            .lines
            .iter()
            .filter(|line| line.portion == Some(PortionAnswer::Support));
        support
            .filter_map(|line| line.amount_yen)
            .fold(0, i64::saturating_add)
    });
    (items, lines)
}
