//! What only the people of the office can say.

use serde::{Deserialize, Serialize};

/// A question that no check can answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Question {
    /// Is the ID of 電子請求受付システム (`KJ` + 12 digits) known?
    LoginId,
    /// Was its temporary password changed?
    Password,
    /// Is a security mail address registered there?
    SecurityMail,
    /// Were the accounts of all staff and their rights looked through?
    StaffRights,
    /// Is it decided who reads the mails of the portal?
    Notifications,
    /// Was it looked up where the insurers of the office's recipients stand?
    MunicipalitiesSeen,
    /// Do poster or leaflet hang or lie where recipients see them?
    Poster,
}

impl Question {
    /// Every question.
    pub const ALL: [Self; 7] = [
        Self::LoginId,
        Self::Password,
        Self::SecurityMail,
        Self::StaffRights,
        Self::Notifications,
        Self::MunicipalitiesSeen,
        Self::Poster,
    ];

    /// Id on the wire and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::LoginId => "login_id",
            Self::Password => "password",
            Self::SecurityMail => "security_mail",
            Self::StaffRights => "staff_rights",
            Self::Notifications => "notifications",
            Self::MunicipalitiesSeen => "municipalities_seen",
            Self::Poster => "poster",
        }
    }

    /// The question with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|question| question.as_str() == id)
    }
}

/// What was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// Yes, done.
    Yes,
    /// Not yet.
    No,
    /// Not known: somebody has to find out.
    Unknown,
}

impl Answer {
    /// Every answer.
    pub const ALL: [Self; 3] = [Self::Yes, Self::No, Self::Unknown];

    /// Id on the wire and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Unknown => "unknown",
        }
    }

    /// The answer with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|answer| answer.as_str() == id)
    }
}
