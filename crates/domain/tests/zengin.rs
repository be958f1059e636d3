//! 総合振込 files: what is written can be read, every record is as the format says, and random sets of
//! decisions end up in files whole.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "what the tests stand on fails them loudly"
)]

use std::collections::BTreeMap;

use domain::bank::{AccountKind, AccountNumber, BankAccount, BankCode, BranchCode, HolderKana};
use domain::money::Yen;
use domain::payment::{FileLimits, FileSplitter, plan_transfer};
use domain::zengin::{
    ClientCode, CustomerCode, FileWriter, LineEnd, Payer, ReadFaultKind, Transfer, TransferDay,
    TransferText, read_file,
};
use proptest::prelude::*;

const DAY: TransferDay = TransferDay { month: 1, day: 29 };

fn kana(text: &str, max: usize) -> TransferText {
    TransferText::fit(&HolderKana::normalise(text).unwrap(), max).0
}

fn payer() -> Payer {
    Payer {
        client_code: ClientCode::parse("1234567890").unwrap(),
        name: kana("テストレンゴウカイ", 40),
        bank: BankCode::parse("0001").unwrap(),
        bank_name: kana("ミズホ", 15),
        branch: BranchCode::parse("001").unwrap(),
        branch_name: kana("トウキョウ", 15),
        kind: AccountKind::Ordinary,
        number: AccountNumber::parse("7654321").unwrap(),
    }
}

fn write(transfers: &[Transfer], line_end: LineEnd) -> Vec<u8> {
    let mut out = Vec::new();
    let mut writer = FileWriter::begin(&payer(), DAY, line_end, &mut out);
    for transfer in transfers {
        writer.transfer(transfer, &mut out).unwrap();
    }
    writer.finish(&mut out);
    out
}

fn account(holder: &str, number: &str) -> BankAccount {
    BankAccount::Bank {
        bank: BankCode::parse("0005").unwrap(),
        branch: BranchCode::parse("023").unwrap(),
        kind: AccountKind::Current,
        number: AccountNumber::parse(number).unwrap(),
        holder: HolderKana::normalise(holder).unwrap(),
    }
}

fn transfer(holder: &str, number: &str, yen: i64, batch: u64, item: u64) -> Transfer {
    let codes = (
        CustomerCode::new(batch).unwrap(),
        CustomerCode::new(item).unwrap(),
    );
    let names = ("ミツビシユ-エフジエイ", "マルノウチ");
    let amount = Yen::new(yen).unwrap();
    plan_transfer(&account(holder, number), names, amount, codes)
        .unwrap()
        .transfer
}

#[test]
fn every_byte_stands_where_the_format_puts_it() {
    let file = write(
        &[transfer("シャ）ヒナタ　カイ", "12345", 61_000, 7, 1)],
        LineEnd::CrLf,
    );
    let records: Vec<&[u8]> = file.chunks(122).collect();
    assert_eq!(records.len(), 4);
    let text = |bytes: &[u8]| -> String {
        bytes
            .iter()
            .map(|byte| match byte {
                0xA1..=0xDF => char::from_u32(u32::from(*byte) + 0xFEC0).unwrap(),
                byte => char::from(*byte),
            })
            .collect()
    };
    assert_eq!(
        text(records[0]),
        format!(
            "1210{}{:<40}0129{}{:<15}{}{:<15}1{}{:17}\r\n",
            "1234567890", "ﾃｽﾄﾚﾝｺﾞｳｶｲ", "0001", "ﾐｽﾞﾎ", "001", "ﾄｳｷﾖｳ", "7654321", ""
        )
    );
    assert_eq!(
        text(records[1]),
        format!(
            "2{}{:<15}{}{:<15}00002{}{:<30}{}0{}{}7 {:7}\r\n",
            "0005",
            "ﾐﾂﾋﾞｼﾕ-ｴﾌｼﾞｴｲ",
            "023",
            "ﾏﾙﾉｳﾁ",
            "0012345",
            "ｼﾔ)ﾋﾅﾀ ｶｲ",
            "0000061000",
            "0000000007",
            "0000000001",
            ""
        )
    );
    assert_eq!(
        text(records[2]),
        format!("8000001000000061000{:101}\r\n", "")
    );
    assert_eq!(text(records[3]), format!("9{:119}\r\n", ""));
}

