//! The automatic checks of a submitted application.

use chrono::NaiveDate;

use super::check::{CheckId, CheckOutcome, CheckResult, Fact};
use super::holder::{HolderMatch, compare_holder};
use crate::application::{CompleteAnswers, Portion};
use crate::bank::BankAccount;
use crate::estimate::estimate;
use crate::money::Yen;
use crate::office::OfficeNumber;
use crate::scheme::{Certainty, DocumentKind, Origin, Scheme};

/// What the checks look at: the copy that was submitted, and what was looked up elsewhere.
#[derive(Clone, Copy, Debug)]
pub struct CaseFacts<'a> {
    /// Scheme it was made under.
    pub scheme: &'a Scheme,
    /// The office.
    pub office_number: &'a OfficeNumber,
    /// Answers as submitted.
    pub answers: &'a CompleteAnswers,
    /// ①–④ as told to the applicant.
    pub submitted: SubmittedAmounts,
    /// Day of the submission, Asia/Tokyo.
    pub submitted_on: NaiveDate,
    /// What the list of banks says today.
    pub bank: &'a BankLookup,
    /// Which list of banks that is.
    pub bank_list: &'a str,
    /// Other offices that name the same account.
    pub same_account: &'a [String],
    /// Documents other offices handed in too.
    pub shared_papers: &'a [SharedPaper],
}

/// ①–④ as told to the applicant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SubmittedAmounts {
    /// ① 総事業費.
    pub total: Yen,
    /// ② 助成限度額.
    pub limit: Yen,
    /// ③ 選定額.
    pub selected: Yen,
    /// ④ 交付額.
    pub grant: Yen,
}

/// What the list of banks says of an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BankLookup {
    /// ゆうちょ銀行: 記号 and 番号 carry their own check.
    Yucho,
    /// Both are there.
    Found {
        /// Name of the bank.
        bank: String,
        /// Name of the branch.
        branch: String,
    },
    /// The bank is not there.
    NoBank,
    /// The bank is, its branch is not.
    NoBranch {
        /// Name of the bank.
        bank: String,
    },
}

/// A document another office handed in too, byte for byte.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedPaper {
    /// Kind of the document here.
    pub kind: DocumentKind,
    /// Office number of the other office.
    pub office_number: String,
}

/// Runs every check, in the order of [`CheckId::ALL`].
pub fn run_checks(case: &CaseFacts<'_>) -> Vec<CheckResult> {
    CheckId::ALL.into_iter().map(|id| run(id, case)).collect()
}

fn run(id: CheckId, case: &CaseFacts<'_>) -> CheckResult {
    let found = match id {
        CheckId::OfficeNumberDigit => office_number_digit(case),
        CheckId::ServicesEligible => services_eligible(case),
        CheckId::AmountsAddUp => amounts_add_up(case),
        CheckId::ReadersWithinCap => readers_within_cap(case),
        CheckId::ReceiptDates => receipt_dates(case),
        CheckId::EstimateRecomputed => estimate_recomputed(case),
        CheckId::BankExists => bank_exists(case),
        CheckId::AccountHolder => account_holder(case),
        CheckId::AccountUnique => account_unique(case),
        CheckId::DocumentsUnique => documents_unique(case),
    };
    CheckResult {
        id,
        outcome: found.outcome,
        field: found.field,
        facts: found.facts,
        origin: found.origin,
    }
}

struct Found {
    outcome: CheckOutcome,
    field: String,
    facts: Vec<Fact>,
    origin: Origin,
}

impl Found {
    fn new(outcome: CheckOutcome, field: impl Into<String>, origin: Origin) -> Self {
        Self {
            outcome,
            field: field.into(),
            facts: Vec::new(),
            origin,
        }
    }

    fn fact(mut self, label: &str, value: impl ToString) -> Self {
        self.facts.push(Fact::new(label, value));
        self
    }
}

fn stated(source: &str, certainty: Certainty) -> Origin {
    Origin {
        source: source.to_owned(),
        certainty,
    }
}

/// A look of this program's own, not a rule of the scheme.
fn own_choice() -> Origin {
    stated("この実装の確認（制度の規則ではない）", Certainty::Derived)
}

const fn ok_or(in_order: bool, otherwise: CheckOutcome) -> CheckOutcome {
    if in_order {
        CheckOutcome::Ok
    } else {
        otherwise
    }
}

