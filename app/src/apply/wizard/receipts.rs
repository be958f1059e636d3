//! 領収書の明細: one card per line of the receipts, each marked A, B or 対象外.

use chrono::NaiveDate;
use contract::answers::{Answers, PortionAnswer, ReceiptLineAnswer, Section};
use leptos::prelude::*;

use super::form::{Form, Question, use_form};
use crate::apply::wizard::words_of_money::words;
use crate::component::{
    Button, ButtonKind, DateField, NumberField, RadioChoice, RadioGroup, TextField, focus_id,
};
use crate::language::say;
use crate::text;

/// Lines at most; the server refuses more.
const MOST: usize = 50;

/// 領収書の明細.
#[component]
pub(super) fn ReceiptsQuestion() -> impl IntoView {
    let form = use_form();
    let count = Memo::new(move |_| lines(form).len().max(1));
    let rows = move || {
        (0..count.get())
            .map(|place| line(form, place, count.get()))
            .collect_view()
    };
    view! {
        <Question title=words().receipts_title width="wide">
            <p>{say(words().receipts_lead)}</p>
            <div class="receipt-lines" id="reader_costs.lines" tabindex="-1">{rows}</div>
            {move || form.error("reader_costs.lines").get().map(|error| view! { <p class="field-error">{error}</p> })}
            {add(form, count)}
            {totals(form)}
        </Question>
    }
}

fn lines(form: Form) -> Vec<ReceiptLineAnswer> {
    form.draft.answer(|answers| {
        answers
            .reader_costs
            .as_ref()
            .map(|costs| costs.lines.clone())
            .unwrap_or_default()
    })
}

fn read<T: Send + Sync + Default + 'static>(
    form: Form,
    place: usize,
    read: fn(&ReceiptLineAnswer) -> T,
) -> Signal<T> {
    Signal::derive(move || {
        form.draft.answer(|answers| {
            let line = answers
                .reader_costs
                .as_ref()
                .and_then(|costs| costs.lines.get(place));
            line.map(read).unwrap_or_default()
        })
    })
}

fn write(form: Form, place: usize, write: impl FnOnce(&mut ReceiptLineAnswer)) {
    form.draft.edit(Section::ReaderCosts, |answers| {
        if let Some(line) = line_of(answers, place) {
            write(line);
        }
    });
}

/// The line at this place, made if it is the next one.
fn line_of(answers: &mut Answers, place: usize) -> Option<&mut ReceiptLineAnswer> {
    let lines = &mut answers.reader_costs.get_or_insert_default().lines;
    if lines.len() <= place && place < MOST {
        lines.resize_with(place.saturating_add(1), ReceiptLineAnswer::default);
    }
    lines.get_mut(place)
}

fn line(form: Form, place: usize, count: usize) -> AnyView {
    let number = place.saturating_add(1);
    view! {
        <fieldset class="receipt-line">
            <legend class="receipt-legend">{say((words().line)(number))}</legend>
            <div class="receipt-grid">
                {paid_on(form, place)}
                {payee(form, place)}
                {description(form, place)}
                {amount(form, place)}
            </div>
            {portion(form, place)}
            {(count > 1).then(|| remove(form, place))}
        </fieldset>
    }
    .into_any()
}

fn id_of(place: usize, field: &str) -> String {
    format!("reader_costs.lines[{place}].{field}")
}

fn paid_on(form: Form, place: usize) -> AnyView {
    let id = id_of(place, "paid_on");
    view! {
        <DateField
            id=id.clone()
            label=words().paid_on
            value=read(form, place, |line| line.paid_on)
            on_edit=Callback::new(move |date: Option<NaiveDate>| write(form, place, |line| line.paid_on = date))
            error=form.error(id)
        />
    }
    .into_any()
}

fn payee(form: Form, place: usize) -> AnyView {
    let id = id_of(place, "payee");
    view! {
        <TextField
            id=id.clone()
            label=words().payee
            value=read(form, place, |line| line.payee.clone())
            on_edit=Callback::new(move |typed| write(form, place, |line| line.payee = typed))
            error=form.error(id)
        />
    }
    .into_any()
}

