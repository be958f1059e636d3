//! Where municipalities stand, for everybody.

mod easy;
mod en;
mod ja;

use crate::language::pick;

/// Where municipalities stand, for everybody.
#[derive(Debug)]
pub(crate) struct Words {
    /// 市町村の対応状況
    pub(crate) title: &'static str,
    /// 市町村（保険者）が介護情報基盤の利用を始める日を調べられます。サインインは必要ありません。
    pub(crate) lead: &'static str,
    /// 必要なのは、利用者の保険者である市町村の状況です。事業所のある市町村とは限りません。広域連合に入っている市町村は、広域連合の名前でも探せます。
    pub(crate) which: &'static str,
    /// 市町村の一覧
    pub(crate) list: &'static str,
    /// データ
    pub(crate) data: &'static str,
    /// 一覧のCSV（UTF-8）
    pub(crate) csv: &'static str,
    /// 一覧のJSON
    pub(crate) json: &'static str,
    /// すべて
    pub(crate) all: &'static str,
    /// 市町村の名前
    pub(crate) name: &'static str,
    /// 漢字の一部、ひらがなの読みのはじめ、団体コード、保険者番号でも探せます
    pub(crate) name_hint: &'static str,
    /// 都道府県
    pub(crate) prefecture: &'static str,
    /// 状況
    pub(crate) state: &'static str,
    /// さがす
    pub(crate) search: &'static str,
    /// 当てはまる市町村はありません。名前を短くするか、条件を減らしてください。
    pub(crate) nothing: &'static str,
    /// 前の50件
    pub(crate) previous: &'static str,
    /// 次の50件
    pub(crate) following: &'static str,
    /// {total}件のうち{first}〜{last}件目
    pub(crate) range: fn(u32, u32, u32) -> String,
    /// 市町村の一覧（横に動かせます）
    pub(crate) table: &'static str,
    /// 市町村
    pub(crate) municipality: &'static str,
    /// 利用開始日
    pub(crate) begins: &'static str,
    /// 保険者
    pub(crate) insurer: &'static str,
    /// 備考
    pub(crate) note: &'static str,
    /// {name}（{number}）
    pub(crate) insurer_with_number: fn(&str, &str) -> String,
    /// 市町村の対応状況へ
    pub(crate) to_list: &'static str,
    /// よみ
    pub(crate) reading: &'static str,
    /// 団体コード
    pub(crate) code: &'static str,
    /// これまでの変化
    pub(crate) history: &'static str,
    /// まだ公表されていません。
    pub(crate) not_published: &'static str,
    /// {at}・{source}
    pub(crate) change: fn(&str, &str) -> String,
    /// メールアドレスを入力してください
    pub(crate) email_needed: &'static str,
    /// 変わったときにメールで知る
    pub(crate) follow: &'static str,
    /// 利用開始日が変わったときにお知らせします。登録は不要で、メールのリンクからいつでもやめられます。
    pub(crate) follow_lead: &'static str,
    /// 確認のメールをお送りしました
    pub(crate) sent: &'static str,
    /// 3日以内に、メールのリンクを開いて「お知らせを受け取る」を押してください。届かないときは、アドレスを確かめてもう一度お申し込みください。すでに受け取っているアドレスには、確認のメールは届きません。
    pub(crate) sent_detail: &'static str,
    /// メールアドレス
    pub(crate) email: &'static str,
    /// 確認のメールを受け取る
    pub(crate) send: &'static str,
    /// お知らせの確認
    pub(crate) confirm_title: &'static str,
    /// お知らせを始めました
    pub(crate) started: &'static str,
    /// {name}の利用開始日が変わったときに、メールでお知らせします。
    pub(crate) started_detail: fn(&str) -> String,
    /// このメールアドレスで、市町村の対応状況のお知らせを受け取りますか。
    pub(crate) confirm_question: &'static str,
    /// お知らせを受け取る
    pub(crate) confirm: &'static str,
    /// お知らせをやめる
    pub(crate) stop: &'static str,
    /// お知らせをやめました
    pub(crate) stopped: &'static str,
    /// メールアドレスは消去しました。もう一度受け取りたいときは、市町村の画面からお申し込みください。
    pub(crate) stopped_detail: &'static str,
    /// 市町村の対応状況のお知らせをやめ、メールアドレスを消去します。
    pub(crate) stop_question: &'static str,
    /// 公表された一覧は、まだ取り込まれていません。
    pub(crate) never_taken: &'static str,
    /// 公表された一覧を最後に取り込んだ日：{day}
    pub(crate) last_taken: fn(&str) -> String,
    /// 全国の状況
    pub(crate) nation: &'static str,
    /// 利用開始済み
    pub(crate) ready: &'static str,
    /// 利用開始日が決まっている
    pub(crate) dated: &'static str,
    /// 日程調整中
    pub(crate) arranging: &'static str,
    /// 未定
    pub(crate) undecided: &'static str,
    /// 公表なし
    pub(crate) unpublished: &'static str,
    /// 全体
    pub(crate) whole: &'static str,
    /// {day}現在。{taken}
    pub(crate) as_of: fn(&str, &str) -> String,
    /// 都道府県の地図
    pub(crate) map: &'static str,
    /// 都道府県を選ぶと、その市町村の一覧に移ります。数字は、利用を開始した市町村の割合です。
    pub(crate) map_lead: &'static str,
    /// 都道府県の表
    pub(crate) prefecture_table: &'static str,
    /// 開始済み
    pub(crate) ready_short: &'static str,
    /// 割合
    pub(crate) share: &'static str,
    /// 日程決定
    pub(crate) dated_short: &'static str,
    /// {number} 市町村
    pub(crate) municipalities: fn(u32) -> String,
    /// 都道府県の地図（横に動かせます）
    pub(crate) map_scrolls: &'static str,
    /// 都道府県ごとの、利用を開始した市町村の割合。同じ内容が下の表にあります。
    pub(crate) map_described: &'static str,
    /// 地図の濃さ
    pub(crate) shades: &'static str,
    /// 1〜24%
    pub(crate) to_24: &'static str,
    /// 25〜49%
    pub(crate) to_49: &'static str,
    /// 50〜74%
    pub(crate) to_74: &'static str,
    /// 75〜99%
    pub(crate) to_99: &'static str,
    /// {name}：{of}市町村のうち{ready}が利用開始済み、{share}%
    pub(crate) tile: fn(&str, u32, u32, u32) -> String,
    /// 利用開始日 {day}
    pub(crate) begins_on: fn(&str) -> String,
    /// 公表された一覧
    pub(crate) source_list: &'static str,
    /// 市町村の入力
    pub(crate) source_municipality: &'static str,
    /// 運用者の入力
    pub(crate) source_operator: &'static str,
    /// Name of a prefecture, by its number and its name in Japanese.
    pub(crate) prefecture_name: fn(&str, &str) -> String,
}

/// In the language chosen.
pub(crate) fn words() -> &'static Words {
    pick(&ja::WORDS, &easy::WORDS, &en::WORDS)
}
