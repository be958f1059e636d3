//! `/readiness/own`: officers edit the entries of their municipalities.

use chrono::NaiveDate;
use contract::ProblemCode;
use contract::readiness::{MunicipalityHistory, MunicipalityReadiness, SaveReadiness};
use contract::upstream::ReadinessState;
use leptos::{prelude::*, task::spawn_local};

use super::words::standing;
use crate::api::{self, ApiError};
use crate::component::{
    Button, ButtonKind, DateField, FaultNotice, Load, Notice, Page, RadioChoice, RadioGroup,
    Remote, Requirement, TextField,
};
use crate::text::Tone;

/// `/readiness/own`.
pub(crate) fn own_page() -> AnyView {
    let remote =
        Remote::new(|| async { api::get::<Vec<MunicipalityReadiness>>("/readiness/own").await });
    view! {
        <Page title="担当する市町村の対応状況">
            <p>"公開している「市町村の対応状況」に載る内容です。保存すると、すぐに公開され、お知らせを希望した方にメールが届きます。"</p>
            <Load remote=remote view=forms />
        </Page>
    }
    .into_any()
}

fn forms(own: Vec<MunicipalityReadiness>) -> AnyView {
    if own.is_empty() {
        return view! {
            <Notice title="担当する市町村がまだありません">
                <p>"運用者に、担当する市町村の登録をご依頼ください。"</p>
            </Notice>
        }
        .into_any();
    }
    own.into_iter().map(form).collect_view().into_any()
}

/// What is typed about one municipality.
#[derive(Clone, Copy)]
struct Typed {
    version: RwSignal<i64>,
    state: RwSignal<Option<&'static str>>,
    day: RwSignal<Option<NaiveDate>>,
    note: RwSignal<String>,
    wrong: RwSignal<Option<String>>,
    busy: RwSignal<bool>,
    saved: RwSignal<bool>,
    /// What somebody else saved meanwhile.
    theirs: RwSignal<Option<MunicipalityReadiness>>,
    fault: RwSignal<Option<ApiError>>,
}

impl Typed {
    fn of(one: &MunicipalityReadiness) -> Self {
        Self {
            version: RwSignal::new(one.version),
            state: RwSignal::new(one.state.map(id_of)),
            day: RwSignal::new(one.starts_on),
            note: RwSignal::new(one.note.clone().unwrap_or_default()),
            wrong: RwSignal::new(None),
            busy: RwSignal::new(false),
            saved: RwSignal::new(false),
            theirs: RwSignal::new(None),
            fault: RwSignal::new(None),
        }
    }

    fn input(self) -> Result<SaveReadiness, &'static str> {
        let state = match self.state.get_untracked() {
            Some("dated") => ReadinessState::Dated,
            Some("arranging") => ReadinessState::Arranging,
            Some(_) => ReadinessState::Undecided,
            None => return Err("状況を選んでください"),
        };
        let day = self.day.get_untracked();
        if state == ReadinessState::Dated && day.is_none() {
            return Err("利用開始日を入力してください");
        }
        let note = self.note.get_untracked();
        Ok(SaveReadiness {
            version: self.version.get_untracked(),
            state,
            starts_on: day.filter(|_| state == ReadinessState::Dated),
            note: (!note.trim().is_empty()).then_some(note),
        })
    }

    fn save(self, code: String) {
        self.saved.set(false);
        self.fault.set(None);
        self.wrong.set(None);
        let input = match self.input() {
            Ok(input) => input,
            Err(words) => {
                self.wrong.set(Some(words.to_owned()));
                return;
            }
        };
        self.busy.set(true);
        spawn_local(async move {
            let path = format!("/readiness/municipalities/{}", api::escape(&code));
            let answer = api::put::<_, MunicipalityHistory>(&path, &input).await;
            self.busy.try_set(false);
            match answer {
                Ok(found) => {
                    self.version.try_set(found.now.version);
                    self.theirs.try_set(None);
                    self.saved.try_set(true);
                }
                Err(error) if error.is(ProblemCode::DraftChanged) => {
                    let now = api::get::<MunicipalityHistory>(&path).await;
                    match now {
                        Ok(found) => self.theirs.try_set(Some(found.now)),
                        Err(error) => {
                            self.fault.try_set(Some(error));
                            None
                        }
                    };
                }
                Err(error) => {
                    self.fault.try_set(Some(error));
                }
            }
        });
    }

    fn take_theirs(self, theirs: &MunicipalityReadiness) {
        self.version.set(theirs.version);
        self.state.set(theirs.state.map(id_of));
        self.day.set(theirs.starts_on);
        self.note.set(theirs.note.clone().unwrap_or_default());
        self.theirs.set(None);
    }
}

