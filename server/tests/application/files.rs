//! Uploads: every refusal with its code, nothing kept of it; what is kept comes back byte for byte.

use axum::body::{Body, Bytes};
use domain::person::Role;
use futures::stream;
use sha2::{Digest as _, Sha256};
use testkit::database::{TestDatabase, for_each_database};
use testkit::file::{paper, photo};
use tower::ServiceExt as _;

use super::world::{HINATA, World};

fn stored(world: &World) -> usize {
    fn count(folder: &std::path::Path) -> usize {
        std::fs::read_dir(folder).map_or(0, |entries| {
            entries
                .flatten()
                .map(|entry| {
                    if entry.path().is_dir() {
                        count(&entry.path())
                    } else {
                        1
                    }
                })
                .sum()
        })
    }
    count(&world.documents)
}

#[tokio::test]
async fn every_file_gets_its_own_answer() {
    let database = TestDatabase::sqlite().await;
    let world = World::on(&database).await;
    let caller = world.caller(Role::OfficeAdmin, HINATA).await;
    let mut refused = 0;
    for fixture in testkit::file::all() {
        // A fresh draft each, so that no count stands in the way.
        let id = world.begin(&caller, HINATA).await;
        let before = stored(&world);
        let answer = world
            .upload(&caller, &id, "receipt_copy", fixture.name, fixture.content)
            .await;
        match fixture.refused_as {
            None => assert_eq!(answer.status, 201, "{}: {}", fixture.name, answer.json()),
            Some(code) => {
                refused += 1;
                assert_eq!(answer.problem().1, code, "{}", fixture.name);
                assert!(
                    matches!(answer.status.as_u16(), 413 | 415 | 422),
                    "{}",
                    fixture.name
                );
                assert_eq!(stored(&world), before, "{}: nothing is kept", fixture.name);
                let shown = world.get(&caller, &format!("/applications/{id}")).await;
                assert_eq!(
                    (shown.version(), shown.json()["documents"].clone()),
                    (1, serde_json::json!([]))
                );
            }
        }
        let version = world
            .get(&caller, &format!("/applications/{id}"))
            .await
            .version();
        let tag = format!("\"{version}\"");
        let path = format!("/applications/{id}");
        let removed = world
            .send(caller.request("DELETE", &path, &[("if-match", &tag)], Body::empty()))
            .await;
        assert_eq!(removed.status, 204);
    }
    assert!(refused > 20, "{refused}");
    world.finish().await;
}

#[tokio::test]
async fn a_length_announced_too_large_is_refused_before_it_is_read() {
    let database = TestDatabase::sqlite().await;
    let world = World::on(&database).await;
    let caller = world.caller(Role::OfficeAdmin, HINATA).await;
    let id = world.begin(&caller, HINATA).await;
    let path = format!("/applications/{id}/documents/receipt_copy?name=a.pdf");
    let headers = [("content-length", "20000001"), ("expect", "100-continue")];
    let answer = world
        .send(caller.request("PUT", &path, &headers, Body::from("%PDF-")))
        .await;
    assert_eq!(answer.problem(), (413, "file_too_large".to_owned()));
    world.finish().await;
}

#[tokio::test]
async fn names_and_kinds() {
    let database = TestDatabase::sqlite().await;
    let world = World::on(&database).await;
    let caller = world.caller(Role::OfficeAdmin, HINATA).await;
    let id = world.begin(&caller, HINATA).await;
    let pdf = paper::receipt();
    let long = format!("{}.pdf", "あ".repeat(197));
    for (kind, name, code, field) in [
        (
            "receipt_copy",
            "../../etc/passwd.pdf",
            "invalid_input",
            "name",
        ),
        ("receipt_copy", "a\\b.pdf", "invalid_input", "name"),
        ("receipt_copy", "a\r\nb.pdf", "invalid_input", "name"),
        ("receipt_copy", "a\0.pdf", "invalid_input", "name"),
        ("receipt_copy", "", "invalid_input", "name"),
        ("receipt_copy", &long, "invalid_input", "name"),
        ("receipt_copy", "a.exe", "file_type_not_allowed", ""),
        ("receipt_copy", "a.png", "file_extension_mismatch", ""),
        ("love_letter", "a.pdf", "invalid_input", "kind"),
    ] {
        let answer = world.upload(&caller, &id, kind, name, pdf.clone()).await;
        assert_eq!(answer.problem().1, code, "{name}");
        let named = answer
            .fields()
            .first()
            .map(|(field, _)| field.clone())
            .unwrap_or_default();
        assert_eq!(named, field, "{name}");
    }
    assert_eq!(stored(&world), 0);
    world.finish().await;
}

