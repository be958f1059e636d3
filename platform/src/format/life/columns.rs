//! Columns of the two interfaces, and where they stand in a file.

use std::ops::Range;

use crate::import::{IssueLog, Row};

const USER_FIELDS: &str = include_str!("../../../data/life_v310_user_fields.csv");
const FORM_FIELDS: &str = include_str!("../../../data/life_form_0000_fields.csv");

/// Which form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Interface {
    /// 利用者情報.
    User,
    /// 科学的介護推進.
    Form,
}

#[derive(Clone, Debug)]
struct Column {
    id: &'static str,
    name: &'static str,
    needed: bool,
}

/// The columns of a file.
#[derive(Clone, Debug)]
pub(super) struct LifeColumns {
    columns: Vec<Column>,
    /// Field number of each column, from 1; 0: not there.
    places: Vec<usize>,
}

impl LifeColumns {
    /// In the order of the interface, until a head line says otherwise.
    pub(super) fn of(interface: Interface) -> Self {
        let columns = match interface {
            Interface::User => columns(USER_FIELDS, 5),
            Interface::Form => columns(FORM_FIELDS, 3),
        };
        Self {
            places: (1..=columns.len()).collect(),
            columns,
        }
    }

    /// Field number of a column; 0 (an empty field) when it is not there.
    pub(super) fn at(&self, id: &str) -> usize {
        let at = self.columns.iter().position(|column| column.id == id);
        at.and_then(|at| self.places.get(at).copied())
            .unwrap_or_default()
    }

    /// Field numbers of neighbouring columns.
    pub(super) fn places(&self, range: Range<usize>) -> &[usize] {
        self.places.get(range).unwrap_or_default()
    }

    /// How many fields a line must have.
    pub(super) fn last(&self) -> usize {
        self.places.iter().copied().max().unwrap_or_default()
    }

    /// Takes over the order of a head line; false when a required column is missing.
    pub(super) fn read_ids(&mut self, row: &Row<'_>, issues: &mut IssueLog) -> bool {
        let mut whole = true;
        let mut places = Vec::with_capacity(self.columns.len());
        for column in &self.columns {
            let place = row.fields.iter().position(|id| id.trim() == column.id);
            if place.is_none() && column.needed {
                whole = false;
                issues.refuse(
                    row.line,
                    column.name,
                    "missing_column",
                    "見出しに必須の列がありません。",
                    "様式の列をすべて出力してください。",
                );
            }
            places.push(place.map_or(0, |at| at + 1));
        }
        self.places = places;
        let known = |id: &str| self.columns.iter().any(|column| column.id == id.trim());
        if row.fields.iter().any(|id| !known(id)) {
            issues.warn(
                row.line,
                "",
                "unknown_column",
                "見出しに知らない列があります。その列の値は使いません。",
                "そのままでも構いません。",
            );
        }
        whole
    }
}

/// Columns from a list of `no,id,name_ja,…` with `Y` where one is required.
fn columns(text: &'static str, required: usize) -> Vec<Column> {
    text.lines()
        .skip(1)
        .filter_map(|line| {
            let parts: Vec<&'static str> = line.split(',').collect();
            Some(Column {
                id: parts.get(1).copied()?,
                name: parts.get(2).copied()?,
                needed: parts.get(required).copied()? == "Y",
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_where_scales_are_looked_for() {
        let form = LifeColumns::of(Interface::Form).columns;
        assert_eq!(form.len(), 45);
        let ids = |from: usize, to: usize| (form[from].id, form[to].id);
        assert_eq!(ids(8, 17), ("barthel_eating", "barthel_bladder"));
        assert_eq!(ids(26, 38), ("dbd13_01", "dbd13_13"));
        assert_eq!(ids(39, 43), ("vitality_wake_up", "vitality_rehabilitation"));
        let user = LifeColumns::of(Interface::User).columns;
        assert_eq!(user.len(), 22);
        assert!(user[0].needed && !user[11].needed);
    }
}
