//! A text box that offers candidates while it is typed in (ARIA 1.2 combobox with a list).

use leptos::{ev, html, prelude::*};

use super::field::{Field, Requirement, described_by};
use super::text_field::is_composing;
use crate::component::words::words;
use crate::language::say;

/// One candidate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Choice {
    /// What is handed back.
    pub(crate) key: String,
    /// What it says.
    pub(crate) label: String,
    /// A second, lighter line: code, reading, category.
    pub(crate) detail: Option<String>,
}

#[derive(Clone, Copy)]
struct State {
    choices: Signal<Vec<Choice>>,
    open: RwSignal<bool>,
    active: RwSignal<Option<usize>>,
    on_query: Callback<String>,
    on_pick: Callback<Choice>,
    node: NodeRef<html::Input>,
    clears: bool,
}

impl State {
    fn typed(self) {
        let Some(input) = self.node.get_untracked() else {
            return;
        };
        self.active.set(None);
        self.open.set(true);
        self.on_query.run(input.value());
    }

    fn pick(self, choice: Choice) {
        if let Some(input) = self.node.get_untracked() {
            input.set_value(if self.clears { "" } else { &choice.label });
        }
        self.open.set(false);
        self.active.set(None);
        self.on_pick.run(choice);
    }

    fn step(self, down: bool) {
        let count = self.choices.with_untracked(Vec::len);
        if count == 0 {
            return;
        }
        if !self.open.get_untracked() {
            self.open.set(true);
        }
        self.active.update(|active| {
            *active = Some(match (*active, down) {
                (None, true) => 0,
                (None, false) => count - 1,
                (Some(place), true) => (place + 1) % count,
                (Some(place), false) => (place + count - 1) % count,
            });
        });
    }

    fn key(self, event: &ev::KeyboardEvent) {
        // Enter and arrows belong to the conversion while Japanese is being composed.
        if event.is_composing() {
            return;
        }
        match event.key().as_str() {
            "ArrowDown" => {
                event.prevent_default();
                self.step(true);
            }
            "ArrowUp" => {
                event.prevent_default();
                self.step(false);
            }
            "Enter" if self.open.get_untracked() => {
                event.prevent_default();
                let place = self.active.get_untracked().unwrap_or(0);
                let choice = self.choices.with_untracked(|all| all.get(place).cloned());
                if let Some(choice) = choice {
                    self.pick(choice);
                }
            }
            "Escape" if self.open.get_untracked() => {
                event.prevent_default();
                self.open.set(false);
                self.active.set(None);
            }
            "Tab" => self.open.set(false),
            _ => {}
        }
    }
}

