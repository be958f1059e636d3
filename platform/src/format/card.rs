//! 介護保険証等情報 as CSV: one line a person. A format of ours: none is published.

use std::borrow::Cow;

use contract::record::{
    BenefitRestriction, BurdenLimit, BurdenRatio, CarriedOffice, InsuranceCard, InsuredCard,
    PersonDetails, RecordBody,
};

use super::columns::Columns;
use super::value::Fields;
use crate::import::{CsvFormat, IssueLog, Row, RowKind, UnitBody, join};
use crate::store::{Content, TextEncoding};

/// The columns.
const COLUMNS: [&str; 30] = [
    "保険者番号",
    "被保険者番号",
    "作成日時",
    "氏名",
    "フリガナ",
    "生年月日",
    "性別",
    "郵便番号",
    "住所",
    "交付年月日",
    "要介護状態区分",
    "認定年月日",
    "認定有効期間開始日",
    "認定有効期間終了日",
    "区分支給限度基準額",
    "審査会の意見",
    "給付制限",
    "給付制限開始日",
    "給付制限終了日",
    "居宅介護支援事業所番号",
    "居宅介護支援事業所名",
    "届出年月日",
    "負担割合",
    "負担割合開始日",
    "負担割合終了日",
    "負担限度額段階",
    "食費の負担限度額",
    "居住費の負担限度額",
    "負担限度額開始日",
    "負担限度額終了日",
];

pub(super) struct CardFile {
    columns: Columns,
}

impl CardFile {
    pub(super) fn new() -> Self {
        Self {
            columns: Columns::of(&COLUMNS),
        }
    }

    fn person(&self, fields: &mut Fields<'_, '_>) -> Option<PersonDetails> {
        let at = |name| self.columns.number(name);
        let name = fields.text(at("氏名"));
        if name.is_empty() {
            fields.refuse(
                "氏名",
                "missing",
                "氏名がありません。",
                "氏名を書いてください。",
            );
        }
        let born_on = fields.needed_date(at("生年月日"), "生年月日");
        let sex = fields.sex(at("性別"), "性別");
        Some(PersonDetails {
            name,
            kana: fields.text(at("フリガナ")),
            born_on: born_on?,
            sex: sex?,
            postal_code: fields.text(at("郵便番号")).replace('-', ""),
            address: fields.text(at("住所")),
        })
    }

    fn insured(&self, fields: &mut Fields<'_, '_>) -> InsuredCard {
        let at = |name| self.columns.number(name);
        let restriction = fields.text(at("給付制限"));
        let from = fields.date(at("給付制限開始日"), "給付制限開始日");
        let to = fields.date(at("給付制限終了日"), "給付制限終了日");
        let restrictions = if restriction.is_empty() {
            Vec::new()
        } else {
            vec![BenefitRestriction {
                content: restriction,
                from,
                to,
            }]
        };
        let office = fields.text(at("居宅介護支援事業所名"));
        let registered = fields.date(at("届出年月日"), "届出年月日");
        let offices = if office.is_empty() {
            Vec::new()
        } else {
            vec![CarriedOffice {
                number: fields.text(at("居宅介護支援事業所番号")),
                name: office,
                from: registered,
                to: None,
            }]
        };
        InsuredCard {
            issued_on: fields.date(at("交付年月日"), "交付年月日"),
            care_level: fields.care_level(at("要介護状態区分"), "要介護状態区分"),
            certified_on: fields.date(at("認定年月日"), "認定年月日"),
            valid_from: fields.date(at("認定有効期間開始日"), "認定有効期間開始日"),
            valid_to: fields.date(at("認定有効期間終了日"), "認定有効期間終了日"),
            limit_units: fields.number(at("区分支給限度基準額"), "区分支給限度基準額"),
            service_limits: Vec::new(),
            panel_opinion: fields.text(at("審査会の意見")),
            restrictions,
            offices,
        }
    }

    fn burden_ratio(&self, fields: &mut Fields<'_, '_>) -> Option<BurdenRatio> {
        let at = |name| self.columns.number(name);
        let tenths: u8 = fields.number(at("負担割合"), "負担割合")?;
        if !(1..=3).contains(&tenths) {
            let cure = "1、2、3 のどれか（割）で書いてください。";
            fields.refuse("負担割合", "unknown_code", "負担割合ではありません。", cure);
        }
        let from = fields.needed_date(at("負担割合開始日"), "負担割合開始日");
        let to = fields.needed_date(at("負担割合終了日"), "負担割合終了日");
        Some(BurdenRatio {
            tenths,
            from: from?,
            to: to?,
        })
    }

    fn burden_limit(&self, fields: &mut Fields<'_, '_>) -> Option<BurdenLimit> {
        let at = |name| self.columns.number(name);
        let stage = fields.text(at("負担限度額段階"));
        if stage.is_empty() {
            return None;
        }
        let from = fields.needed_date(at("負担限度額開始日"), "負担限度額開始日");
        let to = fields.needed_date(at("負担限度額終了日"), "負担限度額終了日");
        Some(BurdenLimit {
            stage,
            meals_yen: fields.number(at("食費の負担限度額"), "食費の負担限度額"),
            room_yen: fields.number(at("居住費の負担限度額"), "居住費の負担限度額"),
            from: from?,
            to: to?,
        })
    }
}

impl CsvFormat for CardFile {
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
        let [row] = rows else {
            let line = rows.get(1).map_or(0, |row| row.line);
            issues.refuse(
                line,
                "被保険者番号",
                "twice",
                "同じ被保険者の行が 2 つあります。",
                "1 人 1 行にしてください。",
            );
            return None;
        };
        let mut fields = Fields::of(row, issues);
        let at = |name| self.columns.number(name);
        let key = fields.person(at("保険者番号"), at("被保険者番号"));
        let stamped_at = fields.stamp(at("作成日時"), "作成日時");
        let person = self.person(&mut fields);
        let insured = self.insured(&mut fields);
        let ratio = self.burden_ratio(&mut fields);
        let burden_limit = self.burden_limit(&mut fields);
        if !fields.good {
            return None;
        }
        let body = RecordBody::InsuranceCard(InsuranceCard {
            person: person?,
            insured,
            burden_ratios: ratio.into_iter().collect(),
            burden_limit,
        });
        Some(UnitBody {
            person: key?,
            part: body.part(),
            stamped_at: stamped_at?,
            content: Content::Whole(body),
        })
    }
}
