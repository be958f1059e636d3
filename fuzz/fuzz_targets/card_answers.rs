//! What a card answers to the helper's commands.
#![no_main]

libfuzzer_sys::fuzz_target!(|answers: &[u8]| card_helper::against_any_card(answers));
