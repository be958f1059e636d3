//! All files by name, for tests outside of Rust.

use super::hostile_pdf as pdf;
use super::hostile_picture as picture;
use super::{LARGEST_UPLOAD, paper, photo};

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

/// A name and the file's bytes.
type Named = (&'static str, Vec<u8>);

/// Every fixture. Takes a moment and some 60 MB.
pub fn all() -> Vec<Fixture> {
    let mut set = Vec::new();
    let groups = [
        (None, accepted()),
        (Some("file_empty"), vec![("empty.pdf", Vec::new())]),
        (Some("file_too_large"), too_large()),
        (
            Some("file_type_not_allowed"),
            vec![("html.pdf", pdf::html()), ("zip.pdf", pdf::zip())],
        ),
        (Some("file_extension_mismatch"), misnamed()),
        (Some("pdf_broken"), broken_pdf()),
        (
            Some("pdf_encrypted"),
            vec![("encrypted.pdf", pdf::encrypted())],
        ),
        (Some("pdf_active_content"), active_pdf()),
        (
            Some("pdf_too_many_pages"),
            vec![("101-pages.pdf", paper::pdf(101, "MIHON"))],
        ),
        (
            Some("pdf_no_pages"),
            vec![("no-pages.pdf", pdf::no_pages())],
        ),
        (Some("inspection_failed"), bombs()),
        (Some("image_too_large"), huge()),
        (Some("image_broken"), broken_pictures()),
    ];
    for (refused_as, files) in groups {
        for (name, content) in files {
            set.push(Fixture {
                name,
                content,
                refused_as,
            });
        }
    }
    set
}

fn accepted() -> Vec<Named> {
    vec![
        ("bankbook.pdf", paper::bankbook()),
        ("bankbook-photo.jpg", photo::bankbook_jpeg()),
        ("designation-notice.pdf", paper::designation_notice()),
        ("receipt.pdf", paper::receipt()),
        ("receipt-scan.png", photo::receipt_png()),
        ("admin-menu.pdf", paper::admin_menu()),
        ("one-mebibyte.pdf", paper::pdf_of_size(1 << 20)),
        ("japanese-not-embedded.pdf", paper::japanese_not_embedded()),
        ("packed.pdf", pdf::packed_harmless()),
        ("100-pages.pdf", paper::pdf(100, "MIHON")),
        ("20000000-bytes.pdf", paper::pdf_of_size(LARGEST_UPLOAD)),
    ]
}

fn too_large() -> Vec<Named> {
    vec![("20000001-bytes.pdf", paper::pdf_of_size(LARGEST_UPLOAD + 1))]
}

fn misnamed() -> Vec<Named> {
    vec![
        ("png-inside.pdf", photo::plain_png(64, 64)),
        ("pdf-inside.jpg", paper::receipt()),
    ]
}

fn broken_pdf() -> Vec<Named> {
    vec![
        ("header-only.pdf", pdf::header_only()),
        ("truncated.pdf", pdf::truncated()),
    ]
}

fn active_pdf() -> Vec<Named> {
    vec![
        ("javascript.pdf", pdf::javascript()),
        ("javascript-escaped.pdf", pdf::escaped_javascript()),
        ("javascript-packed.pdf", pdf::packed_javascript()),
        ("launch.pdf", pdf::launch()),
        ("submit-form.pdf", pdf::submit_form()),
        ("embedded-file.pdf", pdf::embedded_file()),
        ("rich-media.pdf", pdf::rich_media()),
        ("xfa.pdf", pdf::xfa()),
    ]
}

fn bombs() -> Vec<Named> {
    vec![
        ("bomb.pdf", pdf::content_bomb(1_024)),
        ("nested-bomb.pdf", pdf::nested_bomb(1_024)),
        ("object-stream-bomb.pdf", pdf::object_stream_bomb(1_024)),
    ]
}

fn huge() -> Vec<Named> {
    vec![
        ("huge-picture.pdf", pdf::huge_picture()),
        ("huge.png", picture::huge_png()),
        ("huge.jpg", picture::huge_jpeg()),
    ]
}

fn broken_pictures() -> Vec<Named> {
    vec![
        ("truncated.jpg", picture::truncated_jpeg()),
        ("truncated.png", picture::truncated_png()),
    ]
}
