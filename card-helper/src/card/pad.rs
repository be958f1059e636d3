//! A reader with keys of its own（暗証番号キー付きのリーダー）: the number is typed there and reaches the card without this
//! computer. PC/SC part 10, `FEATURE_VERIFY_PIN_DIRECT`, filled in as pcsc-lite's own example does; tried on no hardware.

use std::time::Duration;

use super::link::LinkError;

/// `CM_IOCTL_GET_FEATURE_REQUEST` (PC/SC part 10, 2.2).
pub(crate) const GET_FEATURES: u32 = 3400;
/// How long the reader waits for a key.
pub(crate) const WAITS: Duration = Duration::from_secs(30);

/// `FEATURE_VERIFY_PIN_DIRECT` (PC/SC part 10, 2.3).
const VERIFY_PIN_DIRECT: u8 = 0x06;

/// Has a person type a number at the reader.
pub(crate) trait PinPad {
    /// Has so many digits typed there and shown to the card; answers the two bytes the card or the reader answered.
    fn verify(&mut self, digits: u8) -> Result<Vec<u8>, LinkError>;
}

/// The reader's own code for having a number typed, out of its list of features: tag, length 4, code.
pub(crate) fn verify_code(features: &[u8]) -> Option<u32> {
    let (entries, _) = features.as_chunks::<6>();
    entries.iter().find_map(|entry| match *entry {
        [VERIFY_PIN_DIRECT, 4, a, b, c, d] => Some(u32::from_be_bytes([a, b, c, d])),
        _ => None,
    })
}

/// `PIN_VERIFY_STRUCTURE` (PC/SC part 10, 2.5.2): so many ASCII digits, no more, no fewer, into VERIFY of the number
/// selected.
pub(crate) fn verify_structure(digits: u8) -> Vec<u8> {
    let mut command = vec![0x00, 0x20, 0x00, 0x80, digits];
    command.resize(command.len() + usize::from(digits), 0xFF);
    let seconds = u8::try_from(WAITS.as_secs()).unwrap_or(u8::MAX);
    let mut structure = vec![
        seconds, seconds, // Units are bytes, digits are ASCII from the left.
        0x82,
        // Bytes the number has in the command, where they begin: behind the header.
        digits, // No length to be filled in.
        0x00,   // Most and fewest digits, little-endian.
        digits, digits, // Done with the confirming key.
        0x02,   // The reader's own message, in a neutral language.
        0x01, 0x00, 0x00, 0x00, // No T=1 prologue.
        0x00, 0x00, 0x00,
    ];
    let length = u32::try_from(command.len()).unwrap_or_default();
    structure.extend_from_slice(&length.to_le_bytes());
    structure.extend_from_slice(&command);
    structure
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_code_is_found_among_other_features() {
        let features = [
            0x12, 4, 0x42, 0x33, 0x00, 0x12, 0x06, 4, 0x42, 0x33, 0x00, 0x06,
        ];
        assert_eq!(verify_code(&features), Some(0x4233_0006));
        assert_eq!(verify_code(&features[..6]), None);
        assert_eq!(verify_code(&[]), None);
    }

    #[test]
    fn four_digits_as_the_specification_lays_them_out() {
        let structure = verify_structure(4);
        assert_eq!(structure.len(), 19 + 9);
        assert_eq!(structure[15..19], [9, 0, 0, 0], "length of the command");
        assert_eq!(
            structure[19..],
            [0x00, 0x20, 0x00, 0x80, 4, 0xFF, 0xFF, 0xFF, 0xFF]
        );
    }

    proptest! {
        #[test]
        fn any_list_is_read(features in prop::collection::vec(any::<u8>(), 0..80)) {
            let _ = verify_code(&features);
        }
    }
}
