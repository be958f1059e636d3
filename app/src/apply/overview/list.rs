//! 申請一覧.

use contract::Page as ListPage;
use contract::application::ApplicationSummary;
use contract::event::Change;
use contract::scheme::SchemeSummary;
use domain::application::Status;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::{self, ApiError};
use crate::apply::overview::words::words;
use crate::apply::wizard::address::{START, edit_of, overview_of};
use crate::component::{
    Button, ButtonKind, FaultNotice, LinkButton, Load, Page, Remote, StatusTag,
};
use crate::language::say;
use crate::{live, text};

/// `/applications`.
pub(crate) fn list_page() -> AnyView {
    let remote = Remote::new(|| async {
        api::get::<ListPage<ApplicationSummary>>("/applications?limit=20").await
    });
    live::on_change(move |change| {
        if matches!(change, Change::Application { .. }) {
            remote.reload();
        }
    });
    view! {
        <Page title=words().list width="wide">
            <Load remote=remote view=listed />
        </Page>
    }
    .into_any()
}

fn listed(first: ListPage<ApplicationSummary>) -> AnyView {
    if first.items.is_empty() {
        return nothing_yet();
    }
    let more = RwSignal::new(Vec::<ApplicationSummary>::new());
    let next = RwSignal::new(first.next);
    let schemes = schemes();
    view! {
        <p class="actions"><LinkButton href=START kind=ButtonKind::Secondary>{say(words().new)}</LinkButton></p>
        <ul class="applications">
            {first.items.into_iter().map(|one| card(one, schemes)).collect_view()}
            {move || more.get().into_iter().map(|one| card(one, schemes)).collect_view()}
        </ul>
        {further(more, next)}
    }
    .into_any()
}

fn nothing_yet() -> AnyView {
    view! {
        <div class="empty">
            <p class="empty-title">{say(words().none)}</p>
            <p>{say(words().none_detail)}</p>
            <p><LinkButton href=START>{say(words().apply)}</LinkButton></p>
        </div>
    }
    .into_any()
}

/// The schemes, for their deadlines; the list does not wait for them.
fn schemes() -> RwSignal<Vec<SchemeSummary>> {
    let schemes = RwSignal::new(Vec::new());
    spawn_local(async move {
        if let Ok(list) = api::schemes().await {
            schemes.try_set(list.items);
        }
    });
    schemes
}

/// How long an application can still be submitted; nothing when that is no question any more.
fn deadline(application: &ApplicationSummary, schemes: &[SchemeSummary]) -> Option<String> {
    if !matches!(application.status, Status::Draft | Status::Returned) {
        return None;
    }
    let scheme = schemes
        .iter()
        .find(|scheme| scheme.id == application.scheme_id)?;
    let left = text::days_left(scheme.window, scheme.days_left);
    Some((words().until_left)(&text::day(scheme.closes_on), &left))
}

fn card(application: ApplicationSummary, schemes: RwSignal<Vec<SchemeSummary>>) -> AnyView {
    let due = {
        let application = application.clone();
        move || schemes.with(|schemes| deadline(&application, schemes))
    };
    let href = if application.status == Status::Draft {
        edit_of(&application.id)
    } else {
        overview_of(&application.id)
    };
    let number = application
        .reception_number
        .unwrap_or_else(|| words().none_yet.to_owned());
    view! {
        <li class="application-card">
            <div class="application-head">
                <h2 class="application-name">
                    <a href=overview_of(&application.id)>{application.office_name}</a>
                </h2>
                <StatusTag status=application.status />
            </div>
            <dl class="application-facts">
                <div><dt>{say(words().year)}</dt><dd>{year(&application.scheme_id)}</dd></div>
                <div><dt>{say(words().number_of_office)}</dt><dd>{application.office_number}</dd></div>
                <div><dt>{say(words().reception_number)}</dt><dd>{number}</dd></div>
                <div><dt>{say(words().grant_expected)}</dt><dd>{text::yen_of(application.grant_yen)}</dd></div>
                <div><dt>{say(words().updated)}</dt><dd>{text::minute(application.updated_at)}</dd></div>
                {move || due().map(|due| view! { <div><dt>{say(words().window)}</dt><dd>{say(due)}</dd></div> })}
            </dl>
            {(application.status == Status::Draft).then(|| view! {
                <p><LinkButton href=href kind=ButtonKind::Secondary>{say(words().go_on)}</LinkButton></p>
            })}
        </li>
    }
    .into_any()
}

/// `令和8年度` for `fy2026`.
pub(super) fn year(scheme_id: &str) -> String {
    let year: Option<i32> = scheme_id
        .strip_prefix("fy")
        .and_then(|year| year.parse().ok());
    match year.and_then(|year| year.checked_sub(2018)) {
        Some(era) if era > 0 => (words().fiscal_year)(era),
        _ => scheme_id.to_owned(),
    }
}

fn further(more: RwSignal<Vec<ApplicationSummary>>, next: RwSignal<Option<String>>) -> AnyView {
    let busy = RwSignal::new(false);
    let fault = RwSignal::new(None::<ApiError>);
    let show = Callback::new(move |()| {
        let Some(after) = next.get_untracked() else {
            return;
        };
        busy.set(true);
        spawn_local(async move {
            let path = format!("/applications?limit=20&after={}", api::escape(&after));
            match api::get::<ListPage<ApplicationSummary>>(&path).await {
                Ok(page) => {
                    more.try_update(|more| more.extend(page.items));
                    next.try_set(page.next);
                    fault.try_set(None);
                }
                Err(error) => {
                    fault.try_set(Some(error));
                }
            }
            busy.try_set(false);
        });
    });
    view! {
        <FaultNotice fault=fault />
        {move || next.get().map(|_| view! {
            <p><Button kind=ButtonKind::Secondary busy=busy on_press=show>{say(words().more)}</Button></p>
        })}
    }
    .into_any()
}
