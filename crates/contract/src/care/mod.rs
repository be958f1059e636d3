//! 介護情報: the people an office serves, their records, consents, and who looked.
//!
//! The portal keeps no copy of what it shows: records are fetched from the platform for one view and
//! forgotten. People are named in paths by the id of the office's relation to them, which says
//! nothing about them; names and numbers travel in bodies only. Every answer is `no-store`.

mod consent;
mod emergency;
mod objection;
mod own;
mod people;
mod person;
mod policy;
mod view;

pub use consent::{
    ConsentGiver, ConsentState, ConsentView, ConsentWording, NewConsent, Withdrawal,
};
pub use emergency::{EmergencyList, EmergencyOutcome, EmergencyReview, EmergencyView};
pub use objection::{NewObjection, ObjectionAnswer, ObjectionList, ObjectionView};
pub use own::{AccessEntry, AccessLog, MyCareView, OwnConsents};
pub use people::{
    CarePeople, CarePerson, IdentificationRequest, IdentificationView, IdentifyWith, IdentityCheck,
    NewCarePerson, PlatformState, RelationEnd, TakenPerson,
};
pub use person::{
    CarePersonView, KindAccess, RecipientInvitation, RecipientInvited, ServiceChoice,
};
pub use policy::{Certainty, Permission, PolicyCell, PolicyChange, PolicyView};
pub use view::{
    Absence, KindAbsence, RecordPrint, RecordViewAnswer, RecordViewRequest, VersionsOfRequest,
};
