//! What the frame around every page says.

mod easy;
mod en;
mod ja;

use crate::language::pick;

/// What the frame around every page says.
#[derive(Debug)]
pub(crate) struct Words {
    /// 本文へ移動
    pub(crate) skip: &'static str,
    /// フッター
    pub(crate) footer: &'static str,
    /// 助成金の説明と試算
    pub(crate) subsidy: &'static str,
    /// 使い方と困ったとき
    pub(crate) help: &'static str,
    /// 通知書の確認
    pub(crate) verify: &'static str,
    /// 介護情報基盤とは
    pub(crate) platform: &'static str,
    /// お知らせ
    pub(crate) news: &'static str,
    /// お問い合わせ
    pub(crate) contact: &'static str,
    /// API（開発者向け）
    pub(crate) api: &'static str,
    /// つなぎは介護情報基盤ポータルのオープンソース実装です（MIT / Apache-2.0）。デジタル庁デザインシステムのデザイントークンを使用しています。
    pub(crate) about: &'static str,
    /// 読み込んでいます
    pub(crate) loading: &'static str,
    /// サーバーにつながりません
    pub(crate) unreachable: &'static str,
    /// もう一度つなぐ
    pub(crate) try_again: &'static str,
    /// つなぎ
    pub(crate) name: &'static str,
    /// 介護情報基盤ポータル
    pub(crate) portal: &'static str,
    /// メニュー
    pub(crate) menu: &'static str,
    /// メインメニュー
    pub(crate) main_menu: &'static str,
    /// 市町村の対応状況
    pub(crate) readiness: &'static str,
    /// 使い方
    pub(crate) how_to: &'static str,
    /// サインイン
    pub(crate) sign_in: &'static str,
    /// 利用登録
    pub(crate) register: &'static str,
    /// ホーム
    pub(crate) home: &'static str,
    /// 申請一覧
    pub(crate) applications: &'static str,
    /// 担当一覧
    pub(crate) care: &'static str,
    /// わたしの情報
    pub(crate) own: &'static str,
    /// 事業所と職員
    pub(crate) office: &'static str,
    /// カードの確認
    pub(crate) card: &'static str,
    /// アカウント
    pub(crate) account: &'static str,
    /// {name} さん
    pub(crate) person: fn(&str) -> String,
    /// サインアウト
    pub(crate) sign_out: &'static str,
    /// つなぎの新しい版が使えます
    pub(crate) new_version: &'static str,
    /// 切り替えるとページを読み込み直します。入力の途中なら、保存されてから切り替えてください。
    pub(crate) new_version_detail: &'static str,
    /// 新しい版に切り替える
    pub(crate) switch_version: &'static str,
    /// 事業所：
    pub(crate) office_is: &'static str,
    /// 作業する事業所
    pub(crate) working_office: &'static str,
    /// ネットワークにつながっていません
    pub(crate) offline: &'static str,
    /// 入力した内容はこの端末に残ります。つながると自動で保存します。
    pub(crate) offline_detail: &'static str,
    /// サンドボックス
    pub(crate) sandbox: &'static str,
    /// 練習用です。事業所も人も架空で、実際の申請にはなりません。
    pub(crate) sandbox_detail: &'static str,
    /// 届いたメールを見る
    pub(crate) sandbox_mail: &'static str,
    /// まもなくサインインが終わります（{at}）
    pub(crate) ends_at: fn(&str) -> String,
    /// 入力した内容はこの画面と端末に残ります。終わったあとも、もう一度サインインすると続きから進められます。
    pub(crate) ends_detail: &'static str,
    /// サインインを続ける
    pub(crate) stay: &'static str,
    /// もう一度サインインしてください
    pub(crate) again: &'static str,
    /// 安全のため、しばらく操作がないとサインインが終わります。入力した内容はこの画面に残っています。サインインすると続きから進められます。
    pub(crate) again_detail: &'static str,
    /// あとでサインインする
    pub(crate) later: &'static str,
}

/// In the language chosen.
pub(crate) fn words() -> &'static Words {
    pick(&ja::WORDS, &easy::WORDS, &en::WORDS)
}
