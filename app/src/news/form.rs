//! The form of a piece of news: Japanese, and where wanted easy Japanese and English.

use chrono::NaiveDate;
use contract::ProblemCode;
use contract::news::{NewsText, NewsView, SaveNews};
use leptos::{prelude::*, task::spawn_local};

use crate::api::{self, ApiError};
use crate::clock;
use crate::component::{
    Button, ButtonKind, DateField, FaultNotice, Notice, Requirement, TextArea, TextField,
};
use crate::text::Tone;

/// What is typed.
#[derive(Clone, Copy)]
pub(super) struct Typed {
    /// Id and version of the one being changed; none for a new one.
    editing: RwSignal<Option<(String, i64)>>,
    day: RwSignal<Option<NaiveDate>>,
    texts: [(RwSignal<String>, RwSignal<String>); 3],
    busy: RwSignal<bool>,
    saved: RwSignal<bool>,
    fault: RwSignal<Option<ApiError>>,
    changed: RwSignal<bool>,
}

/// Ids and names of the languages, in the order of the texts.
const LANGUAGES: [(&str, &str); 3] = [
    ("japanese", "日本語"),
    ("easy", "やさしい日本語"),
    ("english", "英語"),
];

impl Typed {
    pub(super) fn new() -> Self {
        let text = || (RwSignal::new(String::new()), RwSignal::new(String::new()));
        Self {
            editing: RwSignal::new(None),
            day: RwSignal::new(Some(clock::today())),
            texts: [text(), text(), text()],
            busy: RwSignal::new(false),
            saved: RwSignal::new(false),
            fault: RwSignal::new(None),
            changed: RwSignal::new(false),
        }
    }

    /// Takes one over to be changed.
    pub(super) fn take(self, one: &NewsView) {
        self.editing.set(Some((one.id.clone(), one.version)));
        self.day.set(Some(one.published_on));
        let texts = [Some(&one.japanese), one.easy.as_ref(), one.english.as_ref()];
        for ((title, body), text) in self.texts.into_iter().zip(texts) {
            let text = text.cloned().unwrap_or_default();
            title.set(text.title);
            body.set(text.body);
        }
        self.saved.set(false);
        self.changed.set(false);
        self.fault.set(None);
    }

    fn empty(self) {
        self.editing.set(None);
        self.day.set(Some(clock::today()));
        for (title, body) in self.texts {
            title.set(String::new());
            body.set(String::new());
        }
        self.changed.set(false);
        self.fault.set(None);
    }

    fn input(self) -> SaveNews {
        let text = |(title, body): (RwSignal<String>, RwSignal<String>)| NewsText {
            title: title.get_untracked(),
            body: body.get_untracked(),
        };
        let [japanese, easy, english] = self.texts.map(text);
        let wanted = |text: NewsText| {
            let is_empty = text.title.trim().is_empty() && text.body.trim().is_empty();
            (!is_empty).then_some(text)
        };
        SaveNews {
            version: self
                .editing
                .get_untracked()
                .map_or(0, |(_, version)| version),
            published_on: self.day.get_untracked().unwrap_or_else(clock::today),
            japanese,
            easy: wanted(easy),
            english: wanted(english),
        }
    }

    fn save(self, done: Callback<()>) {
        self.busy.set(true);
        self.saved.set(false);
        self.fault.set(None);
        let input = self.input();
        let editing = self.editing.get_untracked();
        spawn_local(async move {
            let answer = match editing {
                Some((id, _)) => {
                    let path = format!("/news/desk/{}", api::escape(&id));
                    api::put::<_, NewsView>(&path, &input).await
                }
                None => api::post::<_, NewsView>("/news/desk", &input).await,
            };
            self.busy.try_set(false);
            match answer {
                Ok(_) => {
                    self.empty();
                    self.saved.try_set(true);
                    done.run(());
                }
                // What was typed stays, the list below shows what the other wrote.
                Err(error) if error.is(ProblemCode::DraftChanged) => {
                    self.changed.try_set(true);
                    done.run(());
                }
                Err(error) => {
                    self.fault.try_set(Some(error));
                }
            }
        });
    }
}

/// The form.
pub(super) fn form(typed: Typed, done: Callback<()>) -> AnyView {
    let heading = move || {
        if typed.editing.get().is_some() {
            "お知らせを直す"
        } else {
            "新しいお知らせ"
        }
    };
    let texts = LANGUAGES
        .into_iter()
        .zip(typed.texts)
        .map(|((id, name), text)| fields(id, name, text))
        .collect_view();
    view! {
        <section class="section" aria-labelledby="news-form">
            <h2 id="news-form" tabindex="-1">{heading}</h2>
            <div aria-live="polite">
                {move || typed.saved.get().then(|| view! {
                    <Notice tone=Tone::Success title="保存しました"><p>"公開日から、公開の画面に表示されます。"</p></Notice>
                })}
            </div>
            {move || typed.changed.get().then(|| view! {
                <Notice tone=Tone::Warning title="ほかの人が先に保存しました" alert=true>
                    <p>"入力した内容は下に残っています。一覧の「直す」を押すと、保存されている内容を読み込みます。"</p>
                </Notice>
            })}
            <FaultNotice fault=typed.fault />
            <form class="stack" novalidate on:submit=move |event| { event.prevent_default(); typed.save(done); }>
                <DateField
                    id="news-day" label="公開日" value=typed.day
                    on_edit=Callback::new(move |day| typed.day.set(day))
                    requirement=Requirement::Required
                />
                {texts}
                <div class="actions">
                    <Button submit=true busy=typed.busy>"保存する"</Button>
                    {move || typed.editing.get().map(|_| view! {
                        <Button kind=ButtonKind::Secondary on_press=Callback::new(move |()| typed.empty())>"直すのをやめる"</Button>
                    })}
                </div>
            </form>
        </section>
    }
    .into_any()
}

fn fields(
    id: &'static str,
    name: &'static str,
    (title, body): (RwSignal<String>, RwSignal<String>),
) -> AnyView {
    let requirement = if id == "japanese" {
        Requirement::Required
    } else {
        Requirement::Optional
    };
    let hint = match id {
        "easy" => "読みは「漢字《かんじ》」のように書きます。空なら日本語の本文が載ります",
        "english" => "空なら日本語の本文が載ります",
        _ => "空の行で段落を分けます",
    };
    view! {
        <TextField
            id=format!("news-title-{id}") label=format!("題名（{name}）") value=title
            on_edit=Callback::new(move |typed| title.set(typed))
            requirement=requirement max_length=100
        />
        <TextArea
            id=format!("news-body-{id}") label=format!("本文（{name}）") value=body
            on_edit=Callback::new(move |typed| body.set(typed))
            hint=Some(hint.to_owned()) requirement=requirement max_length=4000
        />
    }
    .into_any()
}
