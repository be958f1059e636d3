//! What could be paid in a month.

use std::collections::HashMap;

use contract::payment::{CandidateView, CandidatesQuery, CandidatesView, DuplicateView};
use domain::calendar::tokyo_date;
use domain::money::Yen;
use store::payment::{self, Approved, Wanted};

use super::account_view::last_digits;
use super::due::{months_due, proposed_day, scheme_and_month};
use super::planner::{PlannedPayment, Planner};
use super::{PAGE, PaymentError};
use crate::context::Context;

/// Rows of each list shown; the counts are whole.
const SHOWN: usize = 200;

/// What could be paid in a month, with everything an officer should look at before making the batch.
pub async fn show_candidates(
    ctx: &Context,
    query: &CandidatesQuery,
) -> Result<CandidatesView, PaymentError> {
    let scheme = scheme_and_month(ctx, &query.scheme, query.month)?;
    let mut view = CandidatesView {
        scheme_id: query.scheme.clone(),
        month: query.month,
        payer_known: true,
        count: 0,
        total_yen: 0,
        files: 0,
        proposed_day: proposed_day(query.month, tokyo_date(ctx.clock.now())),
        items: Vec::new(),
        duplicates: Vec::new(),
        names_cut: Vec::new(),
        obstacles: Vec::new(),
    };
    let Some(order) = ctx.config.payment_order()? else {
        view.payer_known = false;
        return Ok(view);
    };
    let due = months_due(scheme, query.month);
    let wanted = Wanted {
        scheme_id: &query.scheme,
        received_on: &due,
    };
    let mut planner = Planner::new(ctx, &order);
    let mut gathered = Gathered::default();
    let mut after = 0;
    loop {
        let rows = payment::approved(ctx.db.read(), &wanted, after, PAGE, false).await?;
        let Some(last) = rows.last() else { break };
        after = last.queue_no;
        for row in &rows {
            match planner.plan(row) {
                Ok(payment) => gathered.take(&mut view, row, &payment)?,
                Err(obstacle) if view.obstacles.len() < SHOWN => view.obstacles.push(obstacle),
                Err(_) => {}
            }
        }
    }
    view.total_yen = gathered.total.get();
    view.duplicates = gathered.duplicates();
    Ok(view)
}

#[derive(Default)]
struct Gathered {
    total: Yen,
    /// By bank, branch, kind and number: payee and reception numbers.
    payees: HashMap<String, (String, String, Vec<String>)>,
}

impl Gathered {
    fn take(
        &mut self,
        view: &mut CandidatesView,
        row: &Approved,
        payment: &PlannedPayment,
    ) -> Result<(), PaymentError> {
        view.count = view.count.saturating_add(1);
        view.files = view.files.max(payment.file);
        self.total = self
            .total
            .checked_add(payment.amount)
            .ok_or(PaymentError::Broken("total above twelve digits"))?;
        let transfer = &payment.planned.transfer;
        let candidate = || CandidateView {
            application_id: row.application_id.to_string(),
            reception_number: row.reception_number.clone(),
            office_number: row.office_number.clone(),
            office_name: row.office_name.clone(),
            amount_yen: payment.amount.get(),
            payee: transfer.name.as_str().to_owned(),
            received_month: row.received_on,
        };
        if view.items.len() < SHOWN {
            view.items.push(candidate());
        }
        if payment.planned.name_cut && view.names_cut.len() < SHOWN {
            view.names_cut.push(candidate());
        }
        let key = format!(
            "{}{}{}{}",
            transfer.bank,
            transfer.branch,
            transfer.kind.transfer_code(),
            transfer.number
        );
        self.payees
            .entry(key)
            .or_insert_with(|| {
                let end = last_digits(transfer.number.as_str());
                (transfer.name.as_str().to_owned(), end, Vec::new())
            })
            .2
            .push(row.reception_number.clone());
        Ok(())
    }

    fn duplicates(self) -> Vec<DuplicateView> {
        let mut found: Vec<DuplicateView> = self
            .payees
            .into_values()
            .filter(|(_, _, numbers)| numbers.len() > 1)
            .map(|(payee, account_end, reception_numbers)| DuplicateView {
                payee,
                account_end,
                reception_numbers,
            })
            .collect();
        found.sort_unstable_by(|a, b| a.reception_numbers.cmp(&b.reception_numbers));
        found.truncate(SHOWN);
        found
    }
}
