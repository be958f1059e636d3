//! 事前確認: four yes/no questions before anything is typed. A no is a page with the reason, not an error.

use contract::answers::{Answers, EligibilityAnswers, Section};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::address::{overview_of, step_of};
use super::form::{Question, use_form};
use crate::apply::step::Step;
use crate::component::{ButtonKind, Disclosure, LinkButton, Notice, Page, RadioChoice, RadioGroup};
use crate::text::Tone;

/// One condition of the scheme, in words.
struct Condition {
    step: Step,
    field: &'static str,
    title: &'static str,
    hint: &'static str,
    more: (&'static str, &'static str),
    yes: &'static str,
    no: &'static str,
    /// Heading, reason and what to do after a no.
    stop: (&'static str, &'static str, &'static str),
    read: fn(&EligibilityAnswers) -> Option<bool>,
    write: fn(&mut EligibilityAnswers, bool),
}

/// A condition of the scheme as a question.
#[component]
pub(super) fn EligibilityQuestion(
    /// Which.
    step: Step,
) -> impl IntoView {
    let condition = condition(&step);
    let stopped = use_query_map().with_untracked(|query| query.get("stop").is_some());
    if stopped {
        stop_page(condition)
    } else {
        question(condition)
    }
}

fn question(condition: Condition) -> AnyView {
    let form = use_form();
    let read = condition.read;
    let write = condition.write;
    let value = Signal::derive(move || {
        form.draft.answer(
            |answers| match answers.eligibility.as_ref().and_then(read) {
                Some(true) => Some("yes"),
                Some(false) => Some("no"),
                None => None,
            },
        )
    });
    let on_edit = Callback::new(move |chosen: &'static str| {
        form.draft
            .edit(Section::Eligibility, |answers: &mut Answers| {
                write(answers.eligibility.get_or_insert_default(), chosen == "yes");
            });
    });
    let choices = vec![
        RadioChoice::new("yes", condition.yes),
        RadioChoice::new("no", condition.no),
    ];
    let (more, text) = condition.more;
    view! {
        <Question title=condition.title>
            <RadioGroup
                id=condition.field
                legend="あてはまるほうを選んでください"
                hint=Some(condition.hint.to_owned())
                choices=choices
                value=value
                on_edit=on_edit
                error=form.error(condition.field)
            />
            <Disclosure summary=more><p>{text}</p></Disclosure>
        </Question>
    }
    .into_any()
}

/// Why one cannot apply yet, and what to do.
fn stop_page(condition: Condition) -> AnyView {
    let id = use_form().draft.id();
    let (title, reason, remedy) = condition.stop;
    view! {
        <Page title=title.to_owned() caption=Signal::stored(Some("事前確認".to_owned()))>
            <div class="stack">
                <Notice title="いまは申請できません" tone=Tone::Warning><p>{reason}</p></Notice>
                <h2>"次にすること"</h2>
                <p>{remedy}</p>
                <p>"ここまでの回答は保存しています。条件がそろったら、申請一覧から続きを入力できます。"</p>
                <div class="actions">
                    <LinkButton href=overview_of(&id)>"申請の状況に戻る"</LinkButton>
                    <LinkButton href=step_of(&id, &condition.step) kind=ButtonKind::Secondary>
                        "回答を選び直す"
                    </LinkButton>
                </div>
            </div>
        </Page>
    }
    .into_any()
}

fn condition(step: &Step) -> Condition {
    match step {
        Step::Connection => connection(),
        Step::Reader => reader(),
        Step::NewGoods => new_goods(),
        _ => purchase(),
    }
}

fn purchase() -> Condition {
    Condition {
        step: Step::Purchase,
        field: "eligibility.purchase_finished",
        title: "カードリーダーの購入は終わっていますか",
        hint: "支払いが終わり、領収書が手元にある状態です。",
        more: (
            "見積書や請求書では申請できませんか",
            "申請できません。この助成金は、購入と接続の設定が終わったあとに申請します。領収書の写しが必要です。",
        ),
        yes: "はい、領収書があります",
        no: "いいえ、まだ購入していません",
        stop: (
            "購入が終わってから申請してください",
            "助成金は、カードリーダーの購入と接続の設定が終わったあとに申請する決まりです（交付要綱 第6条）。",
            "カードリーダーを購入し、型番・台数・金額の内訳・用途が書かれた領収書を受け取ってください。受付期間が終わる前に申請が必要です。",
        ),
        read: |answers| answers.purchase_finished,
        write: |answers, yes| answers.purchase_finished = Some(yes),
    }
}

fn connection() -> Condition {
    Condition {
        step: Step::Connection,
        field: "eligibility.connection_finished",
        title: "介護情報基盤への接続の設定は終わっていますか",
        hint: "国保中央会の手順書にそって、端末の設定まで終わっている状態です。",
        more: (
            "どこまで終わっていればよいですか",
            "介護保険資格確認等WEBサービスにログインでき、マイナ資格確認アプリでカードリーダーを使える状態までです。設定を業者に頼んだ場合は、その作業が終わっていることを確かめてください。",
        ),
        yes: "はい、設定が終わっています",
        no: "いいえ、まだ終わっていません",
        stop: (
            "接続の設定が終わってから申請してください",
            "購入だけでなく、接続の設定も終わっていることが条件です（交付要綱 第6条）。",
            "国保中央会の手順書にそって設定を進めてください。証明書の発行には時間がかかることがあるため、早めに始めてください。",
        ),
        read: |answers| answers.connection_finished,
        write: |answers, yes| answers.connection_finished = Some(yes),
    }
}

fn reader() -> Condition {
    Condition {
        step: Step::Reader,
        field: "eligibility.reader_supported",
        title: "マイナ資格確認アプリに対応したカードリーダーですか",
        hint: "対応する機種の一覧は、マイナ資格確認アプリの案内に載っています。",
        more: (
            "型番が分からないとき",
            "カードリーダーの裏面や箱、領収書に書かれています。分からないときは、購入した店に問い合わせてください。",
        ),
        yes: "はい、対応している機種です",
        no: "いいえ、対応していません",
        stop: (
            "この機種は助成の対象になりません",
            "マイナ資格確認アプリに対応したカードリーダーだけが対象です（交付要綱 第3条）。",
            "対応する機種を購入すると申請できます。すでに購入した機種を交換できるか、店に相談してください。",
        ),
        read: |answers| answers.reader_supported,
        write: |answers, yes| answers.reader_supported = Some(yes),
    }
}

fn new_goods() -> Condition {
    Condition {
        step: Step::NewGoods,
        field: "eligibility.new_goods",
        title: "新品を購入しましたか",
        hint: "中古品やリースの機器は対象になりません。",
        more: (
            "パソコンやタブレットも一緒に買いました",
            "パソコン、タブレット、スマートフォンは対象になりません。領収書にパソコンなどが含まれていると受け付けられないため、カードリーダーだけの領収書を用意してください。",
        ),
        yes: "はい、すべて新品です",
        no: "いいえ、中古またはリースです",
        stop: (
            "中古品・リースは助成の対象になりません",
            "助成の対象は、新品を購入した費用だけです。",
            "新品のカードリーダーを別に購入した場合は、その分だけを申請できます。「回答を選び直す」から続けてください。",
        ),
        read: |answers| answers.new_goods,
        write: |answers, yes| answers.new_goods = Some(yes),
    }
}
