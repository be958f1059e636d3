//! The person found beside the person in front.

use contract::care::{IdentificationView, IdentityCheck};
use leptos::prelude::*;

use super::words::words;
use super::{Step, Taking};
use crate::component::{
    Button, ButtonKind, LinkButton, Notice, RadioChoice, RadioGroup, SummaryList, SummaryRow,
};
use crate::language::say;
use crate::text::{self, Tone};

const CHECK: &str = "identity-check";

/// Who was found, and how the person in front was compared.
pub(super) fn compare(taking: Taking) -> AnyView {
    let Some(found) = taking.found.get_untracked() else {
        return again(taking);
    };
    let served = found.relation.clone().map(|relation| {
        view! {
            <Notice tone=Tone::Info title=words().served>
                <p>{say(words().served_detail)}</p>
                <p><LinkButton href=format!("/care/{relation}") kind=ButtonKind::Secondary>{say(words().open_served)}</LinkButton></p>
            </Notice>
        }
    });
    view! {
        {served}
        {details(&found)}
        <p class="soft">{say((words().usable_until)(&text::time_of_day(found.expires_at)))}</p>
        {question(taking)}
    }
    .into_any()
}

fn details(found: &IdentificationView) -> AnyView {
    let person = found.details.clone();
    let key = found.person.clone();
    view! {
        <SummaryList>
            <SummaryRow name=words().name><span class="care-kana">{person.kana.clone()}</span><br /><strong>{person.name.clone()}</strong></SummaryRow>
            <SummaryRow name=words().born>{say(text::era_day(person.born_on))}</SummaryRow>
            <SummaryRow name=words().sex>{say(text::care::sex(person.sex))}</SummaryRow>
            <SummaryRow name=words().address>{person.address.clone()}</SummaryRow>
            <SummaryRow name=words().insurer>{key.insurer.as_str().to_owned()}</SummaryRow>
            <SummaryRow name=words().insured>{key.insured.as_str().to_owned()}</SummaryRow>
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
            .hint(words().sight_hint),
        RadioChoice::new(
            "four_items",
            text::care::identity_check(IdentityCheck::FourItems),
        )
        .hint(words().items_hint),
    ];
    if taking.typed.by_card() {
        choices.insert(
            0,
            RadioChoice::new("card", text::care::identity_check(IdentityCheck::Card))
                .hint(words().card_hint),
        );
    }
    let next = move || match taking.check.get_untracked() {
        Some(_) => taking.step.set(Step::Service),
        None => error.set(Some(words().no_check.to_owned())),
    };
    let wrong = Callback::new(move |()| {
        taking.found.set(None);
        taking.step.set(Step::Who);
    });
    view! {
        <form class="stack" novalidate on:submit=move |event| { event.prevent_default(); next(); }>
            <RadioGroup id=CHECK legend=words().how_checked choices=choices value=chosen error=error
                on_edit=Callback::new(move |check| {
                    error.set(None);
                    taking.check.set(Some(match check {
                        "card" => IdentityCheck::Card,
                        "sight" => IdentityCheck::Sight,
                        _ => IdentityCheck::FourItems,
                    }));
                }) />
            <div class="actions">
                <Button submit=true>{say(words().is_same)}</Button>
                <Button kind=ButtonKind::Secondary on_press=wrong>{say(words().is_other)}</Button>
            </div>
        </form>
    }
    .into_any()
}

/// Nobody was found yet, or it is too long ago.
pub(super) fn again(taking: Taking) -> AnyView {
    let back = Callback::new(move |()| taking.step.set(Step::Who));
    view! {
        <Notice title=words().again tone=Tone::Warning>
            <p>{say(words().again_detail)}</p>
        </Notice>
        <div><Button on_press=back>{say(words().go_again)}</Button></div>
    }
    .into_any()
}
