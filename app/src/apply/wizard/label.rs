//! What the fields of an application are called.

/// The name of a field on its page, for error messages and 確認.
pub(crate) fn label(field: &str) -> String {
    if let Some((row, rest)) = row_of(field, "reader_costs.lines[") {
        return format!("明細{row}の{}", line_label(rest));
    }
    if let Some((row, _)) = row_of(field, "services.codes[") {
        return format!("{row}つ目のサービス");
    }
    if field.starts_with("support_costs.items[") || field.starts_with("support_costs.items.") {
        return "接続サポート費用の金額".to_owned();
    }
    plain(field).to_owned()
}

fn plain(field: &str) -> &'static str {
    match field {
        "eligibility.purchase_finished" => "カードリーダーの購入が終わっていること",
        "eligibility.connection_finished" => "接続の設定が終わっていること",
        "eligibility.reader_supported" => "アプリに対応したカードリーダーであること",
        "eligibility.new_goods" => "新品であること",
        "eligibility" => "事前確認",
        "office" | "office.name" => "介護事業所名称",
        "office.postal_code" => "郵便番号",
        "office.address" => "所在地",
        "office.phone" => "電話番号",
        "office.contact_name" => "担当者名",
        "services" | "services.codes" => "サービス種類",
        "reader_costs" | "reader_costs.readers" => "カードリーダーの台数",
        "reader_costs.lines" => "領収書の明細",
        "support_costs" | "support_costs.claimed" => "接続サポート費用を申請するかどうか",
        "support_costs.items" => "接続サポート費用の内訳",
        "support_costs.note" => "備考",
        "income" | "income.nonprofit" => "非営利法人かどうか",
        "income.donations_yen" => "寄附金",
        "income.other_income_yen" => "その他の収入",
        other => rest(other),
    }
}

fn rest(field: &str) -> &'static str {
    match field {
        "account" | "account.institution" => "振込先の種類",
        "account.bank_code" => "金融機関",
        "account.branch_code" => "支店",
        "account.kind" => "預金種別",
        "account.number" => "口座番号",
        "account.yucho_symbol" => "記号",
        "account.yucho_number" => "番号",
        "account.holder_kana" => "口座名義（カナ）",
        "documents.bankbook_copy" => "通帳の写し",
        "documents.service_type_evidence" => "サービス種類が確認できる資料",
        "documents.receipt_copy" => "領収書の写し",
        "documents.web_service_admin_menu" => "管理メニュー画面の写し",
        "estimate" | "grant_yen" => "交付額",
        _ => "この項目",
    }
}

fn line_label(field: &str) -> &'static str {
    match field {
        "paid_on" => "領収日",
        "payee" => "発行元（店名）",
        "description" => "品名・型番または作業の内容",
        "amount_yen" => "金額（税込）",
        "portion" => "区分",
        _ => "内容",
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
