//! `tsunagi-platform link-card`.

use std::process::ExitCode;

use clap::Args;
use domain::care::PersonKey;

use super::{CommandResult, open, say};

#[derive(Debug, Args)]
pub(super) struct LinkCard {
    /// 保険者番号.
    #[arg(long)]
    insurer: String,
    /// 被保険者番号.
    #[arg(long)]
    insured: String,
    /// SHA-256 of the user-authentication certificate, hex.
    #[arg(long)]
    sha256: String,
    /// `sqlite:///path/to/file` or `postgres://…`.
    #[arg(long, env = "TSUNAGI_PLATFORM_DATABASE", hide_env_values = true)]
    database: String,
}

impl LinkCard {
    pub(super) async fn run(self) -> CommandResult {
        let hex = self.sha256.bytes().all(|byte| byte.is_ascii_hexdigit());
        if self.sha256.len() != 64 || !hex {
            return Err("a SHA-256 has 64 hexadecimal digits".into());
        }
        let key = PersonKey {
            insurer: self.insurer.parse()?,
            insured: self.insured.parse()?,
        };
        let store = open(&self.database).await?;
        let person = store.person_by_numbers(&key).await?;
        let person = person.ok_or("no such person")?;
        store.link_certificate(person.subject, &self.sha256).await?;
        store.close().await?;
        say("linked");
        Ok(ExitCode::SUCCESS)
    }
}
