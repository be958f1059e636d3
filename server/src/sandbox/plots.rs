//! The invented applications: one for each state.

use domain::application::Action;

use super::cast::{AOZORA, HOSHIZORA, KAMOME, KOMOREBI, MIDORI, MOMIJI, SAKURA, TSUBAME};

/// One application: where, under which scheme, begun on which day, and what becomes of it.
pub(super) struct Plot {
    pub(super) office: &'static str,
    pub(super) scheme: &'static str,
    pub(super) day: (i32, u32, u32),
    pub(super) services: &'static [&'static str],
    pub(super) readers: u32,
    pub(super) support_yen: i64,
    pub(super) ending: Ending,
}

pub(super) enum Ending {
    /// Left half-filled.
    HalfFilled,
    /// Submitted, then these steps of the federation, each ten days after the other.
    Submitted(&'static [(Action, Option<&'static str>)]),
    /// The same, and then taken into a payment batch of its own that waits for its release.
    InBatch(&'static [(Action, Option<&'static str>)]),
    /// Submitted and withdrawn.
    Withdrawn,
}

const NOTE: &str =
    "領収書に「一式」とあるため、カードリーダーの型番と単価がわかる明細を添えてください。";

/// Every application of the sandbox.
pub(super) const PLOTS: &[Plot] = &[
    plot(
        MIDORI,
        "fy2026",
        (2026, 11, 2),
        &["15"],
        2,
        0,
        Ending::HalfFilled,
    ),
    plot(
        AOZORA,
        "fy2025",
        (2025, 11, 10),
        &["11"],
        2,
        0,
        Ending::Submitted(PAID),
    ),
    plot(
        AOZORA,
        "fy2026",
        (2026, 11, 4),
        &["11", "15"],
        3,
        22_000,
        Ending::Submitted(&[]),
    ),
    plot(
        SAKURA,
        "fy2026",
        (2026, 10, 13),
        &["11"],
        2,
        11_000,
        Ending::Submitted(IN_REVIEW),
    ),
    plot(
        MOMIJI,
        "fy2025",
        (2025, 12, 1),
        &["13"],
        1,
        0,
        Ending::Withdrawn,
    ),
    plot(
        MOMIJI,
        "fy2026",
        (2026, 9, 8),
        &["13"],
        3,
        0,
        Ending::Submitted(RETURNED),
    ),
    plot(
        KOMOREBI,
        "fy2026",
        (2026, 8, 18),
        &["11"],
        3,
        33_000,
        Ending::Submitted(APPROVED),
    ),
    plot(
        HOSHIZORA,
        "fy2026",
        (2026, 10, 5),
        &["15"],
        2,
        0,
        Ending::InBatch(APPROVED),
    ),
    plot(
        TSUBAME,
        "fy2026",
        (2026, 7, 6),
        &["11"],
        1,
        0,
        Ending::Submitted(PAID),
    ),
    plot(
        TSUBAME,
        "fy2025",
        (2025, 11, 17),
        &["11"],
        2,
        0,
        Ending::Submitted(REVOKED),
    ),
    plot(
        KAMOME,
        "fy2025",
        (2025, 10, 20),
        &["11"],
        2,
        0,
        Ending::Submitted(REJECTED),
    ),
    plot(
        KAMOME,
        "fy2026",
        (2026, 6, 15),
        &["11"],
        2,
        0,
        Ending::Submitted(FAILED),
    ),
];

const IN_REVIEW: &[(Action, Option<&str>)] = &[(Action::StartReview, None)];
const RETURNED: &[(Action, Option<&str>)] = &[
    (Action::StartReview, None),
    (Action::ReturnForCorrection, Some(NOTE)),
];
const APPROVED: &[(Action, Option<&str>)] = &[(Action::StartReview, None), (Action::Approve, None)];
const REJECTED: &[(Action, Option<&str>)] = &[
    (Action::StartReview, None),
    (
        Action::Reject,
        Some("カードリーダーが対象の機種ではないため、交付できません。"),
    ),
];
const PAID: &[(Action, Option<&str>)] = &[
    (Action::StartReview, None),
    (Action::Approve, None),
    (Action::SchedulePayment, None),
    (Action::MarkPaid, None),
];
const REVOKED: &[(Action, Option<&str>)] = &[
    (Action::StartReview, None),
    (Action::Approve, None),
    (Action::SchedulePayment, None),
    (Action::MarkPaid, None),
    (
        Action::Revoke,
        Some("カードリーダーが介護情報基盤の業務に使われていないことがわかりました。"),
    ),
];
const FAILED: &[(Action, Option<&str>)] = &[
    (Action::StartReview, None),
    (Action::Approve, None),
    (Action::SchedulePayment, None),
    (
        Action::MarkPaymentFailed,
        Some("口座名義が一致しないため、振込ができませんでした。"),
    ),
];

const fn plot(
    office: &'static str,
    scheme: &'static str,
    day: (i32, u32, u32),
    services: &'static [&'static str],
    readers: u32,
    support_yen: i64,
    ending: Ending,
) -> Plot {
    Plot {
        office,
        scheme,
        day,
        services,
        readers,
        support_yen,
        ending,
    }
}
