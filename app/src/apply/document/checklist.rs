//! Known reasons for being sent back, to be gone through before sending.

use leptos::prelude::*;

use crate::apply::document::words::words;
use crate::apply::wizard::use_form;
use crate::component::Checkbox;
use crate::language::say;

/// The checklist of a kind of document. Ticks are a help, not an answer: they are kept while the
/// draft is open and sent nowhere.
#[component]
pub(super) fn Checklist(
    /// The kind.
    kind: String,
    /// What to look at.
    hints: Vec<String>,
) -> impl IntoView {
    let ticks = use_form().draft.ticks();
    let boxes = hints.into_iter().enumerate().map(|(place, hint)| {
        let key = format!("{kind}-{place}");
        let read = key.clone();
        let value = Signal::derive(move || ticks.with(|ticks| ticks.contains(&read)));
        let id = format!("check-{key}");
        let on_edit = Callback::new(move |ticked: bool| {
            ticks.update(|ticks| {
                ticks.retain(|known| *known != key);
                if ticked {
                    ticks.push(key.clone());
                }
            });
        });
        view! { <Checkbox id=id label=hint value=value on_edit=on_edit /> }
    });
    view! {
        <fieldset class="checklist">
            <legend class="checklist-title">{say(words().checklist)}</legend>
            {boxes.collect_view()}
        </fieldset>
    }
}
