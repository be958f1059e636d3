//! One database on a PostgreSQL cluster.

use super::cluster;
use sea_orm::{ConnectOptions, ConnectionTrait as _, DatabaseConnection, DbErr, Statement};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;
use store::{Database, DatabaseConfig};
use url::Url;

/// Names the cluster's maintenance database, with the right to create others.
const ADDRESS: &str = "TSUNAGI_TEST_POSTGRES";
/// Held while the template is made ("testkit" in ASCII).
const LOCK: i64 = 32_762_643_480_373_620;

/// A database copied from the migrated template; dropped at the end.
#[derive(Debug)]
pub(super) struct TestServerDatabase {
    admin: Url,
    name: String,
    url: Url,
}

impl TestServerDatabase {
    /// With the whole schema.
    pub(super) async fn migrated() -> Self {
        Self::create(true).await
    }

    /// Without a schema.
    pub(super) async fn empty() -> Self {
        Self::create(false).await
    }

    async fn create(migrated: bool) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(1);
        let address = std::env::var(ADDRESS).unwrap_or_else(|_| cluster::address());
        let admin = Url::parse(&address).expect("TSUNAGI_TEST_POSTGRES holds an address");
        let connection = connect(&admin).await.expect("PostgreSQL answers");
        let template = if migrated {
            template(&connection, &admin).await
        } else {
            // PostgreSQL's own, which nobody connects to.
            "template0".to_owned()
        };
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("tsunagi_test_{}_{number}", std::process::id());
        run(
            &connection,
            &format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"),
        )
        .await;
        patiently(
            &connection,
            &format!("CREATE DATABASE {name} TEMPLATE {template}"),
        )
        .await;
        connection.close().await.expect("the connection closes");
        let url = beside(&admin, &name);
        Self { admin, name, url }
    }

    pub(super) fn url(&self) -> &str {
        self.url.as_str()
    }
}

impl Drop for TestServerDatabase {
    fn drop(&mut self) {
        let (admin, name) = (self.admin.clone(), self.name.clone());
        // Tests drop it inside their runtime, where nothing may block: a thread of its own.
        let removal = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build();
            runtime.map(|runtime| runtime.block_on(remove(&admin, &name)))
        });
        // A database that stays is removed with its cluster.
        drop(removal.join());
    }
}

async fn remove(admin: &Url, name: &str) -> Result<(), DbErr> {
    let connection = connect(admin).await?;
    let sql = format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    connection.execute_unprepared(&sql).await?;
    connection.close().await
}

/// A migrated database to copy from, made once per cluster and schema.
async fn template(connection: &DatabaseConnection, admin: &Url) -> String {
    let mut hash = DefaultHasher::new();
    for migration in Database::migrations() {
        migration.hash(&mut hash);
    }
    let name = format!("tsunagi_template_{:016x}", hash.finish());
    if exists(connection, &name).await {
        return name;
    }
    run(connection, &format!("SELECT pg_advisory_lock({LOCK})")).await;
    if !exists(connection, &name).await {
        let building = format!("{name}_building");
        run(
            connection,
            &format!("DROP DATABASE IF EXISTS {building} WITH (FORCE)"),
        )
        .await;
        run(connection, &format!("CREATE DATABASE {building}")).await;
        let url = beside(admin, &building)
            .as_str()
            .parse()
            .expect("a PostgreSQL address");
        Database::migrate(&DatabaseConfig::new(url))
            .await
            .expect("migrations on PostgreSQL");
        patiently(
            connection,
            &format!("ALTER DATABASE {building} RENAME TO {name}"),
        )
        .await;
    }
    run(connection, &format!("SELECT pg_advisory_unlock({LOCK})")).await;
    name
}

async fn exists(connection: &DatabaseConnection, name: &str) -> bool {
    let sql = format!("SELECT 1 FROM pg_database WHERE datname = '{name}'");
    let statement = Statement::from_string(connection.get_database_backend(), sql);
    connection
        .query_one_raw(statement)
        .await
        .expect("PostgreSQL lists databases")
        .is_some()
}

async fn run(connection: &DatabaseConnection, sql: &str) {
    connection
        .execute_unprepared(sql)
        .await
        .expect("PostgreSQL makes a test database");
}

/// Renaming and copying need the database unused; a closed connection takes a moment to be gone.
async fn patiently(connection: &DatabaseConnection, sql: &str) {
    for _ in 0..100 {
        if connection.execute_unprepared(sql).await.is_ok() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    run(connection, sql).await;
}

async fn connect(url: &Url) -> Result<DatabaseConnection, DbErr> {
    let mut options = ConnectOptions::new(url.as_str());
    options
        .max_connections(1)
        .sqlx_logging(false)
        .acquire_timeout(Duration::from_secs(30));
    sea_orm::Database::connect(options).await
}

fn beside(admin: &Url, name: &str) -> Url {
    let mut url = admin.clone();
    url.set_path(name);
    url
}
