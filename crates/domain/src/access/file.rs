//! The policy's file.

use std::collections::BTreeSet;

use serde::Deserialize;

use super::policy::{Cell, Emergency, Group, Policy, PolicyError};
use super::{Certainty, Job, Permission};
use crate::care::RecordKind;
use crate::service::ServiceCode;

const VIEWING_DAYS_MAX: u32 = 3_660;
const VERSION_MAX: usize = 40;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PolicyFile {
    version: String,
    viewing_days: u32,
    viewing_days_certainty: Certainty,
    emergency: EmergencyFile,
    #[serde(default)]
    group: Vec<GroupFile>,
    #[serde(default)]
    cell: Vec<CellsFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GroupFile {
    id: String,
    name: String,
    services: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CellsFile {
    group: String,
    jobs: Vec<Job>,
    kinds: Vec<RecordKind>,
    permission: Permission,
    certainty: Certainty,
    source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EmergencyFile {
    jobs: BTreeSet<Job>,
    kinds: BTreeSet<RecordKind>,
    certainty: Certainty,
    source: String,
}

/// Reads a policy; everything it leaves open is an error.
pub(super) fn read(text: &str) -> Result<Policy, PolicyError> {
    let file: PolicyFile =
        toml::from_str(text).map_err(|error| PolicyError::Shape(error.to_string()))?;
    if !(1..=VIEWING_DAYS_MAX).contains(&file.viewing_days) {
        return Err(PolicyError::ViewingDays);
    }
    let version = file.version.trim().to_owned();
    if !(1..=VERSION_MAX).contains(&version.chars().count()) {
        return Err(PolicyError::Version);
    }
    let groups = groups(file.group)?;
    let cells = cells(file.cell, &groups)?;
    Ok(Policy {
        version,
        viewing_days: file.viewing_days,
        viewing_days_certainty: file.viewing_days_certainty,
        groups,
        cells,
        emergency: Emergency {
            jobs: office_jobs(file.emergency.jobs)?,
            kinds: file.emergency.kinds,
            certainty: file.emergency.certainty,
            source: file.emergency.source,
        },
    })
}

/// The recipient's own view is not a matter of cells.
fn office_jobs<J: IntoIterator<Item = Job> + Clone>(jobs: J) -> Result<J, PolicyError> {
    if jobs.clone().into_iter().any(|job| job == Job::Recipient) {
        return Err(PolicyError::Unknown {
            what: "job",
            name: Job::Recipient.as_str().to_owned(),
        });
    }
    Ok(jobs)
}

fn groups(named: Vec<GroupFile>) -> Result<Vec<Group>, PolicyError> {
    let mut groups: Vec<Group> = Vec::new();
    for group in named {
        let services = group
            .services
            .iter()
            .map(|code| {
                ServiceCode::parse(code).map_err(|_| PolicyError::Unknown {
                    what: "service",
                    name: code.clone(),
                })
            })
            .collect::<Result<BTreeSet<_>, _>>()?;
        if groups.iter().any(|known| known.id == group.id) {
            return Err(PolicyError::TwoGroups(group.id));
        }
        for known in &groups {
            if known.services.is_empty() && services.is_empty() {
                return Err(PolicyError::TwoGroups("services = []".to_owned()));
            }
            if let Some(twice) = known.services.intersection(&services).next() {
                return Err(PolicyError::TwoGroups(twice.to_string()));
            }
        }
        groups.push(Group {
            id: group.id,
            name: group.name,
            services,
        });
    }
    if groups.iter().any(|group| group.services.is_empty()) {
        Ok(groups)
    } else {
        Err(PolicyError::NoGroupForOthers)
    }
}

fn cells(named: Vec<CellsFile>, groups: &[Group]) -> Result<Vec<Cell>, PolicyError> {
    let mut said: Vec<Cell> = Vec::new();
    for cells in named {
        let known = groups.iter().find(|group| group.id == cells.group);
        let group = known.ok_or_else(|| PolicyError::Unknown {
            what: "group",
            name: cells.group.clone(),
        })?;
        for job in office_jobs(cells.jobs)? {
            said.extend(cells.kinds.iter().map(|&kind| Cell {
                group: group.id.clone(),
                job,
                kind,
                permission: cells.permission,
                certainty: cells.certainty,
                source: cells.source.clone(),
            }));
        }
    }
    let mut ordered = Vec::with_capacity(said.len());
    for group in groups {
        for job in Job::IN_OFFICES {
            for kind in RecordKind::ALL {
                ordered.push(only_cell(&said, group, job, kind)?);
            }
        }
    }
    Ok(ordered)
}

fn only_cell(
    said: &[Cell],
    group: &Group,
    job: Job,
    kind: RecordKind,
) -> Result<Cell, PolicyError> {
    let mut found = said
        .iter()
        .filter(|cell| cell.group == group.id && cell.job == job && cell.kind == kind);
    let first = found.next().cloned().ok_or_else(|| PolicyError::Missing {
        group: group.id.clone(),
        job: job.as_str(),
        kind: kind.as_str(),
    })?;
    if found.next().is_some() {
        return Err(PolicyError::Twice {
            group: group.id.clone(),
            job: job.as_str(),
            kind: kind.as_str(),
        });
    }
    Ok(first)
}
