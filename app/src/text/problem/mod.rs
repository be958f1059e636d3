//! Wording of every problem code.

mod easy;
mod en;
mod ja;

use contract::{Problem, ProblemCode};

use crate::language::{Language, chosen};
use crate::text::words::words;

/// Both halves of a message.
type Pair = (&'static str, &'static str);

/// A message in two halves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Words {
    /// What happened.
    pub(crate) title: String,
    /// What is safe and what to do next.
    pub(crate) detail: String,
}

/// Says a problem.
pub(crate) fn problem(problem: &Problem) -> Words {
    let (title, detail) = said(problem.code);
    let mut detail = detail.to_owned();
    if let Some(wait) = problem.retry_after_seconds.filter(|seconds| *seconds > 0) {
        detail.push_str(words().wait_before);
        detail.push_str(&duration(wait));
        detail.push_str(words().wait_after);
    }
    if problem.code == ProblemCode::Internal {
        detail.push_str(words().reference);
        detail.push_str(&problem.request_id);
    }
    Words {
        title: title.to_owned(),
        detail,
    }
}

fn duration(seconds: u64) -> String {
    match seconds {
        ..60 => (words().seconds)(seconds),
        60..3600 => (words().minutes)(seconds.div_ceil(60)),
        _ => (words().hours)(seconds.div_ceil(3600)),
    }
}

fn said(code: ProblemCode) -> Pair {
    match chosen() {
        Language::Japanese => ja::words(code),
        Language::Easy => easy::words(code),
        Language::English => en::words(code),
    }
}
