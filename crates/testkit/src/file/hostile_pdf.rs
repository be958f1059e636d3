//! PDF files that must be refused.

use std::fmt::Write as _;

use super::deflate::{zlib, zlib_zeros};
use super::{PdfBuilder, paper};

/// Needs a password: a standard security handler whose check values fit no empty password.
pub fn encrypted() -> Vec<u8> {
    let mut builder = with_page();
    let mark = "41".repeat(32);
    let handler = builder.object(format!(
        "<< /Filter /Standard /V 1 /R 2 /P -44 /O <{mark}> /U <{mark}> >>"
    ));
    builder.trailer(&format!("/Encrypt {handler} 0 R /ID [<00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF>]"));
    builder.finish()
}

/// Runs JavaScript when opened.
pub fn javascript() -> Vec<u8> {
    opening("<< /S /JavaScript /JS (app.alert\\('mihon'\\)) >>")
}

/// As [`javascript`], with the names written in escapes, which readers undo.
pub fn escaped_javascript() -> Vec<u8> {
    opening("<< /S /J#61vaScript /J#53 (app.alert\\('mihon'\\)) >>")
}

/// Starts a program when opened.
pub fn launch() -> Vec<u8> {
    opening("<< /S /Launch /F (mihon.exe) >>")
}

/// Sends its form somewhere when opened.
pub fn submit_form() -> Vec<u8> {
    opening("<< /S /SubmitForm /F (https://example.jp/) >>")
}

/// Carries another file.
pub fn embedded_file() -> Vec<u8> {
    let mut builder = PdfBuilder::new();
    let pages = builder.pages(&[page()]);
    let file = builder.stream("/Type /EmbeddedFile", b"MZ mihon");
    let specification = builder.object(format!(
        "<< /Type /Filespec /F (mihon.exe) /EF << /F {file} 0 R >> >>"
    ));
    builder.catalog(
        pages,
        &format!("/Names << /EmbeddedFiles << /Names [(mihon) {specification} 0 R] >> >>"),
    );
    builder.finish()
}

/// Has a player for rich media on its page.
pub fn rich_media() -> Vec<u8> {
    let mut builder = with_page();
    builder.object("<< /Type /Annot /Subtype /RichMedia /Rect [0 0 9 9] >>");
    builder.finish()
}

/// Has an XFA form.
pub fn xfa() -> Vec<u8> {
    let mut builder = PdfBuilder::new();
    let pages = builder.pages(&[page()]);
    let form = builder.stream("", b"<xdp:xdp xmlns:xdp=\"http://ns.adobe.com/xdp/\"/>");
    builder.catalog(
        pages,
        &format!("/AcroForm << /Fields [] /XFA {form} 0 R >>"),
    );
    builder.finish()
}

/// JavaScript that only shows when the object stream is unpacked.
pub fn packed_javascript() -> Vec<u8> {
    let mut builder = PdfBuilder::new();
    let pages = builder.pages(&[page()]);
    // The object stream takes the number after the catalog, its first object the next.
    let catalog = pages + 1;
    builder.catalog(pages, &format!("/OpenAction {} 0 R", catalog + 2));
    builder.packed("<< /S /JavaScript /JS (app.alert\\('mihon'\\)) >>");
    builder.finish_packed(|data| ("/Filter /FlateDecode", zlib(&data)))
}

/// Harmless file with an object stream: must be accepted.
pub fn packed_harmless() -> Vec<u8> {
    let mut builder = PdfBuilder::new();
    let pages = builder.pages(&[page()]);
    builder.catalog(pages, "");
    builder.packed("<< /Title (mihon) >>");
    builder.finish_packed(|data| ("/Filter /FlateDecode", zlib(&data)))
}

/// The first part of a sound file.
pub fn truncated() -> Vec<u8> {
    let mut file = paper::receipt();
    let keep = file.len() * 3 / 5;
    file.truncate(keep);
    file
}

