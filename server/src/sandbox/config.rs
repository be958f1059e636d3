//! The sandbox's own configuration: everything in one folder, keys made at the first start.

use std::fs;
use std::io::Write as _;
use std::net::{Ipv4Addr, SocketAddr};
use std::num::NonZeroU32;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::bank::AccountKind;
use domain::zengin::LineEnd;
use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use url::Url;

use super::prepare::{SandboxError, SandboxOptions};
use crate::config::{
    CardSection, Config, DatabaseSection, DocumentsSection, MailSection, NoticesSection,
    PaymentSection, ReviewSection, SecretsSection,
};
use crate::ids::Ids;

/// Nobody waits in a sandbox.
const RATE_LIMIT_SCALE: NonZeroU32 = NonZeroU32::MIN.saturating_add(9_999);

/// `keys.json`: each 32 random bytes in base64.
#[derive(Serialize, Deserialize)]
struct Keys {
    documents: String,
    accounts: String,
}

/// The configuration of a sandbox on this folder.
pub(super) fn config(options: &SandboxOptions) -> Result<Config, SandboxError> {
    let data = fs::canonicalize(&options.data).map_err(|source| io(&options.data, source))?;
    let keys = keys(&data)?;
    let database = match &options.database {
        Some(url) => url.clone(),
        None => SecretString::from(format!(
            "sqlite://{}",
            data.join("tsunagi.sqlite").display()
        )),
    };
    let port = options.listen.port();
    let public_url = Url::parse(&format!("http://localhost:{port}"))
        .map_err(|_| SandboxError::Address(options.listen))?;
    Ok(Config {
        public_url,
        listen: options.listen,
        admin_listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 0)),
        behind_proxy: false,
        review: ReviewSection::default(),
        rate_limit_scale: RATE_LIMIT_SCALE,
        log: "info".to_owned(),
        assets: None,
        schemes: None,
        banks: None,
        tls: None,
        database: DatabaseSection {
            url: database,
            connections: 8,
        },
        documents: DocumentsSection {
            folder: data.join("documents"),
            inspectors: 2,
        },
        bucket: None,
        mail: MailSection {
            url: SecretString::from(format!("folder://{}", data.join("mail").display())),
            from: "つなぎ サンドボックス <noreply@example.jp>".to_owned(),
            contact: Some("madoguchi.mihon@example.jp".to_owned()),
        },
        notices: NoticesSection {
            issuer: "見本連合会（サンドボックス）".to_owned(),
            ..NoticesSection::default()
        },
        payment: Some(payer()),
        card: card(&data),
        platform: options.platform.clone(),
        secrets: SecretsSection {
            documents_key_id: "sandbox".to_owned(),
            documents_key: SecretString::from(keys.documents),
            former_documents_keys: std::collections::BTreeMap::new(),
            accounts_key: SecretString::from(keys.accounts),
        },
    })
}

/// Roots of the virtual cards, where `virtual-card make` wrote some.
fn card(data: &Path) -> CardSection {
    let written = |name: &str| Some(data.join("card").join(name)).filter(|file| file.is_file());
    CardSection {
        roots: written("roots.pem"),
        face_roots: written("face-roots.pem"),
    }
}

/// An invented payer: no federation has this code or account.
fn payer() -> PaymentSection {
    PaymentSection {
        client_code: "9999999999".to_owned(),
        client_name: "ミホンレンゴウカイ".to_owned(),
        bank: "0001".to_owned(),
        bank_name: "ミズホ".to_owned(),
        branch: "001".to_owned(),
        branch_name: "トウキヨウ".to_owned(),
        account_kind: AccountKind::Ordinary,
        account_number: "0000000".to_owned(),
        line_end: LineEnd::CrLf,
        max_count: 99_999,
        max_yen: 999_999_999_999,
    }
}

/// Keys of this folder, made and kept at the first start.
fn keys(data: &Path) -> Result<Keys, SandboxError> {
    let file = data.join("keys.json");
    if file.exists() {
        let text = fs::read_to_string(&file).map_err(|source| io(&file, source))?;
        return serde_json::from_str(&text).map_err(|error| io(&file, error.into()));
    }
    let made = Keys {
        documents: key(),
        accounts: key(),
    };
    let text = serde_json::to_string_pretty(&made).map_err(|error| io(&file, error.into()))?;
    let half = data.join("keys.json.half");
    let written = fs::OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .mode(0o600)
        .open(&half)
        .and_then(|mut file| {
            file.write_all(text.as_bytes())?;
            file.sync_all()
        })
        .and_then(|()| fs::rename(&half, &file));
    written.map_err(|source| io(&file, source))?;
    Ok(made)
}

fn key() -> String {
    let mut bytes = [0_u8; 32];
    Ids.fill(&mut bytes);
    STANDARD.encode(bytes)
}

fn io(path: &Path, source: std::io::Error) -> SandboxError {
    SandboxError::Io {
        what: path.display().to_string(),
        source,
    }
}