fn office_number_digit(case: &CaseFacts<'_>) -> Found {
    let in_order = case.office_number.warning().is_none();
    // Real numbers exist whose digit does not fit (measured on the open data): never more than a warning.
    let origin = stated(
        "介護サービス情報公表システムのオープンデータで確かめた検査数字",
        Certainty::Derived,
    );
    let told = if in_order {
        "合っている"
    } else {
        "合わない"
    };
    Found::new(ok_or(in_order, CheckOutcome::Warn), "office.number", origin)
        .fact("事業所番号", case.office_number)
        .fact("検査数字", told)
}

fn services_eligible(case: &CaseFacts<'_>) -> Found {
    let table = case.scheme.table();
    let wrong = case
        .answers
        .services
        .iter()
        .position(|code| table.lookup(code).is_err());
    let field = wrong.map_or_else(
        || "services.codes".to_owned(),
        |index| format!("services.codes[{index}]"),
    );
    let origin = case.scheme.table_origin().clone();
    let found = Found::new(ok_or(wrong.is_none(), CheckOutcome::Fail), field, origin);
    case.answers.services.iter().fold(found, |found, code| {
        let name = table.lookup(code).map_or("対象外", |known| {
            known
                .preventive
                .map_or(known.service.name.as_str(), |service| service.name.as_str())
        });
        found.fact(code.as_str(), name)
    })
}

fn amounts_add_up(case: &CaseFacts<'_>) -> Found {
    let costs = &case.answers.reader_costs;
    let reader = costs.sum(Portion::Reader);
    let receipts = costs.sum(Portion::Support);
    let items = case.answers.support_costs.sum();
    let total = reader.zip(items).and_then(|(a, b)| a.checked_add(b));
    let in_order = receipts.is_some() && receipts == items && total == Some(case.submitted.total);
    let origin = stated(
        "助成金申請の手引き（入力した金額と領収書が同じであること）",
        Certainty::SecondHand,
    );
    Found::new(
        ok_or(in_order, CheckOutcome::Fail),
        "reader_costs.lines",
        origin,
    )
    .fact("領収書の明細: 購入", shown(reader))
    .fact("領収書の明細: 接続サポート", shown(receipts))
    .fact("接続サポートの項目の合計", shown(items))
    .fact("申請の総事業費 ①", case.submitted.total)
}

fn shown(yen: Option<Yen>) -> String {
    yen.map_or_else(|| "桁あふれ".to_owned(), |yen| yen.to_string())
}

fn readers_within_cap(case: &CaseFacts<'_>) -> Found {
    let input = case.answers.estimate_input();
    let computed = input.and_then(|input| estimate(case.scheme.table(), &input).ok());
    let origin = stated(
        "令和8年度交付要綱 別表（上限を超える台数の扱いは不明）",
        Certainty::Unknown,
    );
    let field = "reader_costs.readers";
    let readers = case.answers.reader_costs.readers;
    let Some(computed) = computed else {
        return Found::new(CheckOutcome::Unknown, field, origin).fact("台数", readers);
    };
    let in_order = computed.own_cost_readers == 0;
    Found::new(ok_or(in_order, CheckOutcome::Warn), field, origin)
        .fact("申請の台数", readers)
        .fact("対象となる台数", computed.reader_cap)
}

fn receipt_dates(case: &CaseFacts<'_>) -> Found {
    let lines = &case.answers.reader_costs.lines;
    let first_day = case.scheme.fiscal_year().first_day();
    let late = lines
        .iter()
        .position(|line| line.paid_on > case.submitted_on);
    let early = lines.iter().position(|line| line.paid_on < first_day);
    let (outcome, place) = match (late, early) {
        (Some(place), _) => (CheckOutcome::Fail, Some(place)),
        (None, Some(place)) => (CheckOutcome::Warn, Some(place)),
        (None, None) => (CheckOutcome::Ok, None),
    };
    let field = place.map_or_else(
        || "reader_costs.lines".to_owned(),
        |place| format!("reader_costs.lines[{place}].paid_on"),
    );
    let origin = stated(
        "令和8年度交付要綱 第6条・第14条（前年度に購入したものの扱いは不明）",
        Certainty::Unknown,
    );
    let found = Found::new(outcome, field, origin)
        .fact("年度の初日", first_day)
        .fact("申請した日", case.submitted_on);
    match place.and_then(|place| lines.get(place)) {
        Some(line) => found.fact("領収日", line.paid_on),
        None => found,
    }
}

