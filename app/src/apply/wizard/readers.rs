//! カードリーダーの台数.

use contract::answers::Section;
use leptos::prelude::*;

use super::form::{Question, use_form};
use crate::apply::wizard::words_of_money::words;
use crate::component::{Notice, NumberField};
use crate::language::say;
use crate::text::Tone;

/// カードリーダーの台数.
#[component]
pub(super) fn ReadersQuestion() -> impl IntoView {
    let form = use_form();
    let estimate = Signal::derive(move || form.draft.estimate());
    let value = form.read(|answers| {
        answers
            .reader_costs
            .as_ref()
            .and_then(|it| it.readers)
            .map(i64::from)
    });
    let on_edit = Callback::new(move |typed| {
        let number = form.number("reader_costs.readers", typed);
        form.draft.edit(Section::ReaderCosts, |answers| {
            answers.reader_costs.get_or_insert_default().readers =
                number.and_then(|number| u32::try_from(number).ok());
        });
    });
    view! {
        <Question title=words().readers_title>
            <NumberField
                id="reader_costs.readers"
                label=words().readers
                hint=Some(words().readers_hint.to_owned())
                value=value
                on_edit=on_edit
                error=form.error("reader_costs.readers")
                unit=words().unit
            />
            <div role="status">
                {move || estimate.get().filter(|estimate| estimate.readers_over_cap > 0).map(|estimate| view! {
                    <Notice
                        title=(words().reader_cap)(estimate.reader_cap)
                        tone=Tone::Info
                    >
                        <p>{say((words().beyond_cap)(estimate.readers_over_cap))}</p>
                    </Notice>
                })}
            </div>
        </Question>
    }
}
