//! Reading a scheme file: every fault is named with its line.

mod form;
mod table;

use chrono::NaiveDate;
use toml::Spanned;

use self::form::{
    CorrectionPart, DocumentPart, ExpensePartRow, FilesPart, LastWindowPart, RulePart, SchemeFile,
    Sourced, TimetablePart, WindowPart,
};
use super::correction::CorrectionRule;
use super::document::{DocumentRule, FileRules};
use super::expense::ExpenseItem;
use super::origin::{Certainty, Origin, StatedRule};
use super::timetable::{LastWindow, Timetable};
use super::{Scheme, SchemeError};
use crate::calendar::{FiscalYear, first_of_month};

/// A fault in the file: where it stands and why.
struct Fault {
    at: usize,
    reason: String,
}

impl Fault {
    fn at<T>(place: &Spanned<T>, reason: impl Into<String>) -> Self {
        Self {
            at: place.span().start,
            reason: reason.into(),
        }
    }
}

/// Reads one file.
pub(super) fn read(file: &str, text: &str) -> Result<Scheme, SchemeError> {
    let fault = |at: usize, reason: String| {
        let before = text.get(..at.min(text.len())).unwrap_or(text);
        let line = before.matches('\n').count() + 1;
        SchemeError::File {
            file: file.to_owned(),
            line,
            reason,
        }
    };
    let parts: SchemeFile = toml::from_str(text).map_err(|error| {
        fault(
            error.span().map_or(0, |span| span.start),
            error.message().to_owned(),
        )
    })?;
    build(parts).map_err(|Fault { at, reason }| fault(at, reason))
}

fn build(parts: SchemeFile) -> Result<Scheme, Fault> {
    let fiscal_year = FiscalYear::new(*parts.fiscal_year.get_ref())
        .map_err(|error| Fault::at(&parts.fiscal_year, error.to_string()))?;
    if parts.id.get_ref().as_str() != format!("fy{}", fiscal_year.year()) {
        return Err(Fault::at(&parts.id, "id and fiscal_year do not agree"));
    }
    for title in [&parts.title, &parts.short_title] {
        if title.get_ref().trim().is_empty() {
            return Err(Fault::at(title, "title is empty"));
        }
    }
    let WindowPart {
        opens_on,
        closes_on,
        source,
        certainty,
    } = parts.window;
    if *closes_on.get_ref() < opens_on {
        return Err(Fault::at(&closes_on, "closes_on lies before opens_on"));
    }
    let table_origin = origin(&parts.services.source, parts.services.certainty);
    let preventive_origin = origin(&parts.preventive.source, parts.preventive.certainty);
    let table = table::build(
        parts.categories,
        parts.services.rows,
        parts.preventive.rows,
        parts.excluded,
        parts.stacking.rule,
    )?;
    Ok(Scheme {
        id: parts.id.into_inner(),
        fiscal_year,
        title: parts.title.into_inner(),
        short_title: parts.short_title.into_inner(),
        opens_on,
        closes_on: *closes_on.get_ref(),
        window_origin: Origin { source, certainty },
        correction: correction(parts.correction, *closes_on.get_ref())?,
        table,
        table_origin,
        preventive_origin,
        stacking_origin: Origin {
            source: parts.stacking.source,
            certainty: parts.stacking.certainty,
        },
        expense_items: expense_items(parts.expenses)?,
        documents: documents(parts.documents)?,
        files: file_rules(parts.files)?,
        timetable: timetable(parts.timetable)?,
        rules: parts.rules.into_iter().map(stated_rule).collect(),
    })
}

fn origin(source: &str, certainty: Certainty) -> Origin {
    Origin {
        source: source.to_owned(),
        certainty,
    }
}

fn stated_rule(part: RulePart) -> StatedRule {
    let RulePart {
        id,
        text,
        source,
        certainty,
    } = part;
    StatedRule {
        id,
        text,
        origin: Origin { source, certainty },
    }
}

fn expense_items(part: Sourced<ExpensePartRow>) -> Result<Vec<ExpenseItem>, Fault> {
    let origin = Origin {
        source: part.source,
        certainty: part.certainty,
    };
    let mut items: Vec<ExpenseItem> = Vec::new();
    for row in part.rows {
        if items.iter().any(|item| item.id == row.get_ref().id) {
            return Err(Fault::at(&row, "expense item is listed twice"));
        }
        let ExpensePartRow { id, name, part } = row.into_inner();
        items.push(ExpenseItem {
            id,
            name,
            part,
            origin: origin.clone(),
        });
    }
    Ok(items)
}

