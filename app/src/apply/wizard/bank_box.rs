//! Bank and branch, picked from the list by name, kana or code.

use contract::answers::{Answers, Section};
use contract::bank::{BankView, BranchView};
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::form::Form;
use crate::api::{self, ApiError};
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

fn bank_code(answers: &Answers) -> String {
    answers
        .account
        .as_ref()
        .map(|account| account.bank_code.clone())
        .unwrap_or_default()
}

fn branch_code(answers: &Answers) -> String {
    answers
        .account
        .as_ref()
        .map(|account| account.branch_code.clone())
        .unwrap_or_default()
}

/// The name that belongs to a code already answered.
fn name_of_bank(form: Form) -> Signal<String> {
    let name = RwSignal::new(String::new());
    let code = Memo::new(move |_| form.draft.answer(bank_code));
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

fn name_of_branch(form: Form) -> Signal<String> {
    let name = RwSignal::new(String::new());
    let codes = Memo::new(move |_| form.draft.answer(|it| (bank_code(it), branch_code(it))));
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
pub(super) fn BankBox(
    /// The form it stands in.
    form: Form,
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
    let on_pick = form.write(Section::Account, |answers: &mut Answers, picked: Choice| {
        let account = answers.account.get_or_insert_default();
        if account.bank_code != picked.key {
            account.branch_code = String::new();
        }
        account.bank_code = picked.key;
    });
    view! {
        <Combobox
            id="account.bank_code"
            label="金融機関"
            hint=Some("名前、ふりがな、または4桁のコードを入力して、候補から選んでください。".to_owned())
            choices=search.choices
            on_query=on_query
            on_pick=on_pick
            shown=name_of_bank(form)
            error=search.error(form.error("account.bank_code"))
        />
        {picked_code(form, "金融機関コード", bank_code)}
    }
}

/// 支店.
#[component]
pub(super) fn BranchBox(
    /// The form it stands in.
    form: Form,
) -> impl IntoView {
    let search = Search::new();
    let on_query = Callback::new(move |typed: String| {
        let bank = untrack(|| form.draft.answer(bank_code));
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
    let on_pick = form.write(Section::Account, |answers: &mut Answers, picked: Choice| {
        answers.account.get_or_insert_default().branch_code = picked.key;
    });
    view! {
        <Combobox
            id="account.branch_code"
            label="支店"
            hint=Some("先に金融機関を選んでください。名前、ふりがな、または3桁の店番で探せます。".to_owned())
            choices=search.choices
            on_query=on_query
            on_pick=on_pick
            shown=name_of_branch(form)
            error=search.error(form.error("account.branch_code"))
            nothing="候補が見つかりません。金融機関を先に選んでいるか、名前や店番を確かめてください。"
        />
        {picked_code(form, "店番", branch_code)}
    }
}

fn bank_choice(bank: BankView) -> Choice {
    let detail = Some(format!("{}　{}", bank.code, bank.kana));
    Choice {
        key: bank.code,
        label: bank.name,
        detail,
    }
}

fn branch_choice(branch: BranchView) -> Choice {
    let detail = Some(format!("{}　{}", branch.code, branch.kana));
    Choice {
        key: branch.code,
        label: branch.name,
        detail,
    }
}

/// The code taken over with the pick: what really counts.
fn picked_code(form: Form, name: &'static str, read: fn(&Answers) -> String) -> AnyView {
    let code = Signal::derive(move || form.draft.answer(read));
    view! {
        <p class="picked-code" role="status">
            {move || {
                let code = code.get();
                (!code.is_empty()).then(|| format!("選んだ{name}：{code}"))
            }}
        </p>
    }
    .into_any()
}
