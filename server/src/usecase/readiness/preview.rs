//! What an import of the published list would do.

use std::collections::{HashMap, HashSet};

use contract::readiness::{
    ImportChoice, ImportDifference, ImportPreview, ImportRequest, LineCandidate, LineReason,
    ReadinessSource, UnmatchedLine,
};
use contract::{FieldCode, FieldIssue};
use domain::municipality::{Municipality, MunicipalityCode, MunicipalityList};
use domain::readiness::{Listed, Published, Readiness, Unmatched, UnmatchedReason, read_published};
use sha2::{Digest as _, Sha256};
use store::ConnectionTrait;
use store::entity::readiness;

use super::directory::municipalities;
use super::error::{ReadinessError, TextError};
use super::view::{full_name, readiness_of, state_of};
use crate::context::Context;

/// Candidates named for a line at most.
const CANDIDATES: usize = 3;

/// Letters two names may differ in to count as near.
const NEAR: usize = 2;

/// A file's bytes as text: UTF-8, else `Shift_JIS`.
///
/// # Errors
/// [`TextError::Garbled`] for everything else.
pub fn read_text(bytes: &[u8]) -> Result<String, TextError> {
    if bytes.contains(&0) {
        return Err(TextError::Garbled);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok(text.to_owned());
    }
    let (text, _, bad) = encoding_rs::SHIFT_JIS.decode(bytes);
    if bad {
        return Err(TextError::Garbled);
    }
    Ok(text.into_owned())
}

/// What the import would do; nothing is written.
pub async fn preview_import(
    ctx: &Context,
    request: &ImportRequest,
) -> Result<ImportPreview, ReadinessError> {
    let plan = plan(ctx.db.read(), &request.text, &request.choices).await?;
    Ok(plan.preview)
}

/// A preview with what is to be written.
pub(super) struct Plan {
    pub(super) preview: ImportPreview,
    /// Each change with the version it is written over.
    pub(super) writes: Vec<Write>,
}

/// One entry to be written.
pub(super) struct Write {
    pub(super) code: String,
    pub(super) readiness: Readiness,
    pub(super) note: Option<String>,
    pub(super) before: i64,
}

/// Reads the list against the entries as they stand.
pub(super) async fn plan(
    conn: &impl ConnectionTrait,
    text: &str,
    choices: &[ImportChoice],
) -> Result<Plan, ReadinessError> {
    let list = municipalities()?;
    let mut published = read_published(text, list);
    choose(&mut published, choices, list)?;
    let entries: HashMap<String, readiness::Model> = store::readiness::all(conn)
        .await?
        .into_iter()
        .map(|row| (row.municipality_code.clone(), row))
        .collect();
    let mut changes = Vec::new();
    let mut writes = Vec::new();
    for listed in &published.listed {
        let Some(municipality) = list.find(&listed.code) else {
            continue;
        };
        let entry = entries.get(listed.code.as_str());
        let before = entry.map(readiness_of).transpose()?;
        let same_note = entry.is_some_and(|row| row.note == listed.note);
        if before == Some(listed.readiness) && same_note {
            continue;
        }
        changes.push(difference(listed, municipality, entry, before));
        writes.push(Write {
            code: listed.code.as_str().to_owned(),
            readiness: listed.readiness,
            note: listed.note.clone(),
            before: entry.map_or(0, |row| row.version),
        });
    }
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let listed = published.listed.len();
    let preview = ImportPreview {
        digest: digest(text, choices, &writes),
        listed: count(listed),
        unchanged: count(listed.saturating_sub(changes.len())),
        changes,
        unmatched: published
            .unmatched
            .iter()
            .map(|one| unmatched_view(one, list))
            .collect(),
        headings: published.headings,
        not_named: count(list.all().len().saturating_sub(listed)),
    };
    Ok(Plan { preview, writes })
}

