//! Find the application's own words in the text of a document's page.

use std::collections::BTreeSet;

use contract::answers::Answers;
use contract::review::{PageTextView, TextFinding, TextSubject};
use documents::inspect::{PageText, PlaceOnPage, Sought};
use store::{StoreError, application};
use uuid::Uuid;

use super::open::submitted_document;
use crate::actor::Actor;
use crate::context::Context;
use crate::usecase::document::{DocumentForm, OpenError, audit_opened, blob_of};

/// Which page of which document.
#[derive(Clone, Copy, Debug)]
pub struct ReadPageText {
    /// Application.
    pub application: Uuid,
    /// Document.
    pub document: Uuid,
    /// Page, from 1.
    pub page: u32,
}

/// What of the application as submitted last stands on the page, after leaving an audit record.
pub async fn read_page_text(
    ctx: &Context,
    actor: &Actor,
    wanted: ReadPageText,
) -> Result<PageTextView, OpenError> {
    let (row, document) =
        submitted_document(ctx, actor, wanted.application, wanted.document).await?;
    let submitted = application::submissions_of(ctx.db.read(), row.id).await?;
    let odd = || StoreError::Inconsistent {
        table: "submissions",
        column: "answers",
        row: row.id.to_string(),
    };
    let last = submitted.into_iter().max_by_key(|one| one.submitted_at);
    let answers: Answers = last
        .map(|submission| serde_json::from_value(submission.answers))
        .transpose()
        .map_err(|_| odd())?
        .unwrap_or_default();
    let blob = blob_of(ctx, &document.sha256).await?;
    audit_opened(ctx, actor, &row, &document, DocumentForm::Page(wanted.page)).await?;
    let content = ctx.vault.read(&blob).await?;
    let text = ctx
        .inspector
        .text(wanted.page, blob.size_bytes, content)
        .await?;
    Ok(found_in(&text, &answers, &row.office_number))
}

fn found_in(text: &PageText, answers: &Answers, office_number: &str) -> PageTextView {
    let findings =
        sought(answers, office_number)
            .into_iter()
            .filter_map(|(what, value, sought)| {
                let places: Vec<[f64; 4]> = text.find(&sought).into_iter().map(corners).collect();
                (!places.is_empty()).then_some(TextFinding {
                    what,
                    value,
                    places,
                })
            });
    PageTextView {
        has_text: !text.characters.is_empty(),
        findings: findings.collect(),
    }
}

fn corners(place: PlaceOnPage) -> [f64; 4] {
    [place.left, place.top, place.width, place.height]
}

/// What is looked for, each value once.
fn sought(answers: &Answers, office_number: &str) -> Vec<(TextSubject, String, Sought)> {
    let mut values = BTreeSet::new();
    let mut sought = Vec::new();
    let mut add = |what: TextSubject, value: String| {
        if value.trim().is_empty() || !values.insert((what, value.clone())) {
            return;
        }
        let looked_for = match what {
            TextSubject::OfficeNumber | TextSubject::Amount | TextSubject::AccountNumber => {
                Sought::Number(value.clone())
            }
            TextSubject::OfficeName | TextSubject::Product | TextSubject::Payee => {
                Sought::Words(value.clone())
            }
        };
        sought.push((what, value, looked_for));
    };
    add(TextSubject::OfficeNumber, office_number.to_owned());
    if let Some(office) = &answers.office {
        add(TextSubject::OfficeName, office.name.clone());
    }
    let lines = answers.reader_costs.iter().flat_map(|costs| &costs.lines);
    for line in lines {
        if let Some(amount) = line.amount_yen {
            add(TextSubject::Amount, amount.to_string());
        }
        add(TextSubject::Product, line.description.clone());
        add(TextSubject::Payee, line.payee.clone());
    }
    if let Some(account) = &answers.account {
        add(TextSubject::AccountNumber, account.number.clone());
    }
    sought
}
