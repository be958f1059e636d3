//! `/`: what the portal is and where to begin.

use contract::scheme::{CategoryView, SchemeSummary, WindowState};
use leptos::prelude::*;
use serde::Deserialize;

use crate::api;
use crate::component::{ButtonKind, LinkButton, Load, Page, Remote, Tag};
use crate::session::use_session;
use crate::text::{self, Tone};

/// `/`.
pub(crate) fn landing() -> AnyView {
    let session = use_session();
    let signed_in = move || session.me().is_some();
    view! {
        <Page title="介護情報基盤への接続と助成金の申請を、ひとつの窓口で" width="wide">
            <p class="lead">
                "つなぎは、介護事業所のための介護情報基盤ポータルです。カードリーダーの購入や接続サポートにかかった費用の助成金を、書類の準備から受付番号の受け取りまで、順番に案内します。"
            </p>
            <div class="actions">
                {move || if signed_in() {
                    view! { <LinkButton href="/home">"ホームへ"</LinkButton> }.into_any()
                } else {
                    view! {
                        <LinkButton href="/register">"利用登録をはじめる"</LinkButton>
                        <LinkButton href="/sign-in" kind=ButtonKind::Secondary>"サインイン"</LinkButton>
                    }.into_any()
                }}
            </div>
            {current_scheme()}
            {audience()}
            {five_steps()}
            {before_you_start()}
        </Page>
    }
    .into_any()
}

/// What the panel says of a scheme beside its summary. Reading the whole scheme belongs to the pages
/// that need it: its types would be a tenth of a first visit.
#[derive(Clone, PartialEq, Deserialize)]
struct Limits {
    categories: Vec<CategoryView>,
}

fn current_scheme() -> AnyView {
    let remote = Remote::new(|| async {
        let list = api::schemes().await?;
        let newest = list
            .items
            .first()
            .map(|scheme| api::escape(&scheme.id))
            .unwrap_or_default();
        let limits: Limits = api::get(&format!("/schemes/{newest}")).await?;
        Ok((list.items, limits))
    });
    view! {
        <section class="panel" aria-labelledby="current-scheme">
            <Load remote=remote view={move |(list, limits): (Vec<SchemeSummary>, Limits)| {
                scheme_panel(list, limits)
            }} />
        </section>
    }
    .into_any()
}

fn scheme_panel(list: Vec<SchemeSummary>, limits: Limits) -> AnyView {
    let Some(scheme) = list.first().cloned() else {
        return ().into_any();
    };
    let tone = if scheme.window == WindowState::Open {
        Tone::Success
    } else {
        Tone::Neutral
    };
    let limits: Vec<AnyView> = limits
        .categories
        .iter()
        .map(|category| {
            view! {
                <li class="limit">
                    <p class="limit-name">{category.name.clone()}</p>
                    <p class="limit-amount">
                        <span class="limit-label">"上限"</span>
                        <strong>{text::grouped(category.limit_yen)}</strong>"円"
                    </p>
                    <p class="soft">{format!("カードリーダー {}台まで", category.reader_cap)}</p>
                    <p class="soft">{text::category_short(&category.id)}</p>
                </li>
            }
            .into_any()
        })
        .collect();
    let earlier = list.len() > 1;
    view! {
        <div class="panel-head">
            <h2 id="current-scheme">{scheme.title.clone()}</h2>
            <p class="panel-window">
                <Tag tone=tone label=text::days_left(scheme.window, scheme.days_left) />
                <span>{format!("受付期間 {} から {} まで", text::day(scheme.opens_on), text::day(scheme.closes_on))}</span>
            </p>
        </div>
        <ul class="limits">{limits}</ul>
        <p>"税込の実費を、上限まで全額助成します。1つの事業所番号で複数のサービスを行っている場合、上限は合計されます。"</p>
        <div class="actions">
            <LinkButton href="/subsidy#calculator">"いくら受け取れるか試算する"</LinkButton>
            <LinkButton href="/subsidy#category" kind=ButtonKind::Secondary>"自分の区分をしらべる"</LinkButton>
            <a class="action-link" href="/subsidy">
                {if earlier { "助成金のくわしい説明（前の年度も）" } else { "助成金のくわしい説明" }}
            </a>
        </div>
    }
    .into_any()
}

fn audience() -> AnyView {
    view! {
        <section class="section" aria-labelledby="audience">
            <h2 id="audience">"このような方のために"</h2>
            <div class="columns">
                <div class="stack-tight">
                    <h3>"介護事業所・施設の管理者、事務担当の方"</h3>
                    <p>"事業所を登録し、助成金を申請し、申請のいまの状態を確かめられます。途中まで入力した内容は自動で保存されます。"</p>
                </div>
                <div class="stack-tight">
                    <h3>"いっしょに準備する職員の方"</h3>
                    <p>"管理者からの招待で参加できます。タブレットで書類の写真を撮って、そのまま添付できます。"</p>
                </div>
                <div class="stack-tight">
                    <h3>"介護ソフトの会社の方"</h3>
                    <p>"申請の操作はすべてAPIでもできます。事業所が発行したトークンを使って、介護ソフトから申請を準備できます。"</p>
                </div>
            </div>
        </section>
    }
    .into_any()
}

fn five_steps() -> AnyView {
    let steps = [
        (
            "利用する端末の準備",
            "インターネット回線、パソコンまたはタブレット、マイナ資格確認アプリに対応したカードリーダーを用意します。",
        ),
        (
            "各種設定",
            "ポータルの利用登録、電子証明書、カードリーダーとアプリ、介護保険資格確認等WEBサービスを設定します。",
        ),
        (
            "市町村（保険者）の対応状況を確認",
            "利用者の保険者が、いつから情報を共有できるかを確かめます。",
        ),
        (
            "最終確認",
            "カードリーダーの接続と職員の権限を確かめ、「管理メニュー」画面の写しを残します。",
        ),
        (
            "活用開始",
            "利用者に説明して同意をいただき、日々の業務で使い始めます。",
        ),
    ];
    view! {
        <section class="section" aria-labelledby="five-steps">
            <h2 id="five-steps">"介護情報基盤の利用を始めるまでの5つのステップ"</h2>
            <p>"助成金は、購入と接続の設定（ステップ1と2）が終わってから申請します。"</p>
            <ol class="five-steps">
                {steps.into_iter().map(|(name, detail)| view! {
                    <li class="five-step"><h3>{name}</h3><p>{detail}</p></li>
                }).collect_view()}
            </ol>
        </section>
    }
    .into_any()
}

fn before_you_start() -> AnyView {
    view! {
        <section class="section" aria-labelledby="before">
            <h2 id="before">"申請の前に手元に用意するもの"</h2>
            <ul>
                <li>"介護保険事業所番号（10桁）と、連絡のとれるメールアドレス"</li>
                <li>"パスキーを使える端末（画面ロックを設定したスマートフォン、タブレット、パソコン）"</li>
                <li>"領収書、通帳、指定通知書など（PDFまたは写真）"</li>
            </ul>
            <p>"書類がそろっていなくても入力を始められます。途中でやめても、続きから始められます。"</p>
        </section>
    }
    .into_any()
}
