//! History of the database schema, oldest first.
//!
//! One set of migrations serves SQLite and PostgreSQL. Rules they follow:
//! - each runs in one transaction on both databases, so that a stopped server leaves no half schema;
//! - every foreign key is `RESTRICT`: nothing disappears because something else did;
//! - times are UTC (`timestamptz`; on SQLite RFC 3339 text, which sorts), money is `bigint` yen;
//! - a released migration is never edited: changes are new files, expand first and contract later.

use sea_orm_migration::prelude::*;

mod column;
mod m20261122_000001_people;
mod m20261122_000002_sign_in;
mod m20261122_000003_applications;
mod m20261122_000004_work;
mod m20261122_000005_audit;
mod m20261122_000006_review;
mod m20261122_000007_decision;
mod m20261122_000008_notices;
mod m20261122_000009_payments;
mod m20261122_000010_duties;
mod m20261128_000011_care;
mod m20261128_000020_card;
mod m20261128_000021_left_out;
mod m20261128_000022_job_lanes;
mod m20261128_000030_readiness;
mod m20261128_000040_terminals;
mod m20261128_000041_certificates;
mod m20261128_000042_verification;
mod m20261128_000050_onboarding;
mod m20261128_000060_public;
mod m20261128_000070_card_use;
mod m20261128_000080_payment_order;

pub use sea_orm_migration::{MigrationStatus, MigratorTrait};

/// All migrations in order.
#[derive(Clone, Copy, Debug)]
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261122_000001_people::Migration),
            Box::new(m20261122_000002_sign_in::Migration),
            Box::new(m20261122_000003_applications::Migration),
            Box::new(m20261122_000004_work::Migration),
            Box::new(m20261122_000005_audit::Migration),
            Box::new(m20261122_000006_review::Migration),
            Box::new(m20261122_000007_decision::Migration),
            Box::new(m20261122_000008_notices::Migration),
            Box::new(m20261122_000009_payments::Migration),
            Box::new(m20261122_000010_duties::Migration),
            Box::new(m20261128_000011_care::Migration),
            Box::new(m20261128_000020_card::Migration),
            Box::new(m20261128_000021_left_out::Migration),
            Box::new(m20261128_000022_job_lanes::Migration),
            Box::new(m20261128_000030_readiness::Migration),
            Box::new(m20261128_000040_terminals::Migration),
            Box::new(m20261128_000041_certificates::Migration),
            Box::new(m20261128_000042_verification::Migration),
            Box::new(m20261128_000070_card_use::Migration),
            Box::new(m20261128_000060_public::Migration),
            Box::new(m20261128_000050_onboarding::Migration),
            Box::new(m20261128_000080_payment_order::Migration),
        ]
    }
}
