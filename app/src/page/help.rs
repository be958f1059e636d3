//! `/help`: how to use the portal and what to do when stuck.

use leptos::prelude::*;

use crate::component::{Disclosure, Page};

/// `/help`.
pub(crate) fn help() -> AnyView {
    view! {
        <Page title="使い方と困ったとき">
            {passkeys()}
            {mail_and_office()}
            {typing()}
            {subsidy()}
            {people()}
        </Page>
    }
    .into_any()
}

fn passkeys() -> AnyView {
    view! {
        <section class="section" aria-labelledby="passkey">
            <h2 id="passkey">"パスキーとサインイン"</h2>
            <Disclosure summary="パスキーとは何ですか">
                <p>"パスワードの代わりに、端末の画面ロック（指紋、顔、暗証番号）で本人確認をするしくみです。覚える文字がなく、偽サイトに盗まれることもありません。"</p>
                <p>"指紋や顔の情報が端末の外に送られることはありません。"</p>
            </Disclosure>
            <Disclosure summary="端末をなくした、買い替えた">
                <p>"2つ目のパスキーを登録してあれば、その端末でサインインし、「アカウント」からなくした端末のパスキーを削除してください。"</p>
                <p>"パスキーがすべて使えなくなったときは、事業所のほかの管理者に、別のメールアドレスで新しく招待してもらってください。安全のため、メールだけでパスキーを作り直すことはできません。"</p>
            </Disclosure>
            <Disclosure summary="パスキーの画面が出ない、登録できない">
                <ul>
                    <li>"端末の設定で、画面ロック（暗証番号、指紋、顔のいずれか）を設定してください。"</li>
                    <li>"ブラウザー（Safari、Chrome、Edge）を新しい版に更新してください。"</li>
                    <li>"アプリの中で開いている場合は、ブラウザーで開き直してください。"</li>
                    <li>"USBのセキュリティキーも使えます。"</li>
                </ul>
            </Disclosure>
        </section>
    }
    .into_any()
}

fn mail_and_office() -> AnyView {
    view! {
        <section class="section" aria-labelledby="registration">
            <h2 id="registration">"利用登録"</h2>
            <Disclosure summary="確認メールが届きません">
                <ul>
                    <li>"迷惑メールのフォルダーを確かめてください。"</li>
                    <li>"メールアドレスの打ち間違いがないか確かめて、もう一度送ってください。"</li>
                    <li>"リンクの有効期間は30分です。過ぎたときは、はじめから登録し直してください。"</li>
                </ul>
            </Disclosure>
            <Disclosure summary="事業所番号が正しいのに「打ち間違いかもしれません」と出ます">
                <p>"番号の最後の桁が計算と合わないときの注意です。指定通知書の番号と同じであれば、そのまま進めます。"</p>
            </Disclosure>
            <Disclosure summary="事業所が「未確認」と表示されます">
                <p>"助成金の申請は未確認のままでできます。利用者の情報を見る機能を使うときに、事業所の確認が必要になります。"</p>
            </Disclosure>
        </section>
    }
    .into_any()
}

fn typing() -> AnyView {
    view! {
        <section class="section" aria-labelledby="typing">
            <h2 id="typing">"入力と保存"</h2>
            <Disclosure summary="入力の途中でやめたいとき">
                <p>"入力した内容は自動で保存されます。画面に「保存済み」と出ていれば、そのまま閉じても続きから始められます。"</p>
            </Disclosure>
            <Disclosure summary="電波が切れた、サインインが切れた">
                <p>"入力した内容は端末に残ります。つながったとき、またはもう一度サインインしたときに自動で保存します。"</p>
            </Disclosure>
            <Disclosure summary="ほかの職員と同時に入力したとき">
                <p>"あとから保存した人に、先に保存された内容を知らせます。どちらを使うか選べるので、だまって上書きされることはありません。"</p>
            </Disclosure>
        </section>
    }
    .into_any()
}

fn subsidy() -> AnyView {
    view! {
        <section class="section" aria-labelledby="subsidy">
            <h2 id="subsidy">"助成金"</h2>
            <Disclosure summary="都道府県のICT導入の補助金と同じものですか">
                <p>"別のものです。この助成金は国保中央会が、カードリーダーの購入と介護情報基盤への接続にかかった費用を、上限まで助成します。補助率はありません。"</p>
            </Disclosure>
            <Disclosure summary="申請したあとに間違いに気づきました">
                <p>"審査が始まるまでは、申請一覧から内容を変更できます。審査が始まったあとは、審査の結果の連絡をお待ちください。"</p>
            </Disclosure>
            <Disclosure summary="不備があるとどうなりますか">
                <p>"修正をお願いするメールが届きます。直してもう一度申請すると、再申請した月の受付になり、入金が1か月以上遅れます。申請前の確認画面とチェックリストで確かめてください。"</p>
            </Disclosure>
            <p><a class="action-link" href="/subsidy">"助成金の説明と試算を見る"</a></p>
        </section>
    }
    .into_any()
}

fn people() -> AnyView {
    view! {
        <section class="section" aria-labelledby="people">
            <h2 id="people">"職員の追加と退職"</h2>
            <Disclosure summary="職員に手伝ってもらうには">
                <p>"管理者が「事業所と職員」から招待します。招待された人は、届いたメールのリンクからパスキーを登録します。アカウントは1人に1つです。共有しないでください。"</p>
            </Disclosure>
            <Disclosure summary="職員が退職しました">
                <p>"「事業所と職員」から、その人を外してください。外すとすぐに、この事業所の申請を見られなくなります。"</p>
            </Disclosure>
        </section>
    }
    .into_any()
}
