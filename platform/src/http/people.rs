//! `POST /v1/people/identify`.

use axum::Json;
use axum::extract::State;
use contract::upstream::{Identified, IdentifyBy, IdentifyRequest, UpstreamCode, UpstreamProblem};
use domain::care::RecordKind;

use super::{Query, Refusal};
use crate::access;
use crate::platform::Platform;
use crate::store::PersonRow;

/// Finds the one person that fits.
#[utoipa::path(
    post,
    path = "/v1/people/identify",
    request_body = IdentifyRequest,
    responses((status = 200, body = Identified), (status = "default", body = UpstreamProblem, content_type = "application/problem+json")),
)]
pub(super) async fn identify(
    State(platform): State<Platform>,
    query: Query<IdentifyRequest>,
) -> Result<Json<Identified>, Refusal> {
    let acting = &query.body.acting;
    let permitted = access::permits_identification(acting);
    let found = if permitted {
        find(&platform, &query.body.by).await?
    } else {
        Vec::new()
    };
    let one = match found.as_slice() {
        [one] => Some(one),
        _ => None,
    };
    let subject = [one.map(|person| person.subject)];
    let about = (subject.as_slice(), [RecordKind::InsuranceCard].as_slice());
    query
        .write_down(&platform, "identify", acting, about, permitted)
        .await?;
    if !permitted {
        return Err(Refusal(UpstreamCode::NotPermitted));
    }
    if found.len() > 1 {
        return Err(Refusal(UpstreamCode::Ambiguous));
    }
    let person = one.ok_or(Refusal(UpstreamCode::NotFound))?;
    let details = person.details.clone();
    Ok(Json(Identified {
        subject: person.subject.to_string(),
        person: person.key.clone(),
        details: details.ok_or(Refusal(UpstreamCode::NotFound))?,
    }))
}

async fn find(platform: &Platform, by: &IdentifyBy) -> Result<Vec<PersonRow>, Refusal> {
    let store = &platform.store;
    Ok(match by {
        IdentifyBy::Certificate { sha256 } => {
            let found = store.person_by_certificate(sha256).await?;
            found.into_iter().collect()
        }
        IdentifyBy::Numbers { person, born_on } => {
            let found = store.person_by_numbers(person).await?;
            let born = |row: &PersonRow| row.details.as_ref().map(|details| details.born_on);
            found
                .into_iter()
                .filter(|row| born(row) == Some(*born_on))
                .collect()
        }
        IdentifyBy::FourItems {
            name,
            born_on,
            sex,
            address,
        } => {
            store
                .persons_by_items(name, *born_on, *sex, address)
                .await?
        }
    })
}
