//! Which page a field of the application is asked on.

use super::Step;

impl Step {
    /// Whether the field (`office.name`, `reader_costs.lines[0].amount_yen`, …) is asked on this page.
    pub(crate) fn owns(&self, field: &str) -> bool {
        match self {
            Self::Purchase => field == "eligibility.purchase_finished",
            Self::Connection => field == "eligibility.connection_finished",
            Self::Reader => field == "eligibility.reader_supported",
            Self::NewGoods => field == "eligibility.new_goods",
            Self::OfficeName => field == "office.name" || field == "office",
            Self::OfficeAddress => field == "office.postal_code" || field == "office.address",
            Self::OfficeContact => field == "office.phone" || field == "office.contact_name",
            Self::Services => field.starts_with("services"),
            Self::Readers => field == "reader_costs.readers" || field == "reader_costs",
            Self::Receipts => field.starts_with("reader_costs.lines"),
            Self::SupportClaimed => field == "support_costs.claimed" || field == "support_costs",
            Self::SupportItems => {
                field.starts_with("support_costs.items") || field == "support_costs.note"
            }
            Self::Nonprofit => field == "income.nonprofit" || field == "income",
            Self::Income => field == "income.donations_yen" || field == "income.other_income_yen",
            Self::Institution => field == "account.institution" || field == "account",
            Self::Account => matches!(
                field.strip_prefix("account."),
                Some(
                    "bank_code"
                        | "branch_code"
                        | "kind"
                        | "number"
                        | "yucho_symbol"
                        | "yucho_number"
                )
            ),
            Self::Holder => field == "account.holder_kana",
            Self::Document(kind) => field.strip_prefix("documents.") == Some(kind.as_str()),
            Self::Amounts => field == "estimate" || field == "grant_yen",
            Self::Check | Self::Declare => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_of_a_row_belong_to_the_page_of_the_rows() {
        assert!(Step::Receipts.owns("reader_costs.lines[12].amount_yen"));
        assert!(!Step::Readers.owns("reader_costs.lines[12].amount_yen"));
        assert!(Step::Services.owns("services.codes[0]"));
        assert!(Step::Document("receipt_copy".to_owned()).owns("documents.receipt_copy"));
        assert!(!Step::Document("receipt_copy".to_owned()).owns("documents.bankbook_copy"));
    }
}
