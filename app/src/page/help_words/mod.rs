//! Help.

mod easy;
mod en;
mod ja;

use crate::language::pick;

/// Help.
#[derive(Debug)]
pub(crate) struct Words {
    /// 使い方と困ったとき
    pub(crate) title: &'static str,
    /// パスキーとサインイン
    pub(crate) signing_in: &'static str,
    /// パスキーとは何ですか
    pub(crate) what_passkey: &'static str,
    /// パスワードの代わりに、端末の画面ロック（指紋、顔、暗証番号）で本人確認をするしくみです。覚える文字がなく、偽サイトに盗まれることもありません。
    pub(crate) what_passkey_text: &'static str,
    /// 指紋や顔の情報が端末の外に送られることはありません。
    pub(crate) what_passkey_body: &'static str,
    /// 端末をなくした、買い替えた
    pub(crate) lost: &'static str,
    /// 2つ目のパスキーを登録してあれば、その端末でサインインし、「アカウント」からなくした端末のパスキーを削除してください。
    pub(crate) lost_second: &'static str,
    /// パスキーがすべて使えなくなったときは、事業所のほかの管理者に、別のメールアドレスで新しく招待してもらってください。安全のため、メールだけでパスキーを作り直すことはできません。
    pub(crate) lost_all: &'static str,
    /// パスキーの画面が出ない、登録できない
    pub(crate) no_prompt: &'static str,
    /// 端末の設定で、画面ロック（暗証番号、指紋、顔のいずれか）を設定してください。
    pub(crate) no_prompt_lock: &'static str,
    /// ブラウザー（Safari、Chrome、Edge）を新しい版に更新してください。
    pub(crate) no_prompt_update: &'static str,
    /// アプリの中で開いている場合は、ブラウザーで開き直してください。
    pub(crate) no_prompt_in_app: &'static str,
    /// USBのセキュリティキーも使えます。
    pub(crate) no_prompt_key: &'static str,
    /// 利用登録
    pub(crate) registering: &'static str,
    /// 確認メールが届きません
    pub(crate) no_mail: &'static str,
    /// 迷惑メールのフォルダーを確かめてください。
    pub(crate) no_mail_spam: &'static str,
    /// メールアドレスの打ち間違いがないか確かめて、もう一度送ってください。
    pub(crate) no_mail_typo: &'static str,
    /// リンクの有効期間は30分です。過ぎたときは、はじめから登録し直してください。
    pub(crate) no_mail_expired: &'static str,
    /// 事業所番号が正しいのに「打ち間違いかもしれません」と出ます
    pub(crate) check_digit: &'static str,
    /// 番号の最後の桁が計算と合わないときの注意です。指定通知書の番号と同じであれば、そのまま進めます。
    pub(crate) check_digit_text: &'static str,
    /// 事業所が「未確認」と表示されます
    pub(crate) not_verified: &'static str,
    /// 助成金の申請は未確認のままでできます。利用者の情報を見る機能を使うときに、事業所の確認が必要になります。
    pub(crate) not_verified_text: &'static str,
    /// 入力と保存
    pub(crate) saving: &'static str,
    /// 入力の途中でやめたいとき
    pub(crate) stop: &'static str,
    /// 入力した内容は自動で保存されます。画面に「保存済み」と出ていれば、そのまま閉じても続きから始められます。
    pub(crate) stop_text: &'static str,
    /// 電波が切れた、サインインが切れた
    pub(crate) line_lost: &'static str,
    /// 入力した内容は端末に残ります。つながったとき、またはもう一度サインインしたときに自動で保存します。
    pub(crate) line_lost_text: &'static str,
    /// ほかの職員と同時に入力したとき
    pub(crate) together: &'static str,
    /// あとから保存した人に、先に保存された内容を知らせます。どちらを使うか選べるので、だまって上書きされることはありません。
    pub(crate) together_text: &'static str,
    /// 助成金
    pub(crate) subsidy: &'static str,
    /// 都道府県のICT導入の補助金と同じものですか
    pub(crate) prefecture: &'static str,
    /// 別のものです。この助成金は国保中央会が、カードリーダーの購入と介護情報基盤への接続にかかった費用を、上限まで助成します。補助率はありません。
    pub(crate) prefecture_text: &'static str,
    /// 申請したあとに間違いに気づきました
    pub(crate) mistake: &'static str,
    /// 審査が始まるまでは、申請一覧から内容を変更できます。審査が始まったあとは、審査の結果の連絡をお待ちください。
    pub(crate) mistake_text: &'static str,
    /// 不備があるとどうなりますか
    pub(crate) deficient: &'static str,
    /// 修正をお願いするメールが届きます。直してもう一度申請すると、再申請した月の受付になり、入金が1か月以上遅れます。申請前の確認画面とチェックリストで確かめてください。
    pub(crate) deficient_text: &'static str,
    /// 助成金の説明と試算を見る
    pub(crate) see_subsidy: &'static str,
    /// 職員の追加と退職
    pub(crate) people: &'static str,
    /// 職員に手伝ってもらうには
    pub(crate) helpers: &'static str,
    /// 管理者が「事業所と職員」から招待します。招待された人は、届いたメールのリンクからパスキーを登録します。アカウントは1人に1つです。共有しないでください。
    pub(crate) helpers_text: &'static str,
    /// 職員が退職しました
    pub(crate) left: &'static str,
    /// 「事業所と職員」から、その人を外してください。外すとすぐに、この事業所の申請を見られなくなります。
    pub(crate) left_text: &'static str,
}

/// In the language chosen.
pub(crate) fn words() -> &'static Words {
    pick(&ja::WORDS, &easy::WORDS, &en::WORDS)
}
