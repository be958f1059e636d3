//! Whatever the bytes are, inspection answers: accepted, or one of its refusals.

use documents::inspect::{FileKind, inspect, preview};
use proptest::prelude::*;
use testkit::file::{hostile_pdf, paper, photo};

fn sound_files() -> Vec<Vec<u8>> {
    vec![
        paper::receipt(),
        hostile_pdf::packed_harmless(),
        hostile_pdf::packed_javascript(),
        hostile_pdf::embedded_file(),
        hostile_pdf::encrypted(),
        photo::plain_jpeg(48, 32),
        photo::plain_png(48, 32),
    ]
}

/// A change to a file, positions as fractions of its length.
#[derive(Clone, Debug)]
enum Change {
    Set(f64, u8),
    Cut(f64),
    Remove(f64, usize),
    Repeat(f64, usize),
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        4 => (0.0..1.0, any::<u8>()).prop_map(|(at, byte)| Change::Set(at, byte)),
        1 => (0.0..1.0).prop_map(Change::Cut),
        2 => (0.0..1.0, 1_usize..64).prop_map(|(at, count)| Change::Remove(at, count)),
        2 => (0.0..1.0, 1_usize..64).prop_map(|(at, count)| Change::Repeat(at, count)),
    ]
}

#[expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "a fraction of a small length"
)]
fn apply(file: &mut Vec<u8>, change: &Change) {
    let (Change::Set(at, _) | Change::Cut(at) | Change::Remove(at, _) | Change::Repeat(at, _)) =
        change;
    let at = (at * file.len() as f64) as usize;
    match change {
        Change::Set(_, byte) => {
            if let Some(place) = file.get_mut(at) {
                *place = *byte;
            }
        }
        Change::Cut(_) => file.truncate(at),
        Change::Remove(_, count) => {
            let end = at.saturating_add(*count).min(file.len());
            file.drain(at..end);
        }
        Change::Repeat(_, count) => {
            let end = at.saturating_add(*count).min(file.len());
            let copy = file.get(at..end).unwrap_or_default().to_vec();
            file.splice(at..at, copy);
        }
    }
}

/// Both entry points; an accepted file keeps the promises made about it.
fn check(content: Vec<u8>) {
    let kind = FileKind::of_content(&content);
    let inspected = inspect(content.clone());
    if let Ok(facts) = inspected {
        assert_eq!(Some(facts.kind), kind);
        assert!((1..=100).contains(&facts.pages));
        assert!(content.len() > 8);
    }
    if let (Ok(picture), Some(_)) = (preview(content), kind) {
        assert_eq!(FileKind::of_content(&picture), Some(FileKind::Jpeg));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    #[test]
    fn random_bytes(content in proptest::collection::vec(any::<u8>(), 0..2_000)) {
        check(content);
    }

    #[test]
    fn random_bytes_after_a_signature(
        start in prop_oneof![
            Just(b"%PDF-1.7\n".to_vec()),
            Just(b"\x89PNG\r\n\x1a\n".to_vec()),
            Just(vec![0xFF, 0xD8, 0xFF]),
        ],
        rest in proptest::collection::vec(any::<u8>(), 0..2_000),
    ) {
        check([start, rest].concat());
    }

    #[test]
    fn changed_files(
        which in 0_usize..7,
        changes in proptest::collection::vec(change(), 1..8),
    ) {
        let mut file = sound_files().swap_remove(which);
        for change in &changes {
            apply(&mut file, change);
        }
        check(file);
    }
}
