//! History of the schema, oldest first; the same for SQLite and PostgreSQL. A released migration is never edited.

mod m20261128_000001_platform;

use sea_orm_migration::prelude::*;

/// All migrations in order.
#[derive(Clone, Copy, Debug)]
pub(super) struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![Box::new(m20261128_000001_platform::Migration)]
    }
}
