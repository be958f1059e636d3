//! 取消, before the release.

use contract::payment::{BatchCancellation, BatchView};
use leptos::{prelude::*, task::spawn_local};

use super::path_of;
use crate::api::{self, ApiError};
use crate::component::{Button, ButtonKind, Dialog, FaultNotice, Remote};

/// Gives the batch up.
#[component]
pub(super) fn Cancel(view: BatchView, remote: Remote<BatchView>) -> impl IntoView {
    let asks = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let fault = RwSignal::new(None::<ApiError>);
    let path = format!("{}/cancellation", path_of(&view.batch.id));
    let version = view.version;
    let cancel = Callback::new(move |()| {
        let path = path.clone();
        asks.set(false);
        busy.set(true);
        fault.set(None);
        spawn_local(async move {
            let input = BatchCancellation { version };
            let done = api::post::<_, BatchView>(&path, &input).await;
            busy.try_set(false);
            fault.try_set(done.err());
            remote.reload();
        });
    });
    view! {
        <section class="section no-print" aria-labelledby="cancel">
            <h2 id="cancel">"取消"</h2>
            <FaultNotice fault=fault />
            <p>"承認の前なら取り消せます。申請は「交付決定」に戻り、次の振込データに入ります。"</p>
            <div class="actions">
                <Button kind=ButtonKind::Danger busy=busy on_press=Callback::new(move |()| asks.set(true))>"この振込データを取り消す"</Button>
            </div>
            <Dialog open=asks id="cancel-batch" title="振込データを取り消しますか">
                <div class="stack">
                    <p>"取り消した振込データは元に戻せません。必要なときは作り直してください。"</p>
                    <div class="actions">
                        <Button kind=ButtonKind::Danger on_press=cancel>"取り消す"</Button>
                        <Button kind=ButtonKind::Secondary on_press=Callback::new(move |()| asks.set(false))>"やめる"</Button>
                    </div>
                </div>
            </Dialog>
        </section>
    }
}
