//! The letter as it is printed.

use contract::verification::Letter;
use leptos::prelude::*;

use crate::component::{Button, ButtonKind};
use crate::text;

/// The sheet, with the buttons that print and put it away.
pub(super) fn sheet(letter: Letter, printed: RwSignal<Option<Letter>>) -> AnyView {
    let print = Callback::new(|()| {
        // A browser that cannot print says so itself.
        let _ = window().print();
    });
    view! {
        <div class="actions no-print">
            <Button on_press=print>"この手紙を印刷する"</Button>
            <Button kind=ButtonKind::Plain on_press=Callback::new(move |()| printed.set(None))>"閉じる（コードは二度と表示されません）"</Button>
        </div>
        <article class="card letter-sheet" aria-label="手紙">
            <p>{letter.office_number}</p>
            <p class="strong">{letter.office_name}" 管理者様"</p>
            <p class="letter-sender">{letter.sender}</p>
            <h2>"介護情報基盤ポータル つなぎ　事業所の確認のコード"</h2>
            <p>"お申し込みにより、事業所の確認のためのコードをお送りします。事業所の管理者が次の画面にサインインし、「事業所の確認」にコードを入力してください。"</p>
            <p class="terminal-secret" data-letter-code="">{letter.code}</p>
            <p>"画面："{letter.address}</p>
            <p>"期限："{text::minute(letter.expires_at)}</p>
            <p>"心当たりがない場合は、コードを使わずに、この手紙の差出人にお知らせください。コードをほかの人に教えないでください。"</p>
        </article>
    }
    .into_any()
}
