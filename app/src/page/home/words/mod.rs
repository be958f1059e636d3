//! The first page after signing in.

mod easy;
mod en;
mod ja;

use crate::language::pick;

/// The first page after signing in.
#[derive(Debug)]
pub(crate) struct Words {
    /// 最近の申請
    pub(crate) recent: &'static str,
    /// 申請一覧をすべて見る
    pub(crate) all: &'static str,
    /// 受付番号はまだありません
    pub(crate) no_number: &'static str,
    /// 受付番号 {number}
    pub(crate) number: fn(&str) -> String,
    /// 交付額
    pub(crate) grant: &'static str,
    /// 交付額の見込み
    pub(crate) grant_expected: &'static str,
    /// 更新 {at}
    pub(crate) updated: fn(&str) -> String,
    /// 担当一覧
    pub(crate) care_list: &'static str,
    /// 導入の準備
    pub(crate) onboarding: &'static str,
    /// 使う端末の準備から利用開始まで、5つのステップを実際に確かめながら進めます。
    pub(crate) onboarding_detail: &'static str,
    /// 担当する利用者の変更、認定の期限、申請の進み具合を確かめ、介護情報を開きます。
    pub(crate) care_list_detail: &'static str,
    /// 緊急時の閲覧
    pub(crate) emergencies: &'static str,
    /// 同意などを待たずに閲覧した記録の理由を確かめます。
    pub(crate) emergencies_detail: &'static str,
    /// 利用者からの申し出
    pub(crate) objections: &'static str,
    /// 情報を見られたことについての申し出に答えます。
    pub(crate) objections_detail: &'static str,
    /// わたしの情報
    pub(crate) own: &'static str,
    /// 自分の介護情報、だれが見たか、同意を確かめます。
    pub(crate) own_detail: &'static str,
    /// 介護情報
    pub(crate) care: &'static str,
    /// ホーム
    pub(crate) title: &'static str,
    /// 事業所番号 {number}
    pub(crate) office_number: fn(&str) -> String,
    /// 予備のパスキーがありません
    pub(crate) no_spare: &'static str,
    /// 端末をなくすとサインインできなくなります。別の端末にもう1つ登録してください。
    pub(crate) no_spare_detail: &'static str,
    /// 「アカウント」で登録する
    pub(crate) add_spare: &'static str,
    /// 事業所に所属していません
    pub(crate) no_office: &'static str,
    /// 事業所の申請をするには、事業所の利用登録をするか、事業所の管理者から招待を受けてください。
    pub(crate) no_office_detail: &'static str,
    /// 事業所の利用登録をする
    pub(crate) register_office: &'static str,
    /// 次にすること
    pub(crate) next: &'static str,
    /// {day} まで
    pub(crate) until: fn(&str) -> String,
    /// いま受け付けている助成金はありません。
    pub(crate) nothing_open: &'static str,
    /// カードリーダー購入等の助成金を申請できます
    pub(crate) can_apply: &'static str,
    /// 領収書、通帳、指定通知書などを手元に用意してください。途中でやめても、続きから始められます。
    pub(crate) can_apply_detail: &'static str,
    /// 助成金の説明と試算
    pub(crate) about: &'static str,
    /// 助成金の申請が途中です
    pub(crate) draft: &'static str,
    /// 続きから入力する
    pub(crate) go_on: &'static str,
    /// 申請の修正が必要です
    pub(crate) returned: &'static str,
    /// 理由を確認して直す
    pub(crate) see_reason: &'static str,
    /// 振込ができませんでした
    pub(crate) payment_failed: &'static str,
    /// 口座情報を確認する
    pub(crate) check_account: &'static str,
    /// 助成金の申請を受け付けています
    pub(crate) received: &'static str,
    /// 申請の状態を見る
    pub(crate) see_state: &'static str,
    /// 最後の保存 {at}
    pub(crate) saved: fn(&str) -> String,
    /// 申請をはじめる
    pub(crate) start: &'static str,
}

/// In the language chosen.
pub(crate) fn words() -> &'static Words {
    pick(&ja::WORDS, &easy::WORDS, &en::WORDS)
}
