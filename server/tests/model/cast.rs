//! Who plays, and a fresh application for every sequence.

use chrono::TimeDelta;
use domain::office::OfficeNumber;
use domain::person::Role;
use serde_json::json;
use server::actor::Scope;
use store::account::{offices, people, roles, tokens};
use store::audit::{Actor, AuditAction, AuditEntry, Subject, SubjectKind};
use store::{Tx, application, entity};
use uuid::Uuid;

use super::rules::Who;
use super::world::{Caller, HINATA, World};

/// The officers, and a submitted application to copy.
pub(crate) struct Cast {
    akari: Caller,
    botan: Caller,
    torn: Caller,
    lead: Caller,
    payment_officer: Caller,
    application: entity::application::Model,
    submission: entity::submission::Model,
    next: u32,
}

/// The application of one sequence.
pub(crate) struct Case {
    pub(crate) id: Uuid,
    pub(crate) grant: i64,
    applicant: Caller,
}

impl Cast {
    pub(crate) async fn new(world: &World) -> Self {
        let applicant = world.caller(Role::OfficeAdmin, HINATA).await;
        let id = world.begin(&applicant, HINATA).await;
        let version = world.fill(&applicant, &id).await;
        let answer = world
            .submit(&applicant, &id, "model-first-0001", version)
            .await;
        assert!(answer.status.is_success(), "{}", answer.json());
        let id = Uuid::try_parse(&id).unwrap();
        let read = world.ctx.db.read();
        Self {
            akari: officer(world, Role::Reviewer).await,
            botan: officer(world, Role::Reviewer).await,
            torn: officer(world, Role::Reviewer).await,
            lead: officer(world, Role::LeadReviewer).await,
            payment_officer: officer(world, Role::PaymentOfficer).await,
            application: application::find(read, id).await.unwrap().unwrap(),
            submission: application::latest_submission(read, id)
                .await
                .unwrap()
                .unwrap(),
            next: 0,
        }
    }

    pub(crate) fn caller<'a>(&'a self, case: &'a Case, who: Who) -> &'a Caller {
        match who {
            Who::Applicant => &case.applicant,
            Who::Akari => &self.akari,
            Who::Botan => &self.botan,
            Who::Torn => &self.torn,
            Who::Lead => &self.lead,
            Who::PaymentOfficer => &self.payment_officer,
        }
    }

    /// Another office with the same application, just submitted.
    pub(crate) async fn next_case(&mut self, world: &World) -> Case {
        self.next += 1;
        let office = format!("99{:08}", self.next);
        OfficeNumber::parse(&office).unwrap();
        let tx = world.ctx.db.begin().await.unwrap();
        let at = world.ctx.stamp().at;
        let row = entity::office::Model {
            number: office.clone(),
            name: format!("テスト事業所{}", self.next),
            name_source: "applicant".to_owned(),
            verified_at: None,
            created_at: at,
        };
        offices::insert(&tx, row).await.unwrap();
        self.join(world, &tx, &office).await;
        let id = world.ctx.ids.uuid();
        let application = entity::application::Model {
            id,
            office_number: office.clone(),
            reception_number: Some(format!("model-{}", self.next)),
            queue_no: None,
            ..self.application.clone()
        };
        application::insert(&tx, application).await.unwrap();
        let submission = entity::submission::Model {
            id: world.ctx.ids.uuid(),
            application_id: id,
            reception_number: format!("model-{}", self.next),
            ..self.submission.clone()
        };
        application::add_submission(&tx, submission).await.unwrap();
        self.copy_documents(world, &tx, id).await;
        tx.commit(entry(world)).await.unwrap();
        Case {
            id,
            grant: self.submission.estimate["grant_yen"].as_i64().unwrap(),
            applicant: world.caller(Role::OfficeAdmin, &office).await,
        }
    }

    /// The torn reviewer works for the office, too.
    async fn join(&self, world: &World, tx: &Tx, office: &str) {
        let grant = entity::role_grant::Model {
            id: world.ctx.ids.uuid(),
            person_id: self.torn.person,
            role: Role::OfficeStaff.as_str().to_owned(),
            office_number: Some(office.to_owned()),
            granted_by: None,
            created_at: world.ctx.stamp().at,
            ended_at: None,
        };
        roles::grant(tx, grant).await.unwrap();
    }

    async fn copy_documents(&self, world: &World, tx: &Tx, to: Uuid) {
        let documents = application::documents_of(tx.conn(), self.application.id)
            .await
            .unwrap();
        for document in documents {
            let copy = entity::document::Model {
                id: world.ctx.ids.uuid(),
                application_id: to,
                ..document
            };
            application::add_document(tx, copy).await.unwrap();
        }
    }
}

fn entry(world: &World) -> AuditEntry {
    let subject = Subject::new(SubjectKind::Installation, "test");
    let action = AuditAction::SandboxPrepared;
    AuditEntry::new(world.ctx.stamp(), Actor::system(), action, subject).with(json!({}))
}

/// Somebody of the federation, with a token for everything the role may do.
async fn officer(world: &World, role: Role) -> Caller {
    let person = world.ctx.ids.uuid();
    let at = world.ctx.stamp().at;
    let secret = world.ctx.ids.secret();
    let tx = world.ctx.db.begin().await.unwrap();
    let row = entity::person::Model {
        id: person,
        email: format!("{person}@example.jp"),
        name: "審査 見本".to_owned(),
        created_at: at,
        disabled_at: None,
    };
    people::insert(&tx, row).await.unwrap();
    let grant = entity::role_grant::Model {
        id: world.ctx.ids.uuid(),
        person_id: person,
        role: role.as_str().to_owned(),
        office_number: None,
        granted_by: None,
        created_at: at,
        ended_at: None,
    };
    roles::grant(&tx, grant).await.unwrap();
    let scopes: Vec<&str> = Scope::ALL.iter().map(|scope| scope.as_str()).collect();
    let token = entity::api_token::Model {
        id: world.ctx.ids.uuid(),
        person_id: person,
        office_number: None,
        name: "テスト".to_owned(),
        secret_hash: secret.digest(),
        scopes: scopes.join(" "),
        created_at: at,
        expires_at: at + TimeDelta::days(900),
        last_used_at: None,
        revoked_at: None,
    };
    tokens::insert(&tx, token).await.unwrap();
    tx.commit(entry(world)).await.unwrap();
    Caller::with_token(person, &secret.reveal())
}
