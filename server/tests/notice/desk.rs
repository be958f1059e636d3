//! A federation with decisions that wait for their notices.

use std::io::Write as _;
use std::process::{Command, Stdio};

use chrono::NaiveDate;
use contract::notice::{
    NoticeAccount, NoticeInputs, NoticeMark, NoticeOffice, NoticeOutcome, grant_conditions,
    hidden_but_three,
};
use contract::scheme::EstimateView;
use domain::application::{ReceptionNumber, Status};
use domain::calendar::FiscalYear;
use domain::person::Role;
use serde_json::{Value, json};
use server::usecase::notice::order_return_notice;
use store::account::offices;
use store::audit::{Actor, AuditAction, AuditEntry, Subject, SubjectKind};
use store::{Tx, application, decision, entity};
use testkit::database::TestDatabase;
use uuid::Uuid;

use super::world::{Caller, World};

/// Numbers begin here, beyond those of the sandbox's own inventions.
const ELSEWHERE: u32 = 500_000;

/// The world with a lead of the review and any number of decided applications.
pub(crate) struct Desk {
    pub(crate) world: World,
    pub(crate) lead: Caller,
}

/// One decided application.
pub(crate) struct Decided {
    pub(crate) office: String,
    pub(crate) application: Uuid,
    pub(crate) decision: Uuid,
    pub(crate) number: String,
}

impl Desk {
    pub(crate) async fn on(database: &TestDatabase) -> Self {
        let world = World::on(database).await;
        let lead = world.staff(Role::LeadReviewer).await;
        Self { world, lead }
    }

    /// The office of [`Desk::decide`] with this serial.
    pub(crate) fn office(serial: u32) -> String {
        format!("1379{serial:06}")
    }

    /// An application of its own office, submitted by `applicant` and decided: granted, or with
    /// `granted` false refused.
    pub(crate) async fn decide(
        &self,
        serial: u32,
        name: &str,
        granted: bool,
        applicant: &Caller,
    ) -> Decided {
        let tx = self.world.ctx.db.begin().await.unwrap();
        let decided = self.decide_in(&tx, serial, name, granted, applicant).await;
        tx.commit(self.entry()).await.unwrap();
        decided
    }

    /// Many granted at once.
    pub(crate) async fn decide_many(&self, serials: std::ops::Range<u32>, applicant: &Caller) {
        let tx = self.world.ctx.db.begin().await.unwrap();
        for serial in serials {
            let name = format!("テスト事業所{serial}");
            self.decide_in(&tx, serial, &name, true, applicant).await;
        }
        tx.commit(self.entry()).await.unwrap();
    }

    async fn decide_in(
        &self,
        tx: &Tx,
        serial: u32,
        name: &str,
        granted: bool,
        applicant: &Caller,
    ) -> Decided {
        let office = Self::office(serial);
        self.add_office(tx, &office, name).await;
        let application = self.add_application(tx, serial, granted, applicant).await;
        let kind = if granted { "approve" } else { "reject" };
        let series = if granted { "交付" } else { "不交付" };
        let number = format!("R8{series}-{:06}", ELSEWHERE + serial);
        let at = self.world.ctx.clock.now();
        let row = entity::decision::Model {
            id: self.world.ctx.ids.uuid(),
            application_id: application,
            ordinal: 1,
            kind: kind.to_owned(),
            amount_yen: if granted { 61_000 } else { 0 },
            reason: String::new(),
            inputs: serde_json::to_value(inputs(&office, name, serial, granted)).unwrap(),
            number: number.clone(),
            decided_at: at,
            proposed_by: self.lead.person,
            confirmed_by: self.lead.person,
            superseded_at: None,
            superseded_reason: None,
        };
        let decision = row.id;
        decision::add_decision(tx, row).await.unwrap();
        Decided {
            office,
            application,
            decision,
            number,
        }
    }

    async fn add_office(&self, tx: &Tx, number: &str, name: &str) {
        let known = offices::find(tx.conn(), number).await.unwrap();
        if known.is_none() {
            let row = entity::office::Model {
                number: number.to_owned(),
                name: name.to_owned(),
                name_source: "applicant".to_owned(),
                verified_at: None,
                created_at: self.world.ctx.clock.now(),
            };
            offices::insert(tx, row).await.unwrap();
        }
    }

    async fn add_application(
        &self,
        tx: &Tx,
        serial: u32,
        granted: bool,
        applicant: &Caller,
    ) -> Uuid {
        let id = self.world.ctx.ids.uuid();
        let at = self.world.ctx.clock.now();
        let status = if granted {
            Status::Approved
        } else {
            Status::Rejected
        };
        let reception = reception(serial);
        let row = entity::application::Model {
            id,
            scheme_id: "fy2026".to_owned(),
            office_number: Self::office(serial),
            status: status.as_str().to_owned(),
            live: status.is_live(),
            version: 1,
            answers: json!({}),
            grant_yen: Some(61_000),
            reception_number: Some(reception.clone()),
            received_on: NaiveDate::from_ymd_opt(2026, 11, 1),
            created_by: applicant.person,
            created_at: at,
            updated_at: at,
            submitted_at: Some(at),
            queue_no: Some(i64::from(ELSEWHERE + serial)),
            prefecture: Some("13".to_owned()),
            category: Some("home_visit".to_owned()),
            flags: None,
            assignee_id: None,
            held_by: None,
            held_until: None,
            approved_yen: granted.then_some(61_000),
            decided_at: Some(at),
            first_submitted_at: Some(at),
        };
        application::insert(tx, row).await.unwrap();
        let submission = entity::submission::Model {
            id: self.world.ctx.ids.uuid(),
            application_id: id,
            ordinal: 1,
            idempotency_key: format!("key-{serial:012}"),
            body_hash: String::new(),
            answers: json!({}),
            documents: json!([]),
            estimate: json!({}),
            version: 1,
            received_on: NaiveDate::from_ymd_opt(2026, 11, 1),
            reception_number: reception,
            submitted_by: applicant.person,
            submitted_at: at,
        };
        application::add_submission(tx, submission).await.unwrap();
        id
    }

