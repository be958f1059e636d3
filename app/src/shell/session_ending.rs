//! Two minutes before a session ends the person is told, and can go on.

use std::time::Duration;

use chrono::TimeDelta;
use leptos::{prelude::*, task::spawn_local};

use crate::clock;
use crate::component::{Button, Notice};
use crate::language::say;
use crate::session::{Ending, ending, use_session};
use crate::shell::words::words;
use crate::text::{self, Tone};

/// How long before the end.
const AHEAD: TimeDelta = TimeDelta::minutes(2);

/// Between two looks at the clock.
const EVERY: Duration = Duration::from_secs(10);

/// The notice. It stands at the top of the page and takes no focus: what is being typed goes on.
#[component]
pub(super) fn SessionEnding() -> impl IntoView {
    let session = use_session();
    let near = RwSignal::new(None::<(Ending, String)>);
    let look = move || {
        let now = clock::now();
        let found = session
            .me_now()
            .and_then(|me| ending(&me))
            .filter(|(_, at)| *at - now <= AHEAD && *at > now)
            .map(|(what, at)| (what, text::time_of_day(at)));
        if near.with_untracked(|shown| *shown != found) {
            near.set(found);
        }
    };
    let timer = set_interval_with_handle(look, EVERY);
    on_cleanup(move || {
        if let Ok(timer) = timer {
            timer.clear();
        }
    });
    let go_on = Callback::new(move |()| {
        spawn_local(async move {
            session.refresh().await;
            look();
        });
    });
    view! {
        <div class="offline" role="status">
            {move || near.get().map(|(what, at)| view! {
                <Notice tone=Tone::Warning title=(words().ends_at)(&at)>
                    <p>{say(words().ends_detail)}</p>
                    {(what == Ending::Idle).then(|| view! { <p><Button on_press=go_on>{say(words().stay)}</Button></p> })}
                </Notice>
            })}
        </div>
    }
    .into_any()
}
