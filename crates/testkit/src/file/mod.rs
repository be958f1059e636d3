//! Files to upload, made when a test runs: documents that are fine, and files that must be refused.
//!
//! Everything in them is invented: 見本 names, no real bank, no real office.

mod deflate;
pub mod hostile_pdf;
pub mod hostile_picture;
pub mod paper;
mod pdf_builder;
pub mod photo;
mod set;

pub use pdf_builder::PdfBuilder;
pub use set::{Fixture, all};

/// Largest upload of the scheme in bytes (「1ファイル20MBまで」, taken as 20,000,000).
pub const LARGEST_UPLOAD: usize = 20_000_000;
