//! Who may talk to the helper at all.

use contract::card::{INFO_PATH, SUBPROTOCOL};

use crate::client::{Page, get, http};
use crate::world::{ORIGIN, World};

#[test]
fn info_is_for_pages_that_may_ask_and_for_each_alone() {
    let world = World::new();
    let port = world.helper.port;
    let answer = get(port, INFO_PATH, &format!("Origin: {ORIGIN}\r\n"));
    assert_eq!(answer.status, 200);
    assert!(answer.body.contains("\"product\":\"tsunagi-card\""));
    assert!(
        answer
            .head
            .contains(&format!("access-control-allow-origin: {ORIGIN}"))
    );
    assert!(answer.head.contains("cache-control: no-store"));
    assert!(answer.head.contains("vary: origin"));
    assert!(!answer.body.contains("Virtual"), "no name of a reader");
    for bad in [
        "",
        "Origin: null\r\n",
        "Origin: http://portal.example.jp\r\n",
        "Origin: https://portal.example.jp.evil.example\r\nOrigin: https://portal.example.jp\r\n",
        "Origin: https://portal.example.jp/x\r\n",
        "Origin: http://127.0.0.1:1\r\n",
    ] {
        let answer = get(port, INFO_PATH, bad);
        assert_eq!(answer.status, 403, "{bad:?}");
        assert!(
            !answer.head.contains("access-control-allow-origin"),
            "{bad:?}"
        );
    }
}

#[test]
fn a_name_turned_into_loopback_is_refused() {
    let world = World::new();
    let port = world.helper.port;
    for host in [
        "evil.example",
        &format!("evil.example:{port}"),
        "127.0.0.1",
        "127.0.0.1:1",
        "localhost",
    ] {
        let request = format!(
            "GET {INFO_PATH} HTTP/1.1\r\nHost: {host}\r\nOrigin: {ORIGIN}\r\nConnection: close\r\n\r\n"
        );
        assert_eq!(http(port, &request).status, 421, "{host}");
        let named = Page::connect_as(port, Some(ORIGIN), Some(SUBPROTOCOL), Some(host));
        assert!(named.is_err(), "{host}");
    }
    for host in ["127.0.0.1", "localhost", "[::1]"] {
        let request = format!(
            "GET {INFO_PATH} HTTP/1.1\r\nHost: {host}:{port}\r\nOrigin: {ORIGIN}\r\nConnection: close\r\n\r\n"
        );
        assert_eq!(http(port, &request).status, 200, "{host}");
    }
}

#[test]
fn sockets_ask_for_origin_and_subprotocol() {
    let world = World::new();
    let port = world.helper.port;
    assert!(Page::connect_as(port, Some(ORIGIN), Some(SUBPROTOCOL), None).is_ok());
    assert!(Page::connect_as(port, None, Some(SUBPROTOCOL), None).is_err());
    assert!(Page::connect_as(port, Some("null"), Some(SUBPROTOCOL), None).is_err());
    assert!(Page::connect_as(port, Some("http://evil.example"), Some(SUBPROTOCOL), None).is_err());
    assert!(Page::connect_as(port, Some(ORIGIN), None, None).is_err());
    assert!(Page::connect_as(port, Some(ORIGIN), Some("other.v9"), None).is_err());
}

#[test]
fn an_administrator_can_shut_all_others_out() {
    let world = World::with_machine_file(&format!(
        "allowed_origins = [\"{ORIGIN}\"]\nonly_listed = true\n"
    ));
    let port = world.helper.port;
    assert_eq!(
        get(port, INFO_PATH, &format!("Origin: {ORIGIN}\r\n")).status,
        200
    );
    assert_eq!(
        get(port, INFO_PATH, "Origin: https://other.example.jp\r\n").status,
        403
    );
    assert!(Page::connect(port, "https://other.example.jp").is_err());
}

#[test]
fn nothing_else_is_served() {
    let world = World::new();
    let port = world.helper.port;
    assert_eq!(get(port, "/", &format!("Origin: {ORIGIN}\r\n")).status, 404);
    assert_eq!(
        get(port, "/prompt/guess", "Sec-Fetch-Dest: document\r\n").status,
        410
    );
}

#[test]
fn a_hundred_foreign_names_and_pages_are_all_refused() {
    let world = World::new();
    let port = world.helper.port;
    let names = (0..50).map(|number| match number % 5 {
        0 => format!("rebind-{number}.example:{port}"),
        1 => format!("127.0.0.1.{number}.example:{port}"),
        2 => format!("localhost.{number}.example:{port}"),
        3 => format!("127.0.0.{}:{port}", number + 2),
        _ => format!("127.0.0.1:{}", number + 1),
    });
    let by_name = names
        .filter(|host| {
            let request = format!(
                "GET {INFO_PATH} HTTP/1.1\r\nHost: {host}\r\nOrigin: {ORIGIN}\r\nConnection: close\r\n\r\n"
            );
            http(port, &request).status == 421
        })
        .count();
    let pages = (0..50).map(|number| match number % 5 {
        0 => format!("http://evil-{number}.example"),
        1 => format!("http://localhost.{number}.example"),
        2 => format!("https://user{number}@portal.example.jp"),
        3 => format!("http://127.0.0.1:{}", number + 1),
        _ => format!("moz-extension://{number}"),
    });
    let by_origin = pages
        .filter(|origin| get(port, INFO_PATH, &format!("Origin: {origin}\r\n")).status == 403)
        .count();
    assert_eq!((by_name, by_origin), (50, 50));
}
