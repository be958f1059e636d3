//! Putting a context together from the configuration.

use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use documents::inspect::{Inspector, InspectorSettings};
use documents::notice::Typesetter;
use documents::vault::{
    BucketAddress, FillRandom, MasterKey, MasterKeyError, MasterKeys, Vault, VaultError,
};
use domain::scheme::{SchemeCatalog, SchemeError};
use secrecy::ExposeSecret as _;
use store::{ConnectError, Database, DatabaseConfig, DatabaseUrl, DatabaseUrlError};
use tokio::sync::{Notify, watch};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use super::{Context, Mode, Parts};
use crate::card::{CardRootsError, Cards};
use crate::clock::Clock;
use crate::config::{Config, ConfigError};
use crate::http::Assets;
use crate::http::public::PublicPages;
use crate::ids::Ids;
use crate::limits::Limits;
use crate::mail::{MailConfigError, Mailer};
use crate::passkey::{PasskeyError, Passkeys};
use crate::upstream::{Platform, PlatformFilesError, Upstream};
use crate::usecase::bank::{BankDirectory, BankListError};
use crate::usecase::care::PolicyShelf;

/// Why the program does not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// Configuration.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// Database address.
    #[error("configuration key `database.url`: {0}")]
    DatabaseUrl(#[from] DatabaseUrlError),
    /// Database.
    #[error("database: {0}")]
    Database(#[from] ConnectError),
    /// Document store.
    #[error("document store: {0}")]
    Vault(#[from] VaultError),
    /// Document keys.
    #[error("configuration section `secrets`: {0}")]
    MasterKey(#[from] MasterKeyError),
    /// A scheme file.
    #[error("scheme file: {0}")]
    Scheme(#[from] SchemeError),
    /// The operator's list of banks.
    #[error("configuration key `banks`: {0}")]
    Banks(#[from] BankListError),
    /// Mail.
    #[error("configuration section `mail`: {0}")]
    Mail(#[from] MailConfigError),
    /// The way to the platform.
    #[error("configuration section `platform`: {0}")]
    Platform(#[from] PlatformFilesError),
    /// Passkeys.
    #[error("configuration key `public_url`: {0}")]
    Passkey(#[from] PasskeyError),
    /// Roots of cards.
    #[error("configuration section `card`: {0}")]
    CardRoots(#[from] CardRootsError),
    /// A file or socket.
    #[error("{what}: {source}")]
    Io {
        /// What was tried.
        what: String,
        /// Why not.
        source: std::io::Error,
    },
}

/// Checks what a configuration names and can be checked without starting anything: addresses, keys,
/// scheme files, sender.
pub(crate) fn check(config: &Config) -> Result<(), StartError> {
    database_config(config)?;
    schemes(config)?;
    master_keys(config)?;
    Passkeys::new(config)?;
    Mailer::new(config)?;
    platform(config, &Clock::system())?;
    Cards::read(&config.card, Mode::Serve)?;
    Ok(())
}

impl Context {
    /// Opens everything the configuration names. Nothing listens and no job runs yet.
    pub async fn open(config: Config, mode: Mode, clock: Clock) -> Result<Self, StartError> {
        let program = std::env::current_exe().map_err(|source| StartError::Io {
            what: "own program".to_owned(),
            source,
        })?;
        Self::open_with(config, mode, clock, program).await
    }

    /// The same with another program that inspects uploads (`PROGRAM check-document`): in tests the
    /// running program is not `tsunagi`.
    pub async fn open_with(
        config: Config,
        mode: Mode,
        clock: Clock,
        program: PathBuf,
    ) -> Result<Self, StartError> {
        let db = Database::connect(&database_config(&config)?).await?;
        let schemes = Arc::new(schemes(&config)?);
        let banks = Arc::new(banks(&config)?);
        let fill_random: FillRandom = Arc::new(|bytes: &mut [u8]| Ids.fill(bytes));
        let vault = vault(&config, fill_random).await?;
        let inspector = Arc::new(Inspector::new(inspector_settings(&config, program)));
        Ok(Self::of(Parts {
            mode,
            ids: Ids,
            db,
            schemes,
            scheme_views: super::SchemeViews::default(),
            banks,
            vault,
            inspector,
            typesetter: Arc::new(Typesetter::new(Some(
                config.notices.rare_characters_font.clone(),
            ))),
            passkeys: Passkeys::new(&config)?,
            cards: Cards::read(&config.card, mode)?,
            limits: Limits::new(config.rate_limit_scale),
            platform: platform(&config, &clock)?,
            policies: PolicyShelf::default(),
            mailer: Mailer::new(&config)?,
            assets: assets(&config),
            public: PublicPages::default(),
            job_waiting: Notify::new(),
            changed: Notify::new(),
            latest_change: watch::Sender::new(0),
            tasks: TaskTracker::new(),
            stopping: CancellationToken::new(),
            kept: super::KeptAnswers::default(),
            clock,
            config,
        }))
    }
}

/// How to open the database.
pub(crate) fn database_config(config: &Config) -> Result<DatabaseConfig, StartError> {
    let url: DatabaseUrl = config.database.url.expose_secret().parse()?;
    let mut database = DatabaseConfig::new(url);
    database.max_connections = config.database.connections.max(1);
    Ok(database)
}

/// The built-in schemes and the operator's.
pub(crate) fn schemes(config: &Config) -> Result<SchemeCatalog, StartError> {
    let Some(folder) = &config.schemes else {
        return Ok(SchemeCatalog::builtin()?);
    };
    let io = |source| StartError::Io {
        what: folder.display().to_string(),
        source,
    };
    let mut files: Vec<(String, String)> = Vec::new();
    for entry in fs::read_dir(folder).map_err(io)? {
        let path = entry.map_err(io)?.path();
        if path
            .extension()
            .is_some_and(|extension| extension == "toml")
        {
            let text = fs::read_to_string(&path).map_err(io)?;
            files.push((path.display().to_string(), text));
        }
    }
    files.sort();
    let files: Vec<(&str, &str)> = files
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()))
        .collect();
    Ok(SchemeCatalog::with_operator_files(&files)?)
}

/// The operator's list of banks, or the one shipped with the program.
pub(crate) fn banks(config: &Config) -> Result<BankDirectory, BankListError> {
    match &config.banks {
        Some(file) => BankDirectory::from_file(file),
        None => BankDirectory::shipped(),
    }
}

/// The current and former document keys.
pub(crate) fn master_keys(config: &Config) -> Result<MasterKeys, StartError> {
    let current = MasterKey::new(&config.secrets.documents_key_id, config.documents_key()?)?;
    let former = config
        .former_documents_keys()?
        .into_iter()
        .map(|(id, key)| MasterKey::new(id, key))
        .collect::<Result<_, _>>()?;
    Ok(MasterKeys::new(current, former)?)
}

/// The folder or bucket of the documents; a bucket must answer, as a folder must be writable.
async fn vault(config: &Config, fill_random: FillRandom) -> Result<Vault, StartError> {
    let keys = master_keys(config)?;
    let Some(bucket) = &config.bucket else {
        let folder = config.documents.folder.clone();
        return Ok(Vault::in_folder(folder, keys, fill_random).await?);
    };
    let address = BucketAddress {
        name: bucket.name.clone(),
        endpoint: bucket
            .endpoint
            .as_ref()
            .map(|url| url.as_str().trim_end_matches('/').to_owned()),
        region: bucket.region.clone(),
        access_key_id: bucket.access_key_id.clone(),
        secret_access_key: bucket.secret_access_key.expose_secret().to_owned(),
    };
    let vault = Vault::in_s3(address, keys, fill_random)?;
    vault.check_reachable().await?;
    Ok(vault)
}

/// The way to the platform, where the configuration names one.
pub(crate) fn platform(
    config: &Config,
    clock: &Clock,
) -> Result<Option<Arc<dyn Upstream>>, PlatformFilesError> {
    let Some(section) = &config.platform else {
        return Ok(None);
    };
    let platform = Platform::new(&section.settings()?, clock.clone(), Ids)?;
    Ok(Some(Arc::new(platform)))
}

fn inspector_settings(config: &Config, program: PathBuf) -> InspectorSettings {
    let mut settings = InspectorSettings::new(program, vec![OsString::from("check-document")]);
    settings.workers = config.documents.inspectors.max(1);
    settings
}

fn assets(config: &Config) -> Assets {
    match &config.assets {
        Some(folder) => Assets::Folder(folder.clone()),
        #[cfg(feature = "embed")]
        None => Assets::Embedded,
        #[cfg(not(feature = "embed"))]
        None => Assets::Folder(PathBuf::from("frontend/dist")),
    }
}