fn description(form: Form, place: usize) -> AnyView {
    let id = id_of(place, "description");
    view! {
        <TextField
            id=id.clone()
            label=words().description
            value=read(form, place, |line| line.description.clone())
            on_edit=Callback::new(move |typed| write(form, place, |line| line.description = typed))
            error=form.error(id)
        />
    }
    .into_any()
}

fn amount(form: Form, place: usize) -> AnyView {
    let id = id_of(place, "amount_yen");
    let field = id.clone();
    let on_edit = Callback::new(move |typed| {
        let number = form.number(&field, typed);
        write(form, place, |line| line.amount_yen = number);
    });
    view! {
        <NumberField
            id=id.clone()
            label=words().amount
            value=read(form, place, |line| line.amount_yen)
            on_edit=on_edit
            error=form.error(id)
        />
    }
    .into_any()
}

fn portion(form: Form, place: usize) -> AnyView {
    let id = id_of(place, "portion");
    let choices = vec![
        RadioChoice::new("reader", words().portion_a),
        RadioChoice::new("support", words().portion_b),
        RadioChoice::new("excluded", words().portion_none),
    ];
    view! {
        <RadioGroup
            id=id.clone()
            legend=words().portion
            choices=choices
            value=read(form, place, |line| line.portion.map(portion_key))
            on_edit=Callback::new(move |chosen| write(form, place, |line| line.portion = portion_of(chosen)))
            error=form.error(id)
        />
    }
    .into_any()
}

fn portion_key(portion: PortionAnswer) -> &'static str {
    match portion {
        PortionAnswer::Reader => "reader",
        PortionAnswer::Support => "support",
        PortionAnswer::Excluded => "excluded",
    }
}

fn portion_of(key: &str) -> Option<PortionAnswer> {
    match key {
        "reader" => Some(PortionAnswer::Reader),
        "support" => Some(PortionAnswer::Support),
        "excluded" => Some(PortionAnswer::Excluded),
        _ => None,
    }
}

fn remove(form: Form, place: usize) -> AnyView {
    let number = place.saturating_add(1);
    let take_away = Callback::new(move |()| {
        form.draft.edit(Section::ReaderCosts, |answers| {
            let lines = &mut answers.reader_costs.get_or_insert_default().lines;
            if place < lines.len() {
                lines.remove(place);
            }
        });
        focus_id("reader_costs.lines");
    });
    view! {
        <Button kind=ButtonKind::Plain label=(words().remove_line)(number) on_press=take_away>
            {say(words().remove)}
        </Button>
    }
    .into_any()
}

fn add(form: Form, count: Memo<usize>) -> AnyView {
    let more = Callback::new(move |()| {
        let place = count.get_untracked();
        form.draft.edit(Section::ReaderCosts, |answers| {
            // The shop and the day are most often those of the line before.
            let lines = &mut answers.reader_costs.get_or_insert_default().lines;
            let before = lines.last().cloned().unwrap_or_default();
            lines.resize_with(place, ReceiptLineAnswer::default);
            lines.push(ReceiptLineAnswer {
                paid_on: before.paid_on,
                payee: before.payee,
                ..ReceiptLineAnswer::default()
            });
        });
        request_animation_frame(move || focus_id(&id_of(place, "paid_on")));
    });
    view! {
        <div hidden=move || { count.get() >= MOST }>
            <Button kind=ButtonKind::Secondary on_press=more>{say(words().add_line)}</Button>
        </div>
    }
    .into_any()
}

fn totals(form: Form) -> AnyView {
    let sum = move |portion: PortionAnswer| -> i64 {
        let of =
            |line: &ReceiptLineAnswer| (line.portion == Some(portion)).then_some(line.amount_yen);
        lines(form)
            .iter()
            .filter_map(of)
            .flatten()
            .fold(0, i64::saturating_add)
    };
    view! {
        <dl class="total-list" aria-live="polite">
            <div><dt>{say(words().sum_a)}</dt><dd>{move || text::yen(sum(PortionAnswer::Reader))}</dd></div>
            <div><dt>{say(words().sum_b)}</dt><dd>{move || text::yen(sum(PortionAnswer::Support))}</dd></div>
            <div><dt>{say(words().sum_none)}</dt><dd>{move || text::yen(sum(PortionAnswer::Excluded))}</dd></div>
        </dl>
    }
    .into_any()
}
