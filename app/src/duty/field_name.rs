//! What fields are called on the page.

use crate::duty::applicant_words::words;

/// The field's name, from its path on the wire.
pub(super) fn field_name(field: &str) -> &'static str {
    match field {
        "form.method" => words().method,
        "form.taxable_sales_yen" => words().taxable_sales_short,
        "form.total_sales_yen" => words().total_sales_short,
        "form.use_taxable_yen" => words().use_taxable,
        "form.use_common_yen" => words().use_common,
        "form.use_non_taxable_yen" => words().use_non_taxable,
        "form.credit_yen" => words().credit,
        "form.note" => words().note,
        "form.content" => words().content,
        "form.reason" => words().reason,
        "form.on" => words().last_day,
        "form.property" => words().property,
        "form.unit_price_yen" => words().unit_price,
        "form.units" => words().units,
        "form.acquired_on" => words().acquired_on,
        "form.manner" => words().manner,
        "declared" => words().declared,
        "note" => words().note_to_office,
        "repay_by" => words().repay_by,
        _ => words().other_field,
    }
}
