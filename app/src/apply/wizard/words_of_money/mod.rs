//! Costs, account and submission.

mod easy;
mod en;
mod ja;

use crate::language::pick;

/// Costs, account and submission.
#[derive(Debug)]
pub(crate) struct Words {
    /// はい
    pub(crate) yes: &'static str,
    /// 社会福祉法人、NPO法人など
    pub(crate) yes_nonprofit: &'static str,
    /// いいえ
    pub(crate) no: &'static str,
    /// 株式会社、合同会社など
    pub(crate) no_nonprofit: &'static str,
    /// 運営している法人は、営利を目的としない法人ですか
    pub(crate) nonprofit_title: &'static str,
    /// あてはまるほうを選んでください
    pub(crate) choose_one: &'static str,
    /// 営利を目的としない法人では、寄附金を費用から差し引きません（交付要綱 第4条）。
    pub(crate) nonprofit_hint: &'static str,
    /// この購入や作業のために受け取ったお金はありますか
    pub(crate) income_title: &'static str,
    /// ほかの補助金や寄附など、この費用にあてるために受け取ったお金です。ないときは 0 と入力してください。
    pub(crate) income_hint: &'static str,
    /// 寄附金
    pub(crate) donations: &'static str,
    /// その他の収入
    pub(crate) other_income: &'static str,
    /// 都道府県や市町村のほかの補助金など
    pub(crate) other_income_hint: &'static str,
    /// 口座名義をカタカナで入力してください
    pub(crate) holder_title: &'static str,
    /// 口座名義（カナ）
    pub(crate) holder: &'static str,
    /// 通帳に印字されているカナのとおりに入力してください。例：フク）ミホンカイ
    pub(crate) holder_hint: &'static str,
    /// 法人の略号（カ）、フク）など）の入れ方
    pub(crate) holder_more: &'static str,
    /// 通帳に「ｶ)」「ﾌｸ)」などと印字されているときは、そのまま入力してください。つなぎが略号を付けたり直したりすることはありません。
    pub(crate) holder_more_text: &'static str,
    /// 振込に使う名義
    pub(crate) holder_used: &'static str,
    /// 銀行に送る形：{kana}
    pub(crate) holder_sent: fn(&str) -> String,
    /// {position}文字目の「{character}」は使えません。カタカナ、英数字、（ ）－ ． と空白だけが使えます。
    pub(crate) holder_bad: fn(usize, char) -> String,
    /// 長すぎます。通帳のとおりか確かめてください。
    pub(crate) holder_long: &'static str,
    /// 銀行・信用金庫・農協など
    pub(crate) bank: &'static str,
    /// ゆうちょ銀行
    pub(crate) yucho: &'static str,
    /// 通帳の「記号」と「番号」を使います
    pub(crate) yucho_hint: &'static str,
    /// 助成金の振込先はどちらですか
    pub(crate) institution_title: &'static str,
    /// 法人または事業所の名義の口座を用意してください。通帳の写しと同じ口座です。
    pub(crate) institution_hint: &'static str,
    /// まだ計算できません
    pub(crate) no_amounts: &'static str,
    /// サービス種類と費用を入力すると、ここに金額が出ます。前の質問に戻って確かめてください。
    pub(crate) no_amounts_detail: &'static str,
    /// 交付額の計算を確かめてください
    pub(crate) amounts_title: &'static str,
    /// 交付額は審査のあとに決まります。ここに出る金額は、入力した内容から計算した見込みです。
    pub(crate) amounts_lead: &'static str,
    /// カードリーダー{count}台分は限度額に数えません。
    pub(crate) over_cap: fn(u32) -> String,
    /// 差し引く収入：{yen}
    pub(crate) deducted: fn(&str) -> String,
    /// （数えません）
    pub(crate) not_counted: &'static str,
    /// {name}　{limit}{counted}
    pub(crate) limit_line: fn(&str, &str, &str) -> String,
    /// 総事業費
    pub(crate) total: &'static str,
    /// カードリーダー購入費用（A）＋ 接続サポート費用（B）
    pub(crate) total_note: &'static str,
    /// 助成限度額
    pub(crate) limit: &'static str,
    /// 選定額
    pub(crate) selected: &'static str,
    /// ① から収入を引いた額と ② の、少ないほう
    pub(crate) selected_note: &'static str,
    /// 交付額（見込み）
    pub(crate) grant: &'static str,
    /// ③ の千円未満を切り捨てた額
    pub(crate) grant_note: &'static str,
    /// ゆうちょ銀行の記号と番号を入力してください
    pub(crate) yucho_title: &'static str,
    /// 振込先の口座を入力してください
    pub(crate) account_title: &'static str,
    /// 普通
    pub(crate) ordinary: &'static str,
    /// 当座
    pub(crate) current: &'static str,
    /// 預金種別
    pub(crate) account_kind: &'static str,
    /// 口座番号
    pub(crate) account_number: &'static str,
    /// 7桁の数字です。7桁に満たないときは、先頭に0を補って扱います。
    pub(crate) account_number_hint: &'static str,
    /// はい、業者に作業を頼みました
    pub(crate) support_yes: &'static str,
    /// いいえ、自分たちで設定しました
    pub(crate) support_no: &'static str,
    /// 接続サポートの費用も申請しますか
    pub(crate) support_title: &'static str,
    /// 次の作業を有償で頼んだ費用（B）を、カードリーダーの費用（A）と合わせて申請できます。
    pub(crate) support_hint: &'static str,
    /// 接続サポート費用の内訳を入力してください
    pub(crate) items_title: &'static str,
    /// 領収書で「B」にした金額を、作業ごとに分けて入力してください。あてはまらない作業は空欄のままにします。
    pub(crate) items_hint: &'static str,
    /// 備考
    pub(crate) note: &'static str,
    /// 補足があるときだけ入力してください。
    pub(crate) note_hint: &'static str,
    /// 内訳の合計
    pub(crate) items_total: &'static str,
    /// 領収書で「B」にした金額
    pub(crate) items_of_receipt: &'static str,
    /// 差
    pub(crate) difference: &'static str,
    /// ありません
    pub(crate) no_difference: &'static str,
    /// 記号
    pub(crate) symbol: &'static str,
    /// 通帳の表紙を開いたページにある、5桁の数字です。例：10000
    pub(crate) symbol_hint: &'static str,
    /// 番号
    pub(crate) number: &'static str,
    /// 記号のとなりにある、8桁までの数字です。
    pub(crate) number_hint: &'static str,
    /// 振込にはこの番号を使います
    pub(crate) transfer_number: &'static str,
    /// 店番
    pub(crate) branch_number: &'static str,
    /// 預金種目
    pub(crate) deposit_kind: &'static str,
    /// 通帳に「振込用の店名・預金種目・口座番号」が書かれているときは、同じかどうか確かめてください。
    pub(crate) transfer_check: &'static str,
    /// 領収書の内容を1行ずつ入力してください
    pub(crate) receipts_title: &'static str,
    /// 領収書に書かれている行を、そのまま書き写してください。金額は税込みです。合計はここで計算します。
    pub(crate) receipts_lead: &'static str,
    /// 明細{number}
    pub(crate) line: fn(usize) -> String,
    /// 領収日
    pub(crate) paid_on: &'static str,
    /// 発行元（店名）
    pub(crate) payee: &'static str,
    /// 品名・型番または作業の内容
    pub(crate) description: &'static str,
    /// 金額（税込）
    pub(crate) amount: &'static str,
    /// A　カードリーダーの購入
    pub(crate) portion_a: &'static str,
    /// B　接続サポートなどの作業
    pub(crate) portion_b: &'static str,
    /// 対象外（パソコン、タブレット、そのほかの品物）
    pub(crate) portion_none: &'static str,
    /// この行は何の費用ですか
    pub(crate) portion: &'static str,
    /// 明細{number}を削除する
    pub(crate) remove_line: fn(usize) -> String,
    /// この明細を削除する
    pub(crate) remove: &'static str,
    /// 明細を追加する
    pub(crate) add_line: &'static str,
    /// A　カードリーダー購入費用
    pub(crate) sum_a: &'static str,
    /// B　接続サポートなどの費用
    pub(crate) sum_b: &'static str,
    /// 対象外
    pub(crate) sum_none: &'static str,
    /// まだ申請できません
    pub(crate) not_ready: &'static str,
    /// 確認・申請
    pub(crate) submission: &'static str,
    /// 入力または添付が足りません
    pub(crate) incomplete: &'static str,
    /// ここまでの入力は保存しています。確認のページで足りないところを見て、入力してください。
    pub(crate) incomplete_detail: &'static str,
    /// 確認のページに進む
    pub(crate) to_check: &'static str,
    /// 内容を確かめて、チェックを入れてください
    pub(crate) tick_needed: &'static str,
    /// 申請する
    pub(crate) submit: &'static str,
    /// 申請の内容と添付した書類に相違ありません
    pub(crate) declare: &'static str,
    /// 確認に戻る
    pub(crate) back_to_check: &'static str,
    /// 事業所
    pub(crate) office: &'static str,
    /// （
    pub(crate) bracket: &'static str,
    /// ）
    pub(crate) bracket_end: &'static str,
    /// ④ 交付額（見込み）
    pub(crate) grant_expected: &'static str,
    /// 添付した書類
    pub(crate) attached: &'static str,
    /// {count}件
    pub(crate) count: fn(usize) -> String,
    /// 受付になる月
    pub(crate) received_month: &'static str,
    /// 結果のお知らせ
    pub(crate) result: &'static str,
    /// {day}まで
    pub(crate) until: fn(&str) -> String,
    /// 審査が始まるまでは、申請したあとも内容を変更できます。
    pub(crate) can_change: &'static str,
    /// 不備があると差し戻され、直して申請し直した月の受付になります。
    pub(crate) returned_note: &'static str,
    /// 申請すると受付番号が出て、受付のお知らせをメールで送ります。
    pub(crate) number_note: &'static str,
    /// カードリーダーを何台購入しましたか
    pub(crate) readers_title: &'static str,
    /// カードリーダーの台数
    pub(crate) readers: &'static str,
    /// 領収書に書かれている台数です。予備も含めて数えます。
    pub(crate) readers_hint: &'static str,
    /// 台
    pub(crate) unit: &'static str,
    /// 助成で数えるのは{cap}台までです
    pub(crate) reader_cap: fn(u32) -> String,
    /// {count}台は自費での購入になります。限度額は増えませんが、このまま申請できます。
    pub(crate) beyond_cap: fn(u32) -> String,
}

/// In the language chosen.
pub(crate) fn words() -> &'static Words {
    pick(&ja::WORDS, &easy::WORDS, &en::WORDS)
}
