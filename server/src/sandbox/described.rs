//! `sandbox.json`: where it is and who is in it.

use std::path::Path;

use hmac::{Hmac, Mac as _};
use secrecy::ExposeSecret as _;
use serde::Serialize;
use sha2::Sha256;
use store::account::people;
use store::audit::{Actor, AuditAction, AuditEntry, Subject, SubjectKind};
use store::entity::sign_in_link;
use store::{StoreError, sandbox};
use uuid::Uuid;

use super::care::{REGION_PEOPLE, RegionPerson};
use super::cast::INVENTED_PEOPLE;
use super::prepare::SandboxError;
use crate::context::Context;
use crate::secret::Secret;
use crate::usecase::account::create_token::TOKEN_PREFIX;

/// The file.
#[derive(Serialize)]
struct Described {
    base_url: String,
    people: Vec<DescribedPerson>,
    care: DescribedCare,
}

/// Whom the platform knows, where one is connected.
#[derive(Serialize)]
struct DescribedCare {
    people: Vec<RegionPerson>,
}

/// One invented person with ways in.
#[derive(Serialize)]
struct DescribedPerson {
    id: Uuid,
    name: &'static str,
    role: &'static str,
    email: String,
    office_number: Option<&'static str>,
    token: String,
    sign_in_url: String,
}

/// The API token of an invented person: the same at every start of the same folder.
pub(super) fn token_secret(ctx: &Context, email: &str) -> Secret {
    let key = ctx.config.secrets.accounts_key.expose_secret();
    // HMAC takes keys of any length.
    let mut bytes = [0_u8; 32];
    if let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key.as_bytes()) {
        mac.update(b"sandbox token\0");
        mac.update(email.as_bytes());
        bytes = mac.finalize().into_bytes().into();
    }
    Secret::from_bytes(bytes)
}

/// Makes a new one-time link for everybody and writes the file.
pub(super) async fn write(ctx: &Context, data: &Path) -> Result<(), SandboxError> {
    let mut described: Vec<DescribedPerson> = Vec::new();
    let mut links = Vec::new();
    for person in INVENTED_PEOPLE {
        let email = person.email();
        if described.iter().any(|known| known.email == email) {
            continue;
        }
        let found = people::find_by_email(ctx.db.read(), &email).await?;
        let Some(row) = found else { continue };
        let stamp = ctx.stamp();
        let secret = ctx.ids.secret();
        links.push(sign_in_link::Model {
            id: stamp.id,
            token_hash: secret.digest(),
            person_id: row.id,
            created_at: stamp.at,
            consumed_at: None,
        });
        described.push(DescribedPerson {
            id: row.id,
            name: person.name,
            role: person.role.as_str(),
            token: format!("{TOKEN_PREFIX}{}", token_secret(ctx, &email).reveal()),
            sign_in_url: ctx
                .config
                .link(&format!("/sandbox/sign-in/{}", secret.reveal())),
            email,
            office_number: person.office,
        });
    }
    replace_links(ctx, links).await?;
    let file = Described {
        base_url: ctx.config.origin(),
        people: described,
        care: DescribedCare {
            people: match ctx.platform {
                Some(_) => REGION_PEOPLE.to_vec(),
                None => Vec::new(),
            },
        },
    };
    put(&data.join("sandbox.json"), &file)
}

async fn replace_links(ctx: &Context, links: Vec<sign_in_link::Model>) -> Result<(), StoreError> {
    let tx = ctx.db.begin().await?;
    sandbox::replace_links(&tx, links).await?;
    let subject = Subject::new(SubjectKind::Installation, "sandbox");
    let entry = AuditEntry::new(
        ctx.stamp(),
        Actor::system(),
        AuditAction::SignInLinkCreated,
        subject,
    );
    tx.commit(entry).await
}

/// Written beside and renamed: whoever waits for the file never reads half of it.
fn put(path: &Path, file: &Described) -> Result<(), SandboxError> {
    let io = |source| SandboxError::Io {
        what: path.display().to_string(),
        source,
    };
    let text = serde_json::to_vec_pretty(file).map_err(|error| io(error.into()))?;
    let half = path.with_extension("json.half");
    std::fs::write(&half, text)
        .and_then(|()| std::fs::rename(&half, path))
        .map_err(io)
}
