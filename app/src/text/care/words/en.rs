//! English. Official terms keep their Japanese in brackets: there is no official translation of them.

use super::{
    Absence, CareLevel, Condition, ConsentState, EmergencyOutcome, IdentityCheck, Pair,
    PlatformState, ProgressStage, RecordKind, Sex, SupplierRole, SurveyGroup, ViewPurpose, Words,
    services,
};

pub(super) const WORDS: Words = Words {
    condition,
    absence,
    platform,
    consent_state,
    purpose,
    identity_check,
    recipient: "the person",
    proxy: |name, relationship| format!("representative {name} ({relationship})"),
    outcome: |outcome| match outcome {
        EmergencyOutcome::Justified => "Accepted as an emergency",
        EmergencyOutcome::NotJustified => "Not accepted as an emergency",
    },
    job,
    survey_group,
    kind,
    kind_short,
    kind_plain,
    supplier,
    care_level,
    stage,
    sex: |sex| match sex {
        Sex::Male => "Male",
        Sex::Female => "Female",
    },
    service: services::service,
    plan_code,
    certification_code,
    weekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    certification_end: |days| match days {
        ..0 => "The certification has run out".to_owned(),
        0 => "The certification ends today".to_owned(),
        1 => "Certification: 1 day left".to_owned(),
        _ => format!("Certification: {days} days left"),
    },
    units: |count| format!("{count} units (単位)"),
    points: |count| format!("{count} points"),
    tenths: |tenths| format!("{tenths}0%"),
    until: |day| format!("until {day}"),
    listed: |all| all.join(", "),
    quoted: |all| format!("“{}”", all.join("”, “")),
};

fn condition(condition: Condition) -> Pair {
    match condition {
        Condition::OfficeNotVerified => (
            "Your office has not been verified yet",
            "See how far this is under “Office and staff”. Records can be viewed once the office is verified.",
        ),
        Condition::NoRelation => (
            "Your office is not registered as serving this person",
            "Check who the person is, then register your office under “Register a person”.",
        ),
        Condition::RelationEnded => (
            "The service to this person has ended",
            "When the service starts again, check who the person is once more and register again.",
        ),
        Condition::ViewingExpired => (
            "The time for viewing has run out",
            "Check who the person is once more and register again: the time for viewing is then extended.",
        ),
        Condition::ServiceNotPermitted => (
            "This type of service may not view this",
            "The table of viewing rights does not allow it. If you need it, ask the person’s care management office (居宅介護支援事業所).",
        ),
        Condition::JobNotPermitted => (
            "Your job may not view this",
            "The table of viewing rights does not allow it. If you need it, ask a colleague who may view it.",
        ),
        Condition::NoConsent => (
            "The person has not consented",
            "Explain it to the person or their representative. Records can be viewed once consent is taken on the “Consent” page.",
        ),
        Condition::ConsentExpired => (
            "The consent has run out",
            "Explain it to the person or their representative. Records can be viewed once consent is taken again.",
        ),
        Condition::ConsentWithdrawn => (
            "The consent was withdrawn",
            "This is the person’s decision. To view records, take consent anew from the person or their representative.",
        ),
    }
}

fn absence(why: &Absence, supplier: &str) -> (&'static str, String) {
    match why {
        Absence::NotDelivered => (
            "Not delivered yet",
            format!(
                "It is shown here as soon as it is delivered by: {supplier}. If it is urgent, ask there directly."
            ),
        ),
        Absence::NotStarted => (
            "The municipality has not started yet",
            "It is shown once the municipality uses the care information platform (介護情報基盤). Until then, check on paper as before.".to_owned(),
        ),
        Absence::Denied { .. } => (
            "This cannot be viewed",
            "It can be viewed when the following conditions are met.".to_owned(),
        ),
        Absence::RefusedByPlatform => (
            "The care information platform (介護情報基盤) refused",
            "Nothing was viewed. Check the registration of your office and the consent. If both are right, tell the operator.".to_owned(),
        ),
        Absence::Unreachable => (
            "The care information platform (介護情報基盤) did not answer in time",
            "Nothing is lost. Load it again; if that does not help, wait a little and try again.".to_owned(),
        ),
        Absence::Unusable => (
            "The answer of the care information platform (介護情報基盤) could not be used",
            "What cannot be proved right is not shown. The operator was told automatically. Wait a little and try again.".to_owned(),
        ),
    }
}

fn platform(state: PlatformState) -> Option<Pair> {
    match state {
        PlatformState::Answered => None,
        PlatformState::Unreachable => Some((
            "The care information platform (介護情報基盤) cannot be reached",
            "Only what is registered in this portal is shown: who serves whom, and consents. Names and care levels are shown once it can be reached.",
        )),
        PlatformState::Faulty => Some((
            "The answer of the care information platform (介護情報基盤) could not be used",
            "Only what is registered in this portal is shown: who serves whom, and consents. The operator was told automatically.",
        )),
        PlatformState::NotConnected => Some((
            "The care information platform (介護情報基盤) is not connected",
            "Here only what is registered in this portal is shown: who serves whom, and consents. Ask the operator about the connection.",
        )),
    }
}

fn consent_state(state: ConsentState) -> &'static str {
    match state {
        ConsentState::None => "No consent",
        ConsentState::Withdrawn => "Consent withdrawn",
        ConsentState::Expired => "Consent run out",
        ConsentState::Given => "Consent given",
    }
}

fn purpose(purpose: ViewPurpose) -> &'static str {
    match purpose {
        ViewPurpose::Eligibility => "checking entitlement",
        ViewPurpose::CarePlanning => "making or reviewing the care plan",
        ViewPurpose::ServiceProvision => "providing services",
        ViewPurpose::Emergency => "acting in an emergency",
        ViewPurpose::OwnRecord => "looking at one’s own record",
    }
}

