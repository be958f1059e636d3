//! The hold: colleagues see that somebody is at work on a case.

use std::cell::Cell;
use std::rc::Rc;

use contract::ProblemCode;
use contract::review::HoldView;
use gloo_timers::callback::Interval;
use leptos::{ev, prelude::*, task::spawn_local};

use super::address::below;
use super::known::Case;
use crate::api::{Call, Method};
use crate::component::Notice;
use crate::text::{self, Tone};

/// Milliseconds between signs of life; the hold ends 15 minutes after the last.
const PULSE: u32 = 60_000;

/// Takes the hold, renews it while somebody is at work on the page, and gives it back on leaving.
pub(super) fn keep(case: Case) {
    let active = Rc::new(Cell::new(true));
    take(case);
    let listeners = {
        let (keys, pointer) = (Rc::clone(&active), Rc::clone(&active));
        [
            window_event_listener(ev::keydown, move |_| keys.set(true)),
            window_event_listener(ev::pointerdown, move |_| pointer.set(true)),
        ]
    };
    let pulse = StoredValue::new_local(Some(Interval::new(PULSE, move || {
        if active.replace(false) {
            take(case);
        }
    })));
    let path = case.path("/hold");
    on_cleanup(move || {
        for listener in listeners {
            listener.remove();
        }
        pulse.try_update_value(Option::take);
        spawn_local(async move {
            // A hold not given back ends by itself.
            let _ = Call::new(Method::Delete, &path)
                .without_asking()
                .send()
                .await;
        });
    });
}

fn take(case: Case) {
    spawn_local(async move {
        let Some(path) = case.id.try_with_value(|id| below(id, "/hold")) else {
            return;
        };
        let answer = Call::new(Method::Put, &path).without_asking().send().await;
        // A colleague holds it: the page shows who, and reading goes on.
        if answer.is_err_and(|error| error.is(ProblemCode::HeldByOther)) {
            case.known.reload();
        }
    });
}

/// Says that a colleague is at work on this case.
#[component]
pub(super) fn HoldNotice(case: Case) -> impl IntoView {
    let theirs = Memo::new(move |_| {
        let hold = case.view().and_then(|view| view.case.hold)?;
        (!hold.mine).then_some(hold)
    });
    move || theirs.get().map(|hold: HoldView| words(&hold))
}

fn words(hold: &HoldView) -> AnyView {
    let title = format!("{}がこの申請を開いています", hold.by.name);
    let until = format!(
        "{}まで操作がなければ自動で外れます。同時に進めると先に保存したほうが有効になります。",
        text::time_of_day(hold.until)
    );
    view! { <Notice title=title tone=Tone::Warning><p>{until}</p></Notice> }.into_any()
}
