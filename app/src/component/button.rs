//! A button.

use leptos::prelude::*;

/// How much weight a button has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum ButtonKind {
    /// The one thing to do on the page.
    #[default]
    Primary,
    /// Something else to do.
    Secondary,
    /// As light as a link.
    Plain,
    /// Takes something away.
    Danger,
}

impl ButtonKind {
    /// As it stands in `data-kind`.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Primary => "primary",
            Self::Secondary => "secondary",
            Self::Plain => "plain",
            Self::Danger => "danger",
        }
    }
}

/// A button. While `busy` it shows so and ignores presses, but keeps the focus.
#[component]
pub(crate) fn Button(
    /// Its weight.
    #[prop(optional)]
    kind: ButtonKind,
    /// Whether its work is going on.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// Sends the form it stands in; else say `on_press`.
    #[prop(optional)]
    submit: bool,
    /// What pressing does.
    #[prop(optional, into)]
    on_press: Option<Callback<()>>,
    /// Name for assistive technology, when the text alone does not say enough.
    #[prop(optional, into)]
    label: Option<String>,
    /// Id, to be focused.
    #[prop(optional, into)]
    id: Option<String>,
    /// What stands on it.
    children: Children,
) -> impl IntoView {
    let press = move |event: leptos::ev::MouseEvent| {
        if busy.get_untracked() {
            event.prevent_default();
            return;
        }
        if let Some(on_press) = on_press {
            event.prevent_default();
            on_press.run(());
        }
    };
    view! {
        <button
            type=if submit { "submit" } else { "button" }
            class="button"
            id=id
            data-kind=kind.as_str()
            aria-label=label
            aria-disabled=move || busy.get().then_some("true")
            aria-busy=move || busy.get().then_some("true")
            on:click=press
        >
            {children()}
        </button>
    }
    .into_any()
}
