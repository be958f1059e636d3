//! The string literals of Rust source, as far as looking for sentences needs.

/// One string literal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Literal<'a> {
    /// Line, from 1.
    pub(super) line: usize,
    /// As it stands between its quotes.
    pub(super) text: &'a str,
}

/// The string literals of a source file: not its comments, and not its tests, which stand at the end.
pub(super) fn literals(source: &str) -> Vec<Literal<'_>> {
    let code = source
        .split_once("#[cfg(test)]\nmod ")
        .map_or(source, |(code, _)| code);
    let mut found = Vec::new();
    let mut rest = code;
    let mut line = 1;
    while let Some(next) = rest.chars().next() {
        let taken = match next {
            '/' if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            '"' => {
                let text = quoted(rest);
                found.push(Literal { line, text });
                text.len() + 2
            }
            '\'' => character(rest),
            other => other.len_utf8(),
        };
        let (passed, after) = rest.split_at_checked(taken).unwrap_or((rest, ""));
        line += passed.matches('\n').count();
        rest = after;
    }
    found
}

/// What stands between the quote at the beginning and its fellow.
fn quoted(from_quote: &str) -> &str {
    let inner = from_quote.strip_prefix('"').unwrap_or(from_quote);
    let mut escaped = false;
    for (place, character) in inner.char_indices() {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return inner.get(..place).unwrap_or(inner),
            _ => {}
        }
    }
    inner
}

/// The length of a character literal; of the mark alone where it begins a lifetime.
fn character(from_mark: &str) -> usize {
    let mut characters = from_mark.char_indices().skip(1);
    match characters.next() {
        Some((_, '\\')) => from_mark
            .char_indices()
            .skip(3)
            .find(|(_, end)| *end == '\'')
            .map_or(1, |(place, _)| place + 1),
        Some(_) => match characters.next() {
            Some((place, '\'')) => place + 1,
            _ => 1,
        },
        None => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(source: &str) -> Vec<&str> {
        literals(source).into_iter().map(|one| one.text).collect()
    }

    #[test]
    fn strings_are_found_and_comments_are_not() {
        assert_eq!(
            texts("let a = \"一\"; // \"二\"\nview! { <p>\"三\\\"四\"</p> }"),
            ["一", "三\\\"四"]
        );
    }

    #[test]
    fn characters_and_lifetimes_hide_no_quote() {
        assert_eq!(
            texts("let c = '\"'; let d: &'static str = \"五\"; '\\''"),
            ["五"]
        );
    }

    #[test]
    fn lines_are_counted() {
        let found = literals("\n\n\"六\"");
        assert_eq!(
            found,
            [Literal {
                line: 3,
                text: "六"
            }]
        );
    }

    #[test]
    fn tests_at_the_end_are_left_out() {
        assert_eq!(texts("\"七\"\n#[cfg(test)]\nmod tests { \"八\" }"), ["七"]);
    }
}
