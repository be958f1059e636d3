//! The automatic checks, on the scheme of fiscal 2026.

use std::sync::LazyLock;

use domain::application::{
    CompleteAnswers, Confirmations, Income, OfficeDetails, Portion, ReaderCosts, ReceiptLine,
    Remark, SupportCosts, SupportItem,
};
use domain::bank::{
    AccountKind, AccountNumber, BankAccount, BankCode, BranchCode, HolderKana, YuchoAccount,
};
use domain::money::Yen;
use domain::office::{OfficeName, OfficeNumber, PhoneNumber, PostalCode};
use domain::person::PersonName;
use domain::review::{
    BankLookup, CaseFacts, CheckId, CheckOutcome, CheckResult, SharedPaper, SubmittedAmounts,
    run_checks,
};
use domain::scheme::{DocumentKind, ExpenseItemId, Scheme, SchemeCatalog, SchemeId};
use domain::service::ServiceCode;

#[expect(
    clippy::unwrap_used,
    reason = "a broken built-in scheme is the failure looked for"
)]
fn scheme() -> &'static Scheme {
    static CATALOG: LazyLock<SchemeCatalog> = LazyLock::new(|| SchemeCatalog::builtin().unwrap());
    CATALOG.get(&SchemeId::parse("fy2026").unwrap()).unwrap()
}

#[expect(clippy::unwrap_used, reason = "amounts and dates written in the tests")]
fn line(paid_on: &str, amount: i64, portion: Portion) -> ReceiptLine {
    ReceiptLine {
        paid_on: paid_on.parse().unwrap(),
        payee: "見本電機".to_owned(),
        description: "見本リーダー MR-1".to_owned(),
        amount: Yen::new(amount).unwrap(),
        portion,
    }
}

#[expect(clippy::unwrap_used, reason = "invented values written in the tests")]
fn answers() -> CompleteAnswers {
    CompleteAnswers {
        confirmations: Confirmations::new(|_| true).unwrap(),
        office: OfficeDetails {
            name: OfficeName::parse("テスト訪問介護ステーションひなた").unwrap(),
            postal_code: PostalCode::parse("100-0001").unwrap(),
            address: "東京都見本区見本町1-2-3".to_owned(),
            phone: PhoneNumber::parse("03-0000-0001").unwrap(),
            contact_name: PersonName::parse("見本 太郎").unwrap(),
        },
        services: vec![ServiceCode::parse("11").unwrap()],
        reader_costs: ReaderCosts {
            readers: 2,
            lines: vec![
                line("2026-10-01", 15_400, Portion::Reader),
                line("2026-10-01", 22_000, Portion::Support),
            ],
        },
        support_costs: SupportCosts {
            items: vec![SupportItem {
                item: ExpenseItemId::parse("eligibility_app_setup").unwrap(),
                amount: Yen::new(22_000).unwrap(),
            }],
            note: Remark::default(),
        },
        income: Income::default(),
        account: BankAccount::Bank {
            bank: BankCode::parse("0001").unwrap(),
            branch: BranchCode::parse("100").unwrap(),
            kind: AccountKind::Ordinary,
            number: AccountNumber::parse("1234567").unwrap(),
            holder: HolderKana::normalise("フク）ヒナタカイ").unwrap(),
        },
    }
}

/// What is looked up elsewhere, and what is not as it should be.
struct World {
    answers: CompleteAnswers,
    office_number: &'static str,
    told: [i64; 4],
    bank: BankLookup,
    same_account: Vec<String>,
    shared_papers: Vec<SharedPaper>,
}

impl World {
    fn in_order() -> Self {
        Self {
            answers: answers(),
            office_number: "1379900010",
            told: [37_400, 64_000, 37_400, 37_000],
            bank: BankLookup::Found {
                bank: "見本銀行".to_owned(),
                branch: "見本支店".to_owned(),
            },
            same_account: Vec::new(),
            shared_papers: Vec::new(),
        }
    }

    #[expect(clippy::unwrap_used, reason = "invented values written in the tests")]
    fn results(&self) -> Vec<CheckResult> {
        let [total, limit, selected, grant] = self.told.map(|yen| Yen::new(yen).unwrap());
        run_checks(&CaseFacts {
            scheme: scheme(),
            office_number: &OfficeNumber::parse(self.office_number).unwrap(),
            answers: &self.answers,
            submitted: SubmittedAmounts {
                total,
                limit,
                selected,
                grant,
            },
            submitted_on: "2026-11-22".parse().unwrap(),
            bank: &self.bank,
            bank_list: "2026-08-24",
            same_account: &self.same_account,
            shared_papers: &self.shared_papers,
        })
    }

