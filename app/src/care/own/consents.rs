//! The recipient's consents, each to be withdrawn.

use contract::care::{ConsentState, ConsentView, OwnConsents};
use leptos::prelude::*;

use crate::api;
use crate::care::consent::withdraw_dialog;
use crate::component::{Button, ButtonKind, Load, Remote, Tag};
use crate::language::ruby;
use crate::text;

/// The consents.
pub(super) fn section(news: RwSignal<u32>) -> AnyView {
    let remote = Remote::new(move || {
        news.track();
        async { api::get::<OwnConsents>("/my/consents").await }
    });
    let asked = RwSignal::new(None::<ConsentView>);
    view! {
        <section class="section" aria-labelledby="my-consents">
            <h2 id="my-consents">"同意"</h2>
            <p>{ruby("あなたの情報を見てよいと同意した事業所です。同意はいつでも取り消すことができます。")}</p>
            <Load remote=remote view=move |all| list(all, asked) />
            {withdraw_dialog(asked, Callback::new(move |()| remote.anew()),
                "取り消すと、この事業所はすぐに、あなたの情報を見られなくなります。サービスの利用は続けられます。")}
        </section>
    }
    .into_any()
}

fn list(all: OwnConsents, asked: RwSignal<Option<ConsentView>>) -> AnyView {
    if all.items.is_empty() {
        return view! { <p class="empty-line">{ruby("同意はまだありません。")}</p> }.into_any();
    }
    let rows = all.items.into_iter().map(|one| row(one, asked));
    view! { <ul class="rows">{rows.collect_view()}</ul> }.into_any()
}

fn row(consent: ConsentView, asked: RwSignal<Option<ConsentView>>) -> AnyView {
    let (state, tone) = text::care::consent_state(consent.state);
    let kinds: Vec<&str> = consent
        .kinds
        .iter()
        .map(|kind| text::care::kind_plain(*kind))
        .collect();
    let what = format!(
        "{}のために、「{}」を、{}まで見てよい。",
        text::care::purpose(consent.purpose),
        kinds.join("」「"),
        text::day_wareki(consent.until)
    );
    let given = format!(
        "{}に{}が同意",
        text::minute(consent.taken_at),
        text::care::giver(&consent.giver)
    );
    let holds = consent.state == ConsentState::Given;
    let office = consent.office_name.clone();
    let label = format!("{office}への同意を取り消す");
    view! {
        <li>
            <div class="row-main stack-tight">
                <p class="row-name">{office}" "<Tag tone=tone label=state /></p>
                <p>{ruby(what)}</p>
                <p class="soft">{given}</p>
            </div>
            {holds.then(|| view! {
                <Button kind=ButtonKind::Danger label=label on_press=Callback::new(move |()| asked.set(Some(consent.clone())))>"取り消す"</Button>
            })}
        </li>
    }
    .into_any()
}
