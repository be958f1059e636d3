//! What was issued: file and password, shown once.

use domain::terminal::CertificateWay;
use leptos::prelude::*;

use super::words::words;
use super::{Desk, Shown};
use crate::component::{Button, ButtonKind, CopyButton, Notice, focus_id};
use crate::language::say;
use crate::text::Tone;

/// Heading of the panel: takes the focus when it appears.
const HEADING: &str = "issued-title";

pub(super) fn panel(desk: Desk) -> AnyView {
    Effect::new(move |_| {
        if desk.issued.with(Option::is_some) {
            request_animation_frame(|| focus_id(HEADING));
        }
    });
    (move || desk.issued.get().map(|shown| card(shown, desk))).into_any()
}

fn card((made, kind): Shown, desk: Desk) -> AnyView {
    let w = words();
    let file = made.file;
    let way = made.certificate.way;
    // Only this page has the file: it is a download of its own content, not an address of the portal.
    let address = format!("data:{};base64,{}", file.media_type, file.content);
    let password = file.password.map(|password| {
        view! {
            <div class="terminal-password">
                <p class="strong">{say(w.password)}</p>
                <p class="terminal-secret" data-password="">{password.clone()}</p>
                <CopyButton text=password label=w.copy />
            </div>
        }
    });
    let lost =
        (way != CertificateWay::Csr).then(|| view! { <p class="soft">{say(w.lost_password)}</p> });
    view! {
        <section class="card stack no-print" aria-labelledby=HEADING>
            <h2 id=HEADING tabindex="-1">{say(w.issued)}</h2>
            {password.is_some().then(|| view! { <Notice title=w.issued_once tone=Tone::Warning /> })}
            {password}
            <p><a class="button" data-kind="primary" href=address download=file.name.clone() rel="external">{(w.download)(&file.name)}</a></p>
            <p>{say((w.install)(kind, way))}</p>
            {lost}
            <div><Button kind=ButtonKind::Secondary on_press=Callback::new(move |()| desk.issued.set(None))>{w.done}</Button></div>
        </section>
    }
    .into_any()
}
