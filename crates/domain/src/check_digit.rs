//! Check digits shared by several numbers.

/// モジュラス10 ウェイト2-1分割: from the right, weights 2, 1, 2, 1 …; the digits of each product
/// are added; the check digit brings the sum to a multiple of ten.
///
/// Letters count A = 10, B = 11 … (介護保険事業所番号). `None` if a character has no value.
pub(crate) fn modulus_10_weight_2_1(characters: &str) -> Option<u8> {
    let mut sum = 0_u32;
    for (place, character) in characters.chars().rev().enumerate() {
        let value = character.to_digit(36)?;
        let product = if place % 2 == 0 { value * 2 } else { value };
        sum += product / 10 + product % 10;
    }
    u8::try_from((10 - sum % 10) % 10).ok()
}

/// モジュラス11 with weights 6, 5, 4, 3, 2 (全国地方公共団体コード). `None` unless five digits.
pub(crate) fn modulus_11_municipality(digits: &str) -> Option<u8> {
    if digits.chars().count() != 5 {
        return None;
    }
    let mut sum = 0_u32;
    for (weight, character) in (2..=6).rev().zip(digits.chars()) {
        sum += character.to_digit(10)? * weight;
    }
    u8::try_from((11 - sum % 11) % 10).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn real_numbers_agree_with_their_check_digit() {
        for number in [
            "121012",
            "121004",
            "131011",
            "131029",
            "2794900205",
            "0110410545",
        ] {
            let (body, digit) = number.split_at(number.len() - 1);
            assert_eq!(modulus_10_weight_2_1(body), digit.parse().ok(), "{number}");
        }
        for number in ["131016", "011011", "141003", "010006", "121002"] {
            let (body, digit) = number.split_at(5);
            assert_eq!(
                modulus_11_municipality(body),
                digit.parse().ok(),
                "{number}"
            );
        }
    }

    #[test]
    fn letters_count_from_ten_and_products_split_into_digits() {
        // A = 10, doubled 20 → 2 + 0; B = 11, doubled 22 → 2 + 2.
        assert_eq!(modulus_10_weight_2_1("A"), Some(8));
        assert_eq!(modulus_10_weight_2_1("B"), Some(6));
        assert_eq!(modulus_10_weight_2_1("あ"), None);
        assert_eq!(modulus_11_municipality("1310"), None);
    }
}
