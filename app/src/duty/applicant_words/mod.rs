//! After the grant, for the office.

mod easy;
mod en;
mod ja;

use crate::language::pick;

/// After the grant, for the office.
#[derive(Debug)]
pub(crate) struct Words {
    /// 返還する額は0円になります。
    pub(crate) repay_nothing: &'static str,
    /// 助成金の対象の費用に含まれる消費税を、確定申告で控除したかどうかを報告します。わからない場合は、税理士や経理の担当者に確かめてください。
    pub(crate) method_lead: &'static str,
    /// 消費税の申告の方法
    pub(crate) method: &'static str,
    /// 課税売上割合（課税売上高 ÷ 総売上高）を計算します。確定申告書の金額を入力してください。
    pub(crate) sales_lead: &'static str,
    /// 課税売上高（税抜き、免税売上を含む）
    pub(crate) taxable_sales: &'static str,
    /// 総売上高（課税・非課税・免税の合計）
    pub(crate) total_sales: &'static str,
    /// 助成金（{grant}）を、使った費用の区分ごとに分けてください。合計が助成金の額になります。
    pub(crate) use_lead: fn(&str) -> String,
    /// 課税売上のみに要するもの
    pub(crate) use_taxable: &'static str,
    /// 課税売上と非課税売上に共通するもの
    pub(crate) use_common: &'static str,
    /// 非課税売上のみに要するもの
    pub(crate) use_non_taxable: &'static str,
    /// 入力した内容からの計算では {yen} です。
    pub(crate) reckoned: fn(&str) -> String,
    /// 計算に必要な入力が足りません。前の質問に戻って確かめてください。
    pub(crate) not_reckoned: &'static str,
    /// 助成金に係る仕入控除税額
    pub(crate) credit_of_grant: &'static str,
    /// この額を返還します。0円のときは 0 と入力してください。助成金の110分の10（{most}）が上限です。
    pub(crate) credit_hint: fn(&str) -> String,
    /// 補足
    pub(crate) note: &'static str,
    /// 上の計算と違う額を入力したときは、理由を書いてください。
    pub(crate) note_hint: &'static str,
    /// 軽微でない変更には、前もって承認が必要です（交付要綱）。
    pub(crate) change_lead: &'static str,
    /// 変更する内容
    pub(crate) content: &'static str,
    /// 変更の前と後がわかるように書いてください。
    pub(crate) content_hint: &'static str,
    /// 中止・廃止には、前もって承認が必要です（交付要綱）。
    pub(crate) abandonment_lead: &'static str,
    /// 中止・廃止する日
    pub(crate) last_day: &'static str,
    /// 承認が必要なのは、単価30万円（税込み）以上の財産だけです。カードリーダーは、ふつう対象になりません。
    pub(crate) disposal_lead: &'static str,
    /// 財産の名称と型番
    pub(crate) property: &'static str,
    /// 単価（税込み）
    pub(crate) unit_price_taxed: &'static str,
    /// 数量
    pub(crate) units: &'static str,
    /// 台
    pub(crate) unit: &'static str,
    /// 取得した日
    pub(crate) acquired_on: &'static str,
    /// 処分の方法
    pub(crate) manner: &'static str,
    /// 理由
    pub(crate) reason: &'static str,
    /// ―
    pub(crate) nothing: &'static str,
    /// {units}台
    pub(crate) units_count: fn(i64) -> String,
    /// 添付された書類はありません。
    pub(crate) no_files: &'static str,
    /// {size}・{at}
    pub(crate) file_facts: fn(&str, &str) -> String,
    /// 課税売上高
    pub(crate) taxable_sales_short: &'static str,
    /// 総売上高
    pub(crate) total_sales_short: &'static str,
    /// 仕入控除税額
    pub(crate) credit: &'static str,
    /// 単価
    pub(crate) unit_price: &'static str,
    /// 内容の確認
    pub(crate) declared: &'static str,
    /// 事業所への連絡
    pub(crate) note_to_office: &'static str,
    /// 返還の期限
    pub(crate) repay_by: &'static str,
    /// 入力内容
    pub(crate) other_field: &'static str,
    /// 確定申告書の写しなど、内容を確かめられる書類があれば添付してください。なくても先に進めます。
    pub(crate) files_lead: &'static str,
    /// PDF・JPEG・PNG、10件まで。
    pub(crate) files_limits: &'static str,
    /// ファイルを選ぶ
    pub(crate) choose_file: &'static str,
    /// 送っています
    pub(crate) sending: &'static str,
    /// まだ添付していません。
    pub(crate) none_attached: &'static str,
    /// {name}を外す
    pub(crate) remove_named: fn(&str) -> String,
    /// 外す
    pub(crate) remove: &'static str,
    /// 申請に戻る
    pub(crate) back_to_application: &'static str,
    /// {kind}　{place}/{all}
    pub(crate) progress: fn(&str, usize, usize) -> String,
    /// 国保中央会から差し戻されました
    pub(crate) returned: &'static str,
    /// 期限：{day}
    pub(crate) due: fn(&str) -> String,
    /// 提出する
    pub(crate) submit: &'static str,
    /// 保存して次へ
    pub(crate) save_and_on: &'static str,
    /// 前の質問に戻る
    pub(crate) back: &'static str,
    /// 「{title}」に戻る
    pub(crate) back_to: fn(&str) -> String,
    /// 添付した書類
    pub(crate) attached: &'static str,
    /// 直すとき
    pub(crate) to_change: &'static str,
    /// 内容に相違ありません
    pub(crate) declare: &'static str,
    /// 提出したあとは、国保中央会が差し戻すまで変更できません。
    pub(crate) final_report: &'static str,
    /// 提出すると国保中央会が確認します。承認されるまでは、申請した行為を行わないでください。
    pub(crate) final_request: &'static str,
    /// この申請をやめる
    pub(crate) give_up: &'static str,
    /// この申請をやめますか
    pub(crate) give_up_title: &'static str,
    /// 入力した内容と添付した書類が消えます。元には戻せません。
    pub(crate) give_up_effect: &'static str,
    /// 消してやめる
    pub(crate) delete: &'static str,
    /// 続ける
    pub(crate) keep: &'static str,
    /// 消費税をどのように申告していますか
    pub(crate) ask_method: &'static str,
    /// 課税期間の売上高を入力してください
    pub(crate) ask_sales: &'static str,
    /// 助成金の使いみちを分けてください
    pub(crate) ask_use: &'static str,
    /// 仕入控除税額はいくらですか
    pub(crate) ask_credit: &'static str,
    /// 何を変更しますか
    pub(crate) ask_content: &'static str,
    /// いつ中止・廃止しますか
    pub(crate) ask_last_day: &'static str,
    /// 処分する財産を入力してください
    pub(crate) ask_property: &'static str,
    /// どのように処分しますか
    pub(crate) ask_manner: &'static str,
    /// 理由を入力してください
    pub(crate) ask_reason: &'static str,
    /// 書類を添付してください
    pub(crate) ask_files: &'static str,
    /// 内容を確かめて提出してください
    pub(crate) ask_check: &'static str,
    /// 交付後の手続き
    pub(crate) title: &'static str,
    /// 帳簿と証拠書類（領収書など）は、{day}まで保管してください。
    pub(crate) keep_books: fn(&str) -> String,
    /// いまは手続きはありません。入金のあと、消費税の報告の期限をここに表示します。
    pub(crate) nothing_due: &'static str,
    /// 期限 {day}
    pub(crate) due_on: fn(&str) -> String,
    /// 期限を過ぎています。
    pub(crate) overdue: &'static str,
    /// 変更・中止・財産処分をするとき
    pub(crate) when_changing: &'static str,
    /// 行う前に承認が必要です。財産処分は、単価30万円（税込み）以上の財産だけが対象です。
    pub(crate) when_changing_lead: &'static str,
    /// （{day}まで）
    pub(crate) until: fn(&str) -> String,
    /// 返還する額
    pub(crate) repay: &'static str,
    /// 国保中央会からの連絡
    pub(crate) note_from_review: &'static str,
    /// 助成金の交付額
    pub(crate) granted: &'static str,
    /// 期限
    pub(crate) due_label: &'static str,
    /// 提出した日時
    pub(crate) submitted_at: &'static str,
    /// 内容
    pub(crate) answers: &'static str,
    /// 印刷する
    pub(crate) print: &'static str,
    /// 作成中
    pub(crate) request_open: &'static str,
    /// 承認
    pub(crate) request_confirmed: &'static str,
    /// 0円の場合も報告が必要です。
    pub(crate) next_report: &'static str,
    /// まだ提出していません。
    pub(crate) next_request: &'static str,
    /// 国保中央会が確認しています。
    pub(crate) next_submitted: &'static str,
    /// 直して、もう一度提出してください。
    pub(crate) next_returned: &'static str,
    /// 報告は終わりました。
    pub(crate) next_confirmed: &'static str,
    /// 承認されました。
    pub(crate) next_granted: &'static str,
    /// 承認されませんでした。理由を確かめてください。
    pub(crate) next_refused: &'static str,
    /// kind tax report
    pub(crate) kind_tax_report: &'static str,
    /// kind change
    pub(crate) kind_change: &'static str,
    /// kind abandonment
    pub(crate) kind_abandonment: &'static str,
    /// kind disposal
    pub(crate) kind_disposal: &'static str,
    /// state open
    pub(crate) state_open: &'static str,
    /// state submitted
    pub(crate) state_submitted: &'static str,
    /// state returned
    pub(crate) state_returned: &'static str,
    /// state confirmed
    pub(crate) state_confirmed: &'static str,
    /// state refused
    pub(crate) state_refused: &'static str,
    /// method exempt
    pub(crate) method_exempt: &'static str,
    /// method simplified
    pub(crate) method_simplified: &'static str,
    /// method specific income
    pub(crate) method_specific_income: &'static str,
    /// method non taxable only
    pub(crate) method_non_taxable_only: &'static str,
    /// method full
    pub(crate) method_full: &'static str,
    /// method proportional
    pub(crate) method_proportional: &'static str,
    /// method itemised
    pub(crate) method_itemised: &'static str,
    /// manner other use
    pub(crate) manner_other_use: &'static str,
    /// manner transfer
    pub(crate) manner_transfer: &'static str,
    /// manner exchange
    pub(crate) manner_exchange: &'static str,
    /// manner lending
    pub(crate) manner_lending: &'static str,
    /// manner pledge
    pub(crate) manner_pledge: &'static str,
    /// manner scrapping
    pub(crate) manner_scrapping: &'static str,
}

/// In the language chosen.
pub(crate) fn words() -> &'static Words {
    pick(&ja::WORDS, &easy::WORDS, &en::WORDS)
}
