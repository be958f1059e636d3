//! Amounts.

use crate::text::words::words;

/// `64,000円`, `¥64,000`.
pub(crate) fn yen(amount: i64) -> String {
    (words().yen)(&grouped(amount))
}

/// `64,000円`, or a dash while unknown.
pub(crate) fn yen_of(amount: Option<i64>) -> String {
    amount.map_or_else(|| words().unknown_amount.to_owned(), yen)
}

/// `64,000`.
pub(crate) fn grouped(amount: i64) -> String {
    let digits = amount.unsigned_abs().to_string();
    let mut out = String::new();
    if amount < 0 {
        out.push('-');
    }
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// `1.2 MB` with 1 MB = 1,000,000 bytes, as the scheme counts.
pub(crate) fn bytes(size: i64) -> String {
    match size {
        ..1_000 => (words().bytes)(size),
        1_000..1_000_000 => format!("{} KB", size / 1_000),
        _ => format!("{}.{} MB", size / 1_000_000, size % 1_000_000 / 100_000),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_grouped() {
        assert_eq!(yen(0), "0円");
        assert_eq!(yen(999), "999円");
        assert_eq!(yen(1_000), "1,000円");
        assert_eq!(yen(1_234_567), "1,234,567円");
        assert_eq!(yen(-64_000), "-64,000円");
    }

    #[test]
    fn sizes_are_decimal() {
        assert_eq!(bytes(20_000_000), "20.0 MB");
        assert_eq!(bytes(999), "999 バイト");
        assert_eq!(bytes(123_456), "123 KB");
    }
}
