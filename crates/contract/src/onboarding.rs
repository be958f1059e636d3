//! 導入の準備 (`/onboarding`): the five steps of an office, its checks, and the rehearsal.

use chrono::{DateTime, NaiveDate, Utc};
use domain::onboarding::{
    Answer, Browser, HelperSeen, Measured, Need, Question, RehearsalCheck, RehearsalDetail,
    RehearsalOutcome, Step, StepState, System, TlsSeen,
};
use serde::{Deserialize, Serialize};

use crate::card::CardProof;
use crate::care::PlatformState;
use crate::readiness::MunicipalityReadiness;
use crate::terminal::{CertificateView, TerminalView};
use crate::upstream::ReadinessEntry;

/// Bytes of `GET /onboarding/probe`: enough to time, little enough for a mobile line.
pub const PROBE_BYTES: usize = 128 * 1024;

/// `GET /onboarding`: how far the active office is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OnboardingView {
    /// The five steps in order.
    pub steps: Vec<StepView>,
    /// What each step takes, in order.
    pub needs: Vec<NeedView>,
    /// What was answered; questions nobody answered are absent.
    pub answers: Vec<AnswerView>,
    /// The day of first use.
    pub go_live: GoLiveView,
    /// Terminals in service with their last checks.
    pub terminals: Vec<CheckedTerminal>,
    /// Certificates of other authorities seen for the office, newest first: they belong to no single terminal.
    #[serde(default)]
    pub external: Vec<CertificateView>,
    /// The rehearsal under way.
    #[serde(default)]
    pub rehearsal: Option<RehearsalView>,
    /// The rehearsal finished last.
    #[serde(default)]
    pub rehearsed: Option<RehearsalView>,
    /// The office's number.
    pub office_number: String,
    /// The office's name.
    pub office_name: String,
}

/// How far a step is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StepView {
    /// Which.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub step: Step,
    /// How far.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub state: StepState,
    /// What is missing in it.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<String>))]
    pub missing: Vec<Need>,
    /// Steps before it that are not done.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<String>))]
    pub waits_for: Vec<Step>,
    /// About how long it takes, minutes.
    pub minutes: u32,
}

/// One thing that is done or still to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NeedView {
    /// What.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub need: Need,
    /// Whether it is so.
    pub met: bool,
    /// Whether the step is not done without it.
    pub required: bool,
    /// Name of who did it, where somebody did.
    #[serde(default)]
    pub by: Option<String>,
    /// When.
    #[serde(default)]
    pub at: Option<DateTime<Utc>>,
}

/// What was answered to a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AnswerView {
    /// Which question.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub question: Question,
    /// What.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub answer: Answer,
    /// Counts up with every change.
    pub version: i64,
    /// Name of who answered.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// The day of first use.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GoLiveView {
    /// The day; absent while none is set.
    #[serde(default)]
    pub day: Option<NaiveDate>,
    /// Counts up with every change; 0 while none was set.
    pub version: i64,
    /// Name of who set it.
    #[serde(default)]
    pub by: Option<String>,
    /// When.
    #[serde(default)]
    pub at: Option<DateTime<Utc>>,
}

/// `PUT /onboarding/answers/{question}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SaveAnswer {
    /// The version seen; 0 when nobody had answered.
    pub version: i64,
    /// What.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub answer: Answer,
}

/// `PUT /onboarding/go-live`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SaveGoLive {
    /// The version seen.
    pub version: i64,
    /// The day; none takes it back.
    #[serde(default)]
    pub day: Option<NaiveDate>,
}

/// A terminal with its last check.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CheckedTerminal {
    /// The terminal.
    pub terminal: TerminalView,
    /// Its last check.
    #[serde(default)]
    pub check: Option<TerminalCheckView>,
}

/// What a check of a terminal found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TerminalCheckView {
    /// What was measured.
    pub report: TerminalReport,
    /// TLS as the server saw it.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub tls: TlsSeen,
    /// Whether nothing stops the terminal.
    pub passed: bool,
    /// Name of who checked.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// `PUT /onboarding/terminals/{terminal}/check`: what the page measured on this terminal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct TerminalReport {
    /// Operating system.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub system: System,
    /// Browser.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub browser: Browser,
    /// Its major version.
    pub browser_version: u32,
    /// Width of the screen, CSS pixels.
    pub screen_width: u32,
    /// Its height.
    pub screen_height: u32,
    /// Median time of a small request, ms.
    pub median_ms: u32,
    /// Longest time of a small request, ms.
    pub slowest_ms: u32,
    /// Requests sent.
    pub requests: u32,
    /// Requests that failed.
    pub failed: u32,
    /// Kilobits a second of a larger answer.
    pub kbps: u32,
    /// The terminal's clock minus the server's, seconds.
    pub skew_seconds: i64,
    /// Whether the browser keeps what is typed.
    pub storage: bool,
    /// The card helper.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub helper: HelperSeen,
    /// Its version, where it answered.
    #[serde(default)]
    pub helper_version: Option<String>,
    /// Whether the helper has a reader.
    pub reader: bool,
}

