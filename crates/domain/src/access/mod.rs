//! Who may see which kind of record (閲覧権限): a policy kept as data, and the one decision made from it.

mod condition;

pub use condition::Condition;
