//! Cards that are what they say.

use contract::card::{ProofKind, Revocation};
use testkit::card::CertificateShape;
use testkit::database::{TestDatabase, for_each_database};

use super::desk::{Desk, issued, ordinary};

#[tokio::test]
async fn a_certificate_with_its_pin_is_believed() {
    for_each_database(async |database| {
        let desk = Desk::on(database).await;
        let shown = desk
            .whole(ordinary(), ProofKind::Authentication)
            .await
            .unwrap();
        assert_eq!(shown.revocation, Revocation::NotChecked);
        assert_eq!(shown.valid_to.unwrap().to_string(), "2034-01-01");
        assert!(shown.test, "the sandbox knows it as a test card");
        assert!(shown.attributes.is_none() && shown.born_on.is_none());
        assert_eq!(shown.certificate_sha256.unwrap().len(), 64);
    })
    .await;
}

#[tokio::test]
async fn the_same_certificate_is_known_again_and_another_is_another() {
    let database = TestDatabase::sqlite().await;
    let desk = Desk::on(&database).await;
    let identity = async |card| {
        let shown = desk.whole(card, ProofKind::Authentication).await.unwrap();
        shown.identity_hmac.unwrap()
    };
    let first = identity(ordinary()).await;
    assert_eq!(first, identity(ordinary()).await);
    let other = issued(&CertificateShape {
        serial: 7,
        ..CertificateShape::default()
    });
    assert_ne!(first, identity(&other).await);
    // What is kept is no plain hash of the serial number, which could be found by trying.
    assert_eq!(first.len(), 64);
}

#[tokio::test]
async fn attributes_and_presence_of_a_genuine_card_are_believed() {
    let database = TestDatabase::sqlite().await;
    let desk = Desk::on(&database).await;
    let shown = desk.whole(ordinary(), ProofKind::Attributes).await.unwrap();
    let attributes = shown.attributes.unwrap();
    assert_eq!(attributes.name, "見本\u{3000}太郎");
    assert_eq!(attributes.born_on.to_string(), "1980-02-17");
    assert!(shown.identity_hmac.is_none());
    let shown = desk.whole(ordinary(), ProofKind::Presence).await.unwrap();
    assert_eq!(shown.born_on.unwrap().to_string(), "1980-02-17");
    assert!(shown.attributes.is_none());
}
