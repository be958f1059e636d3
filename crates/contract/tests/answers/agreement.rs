//! The checks agree with the domain's decision, whatever was answered.

use contract::answers::{
    Answers, PortionAnswer, ReaderCostAnswers, ReceiptLineAnswer, Section, ServicesAnswers,
    SupportCostAnswers, SupportItemAnswer,
};
use domain::scheme::DocumentKind;
use domain::submission::{self, DocumentFact};
use proptest::prelude::*;

use crate::fixture::{answers, documents, scheme, today, view};

prop_compose! {
    fn any_line()(
        days in proptest::option::of(-40..4_i64),
        payee in "[見本 \\x00]{0,3}",
        description in "[型番A1]{0,3}",
        amount_yen in proptest::option::of(-1..40_000_i64),
        portion in proptest::option::of(proptest::sample::select(vec![
            PortionAnswer::Reader, PortionAnswer::Support, PortionAnswer::Excluded,
        ])),
    ) -> ReceiptLineAnswer {
        let paid_on = days.map(|days| today() + chrono::TimeDelta::days(days));
        ReceiptLineAnswer { paid_on, payee, description, amount_yen, portion }
    }
}

prop_compose! {
    /// Good answers with some of their parts made arbitrary.
    fn any_answers()(
        codes in proptest::collection::vec("11|13|63|51|A1|99|x", 0..4),
        readers in proptest::option::of(0..5_u32),
        lines in proptest::collection::vec(any_line(), 0..3),
        support in proptest::option::of(0..40_000_i64),
        claimed in proptest::option::of(any::<bool>()),
        income in proptest::option::of(0..60_000_i64),
        holder in "[ミホン見]{0,3}",
        parts in 0..64_u32,
    ) -> Answers {
        let mut answers = answers();
        let arbitrary = |part: u32| parts >> part & 1 == 1;
        if arbitrary(0) {
            answers.services = Some(ServicesAnswers { codes });
        }
        if arbitrary(1) {
            answers.reader_costs = Some(ReaderCostAnswers { readers, lines });
        }
        if arbitrary(2) {
            let items = vec![SupportItemAnswer { item: "other_approved".into(), amount_yen: support }];
            answers.support_costs = Some(SupportCostAnswers { claimed, items, note: String::new() });
        }
        if arbitrary(3) && let Some(section) = answers.income.as_mut() {
            section.other_income_yen = income;
        }
        if arbitrary(4) && let Some(section) = answers.account.as_mut() {
            section.holder_kana = holder;
        }
        if arbitrary(5) {
            answers.office = None;
        }
        answers
    }
}

proptest! {
    /// What the browser lets through the domain accepts, and the other way round.
    #[test]
    fn the_checks_agree_with_the_domains_decision(answers in any_answers()) {
        let view = view();
        let issues = answers.check(&documents(), &view, today());
        let facts = DocumentKind::ALL.map(|kind| DocumentFact { kind, pages: 1, size: 1_000 });
        let now = "2026-11-22T03:00:00Z".parse().unwrap();
        let decided = answers.complete(&view).ok().map(|complete| {
            submission::check(scheme(), now, None, &complete, &facts)
        });
        match decided {
            Some(Ok(estimate)) => {
                prop_assert_eq!(&issues, &[]);
                let shown = view.estimate(&answers.estimate_request()).unwrap();
                prop_assert_eq!(shown.grant_yen, estimate.grant.get());
            }
            Some(Err(shortfalls)) => prop_assert!(!issues.is_empty(), "{:?}", shortfalls),
            None => prop_assert!(!issues.is_empty()),
        }
    }

    /// Every issue lies in its section, and the sections together are the whole.
    #[test]
    fn issues_stay_in_their_section(answers in any_answers()) {
        let view = view();
        for section in Section::ALL {
            for issue in answers.check_section(section, &view, today()) {
                let prefix = format!("{}.", section.as_str());
                prop_assert!(issue.field.starts_with(&prefix), "{}", issue.field);
            }
        }
    }
}