    /// Checks that are not ok, with the field they stand beside.
    fn remarks(&self) -> Vec<(CheckId, CheckOutcome, String)> {
        self.results()
            .into_iter()
            .filter(|result| result.outcome != CheckOutcome::Ok)
            .map(|result| (result.id, result.outcome, result.field))
            .collect()
    }
}

#[test]
fn a_case_in_order_has_no_remark_and_every_result_its_source() {
    let world = World::in_order();
    assert_eq!(world.remarks(), []);
    let results = world.results();
    let ids: Vec<CheckId> = results.iter().map(|result| result.id).collect();
    assert_eq!(ids, CheckId::ALL);
    assert!(
        results
            .iter()
            .all(|result| !result.origin.source.is_empty())
    );
}

/// What is changed, and the check that has to tell it, how, beside which field.
type Fault = (fn(&mut World), CheckId, CheckOutcome, &'static str);

fn assert_told(faults: &[Fault]) {
    for (change, id, outcome, field) in faults {
        let mut world = World::in_order();
        change(&mut world);
        let remarks = world.remarks();
        let told = (*id, *outcome, (*field).to_owned());
        assert!(remarks.contains(&told), "{id:?}: {remarks:?}");
    }
}

#[expect(clippy::too_many_lines, reason = "a table")]
#[test]
fn each_fault_of_services_and_amounts_is_told_beside_its_field() {
    use CheckOutcome::{Fail, Warn};
    assert_told(&[
        (
            |w| w.office_number = "1379900011",
            CheckId::OfficeNumberDigit,
            Warn,
            "office.number",
        ),
        (
            |w| w.answers.services.push(ServiceCode::parse("A2").unwrap()),
            CheckId::ServicesEligible,
            Fail,
            "services.codes[1]",
        ),
        (
            |w| w.answers.support_costs.items[0].amount = Yen::new(21_999).unwrap(),
            CheckId::AmountsAddUp,
            Fail,
            "reader_costs.lines",
        ),
        (
            |w| w.answers.reader_costs.readers = 4,
            CheckId::ReadersWithinCap,
            Warn,
            "reader_costs.readers",
        ),
        (
            |w| w.answers.reader_costs.lines[1].paid_on = "2026-11-23".parse().unwrap(),
            CheckId::ReceiptDates,
            Fail,
            "reader_costs.lines[1].paid_on",
        ),
        (
            |w| w.answers.reader_costs.lines[0].paid_on = "2026-03-31".parse().unwrap(),
            CheckId::ReceiptDates,
            Warn,
            "reader_costs.lines[0].paid_on",
        ),
        (
            |w| w.told[3] = 38_000,
            CheckId::EstimateRecomputed,
            Fail,
            "grant_yen",
        ),
        (
            |w| w.told[1] = 63_000,
            CheckId::EstimateRecomputed,
            Fail,
            "grant_yen",
        ),
        (
            |w| w.bank = BankLookup::NoBank,
            CheckId::BankExists,
            Fail,
            "account.bank_code",
        ),
        (
            |w| {
                w.bank = BankLookup::NoBranch {
                    bank: "見本銀行".to_owned(),
                }
            },
            CheckId::BankExists,
            Fail,
            "account.branch_code",
        ),
        (
            |w| w.answers.office.name = OfficeName::parse("見本介護事業所").unwrap(),
            CheckId::AccountHolder,
            CheckOutcome::Unknown,
            "account.holder_kana",
        ),
        (
            |w| w.same_account.push("1379900028".to_owned()),
            CheckId::AccountUnique,
            Warn,
            "account.number",
        ),
        (
            |w| {
                w.shared_papers.push(SharedPaper {
                    kind: DocumentKind::ReceiptCopy,
                    office_number: "1379900028".to_owned(),
                });
            },
            CheckId::DocumentsUnique,
            Warn,
            "documents.receipt_copy",
        ),
    ]);
}

#[test]
fn an_account_at_yucho_needs_no_list() {
    let mut world = World::in_order();
    world.bank = BankLookup::Yucho;
    world.answers.account = BankAccount::Yucho {
        account: YuchoAccount::parse("10120", "12345671").unwrap(),
        holder: HolderKana::normalise("フク）ヒナタカイ").unwrap(),
    };
    assert_eq!(world.remarks(), []);
}
