//! What the platform knows about people: the bodies of the eight kinds of records.
//!
//! These are the documented JSON forms of every kind: suppliers may deliver them, the platform keeps
//! and answers them, the portal shows them. Readers are tolerant: a field unknown to this version is
//! ignored, a field that is not there is `None`, empty or zero length.
//!
//! A person has any number of records of a kind. The `part` of a [`Record`] says which one it is
//! (a care plan made on a day by an office, a month's claim, …); a later delivery with the same part is a
//! new version of it.

mod allowance;
mod care_plan;
mod certification;
mod claim;
mod doctor_opinion;
mod insurance_card;
mod life;
mod part;
mod person;
mod progress;

use chrono::{DateTime, Utc};
use domain::care::{PersonKey, RecordKind, SupplierRole};
use serde::{Deserialize, Serialize};

pub use allowance::{Allowance, AllowanceUse};
pub use care_plan::{
    CarePlan, MonthlyCost, MonthlySheet, NamedField, PlanForms, PlanGoal, PlanOverview,
    PreventiveForm, ScheduledService, ServiceResult, SupplementLimit, SupplementaryInfo,
    WeeklyEntry,
};
pub use certification::{Certification, FirstJudgement, PanelResult, SurveyAnswer, SurveyGroup};
pub use claim::{Claim, ClaimLine, ClaimTotal};
pub use doctor_opinion::{BodyState, Diagnosis, DoctorOpinion, LifeAndServices};
pub use insurance_card::{
    BenefitRestriction, BurdenLimit, BurdenRatio, CarriedOffice, InsuranceCard, InsuredCard,
    ServiceLimit,
};
pub use life::{
    BarthelIndex, Dbd13, LifeAssessment, LifeNutrition, LifeOral, LifeUser, VitalityIndex,
};
pub use person::PersonDetails;
pub use progress::{CertificationProgress, ProgressStage, ProgressStep};

/// One record, whole: who it is about, which one it is, where it came from, and its content.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Record {
    /// Id of the record at the platform; the same for all its versions.
    pub id: String,
    /// Whom it is about.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub person: PersonKey,
    /// Which of the person's records of this kind it is, e.g. `plan/1370000009/2026-10-01`.
    pub part: String,
    /// Counts up with each delivery that changed something, from 1.
    pub version: u32,
    /// Who delivered this version.
    pub source: Source,
    /// The supplier's own time stamp of the content: decides between deliveries out of order.
    pub stamped_at: DateTime<Utc>,
    /// When the platform took it.
    pub delivered_at: DateTime<Utc>,
    /// The content.
    pub body: RecordBody,
}

/// Who delivered a record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Source {
    /// What they are.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub role: SupplierRole,
    /// Their number, from the certificate.
    pub number: String,
    /// Their name as the platform knows it; empty when it knows none.
    #[serde(default)]
    pub name: String,
}

/// The content of a record.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum RecordBody {
    /// 介護保険証等情報.
    InsuranceCard(InsuranceCard),
    /// 要介護認定情報.
    Certification(Box<Certification>),
    /// 認定審査の進捗.
    CertificationProgress(CertificationProgress),
    /// 住宅改修費利用等情報.
    Allowance(Allowance),
    /// 主治医意見書.
    DoctorOpinion(Box<DoctorOpinion>),
    /// LIFE情報.
    Life(Box<LifeAssessment>),
    /// ケアプラン情報.
    CarePlan(Box<CarePlan>),
    /// 介護レセプト.
    Claim(Claim),
}

impl RecordBody {
    /// The kind of this content.
    pub const fn kind(&self) -> RecordKind {
        match self {
            Self::InsuranceCard(_) => RecordKind::InsuranceCard,
            Self::Certification(_) => RecordKind::Certification,
            Self::CertificationProgress(_) => RecordKind::CertificationProgress,
            Self::Allowance(_) => RecordKind::Allowance,
            Self::DoctorOpinion(_) => RecordKind::DoctorOpinion,
            Self::Life(_) => RecordKind::Life,
            Self::CarePlan(_) => RecordKind::CarePlan,
            Self::Claim(_) => RecordKind::Claim,
        }
    }
}
