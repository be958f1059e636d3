//! The program of the child process.

use std::io::{self, Read, Write};
use std::sync::Arc;

use super::page_text::PageText;
use super::substitute_font::SubstituteFont;
use super::wire::{Job, MAX_FILE, READY, Verdict};
use super::{Refusal, inspect, limits, page_text, preview};

/// Inspects one file after another until `input` ends.
///
/// Call it first thing in `main`, before a runtime or another thread exists: it takes away the
/// process's memory, files and core dumps for good.
///
/// # Errors
/// The limits cannot be set, a pipe broke, or the parent spoke nonsense. The process should end.
pub fn child_main(mut input: impl Read, mut output: impl Write) -> io::Result<()> {
    // A panic message could quote a document; the parent only needs to see the process end.
    std::panic::set_hook(Box::new(|_| {}));
    let font = SubstituteFont::of_system();
    limits::lock_down()?;
    output.write_all(&[READY])?;
    output.flush()?;
    while let Some((job, content)) = next_file(&mut input)? {
        limits::allow_one_file()?;
        let (verdict, body) = run(job, content, &font);
        answer(&mut output, verdict, &body)?;
    }
    Ok(())
}

fn run(job: Job, content: Vec<u8>, font: &Arc<SubstituteFont>) -> (Verdict, Vec<u8>) {
    match job {
        Job::Inspect => {
            let verdict = inspect(content).map_or_else(Verdict::Refused, Verdict::Accepted);
            (verdict, Vec::new())
        }
        Job::Preview => drawn(preview::draw(content, font)),
        Job::Page(number) => drawn(preview::draw_page(content, number, font)),
        Job::Text(number) => read(page_text::read(content, number, font)),
    }
}

fn drawn(picture: Result<Vec<u8>, Refusal>) -> (Verdict, Vec<u8>) {
    match picture {
        Ok(picture) => (Verdict::Drawn, picture),
        Err(refusal) => (Verdict::Refused(refusal), Vec::new()),
    }
}

fn read(text: Result<PageText, Refusal>) -> (Verdict, Vec<u8>) {
    match text.map(|text| serde_json::to_vec(&text)) {
        Ok(Ok(json)) => (Verdict::Read, json),
        Ok(Err(_)) => (Verdict::Refused(Refusal::InspectionFailed), Vec::new()),
        Err(refusal) => (Verdict::Refused(refusal), Vec::new()),
    }
}

/// The next job, or `None` when the parent is done.
fn next_file(input: &mut impl Read) -> io::Result<Option<(Job, Vec<u8>)>> {
    let mut code = [0];
    if input.read(&mut code)? == 0 {
        return Ok(None);
    }
    let mut page = [0; 4];
    input.read_exact(&mut page)?;
    let job = Job::of_code(u8::from_le_bytes(code), u32::from_le_bytes(page))
        .ok_or(io::ErrorKind::InvalidData)?;
    let mut length = [0; 8];
    input.read_exact(&mut length)?;
    let length = u64::from_le_bytes(length);
    if length > MAX_FILE {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let capacity = usize::try_from(length).map_err(|_| io::ErrorKind::InvalidData)?;
    let mut content = Vec::with_capacity(capacity);
    let read = input.by_ref().take(length).read_to_end(&mut content)?;
    if read < capacity {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    Ok(Some((job, content)))
}

fn answer(output: &mut impl Write, verdict: Verdict, body: &[u8]) -> io::Result<()> {
    let json = serde_json::to_vec(&verdict)?;
    for part in [&json, body] {
        let length = u32::try_from(part.len()).map_err(|_| io::ErrorKind::InvalidData)?;
        output.write_all(&length.to_le_bytes())?;
        output.write_all(part)?;
    }
    output.flush()
}
