//! 承認: a second officer's passkey signs the files.

use contract::payment::BatchView;
use leptos::{prelude::*, task::spawn_local};

use crate::component::{Button, ButtonKind, CeremonyNotice, Dialog, Notice, Remote};
use crate::passkey::{self, CeremonyFault};
use crate::text::{self, Tone};

/// Releases the batch; not for who made it.
#[component]
pub(super) fn Release(view: BatchView, remote: Remote<BatchView>) -> impl IntoView {
    if view.made_by_me {
        return view! {
            <Notice title="別の支払担当者の承認を待っています" tone=Tone::Info>
                <p>"作成した本人は承認できません。別の支払担当者がこの画面で承認すると、ファイルを取り出せます。"</p>
            </Notice>
        }
        .into_any();
    }
    let asks = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let fault = RwSignal::new(None::<CeremonyFault>);
    let digest = view.digest.clone().unwrap_or_default();
    let (id, version) = (view.batch.id.clone(), view.version);
    let release = Callback::new(move |()| {
        let id = id.clone();
        asks.set(false);
        busy.set(true);
        fault.set(None);
        spawn_local(async move {
            let done = passkey::release_payment(&id, version).await;
            busy.try_set(false);
            fault.try_set(done.err());
            remote.reload();
        });
    });
    let sum = format!(
        "{}件、{}を{}に振り込みます。",
        text::grouped(view.batch.item_count),
        text::yen(view.batch.total_yen),
        text::day(view.batch.transfer_on)
    );
    view! {
        <section class="section no-print" aria-labelledby="release">
            <h2 id="release">"承認"</h2>
            <p>"件数、合計、振込日を確かめてから、あなたのパスキーで承認してください。"</p>
            <CeremonyNotice fault=fault />
            <div class="actions">
                <Button busy=busy on_press=Callback::new(move |()| asks.set(true))>"パスキーで承認する"</Button>
            </div>
            <Dialog open=asks id="release-batch" title="この振込データを承認しますか">
                <div class="stack">
                    <p>{sum.clone()}</p>
                    <p>"パスキーは、次の値（ファイルそのものから計算した値）に署名します。"</p>
                    <p><code class="hash">{digest.clone()}</code></p>
                    <p>"承認したあとは取り消せません。"</p>
                    <div class="actions">
                        <Button on_press=release>"承認する"</Button>
                        <Button kind=ButtonKind::Secondary on_press=Callback::new(move |()| asks.set(false))>"やめる"</Button>
                    </div>
                </div>
            </Dialog>
        </section>
    }
    .into_any()
}
