//! What nobody refers to goes; what a submission names stays.

use axum::body::Body;
use chrono::TimeDelta;
use domain::person::Role;
use server::usecase::document::sweep_orphans;
use testkit::database::for_each_database;

use super::paperwork::papers;
use super::world::{HINATA, World};

#[tokio::test]
#[expect(clippy::too_many_lines, reason = "one story, told in order")]
async fn a_document_named_by_a_submission_is_never_swept() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let caller = world.caller(Role::OfficeAdmin, HINATA).await;
        let id = world.begin(&caller, HINATA).await;
        let (kind, name, content) = papers().into_iter().nth(2).unwrap();
        let upload = async || {
            world
                .upload(&caller, &id, kind, name, content.clone())
                .await
                .json()
        };

        // Taken out before anything was submitted: gone with the next sweep.
        let early = upload().await;
        let document = early["document"]["id"].as_str().unwrap();
        let path = format!("/applications/{id}/documents/{document}");
        world
            .send(caller.request("DELETE", &path, &[], Body::empty()))
            .await;
        let future = world.ctx.clock.now() + TimeDelta::days(2);
        let swept = sweep_orphans(&world.ctx, future, future).await.unwrap();
        assert_eq!((swept.contents, swept.objects), (1, 0));

        let tag = world
            .get(&caller, &format!("/applications/{id}"))
            .await
            .version();
        let stale = format!("\"{tag}\"");
        let draft = format!("/applications/{id}");
        world
            .send(caller.request("DELETE", &draft, &[("if-match", &stale)], Body::empty()))
            .await;
        let id = world.begin(&caller, HINATA).await;
        let version = world.fill(&caller, &id).await;
        let receipt = world
            .submit(&caller, &id, "key-0000-0000-0001", version)
            .await
            .json();
        for document in receipt["documents"].as_array().unwrap() {
            let path = format!(
                "/applications/{id}/documents/{}",
                document["id"].as_str().unwrap()
            );
            let removed = world
                .send(caller.request("DELETE", &path, &[], Body::empty()))
                .await;
            assert_eq!(removed.status, 204);
        }
        let swept = sweep_orphans(&world.ctx, future, future).await.unwrap();
        assert_eq!((swept.contents, swept.objects), (0, 0));
        for (document, (.., content)) in receipt["documents"]
            .as_array()
            .unwrap()
            .iter()
            .zip(papers())
        {
            let path = format!(
                "/applications/{id}/documents/{}",
                document["id"].as_str().unwrap()
            );
            assert_eq!(world.get(&caller, &path).await.bytes, content);
        }
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn leftovers_of_a_crash_are_swept() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let caller = world.caller(Role::OfficeAdmin, HINATA).await;
        let id = world.begin(&caller, HINATA).await;
        // Killed between the two: the object is durable, the row was never written.
        let mut writer = world.ctx.vault.writer(1_000).await.unwrap();
        writer.write(b"%PDF-left behind").await.unwrap();
        writer.finish().await.unwrap().keep().await.unwrap();
        // Killed in the middle of an upload.
        std::fs::write(world.documents.join("incoming").join("0123"), b"half").unwrap();
        world.fill(&caller, &id).await;
        // Files carry the machine's time, whatever the portal's clock says.
        #[expect(clippy::disallowed_methods, reason = "files carry the machine's time")]
        let future = chrono::Utc::now() + TimeDelta::days(2);
        let past = world.ctx.clock.now() - TimeDelta::days(2);
        let swept = sweep_orphans(&world.ctx, past, future).await.unwrap();
        assert_eq!((swept.contents, swept.objects), (0, 2));
        world.finish().await;
    })
    .await;
}
