//! やさしい日本語.

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
    proxy: |name, relationship| format!("代わりの人 {name}（{relationship}）"),
    outcome: |outcome| match outcome {
        EmergencyOutcome::Justified => "急いで見る理由があった",
        EmergencyOutcome::NotJustified => "急いで見る理由がなかった",
    },
    job,
    survey_group,
    kind: RecordKind::label_ja,
    kind_short,
    kind_plain,
    supplier,
    care_level: CareLevel::label_ja,
    stage,
    sex: Sex::label_ja,
    service: |_| "",
    plan_code,
    certification_code,
    weekdays: ["月", "火", "水", "木", "金", "土", "日"],
    certification_end: |days| match days {
        ..0 => "認定の期間が終わっています".to_owned(),
        0 => "認定の期間は今日まで".to_owned(),
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
            "事業所の確認が終わっていません",
            "「事業所と職員」のページで、どこまで進んだかを見てください。確認が終わると、見ることができます。",
        ),
        Condition::NoRelation => (
            "この人の担当の事業所として登録していません",
            "本人を確認してください。そのあと「利用者を登録する」を押して、登録してください。",
        ),
        Condition::RelationEnded => (
            "この人へのサービスは終わっています",
            "サービスをまた始めたときは、本人をもう一度確認して、登録してください。",
        ),
        Condition::ViewingExpired => (
            "見ることができる期限が過ぎました",
            "本人をもう一度確認して登録すると、期限がのびます。",
        ),
        Condition::ServiceNotPermitted => (
            "この事業所のサービスでは、見ることができません",
            "決まりで、見てはいけない情報です。必要なときは、ケアマネジャーの事業所に聞いてください。",
        ),
        Condition::JobNotPermitted => (
            "あなたの仕事では、見ることができません",
            "決まりで、見てはいけない情報です。必要なときは、見ることができる職員に聞いてください。",
        ),
        Condition::NoConsent => (
            "本人の同意がありません",
            "本人、または代わりの人に説明してください。「同意」のページで同意を受けると、見ることができます。",
        ),
        Condition::ConsentExpired => (
            "同意の期限が過ぎました",
            "本人、または代わりの人に説明してください。もう一度同意を受けると、見ることができます。",
        ),
        Condition::ConsentWithdrawn => (
            "同意が取り消されました",
            "本人が決めたことです。見るためには、本人、または代わりの人から、もう一度同意を受けてください。",
        ),
    }
}

fn absence(why: &Absence, supplier: &str) -> (&'static str, String) {
    match why {
        Absence::NotDelivered => (
            "まだ届いていません",
            format!(
                "{supplier}から届くと、ここに出ます。急ぐときは、{supplier}に聞いてください。"
            ),
        ),
        Absence::NotStarted => (
            "あなたが住んでいる市町村では、まだ始まっていません",
            "市町村が始めると、ここに出ます。それまでは、紙で確認してください。".to_owned(),
        ),
        Absence::Denied { .. } => (
            "見ることができません",
            "次のことができると、見ることができます。".to_owned(),
        ),
        Absence::RefusedByPlatform => (
            "介護情報基盤が、見ることを認めませんでした",
            "情報は見ていません。登録と同意の内容を確認してください。正しいのに見ることができないときは、運用する人に知らせてください。".to_owned(),
        ),
        Absence::Unreachable => (
            "介護情報基盤から返事がありませんでした",
            "情報はなくなっていません。もう一度読み込んでください。だめなときは、少し待ってから試してください。".to_owned(),
        ),
        Absence::Unusable => (
            "介護情報基盤の返事を使うことができませんでした",
            "正しいかどうか分からない情報は出しません。運用する人に自動で知らせました。少し待ってから試してください。".to_owned(),
        ),
    }
}

fn platform(state: PlatformState) -> Option<Pair> {
    match state {
        PlatformState::Answered => None,
        PlatformState::Unreachable => Some((
            "介護情報基盤につながりません",
            "担当の事業所と同意だけを出しています。名前や要介護度は、つながると出ます。",
        )),
        PlatformState::Faulty => Some((
            "介護情報基盤の返事を使うことができませんでした",
            "担当の事業所と同意だけを出しています。運用する人に自動で知らせました。",
        )),
        PlatformState::NotConnected => Some((
            "介護情報基盤につないでいません",
            "ここでは、担当の事業所と同意だけを出します。つなぎ方は、運用する人に聞いてください。",
        )),
    }
}

