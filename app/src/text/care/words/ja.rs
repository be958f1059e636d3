//! 日本語.

use super::{
    Absence, CareLevel, Condition, ConsentState, EmergencyOutcome, IdentityCheck, Pair,
    PlatformState, ProgressStage, RecordKind, Sex, SupplierRole, SurveyGroup, ViewPurpose, Words,
};

pub(super) const WORDS: Words = Words {
    condition,
    absence,
    platform,
    consent_state,
    purpose,
    identity_check,
    recipient: "本人",
    proxy: |name, relationship| format!("代理人 {name}（{relationship}）"),
    outcome: |outcome| match outcome {
        EmergencyOutcome::Justified => "緊急と認めた",
        EmergencyOutcome::NotJustified => "緊急と認めない",
    },
    job,
    survey_group,
    kind: RecordKind::label_ja,
    kind_short,
    kind_plain,
    supplier: SupplierRole::label_ja,
    care_level: CareLevel::label_ja,
    stage: ProgressStage::label_ja,
    sex: Sex::label_ja,
    service: |_| "",
    plan_code,
    certification_code,
    weekdays: ["月", "火", "水", "木", "金", "土", "日"],
    certification_end: |days| match days {
        ..0 => "認定の有効期間が過ぎています".to_owned(),
        0 => "認定の有効期間は今日まで".to_owned(),
        _ => format!("認定はあと{days}日"),
    },
    units: |count| format!("{count}単位"),
    points: |count| format!("{count}点"),
    tenths: |tenths| format!("{tenths}割"),
    until: |day| format!("{day}まで"),
    listed: |all| all.join("、"),
    quoted: |all| format!("「{}」", all.join("」「")),
};

fn condition(condition: Condition) -> Pair {
    match condition {
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
    }
}

fn absence(why: &Absence, supplier: &str) -> (&'static str, String) {
    match why {
        Absence::NotDelivered => (
            "まだ届いていません",
            format!(
                "{supplier}から基盤に届くと、ここに表示します。急ぐときは、{supplier}に直接確かめてください。"
            ),
        ),
        Absence::NotStarted => (
            "お住まいの市町村では、まだ始まっていません",
            "市町村が介護情報基盤の利用を始めると表示します。それまでは、これまでどおり紙などで確かめてください。".to_owned(),
        ),
        Absence::Denied { .. } => ("閲覧できません", "次の条件がそろうと閲覧できます。".to_owned()),
        Absence::RefusedByPlatform => (
            "介護情報基盤が閲覧を認めませんでした",
            "閲覧したことにはなっていません。担当事業所の登録と同意の内容を確かめてください。正しいのに閲覧できないときは、運用者に知らせてください。".to_owned(),
        ),
        Absence::Unreachable => (
            "介護情報基盤から時間内に返事がありませんでした",
            "情報はなくなっていません。もう一度読み込んでください。続くときは、時間をおいてお試しください。".to_owned(),
        ),
        Absence::Unusable => (
            "介護情報基盤の返事を使えませんでした",
            "正しいと確かめられない情報は表示しません。運用者に自動で知らせました。時間をおいてお試しください。".to_owned(),
        ),
    }
}

fn platform(state: PlatformState) -> Option<Pair> {
    match state {
        PlatformState::Answered => None,
        PlatformState::Unreachable => Some((
            "介護情報基盤につながりません",
            "ポータルに登録した内容（担当と同意）だけを表示しています。氏名や要介護度などは、つながると表示します。",
        )),
        PlatformState::Faulty => Some((
            "介護情報基盤の返事を使えませんでした",
            "ポータルに登録した内容（担当と同意）だけを表示しています。運用者に自動で知らせました。",
        )),
        PlatformState::NotConnected => Some((
            "介護情報基盤に接続していません",
            "この環境では、ポータルに登録した内容（担当と同意）だけを表示します。接続の設定は運用者に確かめてください。",
        )),
    }
}

fn consent_state(state: ConsentState) -> &'static str {
    match state {
        ConsentState::None => "同意なし",
        ConsentState::Withdrawn => "同意の取消し",
        ConsentState::Expired => "同意の期限切れ",
        ConsentState::Given => "同意あり",
    }
}

fn purpose(purpose: ViewPurpose) -> &'static str {
    match purpose {
        ViewPurpose::Eligibility => "資格の確認",
        ViewPurpose::CarePlanning => "ケアプランの作成・見直し",
        ViewPurpose::ServiceProvision => "サービスの提供",
        ViewPurpose::Emergency => "緊急時の対応",
        ViewPurpose::OwnRecord => "本人による確認",
    }
}

fn identity_check(check: IdentityCheck) -> &'static str {
    match check {
        IdentityCheck::Card => "マイナンバーカードの読み取り",
        IdentityCheck::Sight => "目視（写真付きの証明書と顔）",
        IdentityCheck::FourItems => "被保険者証と四情報（氏名・生年月日・性別・住所）",
    }
}

fn job(job: &str) -> &'static str {
    match job {
        "care_manager" => "ケアマネジャー",
        "office_admin" => "管理者",
        "office_staff" => "職員",
        "recipient" => "本人",
        _ => "",
    }
}

fn survey_group(group: SurveyGroup) -> &'static str {
    match group {
        SurveyGroup::Body => "第1群 身体機能・起居動作",
        SurveyGroup::Living => "第2群 生活機能",
        SurveyGroup::Cognition => "第3群 認知機能",
        SurveyGroup::Behaviour => "第4群 精神・行動障害",
        SurveyGroup::Society => "第5群 社会生活への適応",
        SurveyGroup::SpecialCare => "特別な医療（過去14日間）",
    }
}

fn kind_short(kind: RecordKind) -> &'static str {
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

fn kind_plain(kind: RecordKind) -> &'static str {
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

fn plan_code(code: &str) -> &'static str {
    match code {
        "11" => "初回",
        "12" => "紹介",
        "21" => "継続",
        "51" => "初回・紹介",
        "52" => "初回・継続",
        "53" => "紹介・継続",
        "54" => "初回・紹介・継続",
        _ => "",
    }
}

fn certification_code(code: &str) -> &'static str {
    match code {
        "1" => "申請中",
        "2" => "認定済",
        _ => "",
    }
}
