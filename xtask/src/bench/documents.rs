//! PDF files of a given size whose content never repeats, so that each upload is really stored.

/// One page and a stream of noise, a little over `size` bytes. Equal seeds give equal files.
pub(super) fn pdf(size: usize, seed: u64) -> Vec<u8> {
    let mut file = b"%PDF-1.7\n".to_vec();
    let mut offsets = Vec::new();
    let mut object = |file: &mut Vec<u8>, body: &[u8]| {
        offsets.push(file.len());
        file.extend_from_slice(format!("{} 0 obj\n", offsets.len()).as_bytes());
        file.extend_from_slice(body);
        file.extend_from_slice(b"\nendobj\n");
    };
    object(&mut file, b"<< /Type /Catalog /Pages 2 0 R >>");
    object(&mut file, b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
    object(
        &mut file,
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /P 4 0 R >> >> /Contents 5 0 R >>",
    );
    // A grey picture of 1,024 columns: the bulk of a scanned page.
    let rows = size.div_ceil(1024);
    let mut picture = format!(
        "<< /Type /XObject /Subtype /Image /Width 1024 /Height {rows} /ColorSpace /DeviceGray /BitsPerComponent 8 /Length {} >>\nstream\n",
        rows * 1024
    )
    .into_bytes();
    picture.extend(noise(seed).take(rows * 1024));
    picture.extend_from_slice(b"\nendstream");
    object(&mut file, &picture);
    object(
        &mut file,
        b"<< /Length 28 >>\nstream\nq 595 0 0 842 0 0 cm /P Do Q\nendstream",
    );

    let table = file.len();
    let count = offsets.len() + 1;
    file.extend_from_slice(format!("xref\n0 {count}\n0000000000 65535 f \n").as_bytes());
    for offset in offsets {
        file.extend_from_slice(format!("{offset:010} 00000 n \n").as_bytes());
    }
    let trailer = format!("trailer\n<< /Size {count} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
    file.extend_from_slice(trailer.as_bytes());
    file
}

/// Makes a copy that differs from every other one made with another number, without the cost of new
/// noise.
pub(super) fn varied(pdf: &[u8], number: u64) -> Vec<u8> {
    let mut copy = pdf.to_vec();
    // The middle of the file lies in the picture's bytes, where any value is allowed.
    let middle = copy.len() / 2;
    if let Some(place) = copy.get_mut(middle..middle + 8) {
        place.copy_from_slice(&number.to_le_bytes());
    }
    copy
}

/// Xorshift: cheap, and the same on every run.
fn noise(seed: u64) -> impl Iterator<Item = u8> {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    std::iter::from_fn(move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        Some(state.to_le_bytes())
    })
    .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn varied_copies_differ_and_keep_their_size() {
        let file = pdf(4096, 7);
        assert_ne!(varied(&file, 1), varied(&file, 2));
        assert_eq!(varied(&file, 1).len(), file.len());
        assert_eq!(varied(&file, 1)[..512], file[..512]);
    }

    #[test]
    fn offsets_point_at_objects() {
        let file = pdf(4096, 7);
        let text = String::from_utf8_lossy(&file).into_owned();
        assert!(file.len() > 4096 && file.len() < 6000);
        assert_ne!(file, pdf(4096, 8));
        assert_eq!(file, pdf(4096, 7));
        let table: usize = text
            .rsplit("startxref\n")
            .next()
            .unwrap()
            .lines()
            .next()
            .unwrap()
            .parse()
            .unwrap();
        assert!(file[table..].starts_with(b"xref\n0 6\n"));
        let entries = String::from_utf8_lossy(&file[table..]).into_owned();
        for (number, line) in entries.lines().skip(3).take(5).enumerate() {
            let offset: usize = line[..10].parse().unwrap();
            let start = format!("{} 0 obj", number + 1);
            assert!(
                file[offset..].starts_with(start.as_bytes()),
                "object {start}"
            );
        }
    }
}