fn consent_state(state: ConsentState) -> &'static str {
    match state {
        ConsentState::None => "同意なし",
        ConsentState::Withdrawn => "同意を取り消した",
        ConsentState::Expired => "同意の期限が終わった",
        ConsentState::Given => "同意あり",
    }
}

fn purpose(purpose: ViewPurpose) -> &'static str {
    match purpose {
        ViewPurpose::Eligibility => "介護保険を使えるかの確認",
        ViewPurpose::CarePlanning => "ケアプランを作ること・見直すこと",
        ViewPurpose::ServiceProvision => "サービスをすること",
        ViewPurpose::Emergency => "急いで助けること",
        ViewPurpose::OwnRecord => "本人が見ること",
    }
}

fn identity_check(check: IdentityCheck) -> &'static str {
    match check {
        IdentityCheck::Card => "マイナンバーカードを読み取る",
        IdentityCheck::Sight => "目で見る（写真がある証明書と顔）",
        IdentityCheck::FourItems => "介護保険証と四つの情報（名前・生年月日・性別・住所）",
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
        SurveyGroup::Body => "第1群 からだの動き（身体機能・起居動作）",
        SurveyGroup::Living => "第2群 毎日の生活（生活機能）",
        SurveyGroup::Cognition => "第3群 覚えること・分かること（認知機能）",
        SurveyGroup::Behaviour => "第4群 気持ちと行動（精神・行動障害）",
        SurveyGroup::Society => "第5群 まわりの人との生活（社会生活への適応）",
        SurveyGroup::SpecialCare => "特別な医療（この14日の間）",
    }
}

fn kind_short(kind: RecordKind) -> &'static str {
    match kind {
        RecordKind::InsuranceCard => "保険証など",
        RecordKind::Certification => "要介護認定",
        RecordKind::CertificationProgress => "認定の進み方",
        RecordKind::Allowance => "住宅改修など",
        RecordKind::DoctorOpinion => "主治医意見書",
        RecordKind::Life => "LIFE",
        RecordKind::CarePlan => "ケアプラン",
        RecordKind::Claim => "レセプト",
    }
}

fn kind_plain(kind: RecordKind) -> &'static str {
    match kind {
        RecordKind::InsuranceCard => "介護保険証と、あなたが払う割合",
        RecordKind::Certification => "要介護認定（どのくらい介護が必要か）",
        RecordKind::CertificationProgress => "要介護認定の申請が、どこまで進んだか",
        RecordKind::Allowance => "家を直すお金と、福祉用具を買うお金の残り",
        RecordKind::DoctorOpinion => "主治医意見書（医師が書いたもの）",
        RecordKind::Life => "からだと生活のようす（LIFE）",
        RecordKind::CarePlan => "ケアプラン（介護の計画）",
        RecordKind::Claim => "使ったサービスとお金",
    }
}

fn supplier(role: SupplierRole) -> &'static str {
    match role {
        SupplierRole::Insurer => "市町村",
        SupplierRole::Clinic => "病院",
        SupplierRole::Office => "介護の事業所",
        SupplierRole::Payer => "国保連合会",
        SupplierRole::Portal => "このポータル",
    }
}

fn stage(stage: ProgressStage) -> &'static str {
    match stage {
        ProgressStage::Received => "申請を受け付けた",
        ProgressStage::SurveyOrdered => "認定調査を頼んでいる",
        ProgressStage::Surveyed => "認定調査が終わった",
        ProgressStage::OpinionOrdered => "主治医意見書を頼んでいる",
        ProgressStage::OpinionReceived => "主治医意見書が届いた",
        ProgressStage::FirstJudged => "一次判定が終わった",
        ProgressStage::PanelPlanned => "審査会の予定がある",
        ProgressStage::Certified => "認定された",
        ProgressStage::Rejected => "認められなかった（却下）",
        ProgressStage::Withdrawn => "申請をやめた（取下げ）",
    }
}

fn plan_code(code: &str) -> &'static str {
    match code {
        "11" => "はじめて（初回）",
        "12" => "紹介",
        "21" => "続き（継続）",
        "51" => "初回・紹介",
        "52" => "初回・継続",
        "53" => "紹介・継続",
        "54" => "初回・紹介・継続",
        _ => "",
    }
}

fn certification_code(code: &str) -> &'static str {
    match code {
        "1" => "申請しているところ",
        "2" => "認定が終わった",
        _ => "",
    }
}