    pub(crate) fn entry(&self) -> AuditEntry {
        let subject = Subject::new(SubjectKind::Installation, "test");
        AuditEntry::new(
            self.world.ctx.stamp(),
            Actor::system(),
            AuditAction::SandboxPrepared,
            subject,
        )
    }

    /// Takes the standing decision of an application back.
    pub(crate) async fn supersede(&self, application: Uuid) {
        let tx = self.world.ctx.db.begin().await.unwrap();
        let at = self.world.ctx.clock.now();
        let taken = decision::supersede(&tx, application, "見直し", at).await;
        assert!(taken.unwrap());
        tx.commit(self.entry()).await.unwrap();
    }

    /// Sends an application back, as the review does.
    pub(crate) async fn send_back(&self, decided: &Decided, text: &str) {
        let ctx = &self.world.ctx;
        let id = ctx.ids.uuid();
        let outcome = NoticeOutcome::Return {
            marks: vec![NoticeMark {
                target: "領収書の写し".to_owned(),
                text: text.to_owned(),
            }],
            note: String::new(),
            correct_by: None,
        };
        let inputs = NoticeInputs {
            outcome,
            ..inputs(&decided.office, "テスト一", 1, false)
        };
        let sent_back = entity::case_return::Model {
            id,
            application_id: decided.application,
            ordinal: 1,
            note: String::new(),
            inputs: serde_json::to_value(inputs).unwrap(),
            returned_by: self.lead.person,
            returned_at: ctx.clock.now(),
        };
        let mark = entity::return_mark::Model {
            return_id: id,
            ordinal: 1,
            field: "documents.receipt_copy".to_owned(),
            document_id: None,
            reason: None,
            text: text.to_owned(),
        };
        let tx = ctx.db.begin().await.unwrap();
        let row = decision::ReturnRow {
            sent_back: sent_back.clone(),
            marks: vec![mark],
        };
        decision::add_return(&tx, row).await.unwrap();
        order_return_notice(ctx, &tx, &sent_back, &reception(1))
            .await
            .unwrap();
        tx.commit(self.entry()).await.unwrap();
    }

    /// Begins November's run.
    pub(crate) async fn start(&self) -> Value {
        let answer = self
            .world
            .post(&self.lead, "/notices/runs", &json!({"month": "2026-11-01"}))
            .await;
        assert_eq!(answer.status, 201, "{}", answer.json());
        answer.json()
    }

    pub(crate) async fn run(&self, run: &Value) -> Value {
        let path = format!("/notices/runs/{}", run["id"].as_str().unwrap());
        let answer = self.world.get(&self.lead, &path).await;
        assert_eq!(answer.status, 200);
        answer.json()
    }

    pub(crate) async fn work_off(&self) {
        server::worker::work_off(&self.world.ctx).await.unwrap();
    }
}

fn reception(serial: u32) -> String {
    let year = FiscalYear::new(2026).unwrap();
    ReceptionNumber::new(year, ELSEWHERE + serial)
        .unwrap()
        .to_string()
}

fn inputs(office: &str, name: &str, serial: u32, granted: bool) -> NoticeInputs {
    let day = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    NoticeInputs {
        scheme_id: "fy2026".to_owned(),
        scheme_title: "令和8年度の助成金（介護事業所）".to_owned(),
        reception_number: reception(serial),
        submitted_on: day,
        decided_on: day,
        office: NoticeOffice {
            number: office.to_owned(),
            name: name.to_owned(),
            postal_code: "1000001".to_owned(),
            address: "東京都千代田区千代田9-99".to_owned(),
        },
        outcome: if granted {
            NoticeOutcome::Approve {
                amount_yen: 61_000,
                estimate: EstimateView {
                    total_yen: 61_600,
                    limit_yen: 64_000,
                    selected_yen: 61_600,
                    grant_yen: 61_000,
                    reader_cap: 3,
                    readers_over_cap: 0,
                    deducted_yen: 0,
                    lines: Vec::new(),
                },
                reason: None,
                account: NoticeAccount {
                    bank: "見本銀行".to_owned(),
                    branch: "本店".to_owned(),
                    kind: "普通".to_owned(),
                    number: hidden_but_three("1234567"),
                },
                conditions: grant_conditions(),
            }
        } else {
            NoticeOutcome::Reject {
                reason: "対象のサービスではないため".to_owned(),
            }
        },
    }
}

/// What another program reads out of a PDF, without spaces and line breaks.
pub(crate) fn read_back(pdf: &[u8]) -> String {
    let mut reader = Command::new("pdftotext")
        .args(["-enc", "UTF-8", "-layout", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    reader.stdin.take().unwrap().write_all(pdf).unwrap();
    let output = reader.wait_with_output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    text.split_whitespace().collect()
}
