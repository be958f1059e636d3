//! Open jobs of a kind in the order they are due: a lane finds its own behind thousands of others.

use crate::column::run;
use sea_orm_migration::prelude::*;

/// See the module.
#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let by_kind = "CREATE INDEX jobs_open_by_kind ON jobs (kind, run_at, id)
            WHERE done_at IS NULL AND failed_at IS NULL";
        run(manager, &[by_kind]).await
    }
}
