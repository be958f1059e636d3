//! Care records: the people offices serve, consents, who looked, the policy in force. No record is kept here.

pub mod consents;
pub mod emergencies;
pub mod feed;
pub mod identifications;
pub mod objections;
pub mod policies;
pub mod recipients;
pub mod relations;
pub mod services;
pub mod visits;