fn estimate_recomputed(case: &CaseFacts<'_>) -> Found {
    let origin = stated("令和8年度交付要綱 第4条・別表", Certainty::Confirmed);
    let input = case.answers.estimate_input();
    let computed = input.and_then(|input| estimate(case.scheme.table(), &input).ok());
    let Some(computed) = computed else {
        return Found::new(CheckOutcome::Fail, "grant_yen", origin)
            .fact("再計算", "計算できません");
    };
    let told = case.submitted;
    let in_order = (
        computed.total,
        computed.limit,
        computed.selected,
        computed.grant,
    ) == (told.total, told.limit, told.selected, told.grant);
    Found::new(ok_or(in_order, CheckOutcome::Fail), "grant_yen", origin)
        .fact("総事業費 ①", computed.total)
        .fact("助成限度額 ②", computed.limit)
        .fact("選定額 ③", computed.selected)
        .fact("交付額 ④", computed.grant)
        .fact("申請の交付額", told.grant)
}

fn bank_exists(case: &CaseFacts<'_>) -> Found {
    let origin = stated(
        &format!("金融機関の一覧（{}）", case.bank_list),
        Certainty::SecondHand,
    );
    match case.bank {
        BankLookup::Yucho => Found::new(CheckOutcome::Ok, "account.yucho_symbol", origin)
            .fact("金融機関", "ゆうちょ銀行")
            .fact("記号・番号", "検査数字が合っている"),
        BankLookup::Found { bank, branch } => {
            Found::new(CheckOutcome::Ok, "account.bank_code", origin)
                .fact("金融機関", bank)
                .fact("支店", branch)
        }
        BankLookup::NoBank => Found::new(CheckOutcome::Fail, "account.bank_code", origin)
            .fact("金融機関", "今の一覧にありません"),
        BankLookup::NoBranch { bank } => {
            Found::new(CheckOutcome::Fail, "account.branch_code", origin)
                .fact("金融機関", bank)
                .fact("支店", "今の一覧にありません")
        }
    }
}

fn account_holder(case: &CaseFacts<'_>) -> Found {
    let (BankAccount::Bank { holder, .. } | BankAccount::Yucho { holder, .. }) =
        &case.answers.account;
    let name = case.answers.office.name.as_str();
    let compared = compare_holder(holder, name);
    let (outcome, label, value) = match compared {
        HolderMatch::Contained { part } => (CheckOutcome::Ok, "一致した部分", part),
        HolderMatch::Different { common } if common.is_empty() => {
            (CheckOutcome::Warn, "一致した部分", "なし".to_owned())
        }
        HolderMatch::Different { common } => (CheckOutcome::Warn, "一致した部分", common),
        HolderMatch::NothingToCompare => (
            CheckOutcome::Unknown,
            "比べられるかな",
            "事業所名にありません".to_owned(),
        ),
    };
    Found::new(outcome, "account.holder_kana", own_choice())
        .fact("口座名義", holder.full_width())
        .fact("事業所名", name)
        .fact(label, value)
}

fn account_unique(case: &CaseFacts<'_>) -> Found {
    let in_order = case.same_account.is_empty();
    let found = Found::new(
        ok_or(in_order, CheckOutcome::Warn),
        "account.number",
        own_choice(),
    );
    case.same_account.iter().fold(found, |found, office| {
        found.fact("同じ口座の事業所番号", office)
    })
}

fn documents_unique(case: &CaseFacts<'_>) -> Found {
    let field = case.shared_papers.first().map_or_else(
        || "documents".to_owned(),
        |paper| format!("documents.{}", paper.kind.as_str()),
    );
    let in_order = case.shared_papers.is_empty();
    let found = Found::new(ok_or(in_order, CheckOutcome::Warn), field, own_choice());
    case.shared_papers.iter().fold(found, |found, paper| {
        let name = case
            .scheme
            .document(paper.kind)
            .map_or(paper.kind.as_str(), |rule| rule.name.as_str());
        found.fact(name, format!("{} も提出", paper.office_number))
    })
}
