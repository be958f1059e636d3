//! The card's own records, as they travel inside a proof: BER-TLV behind an outer tag, filled up with `FF`.
//!
//! Layouts are community-measured (crate `myna-card`); nothing here checks a signature.

use chrono::NaiveDate;
use domain::care::Sex;

use super::CardAttributes;

/// Not a record of the expected shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Malformed;

impl std::fmt::Display for Malformed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("not a record of the expected shape")
    }
}

impl std::error::Error for Malformed {}

/// One object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Object<'a> {
    /// Tag, one or two bytes.
    pub tag: u32,
    /// Content.
    pub value: &'a [u8],
    /// Bytes of header and content.
    pub length: usize,
}

/// Tag, length of the header, length of the content, of the object that starts here.
pub fn header(bytes: &[u8]) -> Result<(u32, usize, usize), Malformed> {
    let (first, rest) = bytes.split_first().ok_or(Malformed)?;
    let (tag, rest, tag_length) = if first & 0x1F == 0x1F {
        let (second, rest) = rest.split_first().ok_or(Malformed)?;
        if second & 0x80 != 0 {
            return Err(Malformed);
        }
        (u32::from(*first) << 8 | u32::from(*second), rest, 2)
    } else {
        (u32::from(*first), rest, 1)
    };
    let (length, length_length) = match rest {
        [short @ 0..=0x7F, ..] => (usize::from(*short), 1),
        [0x81, length, ..] => (usize::from(*length), 2),
        [0x82, high, low, ..] => (usize::from(u16::from_be_bytes([*high, *low])), 3),
        _ => return Err(Malformed),
    };
    Ok((tag, tag_length + length_length, length))
}

/// The object that starts here; what follows it is left alone.
pub fn object(bytes: &[u8]) -> Result<Object<'_>, Malformed> {
    let (tag, header, length) = header(bytes)?;
    let end = header + length;
    let value = bytes.get(header..end).ok_or(Malformed)?;
    Ok(Object {
        tag,
        value,
        length: end,
    })
}

/// The objects inside, up to filler.
pub fn objects(mut bytes: &[u8]) -> Result<Vec<Object<'_>>, Malformed> {
    let mut found = Vec::new();
    while let Some(first) = bytes.first() {
        if matches!(first, 0x00 | 0xFF) && bytes.iter().all(|byte| byte == first) {
            break;
        }
        let next = object(bytes)?;
        bytes = bytes.get(next.length..).ok_or(Malformed)?;
        found.push(next);
    }
    Ok(found)
}

/// An RSA key as the card writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardKey {
    /// Exponent, big-endian.
    pub exponent: Vec<u8>,
    /// Modulus, big-endian.
    pub modulus: Vec<u8>,
}

impl CardKey {
    /// Reads `90` and `91`.
    pub fn read(bytes: &[u8]) -> Result<Self, Malformed> {
        let parts = objects(bytes)?;
        Ok(Self {
            exponent: only(&parts, 0x90)?.value.to_vec(),
            modulus: only(&parts, 0x91)?.value.to_vec(),
        })
    }
}

/// EF 0004 of the 券面 applications: the issuer's card-verifiable certificate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssuerCertificate {
    /// Names the authority's key; begins with 5 in production, with 6 in test hierarchies.
    pub authority: [u8; 16],
    /// The issuer's key.
    pub key: CardKey,
    /// What the signature is over.
    pub signed: Vec<u8>,
    /// By the authority.
    pub signature: Vec<u8>,
}

impl IssuerCertificate {
    /// Reads the file.
    pub fn read(file: &[u8]) -> Result<Self, Malformed> {
        let parts = within(file, 0x7F21)?;
        let body = only(&parts, 0x5F4E)?.value;
        let (authority, rest) = body.split_first_chunk::<16>().ok_or(Malformed)?;
        let (_issuer, key) = rest.split_first_chunk::<16>().ok_or(Malformed)?;
        Ok(Self {
            authority: *authority,
            key: CardKey::read(key)?,
            signed: body.to_vec(),
            signature: only(&parts, 0x5F37)?.value.to_vec(),
        })
    }

    /// Whether it belongs to a test hierarchy. Whatever is not plainly production counts as test.
    pub fn is_test(&self) -> bool {
        self.authority.first() != Some(&b'5')
    }
}

/// A record in which the issuer signed the card's key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyRecord {
    /// The card's key.
    pub key: CardKey,
    /// Birth date signed along with it, in 券面事項確認AP.
    pub born_on: Option<NaiveDate>,
    /// What the signature is over.
    pub signed: Vec<u8>,
    /// By the issuer.
    pub signature: Vec<u8>,
}

