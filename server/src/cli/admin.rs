//! `tsunagi admin …`: what an operator does at the console, audited like everything else.

use std::path::{Path, PathBuf};

use clap::Subcommand;
use contract::account::{InvitationRequest, TokenRequest};
use domain::person::Role;

use super::{CommandResult, say};
use crate::clock::Clock;
use crate::config::Config;
use crate::context::{Context, Mode};
use crate::usecase::operator::{
    create_token_for, disable_person, import_offices, invite_from_console, verify_office,
};

/// What an operator does.
#[derive(Debug, Subcommand)]
pub(super) enum AdminCommand {
    /// API tokens.
    #[command(subcommand)]
    Token(TokenCommand),
    /// Invites somebody; the link goes out by mail.
    Invite {
        /// To whom.
        #[arg(long)]
        email: String,
        /// Role, e.g. `operator`, `reviewer`, `office_admin`.
        #[arg(long)]
        role: String,
        /// Office, for office roles.
        #[arg(long)]
        office: Option<String>,
    },
    /// Offices.
    #[command(subcommand)]
    Office(OfficeCommand),
    /// People.
    #[command(subcommand)]
    Person(PersonCommand),
}

#[derive(Debug, Subcommand)]
pub(super) enum TokenCommand {
    /// Makes a token for a person and prints it, this once.
    Create {
        /// The person who answers for it.
        #[arg(long)]
        email: String,
        /// Office it acts for.
        #[arg(long)]
        office: String,
        /// What it is for.
        #[arg(long)]
        name: String,
        /// `applications:read`, `applications:write`; may be repeated.
        #[arg(long = "scope", required = true)]
        scopes: Vec<String>,
        /// Days until it ends.
        #[arg(long, default_value_t = 90)]
        days: u32,
    },
}

#[derive(Debug, Subcommand)]
pub(super) enum OfficeCommand {
    /// Reads a CSV of office numbers and names (first line: `number,name`).
    Import {
        /// The file.
        file: PathBuf,
        /// Where the names come from, e.g. `openData2026-06`.
        #[arg(long, default_value = "import")]
        source: String,
    },
    /// Notes that an office is who it says it is, and what it may serve people under.
    Verify {
        /// 介護保険事業所番号.
        number: String,
        /// サービス種類コード of its designation; may be repeated.
        #[arg(long = "service", required = true)]
        services: Vec<String>,
    },
}

#[derive(Debug, Subcommand)]
pub(super) enum PersonCommand {
    /// Locks a person out: sessions and tokens end at once.
    Disable {
        /// E-mail of the person.
        #[arg(long)]
        email: String,
    },
}

/// Does it.
pub(super) async fn perform(config: Option<&Path>, command: AdminCommand) -> CommandResult {
    let ctx = Context::open(Config::read(config)?, Mode::Serve, Clock::system()).await?;
    match command {
        AdminCommand::Token(TokenCommand::Create {
            email,
            office,
            name,
            scopes,
            days,
        }) => {
            let request = TokenRequest {
                name,
                office_number: office,
                scopes,
                days,
            };
            let made = create_token_for(&ctx, &email, &request).await?;
            say(&made.secret);
        }
        AdminCommand::Invite {
            email,
            role,
            office,
        } => {
            let role = Role::from_id(&role).ok_or("no such role")?;
            let request = InvitationRequest { email, role };
            let sent = invite_from_console(&ctx, office.as_deref(), &request).await?;
            say(&format!("invitation {} until {}", sent.id, sent.expires_at));
        }
        AdminCommand::Office(OfficeCommand::Import { file, source }) => {
            let text = std::fs::read_to_string(&file)?;
            let count = import_offices(&ctx, &text, &source).await?;
            say(&format!("{} added, {} renamed", count.added, count.renamed));
        }
        AdminCommand::Office(OfficeCommand::Verify { number, services }) => {
            verify_office(&ctx, &number, &services).await?;
            say("verified");
        }
        AdminCommand::Person(PersonCommand::Disable { email }) => {
            disable_person(&ctx, &email).await?;
            say("locked out");
        }
    }
    Ok(())
}