/// Takes over the municipalities somebody chose for lines that match none.
fn choose(
    published: &mut Published,
    choices: &[ImportChoice],
    list: &MunicipalityList,
) -> Result<(), ReadinessError> {
    let mut taken: HashSet<MunicipalityCode> = published
        .listed
        .iter()
        .map(|one| one.code.clone())
        .collect();
    for (place, choice) in choices.iter().enumerate() {
        let refused = |code| {
            let field = format!("choices[{place}]");
            ReadinessError::field(FieldIssue::with(field, code, choice.line.to_string()))
        };
        let code =
            MunicipalityCode::parse(&choice.code).map_err(|_| refused(FieldCode::Invalid))?;
        if list.find(&code).is_none() {
            return Err(refused(FieldCode::NotInList));
        }
        let found = published
            .unmatched
            .iter()
            .position(|one| one.line == choice.line)
            .ok_or_else(|| refused(FieldCode::NotAllowed))?;
        let line = published.unmatched.remove(found);
        let readiness = line
            .readiness
            .ok_or_else(|| refused(FieldCode::NotAllowed))?;
        if !taken.insert(code.clone()) {
            return Err(refused(FieldCode::Duplicate));
        }
        published.listed.push(Listed {
            line: line.line,
            code,
            readiness,
            note: line.note,
        });
    }
    published.listed.sort_by_key(|one| one.line);
    Ok(())
}

fn difference(
    listed: &Listed,
    municipality: &Municipality,
    entry: Option<&readiness::Model>,
    before: Option<Readiness>,
) -> ImportDifference {
    ImportDifference {
        line: listed.line,
        code: listed.code.as_str().to_owned(),
        name: full_name(municipality),
        from_state: before.map(state_of),
        from_starts_on: before.and_then(Readiness::starts_on),
        to_state: state_of(listed.readiness),
        to_starts_on: listed.readiness.starts_on(),
        note: listed.note.clone(),
        replaces_own_word: entry
            .is_some_and(|row| row.source == ReadinessSource::Municipality.as_str()),
    }
}

fn unmatched_view(line: &Unmatched, list: &MunicipalityList) -> UnmatchedLine {
    UnmatchedLine {
        line: line.line,
        text: line.text.chars().take(200).collect(),
        reason: match line.reason {
            UnmatchedReason::NoPrefecture => LineReason::NoPrefecture,
            UnmatchedReason::NoDay => LineReason::NoDay,
            UnmatchedReason::NoSuchName => LineReason::NoSuchName,
            UnmatchedReason::Twice => LineReason::Twice,
        },
        candidates: match line.reason {
            UnmatchedReason::NoPrefecture | UnmatchedReason::NoSuchName => candidates(line, list),
            UnmatchedReason::NoDay | UnmatchedReason::Twice => Vec::new(),
        },
    }
}

/// Municipalities whose names differ in few letters, nearest first: of the prefecture where it is known,
/// of the whole country where it is not.
fn candidates(line: &Unmatched, list: &MunicipalityList) -> Vec<LineCandidate> {
    if line.name.chars().count() < 2 {
        return Vec::new();
    }
    let mut near: Vec<(usize, &Municipality)> = list
        .all()
        .iter()
        .filter(|one| {
            line.prefecture
                .is_none_or(|number| one.prefecture() == number)
        })
        .map(|one| (distance(line, one), one))
        .filter(|(distance, _)| *distance <= NEAR)
        .collect();
    near.sort_by_key(|(distance, one)| (*distance, one.code.clone()));
    near.into_iter()
        .take(CANDIDATES)
        .map(|(_, one)| LineCandidate {
            code: one.code.as_str().to_owned(),
            name: full_name(one),
        })
        .collect()
}

/// Letters to be changed; a name written with a prefecture (or its part) before it is compared whole too.
fn distance(line: &Unmatched, one: &Municipality) -> usize {
    let alone = strsim::levenshtein(&line.name, &one.name);
    if line.prefecture.is_some() {
        return alone;
    }
    alone.min(strsim::levenshtein(&line.name, &full_name(one)))
}

/// Stands for the text, the choices and every entry that would be written over.
fn digest(text: &str, choices: &[ImportChoice], writes: &[Write]) -> String {
    let mut hash = Sha256::new();
    let mut add = |part: &str| {
        hash.update(part.as_bytes());
        hash.update([0]);
    };
    add(text);
    for choice in choices {
        add(&format!("{}={}", choice.line, choice.code));
    }
    for write in writes {
        add(&format!("{}@{}", write.code, write.before));
    }
    hex::encode(hash.finalize())
}
