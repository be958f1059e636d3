//! From approved applications to transfers, or to why not.

use std::collections::HashMap;

use contract::FieldCode;
use contract::answers::AccountAnswers;
use contract::payment::{ObstacleReason, ObstacleView};
use domain::bank::{BankAccount, KanaError};
use domain::money::Yen;
use domain::payment::{FileSplitter, Obstacle, Planned, plan_transfer};
use domain::zengin::CustomerCode;
use store::payment::Approved;

use crate::config::PaymentOrder;
use crate::context::Context;

/// A payment that can be made.
pub(super) struct PlannedPayment {
    /// Amount.
    pub(super) amount: Yen,
    /// Account.
    pub(super) account: BankAccount,
    /// Transfer, without customer codes.
    pub(super) planned: Planned,
    /// File it belongs into.
    pub(super) file: u32,
}

/// Plans one payment after the other, in the order of the files.
pub(super) struct Planner<'a> {
    ctx: &'a Context,
    splitter: FileSplitter,
    names: BankNames<'a>,
}

impl<'a> Planner<'a> {
    pub(super) fn new(ctx: &'a Context, order: &PaymentOrder) -> Self {
        Self {
            ctx,
            splitter: FileSplitter::new(order.limits),
            names: BankNames::new(ctx),
        }
    }

    /// The next payment, or what stands in its way.
    pub(super) fn plan(&mut self, row: &Approved) -> Result<PlannedPayment, ObstacleView> {
        self.try_plan(row).map_err(|(reason, detail)| ObstacleView {
            application_id: row.application_id.to_string(),
            reception_number: row.reception_number.clone(),
            office_name: row.office_name.clone(),
            reason,
            detail,
        })
    }

    fn try_plan(
        &mut self,
        row: &Approved,
    ) -> Result<PlannedPayment, (ObstacleReason, Option<String>)> {
        let amount = row
            .approved_yen
            .and_then(|yen| Yen::new(yen).ok())
            .ok_or((ObstacleReason::NoAmount, None))?;
        let account = account_of(row)?;
        let (bank, branch) = (account.bank(), account.branch().clone());
        if !self.ctx.banks.has_bank(bank.as_str()) {
            return Err((ObstacleReason::BankGone, Some(bank.to_string())));
        }
        let Some(names) = self.names.of(bank.as_str(), branch.as_str()) else {
            return Err((ObstacleReason::BankGone, Some(format!("{bank}-{branch}"))));
        };
        let codes = (CustomerCode::default(), CustomerCode::default());
        let names = (names.0.as_str(), names.1.as_str());
        let planned = plan_transfer(&account, names, amount, codes).map_err(obstacle)?;
        let file = self
            .splitter
            .place(amount)
            .map_err(|_| (ObstacleReason::AmountTooLarge, None))?;
        Ok(PlannedPayment {
            amount,
            account,
            planned,
            file,
        })
    }
}

/// Kana of banks and branches, looked up once each.
pub(super) struct BankNames<'a> {
    ctx: &'a Context,
    known: HashMap<(String, String), Option<(String, String)>>,
}

impl<'a> BankNames<'a> {
    pub(super) fn new(ctx: &'a Context) -> Self {
        Self {
            ctx,
            known: HashMap::new(),
        }
    }

    /// Bank and branch; `None` when there is no such branch.
    pub(super) fn of(&mut self, bank: &str, branch: &str) -> Option<&(String, String)> {
        let ctx = self.ctx;
        self.known
            .entry((bank.to_owned(), branch.to_owned()))
            .or_insert_with(|| {
                let (bank, branch) = ctx.banks.kana(bank, branch)?;
                Some((bank.to_owned(), branch.to_owned()))
            })
            .as_ref()
    }
}

/// The account as values, or what is wrong with it.
fn account_of(row: &Approved) -> Result<BankAccount, (ObstacleReason, Option<String>)> {
    let answers: AccountAnswers = serde_json::from_value(row.account.clone())
        .map_err(|_| (ObstacleReason::AccountIncomplete, None))?;
    answers.complete().map_err(|issues| {
        let character = issues
            .into_iter()
            .find(|issue| issue.code == FieldCode::CharacterNotAllowed);
        match character {
            Some(issue) => (ObstacleReason::Character, issue.detail),
            None => (ObstacleReason::AccountIncomplete, None),
        }
    })
}

fn obstacle(obstacle: Obstacle) -> (ObstacleReason, Option<String>) {
    match obstacle {
        Obstacle::NothingToPay => (ObstacleReason::NoAmount, None),
        Obstacle::AmountTooLarge => (ObstacleReason::AmountTooLarge, None),
        Obstacle::Name(KanaError::Character { character, .. }) => {
            (ObstacleReason::Character, Some(character.to_string()))
        }
        Obstacle::Name(KanaError::Empty | KanaError::TooLong) => {
            (ObstacleReason::AccountIncomplete, None)
        }
    }
}
