//! Documents that are fine: 見本 bankbook, designation notice, receipt, menu page.

use std::fmt::Write as _;

use super::PdfBuilder;

/// A PDF of `pages` pages that say `title` and their number.
pub fn pdf(pages: usize, title: &str) -> Vec<u8> {
    let contents: Vec<Vec<u8>> = (1..=pages)
        .map(|page| {
            Drawing::new()
                .text(60, 760, 20, title)
                .text(60, 720, 12, &format!("page {page}"))
                .done()
        })
        .collect();
    of_pages(&contents)
}

/// A valid one-page PDF of exactly `size` bytes, padded with a stream that nothing shows.
///
/// # Panics
/// If `size` is below 2,000 bytes, less than the page itself.
pub fn pdf_of_size(size: usize) -> Vec<u8> {
    let build = |padding: usize| {
        let mut builder = PdfBuilder::new();
        let page = Drawing::new().text(60, 760, 20, "MIHON RECEIPT").done();
        let pages = builder.pages(&[page]);
        builder.stream("", &noise(padding));
        builder.catalog(pages, "");
        builder.finish()
    };
    assert!(size >= 2_000, "a page needs more than {size} bytes");
    // The padding's length is written down inside the file, so its digits count too.
    let mut padding = size;
    loop {
        let file = build(padding);
        if file.len() == size {
            return file;
        }
        padding = padding + size - file.len();
    }
}

/// 通帳 of 見本: bank, branch, number and holder (zengin kana) on a page that looks like one.
pub fn bankbook() -> Vec<u8> {
    let page = Drawing::new()
        .frame(40, 420, 515, 380)
        .text(60, 760, 18, "MIHON BANK  -  SAMPLE, NOT A REAL ACCOUNT")
        .text(60, 700, 14, "Branch 001   Ordinary account 0000000")
        .text(60, 670, 14, "Holder  TEST HOUMON KAIGO STATION HINATA")
        .rows(60, 640, 8)
        .done();
    of_pages(&[page])
}

/// 指定通知書 of 見本.
pub fn designation_notice() -> Vec<u8> {
    let page = Drawing::new()
        .frame(40, 60, 515, 740)
        .text(180, 740, 22, "DESIGNATION NOTICE (SAMPLE)")
        .text(60, 680, 13, "Office number 1300000000")
        .text(60, 650, 13, "Service 11  Home-visit care")
        .text(60, 620, 13, "Mihon City, mayor: Mihon Taro")
        .done();
    of_pages(&[page])
}

/// 領収書 of 見本 on two pages.
pub fn receipt() -> Vec<u8> {
    let first = Drawing::new()
        .frame(40, 300, 515, 500)
        .text(220, 750, 26, "RECEIPT (SAMPLE)")
        .text(
            60,
            690,
            14,
            "Card reader MIHON-CR1  x 2     JPY 13,200 tax included",
        )
        .text(
            60,
            660,
            14,
            "Connection support            JPY 22,000 tax included",
        )
        .text(60, 610, 16, "Total                         JPY 35,200")
        .rows(60, 580, 6)
        .done();
    let second = Drawing::new()
        .text(60, 760, 14, "Mihon Shoten, 2026-10-01")
        .done();
    of_pages(&[first, second])
}

/// 管理メニュー画面 of 見本.
pub fn admin_menu() -> Vec<u8> {
    let page = Drawing::new()
        .frame(40, 500, 515, 300)
        .text(60, 760, 18, "ADMIN MENU (SAMPLE SCREEN)")
        .text(60, 720, 12, "User KJ-SAMPLE-0001")
        .rows(60, 690, 5)
        .done();
    of_pages(&[page])
}

/// 「見本」 in a Japanese font that the file names but does not carry, as old office software does.
pub fn japanese_not_embedded() -> Vec<u8> {
    let mut builder = PdfBuilder::new();
    let descriptor = builder.object(
        "<< /Type /FontDescriptor /FontName /HeiseiKakuGo-W5 /Flags 4 /Ascent 752 /Descent -221 \
         /CapHeight 737 /ItalicAngle 0 /StemV 114 /FontBBox [-92 -250 1010 922] >>",
    );
    let descendant = builder.object(format!(
        "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /HeiseiKakuGo-W5 /DW 1000 \
         /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> \
         /FontDescriptor {descriptor} 0 R >>"
    ));
    let font = builder.object(format!(
        "<< /Type /Font /Subtype /Type0 /BaseFont /HeiseiKakuGo-W5-UniJIS-UCS2-H \
         /Encoding /UniJIS-UCS2-H /DescendantFonts [{descendant} 0 R] >>"
    ));
    // U+898B U+672C
    let content = builder.stream("", b"BT /F1 120 Tf 120 500 Td <898B672C> Tj ET");
    let tree = content + 2;
    let page = builder.object(format!(
        "<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 595 842] \
         /Resources << /Font << /F1 {font} 0 R >> >> /Contents {content} 0 R >>"
    ));
    let pages = builder.object(format!("<< /Type /Pages /Count 1 /Kids [{page} 0 R] >>"));
    builder.catalog(pages, "");
    builder.finish()
}

fn of_pages(contents: &[Vec<u8>]) -> Vec<u8> {
    let mut builder = PdfBuilder::new();
    let pages = builder.pages(contents);
    builder.catalog(pages, "");
    builder.finish()
}

/// Bytes that do not compress and are the same every time.
fn noise(length: usize) -> Vec<u8> {
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let mut bytes = Vec::with_capacity(length + 8);
    while bytes.len() < length {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        // Letters only: the padding must not look like PDF syntax.
        bytes.extend(state.to_le_bytes().map(|byte| b'A' + byte % 26));
    }
    bytes.truncate(length);
    bytes
}

/// Content of a page.
struct Drawing(String);

impl Drawing {
    const fn new() -> Self {
        Self(String::new())
    }

    fn text(mut self, x: i32, y: i32, size: i32, text: &str) -> Self {
        let safe: String = text.chars().filter(|c| !"()\\".contains(*c)).collect();
        let _ = writeln!(self.0, "BT /F1 {size} Tf {x} {y} Td ({safe}) Tj ET");
        self
    }

    fn frame(mut self, x: i32, y: i32, width: i32, height: i32) -> Self {
        let _ = writeln!(
            self.0,
            "0.93 0.96 0.99 rg 0.2 0.3 0.5 RG 2 w {x} {y} {width} {height} re B 0 0 0 rg"
        );
        self
    }

    /// Ruled lines downwards from `y`.
    fn rows(mut self, x: i32, y: i32, count: i32) -> Self {
        for row in 0..count {
            let y = y - row * 22;
            let _ = writeln!(self.0, "0.6 0.6 0.7 RG 0.5 w {x} {y} m 535 {y} l S");
        }
        self
    }

    fn done(self) -> Vec<u8> {
        self.0.into_bytes()
    }
}
