//! Where an axis ends.

/// The next round number at or above `number`: 2, 4 or 10 times a power of ten, so that half
/// of it is a whole number worth writing.
pub(super) fn ceiling(number: i64) -> i64 {
    let mut power: i64 = 1;
    loop {
        for times in [2, 4, 10] {
            match power.checked_mul(times) {
                Some(round) if round >= number => return round,
                Some(_) => {}
                None => return number,
            }
        }
        match power.checked_mul(10) {
            Some(next) => power = next,
            None => return number,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::ceiling;

    #[test]
    fn axes_end_at_round_numbers() {
        for (number, end) in [
            (0, 2),
            (1, 2),
            (3, 4),
            (5, 10),
            (11, 20),
            (21, 40),
            (41, 100),
        ] {
            assert_eq!(ceiling(number), end, "{number}");
        }
        assert_eq!(ceiling(i64::MAX), i64::MAX);
    }
}
