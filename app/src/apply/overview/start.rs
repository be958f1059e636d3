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
use crate::apply::wizard::address::{LIST, edit_of, overview_of};
use crate::component::{Button, ButtonKind, FaultNotice, LinkButton, Load, Notice, Page, Remote};
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
        <Page title="助成金を申請する" width="text">
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
        <Notice title="事業所が登録されていません" tone=Tone::Warning>
            <p>"助成金は介護事業所番号ごとに申請します。事業所の管理者から招待を受けるか、事業所を登録してください。"</p>
        </Notice>
        <p><LinkButton href="/register">"事業所を登録する"</LinkButton></p>
    }
    .into_any()
}

fn already(live: &ApplicationSummary) -> AnyView {
    let (href, words) = if live.status == domain::application::Status::Draft {
        (edit_of(&live.id), "続きから入力する")
    } else {
        (overview_of(&live.id), "申請の状況を見る")
    };
    let standing = format!(
        "申請は事業所番号ごとに1回です（交付要綱 第6条）。いまの状態は「{}」です。",
        text::status_name(live.status)
    );
    view! {
        <div class="stack">
            <Notice title="この事業所はすでに申請を始めています" tone=Tone::Info>
                <p>{standing}</p>
            </Notice>
            <div class="actions">
                <LinkButton href=href>{words}</LinkButton>
                <LinkButton href=LIST kind=ButtonKind::Secondary>"申請一覧を見る"</LinkButton>
            </div>
        </div>
    }
    .into_any()
}

fn not_open(scheme: &SchemeView) -> AnyView {
    let (title, reason) = if scheme.window == WindowState::NotYetOpen {
        (
            "まだ受付が始まっていません",
            "受付が始まると、この画面から申請できます。購入や接続の設定は先に進められます。",
        )
    } else {
        (
            "今年度の受付は終わりました",
            "次の年度の案内が出るまで、領収書と指定通知書を保管しておいてください。",
        )
    };
    let window = format!(
        "受付期間：{}から{}まで",
        text::day(scheme.opens_on),
        text::day(scheme.closes_on)
    );
    view! {
        <div class="stack">
            <Notice title=title tone=Tone::Warning><p>{window}</p><p>{reason}</p></Notice>
            <p><LinkButton href="/subsidy" kind=ButtonKind::Secondary>"助成金の内容を見る"</LinkButton></p>
        </div>
    }
    .into_any()
}

fn ready(scheme: SchemeView, office: OfficeView) -> AnyView {
    let left = text::days_left(scheme.window, scheme.days_left);
    let closes = format!("{}まで（{left}）", text::day(scheme.closes_on));
    let documents = scheme.documents.iter().map(|rule| {
        let when = if rule.only_with_support_cost {
            "（接続サポート費用を申請するとき）"
        } else {
            ""
        };
        view! { <li>{format!("{}{when}", rule.name)}</li> }
    });
    view! {
        <div class="stack">
            <dl class="facts">
                <div><dt>"申請する事業所"</dt><dd>{office.name.clone()}"（"{office.number.clone()}"）"</dd></div>
                <div><dt>"制度"</dt><dd>{scheme.title.clone()}</dd></div>
                <div><dt>"受付期間"</dt><dd>{closes}</dd></div>
            </dl>
            <h2>"用意するもの"</h2>
            <ul class="bullets">{documents.collect_view()}</ul>
            <p>"写真でもかまいません。途中でやめても、入力した内容は自動で保存されます。"</p>
            <h2>"進み方"</h2>
            <p>"質問に1つずつ答えると申請書ができます。全部で15分から30分ほどです。最後に内容を確かめてから申請します。"</p>
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
            <Button busy=busy on_press=start>"申請を始める"</Button>
            {move || applied.get().then(|| view! {
                <LinkButton href=LIST kind=ButtonKind::Secondary>"申請一覧を見る"</LinkButton>
            })}
        </div>
    }
    .into_any()
}
