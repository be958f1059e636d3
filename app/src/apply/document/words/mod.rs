//! Attaching documents.

mod easy;
mod en;
mod ja;

use crate::language::pick;

/// Attaching documents.
#[derive(Debug)]
pub(crate) struct Words {
    /// 差し戻しを防ぐ確認
    pub(crate) checklist: &'static str,
    /// 通帳の見本
    pub(crate) bankbook: &'static str,
    /// 口座名義（カナ）
    pub(crate) holder: &'static str,
    /// 金融機関コードと店番
    pub(crate) codes: &'static str,
    /// 預金種別（普通・当座）
    pub(crate) account_kind: &'static str,
    /// 口座番号
    pub(crate) account_number: &'static str,
    /// 指定通知書の見本
    pub(crate) designation: &'static str,
    /// サービスの種類またはコード
    pub(crate) service_code: &'static str,
    /// 申請する日に有効な指定の期間
    pub(crate) designation_valid: &'static str,
    /// 領収書の見本
    pub(crate) receipt: &'static str,
    /// 型番または商品名
    pub(crate) model: &'static str,
    /// 台数と単価
    pub(crate) count_and_price: &'static str,
    /// 用途（カードリーダー、接続サポートなど）
    pub(crate) purpose: &'static str,
    /// 管理メニュー画面の見本
    pub(crate) menu: &'static str,
    /// 右上の事業所番号と名称
    pub(crate) menu_office: &'static str,
    /// 「管理メニュー」の画面であること
    pub(crate) menu_itself: &'static str,
    /// {name}を添付してください
    pub(crate) attach: fn(&str) -> String,
    /// What may be attached, in a line.
    pub(crate) limits: fn(&str, u64, u32, u32) -> String,
    /// ・
    pub(crate) and: &'static str,
    /// ここにファイルをドロップするか、ボタンで選んでください。
    pub(crate) drop: &'static str,
    /// ファイルを選ぶ
    pub(crate) choose: &'static str,
    /// 写真を撮る
    pub(crate) photograph: &'static str,
    /// 件数の上限まで添付しています。入れ替えるときは「差し替える」を使ってください。
    pub(crate) full: &'static str,
    /// 送った内容が途中で変わりました
    pub(crate) altered: &'static str,
    /// 届いたファイルがこの端末のファイルと一致しないため、受け取りを取り消しました。もう一度送ってください。
    pub(crate) altered_detail: &'static str,
    /// この端末でファイルを読めませんでした
    pub(crate) unreadable: &'static str,
    /// 選んだあとで移動したか、変更された可能性があります。もう一度選んでください。
    pub(crate) unreadable_detail: &'static str,
    /// 送信をやめました
    pub(crate) stopped: &'static str,
    /// このファイルは届いていません。必要なときはもう一度送ってください。
    pub(crate) stopped_detail: &'static str,
    /// 添付した{name} {count}件（{most}件まで）
    pub(crate) attached: fn(&str, usize, u32) -> String,
    /// {name}を受け取りました
    pub(crate) received: fn(&str) -> String,
    /// まだありません。
    pub(crate) none: &'static str,
    /// 差し替える
    pub(crate) replace: &'static str,
    /// {name}を削除する
    pub(crate) remove_named: fn(&str) -> String,
    /// 削除する
    pub(crate) remove: &'static str,
    /// PDF　{size}　{pages}ページ　{at} 受け取り
    pub(crate) pdf_facts: fn(&str, i32, &str) -> String,
    /// 写真　{size}　{at} 受け取り
    pub(crate) photo_facts: fn(&str, &str) -> String,
    /// このファイルを削除しますか
    pub(crate) remove_title: &'static str,
    /// ほかのファイルと入力した内容はそのままです。
    pub(crate) remove_detail: &'static str,
    /// やめる
    pub(crate) keep: &'static str,
    /// 送信中のファイル
    pub(crate) sending_files: &'static str,
    /// 順番を待っています
    pub(crate) waiting: &'static str,
    /// 送信中 {percent}%
    pub(crate) sending: fn(u32) -> String,
    /// 届きました。内容を確認しています
    pub(crate) inspecting: &'static str,
    /// 通信が切れました。自動でもう一度送ります
    pub(crate) line_lost: &'static str,
    /// {name}の送信をやめる
    pub(crate) stop_named: fn(&str) -> String,
    /// {name}の送信
    pub(crate) sending_named: fn(&str) -> String,
    /// {name}：{title}
    pub(crate) failed: fn(&str, &str) -> String,
    /// {name}をもう一度送る
    pub(crate) again_named: fn(&str) -> String,
    /// もう一度送る
    pub(crate) again: &'static str,
    /// {name}を一覧から消す
    pub(crate) dismiss_named: fn(&str) -> String,
    /// 閉じる
    pub(crate) dismiss: &'static str,
    /// 画面の写しの代わりに
    pub(crate) instead: &'static str,
    /// 「導入の準備」の最終確認に合格していれば、その結果（署名付きのPDF）をそのまま添付できます。
    pub(crate) instead_detail: &'static str,
    /// 最終確認の結果をつける
    pub(crate) attach_result: &'static str,
    /// 最終確認を開く
    pub(crate) open_rehearsal: &'static str,
}

/// In the language chosen.
pub(crate) fn words() -> &'static Words {
    pick(&ja::WORDS, &easy::WORDS, &en::WORDS)
}
