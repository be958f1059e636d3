//! Chapters of the official form, as shown in the list of steps.

use super::Step;
use crate::apply::words::words;

/// A chapter groups the pages that belong to one part of the official form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Chapter {
    /// 事前確認.
    Eligibility,
    /// 基本情報.
    Office,
    /// サービス種類.
    Services,
    /// 費用.
    Costs,
    /// 口座情報.
    Account,
    /// 必要書類.
    Documents,
    /// 確認・申請.
    Submission,
}

impl Chapter {
    /// Every chapter, in order.
    pub(crate) const ALL: [Self; 7] = [
        Self::Eligibility,
        Self::Office,
        Self::Services,
        Self::Costs,
        Self::Account,
        Self::Documents,
        Self::Submission,
    ];

    /// The chapter's name on screen.
    pub(crate) fn label(self) -> &'static str {
        match self {
            Self::Eligibility => words().eligibility,
            Self::Office => words().office,
            Self::Services => words().services,
            Self::Costs => words().costs,
            Self::Account => words().account,
            Self::Documents => words().documents,
            Self::Submission => words().submission,
        }
    }
}

impl Step {
    /// The chapter the page belongs to.
    pub(crate) const fn chapter(&self) -> Chapter {
        match self {
            Self::Purchase | Self::Connection | Self::Reader | Self::NewGoods => {
                Chapter::Eligibility
            }
            Self::OfficeName | Self::OfficeAddress | Self::OfficeContact => Chapter::Office,
            Self::Services => Chapter::Services,
            Self::Readers
            | Self::Receipts
            | Self::SupportClaimed
            | Self::SupportItems
            | Self::Nonprofit
            | Self::Income
            | Self::Amounts => Chapter::Costs,
            Self::Institution | Self::Account | Self::Holder => Chapter::Account,
            Self::Document(_) => Chapter::Documents,
            Self::Check | Self::Declare => Chapter::Submission,
        }
    }
}
