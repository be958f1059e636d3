//! What is written down of care records, on both databases.

use chrono::{NaiveDate, TimeDelta};
use store::care::{
    consents, feed, identifications, policies, recipients, relations, services, visits,
};
use store::change_events::{self, ChangeEvent};
use store::entity;
use store::{Constraint, Database, StoreError};
use testkit::database::for_each_database;
use uuid::Uuid;

use crate::fixture::{entry, later, new_id, noon, person_with_office};

const OFFICE: &str = "1379900036";
const OTHER_OFFICE: &str = "1379900044";

#[expect(clippy::unwrap_used, reason = "the day is on the calendar")]
fn day(offset: i64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 28).unwrap() + TimeDelta::days(offset)
}

fn relation(person: Uuid) -> entity::care_relation::Model {
    entity::care_relation::Model {
        id: new_id(),
        office_number: OFFICE.to_owned(),
        subject: "s-1".to_owned(),
        service_code: "43".to_owned(),
        identity_check: "sight".to_owned(),
        card_identity: None,
        since: day(0),
        view_until: day(365),
        ended_on: None,
        registered_by: person,
        registered_at: noon(),
        checked_at: noon(),
    }
}

/// A person, an office and a relation between it and somebody.
#[expect(clippy::unwrap_used, reason = "test helper")]
async fn served(db: &Database) -> (Uuid, entity::care_relation::Model) {
    let (person, _) = person_with_office(db, OFFICE).await.unwrap();
    let row = relation(person);
    let tx = db.begin().await.unwrap();
    relations::insert(&tx, row.clone()).await.unwrap();
    tx.commit(entry()).await.unwrap();
    (person, row)
}

#[tokio::test]
async fn an_office_serves_a_person_once_at_a_time() {
    for_each_database(async |db| {
        let (person, first) = served(db).await;
        let tx = db.begin().await.unwrap();
        let twice = relations::insert(&tx, relation(person)).await.unwrap_err();
        assert_eq!(twice, StoreError::Conflict(Constraint::OneLiveRelation));
        drop(tx);

        let tx = db.begin().await.unwrap();
        relations::renew(&tx, first.id, ("card", Some("hmac")), day(400), later(1))
            .await
            .unwrap();
        relations::end(&tx, first.id, day(3)).await.unwrap();
        let again = relations::end(&tx, first.id, day(3)).await.unwrap_err();
        assert_eq!(again, StoreError::Stale);
        relations::insert(&tx, relation(person)).await.unwrap();
        tx.commit(entry()).await.unwrap();

        let ended = relations::find_in(db.read(), OFFICE, first.id)
            .await
            .unwrap()
            .unwrap();
        assert_eq!((ended.ended_on, ended.view_until), (Some(day(3)), day(400)));
        assert_eq!(
            relations::live_of_office(db.read(), OFFICE)
                .await
                .unwrap()
                .len(),
            1
        );
        assert_eq!(
            relations::live_of_subject(db.read(), "s-1")
                .await
                .unwrap()
                .len(),
            1
        );
        assert!(
            relations::find_in(db.read(), "1379900010", first.id)
                .await
                .unwrap()
                .is_none()
        );
    })
    .await;
}

