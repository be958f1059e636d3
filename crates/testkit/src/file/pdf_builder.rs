//! Writing PDF files byte by byte.
//!
//! Libraries only write sound files; tests need the unsound ones too.

use std::fmt::Write as _;

/// Collects numbered objects and writes them with a cross-reference table or stream.
#[derive(Clone, Debug, Default)]
pub struct PdfBuilder {
    objects: Vec<Vec<u8>>,
    packed: Vec<String>,
    trailer: String,
}

impl PdfBuilder {
    /// A builder without objects.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds an object and returns its number.
    pub fn object(&mut self, body: impl AsRef<[u8]>) -> usize {
        self.objects.push(body.as_ref().to_vec());
        self.objects.len()
    }

    /// Adds a stream with `entries` in its dictionary and returns its number.
    pub fn stream(&mut self, entries: &str, data: &[u8]) -> usize {
        let mut body = format!("<< {entries} /Length {} >>\nstream\n", data.len()).into_bytes();
        body.extend_from_slice(data);
        body.extend_from_slice(b"\nendstream");
        self.object(body)
    }

    /// Adds a page tree, A4 with Helvetica as `/F1`, one page for each content stream, and returns
    /// its number.
    pub fn pages(&mut self, contents: &[Vec<u8>]) -> usize {
        let font = self.object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        let streams: Vec<usize> = contents.iter().map(|data| self.stream("", data)).collect();
        let tree = self.objects.len() + streams.len() + 1;
        let mut kids = String::new();
        for content in &streams {
            let page = self.object(format!(
                "<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 595 842] \
                 /Resources << /Font << /F1 {font} 0 R >> >> /Contents {content} 0 R >>"
            ));
            let _ = write!(kids, "{page} 0 R ");
        }
        self.object(format!(
            "<< /Type /Pages /Count {} /Kids [ {kids}] >>",
            streams.len()
        ))
    }

    /// Adds a catalog with further `entries` and names it in the trailer.
    pub fn catalog(&mut self, pages: usize, entries: &str) -> usize {
        let catalog = self.object(format!("<< /Type /Catalog /Pages {pages} 0 R {entries} >>"));
        self.trailer(&format!("/Root {catalog} 0 R"));
        catalog
    }

    /// Adds entries to the trailer.
    pub fn trailer(&mut self, entries: &str) {
        self.trailer.push(' ');
        self.trailer.push_str(entries);
    }

    /// Bytes of the file, with a cross-reference table.
    pub fn finish(&self) -> Vec<u8> {
        let (mut file, offsets) = self.body();
        let start = file.len();
        file.extend_from_slice(format!("xref\n0 {}\n", offsets.len() + 1).as_bytes());
        file.extend_from_slice(b"0000000000 65535 f\r\n");
        for offset in &offsets {
            file.extend_from_slice(format!("{offset:010} 00000 n\r\n").as_bytes());
        }
        let size = offsets.len() + 1;
        file.extend_from_slice(format!("trailer\n<< /Size {size}{} >>\n", self.trailer).as_bytes());
        end(&mut file, start);
        file
    }

    /// Adds an object inside the compressed object stream of [`Self::finish_packed`]; numbers of
    /// these follow those of plain objects, `first_packed + index`.
    pub fn packed(&mut self, body: impl Into<String>) {
        self.packed.push(body.into());
    }

    /// Bytes of the file with an object stream, passed through `pack` (which returns the stream's
    /// further dictionary entries and its data), and a cross-reference stream.
    pub fn finish_packed(mut self, pack: impl Fn(Vec<u8>) -> (&'static str, Vec<u8>)) -> Vec<u8> {
        let mut index = String::new();
        let mut bodies = String::new();
        let first_packed = self.objects.len() + 2;
        for (position, body) in self.packed.iter().enumerate() {
            let _ = write!(index, "{} {} ", first_packed + position, bodies.len());
            bodies.push_str(body);
            bodies.push('\n');
        }
        let (entries, data) = pack(format!("{index}{bodies}").into_bytes());
        let count = self.packed.len();
        let entries = format!("/Type /ObjStm /N {count} /First {} {entries}", index.len());
        let holder = self.stream(&entries, &data);

        let (mut file, offsets) = self.body();
        let start = file.len();
        let mut table = entry(0, 0, 0);
        for offset in offsets {
            table.extend(entry(1, offset, 0));
        }
        for position in 0..count {
            table.extend(entry(2, holder, position));
        }
        let own = first_packed + count;
        table.extend(entry(1, start, 0));
        let head = format!(
            "{own} 0 obj\n<< /Type /XRef /Size {} /W [1 4 2]{} /Length {} >>\nstream\n",
            own + 1,
            self.trailer,
            table.len()
        );
        file.extend_from_slice(head.as_bytes());
        file.extend_from_slice(&table);
        file.extend_from_slice(b"\nendstream\nendobj\n");
        end(&mut file, start);
        file
    }

    fn body(&self) -> (Vec<u8>, Vec<usize>) {
        let mut file = b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n".to_vec();
        let mut offsets = Vec::new();
        for (index, body) in self.objects.iter().enumerate() {
            offsets.push(file.len());
            file.extend_from_slice(format!("{} 0 obj\n", index + 1).as_bytes());
            file.extend_from_slice(body);
            file.extend_from_slice(b"\nendobj\n");
        }
        (file, offsets)
    }
}

fn end(file: &mut Vec<u8>, start: usize) {
    file.extend_from_slice(format!("startxref\n{start}\n%%EOF\n").as_bytes());
}

/// One entry of a cross-reference stream with field widths 1, 4 and 2.
fn entry(kind: u8, second: usize, third: usize) -> Vec<u8> {
    let second = u32::try_from(second).unwrap_or(u32::MAX);
    let third = u16::try_from(third).unwrap_or(u16::MAX);
    let mut bytes = vec![kind];
    bytes.extend_from_slice(&second.to_be_bytes());
    bytes.extend_from_slice(&third.to_be_bytes());
    bytes
}
