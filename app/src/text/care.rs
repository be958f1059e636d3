//! Wording of 介護情報: conditions, absences, consent, purposes, stages.
//!
//! Every match is exhaustive: a code without wording does not compile.

use contract::care::{
    Absence, Certainty, ConsentGiver, ConsentState, EmergencyOutcome, IdentityCheck, Permission,
    PlatformState,
};
use contract::record::{ProgressStage, SurveyGroup};
use contract::upstream::ViewPurpose;
use domain::access::Condition;
use domain::care::RecordKind;

use super::{Tone, Words};

fn words(title: &str, detail: &str) -> Words {
    Words {
        title: title.to_owned(),
        detail: detail.to_owned(),
    }
}

/// What a condition that is not met means, and how it is met.
pub(crate) fn condition(condition: Condition) -> Words {
    let (title, detail) = match condition {
        Condition::OfficeNotVerified => (
            "事業所の確認が済んでいません",
            "「事業所と職員」で確認の状態を見てください。確認が済むと閲覧できます。",
        ),
        Condition::NoRelation => (
            "この方の担当事業所として登録されていません",
            "本人を確認し、「利用者を登録する」から担当事業所として登録してください。",
        ),
        Condition::RelationEnded => (
            "この方へのサービスは終了しています",
            "サービスを再開したときは、本人をもう一度確認し、登録し直してください。",
        ),
        Condition::ViewingExpired => (
            "閲覧期限が過ぎました",
            "本人をもう一度確認して登録し直すと、閲覧期限が延びます。",
        ),
        Condition::ServiceNotPermitted => (
            "この事業所のサービス種類では閲覧できません",
            "閲覧権限の表で認められていない情報です。必要なときは、居宅介護支援事業所に確かめてください。",
        ),
        Condition::JobNotPermitted => (
            "あなたの職種では閲覧できません",
            "閲覧権限の表で認められていない情報です。必要なときは、事業所の閲覧できる職員に確かめてください。",
        ),
        Condition::NoConsent => (
            "本人の同意がありません",
            "本人または代理人に説明し、「同意」の画面で同意を受けると閲覧できます。",
        ),
        Condition::ConsentExpired => (
            "同意の期限が過ぎました",
            "本人または代理人に説明し、あらためて同意を受けると閲覧できます。",
        ),
        Condition::ConsentWithdrawn => (
            "同意が取り消されました",
            "本人の意思です。閲覧するには、本人または代理人からあらためて同意を受けてください。",
        ),
    };
    words(title, detail)
}

/// Why a kind has no record, and what to do; a denial is said by its conditions.
pub(crate) fn absence(why: &Absence, kind: RecordKind) -> Words {
    match why {
        Absence::NotDelivered => words(
            "まだ届いていません",
            &format!(
                "{}から基盤に届くと、ここに表示します。急ぐときは、{}に直接確かめてください。",
                kind.supplier().label_ja(),
                kind.supplier().label_ja()
            ),
        ),
        Absence::NotStarted => words(
            "お住まいの市町村では、まだ始まっていません",
            "市町村が介護情報基盤の利用を始めると表示します。それまでは、これまでどおり紙などで確かめてください。",
        ),
        Absence::Denied { .. } => words("閲覧できません", "次の条件がそろうと閲覧できます。"),
        Absence::RefusedByPlatform => words(
            "介護情報基盤が閲覧を認めませんでした",
            "閲覧したことにはなっていません。担当事業所の登録と同意の内容を確かめてください。正しいのに閲覧できないときは、運用者に知らせてください。",
        ),
        Absence::Unreachable => words(
            "介護情報基盤から時間内に返事がありませんでした",
            "情報はなくなっていません。もう一度読み込んでください。続くときは、時間をおいてお試しください。",
        ),
        Absence::Unusable => words(
            "介護情報基盤の返事を使えませんでした",
            "正しいと確かめられない情報は表示しません。運用者に自動で知らせました。時間をおいてお試しください。",
        ),
    }
}

/// Whether trying again may help.
pub(crate) fn may_come_back(why: &Absence) -> bool {
    match why {
        Absence::Unreachable | Absence::Unusable => true,
        Absence::NotDelivered
        | Absence::NotStarted
        | Absence::Denied { .. }
        | Absence::RefusedByPlatform => false,
    }
}

