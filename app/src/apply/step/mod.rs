//! The questions of the application, one per page, in the order of the official form.

mod chapter;
mod field;
mod sequence;

pub(crate) use chapter::Chapter;
pub(crate) use sequence::{first_open, next, previous, sequence};

use contract::answers::Section;

/// One page of the wizard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// 事前確認: are the readers bought?
    Purchase,
    /// 事前確認: is the connection set up?
    Connection,
    /// 事前確認: does the reader work with マイナ資格確認アプリ?
    Reader,
    /// 事前確認: new goods, neither used nor leased?
    NewGoods,
    /// 基本情報: name.
    OfficeName,
    /// 基本情報: postal code and address.
    OfficeAddress,
    /// 基本情報: phone and contact.
    OfficeContact,
    /// サービス種類.
    Services,
    /// カードリーダーの台数.
    Readers,
    /// 領収書の明細.
    Receipts,
    /// 接続サポート費用を申請するか.
    SupportClaimed,
    /// 接続サポート費用の内訳.
    SupportItems,
    /// 非営利法人かどうか.
    Nonprofit,
    /// 寄附金その他の収入.
    Income,
    /// ①②③④.
    Amounts,
    /// 銀行かゆうちょ銀行か.
    Institution,
    /// 口座.
    Account,
    /// 口座名義.
    Holder,
    /// 必要書類, one kind a page.
    Document(String),
    /// 確認.
    Check,
    /// 申請する.
    Declare,
}

const FIXED: [(&str, Step); 20] = [
    ("purchase", Step::Purchase),
    ("connection", Step::Connection),
    ("reader", Step::Reader),
    ("new-goods", Step::NewGoods),
    ("office-name", Step::OfficeName),
    ("office-address", Step::OfficeAddress),
    ("office-contact", Step::OfficeContact),
    ("services", Step::Services),
    ("readers", Step::Readers),
    ("receipts", Step::Receipts),
    ("support", Step::SupportClaimed),
    ("support-items", Step::SupportItems),
    ("nonprofit", Step::Nonprofit),
    ("income", Step::Income),
    ("amounts", Step::Amounts),
    ("institution", Step::Institution),
    ("account", Step::Account),
    ("holder", Step::Holder),
    ("check", Step::Check),
    ("declare", Step::Declare),
];

const DOCUMENT: &str = "document-";

impl Step {
    /// The step's part of the address.
    pub(crate) fn slug(&self) -> String {
        if let Self::Document(kind) = self {
            return format!("{DOCUMENT}{}", kind.replace('_', "-"));
        }
        FIXED
            .iter()
            .find(|(_, step)| step == self)
            .map_or_else(String::new, |(slug, _)| (*slug).to_owned())
    }

    /// The step at this address; `None` for an address that never was one.
    pub(crate) fn parse(slug: &str) -> Option<Self> {
        if let Some(kind) = slug.strip_prefix(DOCUMENT) {
            return Some(Self::Document(kind.replace('-', "_")));
        }
        FIXED
            .iter()
            .find(|(known, _)| *known == slug)
            .map(|(_, step)| step.clone())
    }

    /// The page on which this field is asked; `None` for what no page asks.
    pub(crate) fn of_field(field: &str) -> Option<Self> {
        if let Some(kind) = field.strip_prefix("documents.") {
            return Some(Self::Document(kind.to_owned()));
        }
        FIXED
            .iter()
            .map(|(_, step)| step)
            .find(|step| step.owns(field))
            .cloned()
    }

    /// The section whose answers the page shows; `None` for pages without answers of their own.
    pub(crate) fn section(&self) -> Option<Section> {
        match self {
            Self::Purchase | Self::Connection | Self::Reader | Self::NewGoods => {
                Some(Section::Eligibility)
            }
            Self::OfficeName | Self::OfficeAddress | Self::OfficeContact => Some(Section::Office),
            Self::Services => Some(Section::Services),
            Self::Readers | Self::Receipts => Some(Section::ReaderCosts),
            Self::SupportClaimed | Self::SupportItems => Some(Section::SupportCosts),
            Self::Nonprofit | Self::Income => Some(Section::Income),
            Self::Institution | Self::Account | Self::Holder => Some(Section::Account),
            Self::Amounts | Self::Document(_) | Self::Check | Self::Declare => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_slug_reads_back() {
        for (slug, step) in FIXED {
            assert_eq!(Step::parse(slug), Some(step.clone()));
            assert_eq!(step.slug(), slug);
        }
        let step = Step::Document("receipt_copy".to_owned());
        assert_eq!(step.slug(), "document-receipt-copy");
        assert_eq!(Step::parse("document-receipt-copy"), Some(step));
    }

    #[test]
    fn a_field_leads_to_the_page_that_asks_it() {
        let of = |field| Step::of_field(field).map(|step| step.slug());
        assert_eq!(of("account.holder_kana").as_deref(), Some("holder"));
        assert_eq!(of("reader_costs.lines[3]").as_deref(), Some("receipts"));
        assert_eq!(
            of("documents.receipt_copy").as_deref(),
            Some("document-receipt-copy")
        );
        assert_eq!(of("nowhere"), None);
    }

    #[test]
    fn an_unknown_slug_is_no_step() {
        assert_eq!(Step::parse("nowhere"), None);
        assert_eq!(Step::parse(""), None);
    }
}
