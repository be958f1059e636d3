//! Configuration: one TOML file, overridden by environment variables `TSUNAGI__…`.
//!
//! Every key stands in [`KEYS`] and in the table of docs/operations.md; a key nobody knows, or a
//! required one that is missing, stops the start with its name.

mod key;
mod notices;
mod payment;
mod platform;
mod read;

use std::collections::BTreeMap;
use std::net::{Ipv4Addr, SocketAddr};
use std::num::NonZeroU32;
use std::path::PathBuf;

use secrecy::SecretString;
use serde::Deserialize;
use url::Url;

pub use key::{KEYS, Key};
pub use notices::NoticesSection;
pub use payment::{PaymentOrder, PaymentSection};
pub use platform::PlatformSection;
pub use read::ConfigError;

/// The whole configuration.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// Address people type, e.g. `https://portal.example.jp`. Passkeys are bound to its host for ever.
    pub public_url: Url,
    /// Where the public listener listens.
    #[serde(default = "default_listen")]
    pub listen: SocketAddr,
    /// Where `/healthz`, `/readyz` and `/metrics` are; loopback only.
    #[serde(default = "default_admin_listen")]
    pub admin_listen: SocketAddr,
    /// Whether a reverse proxy in front writes `X-Forwarded-For` and ends TLS.
    #[serde(default)]
    pub behind_proxy: bool,
    /// Multiplies the built-in rate limits.
    #[serde(default = "default_scale")]
    pub rate_limit_scale: NonZeroU32,
    /// Log filter, e.g. `info` or `info,server=debug`.
    #[serde(default = "default_log")]
    pub log: String,
    /// Folder of the built browser application; absent: the one inside the program.
    #[serde(default)]
    pub assets: Option<PathBuf>,
    /// Folder of further scheme files (`*.toml`), read after the built-in ones.
    #[serde(default)]
    pub schemes: Option<PathBuf>,
    /// File of banks and branches that replaces the built-in one.
    #[serde(default)]
    pub banks: Option<PathBuf>,
    /// TLS of the public listener; absent: plain HTTP, for loopback or behind a proxy only.
    #[serde(default)]
    pub tls: Option<TlsSection>,
    /// Database.
    pub database: DatabaseSection,
    /// Document store.
    pub documents: DocumentsSection,
    /// Where documents are kept instead of the folder.
    #[serde(default)]
    pub bucket: Option<BucketSection>,
    /// Outgoing mail.
    pub mail: MailSection,
    /// Notices.
    #[serde(default)]
    pub notices: NoticesSection,
    /// Who pays; absent: nothing can be paid.
    #[serde(default)]
    pub payment: Option<PaymentSection>,
    /// The way to the platform; absent: no care records.
    #[serde(default)]
    pub platform: Option<PlatformSection>,
    /// Review of applications.
    #[serde(default)]
    pub review: ReviewSection,
    /// My Number cards.
    #[serde(default)]
    pub card: CardSection,
    /// Secrets.
    pub secrets: SecretsSection,
}

/// `[tls]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TlsSection {
    /// PEM file: certificate and intermediates.
    pub certificate: PathBuf,
    /// PEM file: private key.
    pub key: PathBuf,
    /// Whether TLS 1.2 is spoken too.
    #[serde(default)]
    pub allow_tls12: bool,
}

/// `[database]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DatabaseSection {
    /// `sqlite:///path/file` or `postgres://user:password@host/name`.
    pub url: SecretString,
    /// Connections at most.
    #[serde(default = "default_connections")]
    pub connections: u32,
}

/// `[documents]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DocumentsSection {
    /// Folder of the encrypted documents; empty with `[bucket]`.
    #[serde(default)]
    pub folder: PathBuf,
    /// Files inspected at once, each in its own child process.
    #[serde(default = "default_inspectors")]
    pub inspectors: usize,
}

/// `[bucket]`: encrypted documents in an S3-compatible service instead of a folder.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BucketSection {
    /// Name of the bucket.
    pub name: String,
    /// The service, e.g. `https://s3.example.jp`; without, AWS in `region`.
    #[serde(default)]
    pub endpoint: Option<Url>,
    /// Region, e.g. `ap-northeast-1`.
    #[serde(default = "default_region")]
    pub region: String,
    /// Who asks the service.
    pub access_key_id: String,
    /// Proof of it.
    pub secret_access_key: SecretString,
}

/// `[mail]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MailSection {
    /// `smtps://user:password@host:465`, `smtp://host:587?tls=required`, or `folder:///path` (one JSON
    /// file per mail, for trials).
    pub url: SecretString,
    /// Sender, e.g. `つなぎ <noreply@portal.example.jp>`.
    pub from: String,
    /// Where messages of the contact form go; absent: the form is not offered.
    #[serde(default)]
    pub contact: Option<String>,
}

/// `[card]`: whom the portal believes about My Number cards. Without, none is.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct CardSection {
    /// PEM file: certificates of 利用者証明用CA, all generations.
    pub roots: Option<PathBuf>,
    /// PEM file: public keys of the authority of card-verifiable certificates.
    pub face_roots: Option<PathBuf>,
}

/// `[review]`.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReviewSection {
    /// Above this amount a decision needs a lead to confirm it, yen.
    #[serde(default = "default_lead_above")]
    pub lead_above_yen: i64,
}

impl Default for ReviewSection {
    fn default() -> Self {
        Self {
            lead_above_yen: default_lead_above(),
        }
    }
}

/// `[secrets]`: each 32 random bytes in base64 (`openssl rand -base64 32`).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SecretsSection {
    /// Name of the current document key; a new key gets a new name.
    #[serde(default = "default_key_id")]
    pub documents_key_id: String,
    /// Wraps the keys of documents.
    pub documents_key: SecretString,
    /// Former document keys by name, still needed for reading.
    #[serde(default)]
    pub former_documents_keys: BTreeMap<String, SecretString>,
    /// Makes the decoys shown to unknown addresses.
    pub accounts_key: SecretString,
}

impl Config {
    /// Origin of [`Config::public_url`] as browsers send it, e.g. `https://portal.example.jp`.
    pub fn origin(&self) -> String {
        self.public_url.origin().ascii_serialization()
    }

    /// A link into the browser application; `path` begins with `/`.
    pub fn link(&self, path: &str) -> String {
        format!("{}{path}", self.origin())
    }
}

fn default_listen() -> SocketAddr {
    SocketAddr::from((Ipv4Addr::LOCALHOST, 8080))
}

fn default_admin_listen() -> SocketAddr {
    SocketAddr::from((Ipv4Addr::LOCALHOST, 9080))
}

fn default_scale() -> NonZeroU32 {
    NonZeroU32::MIN
}

fn default_log() -> String {
    "info".to_owned()
}

fn default_connections() -> u32 {
    8
}

fn default_region() -> String {
    "ap-northeast-1".to_owned()
}

fn default_inspectors() -> usize {
    2
}

fn default_lead_above() -> i64 {
    200_000
}

fn default_key_id() -> String {
    "1".to_owned()
}