fn identity_check(check: IdentityCheck) -> &'static str {
    match check {
        IdentityCheck::Card => "My Number card, read",
        IdentityCheck::Sight => "By sight (photo ID and face)",
        IdentityCheck::FourItems => {
            "Insurance card (被保険者証) and four items (name, date of birth, sex, address)"
        }
    }
}

fn job(job: &str) -> &'static str {
    match job {
        "care_manager" => "care manager",
        "office_admin" => "administrator",
        "office_staff" => "staff",
        "recipient" => "the person",
        _ => "",
    }
}

fn survey_group(group: SurveyGroup) -> &'static str {
    match group {
        SurveyGroup::Body => "Group 1: body and movement (第1群 身体機能・起居動作)",
        SurveyGroup::Living => "Group 2: daily living (第2群 生活機能)",
        SurveyGroup::Cognition => "Group 3: cognition (第3群 認知機能)",
        SurveyGroup::Behaviour => "Group 4: mind and behaviour (第4群 精神・行動障害)",
        SurveyGroup::Society => "Group 5: living in society (第5群 社会生活への適応)",
        SurveyGroup::SpecialCare => "Special medical care, past 14 days (特別な医療)",
    }
}

fn kind(kind: RecordKind) -> &'static str {
    match kind {
        RecordKind::InsuranceCard => "Insurance cards (介護保険証等情報)",
        RecordKind::Certification => "Care level certification (要介護認定情報)",
        RecordKind::CertificationProgress => "Progress of the certification (認定審査の進捗)",
        RecordKind::Allowance => "Use of the home renovation allowance (住宅改修費利用等情報)",
        RecordKind::DoctorOpinion => "Doctor’s opinion (主治医意見書)",
        RecordKind::Life => "LIFE assessments (LIFE情報)",
        RecordKind::CarePlan => "Care plan (ケアプラン情報)",
        RecordKind::Claim => "Claims (介護レセプト)",
    }
}

fn kind_short(kind: RecordKind) -> &'static str {
    match kind {
        RecordKind::InsuranceCard => "Insurance cards",
        RecordKind::Certification => "Certification",
        RecordKind::CertificationProgress => "Progress",
        RecordKind::Allowance => "Home renovation",
        RecordKind::DoctorOpinion => "Doctor’s opinion",
        RecordKind::Life => "LIFE",
        RecordKind::CarePlan => "Care plan",
        RecordKind::Claim => "Claims",
    }
}

fn kind_plain(kind: RecordKind) -> &'static str {
    match kind {
        RecordKind::InsuranceCard => "Insurance card and your share of costs",
        RecordKind::Certification => "Your care level certification (要介護認定)",
        RecordKind::CertificationProgress => "How far your application for certification is",
        RecordKind::Allowance => "What is left for home renovation and equipment",
        RecordKind::DoctorOpinion => "Your doctor’s opinion (主治医意見書)",
        RecordKind::Life => "How your body and daily life are (LIFE)",
        RecordKind::CarePlan => "Your care plan (ケアプラン)",
        RecordKind::Claim => "Services used and what they cost",
    }
}

fn supplier(role: SupplierRole) -> &'static str {
    match role {
        SupplierRole::Insurer => "municipality, as insurer (保険者)",
        SupplierRole::Clinic => "medical institution",
        SupplierRole::Office => "care office",
        SupplierRole::Payer => "health insurance federation (国保連合会)",
        SupplierRole::Portal => "this portal",
    }
}

fn care_level(level: CareLevel) -> &'static str {
    match level {
        CareLevel::NotEligible => "Not eligible (非該当)",
        CareLevel::ProjectTarget => "Eligible for prevention projects (事業対象者)",
        CareLevel::Transitional => "Support required, transitional (経過的要介護)",
        CareLevel::Support1 => "Support level 1 (要支援1)",
        CareLevel::Support2 => "Support level 2 (要支援2)",
        CareLevel::Care1 => "Care level 1 (要介護1)",
        CareLevel::Care2 => "Care level 2 (要介護2)",
        CareLevel::Care3 => "Care level 3 (要介護3)",
        CareLevel::Care4 => "Care level 4 (要介護4)",
        CareLevel::Care5 => "Care level 5 (要介護5)",
    }
}

fn stage(stage: ProgressStage) -> &'static str {
    match stage {
        ProgressStage::Received => "Application received (申請受付)",
        ProgressStage::SurveyOrdered => "Survey ordered (認定調査を依頼中)",
        ProgressStage::Surveyed => "Survey done (認定調査済み)",
        ProgressStage::OpinionOrdered => "Doctor’s opinion ordered (主治医意見書を依頼中)",
        ProgressStage::OpinionReceived => "Doctor’s opinion received (主治医意見書を入手済み)",
        ProgressStage::FirstJudged => "First judgement made (一次判定済み)",
        ProgressStage::PanelPlanned => "Panel planned (審査会の予定)",
        ProgressStage::Certified => "Certified (認定済み)",
        ProgressStage::Rejected => "Rejected (却下)",
        ProgressStage::Withdrawn => "Withdrawn (取下げ)",
    }
}

fn plan_code(code: &str) -> &'static str {
    match code {
        "11" => "First (初回)",
        "12" => "Referred (紹介)",
        "21" => "Continued (継続)",
        "51" => "First, referred (初回・紹介)",
        "52" => "First, continued (初回・継続)",
        "53" => "Referred, continued (紹介・継続)",
        "54" => "First, referred, continued (初回・紹介・継続)",
        _ => "",
    }
}

fn certification_code(code: &str) -> &'static str {
    match code {
        "1" => "Applied for (申請中)",
        "2" => "Certified (認定済)",
        _ => "",
    }
}