impl TerminalReport {
    /// As it is judged, with what the server saw.
    pub const fn measured(&self, tls: TlsSeen) -> Measured {
        Measured {
            system: self.system,
            browser: self.browser,
            browser_version: self.browser_version,
            screen_width: self.screen_width,
            median_ms: self.median_ms,
            slowest_ms: self.slowest_ms,
            requests: self.requests,
            failed: self.failed,
            kbps: self.kbps,
            skew_seconds: self.skew_seconds,
            storage: self.storage,
            helper: self.helper,
            reader: self.reader,
            tls,
        }
    }
}

/// `GET /onboarding/connection`: this connection as the server sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ConnectionView {
    /// The server's clock.
    pub at: DateTime<Utc>,
    /// TLS.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub tls: TlsSeen,
}

/// A rehearsal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RehearsalView {
    /// Id.
    pub id: String,
    /// Name of who began it.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
    /// What came of each check that was run or left out.
    pub results: Vec<RehearsalResult>,
    /// Whether every check was run or left out.
    pub complete: bool,
    /// Whether nothing failed.
    pub passed: bool,
    /// Finished at.
    #[serde(default)]
    pub finished_at: Option<DateTime<Utc>>,
    /// Number of the result page.
    #[serde(default)]
    pub number: Option<String>,
}

/// What came of one check.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RehearsalResult {
    /// Which.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub check: RehearsalCheck,
    /// What.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub outcome: RehearsalOutcome,
    /// Why, or by what.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub detail: RehearsalDetail,
    /// Name of who ran it.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// `POST /onboarding/rehearsal/checks`: runs one check, in the rehearsal under way or a new one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "check", rename_all = "snake_case", deny_unknown_fields)]
pub enum RunCheck {
    /// The certificate this connection was made with.
    Certificate {},
    /// Whether the passkey was used since the rehearsal began.
    Passkey {},
    /// The proof of a card (challenge by `POST /card/challenges`).
    Card {
        /// Of the challenge.
        nonce: String,
        /// What the card helper gave.
        proof: Box<CardProof>,
    },
    /// No card can be read here and now.
    WithoutCard {
        /// Why.
        reason: WithoutCard,
    },
    /// The way to the platform and back.
    Platform {},
    /// Who may do what.
    Rights {},
}

/// Why no card is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum WithoutCard {
    /// The card helper cannot be reached from this terminal.
    HelperUnreachable,
    /// No reader or no card at hand.
    NoReader,
}

/// `GET /onboarding/municipalities`: where the insurers of the office's recipients and the municipalities
/// around it stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NearMunicipalities {
    /// Insurers of the people the office serves, most people first.
    pub own: Vec<OwnInsurer>,
    /// People whose insurer could not be had from the platform just now.
    pub unknown_people: u32,
    /// Whether the platform could be asked.
    pub platform: PlatformState,
    /// Name of the office's prefecture.
    pub prefecture_name: String,
    /// The municipalities of that prefecture.
    pub neighbours: Vec<MunicipalityReadiness>,
}

/// An insurer of people the office serves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OwnInsurer {
    /// 保険者番号.
    pub insurer_number: String,
    /// How many of the office's people it insures.
    pub people: u32,
    /// Its municipalities, where the list of insurers names it.
    pub municipalities: Vec<MunicipalityReadiness>,
    /// What the platform says of it.
    #[serde(default)]
    pub platform: Option<ReadinessEntry>,
}

/// `GET /onboarding/health`: what to look after once work has begun.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HealthView {
    /// Terminals with their state and last check.
    pub terminals: Vec<CheckedTerminal>,
    /// Certificates of other authorities seen for the office, newest first.
    #[serde(default)]
    pub external: Vec<CertificateView>,
    /// Version of the card helper that belongs to this portal.
    pub helper_version: String,
    /// Changes of readiness in the office's prefecture in the last 90 days, newest first.
    pub changes: Vec<MunicipalityReadiness>,
    /// The rehearsal finished last.
    #[serde(default)]
    pub rehearsed: Option<RehearsalView>,
    /// Whether the platform answered just now.
    pub platform: PlatformState,
}

/// `GET /onboarding/verifications/{code}`: what a printed result page must say. Nobody is named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RehearsalVerification {
    /// Number of the result page.
    pub number: String,
    /// 事業所番号.
    pub office_number: String,
    /// Day on the page.
    pub finished_on: NaiveDate,
    /// Whether everything passed.
    pub passed: bool,
    /// Whether the seal on the page is this portal's over what is kept.
    pub sealed: bool,
    /// First 16 hexadecimal digits of the SHA-256 of the PDF.
    pub sha256_begin: String,
}
