//! Documents that people upload: what a file is, whether it can be accepted, and where it is kept.
//!
//! - [`inspect`] says what a file is from its content alone and refuses what cannot be reviewed
//!   safely. Parsers run in a child process that can be killed and cannot take much memory.
//! - [`vault`] keeps accepted files encrypted, on a folder or an S3-compatible bucket.
//! - `notice` (with the feature of that name) sets notices as PDF/A, `paper` what an office prints on its way to
//!   first use.
//!
//! The first two meet in one order, which never acknowledges a file that could be missing later:
//!
//! 1. [`vault::Vault::writer`] takes the body while it arrives: counts, hashes, encrypts.
//! 2. [`inspect::Inspector::inspect`] reads it back through [`vault::SealedBlob::read`].
//! 3. [`vault::SealedBlob::keep`] makes it durable and returns the [`vault::BlobRef`].
//! 4. The caller commits the reference to its database. Only that commit makes the blob real; see
//!    [`vault`] for the rule on identical content.

pub mod inspect;
#[cfg(feature = "notice")]
pub mod notice;
#[cfg(feature = "notice")]
pub mod paper;
pub mod vault;
