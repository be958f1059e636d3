//! What several pages say, and what is chosen by a code of the server.

mod easy;
mod en;
mod ja;

use crate::language::pick;

/// What several pages say, and what is chosen by a code of the server.
#[derive(Debug)]
pub(crate) struct Words {
    /// サーバーにつながりませんでした
    pub(crate) network: &'static str,
    /// 入力した内容はこの画面に残っています。電波やネットワークの接続を確かめてから、もう一度お試しください。
    pub(crate) network_detail: &'static str,
    /// 予期しない応答がありました
    pub(crate) unexpected: &'static str,
    /// 保存済みの内容はなくなっていません。少し待ってから、ページを読み込み直してください。
    pub(crate) unexpected_detail: &'static str,
    /// {title}。{detail}
    pub(crate) joined: fn(&str, &str) -> String,
    /// {label}を入力または選択してください
    pub(crate) required: fn(&str) -> String,
    /// {label}の形式を確かめて、入力し直してください
    pub(crate) invalid: fn(&str) -> String,
    /// {label}を入力し直してください
    pub(crate) wrong_type: fn(&str) -> String,
    /// {label}はこの画面の版では送れません。ページを読み込み直してください
    pub(crate) unknown: fn(&str) -> String,
    /// {label}は{detail}文字以内で入力してください
    pub(crate) too_long: fn(&str, &str) -> String,
    /// {label}に使えない制御文字が入っています。消して入力し直してください
    pub(crate) control_character: fn(&str) -> String,
    /// {label}に使えない文字「{detail}」があります。直してください
    pub(crate) character: fn(&str, &str) -> String,
    /// {label}は{number}以上で入力してください
    pub(crate) too_small: fn(&str, &str) -> String,
    /// {label}は{number}以下で入力してください
    pub(crate) too_large: fn(&str, &str) -> String,
    /// {label}は選択肢の中から選んでください
    pub(crate) not_allowed: fn(&str) -> String,
    /// {label}のサービス（コード{detail}）は助成の対象ではありません。取り除いてください
    pub(crate) service_not_eligible: fn(&str, &str) -> String,
    /// {label}に同じものが2回入っています。1つにしてください
    pub(crate) duplicate: fn(&str) -> String,
    /// {label}を確かめてください。「はい」のときに申請できます
    pub(crate) must_be_confirmed: fn(&str) -> String,
    /// {label}に未来の日付は入力できません
    pub(crate) in_future: fn(&str) -> String,
    /// {label}が助成の対象期間より前の日付です
    pub(crate) before_period: fn(&str) -> String,
    /// {label}は{detail}以後の日付を入力してください
    pub(crate) too_early: fn(&str, &str) -> String,
    /// {label}を添付してください
    pub(crate) document_missing: fn(&str) -> String,
    /// {label}は{detail}件までです。余分なファイルを削除してください
    pub(crate) too_many: fn(&str, &str) -> String,
    /// {label}を候補の中から選び直してください
    pub(crate) not_in_list: fn(&str) -> String,
    /// 交付額が0円になるため申請できません。費用とその他の収入を確かめてください
    pub(crate) nothing_to_grant: &'static str,
    /// {label}（{typed}）が領収書の明細の合計（{lines}）と合いません。どちらかを直してください
    pub(crate) mismatch_of: fn(&str, &str, &str) -> String,
    /// {label}が領収書の明細の合計と合いません
    pub(crate) mismatch: fn(&str) -> String,
    /// まだ申請していません。続きから入力して申請してください。
    pub(crate) applied_none: &'static str,
    /// 申請を受け付けました。審査が始まるまでは内容を変更できます。
    pub(crate) applied_submitted: &'static str,
    /// 国保中央会が審査しています。結果が出るまでお待ちください。
    pub(crate) applied_in_review: &'static str,
    /// 修正が必要です。理由を確認し、直してもう一度申請してください。再申請した月の受付になります。
    pub(crate) applied_returned: &'static str,
    /// 交付が決まりました。振込の準備をしています。
    pub(crate) applied_approved: &'static str,
    /// 交付されませんでした。理由を確認してください。
    pub(crate) applied_rejected: &'static str,
    /// 登録した口座に振り込む予定です。
    pub(crate) applied_payment_scheduled: &'static str,
    /// 登録した口座に振り込みました。
    pub(crate) applied_paid: &'static str,
    /// 振込ができませんでした。口座情報を確認して直してください。
    pub(crate) applied_payment_failed: &'static str,
    /// 申請を取り下げました。受付期間中は、あらためて申請できます。
    pub(crate) applied_withdrawn: &'static str,
    /// 交付決定が取り消されました。通知書の理由と返還の案内を確認してください。
    pub(crate) applied_revoked: &'static str,
    /// 受付は今日までです
    pub(crate) today_last: &'static str,
    /// 受付中 あと{days}日
    pub(crate) open_for: fn(i64) -> String,
    /// 受付中
    pub(crate) open: &'static str,
    /// 受付前
    pub(crate) not_yet: &'static str,
    /// 受付は終了しました
    pub(crate) closed: &'static str,
    /// 訪問介護、通所介護、短期入所、居宅介護支援 など
    pub(crate) home_visit: &'static str,
    /// 特別養護老人ホーム、老健、グループホーム、特定施設 など
    pub(crate) residential: &'static str,
    /// 福祉用具貸与・販売、住宅改修 など
    pub(crate) equipment: &'static str,
    /// 申請、書類の提出、職員の招待ができます
    pub(crate) office_admin: &'static str,
    /// 申請内容の入力と確認ができます
    pub(crate) office_staff: &'static str,
    /// ご自身の情報を確認できます
    pub(crate) recipient: &'static str,
    /// 市町村の対応状況を登録できます
    pub(crate) insurer_officer: &'static str,
    /// 申請を審査し、決定を提案・確認します
    pub(crate) reviewer: &'static str,
    /// 審査に加えて、高額の決定の確認、通知書の発行、予算、監査を受け持ちます
    pub(crate) lead_reviewer: &'static str,
    /// 振込データを作り、別の人が作ったものを承認します
    pub(crate) payment_officer: &'static str,
    /// システムの運用と職員の招待を行います
    pub(crate) operator: &'static str,
    /// あと
    pub(crate) wait_before: &'static str,
    /// で、もう一度お試しいただけます。
    pub(crate) wait_after: &'static str,
    /// お問い合わせ番号：
    pub(crate) reference: &'static str,
    /// {seconds}秒
    pub(crate) seconds: fn(u64) -> String,
    /// {minutes}分
    pub(crate) minutes: fn(u64) -> String,
    /// {hours}時間
    pub(crate) hours: fn(u64) -> String,
    /// status draft
    pub(crate) status_draft: &'static str,
    /// status submitted
    pub(crate) status_submitted: &'static str,
    /// status in review
    pub(crate) status_in_review: &'static str,
    /// status returned
    pub(crate) status_returned: &'static str,
    /// status approved
    pub(crate) status_approved: &'static str,
    /// status rejected
    pub(crate) status_rejected: &'static str,
    /// status payment scheduled
    pub(crate) status_payment_scheduled: &'static str,
    /// status paid
    pub(crate) status_paid: &'static str,
    /// status payment failed
    pub(crate) status_payment_failed: &'static str,
    /// status withdrawn
    pub(crate) status_withdrawn: &'static str,
    /// status revoked
    pub(crate) status_revoked: &'static str,
    /// role office admin
    pub(crate) role_office_admin: &'static str,
    /// role office staff
    pub(crate) role_office_staff: &'static str,
    /// role care manager
    pub(crate) role_care_manager: &'static str,
    /// role recipient
    pub(crate) role_recipient: &'static str,
    /// role insurer officer
    pub(crate) role_insurer_officer: &'static str,
    /// role reviewer
    pub(crate) role_reviewer: &'static str,
    /// role lead reviewer
    pub(crate) role_lead_reviewer: &'static str,
    /// role payment officer
    pub(crate) role_payment_officer: &'static str,
    /// role operator
    pub(crate) role_operator: &'static str,
    /// {amount}円
    pub(crate) yen: fn(&str) -> String,
    /// ―
    pub(crate) unknown_amount: &'static str,
    /// {size} バイト
    pub(crate) bytes: fn(i64) -> String,
    /// つなぎ
    pub(crate) portal: &'static str,
    /// 訪問・通所・短期滞在系
    pub(crate) category_home_visit: &'static str,
    /// 居住・入所系
    pub(crate) category_residential: &'static str,
    /// その他
    pub(crate) category_other: &'static str,
    /// 通帳の写し
    pub(crate) document_bankbook: &'static str,
    /// サービス種類が確認できる資料
    pub(crate) document_evidence: &'static str,
    /// 領収書の写し
    pub(crate) document_receipt: &'static str,
    /// 管理メニュー画面の写し
    pub(crate) document_menu: &'static str,
    /// カードリーダーの購入
    pub(crate) item_reader: &'static str,
    /// カードリーダー接続確認
    pub(crate) item_check: &'static str,
    /// マイナ資格確認アプリのインストール及び設定
    pub(crate) item_app: &'static str,
    /// 介護保険資格確認等WEBサービスの設定
    pub(crate) item_web: &'static str,
    /// ユーザ権限の設定
    pub(crate) item_users: &'static str,
    /// ケアプランデータ連携システムの接続サポート
    pub(crate) item_careplan: &'static str,
    /// その他国保中央会が認める事業
    pub(crate) item_other: &'static str,
}

/// In the language chosen.
pub(crate) fn words() -> &'static Words {
    pick(&ja::WORDS, &easy::WORDS, &en::WORDS)
}
