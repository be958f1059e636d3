//! The way through an application: its frame, the conditions, the office, its services, and what the fields are called.

mod easy;
mod en;
mod ja;

use crate::language::pick;

/// The way through an application: its frame, the conditions, the office, its services, and what the fields are called.
#[derive(Debug)]
pub(crate) struct Words {
    /// あてはまるほうを選んでください
    pub(crate) choose_one: &'static str,
    /// 事前確認
    pub(crate) eligibility: &'static str,
    /// いまは申請できません
    pub(crate) not_now: &'static str,
    /// 次にすること
    pub(crate) next: &'static str,
    /// ここまでの回答は保存しています。条件がそろったら、申請一覧から続きを入力できます。
    pub(crate) answers_kept: &'static str,
    /// 申請の状況に戻る
    pub(crate) to_overview: &'static str,
    /// 回答を選び直す
    pub(crate) choose_again: &'static str,
    /// カードリーダーの購入は終わっていますか
    pub(crate) purchase_title: &'static str,
    /// 支払いが終わり、領収書が手元にある状態です。
    pub(crate) purchase_hint: &'static str,
    /// 見積書や請求書では申請できませんか
    pub(crate) purchase_more: &'static str,
    /// 申請できません。この助成金は、購入と接続の設定が終わったあとに申請します。領収書の写しが必要です。
    pub(crate) purchase_more_text: &'static str,
    /// はい、領収書があります
    pub(crate) purchase_yes: &'static str,
    /// いいえ、まだ購入していません
    pub(crate) purchase_no: &'static str,
    /// 購入が終わってから申請してください
    pub(crate) purchase_stop: &'static str,
    /// 助成金は、カードリーダーの購入と接続の設定が終わったあとに申請する決まりです（交付要綱 第6条）。
    pub(crate) purchase_reason: &'static str,
    /// カードリーダーを購入し、型番・台数・金額の内訳・用途が書かれた領収書を受け取ってください。受付期間が終わる前に申請が必要です。
    pub(crate) purchase_remedy: &'static str,
    /// 介護情報基盤への接続の設定は終わっていますか
    pub(crate) connection_title: &'static str,
    /// 国保中央会の手順書にそって、端末の設定まで終わっている状態です。
    pub(crate) connection_hint: &'static str,
    /// どこまで終わっていればよいですか
    pub(crate) connection_more: &'static str,
    /// 介護保険資格確認等WEBサービスにログインでき、マイナ資格確認アプリでカードリーダーを使える状態までです。設定を業者に頼んだ場合は、その作業が終わっていることを確かめてください。
    pub(crate) connection_more_text: &'static str,
    /// はい、設定が終わっています
    pub(crate) connection_yes: &'static str,
    /// いいえ、まだ終わっていません
    pub(crate) connection_no: &'static str,
    /// 接続の設定が終わってから申請してください
    pub(crate) connection_stop: &'static str,
    /// 購入だけでなく、接続の設定も終わっていることが条件です（交付要綱 第6条）。
    pub(crate) connection_reason: &'static str,
    /// 国保中央会の手順書にそって設定を進めてください。証明書の発行には時間がかかることがあるため、早めに始めてください。
    pub(crate) connection_remedy: &'static str,
    /// マイナ資格確認アプリに対応したカードリーダーですか
    pub(crate) reader_title: &'static str,
    /// 対応する機種の一覧は、マイナ資格確認アプリの案内に載っています。
    pub(crate) reader_hint: &'static str,
    /// 型番が分からないとき
    pub(crate) reader_more: &'static str,
    /// カードリーダーの裏面や箱、領収書に書かれています。分からないときは、購入した店に問い合わせてください。
    pub(crate) reader_more_text: &'static str,
    /// はい、対応している機種です
    pub(crate) reader_yes: &'static str,
    /// いいえ、対応していません
    pub(crate) reader_no: &'static str,
    /// この機種は助成の対象になりません
    pub(crate) reader_stop: &'static str,
    /// マイナ資格確認アプリに対応したカードリーダーだけが対象です（交付要綱 第3条）。
    pub(crate) reader_reason: &'static str,
    /// 対応する機種を購入すると申請できます。すでに購入した機種を交換できるか、店に相談してください。
    pub(crate) reader_remedy: &'static str,
    /// 新品を購入しましたか
    pub(crate) new_title: &'static str,
    /// 中古品やリースの機器は対象になりません。
    pub(crate) new_hint: &'static str,
    /// パソコンやタブレットも一緒に買いました
    pub(crate) new_more: &'static str,
    /// パソコン、タブレット、スマートフォンは対象になりません。領収書にパソコンなどが含まれていると受け付けられないため、カードリーダーだけの領収書を用意してください。
    pub(crate) new_more_text: &'static str,
    /// はい、すべて新品です
    pub(crate) new_yes: &'static str,
    /// いいえ、中古またはリースです
    pub(crate) new_no: &'static str,
    /// 中古品・リースは助成の対象になりません
    pub(crate) new_stop: &'static str,
    /// 助成の対象は、新品を購入した費用だけです。
    pub(crate) new_reason: &'static str,
    /// 新品のカードリーダーを別に購入した場合は、その分だけを申請できます。「回答を選び直す」から続けてください。
    pub(crate) new_remedy: &'static str,
    /// 介護事業所の名称を確かめてください
    pub(crate) office_title: &'static str,
    /// 介護保険事業所番号
    pub(crate) office_number: &'static str,
    /// 介護事業所名称
    pub(crate) office_name: &'static str,
    /// 登録した名称が入っています。指定を受けた名称と違うときは直してください。
    pub(crate) office_name_hint: &'static str,
    /// 事業所の所在地を入力してください
    pub(crate) address_title: &'static str,
    /// 郵便番号
    pub(crate) postal_code: &'static str,
    /// 7桁の数字です。ハイフンはあってもなくてもかまいません。例：100-0001
    pub(crate) postal_code_hint: &'static str,
    /// 所在地
    pub(crate) address: &'static str,
    /// 都道府県から、建物名・部屋番号まで入力してください。
    pub(crate) address_hint: &'static str,
    /// 連絡先を入力してください
    pub(crate) contact_title: &'static str,
    /// 申請の内容について、国保中央会から問い合わせがあるときの連絡先です。
    pub(crate) contact_lead: &'static str,
    /// 電話番号
    pub(crate) phone: &'static str,
    /// 市外局番から入力してください。例：03-0000-0000
    pub(crate) phone_hint: &'static str,
    /// 担当者名
    pub(crate) contact_name: &'static str,
    /// 申請の内容が分かる人の名前です。例：見本 太郎
    pub(crate) contact_name_hint: &'static str,
    /// この事業所番号で行っているサービスを選んでください
    pub(crate) services_title: &'static str,
    /// 指定を受けているサービスをすべて選んでください。サービスごとの限度額を合計できます。
    pub(crate) services_hint: &'static str,
    /// 「{name}」は助成の対象ではありません
    pub(crate) not_covered: fn(&str) -> String,
    /// サービスを追加する
    pub(crate) add_service: &'static str,
    /// 名前、ふりがな、またはサービス種類コード（2桁）で探せます。例：訪問介護、つうしょ、11
    pub(crate) add_service_hint: &'static str,
    /// コード {code}　対象外
    pub(crate) code_not_covered: fn(&str) -> String,
    /// コード {code}　{category}
    pub(crate) code_of: fn(&str, &str) -> String,
    /// まだ選んでいません。
    pub(crate) none_chosen: &'static str,
    /// 選んだサービス
    pub(crate) chosen: &'static str,
    /// {name}を取り除く
    pub(crate) remove_service: fn(&str) -> String,
    /// {name}　限度額 {limit}　カードリーダー {cap}台まで
    pub(crate) service_line: fn(&str, &str, u32) -> String,
    /// 「{care}」に読み替えます
    pub(crate) counted_as: fn(&str) -> String,
    /// 取り除く
    pub(crate) remove: &'static str,
    /// ② 助成限度額
    pub(crate) limit: &'static str,
    /// カードリーダーは{cap}台まで数えます
    pub(crate) cap: fn(u32) -> String,
    /// この申請は変更できません
    pub(crate) closed: &'static str,
    /// いまの状態：{state}
    pub(crate) state: fn(&str) -> String,
    /// 申請の状況を見る
    pub(crate) see_application: &'static str,
    /// {label}は数字で入力してください（例：8,800）
    pub(crate) digits_only: fn(&str) -> String,
    /// ファイルを送信しています。終わるまで待ってから進んでください
    pub(crate) still_sending: &'static str,
    /// 確認に戻る
    pub(crate) back_to_check: &'static str,
    /// 前の質問に戻る
    pub(crate) back: &'static str,
    /// カードリーダーの購入（A）の明細を1行以上入力してください
    pub(crate) line_needed: &'static str,
    /// 領収書の明細に「B」の行があります。「はい」を選ぶか、明細の区分を「対象外」に直してください
    pub(crate) support_line: &'static str,
    /// 保存して確認に戻る
    pub(crate) save_and_check: &'static str,
    /// 次へ
    pub(crate) onward: &'static str,
    /// 入力した内容を確かめてください
    pub(crate) check_title: &'static str,
    /// 申請に進む
    pub(crate) to_submission: &'static str,
    /// 入力と添付がそろっています
    pub(crate) complete: &'static str,
    /// 内容を確かめてから「申請に進む」を押してください。まだ申請は終わっていません。
    pub(crate) complete_detail: &'static str,
    /// 申請までにあと{count}か所の入力が必要です
    pub(crate) missing: fn(usize) -> String,
    /// 交付額の計算
    pub(crate) calculation: &'static str,
    /// 必要書類
    pub(crate) documents: &'static str,
    /// ほかの人が先に保存しました
    pub(crate) conflict_title: &'static str,
    /// 「{section}」を、別の画面またはほかの職員が保存しました。どちらの内容も残っています。使うほうを選んでください。
    pub(crate) conflict: fn(&str) -> String,
    /// 相手の内容
    pub(crate) theirs: &'static str,
    /// 自分の内容
    pub(crate) mine: &'static str,
    /// 相手の内容を使う
    pub(crate) use_theirs: &'static str,
    /// 自分の内容で上書きする
    pub(crate) use_mine: &'static str,
    /// 基本情報
    pub(crate) section_office: &'static str,
    /// サービス種類
    pub(crate) services: &'static str,
    /// カードリーダー購入費用
    pub(crate) section_readers: &'static str,
    /// 接続サポート費用
    pub(crate) section_support: &'static str,
    /// 寄附金その他の収入
    pub(crate) section_income: &'static str,
    /// 口座情報
    pub(crate) section_account: &'static str,
    /// 明細{row}の{part}
    pub(crate) line: fn(usize, &str) -> String,
    /// {row}つ目のサービス
    pub(crate) service_at: fn(usize) -> String,
    /// 接続サポート費用の金額
    pub(crate) support_amount: &'static str,
    /// カードリーダーの購入が終わっていること
    pub(crate) purchase_finished: &'static str,
    /// 接続の設定が終わっていること
    pub(crate) connection_finished: &'static str,
    /// アプリに対応したカードリーダーであること
    pub(crate) reader_supported: &'static str,
    /// 新品であること
    pub(crate) new_goods: &'static str,
    /// カードリーダーの台数
    pub(crate) readers: &'static str,
    /// 領収書の明細
    pub(crate) lines: &'static str,
    /// 接続サポート費用を申請するかどうか
    pub(crate) support_claimed: &'static str,
    /// 接続サポート費用の内訳
    pub(crate) support_items: &'static str,
    /// 備考
    pub(crate) note: &'static str,
    /// 非営利法人かどうか
    pub(crate) nonprofit: &'static str,
    /// 寄附金
    pub(crate) donations: &'static str,
    /// その他の収入
    pub(crate) other_income: &'static str,
    /// 振込先の種類
    pub(crate) institution: &'static str,
    /// 金融機関
    pub(crate) bank: &'static str,
    /// 支店
    pub(crate) branch: &'static str,
    /// 預金種別
    pub(crate) account_kind: &'static str,
    /// 口座番号
    pub(crate) account_number: &'static str,
    /// 記号
    pub(crate) symbol: &'static str,
    /// 番号
    pub(crate) number: &'static str,
    /// 口座名義（カナ）
    pub(crate) holder: &'static str,
    /// 通帳の写し
    pub(crate) bankbook: &'static str,
    /// サービス種類が確認できる資料
    pub(crate) evidence: &'static str,
    /// 領収書の写し
    pub(crate) receipt: &'static str,
    /// 管理メニュー画面の写し
    pub(crate) admin_menu: &'static str,
    /// 交付額
    pub(crate) grant: &'static str,
    /// この項目
    pub(crate) this_item: &'static str,
    /// 領収日
    pub(crate) paid_on: &'static str,
    /// 発行元（店名）
    pub(crate) payee: &'static str,
    /// 品名・型番または作業の内容
    pub(crate) description: &'static str,
    /// 金額（税込）
    pub(crate) amount: &'static str,
    /// 区分
    pub(crate) portion: &'static str,
    /// 内容
    pub(crate) content: &'static str,
}

/// In the language chosen.
pub(crate) fn words() -> &'static Words {
    pick(&ja::WORDS, &easy::WORDS, &en::WORDS)
}
