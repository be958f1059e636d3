//! What all invented applications share.

use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use contract::answers::Answers;
use contract::application::DocumentView;
use contract::notice::NoticeAccount;
use contract::scheme::{EstimateView, SchemeView};
use domain::calendar::FiscalYear;
use domain::person::Role;
use domain::prefecture::PREFECTURES;
use domain::scheme::SchemeId;
use store::account::people;
use store::{application, entity};
use uuid::Uuid;

use super::super::cast::{AOZORA, INVENTED_PEOPLE};
use super::super::paper::{Case, sections};
use super::super::seed::SeedError;
use crate::context::Context;
use crate::usecase::application::{AnswersSection, document_view};
use crate::usecase::review::category_of;

/// Scheme of the invented applications.
const SCHEME: &str = "fy2026";

/// Prefectures with many offices, and how many more they get than the others.
const LARGE: [(&str, usize); 9] = [
    ("13", 9),
    ("27", 8),
    ("14", 6),
    ("23", 5),
    ("11", 5),
    ("12", 4),
    ("28", 4),
    ("40", 4),
    ("01", 4),
];

/// What is applied for.
pub(super) struct Wish {
    pub(super) answers: Answers,
    pub(super) estimate: EstimateView,
    pub(super) category: String,
    pub(super) service: String,
}

/// People, papers and wishes every application is made of.
pub(super) struct Stage {
    pub(super) scheme_id: String,
    pub(super) scheme_title: String,
    pub(super) account: NoticeAccount,
    pub(super) fiscal_year: FiscalYear,
    pub(super) opens_at: DateTime<Utc>,
    pub(super) now: DateTime<Utc>,
    pub(super) wanted: u64,
    pub(super) applicant: Uuid,
    pub(super) officers: Vec<(Role, Uuid)>,
    pub(super) documents: Vec<(entity::document::Model, DocumentView)>,
    pub(super) wishes: Vec<Wish>,
    pub(super) prefectures: Vec<&'static str>,
}

impl Stage {
    /// Looks up the sandbox's people and the papers of one of its applications.
    pub(super) async fn set(ctx: &Context, wanted: u64) -> Result<Self, SeedError> {
        let missing = || SeedError::Cast(SCHEME.to_owned());
        let id = SchemeId::parse(SCHEME).map_err(|_| missing())?;
        let scheme = ctx.schemes.get(&id).ok_or_else(missing)?;
        let conn = ctx.db.read();
        let model = application::find_live(conn, SCHEME, AOZORA)
            .await?
            .ok_or_else(missing)?;
        let documents = application::documents_of(conn, model.id).await?;
        let mut officers = Vec::new();
        for invented in INVENTED_PEOPLE.iter().filter(|one| one.office.is_none()) {
            if let Some(person) = people::find_by_email(conn, &invented.email()).await? {
                officers.push((invented.role, person.id));
            }
        }
        Ok(Self {
            scheme_id: SCHEME.to_owned(),
            scheme_title: scheme.title().to_owned(),
            account: account(ctx),
            fiscal_year: scheme.fiscal_year(),
            opens_at: scheme.opens_on().and_time(NaiveTime::MIN).and_utc(),
            now: ctx
                .clock
                .now()
                .max(scheme.opens_on().and_time(NaiveTime::MIN).and_utc() + TimeDelta::days(1)),
            wanted,
            applicant: model.created_by,
            officers,
            documents: documents
                .into_iter()
                .map(|row| {
                    let view = document_view(&row);
                    (row, view)
                })
                .collect(),
            wishes: wishes(ctx, scheme)?,
            prefectures: prefectures(),
        })
    }

    /// The invented person with this role; the applicant where there is none.
    pub(super) fn officer(&self, role: Role) -> Uuid {
        self.officers
            .iter()
            .find(|(held, _)| *held == role)
            .map_or(self.applicant, |(_, id)| *id)
    }
}

/// Every eligible service with different numbers of readers, with and without support.
fn wishes(ctx: &Context, scheme: &domain::scheme::Scheme) -> Result<Vec<Wish>, SeedError> {
    let view = SchemeView::of(scheme, ctx.clock.now());
    let mut wishes = Vec::new();
    for service in scheme.services() {
        for (readers, support_yen) in [(1, 0), (2, 11_000), (3, 0), (3, 22_000)] {
            let case = Case {
                services: &[],
                readers,
                reader_yen: 13_200,
                support_yen,
                paid_on: scheme.opens_on(),
            };
            let mut answers = Answers::default();
            for section in sections(scheme, "", &case) {
                put(&mut answers, section);
            }
            if let Some(services) = answers.services.as_mut() {
                services.codes = vec![service.code.to_string()];
            }
            let Ok(estimate) = view.estimate(&answers.estimate_request()) else {
                continue;
            };
            wishes.push(Wish {
                category: category_of(scheme, &answers),
                answers,
                estimate,
                service: service.name.clone(),
            });
        }
    }
    if wishes.is_empty() {
        return Err(SeedError::Cast(scheme.id().to_string()));
    }
    Ok(wishes)
}

fn put(answers: &mut Answers, section: AnswersSection) {
    match section {
        AnswersSection::Eligibility(section) => answers.eligibility = Some(section),
        AnswersSection::Office(section) => answers.office = Some(section),
        AnswersSection::Services(section) => answers.services = Some(section),
        AnswersSection::ReaderCosts(section) => answers.reader_costs = Some(section),
        AnswersSection::SupportCosts(section) => answers.support_costs = Some(section),
        AnswersSection::Income(section) => answers.income = Some(section),
        AnswersSection::Account(section) => answers.account = Some(section),
    }
}

/// The bank of the sandbox's accounts (`0001`, branch `001`), without a number.
fn account(ctx: &Context) -> NoticeAccount {
    let banks = ctx.banks.find_banks("0001").items.into_iter();
    let branches = ctx.banks.find_branches("0001", "001").into_iter();
    NoticeAccount {
        bank: banks.map(|bank| bank.name).next().unwrap_or_default(),
        branch: branches
            .flat_map(|found| found.items)
            .map(|branch| branch.name)
            .next()
            .unwrap_or_default(),
        kind: "普通".to_owned(),
        number: String::new(),
    }
}

/// Every prefecture once, the large ones more often.
fn prefectures() -> Vec<&'static str> {
    let more = LARGE
        .iter()
        .flat_map(|(number, times)| std::iter::repeat_n(*number, *times));
    PREFECTURES
        .iter()
        .map(|(number, _)| *number)
        .chain(more)
        .collect()
}
