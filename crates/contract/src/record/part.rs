//! Which of a person's records of a kind a content is.

use super::{CarePlan, RecordBody};

impl RecordBody {
    /// The part: a later content with the same part is a new version of the same record.
    pub fn part(&self) -> String {
        match self {
            Self::InsuranceCard(_) => "card".to_owned(),
            Self::Certification(body) => format!("certification/{}", body.applied_on),
            Self::CertificationProgress(body) => format!("progress/{}", body.applied_on),
            Self::Allowance(_) => "allowance".to_owned(),
            Self::DoctorOpinion(body) => format!("opinion/{}", body.written_on),
            Self::Life(body) => format!("life/{}/{}", body.office_number, body.assessed_on),
            Self::CarePlan(body) => body.part(),
            Self::Claim(body) => format!("claim/{}/{}", body.office_number, body.month),
        }
    }
}

impl CarePlan {
    /// The part.
    pub fn part(&self) -> String {
        match self {
            Self::Plan(body) => format!("plan/{}/{}", body.office_number, body.made_on),
            Self::Month(body) => format!("month/{}/{}", body.office_number, body.month),
            Self::Result(body) => format!(
                "result/{}/{}/{}",
                body.office_number, body.service_type, body.month
            ),
            Self::Preventive(body) => {
                let form = if body.file == "UPKIHON" {
                    "basic"
                } else {
                    "preventive"
                };
                format!("{form}/{}/{}", body.office_number, body.made_on)
            }
        }
    }
}
