//! `/onboarding`: 導入の準備.

mod failure;
pub mod office;
pub mod paper;
pub mod rehearsal;
pub mod terminal;
