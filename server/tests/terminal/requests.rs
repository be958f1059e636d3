//! CSRs made by OpenSSL: the good ones are signed, the others refused with the reason that helps.

use std::process::Command;

use serde_json::json;
use testkit::database::TestDatabase;

use super::desk::{Installation, content, register};
use super::portal::{HINATA, MIDORI};

/// A CSR with this key and name.
fn csr(installation: &Installation, key: &[&str], subject: &str, more: &[&str]) -> String {
    let output = Command::new("openssl")
        .args(["req", "-new", "-nodes", "-subj", subject, "-newkey"])
        .args(key)
        .args(more)
        .arg("-keyout")
        .arg(installation.folder.path().join("csr.key"))
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

#[tokio::test]
#[expect(clippy::too_many_lines, reason = "one story, step by step")]
async fn a_csr_is_signed_when_its_key_is_strong_and_its_name_is_the_office() {
    let database = TestDatabase::sqlite().await;
    let installation = Installation::new();
    let desk = installation.server(&database, "").await;
    let mut admin = desk.portal.registered("taro@example.jp", HINATA).await;
    let terminal = register(&mut admin, "受付のパソコン", "other").await;
    let path = format!("/terminals/{terminal}/certificates");
    let own = format!("/CN={HINATA}");
    let foreign = format!("/CN={MIDORI}");
    let p256: &[&str] = &["ec", "-pkeyopt", "ec_paramgen_curve:P-256"];
    let p384: &[&str] = &["ec", "-pkeyopt", "ec_paramgen_curve:P-384"];
    let p521: &[&str] = &["ec", "-pkeyopt", "ec_paramgen_curve:P-521"];
    let curve_k: &[&str] = &["ec", "-pkeyopt", "ec_paramgen_curve:secp256k1"];
    for good in [p256, p384, &["rsa:2048"], &["rsa:3072"]] {
        let csr = csr(&installation, good, &own, &[]);
        let made = admin
            .post(&path, &json!({ "way": "csr", "csr": csr }))
            .await;
        assert_eq!(made.status, 201, "{good:?}: {:?}", made.json());
        assert_eq!(made.json()["file"]["password"], json!(null));
        assert!(content(&made.json()).starts_with(b"-----BEGIN CERTIFICATE-----"));
    }
    let san = [
        "-addext",
        "subjectAltName=URI:urn:tsunagi:office:1379900028",
    ];
    let good = csr(&installation, p256, &own, &[]);
    let spoiled = {
        // One letter of the signature: the last line of the base64 but one.
        let mut lines: Vec<String> = good.lines().map(str::to_owned).collect();
        let last = lines.len() - 3;
        let changed = match &lines[last][30..31] {
            "A" => "B",
            _ => "A",
        };
        lines[last].replace_range(30..31, changed);
        lines.join("\n")
    };
    let cut: String = good.chars().take(good.len() / 2).collect();
    let refused = [
        (
            "1024 bits",
            csr(&installation, &["rsa:1024"], &own, &[]),
            "csr_key_refused",
        ),
        (
            "P-521",
            csr(&installation, p521, &own, &[]),
            "csr_key_refused",
        ),
        (
            "secp256k1",
            csr(&installation, curve_k, &own, &[]),
            "csr_key_refused",
        ),
        (
            "Ed25519",
            csr(&installation, &["ed25519"], &own, &[]),
            "csr_key_refused",
        ),
        (
            "another office",
            csr(&installation, p256, &foreign, &[]),
            "csr_name_refused",
        ),
        (
            "no name",
            csr(&installation, p256, "/O=x", &[]),
            "csr_name_refused",
        ),
        (
            "two names",
            csr(&installation, p256, &format!("{own}{foreign}"), &[]),
            "csr_name_refused",
        ),
        (
            "a name beside",
            csr(&installation, p256, &own, &san),
            "csr_name_refused",
        ),
        ("changed", spoiled, "csr_malformed"),
        ("cut off", cut, "csr_malformed"),
        ("nothing", String::new(), "csr_malformed"),
        ("something else", "hello".to_owned(), "csr_malformed"),
    ];
    for (what, csr, code) in refused {
        let answer = admin
            .post(&path, &json!({ "way": "csr", "csr": csr }))
            .await;
        assert_eq!(answer.problem(), (422, code.to_owned()), "{what}");
    }
    let seen = admin.get("/terminals").await.json();
    let live = seen["items"][0]["certificates"].as_array().unwrap().iter();
    let live = live.filter(|one| one["state"] == "unused").count();
    assert_eq!(live, 1, "a refused CSR revokes nothing");
    desk.finish().await;
}
