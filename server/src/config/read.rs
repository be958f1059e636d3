//! Reading and checking the configuration.

use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::person::EmailAddress;
use figment::Figment;
use figment::providers::{Env, Format as _, Toml};
use secrecy::{ExposeSecret as _, SecretString};

use super::{Config, KEYS, PlatformSection};

/// Why the program does not start. Texts name the key, never its value where that may be secret.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The file named on the command line is not there.
    #[error("configuration file {0} cannot be read")]
    NoFile(PathBuf),
    /// A required key is missing.
    #[error("configuration key `{0}` is missing (TOML, or environment variable {1})")]
    Missing(&'static str, String),
    /// Unknown key, wrong type.
    #[error("configuration: {0}")]
    Malformed(#[from] Box<figment::Error>),
    /// A value that cannot work.
    #[error("configuration key `{key}`: {reason}")]
    Unusable {
        /// Dotted name.
        key: &'static str,
        /// Why.
        reason: String,
    },
}

impl Config {
    /// Reads the file (if any) and the environment, and checks every value that can be checked without
    /// touching the network.
    pub fn read(file: Option<&Path>) -> Result<Self, ConfigError> {
        let mut figment = Figment::new();
        if let Some(file) = file {
            if !file.is_file() {
                return Err(ConfigError::NoFile(file.to_owned()));
            }
            figment = figment.merge(Toml::file_exact(file));
        }
        Self::from_figment(&figment.merge(Env::prefixed("TSUNAGI__").split("__")))
    }

    pub(super) fn from_figment(figment: &Figment) -> Result<Self, ConfigError> {
        for key in KEYS.iter().filter(|key| key.required) {
            if figment.find_value(key.name).is_err() {
                let variable = format!("TSUNAGI__{}", key.name.replace('.', "__").to_uppercase());
                return Err(ConfigError::Missing(key.name, variable));
            }
        }
        let config: Self = figment.extract().map_err(Box::new)?;
        config.check()?;
        Ok(config)
    }

    fn check(&self) -> Result<(), ConfigError> {
        let unusable = |key, reason: &str| {
            Err(ConfigError::Unusable {
                key,
                reason: reason.to_owned(),
            })
        };
        if let Some(reason) = self.fault_of_public_url() {
            return unusable("public_url", reason);
        }
        if !self.admin_listen.ip().is_loopback() {
            return unusable(
                "admin_listen",
                "must be a loopback address: it asks for no sign-in",
            );
        }
        let plain_to_the_world =
            self.tls.is_none() && !self.behind_proxy && !self.listen.ip().is_loopback();
        if plain_to_the_world {
            return unusable(
                "listen",
                "without [tls] or behind_proxy it must be a loopback address",
            );
        }
        // Mails kept in memory reach nobody; only tests build such a configuration, by hand.
        if self.mail.url.expose_secret() == "memory:" {
            return unusable("mail.url", "must be smtps://, smtp:// or folder:///");
        }
        if let Some(contact) = &self.mail.contact
            && EmailAddress::parse(contact).is_err()
        {
            return unusable("mail.contact", "must be a mail address");
        }
        self.check_document_store()?;
        self.documents_key()?;
        self.accounts_key()?;
        self.sealing_key()?;
        self.onboarding.check()?;
        self.former_documents_keys()?;
        self.payment_order()?;
        if let Some((key, reason)) = self.platform.as_ref().and_then(PlatformSection::fault) {
            return unusable(key, reason);
        }
        if let Some((key, reason)) = self.terminals.fault(self) {
            return unusable(key, reason);
        }
        Ok(())
    }

    fn fault_of_public_url(&self) -> Option<&'static str> {
        let host = self.public_url.host_str().unwrap_or_default();
        match self.public_url.scheme() {
            "https" => {}
            "http" if host == "localhost" => {}
            _ => {
                return Some(
                    "must be https:// (or http://localhost for trials): browsers offer passkeys nowhere else",
                );
            }
        }
        if host.parse::<std::net::IpAddr>().is_ok() || host.starts_with('[') {
            return Some("must be a name: passkeys are bound to a host name");
        }
        (!matches!(self.public_url.path(), "" | "/")).then_some("must not have a path")
    }

    fn check_document_store(&self) -> Result<(), ConfigError> {
        let unusable = |key, reason: &str| {
            Err(ConfigError::Unusable {
                key,
                reason: reason.to_owned(),
            })
        };
        let has_folder = !self.documents.folder.as_os_str().is_empty();
        let Some(bucket) = &self.bucket else {
            return if has_folder {
                Ok(())
            } else {
                unusable("documents.folder", "is missing, and there is no [bucket]")
            };
        };
        if has_folder {
            return unusable("documents.folder", "cannot be given beside [bucket]");
        }
        let Some(endpoint) = &bucket.endpoint else {
            return Ok(());
        };
        match (endpoint.scheme(), endpoint.host_str()) {
            ("https", _) | ("http", Some("localhost")) => Ok(()),
            _ => unusable(
                "bucket.endpoint",
                "must be https:// (or http://localhost for trials)",
            ),
        }
    }

    /// The current document key.
    pub fn documents_key(&self) -> Result<[u8; 32], ConfigError> {
        key_of("secrets.documents_key", &self.secrets.documents_key)
    }

    /// The key of decoys.
    pub fn accounts_key(&self) -> Result<[u8; 32], ConfigError> {
        key_of("secrets.accounts_key", &self.secrets.accounts_key)
    }

    /// The key of seals, where it has one of its own.
    pub fn sealing_key(&self) -> Result<Option<[u8; 32]>, ConfigError> {
        let key = self.secrets.sealing_key.as_ref();
        key.map(|key| key_of("secrets.sealing_key", key))
            .transpose()
    }

    /// Former document keys with their names.
    pub fn former_documents_keys(&self) -> Result<Vec<(String, [u8; 32])>, ConfigError> {
        self.secrets
            .former_documents_keys
            .iter()
            .map(|(id, key)| Ok((id.clone(), key_of("secrets.former_documents_keys", key)?)))
            .collect()
    }
}

