//! How many notices a second are set, and whether memory stays flat.
//!
//! `cargo run --release -p documents --features notice --example notice_speed -- 2000 1`
//! (notices, threads).

#![expect(
    clippy::print_stdout,
    clippy::expect_used,
    reason = "a measurement for the console"
)]

use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use documents::notice::{
    Amounts, Issuer, NoticeBody, NoticeSheet, Payee, Printed, SheetDay, ShownAccount, Typesetter,
};

fn sheet(serial: usize) -> NoticeSheet {
    NoticeSheet {
        number: format!("R8交付-{serial:06}"),
        day: SheetDay {
            shown: "令和8年12月15日".to_owned(),
            year: 2026,
            month: 12,
            day: 15,
        },
        issuer: Issuer {
            organisation: "見本中央会".to_owned(),
            title: "理事長".to_owned(),
        },
        payee: Payee {
            number: format!("13799{serial:05}"),
            name: format!("テスト訪問介護ステーション第{serial}"),
            postal_code: "〒100-0001".to_owned(),
            address: format!("東京都千代田区千代田9丁目{serial}番地"),
        },
        scheme_title: "令和8年度国民健康保険中央会 介護関連データ利活用に係る基盤構築事業の助成金（介護事業所）"
            .to_owned(),
        reception_number: format!("08-{serial:07}-3"),
        submitted_on: "令和8年11月22日".to_owned(),
        body: NoticeBody::Grant {
            amount_yen: 64_000,
            amounts: Amounts {
                total_yen: 71_280,
                deducted_yen: 0,
                limit_yen: 64_000,
                selected_yen: 64_000,
                grant_yen: 64_000,
            },
            reason: String::new(),
            account: ShownAccount {
                place: "見本銀行 本店 普通".to_owned(),
                number: "****567".to_owned(),
            },
            conditions: vec![
                "帳簿及び証拠書類は、助成金の額が確定した日の属する年度の終了後5年間保管すること。"
                    .to_owned();
                6
            ],
            conditions_source: "令和8年度交付要綱".to_owned(),
        },
        printed: Some(Printed {
            code: "ABCD-EFGH-JKMN-PQRS".to_owned(),
            address: "https://portal.example.jp/verify".to_owned(),
        }),
    }
}

/// Resident memory, KiB.
fn memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    status
        .lines()
        .find_map(|line| line.strip_prefix("VmRSS:"))
        .and_then(|rest| rest.split_whitespace().next()?.parse().ok())
        .unwrap_or(0)
}

fn main() {
    let mut arguments = std::env::args().skip(1);
    let mut number = |usual: usize| {
        arguments
            .next()
            .and_then(|text| text.parse().ok())
            .unwrap_or(usual)
    };
    let (total, threads) = (number(2_000), number(1));
    let rare = PathBuf::from("/usr/share/fonts/truetype/ipamj/ipamjm.ttf");
    let typesetter = Typesetter::new(Some(rare));
    let first = Instant::now();
    let pdf = typesetter.set(&sheet(0)).expect("a notice");
    println!(
        "first: {} ms, {} bytes, {} MiB",
        first.elapsed().as_millis(),
        pdf.len(),
        memory() / 1024
    );
    let next = AtomicUsize::new(1);
    let started = Instant::now();
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                loop {
                    let serial = next.fetch_add(1, Ordering::Relaxed);
                    if serial > total {
                        return;
                    }
                    typesetter.set(&sheet(serial)).expect("a notice");
                    if serial.is_multiple_of(500) {
                        println!(
                            "{serial}: {:.1} s, {} MiB",
                            started.elapsed().as_secs_f64(),
                            memory() / 1024
                        );
                    }
                }
            });
        }
    });
    let seconds = started.elapsed().as_secs_f64();
    let total = u32::try_from(total).map_or(f64::NAN, f64::from);
    println!(
        "{:.1} notices a second on {threads} threads",
        total / seconds
    );
}
