//! Terminals of an office and their certificates (`/terminals`).

use chrono::{DateTime, Utc};
use domain::terminal::{CertificateState, CertificateWay, RevocationReason, TerminalKind};
use serde::{Deserialize, Serialize};

/// `POST /terminals`: registers a device under a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct TerminalRequest {
    /// What the office calls it, e.g. 受付のiPad; once among the office's terminals.
    pub name: String,
    /// What it is.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub kind: TerminalKind,
}

/// `GET /terminals`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Terminals {
    /// The office's terminals, in service first, newest first.
    pub items: Vec<TerminalView>,
    /// Certificates of other authorities seen for the office, newest first: they belong to no single terminal.
    pub external: Vec<CertificateView>,
}

/// A terminal as its office sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TerminalView {
    /// Terminal id.
    pub id: String,
    /// What the office calls it.
    pub name: String,
    /// What it is.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub kind: TerminalKind,
    /// Where it stands.
    pub state: TerminalState,
    /// When it was registered.
    pub registered_at: DateTime<Utc>,
    /// Name of who registered it.
    pub registered_by: String,
    /// When its certificate was used last (coarse).
    pub last_seen_at: Option<DateTime<Utc>>,
    /// Its certificates, newest first.
    pub certificates: Vec<CertificateView>,
}

/// Where a terminal stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum TerminalState {
    /// Registered; no certificate yet.
    Registered,
    /// Has a certificate that was not used yet.
    Issued,
    /// Its certificate was used and is good.
    Ready,
    /// Its certificate ends within 90 days.
    Ending,
    /// Its certificate has ended.
    Ended,
    /// Its certificate was revoked.
    Revoked,
    /// Taken out of service.
    Retired,
}

/// A certificate as its office sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CertificateView {
    /// Certificate id.
    pub id: String,
    /// How it came to the terminal.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub way: CertificateWay,
    /// Where it stands.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub state: CertificateState,
    /// Serial number, lower-case hex, as browsers show it.
    pub serial: String,
    /// Issued at; seen first at, for one of another authority.
    pub issued_at: DateTime<Utc>,
    /// Good until.
    pub not_after: DateTime<Utc>,
    /// Used last at (coarse).
    pub last_used_at: Option<DateTime<Utc>>,
    /// Revoked at.
    pub revoked_at: Option<DateTime<Utc>>,
    /// Why it was revoked.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub revoked_because: Option<RevocationReason>,
    /// Kinds of devices it was used from, latest first. More than one is a reason to ask, not a proof.
    pub devices: Vec<DeviceView>,
}

/// A kind of device and browser a certificate was used from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DeviceView {
    /// System and browser as the browser names itself, e.g. `Windows / Edge`.
    pub name: String,
    /// Last use (coarse).
    pub last_seen_at: DateTime<Utc>,
}

/// `POST /terminals/{id}/certificates`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct IssueRequest {
    /// Which way.
    pub way: IssueWay,
    /// The CSR in PEM, for `csr` alone. Its CN is the office's number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub csr: Option<String>,
}

/// How a certificate comes to a terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum IssueWay {
    /// A PKCS#12 file with a one-time password.
    Pkcs12,
    /// An Apple configuration profile with such a file inside.
    AppleProfile,
    /// The terminal made its key itself.
    Csr,
}

/// A certificate just issued. File and password are in this answer and nowhere else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct IssuedCertificate {
    /// The certificate.
    pub certificate: CertificateView,
    /// What to install.
    pub file: IssuedFile,
}

/// A file to be installed on a terminal.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct IssuedFile {
    /// Name to save it under.
    pub name: String,
    /// Media type.
    pub media_type: String,
    /// Content, base64.
    pub content: String,
    /// The password that opens it; none for a certificate alone.
    pub password: Option<String>,
}

impl std::fmt::Debug for IssuedFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("IssuedFile")
            .field("name", &self.name)
            .finish_non_exhaustive()
    }
}

/// `POST /terminals/certificates/{id}/revocation`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RevocationRequest {
    /// Why.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub because: RevocationReason,
}

/// `GET /terminals/here`: how this browser comes in, and what terminals can do in this installation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Here {
    /// The certificate this connection shows; absent on the ordinary address.
    pub terminal: Option<HereTerminal>,
    /// Whether certificates are issued here.
    pub can_issue: bool,
    /// Whether records are opened from registered terminals alone.
    pub required: bool,
    /// The address for terminals; absent when there is none.
    pub address: Option<String>,
}

/// The certificate of this connection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HereTerminal {
    /// Certificate id.
    pub certificate_id: String,
    /// Terminal id; absent for a certificate of another authority.
    pub terminal_id: Option<String>,
    /// Good until.
    pub not_after: DateTime<Utc>,
    /// Whether it can be renewed now.
    pub renewable: bool,
}
