//! Before the first question: is the window open, has the office applied already, what is needed.

use contract::Page as ListPage;
use contract::ProblemCode;
use contract::account::OfficeView;
use contract::application::{ApplicationSummary, ApplicationView, NewApplication};
use contract::scheme::{SchemeView, WindowState};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::api::{self, ApiError};
use crate::apply::overview::words::words;
use crate::apply::wizard::address::{LIST, edit_of, overview_of};
use crate::component::{Button, ButtonKind, FaultNotice, LinkButton, Load, Notice, Page, Remote};
use crate::language::say;
use crate::session::use_session;
use crate::text::{self, Tone};

/// What the page needs to know.
#[derive(Clone, PartialEq)]
struct Known {
    scheme: SchemeView,
    office: Option<OfficeView>,
    /// The live application of this office and scheme.
    live: Option<ApplicationSummary>,
}

/// `/applications/new`.
pub(crate) fn start_page() -> AnyView {
    let session = use_session();
    let remote = Remote::new(move || {
        let office = session.me().and_then(|me| me.active_office);
        async move { known(office).await }
    });
    view! {
        <Page title=words().apply width="text">
            <Load remote=remote view=shown />
        </Page>
    }
    .into_any()
}

async fn known(office: Option<OfficeView>) -> Result<Known, ApiError> {
    let schemes = api::schemes().await?.items;
    let open = schemes
        .iter()
        .find(|scheme| scheme.window == WindowState::Open);
    let Some(chosen) = open.or(schemes.first()) else {
        return Err(ApiError::Unexpected(200));
    };
    let scheme = api::scheme(&chosen.id).await?;
    let made: ListPage<ApplicationSummary> = api::get("/applications?limit=100").await?;
    let live = made.items.into_iter().find(|one| {
        let of_office = office
            .as_ref()
            .is_some_and(|office| office.number == one.office_number);
        of_office && one.scheme_id == scheme.id && one.status.is_live()
    });
    Ok(Known {
        scheme,
        office,
        live,
    })
}

fn shown(known: Known) -> AnyView {
    let Some(office) = known.office else {
        return no_office();
    };
    if let Some(live) = known.live {
        return already(&live);
    }
    match known.scheme.window {
        WindowState::Open => ready(known.scheme, office),
        WindowState::NotYetOpen | WindowState::Closed => not_open(&known.scheme),
    }
}

fn no_office() -> AnyView {
    view! {
        <Notice title=words().no_office tone=Tone::Warning>
            <p>{say(words().no_office_detail)}</p>
        </Notice>
        <p><LinkButton href="/register">{say(words().register_office)}</LinkButton></p>
    }
    .into_any()
}

fn already(live: &ApplicationSummary) -> AnyView {
    let (href, onward) = if live.status == domain::application::Status::Draft {
        (edit_of(&live.id), words().go_on)
    } else {
        (overview_of(&live.id), words().see_application)
    };
    let standing = (words().already_detail)(text::status_name(live.status));
    view! {
        <div class="stack">
            <Notice title=words().already tone=Tone::Info>
                <p>{say(standing)}</p>
            </Notice>
            <div class="actions">
                <LinkButton href=href>{say(onward)}</LinkButton>
                <LinkButton href=LIST kind=ButtonKind::Secondary>{say(words().see_list)}</LinkButton>
            </div>
        </div>
    }
    .into_any()
}

fn not_open(scheme: &SchemeView) -> AnyView {
    let (title, reason) = if scheme.window == WindowState::NotYetOpen {
        (words().not_open, words().not_open_detail)
    } else {
        (words().closed, words().closed_detail)
    };
    let window = (words().window_is)(&text::day(scheme.opens_on), &text::day(scheme.closes_on));
    view! {
        <div class="stack">
            <Notice title=title tone=Tone::Warning><p>{say(window)}</p><p>{say(reason)}</p></Notice>
            <p><LinkButton href="/subsidy" kind=ButtonKind::Secondary>{say(words().see_subsidy)}</LinkButton></p>
        </div>
    }
    .into_any()
}

fn ready(scheme: SchemeView, office: OfficeView) -> AnyView {
    let left = text::days_left(scheme.window, scheme.days_left);
    let closes = (words().until_left)(&text::day(scheme.closes_on), &left);
    let documents = scheme.documents.iter().map(|rule| {
        let when = if rule.only_with_support_cost {
            words().when_support
        } else {
            ""
        };
        view! { <li>{format!("{}{when}", text::document_name(rule))}</li> }
    });
    view! {
        <div class="stack">
            <dl class="facts">
                <div><dt>{say(words().applying_office)}</dt><dd>{office.name.clone()}{say(words().bracket)}{office.number.clone()}{say(words().bracket_end)}</dd></div>
                <div><dt>{say(words().scheme)}</dt><dd>{scheme.title.clone()}</dd></div>
                <div><dt>{say(words().window)}</dt><dd>{say(closes)}</dd></div>
            </dl>
            <h2>{say(words().needed)}</h2>
            <ul class="bullets">{documents.collect_view()}</ul>
            <p>{say(words().photos_fine)}</p>
            <h2>{say(words().how)}</h2>
            <p>{say(words().how_detail)}</p>
            {begin(scheme.id, office.number)}
        </div>
    }
    .into_any()
}

fn begin(scheme_id: String, office_number: String) -> AnyView {
    let busy = RwSignal::new(false);
    let fault = RwSignal::new(None::<ApiError>);
    let navigate = use_navigate();
    let start = Callback::new(move |()| {
        busy.set(true);
        let navigate = navigate.clone();
        let wanted = NewApplication {
            scheme_id: scheme_id.clone(),
            office_number: office_number.clone(),
        };
        spawn_local(async move {
            let made: Result<ApplicationView, ApiError> = api::post("/applications", &wanted).await;
            busy.try_set(false);
            match made {
                Ok(application) => navigate(&edit_of(&application.id), NavigateOptions::default()),
                Err(error) => {
                    fault.try_set(Some(error));
                }
            }
        });
    });
    let applied = Signal::derive(move || {
        fault
            .get()
            .is_some_and(|fault| fault.is(ProblemCode::AlreadyApplied))
    });
    view! {
        <FaultNotice fault=fault />
        <div class="actions">
            <Button busy=busy on_press=start>{say(words().begin)}</Button>
            {move || applied.get().then(|| view! {
                <LinkButton href=LIST kind=ButtonKind::Secondary>{say(words().see_list)}</LinkButton>
            })}
        </div>
    }
    .into_any()
}
