//! 緊急時の閲覧: without the usual conditions, for a written reason.

use contract::upstream::ViewPurpose;
use domain::access::{EmergencyReason, EmergencyReasonError};
use domain::text::TextError;
use leptos::prelude::*;

use super::Shown;
use crate::component::{Button, ButtonKind, Dialog, Notice, TextArea};
use crate::text::Tone;

/// The way to an emergency access, where the job has one.
pub(super) fn offer(shown: Shown) -> AnyView {
    let open = RwSignal::new(false);
    let possible = Memo::new(move |_| match shown.known.get() {
        Some(Ok(person)) => person.emergency_possible,
        Some(Err(_)) | None => false,
    });
    view! {
        {move || possible.get().then(|| view! {
            <section class="care-emergency" aria-labelledby="care-emergency">
                <h4 id="care-emergency">"命や体にかかわる緊急のとき"</h4>
                <p>"同意などを待てないときだけ、理由を書いて閲覧できます。閲覧したことは、本人と事業所の管理者に必ず知らせます。管理者が後から理由を確かめます。"</p>
                <div><Button kind=ButtonKind::Danger on_press=Callback::new(move |()| open.set(true))>"緊急時の閲覧をする"</Button></div>
            </section>
        })}
        <Dialog open=open id="emergency" title="緊急時の閲覧">{move || question(shown, open)}</Dialog>
    }
    .into_any()
}

fn question(shown: Shown, open: RwSignal<bool>) -> AnyView {
    let reason = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let look = Callback::new(move |()| {
        let written = match EmergencyReason::parse(&reason.get_untracked()) {
            Ok(written) => written.as_str().to_owned(),
            Err(wrong) => return error.set(Some(put_right(&wrong))),
        };
        open.set(false);
        shown.visit.begin(ViewPurpose::Emergency, Some(written));
    });
    view! {
        <Notice tone=Tone::Error title="本人の同意などがないまま閲覧します">
            <p>"理由、閲覧した情報、あなたの氏名、日時は記録に残り、消せません。本人と管理者に知らせます。緊急でない閲覧は、法令や規程に反するおそれがあります。"</p>
        </Notice>
        <form class="stack" novalidate on:submit=move |event| { event.prevent_default(); look.run(()); }>
            <TextArea id="emergency-reason" label="緊急の理由" value=reason error=error max_length=500
                hint="例：自宅で意識がなく、救急隊に既往と服薬を伝える必要がある".to_owned()
                on_edit=Callback::new(move |typed| { reason.set(typed); error.set(None); }) />
            <div class="actions">
                <Button kind=ButtonKind::Danger submit=true>"理由を記録して閲覧する"</Button>
                <Button kind=ButtonKind::Plain on_press=Callback::new(move |()| open.set(false))>"やめる"</Button>
            </div>
        </form>
    }
    .into_any()
}

fn put_right(error: &EmergencyReasonError) -> String {
    match error {
        EmergencyReasonError::TooShort { least } => {
            format!("何が起きていて、なぜ必要かを{least}文字以上で書いてください")
        }
        EmergencyReasonError::Text(TextError::Empty) => {
            "何が起きていて、なぜ必要かを書いてください".to_owned()
        }
        EmergencyReasonError::Text(TextError::TooLong { max }) => {
            format!("理由は{max}文字以内で書いてください")
        }
        EmergencyReasonError::Text(TextError::Control { .. }) => {
            "使えない制御文字が入っています。消して書き直してください".to_owned()
        }
    }
}

/// Says, as long as it goes on, that this is an emergency access.
pub(super) fn band(shown: Shown, usual: ViewPurpose) -> AnyView {
    let end = Callback::new(move |()| shown.visit.begin(usual, None));
    (move || {
        (shown.visit.purpose() == ViewPurpose::Emergency).then(|| {
            view! {
                <Notice tone=Tone::Error alert=true title="緊急時の閲覧中です">
                    <p>"開いた情報はすべて、書いた理由とともに記録し、本人と管理者に知らせます。必要な情報だけを開いてください。"</p>
                    <div><Button kind=ButtonKind::Secondary on_press=end>"緊急時の閲覧を終える"</Button></div>
                </Notice>
            }
        })
    })
    .into_any()
}