#[test]
fn files_cut_or_changed_are_refused_with_the_record() {
    let transfers = [
        transfer("ヒナタ", "1", 61_000, 7, 1),
        transfer("ミドリ", "2", 55_000, 7, 2),
    ];
    for line_end in [LineEnd::CrLf, LineEnd::Lf, LineEnd::None] {
        let file = write(&transfers, line_end);
        assert_eq!(read_file(&file).unwrap().records.len(), 2);
        let marked = [file.as_slice(), &[0x1A]].concat();
        assert_eq!(read_file(&marked).unwrap(), read_file(&file).unwrap());
        for end in 0..file.len() - line_end.bytes().len() {
            assert!(read_file(&file[..end]).is_err(), "{line_end:?} {end}");
        }
    }
    let file = write(&transfers, LineEnd::None);
    let mut changed = file.clone();
    changed[120 + 89] = b'1';
    let faults = read_file(&changed).unwrap_err();
    assert_eq!((faults[0].line, faults[0].kind), (4, ReadFaultKind::Totals));
    let mut changed = file.clone();
    changed[240 + 55] = 0x81;
    let faults = read_file(&changed).unwrap_err();
    assert_eq!(
        (faults[0].line, faults[0].kind),
        (3, ReadFaultKind::Byte(56))
    );
    let twice = [&file[..120], &file].concat();
    let faults = read_file(&twice).unwrap_err();
    assert_eq!((faults[0].line, faults[0].kind), (2, ReadFaultKind::Order));
}

fn any_transfer() -> impl Strategy<Value = Transfer> {
    let holder = "[A-Z0-9ｱ-ﾜ][A-Zｱ-ﾝ() .-]{0,60}";
    let numbers = (1..=9_999_999_999_i64, 0..=9_999_999_999_u64);
    (holder, "[0-9]{1,7}", numbers, 0..=9_999_999_999_u64).prop_map(
        |(holder, number, (yen, batch), item)| transfer(&holder, &number, yen, batch, item),
    )
}

proptest! {
    #[test]
    fn what_is_written_is_read(
        transfers in prop::collection::vec(any_transfer(), 0..20),
        line_end in prop::sample::select(vec![LineEnd::CrLf, LineEnd::Lf, LineEnd::None]),
    ) {
        let file = write(&transfers, line_end);
        let record = 120 + line_end.bytes().len();
        prop_assert_eq!(file.len(), (transfers.len() + 3) * record);
        for bytes in file.chunks(record) {
            prop_assert!(bytes[..120].iter().all(|byte| matches!(byte, 0x20..=0x7E | 0xA1..=0xDF)));
            prop_assert_eq!(&bytes[120..], line_end.bytes());
        }
        let read = read_file(&file).unwrap();
        prop_assert_eq!(read.payer, payer());
        prop_assert_eq!(read.day, DAY);
        let back: Vec<Transfer> = read.records.into_iter().map(|read| read.transfer).collect();
        prop_assert_eq!(back, transfers);
    }

    #[test]
    fn no_bytes_make_the_reader_panic(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        let _ = read_file(&bytes);
        let _ = domain::payment::read_results(&bytes);
    }

    #[test]
    fn no_changed_byte_makes_the_reader_panic(
        transfers in prop::collection::vec(any_transfer(), 1..4), at in 0..480_usize, byte in any::<u8>(),
    ) {
        let mut file = write(&transfers, LineEnd::None);
        file[at] = byte;
        let _ = read_file(&file);
        let _ = domain::payment::read_results(&file);
    }
}

/// Each set: every decision in exactly one file, sums equal, the same bytes a second time.
fn decisions_into_files(amounts: &[i64], limits: FileLimits) -> Result<(), TestCaseError> {
    let files = |amounts: &[i64]| -> BTreeMap<u32, (FileWriter, Vec<u8>)> {
        let mut splitter = FileSplitter::new(limits);
        let mut files = BTreeMap::new();
        for (yen, item) in amounts.iter().zip(1..) {
            let planned = transfer("ヒナタ", &item.to_string(), *yen, 7, item);
            let file = splitter.place(planned.amount.yen()).unwrap();
            let (writer, out) = files.entry(file).or_insert_with(|| {
                let mut out = Vec::new();
                let writer = FileWriter::begin(&payer(), DAY, LineEnd::CrLf, &mut out);
                (writer, out)
            });
            writer.transfer(&planned, out).unwrap();
        }
        files
    };
    let mut seen = Vec::new();
    let mut sum = 0;
    let again = files(amounts);
    for (number, (writer, mut out)) in files(amounts) {
        let totals = writer.finish(&mut out);
        prop_assert!(totals.count <= limits.count && totals.amount <= limits.amount);
        prop_assert!(out.chunks(122).all(|record| record.len() == 122));
        for read in read_file(&out).unwrap().records {
            let item = usize::try_from(read.transfer.customer_code_2.get()).unwrap();
            prop_assert_eq!(read.transfer.amount.yen().get(), amounts[item - 1]);
            sum += read.transfer.amount.yen().get();
            seen.push(item);
        }
        prop_assert!(out.starts_with(&again[&number].1));
    }
    prop_assert_eq!(sum, amounts.iter().sum::<i64>());
    prop_assert_eq!(seen, (1..=amounts.len()).collect::<Vec<_>>());
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]
    #[test]
    fn random_sets_of_decisions_become_whole_files(
        amounts in prop::collection::vec(1..=128_i64, 0..40), count in 1..20_u32, most in 200..2_000_i64,
    ) {
        let amounts: Vec<i64> = amounts.into_iter().map(|thousand| thousand * 1_000).collect();
        let limits = FileLimits { count, amount: Yen::new(most * 1_000).unwrap() };
        decisions_into_files(&amounts, limits)?;
    }
}
