//! The answers as rows, each with the name of its field.

use contract::answers::{
    AccountAnswers, AccountKindAnswer, Answers, InstitutionAnswer, PortionAnswer,
};
use contract::scheme::SchemeView;
use domain::bank::HolderKana;

use crate::apply::field_label;
use crate::text;

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// As field issues name it.
    pub(super) field: String,
    /// What it is called.
    pub(super) label: String,
    /// What was answered.
    pub(super) value: String,
}

/// Rows of one part of the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Group {
    pub(super) title: &'static str,
    pub(super) rows: Vec<Row>,
}

fn row(field: &str, value: impl Into<String>) -> Row {
    Row {
        field: field.to_owned(),
        label: field_label(field),
        value: value.into(),
    }
}

/// Every answer in the order of the form.
pub(super) fn groups(answers: &Answers, scheme: &SchemeView) -> Vec<Group> {
    let group = |title, rows| Group { title, rows };
    vec![
        group("事前確認", eligibility(answers)),
        group("基本情報", office(answers)),
        group("サービス種類", services(answers, scheme)),
        group("カードリーダー購入費用（A）", readers(answers)),
        group("接続サポート費用（B）", support(answers, scheme)),
        group("寄附金その他の収入", income(answers)),
        group(
            "口座情報",
            account(&answers.account.clone().unwrap_or_default()),
        ),
    ]
}

fn yes_no(answer: Option<bool>) -> &'static str {
    match answer {
        Some(true) => "はい",
        Some(false) => "いいえ",
        None => "（回答なし）",
    }
}

fn eligibility(answers: &Answers) -> Vec<Row> {
    let given = answers.eligibility.clone().unwrap_or_default();
    vec![
        row(
            "eligibility.purchase_finished",
            yes_no(given.purchase_finished),
        ),
        row(
            "eligibility.connection_finished",
            yes_no(given.connection_finished),
        ),
        row(
            "eligibility.reader_supported",
            yes_no(given.reader_supported),
        ),
        row("eligibility.new_goods", yes_no(given.new_goods)),
    ]
}

fn office(answers: &Answers) -> Vec<Row> {
    let given = answers.office.clone().unwrap_or_default();
    vec![
        row("office.name", given.name),
        row("office.postal_code", given.postal_code),
        row("office.address", given.address),
        row("office.phone", given.phone),
        row("office.contact_name", given.contact_name),
    ]
}

fn services(answers: &Answers, scheme: &SchemeView) -> Vec<Row> {
    let given = answers.services.clone().unwrap_or_default();
    let names = given.codes.iter().map(|code| {
        let known = scheme
            .eligible_services()
            .find(|service| service.code == *code);
        known.map_or_else(
            || format!("{code}（制度の対象の表にありません）"),
            |service| format!("{code} {}", service.name),
        )
    });
    vec![row("services.codes", names.collect::<Vec<_>>().join("\n"))]
}

fn readers(answers: &Answers) -> Vec<Row> {
    let given = answers.reader_costs.clone().unwrap_or_default();
    let count = given
        .readers
        .map_or_else(String::new, |count| format!("{count}台"));
    let mut rows = vec![row("reader_costs.readers", count)];
    for (place, line) in given.lines.iter().enumerate() {
        let portion = match line.portion {
            Some(PortionAnswer::Reader) => "A カードリーダー",
            Some(PortionAnswer::Support) => "B 接続サポート",
            Some(PortionAnswer::Excluded) => "対象外",
            None => "区分なし",
        };
        let value = format!(
            "{}　{}\n{}\n{}（{portion}）",
            line.paid_on.map(text::day).unwrap_or_default(),
            line.payee,
            line.description,
            text::yen_of(line.amount_yen),
        );
        rows.push(Row {
            field: format!("reader_costs.lines[{place}]"),
            label: format!("領収書の明細{}", place.saturating_add(1)),
            value,
        });
    }
    rows
}

fn support(answers: &Answers, scheme: &SchemeView) -> Vec<Row> {
    let given = answers.support_costs.clone().unwrap_or_default();
    let claimed = match given.claimed {
        Some(true) => "申請する",
        Some(false) => "申請しない",
        None => "（回答なし）",
    };
    let mut rows = vec![row("support_costs.claimed", claimed)];
    for (place, item) in given.items.iter().enumerate() {
        let name = scheme
            .expense_items
            .iter()
            .find(|known| known.id == item.item)
            .map_or(item.item.as_str(), |known| known.name.as_str());
        if item.amount_yen.is_some() {
            rows.push(Row {
                field: format!("support_costs.items[{place}]"),
                label: name.to_owned(),
                value: text::yen_of(item.amount_yen),
            });
        }
    }
    if !given.note.is_empty() {
        rows.push(row("support_costs.note", given.note));
    }
    rows
}

fn income(answers: &Answers) -> Vec<Row> {
    let given = answers.income.clone().unwrap_or_default();
    vec![
        row("income.nonprofit", yes_no(given.nonprofit)),
        row("income.donations_yen", text::yen_of(given.donations_yen)),
        row(
            "income.other_income_yen",
            text::yen_of(given.other_income_yen),
        ),
    ]
}

fn account(given: &AccountAnswers) -> Vec<Row> {
    let institution = match given.institution {
        Some(InstitutionAnswer::Bank) => "銀行・信用金庫・農協など",
        Some(InstitutionAnswer::Yucho) => "ゆうちょ銀行",
        None => "（回答なし）",
    };
    let kind = match given.kind {
        Some(AccountKindAnswer::Ordinary) => "普通",
        Some(AccountKindAnswer::Current) => "当座",
        None => "（回答なし）",
    };
    let holder = HolderKana::normalise(&given.holder_kana)
        .map_or_else(|_| given.holder_kana.clone(), |kana| kana.full_width());
    let mut rows = vec![row("account.institution", institution)];
    if given.institution == Some(InstitutionAnswer::Yucho) {
        rows.push(row("account.yucho_symbol", given.yucho_symbol.clone()));
        rows.push(row("account.yucho_number", given.yucho_number.clone()));
    } else {
        rows.push(row("account.bank_code", given.bank_code.clone()));
        rows.push(row("account.branch_code", given.branch_code.clone()));
        rows.push(row("account.kind", kind));
        rows.push(row("account.number", given.number.clone()));
    }
    rows.push(row("account.holder_kana", holder));
    rows
}

/// Whether what is said about `field` belongs beside the row `row`: the very field, or a part of it.
pub(super) fn belongs(field: &str, row: &str) -> bool {
    field
        .strip_prefix(row)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
}

#[cfg(test)]
mod tests {
    use super::belongs;

    #[test]
    fn a_part_of_a_row_belongs_to_the_row() {
        assert!(belongs("account.holder_kana", "account.holder_kana"));
        assert!(belongs(
            "reader_costs.lines[0].amount_yen",
            "reader_costs.lines[0]"
        ));
        assert!(belongs("services.codes[2]", "services.codes"));
        assert!(!belongs("reader_costs.lines[10]", "reader_costs.lines[1]"));
        assert!(!belongs("office.name", "office.name_kana"));
    }
}
