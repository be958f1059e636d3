//! Registration, sign-in, sessions, passkeys, tokens and members.
//!
//! Passkey ceremonies carry WebAuthn JSON as the browser's own
//! `PublicKeyCredential.parseCreationOptionsFromJSON`/`toJSON` read and write it; the state between
//! the two calls stays on the server, bound to the browser by the cookie `__Host-ceremony`.

use chrono::{DateTime, Utc};
use domain::person::Role;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::card::Revocation;

macro_rules! wire {
    (request $(#[$meta:meta])* $name:ident { $($(#[$fmeta:meta])* $field:ident: $ty:ty,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        #[serde(deny_unknown_fields)]
        pub struct $name { $($(#[$fmeta])* pub $field: $ty,)* }
    };
    (answer $(#[$meta:meta])* $name:ident { $($(#[$fmeta:meta])* $field:ident: $ty:ty,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        pub struct $name { $($(#[$fmeta])* pub $field: $ty,)* }
    };
}

wire! { request
    /// `POST /registrations`: always answered 202, whether or not the address is known.
    RegistrationRequest {
        /// 介護保険事業所番号.
        office_number: String,
        /// Where the confirmation link goes.
        email: String,
    }
}
wire! { answer
    /// `GET /registrations/{token}`: what the link is for.
    RegistrationView {
        /// The e-mail confirmed by opening the link.
        email: String,
        /// Role offered; the office's first person becomes `office_admin`.
        #[cfg_attr(feature = "openapi", schema(value_type = String))]
        role: Role,
        /// Office, absent for staff of the federation.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        office_number: Option<String>,
        /// Office name if known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        office_name: Option<String>,
        /// Check-digit warning: the number may be mistyped.
        office_number_doubtful: bool,
        /// Whether the address already belongs to an account: sign in to accept instead.
        has_account: bool,
        /// When the link ends (30 minutes after it was sent).
        expires_at: DateTime<Utc>,
    }
}
wire! { request
    /// `POST /registrations/{token}/options`: person's details, answered with passkey options.
    RegistrationDetails {
        /// 氏名.
        person_name: String,
        /// 介護事業所名称; required for an office not known yet.
        #[serde(default)]
        office_name: Option<String>,
    }
}
wire! { answer
    /// WebAuthn options for `navigator.credentials.create` or `.get`, under `publicKey`.
    PasskeyOptions {
        /// `{"publicKey": …}`.
        #[cfg_attr(feature = "openapi", schema(value_type = Object))]
        options: Value,
    }
}
wire! { request
    /// Completion of a ceremony: `POST /registrations/{token}/completion`, `POST /passkeys`,
    /// `POST /sign-in/completion`, `POST /step-up/completion`.
    PasskeyCompletion {
        /// The credential as `toJSON()` gives it.
        #[cfg_attr(feature = "openapi", schema(value_type = Object))]
        credential: Value,
        /// Name for a new passkey, e.g. 「事務所のタブレット」; taken from the browser when absent.
        #[serde(default)]
        label: Option<String>,
    }
}
wire! { request
    /// `POST /sign-in/options`. Unknown addresses get decoy options.
    SignInRequest {
        /// E-mail.
        email: String,
    }
}
wire! { answer
    /// `GET /me`.
    Me {
        /// Person id.
        id: String,
        /// 氏名.
        name: String,
        /// E-mail.
        email: String,
        /// Office being worked for; absent for people without one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        active_office: Option<OfficeView>,
        /// All affiliations.
        affiliations: Vec<Affiliation>,
        /// Passkeys registered; below 2 the app suggests another.
        passkeys: u32,
        /// When the session ends whatever happens; absent for tokens.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        session_expires_at: Option<DateTime<Utc>>,
        /// Idle limit of the session, seconds.
        idle_seconds: i64,
        /// Whether this is the sandbox.
        sandbox: bool,
        /// The server's clock.
        now: DateTime<Utc>,
    }
}
wire! { answer
    /// An office.
    OfficeView {
        /// 介護保険事業所番号.
        number: String,
        /// 名称.
        name: String,
        /// Whether its identity was verified (enough to see records).
        verified: bool,
    }
}
wire! { answer
    /// One role of a person.
    Affiliation {
        /// Role.
        #[cfg_attr(feature = "openapi", schema(value_type = String))]
        role: Role,
        /// Office; absent for staff of the federation.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        office: Option<OfficeView>,
    }
}
wire! { answer
    /// `POST /sign-in/card`: whose card it is, and how far it was checked.
    CardSignedIn {
        /// The person.
        me: Me,
        /// Whether anybody was asked if the certificate still stands.
        revocation: Revocation,
    }
}
wire! { request
    /// `PUT /me/active-office`.
    ActiveOfficeRequest {
        /// Office to work for.
        number: String,
    }
}
/// What was shown to begin a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum SignInMethod {
    /// A passkey.
    Passkey,
    /// A My Number card and its PIN.
    Card,
    /// A one-time link of a sandbox.
    Link,
}

impl SignInMethod {
    /// Id on the wire and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Passkey => "passkey",
            Self::Card => "card",
            Self::Link => "link",
        }
    }

    /// The method with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        [Self::Passkey, Self::Card, Self::Link]
            .into_iter()
            .find(|method| method.as_str() == id)
    }
}

wire! { answer
    /// One session of the person (`GET /sessions`).
    SessionView {
        /// Session id.
        id: String,
        /// Browser and system in words, e.g. 「iPad の Safari」.
        agent: String,
        /// What was shown to begin it.
        method: SignInMethod,
        /// Signed in at.
        created_at: DateTime<Utc>,
        /// Last seen.
        last_seen_at: DateTime<Utc>,
        /// Whether it is this one.
        current: bool,
    }
}
wire! { answer
    /// One passkey (`GET /passkeys`).
    PasskeyView {
        /// Passkey id.
        id: String,
        /// Name given.
        label: String,
        /// Registered at.
        created_at: DateTime<Utc>,
        /// Last used.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        last_used_at: Option<DateTime<Utc>>,
    }
}
wire! { request
    /// `POST /tokens`; needs a recent passkey (step-up).
    TokenRequest {
        /// What it is for.
        name: String,
        /// Office it acts for.
        office_number: String,
        /// `applications:read`, `applications:write`.
        scopes: Vec<String>,
        /// Days until it ends, 1–366.
        days: u32,
    }
}
wire! { answer
    /// A token, without its secret.
    TokenView {
        /// Token id.
        id: String,
        /// What it is for.
        name: String,
        /// Office it acts for; absent for staff of the federation.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        office_number: Option<String>,
        /// Scopes.
        scopes: Vec<String>,
        /// Made at.
        created_at: DateTime<Utc>,
        /// Ends at.
        expires_at: DateTime<Utc>,
        /// Last used.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        last_used_at: Option<DateTime<Utc>>,
    }
}
wire! { answer
    /// A token just made: the only time its secret is seen.
    NewToken {
        /// The token.
        token: TokenView,
        /// Send as `Authorization: Bearer <secret>`.
        secret: String,
    }
}
wire! { answer
    /// A colleague (`GET /offices/{number}/members`).
    MemberView {
        /// Person id.
        id: String,
        /// 氏名.
        name: String,
        /// E-mail.
        email: String,
        /// Role in this office.
        #[cfg_attr(feature = "openapi", schema(value_type = String))]
        role: Role,
        /// Since.
        since: DateTime<Utc>,
        /// Whether it is the caller.
        you: bool,
    }
}
wire! { answer
    /// An invitation not accepted yet.
    InvitationView {
        /// Invitation id.
        id: String,
        /// To whom.
        email: String,
        /// Role offered.
        #[cfg_attr(feature = "openapi", schema(value_type = String))]
        role: Role,
        /// Link ends at.
        expires_at: DateTime<Utc>,
    }
}
wire! { answer
    /// `GET /offices/{number}/members`.
    Members {
        /// Office.
        office: OfficeView,
        /// People with a role.
        members: Vec<MemberView>,
        /// Invitations open.
        invitations: Vec<InvitationView>,
    }
}
wire! { request
    /// `POST /offices/{number}/invitations` (office roles) and `POST /federation/invitations`.
    InvitationRequest {
        /// To whom.
        email: String,
        /// Role offered.
        #[cfg_attr(feature = "openapi", schema(value_type = String))]
        role: Role,
    }
}

/// `POST /recoveries`: somebody lost their passkeys.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RecoveryRequest {
    /// The account's address.
    pub email: String,
}

/// Where the recovery behind a link stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecoveryStep {
    /// State.
    pub state: RecoveryState,
    /// Ends at.
    pub expires_at: DateTime<Utc>,
}

/// State of a recovery under way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum RecoveryState {
    /// The address is to be confirmed.
    Asked,
    /// Somebody else has to decide.
    Waiting,
    /// A new passkey can be made.
    Approved,
}

/// A recovery that waits for a decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecoveryView {
    /// Recovery id.
    pub id: String,
    /// Name.
    pub person_name: String,
    /// Address, confirmed.
    pub email: String,
    /// Offices the person works in.
    pub offices: Vec<String>,
    /// The address was confirmed at.
    pub confirmed_at: DateTime<Utc>,
    /// Waits until.
    pub expires_at: DateTime<Utc>,
}

/// `POST /recoveries/{id}/decision`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RecoveryDecision {
    /// Whether the person may make a new passkey. Whoever approves has made sure who asks.
    pub approved: bool,
}
