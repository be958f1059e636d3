//! Bank and branch, picked from the list by name, kana or code.

mod words;

use contract::bank::{BankView, BranchView};
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::{self, ApiError};
use crate::bank::words::words;
use crate::component::{Choice, Combobox};
use crate::text;

/// Milliseconds without a key before candidates are asked for.
const PAUSE: u32 = 150;

/// What was typed, what was found for it, and what went wrong on the way.
#[derive(Clone, Copy)]
struct Search {
    asked: StoredValue<u32>,
    choices: RwSignal<Vec<Choice>>,
    fault: RwSignal<Option<ApiError>>,
}

impl Search {
    fn new() -> Self {
        Self {
            asked: StoredValue::new(0),
            choices: RwSignal::new(Vec::new()),
            fault: RwSignal::new(None),
        }
    }

    /// Asks for candidates unless another key comes first; answers out of turn are dropped.
    fn ask(self, find: impl Future<Output = Result<Vec<Choice>, ApiError>> + 'static) {
        let ticket = self.asked.with_value(|asked| asked.wrapping_add(1));
        self.asked.set_value(ticket);
        spawn_local(async move {
            TimeoutFuture::new(PAUSE).await;
            if self.asked.try_get_value() != Some(ticket) {
                return;
            }
            let found = find.await;
            if self.asked.try_get_value() != Some(ticket) {
                return;
            }
            match found {
                Ok(choices) => {
                    self.fault.try_set(None);
                    self.choices.try_set(choices);
                }
                Err(error) => {
                    self.fault.try_set(Some(error));
                }
            }
        });
    }

    /// The error of the field, or why there are no candidates.
    fn error(self, field: Signal<Option<String>>) -> Signal<Option<String>> {
        Signal::derive(move || {
            field
                .get()
                .or_else(|| self.fault.get().map(|fault| text::sentence(&fault)))
        })
    }
}

/// The name that belongs to a bank's code.
fn name_of_bank(code: Signal<String>) -> Signal<String> {
    let name = RwSignal::new(String::new());
    let code = Memo::new(move |_| code.get());
    Effect::new(move |_| {
        let code = code.get();
        spawn_local(async move {
            let found = api::banks(&code).await.ok();
            let bank =
                found.and_then(|found| found.items.into_iter().find(|bank| bank.code == code));
            name.try_set(bank.map(|bank| bank.name).unwrap_or_default());
        });
    });
    name.into()
}

fn name_of_branch(bank: Signal<String>, code: Signal<String>) -> Signal<String> {
    let name = RwSignal::new(String::new());
    let codes = Memo::new(move |_| (bank.get(), code.get()));
    Effect::new(move |_| {
        let (bank, code) = codes.get();
        if bank.is_empty() || code.is_empty() {
            name.set(String::new());
            return;
        }
        spawn_local(async move {
            let found = api::branches(&bank, &code).await.ok();
            let branch =
                found.and_then(|found| found.items.into_iter().find(|branch| branch.code == code));
            name.try_set(branch.map(|branch| branch.name).unwrap_or_default());
        });
    });
    name.into()
}

/// 金融機関.
#[component]
pub(crate) fn BankBox(
    /// Code of the bank picked; empty before.
    #[prop(into)]
    bank: Signal<String>,
    /// What picking does.
    on_pick: Callback<Choice>,
    /// The field's error.
    #[prop(into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let search = Search::new();
    let on_query = Callback::new(move |typed: String| {
        search.ask(async move {
            Ok(api::banks(&typed)
                .await?
                .items
                .into_iter()
                .map(bank_choice)
                .collect())
        });
    });
    view! {
        <Combobox
            id="account.bank_code"
            label=words().bank
            hint=Some(words().bank_hint.to_owned())
            choices=search.choices
            on_query=on_query
            on_pick=on_pick
            shown=name_of_bank(bank)
            error=search.error(error)
        />
        {picked_code(words().bank_code, bank)}
    }
    .into_any()
}

/// 支店.
#[component]
pub(crate) fn BranchBox(
    /// Code of the bank picked; empty before.
    #[prop(into)]
    bank: Signal<String>,
    /// Code of the branch picked; empty before.
    #[prop(into)]
    branch: Signal<String>,
    /// What picking does.
    on_pick: Callback<Choice>,
    /// The field's error.
    #[prop(into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let search = Search::new();
    let on_query = Callback::new(move |typed: String| {
        let bank = bank.get_untracked();
        if bank.is_empty() {
            search.choices.set(Vec::new());
            return;
        }
        search.ask(async move {
            Ok(api::branches(&bank, &typed)
                .await?
                .items
                .into_iter()
                .map(branch_choice)
                .collect())
        });
    });
    view! {
        <Combobox
            id="account.branch_code"
            label=words().branch
            hint=Some(words().branch_hint.to_owned())
            choices=search.choices
            on_query=on_query
            on_pick=on_pick
            shown=name_of_branch(bank, branch)
            error=search.error(error)
            nothing=words().no_branch
        />
        {picked_code(words().branch_number, branch)}
    }
    .into_any()
}

fn bank_choice(bank: BankView) -> Choice {
    let detail = Some((words().bank_detail)(&bank.code, &bank.kana));
    Choice {
        key: bank.code,
        label: bank.name,
        detail,
    }
}

fn branch_choice(branch: BranchView) -> Choice {
    let detail = Some((words().branch_detail)(&branch.code, &branch.kana));
    Choice {
        key: branch.code,
        label: branch.name,
        detail,
    }
}

/// The code taken over with the pick: what really counts.
fn picked_code(name: &'static str, code: Signal<String>) -> AnyView {
    view! {
        <p class="picked-code" role="status">
            {move || {
                let code = code.get();
                (!code.is_empty()).then(|| (words().chosen)(name, &code))
            }}
        </p>
    }
    .into_any()
}
