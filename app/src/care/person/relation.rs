//! The office's side of it: since when, until when, by which consent; inviting the person, ending the service.

use chrono::NaiveDate;
use contract::care::{
    CarePersonView, ConsentState, RecipientInvitation, RecipientInvited, RelationEnd,
};
use leptos::{prelude::*, task::spawn_local};

use crate::api::{self, ApiError};
use crate::care::people_path;
use crate::component::{
    Button, ButtonKind, DateField, Dialog, Disclosure, FaultNotice, Remote, SummaryList,
    SummaryRow, Tag, TextField,
};
use crate::{clock, text};

/// 担当と同意.
pub(super) fn relation(person: CarePersonView, known: Remote<CarePersonView>) -> AnyView {
    let holds = person
        .consents
        .iter()
        .filter(|consent| consent.state == ConsentState::Given)
        .max_by_key(|consent| consent.until);
    let consent = holds.map_or_else(
        || (text::care::consent_state(ConsentState::None), String::new()),
        |consent| {
            (
                text::care::consent_state(consent.state),
                format!("{}まで", text::day(consent.until)),
            )
        },
    );
    let ((consent, tone), until) = consent;
    let consent_page = format!("/care/{}/consent", person.relation);
    let service = text::service_name(&person.service_code);
    let invitation = invitation(&person);
    let ending = ending(&person, known);
    let served = person
        .ended_on
        .map(|day| format!("（{}に終了）", text::day(day)));
    view! {
        <div class="care-relation no-print">
            <p class="care-marks">
                <Tag tone=tone label=consent />" "<span>{until}</span>
                " "<a class="action-link" href=consent_page>"同意を見る・受ける"</a>
            </p>
            <Disclosure summary="担当の登録と手続き">
                <SummaryList>
                    <SummaryRow name="サービス">{service}</SummaryRow>
                    <SummaryRow name="担当の開始">{text::day(person.since)}{served}</SummaryRow>
                    <SummaryRow name="閲覧期限">{format!("{}まで", text::day(person.view_until))}</SummaryRow>
                    <SummaryRow name="本人確認の方法">{text::care::identity_check(person.check)}</SummaryRow>
                </SummaryList>
                {invitation}
                {ending}
            </Disclosure>
        </div>
    }
    .into_any()
}

fn invitation(person: &CarePersonView) -> AnyView {
    if person.recipient_has_account {
        return view! { <p>"本人は「わたしの情報」を利用しています。"</p> }.into_any();
    }
    let email = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let fault = RwSignal::new(None::<ApiError>);
    let busy = RwSignal::new(false);
    let said = RwSignal::new(String::new());
    let path = StoredValue::new(people_path(&person.relation, "/recipient-invitation"));
    let send = move || {
        let typed = email.get_untracked().trim().to_owned();
        if !typed.contains('@') {
            error.set(Some(
                "本人が使うメールアドレスを入力してください".to_owned(),
            ));
            return;
        }
        busy.set(true);
        fault.set(None);
        spawn_local(async move {
            let request = RecipientInvitation { email: typed };
            let answer = api::post::<_, RecipientInvited>(&path.get_value(), &request).await;
            busy.try_set(false);
            match answer {
                Ok(invited) => {
                    said.try_set(format!(
                        "案内を送りました。{}まで登録できます。",
                        text::minute(invited.expires_at)
                    ));
                }
                Err(problem) => {
                    fault.try_set(Some(problem));
                }
            }
        });
    };
    view! {
        <form class="stack-tight" novalidate on:submit=move |event| { event.prevent_default(); send(); }>
            <p>"本人が自分の情報と「だれが見たか」を確かめられるように、登録の案内を送れます。"</p>
            <FaultNotice fault=fault />
            <div class="inline-form">
                <TextField id="recipient-email" label="本人のメールアドレス" kind="email" value=email error=error
                    on_edit=Callback::new(move |typed| { email.set(typed); error.set(None); }) />
                <Button kind=ButtonKind::Secondary submit=true busy=busy>"案内を送る"</Button>
            </div>
            <p role="status" class="said">{move || said.get()}</p>
        </form>
    }
    .into_any()
}

fn ending(person: &CarePersonView, known: Remote<CarePersonView>) -> AnyView {
    if person.ended_on.is_some() {
        return ().into_any();
    }
    let open = RwSignal::new(false);
    let path = StoredValue::new(people_path(&person.relation, "/end"));
    view! {
        <div><Button kind=ButtonKind::Danger on_press=Callback::new(move |()| open.set(true))>"担当を終了する"</Button></div>
        <Dialog open=open id="end-relation" title="担当を終了しますか">{move || end_question(path, open, known)}</Dialog>
    }
    .into_any()
}

fn end_question(
    path: StoredValue<String>,
    open: RwSignal<bool>,
    known: Remote<CarePersonView>,
) -> AnyView {
    let day = RwSignal::new(Some(clock::today()));
    let error = RwSignal::new(None::<String>);
    let fault = RwSignal::new(None::<ApiError>);
    let busy = RwSignal::new(false);
    let end = Callback::new(move |()| {
        let Some(ended_on) = day.get_untracked().filter(|day| *day <= clock::today()) else {
            error.set(Some(
                "サービスの最終日を、今日までの日付で入力してください".to_owned(),
            ));
            return;
        };
        busy.set(true);
        spawn_local(async move {
            let answer = api::post_only(&path.get_value(), &RelationEnd { ended_on }).await;
            busy.try_set(false);
            match answer {
                Ok(()) => {
                    open.try_set(false);
                    known.anew();
                }
                Err(problem) => {
                    fault.try_set(Some(problem));
                }
            }
        });
    });
    view! {
        <p>"終了すると、この事業所ではこの方の情報を閲覧できなくなります。再開するときは、本人をもう一度確認して登録します。"</p>
        <FaultNotice fault=fault />
        <DateField id="ended-on" label="サービスの最終日" value=day error=error
            on_edit=Callback::new(move |picked: Option<NaiveDate>| { day.set(picked); error.set(None); }) />
        <div class="actions">
            <Button kind=ButtonKind::Danger busy=busy on_press=end>"担当を終了する"</Button>
            <Button kind=ButtonKind::Plain on_press=Callback::new(move |()| open.set(false))>"やめる"</Button>
        </div>
    }
    .into_any()
}
