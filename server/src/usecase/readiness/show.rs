//! Reading where municipalities stand; open to everybody.

use contract::readiness::{
    MunicipalityHistory, MunicipalityReadiness, PrefectureReadiness, ReadinessChange,
    ReadinessFigures, ReadinessPage, ReadinessQuery, ReadinessSource,
};
use contract::upstream::ReadinessState;
use contract::{FieldCode, FieldIssue};
use domain::calendar::tokyo_date;
use domain::kana::search_key;
use domain::municipality::MunicipalityCode;
use domain::prefecture::{PREFECTURES, prefecture_name};
use domain::readiness::Readiness;
use store::StoreError;
use store::entity::readiness_change;

use super::directory::municipalities;
use super::error::ReadinessError;
use super::view::{everything, state_of, view};
use crate::context::Context;

/// Rows of a page.
const PAGE: usize = 50;

/// Characters of a search word at most.
const WORD_MAX: usize = 100;

/// Municipalities by name, reading, code, insurer, prefecture and state.
pub async fn search_readiness(
    ctx: &Context,
    query: &ReadinessQuery,
) -> Result<ReadinessPage, ReadinessError> {
    check(query)?;
    let today = tokyo_date(ctx.clock.now());
    let word = search_key(query.q.as_deref().unwrap_or_default());
    let all = everything(ctx.db.read(), today).await?;
    let found: Vec<MunicipalityReadiness> = all
        .into_iter()
        .filter(|one| {
            query
                .prefecture
                .as_deref()
                .is_none_or(|wanted| one.prefecture == wanted)
                && query
                    .state
                    .as_deref()
                    .is_none_or(|wanted| bucket(one) == wanted)
                && (word.is_empty() || fits(one, &word))
        })
        .collect();
    let total = u32::try_from(found.len()).unwrap_or(u32::MAX);
    let offset = query.offset.unwrap_or_default();
    let skip = usize::try_from(offset).unwrap_or(usize::MAX);
    Ok(ReadinessPage {
        items: found.into_iter().skip(skip).take(PAGE).collect(),
        total,
        offset,
    })
}

fn check(query: &ReadinessQuery) -> Result<(), ReadinessError> {
    let word = query.q.as_deref().unwrap_or_default();
    if word.chars().count() > WORD_MAX {
        let issue = FieldIssue::with("q", FieldCode::TooLong, WORD_MAX.to_string());
        return Err(ReadinessError::field(issue));
    }
    if query
        .prefecture
        .as_deref()
        .is_some_and(|number| prefecture_name(number).is_none())
    {
        let issue = FieldIssue::new("prefecture", FieldCode::NotAllowed);
        return Err(ReadinessError::field(issue));
    }
    if query
        .state
        .as_deref()
        .is_some_and(|state| !BUCKETS.contains(&state))
    {
        let issue = FieldIssue::with("state", FieldCode::NotAllowed, BUCKETS.join(", "));
        return Err(ReadinessError::field(issue));
    }
    Ok(())
}

/// What a municipality is counted as.
const BUCKETS: [&str; 5] = ["ready", "dated", "arranging", "undecided", "unlisted"];

fn bucket(one: &MunicipalityReadiness) -> &'static str {
    match one.state {
        Some(ReadinessState::Dated) if one.ready => "ready",
        Some(ReadinessState::Dated) => "dated",
        Some(ReadinessState::Arranging) => "arranging",
        Some(ReadinessState::Undecided) => "undecided",
        None => "unlisted",
    }
}

/// Whether a word (as a search key) stands in name, reading, or at the beginning of a number.
fn fits(one: &MunicipalityReadiness, word: &str) -> bool {
    let full = format!("{}{}", one.prefecture_name, one.name);
    let insurer = one.insurer_name.as_deref().unwrap_or_default();
    search_key(&full).contains(word)
        || search_key(&one.kana).starts_with(word)
        || search_key(insurer).contains(word)
        || one.code.starts_with(word)
        || one
            .insurer_number
            .as_deref()
            .is_some_and(|number| number.starts_with(word))
}

/// How far the municipalities of each prefecture are.
pub async fn prefecture_figures(ctx: &Context) -> Result<ReadinessFigures, ReadinessError> {
    let today = tokyo_date(ctx.clock.now());
    let all = everything(ctx.db.read(), today).await?;
    let prefectures = PREFECTURES
        .into_iter()
        .map(|(number, name)| {
            let of_it = || all.iter().filter(|one| one.prefecture == number);
            let count = |wanted: &str| {
                let found = of_it().filter(|one| bucket(one) == wanted).count();
                u32::try_from(found).unwrap_or(u32::MAX)
            };
            PrefectureReadiness {
                number: number.to_owned(),
                name: name.to_owned(),
                municipalities: u32::try_from(of_it().count()).unwrap_or(u32::MAX),
                ready: count("ready"),
                dated: count("dated"),
                arranging: count("arranging"),
                undecided: count("undecided"),
                unlisted: count("unlisted"),
            }
        })
        .collect();
    let imports = store::readiness::imports(ctx.db.read()).await?;
    Ok(ReadinessFigures {
        on: today,
        prefectures,
        imported_at: imports.first().map(|import| import.imported_at),
        edition: municipalities()?.edition().to_owned(),
    })
}

/// One municipality with its history.
pub async fn show_municipality(
    ctx: &Context,
    code: &str,
) -> Result<MunicipalityHistory, ReadinessError> {
    let code = MunicipalityCode::parse(code).map_err(|_| ReadinessError::NotThere)?;
    let municipality = municipalities()?
        .find(&code)
        .ok_or(ReadinessError::NotThere)?;
    let conn = ctx.db.read();
    let entry = store::readiness::find(conn, code.as_str()).await?;
    let insurer = store::readiness::insurers(conn)
        .await?
        .into_iter()
        .find(|row| row.municipality_code == code.as_str());
    let today = tokyo_date(ctx.clock.now());
    let changes = store::readiness::history(conn, code.as_str())
        .await?
        .into_iter()
        .map(change_view)
        .collect::<Result<_, _>>()?;
    Ok(MunicipalityHistory {
        now: view(municipality, entry, insurer, today)?,
        changes,
    })
}

fn change_view(row: readiness_change::Model) -> Result<ReadinessChange, StoreError> {
    let inconsistent = |column| StoreError::Inconsistent {
        table: "readiness_changes",
        column,
        row: row.id.to_string(),
    };
    let readiness =
        Readiness::from_parts(&row.state, row.starts_on).ok_or_else(|| inconsistent("state"))?;
    let source = ReadinessSource::ALL
        .into_iter()
        .find(|source| source.as_str() == row.source)
        .ok_or_else(|| inconsistent("source"))?;
    Ok(ReadinessChange {
        state: state_of(readiness),
        starts_on: readiness.starts_on(),
        note: row.note,
        source,
        changed_at: row.changed_at,
    })
}
