//! The person found beside the person in front.

use contract::care::{IdentificationView, IdentityCheck};
use leptos::prelude::*;

use super::{Step, Taking};
use crate::component::{
    Button, ButtonKind, LinkButton, Notice, RadioChoice, RadioGroup, SummaryList, SummaryRow,
};
use crate::text::{self, Tone};

const CHECK: &str = "identity-check";

/// Who was found, and how the person in front was compared.
pub(super) fn compare(taking: Taking) -> AnyView {
    let Some(found) = taking.found.get_untracked() else {
        return again(taking);
    };
    let served = found.relation.clone().map(|relation| {
        view! {
            <Notice tone=Tone::Info title="この方はすでに担当として登録されています">
                <p>"本人をもう一度確認して登録すると、閲覧期限が延びます。"</p>
                <p><LinkButton href=format!("/care/{relation}") kind=ButtonKind::Secondary>"登録済みの情報を開く"</LinkButton></p>
            </Notice>
        }
    });
    view! {
        {served}
        {details(&found)}
        <p class="soft">{format!("この結果は {} まで使えます。", text::time_of_day(found.expires_at))}</p>
        {question(taking)}
    }
    .into_any()
}

fn details(found: &IdentificationView) -> AnyView {
    let person = found.details.clone();
    let key = found.person.clone();
    view! {
        <SummaryList>
            <SummaryRow name="氏名"><span class="care-kana">{person.kana.clone()}</span><br /><strong>{person.name.clone()}</strong></SummaryRow>
            <SummaryRow name="生年月日">{text::day_wareki(person.born_on)}</SummaryRow>
            <SummaryRow name="性別">{person.sex.label_ja()}</SummaryRow>
            <SummaryRow name="住所">{person.address.clone()}</SummaryRow>
            <SummaryRow name="保険者番号">{key.insurer.as_str().to_owned()}</SummaryRow>
            <SummaryRow name="被保険者番号">{key.insured.as_str().to_owned()}</SummaryRow>
        </SummaryList>
    }
    .into_any()
}

fn question(taking: Taking) -> AnyView {
    let error = RwSignal::new(None::<String>);
    let chosen = Signal::derive(move || match taking.check.get() {
        Some(IdentityCheck::Sight) => Some("sight"),
        Some(IdentityCheck::FourItems) => Some("four_items"),
        Some(IdentityCheck::Card) => Some("card"),
        None => None,
    });
    let mut choices = vec![
        RadioChoice::new("sight", text::care::identity_check(IdentityCheck::Sight))
            .hint("写真付きの証明書（マイナンバーカード、運転免許証など）と顔を見比べました。"),
        RadioChoice::new(
            "four_items",
            text::care::identity_check(IdentityCheck::FourItems),
        )
        .hint("被保険者証の内容を、本人の答えと見比べました。"),
    ];
    if taking.typed.by_card() {
        choices.insert(
            0,
            RadioChoice::new("card", text::care::identity_check(IdentityCheck::Card))
                .hint("いま、この画面で読み取ったカードです。"),
        );
    }
    let next = move || match taking.check.get_untracked() {
        Some(_) => taking.step.set(Step::Service),
        None => error.set(Some(
            "本人をどのように確認したかを選んでください".to_owned(),
        )),
    };
    let wrong = Callback::new(move |()| {
        taking.found.set(None);
        taking.step.set(Step::Who);
    });
    view! {
        <form class="stack" novalidate on:submit=move |event| { event.prevent_default(); next(); }>
            <RadioGroup id=CHECK legend="目の前の方を、どのように確認しましたか" choices=choices value=chosen error=error
                on_edit=Callback::new(move |check| {
                    error.set(None);
                    taking.check.set(Some(match check {
                        "card" => IdentityCheck::Card,
                        "sight" => IdentityCheck::Sight,
                        _ => IdentityCheck::FourItems,
                    }));
                }) />
            <div class="actions">
                <Button submit=true>"同じ方です"</Button>
                <Button kind=ButtonKind::Secondary on_press=wrong>"違う方です"</Button>
            </div>
        </form>
    }
    .into_any()
}

/// Nobody was found yet, or it is too long ago.
pub(super) fn again(taking: Taking) -> AnyView {
    let back = Callback::new(move |()| taking.step.set(Step::Who));
    view! {
        <Notice title="本人をもう一度特定してください" tone=Tone::Warning>
            <p>"特定の結果は10分で使えなくなります。入力した内容は残っています。"</p>
        </Notice>
        <div><Button on_press=back>"本人の特定に戻る"</Button></div>
    }
    .into_any()
}