impl KeyRecord {
    /// EF 0007 of 券面事項入力補助AP.
    pub fn read(file: &[u8]) -> Result<Self, Malformed> {
        let parts = within(file, 0xFF50)?;
        Ok(Self {
            key: CardKey::read(only(&parts, 0xDF51)?.value)?,
            born_on: None,
            signed: before(file, &parts, 0xDF52)?,
            signature: only(&parts, 0xDF52)?.value.to_vec(),
        })
    }

    /// EF 0001 of 券面事項確認AP.
    pub fn read_with_birth_date(file: &[u8]) -> Result<Self, Malformed> {
        let parts = within(file, 0xFF10)?;
        Ok(Self {
            key: CardKey::read(only(&parts, 0xDF12)?.value)?,
            born_on: Some(date(only(&parts, 0xDF11)?.value)?),
            signed: before(file, &parts, 0xDF13)?,
            signature: only(&parts, 0xDF13)?.value.to_vec(),
        })
    }
}

impl CardAttributes {
    /// EF 0002 of 券面事項入力補助AP.
    pub fn read(file: &[u8]) -> Result<Self, Malformed> {
        let parts = within(file, 0xFF20)?;
        let text = |tag| -> Result<String, Malformed> {
            let bytes = only(&parts, tag)?.value;
            String::from_utf8(bytes.to_vec()).map_err(|_| Malformed)
        };
        let sex = text(0xDF25)?;
        Ok(Self {
            name: text(0xDF22)?,
            address: text(0xDF23)?,
            born_on: date(only(&parts, 0xDF24)?.value)?,
            sex: Sex::from_code(&sex),
        })
    }
}

/// The objects of a file with this outer tag.
fn within(file: &[u8], tag: u32) -> Result<Vec<Object<'_>>, Malformed> {
    let outer = object(file)?;
    if outer.tag != tag {
        return Err(Malformed);
    }
    objects(outer.value)
}

/// The one object with this tag. Twice the same would leave open which one was meant.
fn only<'a>(parts: &[Object<'a>], tag: u32) -> Result<Object<'a>, Malformed> {
    let mut found = parts.iter().filter(|part| part.tag == tag);
    match (found.next(), found.next()) {
        (Some(part), None) => Ok(*part),
        _ => Err(Malformed),
    }
}

/// The bytes of the objects before the one with this tag: what its signature is over.
fn before(file: &[u8], parts: &[Object<'_>], tag: u32) -> Result<Vec<u8>, Malformed> {
    let length: usize = parts
        .iter()
        .take_while(|part| part.tag != tag)
        .map(|part| part.length)
        .sum();
    let value = object(file)?.value;
    Ok(value.get(..length).ok_or(Malformed)?.to_vec())
}

fn date(digits: &[u8]) -> Result<NaiveDate, Malformed> {
    let text = std::str::from_utf8(digits).map_err(|_| Malformed)?;
    if text.len() != 8 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Malformed);
    }
    NaiveDate::parse_from_str(text, "%Y%m%d").map_err(|_| Malformed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The file of a JPKI test card as published with the crate `myna-card`; the person is invented.
    const ATTRIBUTES: &str = "ff2065df2108000e002000590064df220fe9bb92e6a190e38080e5b9b9e4b99f\
        df2336e69db1e4baace983bde6b885e780ace5b882e8a6b3e5b883e5ad90e58d97efbc91efbc92efbc8d\
        efbc97efbc8defbc92efbc90efbc92df24083139383030323137df250131";

    fn bytes(hex: &str) -> Vec<u8> {
        let digits: Vec<u8> = hex.bytes().filter(u8::is_ascii_hexdigit).collect();
        digits
            .chunks(2)
            .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap())
            .collect()
    }

    #[test]
    fn the_four_attributes_of_a_test_card() {
        let mut file = bytes(ATTRIBUTES);
        file.extend([0xFF; 40]);
        let read = CardAttributes::read(&file).unwrap();
        assert_eq!(read.name, "黒桐\u{3000}幹也");
        assert_eq!(read.address, "東京都清瀬市観布子南１２－７－２０２");
        assert_eq!(read.born_on, NaiveDate::from_ymd_opt(1980, 2, 17).unwrap());
        assert_eq!(read.sex, Some(Sex::Male));
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
            let _ = CardAttributes::read(&bytes);
            let _ = KeyRecord::read(&bytes);
            let _ = KeyRecord::read_with_birth_date(&bytes);
            let _ = IssuerCertificate::read(&bytes);
        }

        #[test]
        fn a_cut_file_is_refused(cut in 0_usize..100) {
            let file = bytes(ATTRIBUTES);
            prop_assume!(cut < file.len());
            prop_assert_eq!(CardAttributes::read(&file[..cut]), Err(Malformed));
        }
    }
}
