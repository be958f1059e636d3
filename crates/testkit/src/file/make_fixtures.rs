//! Writes every file fixture into a folder, with `fixtures.json` saying what must happen to each.
//!
//! `cargo run -p testkit --bin make-fixtures -- DIR`

use std::path::PathBuf;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let Some(directory) = env::args_os().nth(1).map(PathBuf::from) else {
        return Err(io::Error::new(
            io::ErrorKind::InvalidInput,
            "usage: make-fixtures DIR",
        ));
    };
    fs::create_dir_all(&directory)?;
    let mut list = Vec::new();
    for fixture in testkit::file::all() {
        fs::write(directory.join(fixture.name), &fixture.content)?;
        // Names and codes are plain ASCII of our own.
        let code = fixture
            .refused_as
            .map_or("null".to_owned(), |code| format!("\"{code}\""));
        let size = fixture.content.len();
        list.push(format!(
            "  {{\"name\": \"{}\", \"size\": {size}, \"refused_as\": {code}}}",
            fixture.name
        ));
    }
    fs::write(
        directory.join("fixtures.json"),
        format!("[\n{}\n]\n", list.join(",\n")),
    )
}
