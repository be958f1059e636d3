//! The service table of a file.

use toml::Spanned;

use super::Fault;
use super::form::ExcludedPart;
use crate::scheme::table::{
    Category, ExcludedService, PreventiveService, Service, ServiceTable, Stacking, TableError,
};

/// Where each category and service stands, in the order of the file.
#[derive(Default)]
struct Places(Vec<(String, usize)>);

impl Places {
    /// The rows without their places, which are noted.
    fn note<T>(&mut self, rows: Vec<Spanned<T>>, name: impl Fn(&T) -> String) -> Vec<T> {
        let mut noted = Vec::with_capacity(rows.len());
        for row in rows {
            self.0.push((name(row.get_ref()), row.span().start));
            noted.push(row.into_inner());
        }
        noted
    }

    /// Of two rows with the same name the later one is at fault.
    fn last_of(&self, name: &str) -> usize {
        let last = self.0.iter().rev().find(|(known, _)| known == name);
        last.map_or(0, |(_, at)| *at)
    }
}

/// Builds the table; a fault in it is traced back to the row that causes it.
pub(super) fn build(
    categories: Vec<Spanned<Category>>,
    services: Vec<Spanned<Service>>,
    preventive: Vec<Spanned<PreventiveService>>,
    excluded: Vec<ExcludedPart>,
    stacking: Stacking,
) -> Result<ServiceTable, Fault> {
    let mut places = Places::default();
    let categories = places.note(categories, |row| row.id.to_string());
    let services = places.note(services, |row| row.code.to_string());
    let preventive = places.note(preventive, |row| row.code.to_string());
    let mut excluded_services = Vec::new();
    for ExcludedPart { reason, rows, .. } in excluded {
        let group = places.note(rows, |row| row.code.to_string());
        excluded_services.extend(group.into_iter().map(|row| ExcludedService {
            code: row.code,
            name: row.name,
            kana: row.kana,
            reason: reason.clone(),
        }));
    }
    ServiceTable::new(
        categories,
        services,
        preventive,
        excluded_services,
        stacking,
    )
    .map_err(|error| {
        let name = match &error {
            TableError::CategoryTwice(id) => id.to_string(),
            TableError::CodeTwice(code)
            | TableError::UnknownCategory { code, .. }
            | TableError::UnknownReadAs { code, .. } => code.to_string(),
        };
        let at = places.last_of(&name);
        let reason = error.to_string();
        Fault { at, reason }
    })
}
