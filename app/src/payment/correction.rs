//! `/applications/:id/account`: another account after 振込不能.

use contract::payment::{AccountCorrection, AccountCorrectionView};
use leptos::{prelude::*, task::spawn_local};
use leptos_router::hooks::use_params_map;

use super::account_boxes::{AccountForm, account_boxes};
use super::account_lines::account_lines;
use crate::api::{self, ApiError};
use crate::component::{
    Button, ErrorItem, ErrorSummary, FaultNotice, Icon, Load, Notice, Page, Remote, Sign,
};
use crate::language::say;
use crate::payment::account_words::words;
use crate::text::{self, Tone};

/// `/applications/:id/account`.
pub(crate) fn correction_page() -> AnyView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get("id").unwrap_or_default()));
    let path = move || {
        format!(
            "/applications/{}/account-correction",
            api::escape(&id.get())
        )
    };
    let remote = Remote::new(move || {
        let path = path();
        async move { api::get::<AccountCorrectionView>(&path).await }
    });
    let back = move || format!("/applications/{}", id.get());
    view! {
        <p class="back"><a href=back><Icon sign=Sign::Back />{say(words().back)}</a></p>
        <Page title=words().title>
            <Load remote=remote view=move |view| shown(view, remote, untrack(path)) />
        </Page>
    }
    .into_any()
}

fn shown(
    view: AccountCorrectionView,
    remote: Remote<AccountCorrectionView>,
    path: String,
) -> AnyView {
    let waiting = view.waiting.as_ref().map(|account| {
        let lines = account_lines(account);
        view! {
            <Notice title=words().received tone=Tone::Success>
                <p>{say(words().received_detail)}</p>
            </Notice>
            {lines}
        }
    });
    let refused = view.refused.clone().map(|reason| {
        view! {
            <Notice title=words().not_confirmed tone=Tone::Warning>
                <p>{reason}</p>
            </Notice>
        }
    });
    let before = account_lines(&view.account);
    view! {
        {waiting}
        {refused}
        <p>{say((words().failed)(&view.reason))}{say(words().decision_stands)}</p>
        <section class="section" aria-labelledby="before">
            <h2 id="before">{say(words().tried)}</h2>
            {before}
        </section>
        {form(view, remote, path)}
    }
    .into_any()
}

fn form(
    view: AccountCorrectionView,
    remote: Remote<AccountCorrectionView>,
    path: String,
) -> AnyView {
    let form = AccountForm {
        account: RwSignal::new(view.waiting.clone().unwrap_or(view.account)),
        errors: RwSignal::new(Vec::new()),
    };
    let busy = RwSignal::new(false);
    let fault = RwSignal::new(None::<ApiError>);
    let version = view.version;
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let account = form.account.get_untracked();
        let found = account.complete().err().unwrap_or_default();
        form.errors.set(found.iter().map(item).collect());
        fault.set(None);
        if !found.is_empty() || busy.get_untracked() {
            return;
        }
        let path = path.clone();
        busy.set(true);
        spawn_local(async move {
            let input = AccountCorrection { version, account };
            let answer = api::post::<_, AccountCorrectionView>(&path, &input).await;
            busy.try_set(false);
            match answer {
                Ok(_) => remote.reload(),
                Err(error) if !error.fields().is_empty() => {
                    form.errors
                        .try_set(error.fields().iter().map(item).collect());
                }
                Err(error) => {
                    fault.try_set(Some(error));
                }
            }
        });
    };
    view! {
        <section class="section" aria-labelledby="correct">
            <h2 id="correct">{say(words().corrected)}</h2>
            <ErrorSummary items=form.errors />
            <form class="stack" novalidate on:submit=send>
                {account_boxes(form)}
                <FaultNotice fault=fault />
                <div class="actions"><Button submit=true busy=busy>{say(words().send)}</Button></div>
            </form>
        </section>
    }
    .into_any()
}

fn item(issue: &contract::FieldIssue) -> ErrorItem {
    let label = match issue.field.as_str() {
        "account.institution" => words().institution,
        "account.bank_code" => words().bank,
        "account.branch_code" => words().branch,
        "account.kind" => words().account_kind,
        "account.number" => words().account_number,
        "account.yucho_symbol" => words().symbol,
        "account.yucho_number" => words().number,
        "account.holder_kana" => words().holder,
        _ => words().account,
    };
    ErrorItem::new(issue.field.clone(), text::field_error(label, issue))
}