const fn id_of(state: ReadinessState) -> &'static str {
    match state {
        ReadinessState::Dated => "dated",
        ReadinessState::Arranging => "arranging",
        ReadinessState::Undecided => "undecided",
    }
}

fn form(one: MunicipalityReadiness) -> AnyView {
    let typed = Typed::of(&one);
    let code = one.code.clone();
    let id = move |part: &str| format!("{part}-{}", one.code);
    let choices = vec![
        RadioChoice::new("dated", "利用開始日が決まっている"),
        RadioChoice::new("arranging", "日程調整中"),
        RadioChoice::new("undecided", "未定"),
    ];
    let heading = id("heading");
    let named = heading.clone();
    let again = code.clone();
    let save = Callback::new(move |()| typed.save(code.clone()));
    let day_id = id("day");
    view! {
        <section class="section" aria-labelledby=named>
            <h2 id=heading>{format!("{}{}", one.prefecture_name, one.name)}</h2>
            <FaultNotice fault=typed.fault />
            <div aria-live="polite">
                {move || typed.saved.get().then(|| view! {
                    <Notice tone=Tone::Success title="保存しました"><p>"公開の画面に表示されています。"</p></Notice>
                })}
            </div>
            {move || typed.theirs.get().map(|theirs| conflict(typed, theirs, again.clone()))}
            <form class="stack" novalidate on:submit=move |event| { event.prevent_default(); save.run(()); }>
                <RadioGroup
                    id=id("state")
                    legend="状況"
                    choices=choices
                    value=typed.state
                    on_edit=Callback::new(move |chosen| typed.state.set(Some(chosen)))
                    error=typed.wrong
                    requirement=Requirement::Required
                />
                {move || (typed.state.get() == Some("dated")).then(|| view! {
                    <DateField
                        id=day_id.clone()
                        label="利用開始日"
                        value=typed.day
                        on_edit=Callback::new(move |day| typed.day.set(day))
                        requirement=Requirement::Required
                    />
                })}
                <TextField
                    id=id("note")
                    label="備考"
                    value=typed.note
                    on_edit=Callback::new(move |note| typed.note.set(note))
                    hint=Some("例：一部の事務を除く。公開されます".to_owned())
                    requirement=Requirement::Optional
                    max_length=100
                />
                <div><Button submit=true busy=typed.busy>"保存して公開する"</Button></div>
            </form>
        </section>
    }
    .into_any()
}

/// Somebody else saved in between: both stand beside each other, and the officer chooses.
fn conflict(typed: Typed, theirs: MunicipalityReadiness, code: String) -> AnyView {
    let said = standing(theirs.state, theirs.starts_on);
    let version = theirs.version;
    let take = Callback::new(move |()| typed.take_theirs(&theirs));
    let keep = Callback::new(move |()| {
        typed.version.set(version);
        typed.save(code.clone());
    });
    view! {
        <Notice tone=Tone::Warning title="ほかの人が先に保存しました" alert=true>
            <p>{format!("いま公開されている内容：{said}。入力した内容は下に残っています。")}</p>
            <div class="actions">
                <Button on_press=keep>"入力した内容で置き換える"</Button>
                <Button kind=ButtonKind::Secondary on_press=take>"公開されている内容にする"</Button>
            </div>
        </Notice>
    }
    .into_any()
}
