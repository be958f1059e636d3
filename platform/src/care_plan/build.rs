//! Records from the lines of a file.

use chrono::NaiveDate;
use contract::record::{
    CarePlan, MonthlyCost, NamedField, PlanGoal, PlanOverview, RecordBody, ScheduledService,
    ServiceResult, SupplementLimit, SupplementaryInfo, WeeklyEntry,
};

use super::file_kind::FileKind;
use super::layout::Field;
use super::name::FileName;
use super::section::{PlanOf, PlanSection, SectionContent};
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
        _ => match deleted_part(name, made_on, &month, first, issues)? {
            Some(part) => (part, Content::Deletion),
            None => {
                let section = PlanSection {
                    of: record_of(name, made_on, month)?,
                    content: section(kind, layout, rows, issues)?,
                };
                (section.part(), Content::Section(section))
            }
        },
    };
    Some(UnitBody {
        person,
        part,
        stamped_at: name.stamped_at,
        content,
    })
}

/// The part a deletion names; `Some(None)` when the file deletes nothing, `None` when it may not.
fn deleted_part(
    name: &FileName,
    made_on: Option<NaiveDate>,
    month: &str,
    row: &Row<'_>,
    issues: &mut IssueLog,
) -> Option<Option<String>> {
    let office = &name.sender;
    Some(match (name.kind, made_on) {
        (FileKind::Dlt1kyo, Some(day)) => Some(format!("plan/{office}/{day}")),
        (FileKind::Dltkihon, Some(day)) => Some(format!("basic/{office}/{day}")),
        (FileKind::Dltyobo, Some(day)) => Some(format!("preventive/{office}/{day}")),
        (FileKind::Dltplan, _) => Some(format!("month/{office}/{month}")),
        (FileKind::Dltjsk, _) => {
            if row.field(5).trim() != office {
                not_yours(row.line, issues);
                return None;
            }
            Some(format!("result/{office}/{}/{month}", row.field(6).trim()))
        }
        _ => None,
    })
}

