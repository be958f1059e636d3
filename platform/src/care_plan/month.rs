//! 第6表 and 第7表: what is planned, done and counted in a month.

use contract::record::{MonthlyCost, ScheduledService, ServiceResult};

use super::name::FileName;
use super::week::{is_time, refuse_time};
use crate::format::value::Fields;
use crate::import::{IssueLog, Row};

pub(super) fn service(row: &Row<'_>, issues: &mut IssueLog) -> Option<ScheduledService> {
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

pub(super) fn cost(row: &Row<'_>, issues: &mut IssueLog) -> Option<MonthlyCost> {
    let mut fields = Fields::of(row, issues);
    let times: Option<u16> = fields.needed_number(16, "回数／日数");
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

pub(super) fn warn_without_total(line: u64, costs: &[MonthlyCost], issues: &mut IssueLog) {
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

pub(super) fn result(
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

/// Refuses what another office did.
pub(super) fn not_yours(line: u64, issues: &mut IssueLog) {
    issues.refuse(
        line,
        "サービス事業者コード",
        "not_your_results",
        "他の事業所の実績です。",
        "自分の事業所の実績だけを送ってください。",
    );
}
