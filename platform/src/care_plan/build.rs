//! Records from the lines of a file.

use chrono::NaiveDate;
use contract::record::{
    CarePlan, NamedField, PlanGoal, PlanOverview, RecordBody, SupplementLimit, SupplementaryInfo,
};

use super::file_kind::FileKind;
use super::layout::Field;
use super::month::{cost, not_yours, result, service, warn_without_total};
use super::name::FileName;
use super::section::{PlanOf, PlanSection, SectionContent};
use super::week::week_entries;
use crate::format::value::Fields;
use crate::import::{IssueLog, Row, UnitBody};
use crate::store::Content;

/// What the lines of one record say; `None` after saying why not.
pub(super) fn unit(
    name: &FileName,
    layout: &[Field],
    rows: &[Row<'_>],
    issues: &mut IssueLog,
) -> Option<UnitBody> {
    let first = rows.first()?;
    let mut head = Fields::of(first, issues);
    let person = head.person(2, 3)?;
    let made_on = match name.kind.made_on_field() {
        0 => None,
        field => Some(head.needed_date(field, "作成（変更）日")?),
    };
    let month = head.text(name.kind.month_field());
    let kind = name.kind;
    let single = matches!(kind, FileKind::Uphosoku | FileKind::Up1kyo);
    if single && rows.len() > 1 {
        let line = rows.get(1).map_or(first.line, |row| row.line);
        issues.refuse(
            line,
            "",
            "twice",
            "同じ利用者・同じ計画の行が 2 つあります。",
            "1 つにして出力し直してください。",
        );
        return None;
    }
    let (part, content) = match kind {
        FileKind::Upjsk => {
            let result = result(name, month, rows, issues)?;
            let body = RecordBody::CarePlan(Box::new(CarePlan::Result(result)));
            (body.part(), Content::Whole(body))
        }
        _ if kind.deletes() => {
            if kind == FileKind::Dltjsk && first.field(5).trim() != name.sender {
                not_yours(first.line, issues);
                return None;
            }
            (
                deleted_part(name, made_on, &month, first)?,
                Content::Deletion,
            )
        }
        _ => {
            let section = PlanSection {
                of: record_of(name, made_on, month)?,
                content: section(kind, layout, rows, issues)?,
            };
            (section.part(), Content::Section(section))
        }
    };
    Some(UnitBody {
        person,
        part,
        stamped_at: name.stamped_at,
        content,
    })
}

/// The part a deletion names.
fn deleted_part(
    name: &FileName,
    made_on: Option<NaiveDate>,
    month: &str,
    row: &Row<'_>,
) -> Option<String> {
    let office = &name.sender;
    Some(match (name.kind, made_on) {
        (FileKind::Dlt1kyo, Some(day)) => format!("plan/{office}/{day}"),
        (FileKind::Dltkihon, Some(day)) => format!("basic/{office}/{day}"),
        (FileKind::Dltyobo, Some(day)) => format!("preventive/{office}/{day}"),
        (FileKind::Dltplan, _) => format!("month/{office}/{month}"),
        (FileKind::Dltjsk, _) => {
            let service = row.field(6).trim();
            format!("result/{office}/{service}/{month}")
        }
        _ => return None,
    })
}

fn record_of(name: &FileName, made_on: Option<NaiveDate>, month: String) -> Option<PlanOf> {
    let office = name.sender.clone();
    let of_month = name.month.as_deref().is_some_and(|month| month != "000000");
    Some(match name.kind {
        FileKind::Upkihon | FileKind::Upyobo => PlanOf::Preventive {
            file: name.kind.as_str().to_owned(),
            office,
            made_on: made_on?,
        },
        _ if of_month => PlanOf::Month { office, month },
        _ => PlanOf::Plan {
            office,
            made_on: made_on?,
        },
    })
}

fn section(
    kind: FileKind,
    layout: &[Field],
    rows: &[Row<'_>],
    issues: &mut IssueLog,
) -> Option<SectionContent> {
    let first = rows.first()?;
    Some(match kind {
        FileKind::Up1kyo => SectionContent::Overview(Box::new(overview(first, issues)?)),
        FileKind::Uphosoku => {
            SectionContent::Supplement(Box::new(supplement(first, layout, issues)?))
        }
        FileKind::Up2kyo => SectionContent::Goals(rows.iter().map(goal).collect()),
        FileKind::Up3kyo => {
            let mut week = Vec::with_capacity(rows.len());
            for row in rows {
                week.extend(week_entries(row, issues)?);
            }
            SectionContent::Week(week)
        }
        FileKind::Upplan => {
            let mut head = Fields::of(first, issues);
            let written_on = head.date(4, "作成年月日");
            let (author, good) = (head.text(7), head.good);
            let rows: Option<Vec<_>> = rows.iter().map(|row| service(row, issues)).collect();
            SectionContent::Planned {
                written_on,
                author,
                rows: rows.filter(|_| good)?,
            }
        }
        FileKind::Upsikyu => {
            let costs: Option<Vec<_>> = rows.iter().map(|row| cost(row, issues)).collect();
            let costs = costs?;
            warn_without_total(first.line, &costs, issues);
            SectionContent::Costs(costs)
        }
        _ => SectionContent::Named(rows.iter().map(|row| named(row, layout)).collect()),
    })
}

fn overview(row: &Row<'_>, issues: &mut IssueLog) -> Option<PlanOverview> {
    let mut fields = Fields::of(row, issues);
    let written_on = fields.needed_date(4, "作成年月日");
    let overview = PlanOverview {
        written_on: written_on?,
        author: fields.text(8),
        office_name: fields.text(9),
        first_made_on: fields.date(15, "初回居宅サービス計画作成日"),
        plan_code: fields.text(16),
        certification_code: fields.text(17),
        certified_on: fields.date(18, "認定日"),
        valid_from: fields.date(19, "認定有効期間開始日"),
        valid_to: fields.date(20, "認定有効期間終了日"),
        care_level: fields.care_level(21, "要介護状態区分"),
        wishes: fields.raw(22).to_owned(),
        panel_opinion: fields.raw(23).to_owned(),
        policy: fields.raw(24).to_owned(),
        housework_code: fields.text(25),
        housework_reason: fields.raw(26).to_owned(),
    };
    fields.good.then_some(overview)
}

fn goal(row: &Row<'_>) -> PlanGoal {
    let text = |number| row.field(number).to_owned();
    PlanGoal {
        need_no: text(6),
        need: text(7),
        goal_no: text(8),
        long_goal: text(9),
        long_period: text(11),
        short_goal: text(10),
        short_period: text(12),
        support_no: text(13),
        content: text(14),
        insured_code: text(15),
        service: text(16),
        provider_number: text(17),
        provider_name: text(18),
        frequency: text(19),
        period: text(20),
    }
}

fn supplement(row: &Row<'_>, layout: &[Field], issues: &mut IssueLog) -> Option<SupplementaryInfo> {
    let mut fields = Fields::of(row, issues);
    let mut service_limits = Vec::new();
    for pair in 0..9 {
        let code = fields.text(20 + 4 * pair);
        let units = fields.number(21 + 4 * pair, "種類支給限度基準額");
        if let (false, Some(units)) = (code.is_empty(), units) {
            service_limits.push(SupplementLimit {
                service_code: code,
                units,
            });
        }
    }
    let known = [1, 2, 3, 5, 6, 8, 18, 19];
    let others = layout
        .iter()
        .zip(&row.fields)
        .enumerate()
        .filter(|(at, (_, value))| {
            let number = at + 1;
            !value.is_empty() && !known.contains(&number) && !(20..=55).contains(&number)
        })
        .map(|(_, (field, value))| (field.name.clone(), value.to_string()))
        .collect();
    let supplement = SupplementaryInfo {
        kana: fields.text(5),
        name: fields.text(6),
        born_on: fields.date(8, "利用者生年月日"),
        care_level: fields.care_level(18, "要介護状態区分"),
        limit_units: fields.number(19, "区分支給限度基準額"),
        service_limits,
        others,
    };
    fields.good.then_some(supplement)
}

fn named(row: &Row<'_>, layout: &[Field]) -> Vec<NamedField> {
    layout
        .iter()
        .zip(&row.fields)
        .skip(3)
        .filter(|(_, value)| !value.is_empty())
        .map(|(field, value)| NamedField {
            name: field.name.clone(),
            value: value.to_string(),
        })
        .collect()
}
