//! What fields are called on the page.

/// The field's name, from its path on the wire.
pub(super) fn field_name(field: &str) -> &'static str {
    match field {
        "form.method" => "消費税の申告の方法",
        "form.taxable_sales_yen" => "課税売上高",
        "form.total_sales_yen" => "総売上高",
        "form.use_taxable_yen" => "課税売上のみに要するもの",
        "form.use_common_yen" => "課税売上と非課税売上に共通するもの",
        "form.use_non_taxable_yen" => "非課税売上のみに要するもの",
        "form.credit_yen" => "仕入控除税額",
        "form.note" => "補足",
        "form.content" => "変更する内容",
        "form.reason" => "理由",
        "form.on" => "中止・廃止する日",
        "form.property" => "財産の名称と型番",
        "form.unit_price_yen" => "単価",
        "form.units" => "数量",
        "form.acquired_on" => "取得した日",
        "form.manner" => "処分の方法",
        "declared" => "内容の確認",
        "note" => "事業所への連絡",
        "repay_by" => "返還の期限",
        _ => "入力内容",
    }
}