fn documents(parts: Vec<Spanned<DocumentPart>>) -> Result<Vec<DocumentRule>, Fault> {
    let mut rules: Vec<DocumentRule> = Vec::new();
    for row in parts {
        let part = row.get_ref();
        if rules.iter().any(|rule| rule.kind == part.kind) {
            return Err(Fault::at(&row, "document is listed twice"));
        }
        let twice = part.checklist.iter().enumerate().any(|(place, item)| {
            let earlier = part.checklist.iter().take(place);
            let elsewhere = rules.iter().flat_map(|rule| &rule.checklist);
            earlier.chain(elsewhere).any(|other| other.id == item.id)
        });
        if twice {
            return Err(Fault::at(
                &row,
                "a reason is listed twice in the checklists",
            ));
        }
        if part.max_files == 0 || part.min_files > part.max_files {
            return Err(Fault::at(&row, "max_files is 0 or below min_files"));
        }
        let DocumentPart {
            kind,
            name,
            description,
            condition,
            min_files,
            max_files,
            checklist,
            source,
            certainty,
        } = row.into_inner();
        let origin = Origin { source, certainty };
        rules.push(DocumentRule {
            kind,
            name,
            description,
            condition,
            min_files,
            max_files,
            checklist,
            origin,
        });
    }
    Ok(rules)
}

fn file_rules(part: Spanned<FilesPart>) -> Result<FileRules, Fault> {
    let known = [".pdf", ".jpg", ".jpeg", ".png"];
    let unknown = part
        .get_ref()
        .extensions
        .iter()
        .find(|ending| !known.contains(&ending.as_str()));
    if let Some(ending) = unknown {
        return Err(Fault::at(
            &part,
            format!("extension {ending} cannot be inspected"),
        ));
    }
    if part.get_ref().extensions.is_empty() || part.get_ref().max_bytes == 0 {
        return Err(Fault::at(&part, "no file would be accepted"));
    }
    let FilesPart {
        extensions,
        max_bytes,
        max_pages,
        source,
        certainty,
    } = part.into_inner();
    Ok(FileRules {
        extensions,
        max_bytes,
        max_pages,
        origin: Origin { source, certainty },
    })
}

fn correction(
    part: Spanned<CorrectionPart>,
    closes_on: NaiveDate,
) -> Result<CorrectionRule, Fault> {
    let CorrectionPart {
        last_on,
        days_after_return,
        ..
    } = *part.get_ref();
    // Later than that month it would count as received in a month the timetable knows nothing of.
    if last_on < closes_on || first_of_month(last_on) != first_of_month(closes_on) {
        let reason = "last_on lies outside the rest of the month the window closes in";
        return Err(Fault::at(&part, reason));
    }
    let CorrectionPart {
        source, certainty, ..
    } = part.into_inner();
    Ok(CorrectionRule {
        days_after_return,
        last_on,
        origin: Origin { source, certainty },
    })
}

fn timetable(part: TimetablePart) -> Result<Timetable, Fault> {
    let TimetablePart {
        decision_months_after,
        payment_months_after,
        source,
        certainty,
        last_window,
    } = part;
    if *decision_months_after.get_ref() > payment_months_after || payment_months_after > 24 {
        return Err(Fault::at(
            &decision_months_after,
            "payment lies before the result, or too far",
        ));
    }
    let last_window = last_window
        .map(|row| {
            let part = row.get_ref();
            if part.from > part.to
                || part.to > part.decision_by
                || part.decision_by > part.payment_by
            {
                return Err(Fault::at(&row, "dates of last_window are not in order"));
            }
            let LastWindowPart {
                from,
                to,
                decision_by,
                payment_by,
                source,
                certainty,
            } = row.into_inner();
            let origin = Origin { source, certainty };
            Ok(LastWindow {
                from,
                to,
                decision_by,
                payment_by,
                origin,
            })
        })
        .transpose()?;
    Ok(Timetable {
        decision_months_after: decision_months_after.into_inner(),
        payment_months_after,
        origin: Origin { source, certainty },
        last_window,
    })
}
