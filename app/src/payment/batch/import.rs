//! 結果の取込.

use contract::path::API;
use contract::payment::{BatchState, BatchView, ResultsView};
use gloo_net::http::{Method, RequestBuilder};
use leptos::{html, prelude::*, task::spawn_local};
use wasm_bindgen::JsValue;
use web_sys::File;

use super::path_of;
use crate::api::{self, ApiError};
use crate::component::{Button, Disclosure, FaultNotice, Notice, Remote};
use crate::payment::words;
use crate::text::{self, Tone};

/// Takes in the bank's list of results, and shows those taken in.
#[component]
pub(super) fn Import(view: BatchView, remote: Remote<BatchView>) -> impl IntoView {
    let busy = RwSignal::new(false);
    let fault = RwSignal::new(None::<ApiError>);
    let said = RwSignal::new(String::new());
    let node = NodeRef::<html::Input>::new();
    let path = format!("{API}{}/results", path_of(&view.batch.id));
    let send = Callback::new(move |()| {
        let file = node
            .get_untracked()
            .and_then(|input| input.files())
            .and_then(|files| files.get(0));
        let Some(file) = file else {
            said.set("先にファイルを選んでください".to_owned());
            return;
        };
        let path = path.clone();
        busy.set(true);
        fault.set(None);
        said.set(String::new());
        spawn_local(async move {
            let taken = send_file(&path, &file).await;
            busy.try_set(false);
            if let Ok(taken) = &taken {
                said.try_set(format!(
                    "結果を取り込みました：入金済{}件、振込不能{}件",
                    text::grouped(taken.paid),
                    text::grouped(taken.failed)
                ));
                remote.reload();
            }
            fault.try_set(taken.err());
        });
    });
    let open = view.batch.state == BatchState::Released;
    let before = view.results.iter().map(taken_before).collect_view();
    view! {
        <section class="section no-print" aria-labelledby="results">
            <h2 id="results">"結果の取込"</h2>
            {(!view.results.is_empty()).then(|| view! { <ul class="bullets">{before}</ul> })}
            {open.then(|| view! {
                <p>"銀行から届いた結果の一覧を選んでください。1行でも誤りがあるときは、何も取り込みません。同じファイルを2回取り込んでも、結果は1回だけ記録されます。"</p>
                {form_of_list()}
                {move || faults(fault.get())}
                <div class="field">
                    <label class="field-label" for="results-file">"結果のファイル（20 MBまで）"</label>
                    <input class="input" id="results-file" type="file" accept=".csv,.txt,.dat" node_ref=node />
                </div>
                <div class="actions"><Button busy=busy on_press=send>"取り込む"</Button></div>
            })}
            <p role="status">{move || said.get()}</p>
        </section>
    }
}

fn taken_before(list: &ResultsView) -> AnyView {
    let words = format!(
        "{}　入金済{}件、振込不能{}件",
        text::minute(list.imported_at),
        text::grouped(list.paid),
        text::grouped(list.failed)
    );
    view! { <li>{words}</li> }.into_any()
}

fn form_of_list() -> AnyView {
    view! {
        <Disclosure summary="ファイルの形式">
            <p>"次のどちらかです。"</p>
            <ul class="bullets">
                <li>"CSV（UTF-8）。1行目は「batch,item,amount_yen,result」、続けて1件1行（振込データの番号、件の番号、金額、結果）、最後の行は「end,件数,合計,」。"</li>
                <li>"返却された全銀形式の振込データ（各明細の114桁目に結果）。"</li>
            </ul>
            <p>"結果：0 入金済、1 口座名義相違、2 該当口座なし、3 口座解約済み、9 その他。"</p>
        </Disclosure>
    }
    .into_any()
}

/// Every line at fault, or what else went wrong.
fn faults(fault: Option<ApiError>) -> AnyView {
    let Some(fault) = fault else {
        return ().into_any();
    };
    let lines = fault
        .fields()
        .iter()
        .map(|issue| view! { <li>{words::result_fault(issue)}</li> })
        .collect_view();
    if fault.fields().is_empty() {
        return view! { <FaultNotice fault=Signal::stored(Some(fault)) /> }.into_any();
    }
    view! {
        <Notice title="結果を取り込みませんでした" tone=Tone::Error alert=true>
            <p>"次の行を直してから、もう一度取り込んでください。記録は変わっていません。"</p>
            <ul class="bullets">{lines}</ul>
        </Notice>
    }
    .into_any()
}

async fn send_file(path: &str, file: &File) -> Result<ResultsView, ApiError> {
    let request = RequestBuilder::new(path)
        .method(Method::POST)
        .header("content-type", "application/octet-stream")
        .body(JsValue::from(file.clone()))
        .map_err(|_| ApiError::Unexpected(0))?;
    let response = request.send().await.map_err(|_| ApiError::Network)?;
    let status = response.status();
    let body = response.text().await.map_err(|_| ApiError::Network)?;
    if !response.ok() {
        return Err(api::refusal(status, &body));
    }
    serde_json::from_str(&body).map_err(|_| ApiError::Unexpected(status))
}
