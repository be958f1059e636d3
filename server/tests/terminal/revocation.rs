//! Revoked on one server, closed on all within seconds; the office of the certificate is the office of the session.

use std::time::Duration;

use rustls::version::TLS13;
use serde_json::json;
use testkit::database::for_each_database;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::time::{Instant, sleep, timeout};

use super::desk::{Installation, terminal_of};
use super::portal::{HINATA, MIDORI};
use super::visitor::{Connection, ask, connect, request};

/// What "at once" means for handshakes and open streams of the other server.
const SECONDS: Duration = Duration::from_secs(10);

/// Reads until the stream ends; true when it did in time.
async fn ends(connection: &mut Connection) -> bool {
    let mut rest = Vec::new();
    timeout(SECONDS, connection.read_to_end(&mut rest))
        .await
        .is_ok()
}

#[tokio::test]
async fn revoked_on_one_server_a_terminal_is_out_on_both_within_seconds() {
    for_each_database(async |database| {
        let installation = Installation::new();
        let one = installation.server(database, "").await;
        let two = installation.server(database, "").await;
        let mut admin = one.portal.registered("taro@example.jp", HINATA).await;
        let (terminal, issued) = terminal_of(&installation, &mut admin, "受付").await;
        // Only now: either server might send the mail that `one` is asked for above.
        server::worker::start(&one.portal.ctx);
        server::worker::start(&two.portal.ctx);
        let roots = installation.pki.roots();
        let asked = request(&admin, "GET", "/terminals");
        for server in [&one, &two] {
            let answer = ask(server.address, &roots, Some(&terminal), &asked).await;
            assert_eq!(answer.unwrap().0, 200);
        }
        let mut streams = Vec::new();
        for server in [&one, &two] {
            let stream = connect(server.address, &roots, Some(&terminal), &TLS13).await;
            let mut stream = stream.unwrap();
            let listen = request(&admin, "GET", "/events");
            stream.write_all(listen.as_bytes()).await.unwrap();
            let mut head = [0_u8; 12];
            stream.read_exact(&mut head).await.unwrap();
            assert_eq!(&head, b"HTTP/1.1 200");
            streams.push(stream);
        }
        // Connected before, asked after: the handshake knew nothing yet.
        let before = connect(two.address, &roots, Some(&terminal), &TLS13).await;

        let id = issued["certificate"]["id"].as_str().unwrap();
        let path = format!("/terminals/certificates/{id}/revocation");
        let done = admin.post(&path, &json!({ "because": "lost" })).await;
        assert_eq!(done.status, 204);
        let since = Instant::now();

        let refused = super::visitor::ask_on(before.unwrap(), &asked)
            .await
            .unwrap();
        assert_eq!(refused.0, 403);
        assert_eq!(refused.1["code"], "terminal_refused");
        for stream in &mut streams {
            assert!(ends(stream).await, "an open stream goes on");
        }
        for server in [&one, &two] {
            loop {
                match ask(server.address, &roots, Some(&terminal), &asked).await {
                    None => break,
                    Some((status, _)) => assert_eq!(status, 403),
                }
                assert!(since.elapsed() < SECONDS, "the handshake goes on");
                sleep(Duration::from_millis(100)).await;
            }
        }
        assert_eq!(one.refusals().await[0]["why"], "revoked");
        for server in [one, two] {
            server.finish().await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_terminal_of_another_office_opens_nothing_and_is_written_down() {
    for_each_database(async |database| {
        let installation = Installation::new();
        let desk = installation.server(database, "").await;
        let mut admin = desk.portal.registered("taro@example.jp", HINATA).await;
        let (terminal, _) = terminal_of(&installation, &mut admin, "受付").await;
        let other = desk.portal.registered("jiro@example.jp", MIDORI).await;
        let roots = installation.pki.roots();
        let asked = request(&other, "GET", "/terminals");
        let (status, body) = ask(desk.address, &roots, Some(&terminal), &asked)
            .await
            .unwrap();
        assert_eq!(
            (status, &body["code"]),
            (403, &json!("terminal_of_other_office"))
        );
        let refusals = desk.refusals().await;
        assert_eq!(refusals[0]["why"], "other_office");
        assert_eq!(refusals[0]["terminal_office"], HINATA);
        // The own account stays within reach: there the office can be changed.
        let own = request(&other, "GET", "/me");
        let (status, _) = ask(desk.address, &roots, Some(&terminal), &own)
            .await
            .unwrap();
        assert_eq!(status, 200);
        desk.finish().await;
    })
    .await;
}

#[tokio::test]
async fn records_are_for_terminals_where_the_installation_says_so() {
    for_each_database(async |database| {
        let installation = Installation::new();
        let desk = installation.server(database, "").await;
        let mut admin = desk.portal.registered("taro@example.jp", HINATA).await;
        let (terminal, _) = terminal_of(&installation, &mut admin, "受付").await;
        let refused = admin.get("/care/services").await;
        assert_eq!(refused.problem(), (403, "terminal_required".to_owned()));
        let roots = installation.pki.roots();
        let asked = request(&admin, "GET", "/care/services");
        let answer = ask(desk.address, &roots, Some(&terminal), &asked).await;
        assert_eq!(answer.unwrap().0, 200);
        let seen = admin.get("/terminals").await.json();
        assert_eq!(seen["items"][0]["state"], "ready");
        let certificate = &seen["items"][0]["certificates"][0];
        assert_eq!(certificate["devices"][0]["name"], "Windows / Edge");
        desk.finish().await;

        let open = installation.server(database, "required = false").await;
        let mut admin = open.portal.registered("jiro@example.jp", MIDORI).await;
        assert_eq!(admin.get("/care/services").await.status, 200);
        open.finish().await;
    })
    .await;
}

#[tokio::test]
async fn one_certificate_on_two_kinds_of_devices_is_seen() {
    for_each_database(async |database| {
        let installation = Installation::new();
        let desk = installation.server(database, "").await;
        let mut admin = desk.portal.registered("taro@example.jp", HINATA).await;
        let (terminal, _) = terminal_of(&installation, &mut admin, "受付").await;
        let roots = installation.pki.roots();
        let windows = request(&admin, "GET", "/me");
        let ipad = windows.replace("(Windows NT 10.0) Edg/140.0", "(iPad) Safari/604.1");
        for asked in [&windows, &ipad, &windows] {
            let answer = ask(desk.address, &roots, Some(&terminal), asked).await;
            assert_eq!(answer.unwrap().0, 200);
        }
        let seen = admin.get("/terminals").await.json();
        let devices = &seen["items"][0]["certificates"][0]["devices"];
        let mut names: Vec<&str> = devices
            .as_array()
            .unwrap()
            .iter()
            .filter_map(|device| device["name"].as_str())
            .collect();
        names.sort_unstable();
        assert_eq!(names, ["Windows / Edge", "iPad / Safari"]);
        desk.finish().await;
    })
    .await;
}
