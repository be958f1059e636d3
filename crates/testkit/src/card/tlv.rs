//! Writing BER-TLV as the card's files have it.

/// One object with its header.
pub(super) fn object(tag: u32, value: &[u8]) -> Vec<u8> {
    let mut bytes = tag.to_be_bytes().to_vec();
    bytes.drain(..bytes.iter().take_while(|byte| **byte == 0).count());
    let length = u16::try_from(value.len()).unwrap_or(u16::MAX).to_be_bytes();
    match length {
        [0, short @ 0..=0x7F] => bytes.push(short),
        [0, short] => bytes.extend([0x81, short]),
        [high, low] => bytes.extend([0x82, high, low]),
    }
    bytes.extend_from_slice(value);
    bytes
}

/// EF 0002 of 券面事項入力補助: a table of offsets, then the four fields.
pub(super) fn attributes(fields: [(u32, &[u8]); 4]) -> Vec<u8> {
    let fields = fields.map(|(tag, value)| object(tag, value));
    let inner: usize = fields.iter().map(Vec::len).sum::<usize>() + 11;
    let header = object(0xFF20, &vec![0; inner]).len() - inner;
    let mut table = Vec::new();
    let mut at = header + 11;
    for field in &fields {
        table.extend(u16::try_from(at).unwrap_or(u16::MAX).to_be_bytes());
        at += field.len();
    }
    let mut value = object(0xDF21, &table);
    value.extend(fields.concat());
    object(0xFF20, &value)
}
