//! The subsidy explained and reckoned.

mod easy;
mod en;
mod ja;

use crate::language::pick;

/// The subsidy explained and reckoned.
#[derive(Debug)]
pub(crate) struct Words {
    /// 1つの事業所番号で複数のサービスを行っている場合は、サービス種類ごとの上限を合計します（令和8年度交付要綱 第4条）。
    pub(crate) add_up: &'static str,
    /// 1つの事業所番号で複数のサービスを行っている場合は、最も高い区分の上限を使います。
    pub(crate) highest: &'static str,
    /// 上限額
    pub(crate) limit: &'static str,
    /// 購入（A）と接続サポート（B）を合わせた、税込の上限です。補助率はなく、かかった費用を上限まで助成します。1,000円未満は切り捨てます。
    pub(crate) limit_note: &'static str,
    /// 表（横に動かせます）
    pub(crate) table: &'static str,
    /// 区分ごとの上限額
    pub(crate) limits_by_category: &'static str,
    /// 区分
    pub(crate) category: &'static str,
    /// 台数
    pub(crate) readers_short: &'static str,
    /// 台数の上限をこえて購入することもできますが、こえた分は自己負担です。
    pub(crate) beyond_note: &'static str,
    /// {cap}台まで
    pub(crate) up_to_readers: fn(u32) -> String,
    /// {name}のサービス（{count}種類）
    pub(crate) services_of: fn(&str, usize) -> String,
    /// 試算
    pub(crate) calculator: &'static str,
    /// 入力した内容は送信も保存もされません。
    pub(crate) not_sent: &'static str,
    /// {name}は対象になりません。{reason}
    pub(crate) not_covered: fn(&str, &str) -> String,
    /// 事業所番号で行っているサービス
    pub(crate) your_services: &'static str,
    /// 名前、よみがな、コードで探して選びます。いくつでも追加できます。
    pub(crate) your_services_hint: &'static str,
    /// 選んだサービス
    pub(crate) chosen: &'static str,
    /// {code}・{category}
    pub(crate) chosen_line: fn(&str, &str) -> String,
    /// {code}・対象外
    pub(crate) chosen_not_covered: fn(&str) -> String,
    /// {name}を取り除く
    pub(crate) remove: fn(&str) -> String,
    /// カードリーダーの台数
    pub(crate) readers: &'static str,
    /// 台
    pub(crate) unit: &'static str,
    /// A カードリーダーの購入費用（税込の合計）
    pub(crate) reader_cost: &'static str,
    /// 円
    pub(crate) yen: &'static str,
    /// B 接続サポートなどの費用（税込の合計）
    pub(crate) support_cost: &'static str,
    /// 業者に設定を頼んでいなければ空のままにします。
    pub(crate) support_hint: &'static str,
    /// 寄附金やその他の収入があるとき
    pub(crate) income: &'static str,
    /// この事業のための寄附金
    pub(crate) donations: &'static str,
    /// 社会福祉法人など営利を目的としない法人である（寄附金は差し引きません）
    pub(crate) nonprofit: &'static str,
    /// その他の収入（ほかの補助金など）
    pub(crate) other_income: &'static str,
    /// 数字で入力してください（例：{example}）
    pub(crate) digits: fn(&str) -> String,
    /// 見つかりませんでした
    pub(crate) nothing_found: &'static str,
    /// {count}件見つかりました
    pub(crate) found: fn(usize) -> String,
    /// ほかに{more}件あります。続けて入力すると絞り込めます。
    pub(crate) more: fn(usize) -> String,
    /// 見つかりませんでした。指定通知書にあるサービスの名前か、2桁のサービス種類コードで探してください。
    pub(crate) nothing_fits: &'static str,
    /// 区分しらべ
    pub(crate) finder: &'static str,
    /// サービスの名前、よみがな、またはコード
    pub(crate) finder_label: &'static str,
    /// 例：ケアマネ、しょうたき、78
    pub(crate) finder_hint: &'static str,
    /// 介護予防サービスは、コード{code}のサービスとみなします。
    pub(crate) counted_as: fn(&str) -> String,
    /// {cap}台まで {limit}
    pub(crate) cap_and_limit: fn(u32, &str) -> String,
    /// 対象外
    pub(crate) no: &'static str,
    /// 対象になる費用
    pub(crate) costs: &'static str,
    /// A カードリーダーの購入費用
    pub(crate) cost_a: &'static str,
    /// マイナ資格確認アプリに対応した、新品のカードリーダーの代金（税込）。介護情報基盤の業務だけに使い、シールなどで見分けられるようにします。
    pub(crate) cost_a_text: &'static str,
    /// B 接続サポートなどの費用
    pub(crate) cost_b: &'static str,
    /// 設定を業者に頼んだときの費用（税込）。次のものが対象です。
    pub(crate) cost_b_text: &'static str,
    /// 対象にならないもの
    pub(crate) cost_none: &'static str,
    /// パソコン、タブレット、スマートフォン
    pub(crate) computers: &'static str,
    /// 中古品、リース品
    pub(crate) used: &'static str,
    /// ほかの用途にも使う機器
    pub(crate) other_use: &'static str,
    /// {endings} のファイル。1つ{megabytes}MBまで。タブレットで撮った写真も使えます。
    pub(crate) format: fn(&str, u64) -> String,
    /// 必要な書類
    pub(crate) documents: &'static str,
    /// {count}ファイルまで
    pub(crate) files: fn(u32) -> String,
    /// 接続サポートの費用（B）を申請するときだけ
    pub(crate) only_support: &'static str,
    /// ・{text}
    pub(crate) also: fn(&str) -> String,
    /// 提出の前に確かめること
    pub(crate) check_before: &'static str,
    /// カードリーダー購入等の助成金
    pub(crate) title: &'static str,
    /// 介護情報基盤を使うために購入したカードリーダーと、接続の設定を頼んだ費用を、上限まで助成する制度です。国民健康保険中央会が審査し、支払います。
    pub(crate) lead: &'static str,
    /// だれが申請できるか
    pub(crate) who: &'static str,
    /// 申請から入金まで
    pub(crate) timetable: &'static str,
    /// よくある不備
    pub(crate) pitfalls: &'static str,
    /// このページの内容
    pub(crate) contents: &'static str,
    /// 説明する年度
    pub(crate) year: &'static str,
    /// {year}年度（受付中）
    pub(crate) year_open: fn(&str) -> String,
    /// {year}年度（受付前）
    pub(crate) year_before: fn(&str) -> String,
    /// {year}年度（受付終了。記録として表示します）
    pub(crate) year_closed: fn(&str) -> String,
    /// 利用登録をして申請する
    pub(crate) register: &'static str,
    /// 受付期間：{from} から {to} まで（予定）。予算に達したときは、早く終わることがあります。
    pub(crate) period: fn(&str, &str) -> String,
    /// 対象のサービスを行う介護事業所・施設が、介護保険事業所番号ごとに1回だけ申請できます。
    pub(crate) who_offices: &'static str,
    /// 病院や薬局などの「みなし指定」の事業所も対象です。
    pub(crate) who_deemed: &'static str,
    /// 介護予防サービスだけを行う事業所は、対応する介護サービスとみなして申請します。
    pub(crate) who_preventive: &'static str,
    /// 総合事業（介護予防・日常生活支援総合事業）だけの事業所は対象になりません。
    pub(crate) who_not: &'static str,
    /// カードリーダーの購入と接続の設定が、どちらも終わってから申請します。事前の承認や見積書はいりません。
    pub(crate) who_when: &'static str,
    /// 交付額の見込みは{yen}です
    pub(crate) expected: fn(&str) -> String,
    /// 試算の結果
    pub(crate) result: &'static str,
    /// サービスを選ぶと、ここに上限額と交付額の見込みが出ます。
    pub(crate) result_empty: &'static str,
    /// かかった費用が上限以下なので、かかった費用です
    pub(crate) within: &'static str,
    /// 上限をこえているので、上限額です
    pub(crate) beyond: &'static str,
    /// 収入の差し引き
    pub(crate) deduction: &'static str,
    /// 寄附金やその他の収入は、費用から差し引きます
    pub(crate) deduction_note: &'static str,
    /// ④ 交付額の見込み
    pub(crate) grant_expected: &'static str,
    /// 総事業費 A＋B
    pub(crate) total: &'static str,
    /// {reader} ＋ {support}
    pub(crate) sum: fn(&str, &str) -> String,
    /// 助成限度額
    pub(crate) cap: &'static str,
    /// 選定額
    pub(crate) selected: &'static str,
    /// 交付額
    pub(crate) grant: &'static str,
    /// ③の1,000円未満を切り捨てます
    pub(crate) rounded: &'static str,
    /// 選んだサービスの区分の上限額です
    pub(crate) limit_of_category: &'static str,
    /// サービスごとの上限額の合計です（{sum}）
    pub(crate) limits_added: fn(&str) -> String,
    ///  ＋
    pub(crate) plus: &'static str,
    /// 最も高い区分の上限額です
    pub(crate) limit_highest: &'static str,
    /// （合計に含まれません）
    pub(crate) not_added: &'static str,
    /// {cap}台 {limit}
    pub(crate) readers_and_limit: fn(u32, &str) -> String,
    /// サービスごとの上限
    pub(crate) by_service: &'static str,
    /// 助成の対象は{cap}台までです。こえた{over}台は自己負担になります。
    pub(crate) over_cap: fn(u32, u32) -> String,
    /// 自己負担の見込み：{yen}
    pub(crate) own_cost: fn(&str) -> String,
    /// 試算です。実際の交付額は審査で決まります。
    pub(crate) estimate_note: &'static str,
    /// カードリーダーを購入し、接続の設定を終える
    pub(crate) step_buy: &'static str,
    /// 領収書を受け取り、「管理メニュー」画面の写しを残します。
    pub(crate) step_buy_text: &'static str,
    /// つなぎで申請する
    pub(crate) step_apply: &'static str,
    /// 受付番号が発行されます。審査が始まるまでは内容を変更できます。
    pub(crate) step_apply_text: &'static str,
    /// 申請した月の翌月に審査
    pub(crate) step_review: &'static str,
    /// 国保中央会が審査し、結果をメールで知らせます。不備があれば、直してもう一度申請します。
    pub(crate) step_review_text: &'static str,
    /// 申請した月の翌々月の末までに入金
    pub(crate) step_paid: &'static str,
    /// 申請で登録した口座に振り込まれます。
    pub(crate) step_paid_text: &'static str,
    /// 交付を受けたあとは、帳簿と領収書を5年間保管します。消費税の申告のあとに、仕入税額控除の報告が必要です（0円でも報告します）。
    pub(crate) afterwards: &'static str,
    /// 今日申請した場合：{result}に審査の結果、{paid}の末までに入金の見込みです。
    pub(crate) if_today: fn(&str, &str) -> String,
    /// 領収書が「〇〇一式」になっている
    pub(crate) lump: &'static str,
    /// カードリーダーの型番または製品名、台数、単価、目的（購入か接続サポートか）が分かる領収書をもらい直してください。
    pub(crate) lump_text: &'static str,
    /// パソコンなどと一緒の領収書になっている
    pub(crate) mixed: &'static str,
    /// カードリーダーだけの領収書を分けて発行してもらってください。
    pub(crate) mixed_text: &'static str,
    /// 「管理メニュー」画面を事業所ユーザで写している
    pub(crate) menu_user: &'static str,
    /// KJで始まるIDの画面は受け付けられないことがあります。管理者ユーザか一般ユーザでログインした画面を写してください。
    pub(crate) menu_user_text: &'static str,
    /// 金額が領収書と合っていない
    pub(crate) amount_differs: &'static str,
    /// 領収書の明細を1行ずつ入力すると、合計が自動で計算されます。
    pub(crate) amount_differs_text: &'static str,
    /// 通帳の名義と入力した名義が違う
    pub(crate) name_differs: &'static str,
    /// 通帳に印字されたカナのとおりに入力してください。
    pub(crate) name_differs_text: &'static str,
    /// 名称や所在地が指定通知書から変わっている
    pub(crate) moved: &'static str,
    /// 変更届出書の写しも一緒に添付してください。
    pub(crate) moved_text: &'static str,
    /// 不備があると、入金が1か月以上遅れます。申請の前に確かめてください。
    pub(crate) pitfalls_note: &'static str,
}

/// In the language chosen.
pub(crate) fn words() -> &'static Words {
    pick(&ja::WORDS, &easy::WORDS, &en::WORDS)
}