/// What the state of the platform means for what is shown; none when it answered.
pub(crate) fn platform(state: PlatformState) -> Option<Words> {
    let (title, detail) = match state {
        PlatformState::Answered => return None,
        PlatformState::Unreachable => (
            "介護情報基盤につながりません",
            "ポータルに登録した内容（担当と同意）だけを表示しています。氏名や要介護度などは、つながると表示します。",
        ),
        PlatformState::Faulty => (
            "介護情報基盤の返事を使えませんでした",
            "ポータルに登録した内容（担当と同意）だけを表示しています。運用者に自動で知らせました。",
        ),
        PlatformState::NotConnected => (
            "介護情報基盤に接続していません",
            "この環境では、ポータルに登録した内容（担当と同意）だけを表示します。接続の設定は運用者に確かめてください。",
        ),
    };
    Some(words(title, detail))
}

/// How a consent stands.
pub(crate) fn consent_state(state: ConsentState) -> (&'static str, Tone) {
    match state {
        ConsentState::None => ("同意なし", Tone::Neutral),
        ConsentState::Withdrawn => ("同意の取消し", Tone::Error),
        ConsentState::Expired => ("同意の期限切れ", Tone::Warning),
        ConsentState::Given => ("同意あり", Tone::Success),
    }
}

/// Why somebody looks.
pub(crate) fn purpose(purpose: ViewPurpose) -> &'static str {
    match purpose {
        ViewPurpose::Eligibility => "資格の確認",
        ViewPurpose::CarePlanning => "ケアプランの作成・見直し",
        ViewPurpose::ServiceProvision => "サービスの提供",
        ViewPurpose::Emergency => "緊急時の対応",
        ViewPurpose::OwnRecord => "本人による確認",
    }
}

/// How a person was told apart.
pub(crate) fn identity_check(check: IdentityCheck) -> &'static str {
    match check {
        IdentityCheck::Card => "マイナンバーカードの読み取り",
        IdentityCheck::Sight => "目視（写真付きの証明書と顔）",
        IdentityCheck::FourItems => "被保険者証と四情報（氏名・生年月日・性別・住所）",
    }
}

/// Who gave a consent.
pub(crate) fn giver(giver: &ConsentGiver) -> String {
    match giver {
        ConsentGiver::Recipient => "本人".to_owned(),
        ConsentGiver::Proxy { name, relationship } => format!("代理人 {name}（{relationship}）"),
    }
}

/// What a review of an emergency access says.
pub(crate) fn outcome(outcome: EmergencyOutcome) -> (&'static str, Tone) {
    match outcome {
        EmergencyOutcome::Justified => ("緊急と認めた", Tone::Success),
        EmergencyOutcome::NotJustified => ("緊急と認めない", Tone::Error),
    }
}

/// A cell of the policy.
pub(crate) fn permission(permission: Permission) -> (&'static str, &'static str) {
    match permission {
        Permission::Yes => ("○", "閲覧できる"),
        Permission::WithConsent => ("同", "同意があれば閲覧できる"),
        Permission::No => ("―", "閲覧できない"),
    }
}

/// How sure a cell of the policy is: mark, words, tone.
pub(crate) fn certainty(certainty: Certainty) -> (&'static str, &'static str, Tone) {
    match certainty {
        Certainty::Confirmed => ("確", "公式資料で確認", Tone::Success),
        Certainty::SecondHand => ("伝", "公式資料の報告で確認", Tone::Info),
        Certainty::Derived => ("推", "公式資料からの推論", Tone::Neutral),
        Certainty::Memory => ("仮", "確かめていない仮の値", Tone::Warning),
        Certainty::Unknown => ("未", "不明のため暫定で定めた値", Tone::Error),
    }
}

/// A job as the policy names it; unknown ones as they are.
pub(crate) fn job(job: &str) -> &str {
    match job {
        "care_manager" => "ケアマネジャー",
        "office_admin" => "管理者",
        "office_staff" => "職員",
        "recipient" => "本人",
        other => other,
    }
}

/// 群 of 基本調査.
pub(crate) fn survey_group(group: SurveyGroup) -> &'static str {
    match group {
        SurveyGroup::Body => "第1群 身体機能・起居動作",
        SurveyGroup::Living => "第2群 生活機能",
        SurveyGroup::Cognition => "第3群 認知機能",
        SurveyGroup::Behaviour => "第4群 精神・行動障害",
        SurveyGroup::Society => "第5群 社会生活への適応",
        SurveyGroup::SpecialCare => "特別な医療（過去14日間）",
    }
}

/// How far an application is, as a tone.
pub(crate) fn stage_tone(stage: ProgressStage) -> Tone {
    match stage {
        ProgressStage::Received
        | ProgressStage::SurveyOrdered
        | ProgressStage::Surveyed
        | ProgressStage::OpinionOrdered
        | ProgressStage::OpinionReceived
        | ProgressStage::FirstJudged
        | ProgressStage::PanelPlanned => Tone::Info,
        ProgressStage::Certified => Tone::Success,
        ProgressStage::Rejected => Tone::Error,
        ProgressStage::Withdrawn => Tone::Neutral,
    }
}