fn not_yours(line: u64, issues: &mut IssueLog) {
    issues.refuse(
        line,
        "サービス事業者コード",
        "not_your_results",
        "他の事業所の実績です。",
        "自分の事業所の実績だけを送ってください。",
    );
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

/// A line of 第3表 may carry a service, an activity and what is not weekly, each of its own.
fn week_entries(row: &Row<'_>, issues: &mut IssueLog) -> Option<Vec<WeeklyEntry>> {
    let mut fields = Fields::of(row, issues);
    let mut time = |number, name| {
        let text = fields.text(number);
        if text.is_empty() || text == "9999" {
            return String::new();
        }
        if !is_time(&text) {
            refuse_time(&mut fields, name);
        }
        text
    };
    let service_time = (time(8, "開始時間"), time(9, "終了時間"));
    let activity_time = (time(11, "開始時間"), time(12, "終了時間"));
    let weekday: Option<u8> = fields.number(7, "曜日");
    if weekday.is_some_and(|day| !(1..=7).contains(&day)) {
        let cure = "1（月）〜7（日）で書いてください。";
        fields.refuse("曜日", "unknown_code", "曜日のコードではありません。", cure);
    }
    let entry = |weekday, (starts, ends)| WeeklyEntry {
        service: String::new(),
        weekday,
        starts,
        ends,
        activity: String::new(),
        not_weekly: String::new(),
    };
    let mut entries = Vec::new();
    if !fields.raw(6).is_empty() {
        entries.push(WeeklyEntry {
            service: fields.raw(6).to_owned(),
            ..entry(weekday, service_time)
        });
    }
    if !fields.raw(10).is_empty() {
        entries.push(WeeklyEntry {
            activity: fields.raw(10).to_owned(),
            ..entry(None, activity_time)
        });
    }
    if !fields.raw(13).is_empty() {
        entries.push(WeeklyEntry {
            not_weekly: fields.raw(13).to_owned(),
            ..entry(None, (String::new(), String::new()))
        });
    }
    fields.good.then_some(entries)
}

/// `HHMM`, up to `2400`.
fn is_time(text: &str) -> bool {
    let digits = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    let time: u16 = text.parse().unwrap_or(u16::MAX);
    digits && time <= 2400 && time % 100 < 60
}

fn refuse_time(fields: &mut Fields<'_, '_>, name: &str) {
    fields.refuse(
        name,
        "bad_time",
        "時刻として読めません。",
        "24 時間の 4 桁（HHMM）で、時刻がないときは 9999 と書いてください。",
    );
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

fn service(row: &Row<'_>, issues: &mut IssueLog) -> Option<ScheduledService> {
    let mut fields = Fields::of(row, issues);
    let on = fields.needed_date(10, "サービス利用日");
    let times = fields.needed_number(14, "サービス回数");
    let units = fields.number(8, "単位数");
    for (number, name) in [(12, "サービス開始時刻"), (13, "サービス終了時刻")] {
        let time = fields.text(number);
        if time != "9999" && !is_time(&time) {
            refuse_time(&mut fields, name);
        }
    }
    let daily = fields.text(11);
    if !daily.is_empty()
        && (daily.len() != 31 || daily.bytes().any(|byte| byte != b'0' && byte != b'1'))
    {
        let cure = "31 桁の 0 と 1 で書くか、空にしてください。";
        fields.refuse(
            "日割対象日",
            "bad_days",
            "日割対象日として読めません。",
            cure,
        );
    }
    warn_without_equipment_code(&mut fields, (15, 16, 17));
    let service = ScheduledService {
        on: on?,
        starts: fields.text(12),
        ends: fields.text(13),
        times: times?,
        service_code: fields.text(15),
        equipment: fields.raw(18).to_owned(),
        provider_number: fields.text(20),
        provider_name: fields.raw(21).to_owned(),
        units,
    };
    fields.good.then_some(service)
}

/// 福祉用具貸与 (17, 67) names the thing by its TAIS code or its 届出コード.
fn warn_without_equipment_code(fields: &mut Fields<'_, '_>, at: (usize, usize, usize)) {
    let code = fields.text(at.0);
    let lends = code.starts_with("17") || code.starts_with("67");
    if lends && fields.text(at.1).is_empty() && fields.text(at.2).is_empty() {
        fields.warn(
            "TAISコード",
            "no_equipment_code",
            "福祉用具貸与の行に TAIS コードも届出コードもありません。",
            "どちらかを入れると、どの用具かが相手に伝わります。",
        );
    }
}

fn cost(row: &Row<'_>, issues: &mut IssueLog) -> Option<MonthlyCost> {
    let mut fields = Fields::of(row, issues);
    let times = fields.needed_number(16, "回数／日数");
    let managed: Option<u32> = fields.number(18, "給付管理単位数");
    let single: Option<u32> = fields.number(13, "単位数");
    warn_without_equipment_code(&mut fields, (9, 10, 11));
    let cost = MonthlyCost {
        provider_name: fields.raw(6).to_owned(),
        provider_number: fields.text(7),
        service_code: fields.text(9),
        times: times?,
        units: managed.or_else(|| single?.checked_mul(u32::from(times?))),
        within_limit_units: fields.number(22, "区分支給限度基準内単位数"),
        over_limit_units: fields.number(21, "区分支給限度基準超単位数"),
        cost_yen: fields.number(24, "費用総額保険／事業対象分"),
        insured_yen: fields.number(26, "保険／事業費請求額"),
        own_yen: fields.number(28, "利用者負担保険／事業対象分"),
        own_full_yen: fields.number(29, "利用者負担（全額負担分）"),
    };
    fields.good.then_some(cost)
}

fn warn_without_total(line: u64, costs: &[MonthlyCost], issues: &mut IssueLog) {
    let total = costs
        .iter()
        .any(|row| row.service_code == "999999" && row.provider_number == "9999999999");
    if !total {
        issues.warn(
            line,
            "サービスコード",
            "no_grand_total",
            "合計の行（サービスコード 999999、事業所 9999999999）がありません。",
            "合計の行を付けて出力してください。限度額の表示は明細から計算します。",
        );
    }
}

fn result(
    name: &FileName,
    month: String,
    rows: &[Row<'_>],
    issues: &mut IssueLog,
) -> Option<ServiceResult> {
    if let Some(other) = rows.iter().find(|row| row.field(20).trim() != name.sender) {
        not_yours(other.line, issues);
        return None;
    }
    let done: Option<Vec<_>> = rows.iter().map(|row| service(row, issues)).collect();
    Some(ServiceResult {
        month,
        office_number: name.sender.clone(),
        service_type: name.sender_service.clone(),
        done: done?,
    })
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
