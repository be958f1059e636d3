//! `PUT /applications/{id}/answers/{section}`.

use axum::extract::State;
use axum::response::IntoResponse;
use contract::answers::Section;
use contract::application::ApplicationView;
use contract::{FieldCode, FieldIssue, ProblemCode};
use serde::de::DeserializeOwned;
use serde_json::Value;
use uuid::Uuid;

use super::{IfMatch, etag};
use crate::actor::Actor;
use crate::context::Context;
use crate::http::Failure;
use crate::http::extract::{Json, PathOf, issue_of};
use crate::usecase::application::{AnswersSection, save_answers};

/// Replaces one section of the answers, if the draft is still the version the caller saw.
///
/// The body is the section's own type, e.g. `ReaderCostAnswers` for `reader_costs`.
#[utoipa::path(put, path = "/api/v1/applications/{id}/answers/{section}", tag = "applications",
    params(("id" = Uuid, Path), ("section" = String, Path), ("If-Match" = String, Header)),
    request_body = Object, responses((status = 200, body = ApplicationView)))]
pub async fn save(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf((id, section)): PathOf<(Uuid, String)>,
    IfMatch(version): IfMatch,
    body: Result<Json<Value>, Failure>,
) -> Result<impl IntoResponse, Failure> {
    let section = Section::parse(&section).ok_or(ProblemCode::NotFound)?;
    let Json(body) = body.map_err(|failure| in_section(section, failure))?;
    let answers = read_section(section, body)?;
    let shown = save_answers(&ctx, &actor, id, version, answers).await?;
    Ok((etag(shown.version), axum::Json(shown)))
}

fn read_section(section: Section, body: Value) -> Result<AnswersSection, Failure> {
    Ok(match section {
        Section::Eligibility => AnswersSection::Eligibility(read(section, body)?),
        Section::Office => AnswersSection::Office(read(section, body)?),
        Section::Services => AnswersSection::Services(read(section, body)?),
        Section::ReaderCosts => AnswersSection::ReaderCosts(read(section, body)?),
        Section::SupportCosts => AnswersSection::SupportCosts(read(section, body)?),
        Section::Income => AnswersSection::Income(read(section, body)?),
        Section::Account => AnswersSection::Account(read(section, body)?),
    })
}

/// The body as this section; what does not fit is named with the section in front.
fn read<T: DeserializeOwned>(section: Section, body: Value) -> Result<T, Failure> {
    // serde would read an array as the fields of an object in their order.
    if !body.is_object() {
        return Err(Failure::field(FieldIssue::new(
            section.as_str(),
            FieldCode::WrongType,
        )));
    }
    serde_path_to_error::deserialize(body).map_err(|error| {
        let path = error.path().to_string();
        in_section(
            section,
            Failure::field(issue_of(&path, &error.inner().to_string())),
        )
    })
}

/// The same failure, its fields named from the application's root.
fn in_section(section: Section, mut failure: Failure) -> Failure {
    for issue in &mut failure.fields {
        issue.field = match issue.field.as_str() {
            "" => section.as_str().to_owned(),
            field => format!("{}.{field}", section.as_str()),
        };
    }
    failure
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn issue(section: Section, body: Value) -> (String, FieldCode) {
        let failure = read_section(section, body).unwrap_err();
        let issue = failure.fields.into_iter().next().unwrap();
        (issue.field, issue.code)
    }

    #[test]
    fn what_does_not_fit_is_named_with_its_section() {
        assert_eq!(
            issue(
                Section::ReaderCosts,
                json!({"lines": [{"amount_yen": "1"}]})
            ),
            (
                "reader_costs.lines[0].amount_yen".into(),
                FieldCode::WrongType
            )
        );
        assert_eq!(
            issue(Section::ReaderCosts, json!({"readers": -1})),
            ("reader_costs.readers".into(), FieldCode::WrongType)
        );
        assert_eq!(
            issue(Section::Income, json!({"donations_yen": 1e30})),
            ("income.donations_yen".into(), FieldCode::WrongType)
        );
        assert_eq!(
            issue(Section::Office, json!({"nickname": "x"})),
            ("office.nickname".into(), FieldCode::Unknown)
        );
        assert_eq!(issue(Section::Account, json!([])).0, "account");
        assert_eq!(
            issue(Section::Account, json!({"kind": "savings"})),
            ("account.kind".into(), FieldCode::NotAllowed)
        );
    }
}
