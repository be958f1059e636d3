//! What the fields of an application are called.

use crate::apply::wizard::words::words;

/// The name of a field on its page, for error messages and 確認.
pub(crate) fn label(field: &str) -> String {
    if let Some((row, rest)) = row_of(field, "reader_costs.lines[") {
        return (words().line)(row, line_label(rest));
    }
    if let Some((row, _)) = row_of(field, "services.codes[") {
        return (words().service_at)(row);
    }
    if field.starts_with("support_costs.items[") || field.starts_with("support_costs.items.") {
        return words().support_amount.to_owned();
    }
    plain(field).to_owned()
}

fn plain(field: &str) -> &'static str {
    match field {
        "eligibility.purchase_finished" => words().purchase_finished,
        "eligibility.connection_finished" => words().connection_finished,
        "eligibility.reader_supported" => words().reader_supported,
        "eligibility.new_goods" => words().new_goods,
        "eligibility" => words().eligibility,
        "office" | "office.name" => words().office_name,
        "office.postal_code" => words().postal_code,
        "office.address" => words().address,
        "office.phone" => words().phone,
        "office.contact_name" => words().contact_name,
        "services" | "services.codes" => words().services,
        "reader_costs" | "reader_costs.readers" => words().readers,
        "reader_costs.lines" => words().lines,
        "support_costs" | "support_costs.claimed" => words().support_claimed,
        "support_costs.items" => words().support_items,
        "support_costs.note" => words().note,
        "income" | "income.nonprofit" => words().nonprofit,
        "income.donations_yen" => words().donations,
        "income.other_income_yen" => words().other_income,
        other => rest(other),
    }
}

fn rest(field: &str) -> &'static str {
    match field {
        "account" | "account.institution" => words().institution,
        "account.bank_code" => words().bank,
        "account.branch_code" => words().branch,
        "account.kind" => words().account_kind,
        "account.number" => words().account_number,
        "account.yucho_symbol" => words().symbol,
        "account.yucho_number" => words().number,
        "account.holder_kana" => words().holder,
        "documents.bankbook_copy" => words().bankbook,
        "documents.service_type_evidence" => words().evidence,
        "documents.receipt_copy" => words().receipt,
        "documents.web_service_admin_menu" => words().admin_menu,
        "estimate" | "grant_yen" => words().grant,
        _ => words().this_item,
    }
}

fn line_label(field: &str) -> &'static str {
    match field {
        "paid_on" => words().paid_on,
        "payee" => words().payee,
        "description" => words().description,
        "amount_yen" => words().amount,
        "portion" => words().portion,
        _ => words().content,
    }
}

/// Row number (from 1) and the field inside the row.
fn row_of<'a>(field: &'a str, prefix: &str) -> Option<(usize, &'a str)> {
    let (row, rest) = field.strip_prefix(prefix)?.split_once(']')?;
    let row: usize = row.parse().ok()?;
    Some((row.checked_add(1)?, rest.trim_start_matches('.')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_counted_from_one() {
        assert_eq!(
            label("reader_costs.lines[0].amount_yen"),
            "明細1の金額（税込）"
        );
        assert_eq!(label("services.codes[2]"), "3つ目のサービス");
        assert_eq!(label("account.holder_kana"), "口座名義（カナ）");
    }
}
