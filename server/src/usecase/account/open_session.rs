//! A new browser session.

use contract::account::SignInMethod;
use store::entity::session;
use store::{StoreError, Tx, account::sessions};
use uuid::Uuid;

use super::authenticate::{absolute_limit, idle_limit};
use crate::actor::Affiliation;
use crate::context::Context;
use crate::secret::Secret;

/// A session just begun.
#[derive(Debug)]
pub struct Opened {
    /// Session id.
    pub id: Uuid,
    /// Value of the cookie `__Host-session`; kept nowhere else.
    pub secret: Secret,
    /// The row.
    pub session: session::Model,
}

/// Begins a session of a person who has just shown who they are. The first office becomes the active one.
pub async fn open_session(
    ctx: &Context,
    tx: &Tx,
    person: Uuid,
    affiliations: &[Affiliation],
    (method, agent): (SignInMethod, &str),
) -> Result<Opened, StoreError> {
    let stamp = ctx.stamp();
    let secret = ctx.ids.secret();
    let active_office = affiliations.iter().find_map(|known| known.office.as_ref());
    let session = session::Model {
        id: stamp.id,
        secret_hash: secret.digest(),
        person_id: person,
        active_office: active_office.map(|number| number.as_str().to_owned()),
        method: method.as_str().to_owned(),
        agent_label: agent_label(agent),
        created_at: stamp.at,
        last_seen_at: stamp.at,
        idle_expires_at: stamp.at + idle_limit(affiliations),
        expires_at: stamp.at + absolute_limit(affiliations),
        stepped_up_at: Some(stamp.at),
        ended_at: None,
    };
    sessions::insert(tx, session.clone()).await?;
    Ok(Opened {
        id: session.id,
        secret,
        session,
    })
}

/// Device and browser in words, from `User-Agent`. The header itself is not kept.
pub fn agent_label(agent: &str) -> String {
    let device = [
        ("iPad", "iPad"),
        ("iPhone", "iPhone"),
        ("Android", "Android"),
        ("Windows", "Windows"),
        ("Macintosh", "Mac"),
        ("CrOS", "Chromebook"),
        ("Linux", "Linux"),
    ];
    // In this order: Edge also says Chrome, Chrome also says Safari.
    let browser = [
        ("Edg", "Edge"),
        ("Firefox", "Firefox"),
        ("FxiOS", "Firefox"),
        ("CriOS", "Chrome"),
        ("Chrome", "Chrome"),
        ("Safari", "Safari"),
    ];
    let find = |known: &[(&str, &'static str)]| {
        known
            .iter()
            .find(|(mark, _)| agent.contains(mark))
            .map(|(_, name)| *name)
    };
    match (find(&device), find(&browser)) {
        (Some(device), Some(browser)) => format!("{device} の {browser}"),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => "不明なブラウザー".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn browsers_are_named_in_words() {
        for (agent, label) in [
            (
                "Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Safari/604",
                "iPad の Safari",
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64) AppleWebKit/537 Chrome/140 Safari/537 Edg/140",
                "Windows の Edge",
            ),
            ("curl/8", "不明なブラウザー"),
        ] {
            assert_eq!(agent_label(agent), label);
        }
    }
}
