//! DEFLATE data, also of enormous size.

use std::io::Write as _;

use flate2::write::ZlibEncoder;
use flate2::{Compress, Compression, FlushCompress};

const BLOCK: usize = 1 << 20;

/// `data` in zlib format.
pub(super) fn zlib(data: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    // Writing to memory cannot fail.
    let _ = encoder.write_all(data);
    encoder.finish().unwrap_or_default()
}

/// `mebibytes` × 1 MiB of zero bytes in zlib format, about 1 kB each, made without unpacking them.
///
/// One block is compressed and ended with a full flush, which lets its bytes be repeated.
pub(super) fn zlib_zeros(mebibytes: usize) -> Vec<u8> {
    let mut block = Vec::with_capacity(64 << 10);
    let mut compress = Compress::new(Compression::best(), false);
    let _ = compress.compress_vec(&vec![0; BLOCK], &mut block, FlushCompress::Full);
    let mut data = vec![0x78, 0xDA];
    for _ in 0..mebibytes {
        data.extend_from_slice(&block);
    }
    // An empty final block, then Adler-32 of zeros: low half 1, high half the length.
    data.extend_from_slice(&[0x03, 0x00]);
    let high = u16::try_from((mebibytes * BLOCK) % 65_521).unwrap_or_default();
    data.extend_from_slice(&high.to_be_bytes());
    data.extend_from_slice(&[0x00, 0x01]);
    data
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    #[test]
    fn zeros_unpack_to_what_they_claim() {
        let data = super::zlib_zeros(3);
        assert!(data.len() < 16 << 10);
        let mut unpacked = Vec::new();
        flate2::read::ZlibDecoder::new(&*data)
            .read_to_end(&mut unpacked)
            .unwrap();
        assert_eq!(unpacked.len(), 3 << 20);
        assert!(unpacked.iter().all(|byte| *byte == 0));
    }
}
