//! A portal with an authority of its own and a listener for terminals.

use std::fs;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::Command;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use server::clock::Clock;
use server::program::listen_to_terminals;
use server::terminal::Authority;
use tempfile::TempDir;
use testkit::database::TestDatabase;
use testkit::pki::TestPki;

use super::browser::Browser;
use super::portal::Portal;
use super::visitor::Identity;

/// What several servers of one installation share.
pub(crate) struct Installation {
    pub(crate) folder: TempDir,
    /// Issues the listener's own certificate.
    pub(crate) pki: TestPki,
    server: (PathBuf, PathBuf),
}

/// One server.
pub(crate) struct Desk {
    pub(crate) portal: Portal,
    pub(crate) address: SocketAddr,
}

impl Installation {
    pub(crate) fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let pki = TestPki::new();
        let server = pki.issue("portal", "1");
        // TLS goes by the machine's clock.
        let (certificate, key) =
            Authority::make("見本 端末の認証局", Clock::system().now()).unwrap();
        fs::write(folder.path().join("authority.pem"), certificate).unwrap();
        fs::write(folder.path().join("authority.key"), key).unwrap();
        Self {
            folder,
            pki,
            server: (server.certificate, server.key),
        }
    }

    pub(crate) fn authority(&self) -> (String, String) {
        let read = |name| fs::read_to_string(self.folder.path().join(name)).unwrap();
        (read("authority.pem"), read("authority.key"))
    }

    fn section(&self, more: &str) -> String {
        let folder = self.folder.path().display();
        let (certificate, key) = &self.server;
        format!(
            r#"
            [terminals]
            listen = "127.0.0.1:0"
            public_url = "https://localhost:8443"
            certificate = "{}"
            key = "{}"
            authority_certificate = "{folder}/authority.pem"
            authority_key = "{folder}/authority.key"
            {more}
            "#,
            certificate.display(),
            key.display(),
        )
    }

    /// A server that listens to terminals; its clock is the machine's time, standing still.
    pub(crate) async fn server(&self, database: &TestDatabase, more: &str) -> Desk {
        let portal = Portal::with(database, 1000, &self.section(more)).await;
        portal.ctx.clock.set(Some(Clock::system().now()));
        let address = listen_to_terminals(&portal.ctx, &portal.app).await.unwrap();
        Desk {
            portal,
            address: address.unwrap(),
        }
    }
}

impl Desk {
    /// Stops the listener and checks what must hold after every test.
    pub(crate) async fn finish(self) {
        self.portal.ctx.stopping.cancel();
        self.portal.finish().await;
    }

    /// How a revoked, unknown or foreign certificate was written down, newest first.
    pub(crate) async fn refusals(&self) -> Vec<Value> {
        use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _};
        use store::entity::audit_record::{Column, Entity};
        let rows = Entity::find()
            .filter(Column::Action.eq("terminal.refused"))
            .order_by_desc(Column::Seq)
            .all(self.portal.ctx.db.read())
            .await;
        rows.unwrap()
            .into_iter()
            .map(|row| serde_json::from_str(&row.body).unwrap())
            .collect()
    }
}

/// Registers a terminal; its id.
pub(crate) async fn register(admin: &mut Browser<'_>, name: &str, kind: &str) -> String {
    let made = admin
        .post("/terminals", &json!({ "name": name, "kind": kind }))
        .await;
    assert_eq!(made.status, 201, "{:?}", made.json());
    made.json()["id"].as_str().unwrap().to_owned()
}

/// Issues a certificate in this way; the whole answer.
pub(crate) async fn issue(admin: &mut Browser<'_>, terminal: &str, way: &str) -> Value {
    let path = format!("/terminals/{terminal}/certificates");
    let made = admin.post(&path, &json!({ "way": way })).await;
    assert_eq!(made.status, 201, "{:?}", made.json());
    made.json()
}

/// The bytes of an issued file.
pub(crate) fn content(issued: &Value) -> Vec<u8> {
    STANDARD
        .decode(issued["file"]["content"].as_str().unwrap())
        .unwrap()
}

/// Opens a PKCS#12 file with OpenSSL: key and certificates in PEM, or nothing.
pub(crate) fn opened(file: &Path, password: &str, legacy: bool) -> Option<String> {
    let mut openssl = Command::new("openssl");
    openssl.args(["pkcs12", "-nodes", "-passin", &format!("pass:{password}")]);
    openssl.arg("-in").arg(file);
    if legacy {
        openssl.arg("-legacy");
    }
    let output = openssl.output().unwrap();
    output
        .status
        .success()
        // The name inside is BMP text, which openssl writes as it stands.
        .then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Issues a PKCS#12 for a new terminal and opens it as its owner would.
pub(crate) async fn terminal_of(
    installation: &Installation,
    admin: &mut Browser<'_>,
    name: &str,
) -> (Identity, Value) {
    let terminal = register(admin, name, "windows").await;
    let issued = issue(admin, &terminal, "pkcs12").await;
    (identity(installation, &issued), issued)
}

/// Key and certificate of an issued PKCS#12.
pub(crate) fn identity(installation: &Installation, issued: &Value) -> Identity {
    let id = issued["certificate"]["id"].as_str().unwrap();
    let file = installation.folder.path().join(format!("{id}.p12"));
    fs::write(&file, content(issued)).unwrap();
    let password = issued["file"]["password"].as_str().unwrap();
    Identity::of_pem(&opened(&file, password, false).unwrap())
}
