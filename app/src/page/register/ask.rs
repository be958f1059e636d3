//! `/register`: asks for the office number and the address the link goes to.

use contract::account::RegistrationRequest;
use domain::office::{OfficeNumber, OfficeNumberError};
use domain::person::EmailAddress;
use leptos::{prelude::*, task::spawn_local};

use crate::api::{self, ApiError};
use crate::component::{
    Button, ButtonKind, ErrorItem, ErrorSummary, FaultNotice, Notice, Page, TextField, error_of,
};
use crate::session::use_session;
use crate::text::Tone;

const NUMBER: &str = "office-number";
const EMAIL: &str = "email";

#[derive(Clone, Copy)]
struct Asked {
    number: RwSignal<String>,
    email: RwSignal<String>,
    errors: RwSignal<Vec<ErrorItem>>,
    fault: RwSignal<Option<ApiError>>,
    busy: RwSignal<bool>,
    sent: RwSignal<bool>,
}

impl Asked {
    fn check(self) -> Option<RegistrationRequest> {
        let mut errors = Vec::new();
        let number = OfficeNumber::parse(&self.number.get_untracked());
        if let Err(error) = &number {
            errors.push(ErrorItem::new(NUMBER, number_error(*error)));
        }
        let email = EmailAddress::parse(&self.email.get_untracked());
        if email.is_err() {
            errors.push(ErrorItem::new(
                EMAIL,
                "メールアドレスを、name@example.jp のように入力してください",
            ));
        }
        self.errors.set(errors);
        let (number, email) = (number.ok()?, email.ok()?);
        Some(RegistrationRequest {
            office_number: number.as_str().to_owned(),
            email: email.as_str().to_owned(),
        })
    }

    fn send(self) {
        if self.busy.get_untracked() {
            return;
        }
        self.fault.set(None);
        let Some(request) = self.check() else { return };
        self.busy.set(true);
        spawn_local(async move {
            let answer = api::post_only("/registrations", &request).await;
            self.busy.try_set(false);
            match answer {
                Ok(()) => {
                    self.sent.try_set(true);
                }
                Err(error) => {
                    self.fault.try_set(Some(error));
                }
            }
        });
    }
}

fn number_error(error: OfficeNumberError) -> String {
    match error {
        OfficeNumberError::Empty => "介護保険事業所番号を入力してください".to_owned(),
        OfficeNumberError::Length { found } => {
            format!("介護保険事業所番号は10桁で入力してください（いま{found}桁です）")
        }
        OfficeNumberError::Character {
            character,
            position,
        } => {
            format!(
                "介護保険事業所番号の{position}文字目「{character}」を直してください。指定通知書の番号を入力します"
            )
        }
    }
}

/// `/register`.
pub(crate) fn register() -> AnyView {
    let asked = Asked {
        number: RwSignal::new(String::new()),
        email: RwSignal::new(String::new()),
        errors: RwSignal::new(Vec::new()),
        fault: RwSignal::new(None),
        busy: RwSignal::new(false),
        sent: RwSignal::new(false),
    };
    // Sending once more must not build the page anew.
    let sent = Memo::new(move |_| asked.sent.get());
    (move || {
        if sent.get() {
            mail_sent(asked)
        } else {
            form(asked)
        }
    })
    .into_any()
}

fn form(asked: Asked) -> AnyView {
    let doubt = move || {
        let number = OfficeNumber::parse(&asked.number.get()).ok()?;
        number.warning().map(|_| {
            view! {
                <Notice tone=Tone::Warning title="番号の打ち間違いかもしれません">
                    <p>"最後の桁が計算と合いません。指定通知書と見比べてください。同じであれば、このまま進めます。"</p>
                </Notice>
            }
        })
    };
    view! {
        <Page title="利用登録" caption=String::from("1／3 事業所とメールアドレス") width="narrow" has_errors=has_errors(asked.errors)>
            <p>"入力したメールアドレスに、登録を続けるためのリンクを送ります。"</p>
            <form class="stack" novalidate on:submit=move |event| { event.prevent_default(); asked.send(); }>
                <ErrorSummary items=asked.errors />
                <FaultNotice fault=asked.fault />
                <TextField
                    id=NUMBER
                    label="介護保険事業所番号"
                    hint=String::from("指定通知書にある10桁の番号")
                    inputmode="text"
                    width="medium"
                    max_length=20
                    value=asked.number
                    on_edit=Callback::new(move |text| asked.number.set(text))
                    error=error_of(asked.errors.into(), NUMBER)
                />
                <div role="status">{doubt}</div>
                <TextField
                    id=EMAIL
                    label="メールアドレス"
                    hint=String::from("サインインと、受付や審査の連絡に使います")
                    kind="email"
                    autocomplete="email"
                    inputmode="email"
                    max_length=254
                    value=asked.email
                    on_edit=Callback::new(move |text| asked.email.set(text))
                    error=error_of(asked.errors.into(), EMAIL)
                />
                <div><Button submit=true busy=asked.busy>"確認メールを送る"</Button></div>
            </form>
            <hr />
            <p><a class="action-link" href="/sign-in">"登録済みの方はサインイン"</a></p>
        </Page>
    }
    .into_any()
}

pub(super) fn has_errors(errors: RwSignal<Vec<ErrorItem>>) -> Signal<bool> {
    Signal::derive(move || errors.with(|errors| !errors.is_empty()))
}

fn mail_sent(asked: Asked) -> AnyView {
    let session = use_session();
    let sent_again = RwSignal::new(false);
    let repeat = move |()| {
        sent_again.set(true);
        asked.send();
    };
    view! {
        <Page title="確認メールを送りました" caption=String::from("1／3 事業所とメールアドレス") width="narrow">
            <p>
                <strong>{asked.email.get_untracked()}</strong>
                " 宛てに送りました。メールのリンクを30分以内に開いて、登録を続けてください。"
            </p>
            <FaultNotice fault=asked.fault />
            <div role="status">
                {move || (sent_again.get() && !asked.busy.get() && asked.fault.with(Option::is_none)).then(|| view! {
                    <Notice tone=Tone::Success title="もう一度送りました" />
                })}
            </div>
            {move || session.is_sandbox().then(|| view! {
                <p><a class="action-link" href="/sandbox/mail" rel="external">"サンドボックスに届いたメールを見る"</a></p>
            })}
            <section class="section" aria-labelledby="not-arrived">
                <h2 id="not-arrived">"メールが届かないとき"</h2>
                <ul>
                    <li>"迷惑メールのフォルダーを確かめてください。"</li>
                    <li>"数分待っても届かないときは、もう一度送るか、アドレスを直してください。"</li>
                </ul>
                <div class="actions">
                    <Button kind=ButtonKind::Secondary busy=asked.busy on_press=Callback::new(repeat)>"もう一度送る"</Button>
                    <Button kind=ButtonKind::Plain on_press=Callback::new(move |()| asked.sent.set(false))>"入力に戻って直す"</Button>
                </div>
            </section>
        </Page>
    }
    .into_any()
}
