//! Whole numbers out of JavaScript's only kind of number.

/// The number without fraction; 0 for what is none.
pub(super) fn whole(number: f64) -> i64 {
    format!("{number:.0}").parse().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_the_browser_become_whole() {
        assert_eq!(whole(20_000_001.0), 20_000_001);
        assert_eq!(whole(f64::NAN), 0);
        assert_eq!(whole(-0.0), 0);
    }
}
