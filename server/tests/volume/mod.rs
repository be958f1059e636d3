//! How much of a test is run: little in CI, all of it by `cargo xtask volumes`.

#![expect(clippy::expect_used, reason = "a wrong number must fail loudly")]

/// The number in this variable of the environment, or the usual one.
pub(crate) fn number(name: &str, usual: u64) -> u64 {
    match std::env::var(name) {
        Ok(text) => text.parse().expect("a number"),
        Err(_) => usual,
    }
}