fn key_of(key: &'static str, text: &SecretString) -> Result<[u8; 32], ConfigError> {
    let bytes = STANDARD
        .decode(text.expose_secret().trim())
        .unwrap_or_default();
    bytes.try_into().map_err(|_| ConfigError::Unusable {
        key,
        reason: "must be 32 bytes in base64 (openssl rand -base64 32)".to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    const WHOLE: &str = r#"
        public_url = "https://portal.example.jp"
        [database]
        url = "sqlite:///tmp/x"
        [documents]
        folder = "/tmp/documents"
        [mail]
        url = "folder:///tmp/mail"
        from = "noreply@example.jp"
        [secrets]
        documents_key = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
        accounts_key = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE="
    "#;

    fn read(text: &str) -> Result<Config, ConfigError> {
        Config::from_figment(&Figment::new().merge(Toml::string(text)))
    }

    #[test]
    fn reads_a_whole_file() {
        let config = read(WHOLE).unwrap();
        assert_eq!(config.origin(), "https://portal.example.jp");
        assert_eq!(config.link("/sign-in"), "https://portal.example.jp/sign-in");
        assert!(!format!("{config:?}").contains("AAAAAAAA"), "secrets print");
    }

    #[test]
    fn mails_to_nowhere_are_refused() {
        let text = WHOLE.replace("folder:///tmp/mail", "memory:");
        let error = read(&text).unwrap_err().to_string();
        assert!(error.contains("`mail.url`"), "{error}");
    }

    #[test]
    fn documents_lie_in_a_folder_or_a_bucket() {
        let bucket = r#"
        [bucket]
        name = "documents"
        endpoint = "https://s3.example.jp"
        access_key_id = "id"
        secret_access_key = "hidden-proof"
        "#;
        let in_bucket = WHOLE.replace("folder = \"/tmp/documents\"", "") + bucket;
        let config = read(&in_bucket).unwrap();
        assert!(
            !format!("{config:?}").contains("hidden-proof"),
            "secrets print"
        );

        let both = read(&format!("{WHOLE}{bucket}")).unwrap_err().to_string();
        assert!(both.contains("`documents.folder`"), "{both}");
        let neither = WHOLE.replace("folder = \"/tmp/documents\"", "");
        let neither = read(&neither).unwrap_err().to_string();
        assert!(neither.contains("`documents.folder`"), "{neither}");
        let plain = in_bucket.replace("https://s3.example.jp", "http://s3.example.jp");
        let plain = read(&plain).unwrap_err().to_string();
        assert!(plain.contains("`bucket.endpoint`"), "{plain}");
    }

    #[test]
    fn a_missing_key_is_named() {
        for key in KEYS.iter().filter(|key| key.required) {
            let last = key.name.rsplit('.').next().unwrap();
            let without: String = WHOLE
                .lines()
                .filter(|line| !line.trim().starts_with(&format!("{last} =")))
                .fold(String::new(), |text, line| text + line + "\n");
            let Err(error) = read(&without) else {
                panic!("{} is not needed", key.name)
            };
            assert!(error.to_string().contains(last), "{error}");
        }
    }

    #[test]
    fn an_unknown_key_is_named() {
        let error = read(&format!("databse_url = 1\n{WHOLE}"))
            .unwrap_err()
            .to_string();
        assert!(error.contains("databse_url"), "{error}");
        let error = read(&format!("{WHOLE}\nmaster = 1"))
            .unwrap_err()
            .to_string();
        assert!(error.contains("master"), "{error}");
    }

    #[test]
    fn what_cannot_work_is_refused() {
        for (from, to, key) in [
            (
                "https://portal.example.jp",
                "http://portal.example.jp",
                "public_url",
            ),
            (
                "https://portal.example.jp",
                "https://192.0.2.1",
                "public_url",
            ),
            (
                "https://portal.example.jp",
                "https://portal.example.jp/x",
                "public_url",
            ),
            (
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "short",
                "secrets.documents_key",
            ),
            (
                "from = \"noreply@example.jp\"",
                "from = \"noreply@example.jp\"\n contact = \"nowhere\"",
                "mail.contact",
            ),
        ] {
            let error = read(&WHOLE.replace(from, to)).unwrap_err().to_string();
            assert!(error.contains(key), "{error}");
        }
        for (line, key) in [
            ("listen = \"0.0.0.0:80\"", "listen"),
            ("admin_listen = \"0.0.0.0:9080\"", "admin_listen"),
        ] {
            let error = read(&format!("{line}\n{WHOLE}")).unwrap_err().to_string();
            assert!(error.contains(key), "{error}");
        }
    }

    /// serde lists every field it knows when it meets one it does not.
    fn fields_of(section: &str) -> BTreeSet<String> {
        let nonsense = match section {
            "" => format!("nonsense = 1\n{WHOLE}"),
            "tls" => {
                format!("{WHOLE}\n[tls]\ncertificate = \"a\"\nkey = \"b\"\nnonsense = 1")
            }
            "payment" => format!(
                "{WHOLE}\n[payment]\nclient_code = \"1\"\nclient_name = \"a\"\nbank = \"0001\"\nbranch = \"001\"\naccount_kind = \"ordinary\"\naccount_number = \"1\"\nnonsense = 1"
            ),
            "review" | "notices" | "bucket" | "card" | "terminals" | "onboarding" => {
                format!("{WHOLE}\n[{section}]\nnonsense = 1")
            }
            "platform" => format!(
                "{WHOLE}\n[platform]\nurl = \"https://a\"\ncertificate = \"a\"\nkey = \"b\"\nroots = \"c\"\ncrls = \"d\"\norganisation = \"e\"\nnonsense = 1"
            ),
            section => WHOLE.replace(
                &format!("[{section}]"),
                &format!("[{section}]\nnonsense = 1"),
            ),
        };
        let error = read(&nonsense).unwrap_err().to_string();
        let (_, expected) = error.split_once("expected").unwrap_or_default();
        let prefix = if section.is_empty() {
            String::new()
        } else {
            format!("{section}.")
        };
        let is_name = |part: &&str| {
            !part.is_empty()
                && part
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte == b'_' || byte.is_ascii_digit())
        };
        let names = expected.split('`').filter(is_name);
        names.map(|name| format!("{prefix}{name}")).collect()
    }

    #[test]
    fn keys_and_page_list_what_the_program_reads() {
        let sections = [
            "tls",
            "database",
            "documents",
            "bucket",
            "card",
            "mail",
            "notices",
            "onboarding",
            "payment",
            "platform",
            "review",
            "secrets",
            "terminals",
        ];
        let mut read: BTreeSet<String> = fields_of("");
        for section in sections {
            assert!(read.remove(section), "{section} in {read:?}");
            read.extend(fields_of(section));
        }
        let listed: BTreeSet<String> = KEYS.iter().map(|key| key.name.to_owned()).collect();
        assert_eq!(read, listed);

        let page = include_str!("../../../docs/operations.md");
        let table: BTreeSet<String> = page
            .lines()
            .skip_while(|line| !line.starts_with("| key |"))
            .take_while(|line| line.starts_with('|'))
            .filter_map(|line| line.strip_prefix("| `"))
            .filter_map(|line| line.split_once("` |"))
            .map(|(name, _)| name.to_owned())
            .collect();
        assert_eq!(table, listed, "the table in docs/operations.md");
    }
}
