//! Whether a helper answers, without asking the person for anything.

use domain::onboarding::HelperSeen;

use super::helper::{self, Found};
use super::permission::{Permission, permission};

/// What was found of the helper, with its version where it answered. Where the browser would have to ask the person first
/// nothing is asked.
pub(crate) async fn helper_seen() -> (HelperSeen, Option<String>) {
    match permission().await {
        Permission::Prompt | Permission::Denied => return (HelperSeen::NotAsked, None),
        Permission::Granted | Permission::NotAsked => {}
    }
    match helper::find().await {
        Found::Helper { version, .. } => (HelperSeen::Present, Some(version)),
        Found::Old { version } => (HelperSeen::Old, Some(version)),
        Found::Nobody => (HelperSeen::Missing, None),
        Found::Denied => (HelperSeen::NotAsked, None),
    }
}
