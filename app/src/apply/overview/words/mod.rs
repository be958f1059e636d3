//! The list of applications, one application, and its papers.

mod easy;
mod en;
mod ja;

use crate::language::pick;

/// The list of applications, one application, and its papers.
#[derive(Debug)]
pub(crate) struct Words {
    /// 続きから入力する
    pub(crate) go_on: &'static str,
    /// 直して申請し直す
    pub(crate) correct: &'static str,
    /// 内容を変更する
    pub(crate) change: &'static str,
    /// 受付票を見る・印刷する
    pub(crate) see_receipt: &'static str,
    /// 申請内容の控え
    pub(crate) copy: &'static str,
    /// 申請を取り下げる
    pub(crate) withdraw_application: &'static str,
    /// 申請を取り下げますか
    pub(crate) withdraw_title: &'static str,
    /// 取り下げると、この申請は審査されません。元に戻すことはできません。
    pub(crate) withdraw_effect: &'static str,
    /// 受付期間中であれば、あらためて申請できます。受付の月は、申請し直した月になります。
    pub(crate) withdraw_note: &'static str,
    /// 取り下げる
    pub(crate) withdraw: &'static str,
    /// やめる
    pub(crate) keep: &'static str,
    /// 下書きを削除する
    pub(crate) delete_draft: &'static str,
    /// 下書きを削除しますか
    pub(crate) delete_title: &'static str,
    /// 入力した内容と添付したファイルをすべて削除します。元に戻すことはできません。
    pub(crate) delete_effect: &'static str,
    /// 削除する
    pub(crate) delete: &'static str,
    /// 申請一覧に戻る
    pub(crate) back_to_list: &'static str,
    /// 助成金の申請
    pub(crate) title: &'static str,
    /// 受付番号
    pub(crate) reception_number: &'static str,
    /// 事業所
    pub(crate) office: &'static str,
    /// （
    pub(crate) bracket: &'static str,
    /// ）
    pub(crate) bracket_end: &'static str,
    /// 年度
    pub(crate) year: &'static str,
    /// 交付額（見込み）
    pub(crate) grant_expected: &'static str,
    /// 審査からのお知らせ
    pub(crate) from_review: &'static str,
    /// 口座を訂正する
    pub(crate) correct_account: &'static str,
    /// 申請したあとに変更があります
    pub(crate) changed_since: &'static str,
    /// 変更した内容は、もう一度申請するまで審査に使われません。いまは前に申請した内容のままです。
    pub(crate) changed_since_detail: &'static str,
    /// 確かめて申請し直す
    pub(crate) check_and_submit: &'static str,
    /// 受け付けた日時
    pub(crate) received_at: &'static str,
    /// 介護事業所番号
    pub(crate) office_number: &'static str,
    /// 制度
    pub(crate) scheme: &'static str,
    /// 交付額の計算
    pub(crate) calculation: &'static str,
    /// 添付した書類
    pub(crate) attached: &'static str,
    /// 申請の状況に戻る
    pub(crate) back: &'static str,
    /// 申請一覧
    pub(crate) list: &'static str,
    /// 新しく申請する
    pub(crate) new: &'static str,
    /// まだ申請はありません
    pub(crate) none: &'static str,
    /// カードリーダーの購入と接続の設定が終わったら、助成金を申請できます。入力は途中で保存され、あとで続けられます。
    pub(crate) none_detail: &'static str,
    /// 助成金を申請する
    pub(crate) apply: &'static str,
    /// {day}まで（{left}）
    pub(crate) until_left: fn(&str, &str) -> String,
    /// まだありません
    pub(crate) none_yet: &'static str,
    /// 事業所番号
    pub(crate) number_of_office: &'static str,
    /// 最後の更新
    pub(crate) updated: &'static str,
    /// 受付期間
    pub(crate) window: &'static str,
    /// 令和{era}年度
    pub(crate) fiscal_year: fn(i32) -> String,
    /// さらに表示する
    pub(crate) more: &'static str,
    /// これからの予定
    pub(crate) coming: &'static str,
    /// 受付は{day}までです（あと{days}日）。
    pub(crate) closes: fn(&str, i64) -> String,
    /// {month}末まで
    pub(crate) end_of_month: fn(&str) -> String,
    /// {day}まで
    pub(crate) until: fn(&str) -> String,
    /// 今日申請すると、この月の受付になります
    pub(crate) if_today: &'static str,
    /// この月の申請として受け付けました
    pub(crate) received_in: &'static str,
    /// 審査の結果をメールでお知らせします
    pub(crate) result_mail: &'static str,
    /// 交付が決まると、登録した口座に振り込みます
    pub(crate) then_paid: &'static str,
    /// 登録した口座に振り込まれます
    pub(crate) will_be_paid: &'static str,
    /// 審査が始まるまで
    pub(crate) until_review: &'static str,
    /// 内容を変更できます。変更したら、もう一度申請してください
    pub(crate) can_edit: &'static str,
    /// 口座の訂正が確認されたら
    pub(crate) account_confirmed: &'static str,
    /// 次の月の振込で、訂正した口座に振り込まれます
    pub(crate) paid_next_month: &'static str,
    /// 印刷する
    pub(crate) print: &'static str,
    /// 申請を受け付けました
    pub(crate) submitted: &'static str,
    /// 受付票
    pub(crate) receipt: &'static str,
    /// 申請の回数
    pub(crate) ordinal: &'static str,
    /// {ordinal}回目
    pub(crate) nth: fn(i32) -> String,
    /// 受付番号を控えてください
    pub(crate) note_number: &'static str,
    /// 受付のお知らせを、登録したメールアドレスにも送りました。この画面は申請一覧からいつでも見られます。
    pub(crate) note_number_detail: &'static str,
    /// 受け取った書類 {count}件
    pub(crate) documents_received: fn(usize) -> String,
    /// SHA-256 は、届いたファイルの中身を表す符号です。手元のファイルから計算した値と同じなら、同じファイルが届いています。
    pub(crate) sha_note: &'static str,
    /// 申請の状況を見る
    pub(crate) see_application: &'static str,
    /// 事業所が登録されていません
    pub(crate) no_office: &'static str,
    /// 助成金は介護事業所番号ごとに申請します。事業所の管理者から招待を受けるか、事業所を登録してください。
    pub(crate) no_office_detail: &'static str,
    /// 事業所を登録する
    pub(crate) register_office: &'static str,
    /// 申請は事業所番号ごとに1回です（交付要綱 第6条）。いまの状態は「{state}」です。
    pub(crate) already_detail: fn(&str) -> String,
    /// この事業所はすでに申請を始めています
    pub(crate) already: &'static str,
    /// 申請一覧を見る
    pub(crate) see_list: &'static str,
    /// まだ受付が始まっていません
    pub(crate) not_open: &'static str,
    /// 受付が始まると、この画面から申請できます。購入や接続の設定は先に進められます。
    pub(crate) not_open_detail: &'static str,
    /// 今年度の受付は終わりました
    pub(crate) closed: &'static str,
    /// 次の年度の案内が出るまで、領収書と指定通知書を保管しておいてください。
    pub(crate) closed_detail: &'static str,
    /// 受付期間：{from}から{to}まで
    pub(crate) window_is: fn(&str, &str) -> String,
    /// 助成金の内容を見る
    pub(crate) see_subsidy: &'static str,
    /// （接続サポート費用を申請するとき）
    pub(crate) when_support: &'static str,
    /// 申請する事業所
    pub(crate) applying_office: &'static str,
    /// 用意するもの
    pub(crate) needed: &'static str,
    /// 写真でもかまいません。途中でやめても、入力した内容は自動で保存されます。
    pub(crate) photos_fine: &'static str,
    /// 進み方
    pub(crate) how: &'static str,
    /// 質問に1つずつ答えると申請書ができます。全部で15分から30分ほどです。最後に内容を確かめてから申請します。
    pub(crate) how_detail: &'static str,
    /// 申請を始める
    pub(crate) begin: &'static str,
    /// これまでの経過
    pub(crate) history: &'static str,
}

/// In the language chosen.
pub(crate) fn words() -> &'static Words {
    pick(&ja::WORDS, &easy::WORDS, &en::WORDS)
}
