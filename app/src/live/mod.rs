//! News from the server while the app is open (`GET /api/v1/events`).
//!
//! One stream for the whole app, open while somebody is signed in. Events carry no content: they say
//! what changed, and the page that shows it asks again.

mod stream;

use contract::event::Change;
use leptos::prelude::*;

use crate::session::{Who, use_session};

/// The last piece of news, in context at the root.
#[derive(Clone, Copy)]
pub(crate) struct Live {
    last: RwSignal<Option<Change>>,
}

/// Opens the stream whenever somebody is signed in and closes it when nobody is. Called once by the shell.
pub(crate) fn provide() {
    let live = Live {
        last: RwSignal::new(None),
    };
    provide_context(live);
    let session = use_session();
    let person = Memo::new(move |_| match session.who() {
        Who::Person(me) => Some(me.id),
        Who::Unknown | Who::Nobody | Who::Unreachable => None,
    });
    let open = StoredValue::new_local(None::<stream::Stream>);
    Effect::new(move |_| {
        let stream = person.get().map(|_| stream::Stream::open(live.last));
        open.set_value(stream);
    });
}

/// Calls `heard` for every piece of news as long as the page is open.
pub(crate) fn on_change(heard: impl Fn(&Change) + 'static) {
    let live = expect_context::<Live>();
    Effect::new(move |_| {
        live.last.with(|change| {
            if let Some(change) = change {
                untrack(|| heard(change));
            }
        });
    });
}
