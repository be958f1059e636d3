//! `migrate`, `check-config`, `verify-audit`.

use std::path::Path;

use store::Database;
use tls::{Certificate, CertificateFiles};

use super::{CommandResult, say};
use crate::clock::Clock;
use crate::config::Config;
use crate::context::{check, database_config};
use crate::upstream::ending_soon;

/// Brings the schema up to date and says what was done.
pub(super) async fn migrate(config: Option<&Path>) -> CommandResult {
    let config = Config::read(config)?;
    let applied = Database::migrate(&database_config(&config)?).await?;
    for name in &applied {
        say(name);
    }
    say(&format!("{} migrations applied", applied.len()));
    Ok(())
}

/// Checks what can be checked without starting anything.
pub(super) fn check_config(config: Option<&Path>) -> CommandResult {
    let config = Config::read(config)?;
    check(&config)?;
    if let Some(section) = &config.tls {
        Certificate::load(CertificateFiles {
            certificate: section.certificate.clone(),
            key: section.key.clone(),
            allow_tls12: section.allow_tls12,
            clients: None,
        })?;
    }
    check_platform(&config)?;
    say("configuration is sound");
    Ok(())
}

/// What of the connection to the platform ends soon is said; what has ended stops.
fn check_platform(config: &Config) -> CommandResult {
    let Some(section) = &config.platform else {
        return Ok(());
    };
    let settings = section.settings()?;
    let client = tls::Client::load(settings.files, settings.organisation)?;
    let endings = ending_soon(&client.expiries()?, Clock::system().now().timestamp());
    for ending in &endings {
        say(&format!(
            "configuration section `platform`: {}",
            ending.words
        ));
    }
    if endings.iter().any(|ending| ending.is_over) {
        return Err("the platform would not be reached: see above".into());
    }
    Ok(())
}

/// Walks the audit log's chain; fails naming the first record that does not fit.
pub(super) async fn verify_audit(config: Option<&Path>) -> CommandResult {
    let config = Config::read(config)?;
    let db = Database::connect(&database_config(&config)?).await?;
    let verified = store::audit::verify(&db).await?;
    say(&format!(
        "{} entries, head {}",
        verified.entries, verified.head
    ));
    Ok(())
}
