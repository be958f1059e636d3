//! Two people, and a passkey that signs the very files.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};
use server::usecase::payment::challenge;
use testkit::database::for_each_database;
use uuid::Uuid;

use super::house::{House, approve_many, id_of, portal};

#[tokio::test]
async fn the_maker_does_not_release() {
    for_each_database(async |database| {
        let portal = portal(database).await;
        let mut house = House::of(&portal).await;
        approve_many(&portal.ctx, 3).await;
        let made = house.make().await;
        assert_eq!(made["made_by_me"], true);
        let path = format!("/payments/batches/{}/release/options", id_of(&made));
        let own = house.maker.post(&path, &json!({})).await;
        assert_eq!(own.problem(), (403, "made_by_yourself".to_owned()));
        let other = house.reviewer.post(&path, &json!({})).await;
        assert_eq!(other.problem(), (403, "forbidden".to_owned()));
        drop(house);
        portal.finish().await;
    })
    .await;
}

#[tokio::test]
async fn the_evidence_says_what_was_signed() {
    for_each_database(async |database| {
        let portal = portal(database).await;
        let mut house = House::of(&portal).await;
        approve_many(&portal.ctx, 3).await;
        let made = house.make().await;
        assert_eq!(house.release(&made).await.status, 200);
        let id = Uuid::try_parse(&id_of(&made)).unwrap();
        let row = store::payment::find_batch(portal.ctx.db.read(), id)
            .await
            .unwrap()
            .unwrap();
        let evidence = row.evidence.unwrap();
        assert_eq!(evidence["digest"], made["digest"]);
        assert!(evidence["public_key"].is_object(), "{evidence}");
        let text = |field: &str| evidence[field].as_str().unwrap().to_owned();
        let client = URL_SAFE_NO_PAD.decode(text("client_data_json")).unwrap();
        let client: Value = serde_json::from_slice(&client).unwrap();
        let expected = challenge(id, &text("digest"), &text("nonce"));
        assert_eq!(client["challenge"], URL_SAFE_NO_PAD.encode(expected));
        assert_eq!(client["type"], "webauthn.get");
        drop(house);
        portal.finish().await;
    })
    .await;
}

#[tokio::test]
async fn a_signature_counts_once_and_for_one_batch_alone() {
    for_each_database(async |database| {
        let portal = portal(database).await;
        let mut house = House::of(&portal).await;
        approve_many(&portal.ctx, 2).await;
        let first = house.make().await;
        let path = |batch: &Value| format!("/payments/batches/{}/release", id_of(batch));
        let options = format!("{}/options", path(&first));

        // A step-up signature is worth nothing here, and the other way round.
        let step_up = house
            .releaser
            .post("/step-up/options", &json!({}))
            .await
            .json();
        let mut used = house.releaser.use_passkey(&step_up);
        used["version"] = first["version"].clone();
        let answer = house.releaser.post(&path(&first), &used).await;
        assert_eq!(answer.problem(), (401, "passkey_refused".to_owned()));

        // A challenge of the browser's own, without the hash.
        let mut forged = house.releaser.post(&options, &json!({})).await.json();
        forged["options"]["publicKey"]["challenge"] = json!(URL_SAFE_NO_PAD.encode([7_u8; 32]));
        let mut used = house.releaser.use_passkey(&forged);
        used["version"] = first["version"].clone();
        let answer = house.releaser.post(&path(&first), &used).await;
        assert_eq!(answer.problem(), (401, "passkey_refused".to_owned()));

        // Begun for one batch, shown for another.
        let begun = house.releaser.post(&options, &json!({})).await.json();
        let mut used = house.releaser.use_passkey(&begun);
        used["version"] = first["version"].clone();
        let cancel = format!("/payments/batches/{}/cancellation", id_of(&first));
        let version = json!({"version": first["version"]});
        assert_eq!(house.maker.post(&cancel, &version).await.status, 200);
        let second = house.make().await;
        let cookies = house.releaser.cookies.clone();
        let answer = house.releaser.post(&path(&second), &used).await;
        assert_eq!(answer.problem(), (401, "passkey_refused".to_owned()));
        house.releaser.cookies = cookies;
        let answer = house.releaser.post(&path(&second), &used).await;
        assert_eq!(answer.problem(), (401, "passkey_refused".to_owned()));

        assert_eq!(house.release(&second).await.status, 200);
        let again = house
            .releaser
            .post(&format!("{}/options", path(&second)), &json!({}))
            .await;
        assert_eq!(again.problem(), (409, "not_in_this_state".to_owned()));
        drop(house);
        portal.finish().await;
    })
    .await;
}
