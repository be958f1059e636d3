//! 交付額の試算: ① 総事業費, ② 助成限度額, ③ 選定額, ④ 交付額 (令和8年度交付要綱 第4条).

use crate::money::Yen;
use crate::scheme::{CategoryId, NotEligible, ServiceTable, Stacking};
use crate::service::ServiceCode;

/// What the estimate starts from. All amounts tax included.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EstimateInput {
    /// Services under the office number; the same one twice counts once.
    pub services: Vec<ServiceCode>,
    /// Readers bought.
    pub readers: u32,
    /// A カードリーダー購入経費.
    pub reader_cost: Yen,
    /// B 接続サポート等経費.
    pub support_cost: Yen,
    /// 寄附金.
    pub donations: Yen,
    /// その他の収入.
    pub other_income: Yen,
    /// 社会福祉法人 and other non-profit applicants: donations are not deducted.
    pub nonprofit: bool,
}

/// The four amounts and how they came about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Estimate {
    /// ① 総事業費: A + B.
    pub total: Yen,
    /// ② 助成限度額.
    pub limit: Yen,
    /// ③ 選定額: the lower of the cost less income and ②.
    pub selected: Yen,
    /// ④ 交付額: ③ floored to 1,000 yen.
    pub grant: Yen,
    /// Income deducted from the cost.
    pub deducted: Yen,
    /// Readers that count.
    pub reader_cap: u32,
    /// Readers above that, bought at own cost.
    pub own_cost_readers: u32,
    /// One line per service.
    pub lines: Vec<EstimateLine>,
    /// The calculation, step by step.
    pub steps: Vec<EstimateStep>,
}

/// What one service adds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EstimateLine {
    /// The code as given.
    pub code: ServiceCode,
    /// Its official name.
    pub name: String,
    /// Category of the (care) service.
    pub category: CategoryId,
    /// Limit of the category.
    pub limit: Yen,
    /// Readers of the category.
    pub reader_cap: u32,
    /// Whether the line counts towards ②.
    pub counted: bool,
    /// For a preventive service, the care service it is read as.
    pub read_as: Option<ServiceCode>,
}

/// One step of the calculation; the wording belongs to the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EstimateStep {
    /// ① = A + B.
    Total {
        /// A.
        reader_cost: Yen,
        /// B.
        support_cost: Yen,
        /// ①.
        total: Yen,
    },
    /// ② from the services.
    Limit {
        /// How the limits combine.
        stacking: Stacking,
        /// Services that count.
        counted: usize,
        /// ②.
        limit: Yen,
    },
    /// Income taken off the cost; left out when there is none.
    Deduction {
        /// Donations deducted: nothing for non-profit applicants.
        donations: Yen,
        /// Donations that stay because the applicant is non-profit.
        donations_kept: Yen,
        /// Other income deducted.
        other_income: Yen,
        /// What is left of ①; never below zero.
        remaining: Yen,
    },
    /// ③ = the lower one.
    Selection {
        /// ① less the deduction.
        cost: Yen,
        /// ②.
        limit: Yen,
        /// ③.
        selected: Yen,
    },
    /// ④ = ③ floored to 1,000 yen.
    Grant {
        /// ③.
        selected: Yen,
        /// ④.
        grant: Yen,
    },
}

/// Why there is no estimate.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EstimateError {
    /// A service the subsidy does not pay for.
    #[error(transparent)]
    NotEligible(#[from] NotEligible),
    /// The amounts add up to more than twelve digits.
    #[error("amounts add up to more than {}", Yen::MAX)]
    Overflow,
}

/// Calculates ① – ④. Without services ② is 0; without costs ① is 0.
pub fn estimate(table: &ServiceTable, input: &EstimateInput) -> Result<Estimate, EstimateError> {
    let overflow = || EstimateError::Overflow;
    let lines = lines(table, &input.services)?;
    let counted = || lines.iter().filter(|line| line.counted);
    let limit = Yen::sum(counted().map(|line| line.limit)).ok_or_else(overflow)?;
    let reader_cap = counted().fold(0_u32, |sum, line| sum.saturating_add(line.reader_cap));
    let total = input
        .reader_cost
        .checked_add(input.support_cost)
        .ok_or_else(overflow)?;
    let (donations, donations_kept) = if input.nonprofit {
        (Yen::ZERO, input.donations)
    } else {
        (input.donations, Yen::ZERO)
    };
    let deducted = donations
        .checked_add(input.other_income)
        .ok_or_else(overflow)?;
    let remaining = total.less(deducted);
    let selected = remaining.min(limit);
    let grant = selected.floor_to_thousand();

    let (reader_cost, support_cost) = (input.reader_cost, input.support_cost);
    let counted = counted().count();
    let mut steps = vec![
        EstimateStep::Total {
            reader_cost,
            support_cost,
            total,
        },
        EstimateStep::Limit {
            stacking: table.stacking(),
            counted,
            limit,
        },
    ];
    if deducted > Yen::ZERO || donations_kept > Yen::ZERO {
        let other_income = input.other_income;
        steps.push(EstimateStep::Deduction {
            donations,
            donations_kept,
            other_income,
            remaining,
        });
    }
    steps.push(EstimateStep::Selection {
        cost: remaining,
        limit,
        selected,
    });
    steps.push(EstimateStep::Grant { selected, grant });
    Ok(Estimate {
        total,
        limit,
        selected,
        grant,
        deducted,
        reader_cap,
        own_cost_readers: input.readers.saturating_sub(reader_cap),
        lines,
        steps,
    })
}

/// One line per code, each code once; marks which lines count.
fn lines(table: &ServiceTable, codes: &[ServiceCode]) -> Result<Vec<EstimateLine>, NotEligible> {
    let mut lines: Vec<EstimateLine> = Vec::new();
    let mut care_services: Vec<&ServiceCode> = Vec::new();
    for code in codes {
        if lines.iter().any(|line| line.code == *code) {
            continue;
        }
        let found = table.lookup(code)?;
        // 63 beside 13, or twice read as 13: the care service counts once.
        let counted = !care_services.contains(&&found.service.code);
        care_services.push(&found.service.code);
        lines.push(EstimateLine {
            code: code.clone(),
            name: found
                .preventive
                .map_or(&found.service.name, |service| &service.name)
                .clone(),
            category: found.category.id.clone(),
            limit: found.category.limit,
            reader_cap: found.category.reader_cap,
            counted,
            read_as: found.preventive.map(|service| service.read_as.clone()),
        });
    }
    if table.stacking() == Stacking::Highest {
        keep_highest(&mut lines);
    }
    Ok(lines)
}

/// Leaves one line counted: the highest limit, the first of several.
fn keep_highest(lines: &mut [EstimateLine]) {
    let best = lines.iter().map(|line| (line.limit, line.reader_cap)).max();
    let mut found = false;
    for line in lines {
        line.counted = !found && Some((line.limit, line.reader_cap)) == best;
        found |= line.counted;
    }
}