/// A kind in a few letters, where room is scarce.
pub(crate) fn kind_short(kind: RecordKind) -> &'static str {
    match kind {
        RecordKind::InsuranceCard => "保険証等",
        RecordKind::Certification => "要介護認定",
        RecordKind::CertificationProgress => "認定の進捗",
        RecordKind::Allowance => "住宅改修等",
        RecordKind::DoctorOpinion => "主治医意見書",
        RecordKind::Life => "LIFE",
        RecordKind::CarePlan => "ケアプラン",
        RecordKind::Claim => "レセプト",
    }
}

/// A kind as a recipient knows it.
pub(crate) fn kind_plain(kind: RecordKind) -> &'static str {
    match kind {
        RecordKind::InsuranceCard => "介護保険証と負担の割合",
        RecordKind::Certification => "要介護認定の内容",
        RecordKind::CertificationProgress => "認定の申請がどこまで進んだか",
        RecordKind::Allowance => "住宅改修と福祉用具の残り",
        RecordKind::DoctorOpinion => "主治医意見書",
        RecordKind::Life => "からだと生活のようす（LIFE）",
        RecordKind::CarePlan => "ケアプラン",
        RecordKind::Claim => "使ったサービスと費用",
    }
}

/// 計画書区分 of 第1表.
pub(crate) fn plan_code(code: &str) -> &str {
    match code {
        "11" => "初回",
        "12" => "紹介",
        "21" => "継続",
        "51" => "初回・紹介",
        "52" => "初回・継続",
        "53" => "紹介・継続",
        "54" => "初回・紹介・継続",
        other => other,
    }
}

/// 認定状況区分 of 第1表.
pub(crate) fn certification_code(code: &str) -> &str {
    match code {
        "1" => "申請中",
        "2" => "認定済",
        other => other,
    }
}

/// `YYYYMM` as `2026年11月`; as it is when it is none.
pub(crate) fn year_month(text: &str) -> String {
    text.get(..4)
        .zip(text.get(4..6))
        .and_then(|(year, month)| Some((year.parse::<u16>().ok()?, month.parse::<u8>().ok()?)))
        .map_or_else(
            || text.to_owned(),
            |(year, month)| format!("{year}年{month}月"),
        )
}

/// Day of the week, 1 = Monday … 7 = Sunday; empty for anything else.
pub(crate) fn weekday(number: i64) -> &'static str {
    match number {
        1 => "月",
        2 => "火",
        3 => "水",
        4 => "木",
        5 => "金",
        6 => "土",
        7 => "日",
        _ => "",
    }
}

/// `0900` as `9:00`; empty for `9999` and anything that is no time.
pub(crate) fn clock_time(text: &str) -> String {
    text.get(..2)
        .zip(text.get(2..4))
        .and_then(|(hour, minute)| Some((hour.parse::<u8>().ok()?, minute.parse::<u8>().ok()?)))
        .filter(|(hour, minute)| *hour <= 24 && *minute < 60)
        .map_or_else(String::new, |(hour, minute)| format!("{hour}:{minute:02}"))
}

/// Days until a certification ends, in words, with how urgent it is.
pub(crate) fn certification_end(days: i64) -> (String, Tone) {
    match days {
        ..0 => ("認定の有効期間が過ぎています".to_owned(), Tone::Error),
        0 => ("認定の有効期間は今日まで".to_owned(), Tone::Error),
        1..=30 => (format!("認定はあと{days}日"), Tone::Error),
        _ => (format!("認定はあと{days}日"), Tone::Warning),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_condition_says_how_it_is_met() {
        for one in Condition::ALL {
            let words = condition(one);
            assert!(
                !words.title.is_empty() && !words.detail.is_empty(),
                "{one:?}"
            );
        }
    }

    #[test]
    fn a_record_not_delivered_names_who_delivers_it() {
        let words = absence(&Absence::NotDelivered, RecordKind::DoctorOpinion);
        assert!(words.detail.contains("医療機関"));
    }

    #[test]
    fn months_are_read_or_left() {
        assert_eq!(year_month("202611"), "2026年11月");
        assert_eq!(year_month("未定"), "未定");
    }

    #[test]
    fn an_end_within_thirty_days_is_more_urgent() {
        assert_eq!(certification_end(60).1, Tone::Warning);
        assert_eq!(certification_end(30).1, Tone::Error);
        assert_eq!(certification_end(-1).1, Tone::Error);
    }
}
