//! Whether the log is whole.

use contract::audit::AuditVerification;
use leptos::{prelude::*, task::spawn_local};

use crate::api::{self, ApiError};
use crate::component::{Button, ButtonKind, FaultNotice, Notice};
use crate::text::{self, Tone};

/// Checks the whole chain on demand and says what was found.
pub(super) fn section() -> AnyView {
    let found = RwSignal::new(None::<AuditVerification>);
    let fault = RwSignal::new(None::<ApiError>);
    let busy = RwSignal::new(false);
    let check = Callback::new(move |()| {
        busy.set(true);
        fault.set(None);
        spawn_local(async move {
            let answer = api::get::<AuditVerification>("/audit/verification").await;
            busy.try_set(false);
            match answer {
                Ok(verification) => {
                    found.try_set(Some(verification));
                }
                Err(error) => {
                    fault.try_set(Some(error));
                }
            }
        });
    });
    view! {
        <section class="section" aria-labelledby="whole">
            <h2 id="whole">"記録の検証"</h2>
            <p>"すべての記録を最初からたどり、書き換えや抜けがないことを確かめます。"</p>
            <FaultNotice fault=fault />
            <div role="status">{move || found.get().map(result)}</div>
            <div><Button kind=ButtonKind::Secondary busy=busy on_press=check>"いま検証する"</Button></div>
        </section>
    }
    .into_any()
}

fn result(found: AuditVerification) -> AnyView {
    let at = text::minute(found.checked_at);
    if found.whole {
        let entries = text::grouped(found.entries.unwrap_or_default());
        let title = format!("{entries}件の記録は、すべてそろっています");
        return view! {
            <Notice tone=Tone::Success title=title>
                <p>{format!("{at} に検証しました。末尾のハッシュ値を別の場所に控えておくと、後から末尾の抜けも確かめられます。")}</p>
                <p><code>{found.head}</code></p>
            </Notice>
        }
        .into_any();
    }
    let what = match found.reason.as_deref() {
        Some("missing") => "記録が抜けています",
        Some("unchained") => "前の記録とつながっていません",
        Some("changed") => "記録の内容が書き換えられています",
        _ => "記録の末尾が合いません",
    };
    let title = format!("{}番：{what}", found.broken_at.unwrap_or_default());
    view! {
        <Notice tone=Tone::Error alert=true title=title>
            <p>{format!("{at} に検証しました。データベースに触れず、運用の責任者に連絡してください。控えがあれば比べてください。")}</p>
        </Notice>
    }
    .into_any()
}
