//! Fields of a line.

use std::borrow::Cow;

/// The fields of a line, quotes taken off. Tolerant: a quote inside an unquoted field is kept as it is.
pub(crate) fn split(text: &str) -> Vec<Cow<'_, str>> {
    let mut fields = Vec::with_capacity(32);
    let mut rest = text;
    loop {
        let (field, after) = match rest.strip_prefix('"') {
            Some(quoted) => quoted_field(quoted),
            None => match rest.split_once(',') {
                Some((field, after)) => (Cow::Borrowed(field), Some(after)),
                None => (Cow::Borrowed(rest), None),
            },
        };
        fields.push(field);
        match after {
            Some(after) => rest = after,
            None => return fields,
        }
    }
}

/// The field after its opening quote, and what follows its comma.
fn quoted_field(text: &str) -> (Cow<'_, str>, Option<&str>) {
    let mut from = 0;
    while let Some(at) = text.get(from..).and_then(|rest| rest.find('"')) {
        let close = from + at;
        let (inside, outside) = text.split_at(close);
        let outside = outside.strip_prefix('"').unwrap_or_default();
        if outside.starts_with('"') {
            from = close + 2;
            continue;
        }
        let inside = unquoted(inside);
        return match outside.split_once(',') {
            Some(("", after)) => (inside, Some(after)),
            Some((stray, after)) => (Cow::Owned(format!("{inside}{stray}")), Some(after)),
            None if outside.is_empty() => (inside, None),
            None => (Cow::Owned(format!("{inside}{outside}")), None),
        };
    }
    (unquoted(text), None)
}

fn unquoted(text: &str) -> Cow<'_, str> {
    if text.contains('"') {
        Cow::Owned(text.replace("\"\"", "\""))
    } else {
        Cow::Borrowed(text)
    }
}

/// Appends a field in quotes.
fn push_quoted(line: &mut String, field: &str) {
    line.push('"');
    if field.contains('"') {
        line.push_str(&field.replace('"', "\"\""));
    } else {
        line.push_str(field);
    }
    line.push('"');
}

/// A line as the strict writer writes it: quotes where `quoted` says so.
pub(crate) fn join(fields: &[Cow<'_, str>], quoted: impl Fn(usize) -> bool) -> String {
    let mut line = String::with_capacity(fields.iter().map(|field| field.len() + 3).sum());
    for (at, field) in fields.iter().enumerate() {
        if at > 0 {
            line.push(',');
        }
        // What holds a comma, a quote or a line break cannot be written without quotes.
        if quoted(at) || field.contains([',', '"', '\n', '\r']) {
            push_quoted(&mut line, field);
        } else {
            line.push_str(field);
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_come_out_as_they_were_meant() {
        for (line, fields) in [
            ("", vec![""]),
            ("a,b", vec!["a", "b"]),
            ("a,,", vec!["a", "", ""]),
            ("\"a,b\",c", vec!["a,b", "c"]),
            ("\"a\"\"b\",\"\"", vec!["a\"b", ""]),
            ("\"a\nb\",1", vec!["a\nb", "1"]),
            ("5\" nail,x", vec!["5\" nail", "x"]),
            ("\"a\"b,c", vec!["ab", "c"]),
            ("\"a", vec!["a"]),
        ] {
            assert_eq!(split(line), fields, "{line}");
        }
    }

    #[test]
    fn what_is_joined_splits_again() {
        for fields in [vec!["a", "b,c", "d\"e", "f\ng", ""], vec![""], vec!["", ""]] {
            let fields: Vec<Cow<'_, str>> = fields.into_iter().map(Cow::Borrowed).collect();
            for line in [join(&fields, |_| true), join(&fields, |_| false)] {
                assert_eq!(split(&line), fields, "{line}");
            }
        }
    }
}
