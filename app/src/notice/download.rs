//! Notices on the page of an application.

use contract::notice::{NoticeKind, NoticeState, NoticeView};
use domain::application::Status;
use leptos::prelude::*;

use crate::api;
use crate::component::{Load, Remote, Tag};
use crate::language::say;
use crate::notice::public_words::words;
use crate::text::{self, Tone};

/// The notices of an application with a way to download each; nothing before the first.
#[component]
pub(crate) fn Notices(
    /// Application id.
    #[prop(into)]
    application: String,
    /// Where the application stands.
    status: Status,
) -> impl IntoView {
    // Before it is submitted there is nothing to tell of.
    if status == Status::Draft {
        return ().into_any();
    }
    listed(format!("/applications/{application}/notices"))
}

/// Every notice of a case, for the federation; nothing before the first.
#[component]
pub(crate) fn CaseNotices(
    /// Application id.
    #[prop(into)]
    case: String,
) -> impl IntoView {
    listed(format!("/review/cases/{case}/notices"))
}

fn listed(path: String) -> AnyView {
    let asked = path.clone();
    let remote = Remote::new(move || {
        let path = asked.clone();
        async move { api::get::<Vec<NoticeView>>(&path).await }
    });
    view! {
        <Load remote=remote view=move |notices| shown(&path, notices) />
    }
    .into_any()
}

fn shown(path: &str, notices: Vec<NoticeView>) -> AnyView {
    if notices.is_empty() {
        return ().into_any();
    }
    let rows = notices
        .into_iter()
        .map(|notice| row(path, notice))
        .collect_view();
    view! {
        <section class="section" aria-labelledby="notices">
            <h2 id="notices">{say(words().notices)}</h2>
            <ul class="rows">{rows}</ul>
            <p class="soft">{say(words().printed)}<a href="/verify">{say(words().verify)}</a>{say(words().printed_end)}</p>
        </section>
    }
    .into_any()
}

fn row(path: &str, notice: NoticeView) -> AnyView {
    let title = notice.kind.title();
    let download = notice.size_bytes.map(|size| {
        let size = text::bytes(size);
        let file = format!("/api/v1{path}/{}", notice.id);
        let label = (words().download_named)(title, &notice.number, &size);
        let shown = (words().download)(&size);
        view! { <a class="button" data-kind="secondary" href=file rel="external" download=true aria-label=label>{shown}</a> }
    });
    let is_failed = notice.state == NoticeState::Failed;
    let is_old = notice.superseded_at.is_some() && notice.kind != NoticeKind::Return;
    view! {
        <li>
            <div class="row-main">
                <p class="row-name">
                    {title}" "
                    {is_failed.then(|| view! { <Tag tone=Tone::Error label=words().not_issued /> })}
                    {is_old.then(|| view! { <Tag tone=Tone::Warning label=words().replaced /> })}
                </p>
                <p class="soft">{notice.number}{say(words().gap)}{text::day_wareki(notice.decided_on)}</p>
            </div>
            {download}
        </li>
    }
    .into_any()
}
