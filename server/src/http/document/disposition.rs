//! `Content-Disposition` of a download.

use std::fmt::Write as _;

/// `attachment` with the name as uploaded (RFC 6266, RFC 8187): everything outside the harmless
/// characters is percent-encoded, so no name can end the header or add one.
pub(crate) fn attachment(name: &str) -> String {
    let mut header = "attachment; filename*=UTF-8''".to_owned();
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            header.push(char::from(byte));
        } else {
            // Writing to a String cannot fail.
            let _ = write!(header, "%{byte:02X}");
        }
    }
    header
}

#[cfg(test)]
mod tests {
    use super::attachment;

    #[test]
    fn names_cannot_leave_the_header() {
        assert_eq!(
            attachment("領 \"a\";\r\n.pdf"),
            "attachment; filename*=UTF-8''%E9%A0%98%20%22a%22%3B%0D%0A.pdf"
        );
    }
}
