//! Who may see which kind of record (閲覧権限): a policy kept as data, and the one decision made from it.

mod case;
mod condition;
mod decision;
mod emergency_reason;
mod file;
mod grant;
mod job;
mod permission;
mod policy;
mod purpose;
#[cfg(test)]
mod tests;
mod wording;

pub use case::{Case, ConsentFact, ConsentStanding, RelationStanding};
pub use condition::Condition;
pub use decision::{decide, decide_emergency, decide_own, lacks};
pub use emergency_reason::{EmergencyReason, EmergencyReasonError};
pub use grant::Grant;
pub use job::Job;
pub use permission::{Certainty, Permission};
pub use policy::{Cell, Emergency, Group, Policy, PolicyError};
pub use purpose::Purpose;
pub use wording::{ConsentParagraph, ConsentText, ConsentTextError};