#[tokio::test]
async fn an_identification_is_taken_once_by_its_session_in_time() {
    for_each_database(async |db| {
        let (person, _) = served(db).await;
        let session = new_id();
        let ticket = entity::identification::Model {
            id: new_id(),
            session_id: session,
            person_id: person,
            office_number: OFFICE.to_owned(),
            subject: "s-1".to_owned(),
            found_by: identifications::BY_CARD.to_owned(),
            card_identity: Some("hmac".to_owned()),
            created_at: noon(),
            expires_at: later(10),
            used_at: None,
        };
        let tx = db.begin().await.unwrap();
        identifications::insert(&tx, ticket.clone()).await.unwrap();
        let take = async |session, at| identifications::take(&tx, ticket.id, session, at).await;
        assert!(
            take(new_id(), later(1)).await.unwrap().is_none(),
            "another session"
        );
        assert!(
            take(session, later(10)).await.unwrap().is_none(),
            "too late"
        );
        assert_eq!(
            take(session, later(9)).await.unwrap().unwrap().subject,
            "s-1"
        );
        assert!(take(session, later(9)).await.unwrap().is_none(), "twice");
        tx.commit(entry()).await.unwrap();
        let recent = identifications::recent_by_card(db.read(), session, "s-1", later(9)).await;
        assert_eq!(recent.unwrap().unwrap().id, ticket.id);
        assert_eq!(identifications::sweep(db, later(11)).await.unwrap(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_consent_is_withdrawn_once() {
    for_each_database(async |db| {
        let (person, relation) = served(db).await;
        let consent = entity::consent::Model {
            id: new_id(),
            relation_id: relation.id,
            office_number: OFFICE.to_owned(),
            subject: "s-1".to_owned(),
            kinds: "life care_plan".to_owned(),
            purpose: "care_planning".to_owned(),
            until: day(30),
            giver: "recipient".to_owned(),
            proxy_name: None,
            proxy_relationship: None,
            identity_check: "sight".to_owned(),
            card_identity: None,
            card_read_at: None,
            wording: "2026-11".to_owned(),
            taken_by: person,
            taken_at: noon(),
            withdrawn_at: None,
            withdrawn_by: None,
            withdrawal_reason: None,
        };
        let tx = db.begin().await.unwrap();
        consents::insert(&tx, consent.clone()).await.unwrap();
        assert!(
            consents::withdraw(&tx, consent.id, person, None, later(1))
                .await
                .unwrap()
        );
        assert!(
            !consents::withdraw(&tx, consent.id, person, None, later(2))
                .await
                .unwrap()
        );
        tx.commit(entry()).await.unwrap();
        let kept = consents::of_person_to_office(db.read(), "s-1", OFFICE)
            .await
            .unwrap();
        assert_eq!(kept[0].withdrawn_at, Some(later(1)));
        assert_eq!(consents::of_subject(db.read(), "s-1").await.unwrap(), kept);
    })
    .await;
}

#[tokio::test]
async fn visits_page_newest_first_and_marks_are_renewed() {
    for_each_database(async |db| {
        let (person, relation) = served(db).await;
        let visit = |minute| entity::record_visit::Model {
            id: new_id(),
            visit: new_id(),
            subject: "s-1".to_owned(),
            relation_id: Some(relation.id),
            office_number: Some(OFFICE.to_owned()),
            person_id: person,
            job: "care_manager".to_owned(),
            purpose: "care_planning".to_owned(),
            began_at: later(minute),
        };
        let tx = db.begin().await.unwrap();
        for minute in 0..5 {
            // Two at the same moment: the id decides.
            visits::begin(&tx, visit(minute / 2)).await.unwrap();
        }
        let mark = |kind: &str, minute| entity::record_mark::Model {
            person_id: person,
            relation_id: relation.id,
            kind: kind.to_owned(),
            opened_at: later(minute),
        };
        visits::mark(&tx, vec![mark("claim", 1), mark("life", 1)])
            .await
            .unwrap();
        visits::mark(&tx, vec![mark("claim", 2), mark("opinion", 2)])
            .await
            .unwrap();
        tx.commit(entry()).await.unwrap();

        let (mut seen, mut after) = (Vec::new(), None);
        loop {
            let page = visits::of_subject(db.read(), "s-1", after, 2)
                .await
                .unwrap();
            let Some(last) = page.last() else { break };
            after = Some((last.began_at, last.id));
            seen.extend(page.into_iter().map(|visit| (visit.began_at, visit.id)));
        }
        assert_eq!(seen.len(), 5);
        assert!(seen.is_sorted_by(|a, b| a > b), "{seen:?}");
        let mut marks = visits::marks_of(db, person, vec![relation.id])
            .await
            .unwrap();
        marks.sort_unstable_by(|a, b| a.kind.cmp(&b.kind));
        assert_eq!(
            marks,
            [mark("claim", 2), mark("life", 1), mark("opinion", 2)]
        );
    })
    .await;
}

#[tokio::test]
async fn outcomes_are_written_to_the_kinds_of_their_call() {
    for_each_database(async |db| {
        let (person, relation) = served(db).await;
        let visit = entity::record_visit::Model {
            id: new_id(),
            visit: new_id(),
            subject: "s-1".to_owned(),
            relation_id: Some(relation.id),
            office_number: Some(OFFICE.to_owned()),
            person_id: person,
            job: "care_manager".to_owned(),
            purpose: "care_planning".to_owned(),
            began_at: noon(),
        };
        let view = |request_id, kind: &str| entity::record_view::Model {
            id: new_id(),
            visit_id: visit.id,
            request_id,
            kind: kind.to_owned(),
            outcome: "asked".to_owned(),
            at: noon(),
        };
        let (first, second) = (new_id(), new_id());
        let tx = db.begin().await.unwrap();
        visits::begin(&tx, visit.clone()).await.unwrap();
        let views = vec![
            view(first, "claim"),
            view(first, "life"),
            view(second, "claim"),
        ];
        visits::add_views(&tx, views).await.unwrap();
        visits::set_outcome(&tx, first, &["claim"], "seen")
            .await
            .unwrap();
        tx.commit(entry()).await.unwrap();
        let kept = visits::views_of(db.read(), vec![visit.id]).await.unwrap();
        let outcomes: Vec<&str> = kept.iter().map(|view| view.outcome.as_str()).collect();
        assert_eq!(outcomes, ["seen", "asked", "asked"]);
    })
    .await;
}

#[tokio::test]
async fn a_change_is_passed_on_with_its_cursor() {
    for_each_database(async |db| {
        let before = change_events::latest(db).await.unwrap();
        assert_eq!(feed::cursor(db.read()).await.unwrap(), None);
        let event = ChangeEvent {
            office_number: Some(OFFICE.to_owned()),
            person_id: None,
            topic: "care",
            subject_id: "r-1".to_owned(),
            at: noon(),
        };
        let change = |subject: &str, minute| entity::record_change::Model {
            subject: subject.to_owned(),
            kind: "claim".to_owned(),
            changed_at: later(minute),
        };
        let events = vec![event];
        feed::pass_on(db, "6", change("s-1", 1), events.clone())
            .await
            .unwrap();
        feed::pass_on(db, "7", change("s-1", 2), events)
            .await
            .unwrap();
        feed::pass_on(db, "8", change("s-2", 1), Vec::new())
            .await
            .unwrap();
        let subjects = vec!["s-1".to_owned(), "s-2".to_owned()];
        let kept = feed::changes_of(db.read(), subjects).await.unwrap();
        assert_eq!(kept, [change("s-1", 2)], "nobody is to hear of the other");
        assert_eq!(feed::cursor(db.read()).await.unwrap().as_deref(), Some("8"));
        assert_eq!(change_events::since(db, before, 10).await.unwrap().len(), 2);
    })
    .await;
}

#[tokio::test]
async fn an_account_has_one_own_record_and_a_record_one_account() {
    for_each_database(async |db| {
        let (person, _) = served(db).await;
        let (somebody_else, _) = person_with_office(db, OTHER_OFFICE).await.unwrap();
        let link = |subject: &str, person| entity::recipient_link::Model {
            subject: subject.to_owned(),
            person_id: person,
            linked_at: noon(),
        };
        let tx = db.begin().await.unwrap();
        recipients::link(&tx, link("s-1", person)).await.unwrap();
        tx.commit(entry()).await.unwrap();
        for (subject, person, constraint) in [
            ("s-1", somebody_else, Constraint::RecipientOfSubject),
            ("s-2", person, Constraint::OneSubjectOfRecipient),
        ] {
            let tx = db.begin().await.unwrap();
            let refused = recipients::link(&tx, link(subject, person))
                .await
                .unwrap_err();
            assert_eq!(refused, StoreError::Conflict(constraint), "{subject}");
        }
        let own = recipients::subject_of(db.read(), person).await.unwrap();
        assert_eq!(own.as_deref(), Some("s-1"));
    })
    .await;
}

#[tokio::test]
async fn the_newest_policy_is_in_force_and_services_are_noted_once() {
    for_each_database(async |db| {
        let (person, _) = served(db).await;
        let policy = |version: &str, minute| entity::access_policy::Model {
            id: new_id(),
            version: version.to_owned(),
            text: "…".to_owned(),
            reason: "…".to_owned(),
            put_by: person,
            put_at: later(minute),
        };
        let service = entity::office_service::Model {
            office_number: OFFICE.to_owned(),
            service_code: "43".to_owned(),
            source: "test".to_owned(),
            added_at: noon(),
        };
        let tx = db.begin().await.unwrap();
        policies::put(&tx, policy("b", 2)).await.unwrap();
        policies::put(&tx, policy("a", 1)).await.unwrap();
        services::add(&tx, service.clone()).await.unwrap();
        services::add(&tx, service).await.unwrap();
        tx.commit(entry()).await.unwrap();
        assert_eq!(
            policies::in_force(db.read())
                .await
                .unwrap()
                .unwrap()
                .version,
            "b"
        );
        assert_eq!(
            services::of_office(db.read(), OFFICE).await.unwrap(),
            ["43"]
        );
        let tx = db.begin().await.unwrap();
        let twice = policies::put(&tx, policy("a", 3)).await.unwrap_err();
        assert_eq!(twice, StoreError::Conflict(Constraint::PolicyVersion));
    })
    .await;
}
