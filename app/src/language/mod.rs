//! The language of the pages: 日本語, やさしい日本語 or English.
//!
//! An area keeps its wording in `words/`: `mod.rs` declares a `struct Words` of `&'static str` and, where
//! something is filled in, `fn` pointers; `ja.rs`, `easy.rs` and `en.rs` each hold one
//! `pub(super) const WORDS: Words`. A sentence that one language lacks does not compile, and one more
//! language is one more file an area and one more arm of [`pick`].
//!
//! A sentence is shown by [`say`], which sets furigana in easy Japanese; names and what people typed are
//! shown as they are. What only Japanese has (labels of a scheme, names of offices) stays data.
//!
//! The federation's back office is Japanese only ([`japanese`]): its readers are.

mod furigana;
mod readings;
mod switch;

use std::borrow::Cow;

use leptos::prelude::*;

pub(crate) use furigana::{furigana_switch, ruby, say};
pub(crate) use switch::LanguageSwitch;

/// A language the pages can be read in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Language {
    /// 日本語.
    Japanese,
    /// やさしい日本語: short sentences, common words, furigana.
    Easy,
    /// English.
    English,
}

impl Language {
    /// Every language, in the order of the switch.
    pub(crate) const ALL: [Self; 3] = [Self::Japanese, Self::Easy, Self::English];

    /// Its name in itself.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Japanese => "日本語",
            Self::Easy => "やさしい日本語",
            Self::English => "English",
        }
    }

    /// The BCP 47 tag, for `lang` and for what is kept. Easy Japanese is Japanese to a screen reader.
    pub(crate) const fn tag(self) -> &'static str {
        match self {
            Self::Japanese | Self::Easy => "ja",
            Self::English => "en",
        }
    }

    const fn key(self) -> &'static str {
        match self {
            Self::Japanese => "ja",
            Self::Easy => "easy",
            Self::English => "en",
        }
    }

    fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.key() == key)
    }
}

/// Key in the browser's storage: a liking, nothing personal.
const KEY: &str = "tsunagi.language";

thread_local! {
    static CHOSEN: ArcRwSignal<Language> = ArcRwSignal::new(remembered());
}

/// The language chosen. Not followed: a page is drawn anew when it changes.
pub(crate) fn chosen() -> Language {
    CHOSEN.with(GetUntracked::get_untracked)
}

/// The language chosen, followed.
fn followed() -> Language {
    CHOSEN.with(Get::get)
}

/// The words of the language chosen.
pub(crate) fn pick<T>(japanese: &'static T, easy: &'static T, english: &'static T) -> &'static T {
    match chosen() {
        Language::Japanese => japanese,
        Language::Easy => easy,
        Language::English => english,
    }
}

/// Draws what `draw` draws, anew whenever another language is chosen.
pub(crate) fn follow(draw: impl Fn() -> AnyView + Send + Sync + 'static) -> AnyView {
    (move || {
        followed();
        draw()
    })
    .into_any()
}

/// What is Japanese in every language: a page of the back office, a name.
pub(crate) fn japanese(view: AnyView) -> AnyView {
    match chosen() {
        Language::Japanese | Language::Easy => view,
        Language::English => view! { <div lang="ja">{view}</div> }.into_any(),
    }
}

/// A text that only Japanese has, such as what a scheme says, marked as such for a screen reader.
pub(crate) fn original(text: impl Into<Cow<'static, str>>) -> AnyView {
    let text = text.into();
    match chosen() {
        Language::Japanese | Language::Easy => text.into_any(),
        Language::English => view! { <span lang="ja">{text}</span> }.into_any(),
    }
}

/// Tells the browser the language of the page. Called once by the shell.
pub(crate) fn begin() {
    mark(chosen());
}

/// Chooses a language, for now and for the next visit on this device.
fn choose(language: Language) {
    if let Some(storage) = storage() {
        // A browser that keeps nothing begins in Japanese next time.
        let _ = storage.set_item(KEY, language.key());
    }
    mark(language);
    CHOSEN.with(|chosen| chosen.set(language));
}

fn mark(language: Language) {
    if let Some(root) = document().document_element() {
        // A document without a root has no language.
        let _ = root.set_attribute("lang", language.tag());
    }
}

fn remembered() -> Language {
    storage()
        .and_then(|storage| storage.get_item(KEY).ok().flatten())
        .and_then(|key| Language::from_key(&key))
        .unwrap_or(Language::Japanese)
}

#[cfg(target_arch = "wasm32")]
fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}

#[cfg(not(target_arch = "wasm32"))]
const fn storage() -> Option<web_sys::Storage> {
    None
}
