//! Every sentence of a translated page stands in the words of its area, so that no language lacks it.

mod filling;
mod literal;

use crate::workspace;
use anyhow::{Context, Result, ensure};
use filling::{Filling, half_filled};
use literal::{Literal, literals};
use std::fs;
use std::path::{Path, PathBuf};

/// Folders and files of `app/src` whose pages are read in every language.
const TRANSLATED: [&str; 29] = [
    "api",
    "apply",
    "bank",
    "card",
    "care",
    "clock",
    "component",
    "duty",
    "live",
    "notice/download.rs",
    "notice/verify.rs",
    "onboarding",
    "page",
    "passkey",
    "payment/account_boxes.rs",
    "payment/account_lines.rs",
    "payment/correction.rs",
    "readiness/figures.rs",
    "readiness/follow.rs",
    "readiness/municipality.rs",
    "readiness/page.rs",
    "readiness/words.rs",
    "recovery",
    "session",
    "shell",
    "terminal",
    "text/problem/mod.rs",
    "text/status.rs",
    "verification/section.rs",
];

/// What is Japanese in every language there: pages of the back office, the landing page, a made-up record, and the
/// terms that stand in brackets in a translation for reference.
const JAPANESE: [&str; 9] = [
    "care/consent/reference.rs",
    "care/policy",
    "care/record/sample.rs",
    "duty/case.rs",
    "duty/list.rs",
    "page/home/staff.rs",
    "page/landing.rs",
    "recovery/decide.rs",
    "session/duty.rs",
];

/// Fails with every sentence that stands outside the words of its area.
pub(super) fn check_sentences() -> Result<()> {
    let app = workspace::root().join("app/src");
    let mut stray = Vec::new();
    for file in sources(&app)? {
        let name = name_in(&app, &file);
        if !is_translated(&name) {
            continue;
        }
        let source = fs::read_to_string(&file).with_context(|| name.clone())?;
        stray.extend(
            literals(&source)
                .into_iter()
                .filter(|one| is_sentence(one.text))
                .map(|Literal { line, text }| format!("app/src/{name}:{line} {text}")),
        );
    }
    ensure!(
        stray.is_empty(),
        "sentences outside `words/`, which only Japanese would have:\n{}",
        stray.join("\n")
    );
    Ok(())
}

/// Fails with every sentence that says one thing twice and leaves out another it was given.
pub(super) fn check_fillings() -> Result<()> {
    let app = workspace::root().join("app/src");
    let mut odd = Vec::new();
    for file in sources(&app)? {
        let name = name_in(&app, &file);
        let source = fs::read_to_string(&file).with_context(|| name.clone())?;
        odd.extend(half_filled(&source).into_iter().map(
            |Filling {
                 line,
                 left_out,
                 twice,
             }| {
                format!("app/src/{name}:{line} says {{{twice}}} twice and {left_out} never")
            },
        ));
    }
    ensure!(
        odd.is_empty(),
        "sentences filled in wrongly:\n{}",
        odd.join("\n")
    );
    Ok(())
}

fn is_translated(name: &str) -> bool {
    let within = |place: &&str| name == *place || name.starts_with(&format!("{place}/"));
    let holds_words = name
        .split('/')
        .any(|part| part == "words" || part.ends_with("_words") || part.starts_with("words_of_"));
    TRANSLATED.iter().any(within) && !JAPANESE.iter().any(within) && !holds_words
}

/// Whether there is kana or kanji in it; brackets, dashes and signs alone say nothing.
fn is_sentence(text: &str) -> bool {
    text.chars()
        .any(|one| matches!(one, 'ぁ'..='ヺ' | '\u{3400}'..='\u{9fff}'))
}

/// Every source file below a folder, sorted.
fn sources(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("{}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(sources(&path)?);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

fn name_in(folder: &Path, file: &Path) -> String {
    file.strip_prefix(folder)
        .unwrap_or(file)
        .to_string_lossy()
        .replace('\\', "/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_sentence_of_a_translated_page_stands_outside_its_words() {
        check_sentences().unwrap();
    }

    #[test]
    fn no_sentence_is_half_filled() {
        check_fillings().unwrap();
    }

    #[test]
    fn a_forgotten_sentence_is_seen() {
        assert!(is_translated("apply/wizard/form.rs"));
        assert!(is_sentence("次へ"));
        assert!(!is_sentence("{}（{}）"));
        assert!(!is_translated("apply/wizard/words/ja.rs"));
        assert!(!is_translated("review/queue/list.rs"));
        assert!(!is_translated("care/policy/edit.rs"));
    }
}