/// A text box that offers candidates. The caller filters: it is told what was typed through `on_query`
/// and changes `choices`; a pick comes through `on_pick`.
#[component]
pub(crate) fn Combobox(
    /// Id and name.
    #[prop(into)]
    id: String,
    /// Its name for people.
    #[prop(into)]
    label: String,
    /// Candidates for what was typed, best first, at most some 20.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// Told of what was typed.
    #[prop(into)]
    on_query: Callback<String>,
    /// Told of the pick.
    #[prop(into)]
    on_pick: Callback<Choice>,
    /// What stands in the box: the label of what is picked already.
    #[prop(optional, into)]
    shown: Signal<String>,
    /// Empties the box after a pick, for picking several.
    #[prop(optional)]
    clears: bool,
    /// What to write.
    #[prop(optional_no_strip, into)]
    hint: Option<String>,
    /// What is wrong.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// Whether one must be chosen.
    #[prop(optional)]
    requirement: Requirement,
    /// Said when nothing fits.
    #[prop(default = words().no_match)]
    nothing: &'static str,
) -> impl IntoView {
    let state = State {
        choices,
        open: RwSignal::new(false),
        active: RwSignal::new(None),
        on_query,
        on_pick,
        node: NodeRef::new(),
        clears,
    };
    super::text_field::follow(state.node, shown, move |now, value| now == value);
    let list_id = format!("{id}-list");
    let describe = described_by(&id, hint.is_some(), error);
    let active_id = {
        let list_id = list_id.clone();
        move || {
            let place = state.active.get().filter(|_| state.open.get())?;
            Some(format!("{list_id}-{place}"))
        }
    };
    view! {
        <Field id=id.clone() label=label requirement=requirement hint=hint error=error>
            <div class="combobox" on:focusout=move |event| leave(&event, state)>
                <input
                    class="input"
                    id=id.clone()
                    name=id
                    type="text"
                    role="combobox"
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    maxlength="100"
                    node_ref=state.node
                    value=shown.get_untracked()
                    aria-expanded=move || if state.open.get() { "true" } else { "false" }
                    aria-controls=list_id.clone()
                    aria-autocomplete="list"
                    aria-activedescendant=active_id
                    aria-describedby=describe
                    aria-invalid=move || error.with(Option::is_some).then_some("true")
                    on:input=move |event| if !is_composing(&event) { state.typed() }
                    on:compositionend=move |_| state.typed()
                    on:click=move |_| state.typed()
                    on:keydown=move |event| state.key(&event)
                />
                {candidates(list_id, state)}
                <p class="visually-hidden" role="status">
                    {move || said(state, nothing)}
                </p>
                <p class="combobox-nothing" aria-hidden="true"
                    hidden=move || !state.open.get() || !choices.with(Vec::is_empty)>{say(nothing)}</p>
            </div>
        </Field>
    }
    .into_any()
}

fn said(state: State, nothing: &'static str) -> String {
    if !state.open.get() {
        return String::new();
    }
    match state.choices.with(Vec::len) {
        0 => nothing.to_owned(),
        count => (words().matches)(count),
    }
}

fn leave(event: &ev::FocusEvent, state: State) {
    use wasm_bindgen::JsCast as _;
    let inside = event
        .current_target()
        .and_then(|target| target.dyn_into::<web_sys::Node>().ok())
        .zip(
            event
                .related_target()
                .and_then(|target| target.dyn_into::<web_sys::Node>().ok()),
        )
        .is_some_and(|(around, next)| around.contains(Some(&next)));
    if !inside {
        state.open.set(false);
    }
}

fn candidates(list_id: String, state: State) -> AnyView {
    let rows_id = list_id.clone();
    let rows = move || {
        let rows: Vec<AnyView> = state
            .choices
            .get()
            .into_iter()
            .enumerate()
            .map(|(place, choice)| candidate(&rows_id, place, choice, state))
            .collect();
        rows
    };
    view! {
        <ul
            class="combobox-list"
            id=list_id
            role="listbox"
            aria-label=words().candidates
            hidden=move || !state.open.get() || state.choices.with(Vec::is_empty)
        >
            {rows}
        </ul>
    }
    .into_any()
}

fn candidate(list_id: &str, place: usize, choice: Choice, state: State) -> AnyView {
    let id = format!("{list_id}-{place}");
    let row = NodeRef::<html::Li>::new();
    Effect::new(move |_| {
        if state.active.get() == Some(place)
            && let Some(row) = row.get()
        {
            let options = web_sys::ScrollIntoViewOptions::new();
            options.set_block(web_sys::ScrollLogicalPosition::Nearest);
            row.scroll_into_view_with_scroll_into_view_options(&options);
        }
    });
    let picked = choice.clone();
    view! {
        <li
            id=id
            class="combobox-option"
            role="option"
            node_ref=row
            aria-selected=move || if state.active.get() == Some(place) { "true" } else { "false" }
            // Before the box loses the focus.
            on:mousedown=move |event| event.prevent_default()
            on:click=move |_| state.pick(picked.clone())
        >
            <span class="combobox-label">{choice.label}</span>
            {choice.detail.map(|detail| view! { <span class="combobox-detail">{detail}</span> })}
        </li>
    }
    .into_any()
}