#[tokio::test]
#[expect(clippy::too_many_lines, reason = "one story, told in order")]
async fn what_was_taken_in_comes_back_byte_for_byte() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let caller = world.caller(Role::OfficeAdmin, HINATA).await;
        let id = world.begin(&caller, HINATA).await;
        let jpeg = photo::bankbook_jpeg();
        let taken = world
            .upload(
                &caller,
                &id,
                "bankbook_copy",
                "通帳 \"1\".jpg",
                jpeg.clone(),
            )
            .await;
        assert_eq!(taken.status, 201, "{}", taken.json());
        let document = &taken.json()["document"];
        assert_eq!(document["sha256"], hex::encode(Sha256::digest(&jpeg)));
        assert_eq!(
            (document["media_type"].as_str(), taken.version()),
            (Some("image/jpeg"), 2)
        );

        let path = format!(
            "/applications/{id}/documents/{}",
            document["id"].as_str().unwrap()
        );
        let file = world.get(&caller, &path).await;
        assert_eq!(file.bytes, jpeg);
        assert_eq!(file.headers["content-type"], "image/jpeg");
        assert_eq!(file.headers["x-content-type-options"], "nosniff");
        assert_eq!(
            file.headers["content-security-policy"],
            "sandbox; default-src 'none'"
        );
        assert_eq!(file.headers["cache-control"], "no-store");
        let disposition = file.headers["content-disposition"].to_str().unwrap();
        assert_eq!(
            disposition,
            "attachment; filename*=UTF-8''%E9%80%9A%E5%B8%B3%20%221%22.jpg"
        );
        let preview = world.get(&caller, &format!("{path}?view=preview")).await;
        assert_eq!(preview.headers["content-type"], "image/jpeg");
        assert!(preview.bytes.starts_with(&[0xFF, 0xD8]));
        let has_exif = |bytes: &[u8]| bytes.windows(4).any(|window| window == b"Exif");
        assert!(
            has_exif(&jpeg) && !has_exif(&preview.bytes),
            "the preview carries no EXIF"
        );
        let odd = world.get(&caller, &format!("{path}?view=xray")).await;
        assert_eq!(odd.problem(), (422, "invalid_input".to_owned()));

        // The same bytes again: the same document, nothing stored twice.
        let objects = stored(&world);
        let again = world
            .upload(&caller, &id, "bankbook_copy", "again.jpg", jpeg.clone())
            .await;
        assert_eq!(
            (again.status.as_u16(), &again.json()["document"]),
            (200, document)
        );
        let other = world
            .upload(&caller, &id, "receipt_copy", "other.jpg", jpeg)
            .await;
        assert_eq!(other.status, 201);
        assert_eq!(stored(&world), objects);

        let removed = world
            .send(caller.request("DELETE", &path, &[], Body::empty()))
            .await;
        assert_eq!((removed.status.as_u16(), removed.version()), (204, 4));
        assert_eq!(world.get(&caller, &path).await.status, 404);
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn of_each_kind_as_many_as_the_scheme_allows() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let caller = world.caller(Role::OfficeAdmin, HINATA).await;
        let id = world.begin(&caller, HINATA).await;
        let uploads = (0..8).map(|number| {
            let content = paper::pdf(1, &format!("receipt {number}"));
            let name = format!("{number}.pdf");
            let (world, caller, id) = (&world, &caller, &id);
            async move {
                world
                    .upload(caller, id, "receipt_copy", &name, content)
                    .await
            }
        });
        let answers = futures::future::join_all(uploads).await;
        let taken = answers.iter().filter(|answer| answer.status == 201).count();
        assert_eq!(taken, 5, "receipts of one application");
        for answer in answers.iter().filter(|answer| answer.status != 201) {
            assert_eq!(answer.problem(), (409, "too_many_documents".to_owned()));
        }
        assert_eq!(stored(&world), 5);
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn an_upload_broken_off_leaves_nothing() {
    let database = TestDatabase::sqlite().await;
    let world = World::on(&database).await;
    let caller = world.caller(Role::OfficeAdmin, HINATA).await;
    let id = world.begin(&caller, HINATA).await;
    let pdf = Bytes::from(paper::pdf_of_size(1_000_000));
    for cut in (0..pdf.len()).step_by(65_536) {
        let parts = stream::iter([Ok(pdf.slice(..cut)), Err(std::io::Error::other("gone"))]);
        let answer = world
            .upload(
                &caller,
                &id,
                "receipt_copy",
                "a.pdf",
                Body::from_stream(parts),
            )
            .await;
        assert_eq!(
            answer.problem(),
            (408, "upload_incomplete".to_owned()),
            "cut at {cut}"
        );
    }
    // The caller's connection is gone: the act is dropped in the middle.
    let path = format!("/applications/{id}/documents/receipt_copy?name=a.pdf");
    let endless = stream::pending::<Result<Bytes, std::io::Error>>();
    let request = caller.request("PUT", &path, &[], Body::from_stream(endless));
    let act = world.router().oneshot(request);
    let limit = std::time::Duration::from_millis(300);
    assert!(
        tokio::time::timeout(limit, act).await.is_err(),
        "still waiting for bytes"
    );

    let whole = world
        .upload(&caller, &id, "receipt_copy", "a.pdf", pdf)
        .await;
    assert_eq!((whole.status.as_u16(), whole.version()), (201, 2));
    assert_eq!(stored(&world), 1);
    world.finish().await;
}
