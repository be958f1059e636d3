//! What a sandbox says about itself in `sandbox.json`.

use serde::Deserialize;

/// The file as the server writes it.
#[derive(Debug, Deserialize)]
pub(crate) struct SandboxFile {
    /// Where the portal answers, e.g. `http://localhost:8080`.
    pub(crate) base_url: String,
    /// The invented people, each with a way in.
    pub(crate) people: Vec<Person>,
}

/// One invented person.
#[derive(Debug, Deserialize)]
pub(crate) struct Person {
    /// 氏名.
    pub(crate) name: String,
    /// Role id, e.g. `office_admin`.
    pub(crate) role: String,
    /// Office worked for; absent for people of the federation.
    #[serde(default)]
    pub(crate) office_number: Option<String>,
    /// API token: `Authorization: Bearer …`.
    pub(crate) token: String,
    /// One-time link that signs the person in.
    pub(crate) sign_in_url: String,
}
