//! All files by name, for tests outside of Rust.

use super::{LARGEST_UPLOAD, hostile_pdf, hostile_picture, paper, photo};

/// A file and what must happen to it.
#[derive(Clone, Debug)]
pub struct Fixture {
    /// File name, with the ending it is uploaded under.
    pub name: &'static str,
    /// Bytes.
    pub content: Vec<u8>,
    /// Code of the refusal, or `None` if it must be accepted.
    pub refused_as: Option<&'static str>,
}

/// Every fixture. Takes a moment and some 60 MB.
pub fn all() -> Vec<Fixture> {
    let fixture = |name, refused_as, content| Fixture {
        name,
        content,
        refused_as,
    };
    let mut set = vec![
        fixture("bankbook.pdf", None, paper::bankbook()),
        fixture("bankbook-photo.jpg", None, photo::bankbook_jpeg()),
        fixture("designation-notice.pdf", None, paper::designation_notice()),
        fixture("receipt.pdf", None, paper::receipt()),
        fixture("receipt-scan.png", None, photo::receipt_png()),
        fixture("admin-menu.pdf", None, paper::admin_menu()),
        fixture("one-mebibyte.pdf", None, paper::pdf_of_size(1 << 20)),
        fixture("packed.pdf", None, hostile_pdf::packed_harmless()),
        fixture("100-pages.pdf", None, paper::pdf(100, "MIHON")),
        fixture(
            "20000000-bytes.pdf",
            None,
            paper::pdf_of_size(LARGEST_UPLOAD),
        ),
    ];
    set.extend(
        refused()
            .into_iter()
            .map(|(name, code, content)| fixture(name, Some(code), content)),
    );
    set
}

fn refused() -> Vec<(&'static str, &'static str, Vec<u8>)> {
    vec![
        (
            "20000001-bytes.pdf",
            "file_too_large",
            paper::pdf_of_size(LARGEST_UPLOAD + 1),
        ),
        ("empty.pdf", "file_empty", Vec::new()),
        ("html.pdf", "file_type_not_allowed", hostile_pdf::html()),
        ("zip.pdf", "file_type_not_allowed", hostile_pdf::zip()),
        (
            "png-inside.pdf",
            "file_extension_mismatch",
            photo::plain_png(64, 64),
        ),
        (
            "pdf-inside.jpg",
            "file_extension_mismatch",
            paper::receipt(),
        ),
        ("header-only.pdf", "pdf_broken", hostile_pdf::header_only()),
        ("truncated.pdf", "pdf_broken", hostile_pdf::truncated()),
        ("encrypted.pdf", "pdf_encrypted", hostile_pdf::encrypted()),
        (
            "javascript.pdf",
            "pdf_active_content",
            hostile_pdf::javascript(),
        ),
        (
            "javascript-escaped.pdf",
            "pdf_active_content",
            hostile_pdf::escaped_javascript(),
        ),
        (
            "javascript-packed.pdf",
            "pdf_active_content",
            hostile_pdf::packed_javascript(),
        ),
        ("launch.pdf", "pdf_active_content", hostile_pdf::launch()),
        (
            "submit-form.pdf",
            "pdf_active_content",
            hostile_pdf::submit_form(),
        ),
        (
            "embedded-file.pdf",
            "pdf_active_content",
            hostile_pdf::embedded_file(),
        ),
        (
            "rich-media.pdf",
            "pdf_active_content",
            hostile_pdf::rich_media(),
        ),
        ("xfa.pdf", "pdf_active_content", hostile_pdf::xfa()),
        (
            "101-pages.pdf",
            "pdf_too_many_pages",
            paper::pdf(101, "MIHON"),
        ),
        ("no-pages.pdf", "pdf_no_pages", hostile_pdf::no_pages()),
        (
            "bomb.pdf",
            "inspection_failed",
            hostile_pdf::content_bomb(1_024),
        ),
        (
            "nested-bomb.pdf",
            "inspection_failed",
            hostile_pdf::nested_bomb(1_024),
        ),
        (
            "object-stream-bomb.pdf",
            "inspection_failed",
            hostile_pdf::object_stream_bomb(1_024),
        ),
        (
            "huge-picture.pdf",
            "image_too_large",
            hostile_pdf::huge_picture(),
        ),
        ("huge.png", "image_too_large", hostile_picture::huge_png()),
        ("huge.jpg", "image_too_large", hostile_picture::huge_jpeg()),
        (
            "truncated.jpg",
            "image_broken",
            hostile_picture::truncated_jpeg(),
        ),
        (
            "truncated.png",
            "image_broken",
            hostile_picture::truncated_png(),
        ),
    ]
}