/// Has the right header and nothing after it.
pub fn header_only() -> Vec<u8> {
    b"%PDF-1.7\n".to_vec()
}

/// A page whose content unpacks to `mebibytes` MiB.
pub fn content_bomb(mebibytes: usize) -> Vec<u8> {
    let mut builder = PdfBuilder::new();
    let pages = builder.pages(&[page()]);
    builder.stream("/Filter /FlateDecode", &zlib_zeros(mebibytes));
    builder.catalog(pages, "");
    builder.finish()
}

/// Content packed twice: some kilobytes that unpack to `mebibytes` MiB.
pub fn nested_bomb(mebibytes: usize) -> Vec<u8> {
    let mut builder = PdfBuilder::new();
    let pages = builder.pages(&[page()]);
    let twice = zlib(&zlib_zeros(mebibytes));
    builder.stream("/Filter [/FlateDecode /FlateDecode]", &twice);
    builder.catalog(pages, "");
    builder.finish()
}

/// Content in hexadecimal around packed data, which only unpacks whole: `mebibytes` MiB.
pub fn armoured_bomb(mebibytes: usize) -> Vec<u8> {
    let mut builder = PdfBuilder::new();
    let pages = builder.pages(&[page()]);
    let mut armour = String::new();
    for byte in zlib_zeros(mebibytes) {
        let _ = write!(armour, "{byte:02X}");
    }
    armour.push('>');
    builder.stream("/Filter [/ASCIIHexDecode /FlateDecode]", armour.as_bytes());
    builder.catalog(pages, "");
    builder.finish()
}

/// An object stream that unpacks to `mebibytes` MiB, which a reader must unpack to open the file.
pub fn object_stream_bomb(mebibytes: usize) -> Vec<u8> {
    let mut builder = PdfBuilder::new();
    let pages = builder.pages(&[page()]);
    let catalog = pages + 1;
    builder.catalog(pages, &format!("/OpenAction {} 0 R", catalog + 2));
    builder.packed("<< /Title (mihon) >>");
    builder.finish_packed(|_| ("/Filter /FlateDecode", zlib_zeros(mebibytes)))
}

/// A page with a picture that claims 60,000 × 60,000 pixels.
pub fn huge_picture() -> Vec<u8> {
    let mut builder = with_page();
    builder.stream(
        "/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /BitsPerComponent 8 \
         /ColorSpace /DeviceGray /Filter /JBIG2Decode",
        b"mihon",
    );
    builder.finish()
}

/// No page at all.
pub fn no_pages() -> Vec<u8> {
    let mut builder = PdfBuilder::new();
    let pages = builder.object("<< /Type /Pages /Count 0 /Kids [] >>");
    builder.catalog(pages, "");
    builder.finish()
}

/// A web page under a PDF's name.
pub fn html() -> Vec<u8> {
    b"<!doctype html><html><body>mihon %PDF-1.7</body></html>".to_vec()
}

/// A zip archive (of one empty file) under a PDF's name.
pub fn zip() -> Vec<u8> {
    let mut file = b"PK\x03\x04\x0A\0\0\0\0\0\0\0\0\0".to_vec();
    file.extend_from_slice(&[0; 12]);
    file.extend_from_slice(b"\x09\0\0\0mihon.pdf");
    file.extend_from_slice(b"PK\x05\x06");
    file.extend_from_slice(&[0; 18]);
    file
}

fn page() -> Vec<u8> {
    b"BT /F1 20 Tf 60 760 Td (MIHON) Tj ET".to_vec()
}

fn with_page() -> PdfBuilder {
    let mut builder = PdfBuilder::new();
    let pages = builder.pages(&[page()]);
    builder.catalog(pages, "");
    builder
}

fn opening(action: &str) -> Vec<u8> {
    let mut builder = PdfBuilder::new();
    let pages = builder.pages(&[page()]);
    builder.catalog(pages, &format!("/OpenAction {action}"));
    builder.finish()
}
