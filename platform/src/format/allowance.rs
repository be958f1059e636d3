//! 住宅改修費利用等情報 as CSV: a line of limits a person, and a line for each use. A format of ours: none is published.

use std::borrow::Cow;

use contract::record::{Allowance, AllowanceUse, RecordBody};

use super::columns::Columns;
use super::value::Fields;
use crate::import::{CsvFormat, IssueLog, Row, RowKind, UnitBody, join};
use crate::store::{Content, TextEncoding};

/// The columns. 行区分: 1 the limits, 2 住宅改修, 3 福祉用具購入.
const COLUMNS: [&str; 12] = [
    "行区分",
    "保険者番号",
    "被保険者番号",
    "作成日時",
    "住宅改修限度額",
    "住宅改修残額",
    "福祉用具購入年度",
    "福祉用具購入限度額",
    "福祉用具購入残額",
    "利用日",
    "内容",
    "対象費用",
];

pub(super) struct AllowanceFile {
    columns: Columns,
}

impl AllowanceFile {
    pub(super) fn new() -> Self {
        Self {
            columns: Columns::of(&COLUMNS),
        }
    }

    fn used(&self, fields: &mut Fields<'_, '_>, home: bool) -> Option<AllowanceUse> {
        let at = |name| self.columns.number(name);
        let on = fields.needed_date(at("利用日"), "利用日");
        let cost_yen = fields.needed_number(at("対象費用"), "対象費用");
        Some(AllowanceUse {
            home,
            on: on?,
            content: fields.text(at("内容")),
            cost_yen: cost_yen?,
        })
    }

    fn limits(&self, fields: &mut Fields<'_, '_>) -> Option<Allowance> {
        let mut number = |name| fields.needed_number(self.columns.number(name), name);
        let home_limit_yen = number("住宅改修限度額");
        let home_left_yen = number("住宅改修残額");
        let equipment_limit_yen = number("福祉用具購入限度額");
        let equipment_left_yen = number("福祉用具購入残額");
        let year = self.columns.number("福祉用具購入年度");
        let equipment_year = fields.needed_number(year, "福祉用具購入年度");
        Some(Allowance {
            home_limit_yen: home_limit_yen?,
            home_left_yen: home_left_yen?,
            equipment_year: equipment_year?,
            equipment_limit_yen: equipment_limit_yen?,
            equipment_left_yen: equipment_left_yen?,
            uses: Vec::new(),
        })
    }
}

impl CsvFormat for AllowanceFile {
    fn encoding(&self) -> Option<TextEncoding> {
        None
    }

    fn row(&mut self, row: &Row<'_>, issues: &mut IssueLog) -> RowKind {
        self.columns.row(row, issues)
    }

    fn strict(&self, fields: &[Cow<'_, str>]) -> String {
        join(fields, |_| true)
    }

    fn finish(&mut self, issues: &mut IssueLog) -> bool {
        self.columns.finish(issues)
    }

    fn unit(&self, rows: &[Row<'_>], issues: &mut IssueLog) -> Option<UnitBody> {
        let at = |name| self.columns.number(name);
        let (mut good, mut known, mut uses, mut head) = (true, None, Vec::new(), None);
        for row in rows {
            let mut fields = Fields::of(row, issues);
            let key = fields.person(at("保険者番号"), at("被保険者番号"));
            let stamp = fields.stamp(at("作成日時"), "作成日時");
            head = head.or(key.zip(stamp));
            match fields.text(at("行区分")).as_str() {
                "1" if known.is_none() => known = self.limits(&mut fields),
                "2" => uses.extend(self.used(&mut fields, true)),
                "3" => uses.extend(self.used(&mut fields, false)),
                _ => fields.refuse(
                    "行区分",
                    "unknown_code",
                    "行区分ではないか、限度額の行が 2 つあります。",
                    "1（限度額、1 人 1 行）、2（住宅改修）、3（福祉用具購入）で書いてください。",
                ),
            }
            good &= fields.good;
        }
        if known.is_none() && good {
            let line = rows.first().map_or(0, |row| row.line);
            issues.refuse(
                line,
                "行区分",
                "missing",
                "限度額の行（行区分 1）がありません。",
                "利用がなくても、限度額の行を 1 人に 1 行書いてください。",
            );
        }
        let mut allowance = known.filter(|_| good)?;
        uses.sort_by_key(|used| std::cmp::Reverse(used.on));
        allowance.uses = uses;
        let (person, stamped_at) = head?;
        let body = RecordBody::Allowance(allowance);
        Some(UnitBody {
            person,
            part: body.part(),
            stamped_at,
            content: Content::Whole(body),
        })
    }
}
