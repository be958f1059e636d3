//! Who did it.

use uuid::Uuid;

/// What kind of actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ActorKind {
    /// Nobody known yet: registration, refused sign-in.
    Anonymous,
    /// A person in a browser session.
    Person,
    /// Office software with an API token.
    ApiToken,
    /// The operator at the console.
    Operator,
    /// The program itself: jobs and sweeps.
    System,
}

impl ActorKind {
    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Anonymous => "anonymous",
            Self::Person => "person",
            Self::ApiToken => "api_token",
            Self::Operator => "operator",
            Self::System => "system",
        }
    }
}

/// Who did it, and for which office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// Kind.
    pub kind: ActorKind,
    /// Person, or API token for [`ActorKind::ApiToken`].
    pub id: Option<Uuid>,
    /// 介護保険事業所番号 acted for.
    pub on_behalf_of: Option<String>,
}

impl Actor {
    /// Nobody known yet.
    pub fn anonymous() -> Self {
        Self {
            kind: ActorKind::Anonymous,
            id: None,
            on_behalf_of: None,
        }
    }

    /// A signed-in person.
    pub fn person(id: Uuid) -> Self {
        Self {
            kind: ActorKind::Person,
            id: Some(id),
            on_behalf_of: None,
        }
    }

    /// An API token.
    pub fn api_token(id: Uuid) -> Self {
        Self {
            kind: ActorKind::ApiToken,
            id: Some(id),
            on_behalf_of: None,
        }
    }

    /// The operator at the console.
    pub fn operator() -> Self {
        Self {
            kind: ActorKind::Operator,
            id: None,
            on_behalf_of: None,
        }
    }

    /// The program itself.
    pub fn system() -> Self {
        Self {
            kind: ActorKind::System,
            id: None,
            on_behalf_of: None,
        }
    }

    /// The same actor for an office.
    #[must_use]
    pub fn for_office(self, number: impl Into<String>) -> Self {
        Self {
            on_behalf_of: Some(number.into()),
            ..self
        }
    }
}
