//! What several parts share lies in files of their own, most of them tiny: packed into one file, a page
//! takes a few requests instead of dozens.

use super::split::Part;
use anyhow::{Context, Result, ensure};

/// Modules below this size go into the pack, bytes before compression: together they weigh about as
/// much as one part.
const SMALL: usize = 4_000;

/// How the script names the pack.
pub(super) const NAME: &str = "shared";

/// Small modules packed, and the modules that stay files of their own.
pub(super) struct Packed {
    /// The small modules, one after the other; `None` when there is none.
    pub(super) pack: Option<Part>,
    pub(super) parts: Vec<Part>,
    /// The script, fetching each small module from the pack.
    pub(super) script: String,
}

/// Packs the small modules that parts share.
pub(super) fn pack(parts: Vec<Part>, mut script: String) -> Result<Packed> {
    let (small, parts): (Vec<Part>, Vec<Part>) = parts
        .into_iter()
        .partition(|part| part.is_shared() && part.wasm.len() < SMALL);
    if small.is_empty() {
        return Ok(Packed {
            pack: None,
            parts,
            script,
        });
    }
    let mut bytes = Vec::new();
    for part in &small {
        let from = bytes.len();
        bytes.extend_from_slice(&part.wasm);
        let fetched = format!("fetch(new URL({}, import.meta.url))", part.reference());
        ensure!(
            script.matches(&fetched).count() == 1,
            "the script does not fetch {} in a way known",
            part.name
        );
        script = script.replace(&fetched, &format!("fromPack({from}, {})", bytes.len()));
    }
    let pack = Part {
        name: NAME.to_owned(),
        wasm: bytes,
    };
    let place = script
        .find("function makeLoad(")
        .context("the loader has no makeLoad")?;
    script.insert_str(place, &reader(&pack));
    Ok(Packed {
        pack: Some(pack),
        parts,
        script,
    })
}

/// Fetches the pack once, anew after a failure, and answers with one module of it.
fn reader(pack: &Part) -> String {
    format!(
        r#"let packed = undefined;
async function readPack() {{
    const answer = await fetch(new URL({}, import.meta.url));
    if (!answer.ok) throw new Error(`pack: ${{answer.status}}`);
    return answer.arrayBuffer();
}}
async function fromPack(from, to) {{
    packed ??= readPack().catch((error) => {{
        packed = undefined;
        throw error;
    }});
    const bytes = (await packed).slice(from, to);
    return new Response(bytes, {{ headers: {{ "content-type": "application/wasm" }} }});
}}
"#,
        pack.reference()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(name: &str, length: usize) -> Part {
        Part {
            name: name.to_owned(),
            wasm: vec![7; length],
        }
    }

    fn script(parts: &[Part]) -> String {
        let fetches: Vec<String> = parts
            .iter()
            .map(|part| format!("fetch(new URL({}, import.meta.url))", part.reference()))
            .collect();
        format!("function makeLoad() {{}}\n{}\n", fetches.join("\n"))
    }

    #[test]
    fn small_shared_modules_are_packed_and_others_stay() {
        let parts = vec![
            part("chunk_1", 10),
            part("chunk_2", SMALL),
            part("chunk_3", 20),
            part("split_office", 10),
        ];
        let script = script(&parts);
        let packed = pack(parts, script).unwrap();
        let names: Vec<&str> = packed.parts.iter().map(|part| part.name.as_str()).collect();
        assert_eq!(names, ["chunk_2", "split_office"]);
        assert_eq!(packed.pack.unwrap().wasm.len(), 30);
        assert!(packed.script.contains("fromPack(0, 10)"));
        assert!(packed.script.contains("fromPack(10, 30)"));
        assert!(packed.script.contains("\"./shared.wasm\""));
    }

    #[test]
    fn a_module_the_script_does_not_fetch_is_refused() {
        assert!(pack(vec![part("chunk_1", 10)], script(&[])).is_err());
    }
}
