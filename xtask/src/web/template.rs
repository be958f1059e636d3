//! `frontend/index.html`: the one page, read here and by `trunk serve` alike.
//!
//! Trunk's `<link data-trunk …>` elements say what belongs to the page; they are replaced by the
//! elements a browser needs, with hashed names and integrity values.

use super::asset::Asset;
use anyhow::{Context, Result, bail, ensure};
use std::fs;
use std::path::{Path, PathBuf};

/// One `<link data-trunk …>` element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Reference {
    /// The compiled app.
    App,
    /// A style sheet; all of them become one file, in the page's order.
    Style(PathBuf),
    /// The page's icon.
    Icon(PathBuf),
    /// A file that keeps its name, such as `robots.txt`.
    Copy(PathBuf),
}

impl Reference {
    /// The file it names, if it names one.
    pub(super) fn file(&self) -> Option<PathBuf> {
        match self {
            Self::App => None,
            Self::Style(path) | Self::Icon(path) | Self::Copy(path) => Some(path.clone()),
        }
    }
}

/// The files a finished page refers to.
pub(super) struct Names<'a> {
    pub(super) wasm: &'a Asset,
    pub(super) script: &'a Asset,
    pub(super) boot: &'a Asset,
    pub(super) style: &'a Asset,
    pub(super) icon: &'a Asset,
}

/// The page before its files have names.
pub(super) struct Template {
    path: PathBuf,
    text: String,
    elements: Vec<(String, Reference)>,
    references: Vec<Reference>,
}

impl Template {
    pub(super) fn read(path: &Path) -> Result<Self> {
        let text = fs::read_to_string(path).with_context(|| format!("{}", path.display()))?;
        let folder = path.parent().context("the template has no folder")?;
        let elements = elements(&text, folder)?;
        let references = elements
            .iter()
            .map(|(_, reference)| reference.clone())
            .collect();
        Ok(Self {
            path: path.to_path_buf(),
            text,
            elements,
            references,
        })
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    pub(super) fn references(&self) -> &[Reference] {
        &self.references
    }

    /// All style sheets as one: one request instead of several before the first paint.
    pub(super) fn joined_style(&self) -> Result<Vec<u8>> {
        let mut joined = Vec::new();
        for reference in &self.references {
            if let Reference::Style(path) = reference {
                let sheet = fs::read(path).with_context(|| format!("{}", path.display()))?;
                joined.extend_from_slice(&sheet);
                joined.push(b'\n');
            }
        }
        ensure!(!joined.is_empty(), "the page names no style sheet");
        Ok(joined)
    }

    pub(super) fn icon(&self) -> Result<Asset> {
        for reference in &self.references {
            if let Reference::Icon(path) = reference {
                let bytes = fs::read(path).with_context(|| format!("{}", path.display()))?;
                let extension = path
                    .extension()
                    .and_then(|text| text.to_str())
                    .unwrap_or("svg");
                return Ok(Asset::new("icon", extension, bytes));
            }
        }
        // Without one every page load asks for /favicon.ico and reports an error.
        bail!("the page names no icon")
    }

    /// Files that keep their names.
    pub(super) fn copied_files(&self) -> Result<Vec<(String, Vec<u8>)>> {
        let mut files = Vec::new();
        for reference in &self.references {
            if let Reference::Copy(path) = reference {
                let name = path.file_name().context("a copied file needs a name")?;
                let bytes = fs::read(path).with_context(|| format!("{}", path.display()))?;
                files.push((name.to_string_lossy().into_owned(), bytes));
            }
        }
        Ok(files)
    }

    /// The finished page.
    pub(super) fn render(&self, names: &Names<'_>) -> Result<String> {
        let mut page = self.text.clone();
        let mut style_is_written = false;
        for (element, reference) in &self.elements {
            let replacement = match reference {
                Reference::App => app_elements(names),
                Reference::Style(_) if style_is_written => String::new(),
                Reference::Style(_) => {
                    style_is_written = true;
                    format!(
                        r#"<link rel="stylesheet" href="{}" integrity="{}">"#,
                        names.style.address(),
                        names.style.integrity()
                    )
                }
                Reference::Icon(_) => {
                    format!(r#"<link rel="icon" href="{}">"#, names.icon.address())
                }
                Reference::Copy(_) => String::new(),
            };
            page = page.replacen(element, &replacement, 1);
        }
        ensure!(
            self.references.contains(&Reference::App),
            "the page has no <link data-trunk rel=\"rust\">"
        );
        let kept: Vec<&str> = page
            .lines()
            .filter(|line| !line.trim().is_empty())
            .collect();
        Ok(kept.join("\n") + "\n")
    }
}

fn app_elements(names: &Names<'_>) -> String {
    // Chromium ignores `integrity` on fetch preloads and says so on the console: the wasm has none.
    // Its name carries its hash, and it comes from the same origin.
    format!(
        concat!(
            r#"<link rel="modulepreload" href="{script}" integrity="{script_hash}" crossorigin="anonymous">"#,
            r#"<link rel="preload" href="{wasm}" as="fetch" type="application/wasm" crossorigin="anonymous">"#,
            r#"<script type="module" src="{boot}" integrity="{boot_hash}"></script>"#
        ),
        script = names.script.address(),
        script_hash = names.script.integrity(),
        wasm = names.wasm.address(),
        boot = names.boot.address(),
        boot_hash = names.boot.integrity(),
    )
}

/// Finds every `<link data-trunk …>` with its meaning.
fn elements(text: &str, folder: &Path) -> Result<Vec<(String, Reference)>> {
    let mut found = Vec::new();
    for piece in text.split("<link").skip(1) {
        let Some((inside, _)) = piece.split_once('>') else {
            bail!("an unfinished <link in the page");
        };
        if !inside
            .split_whitespace()
            .any(|word| word == "data-trunk" || word == "data-trunk/")
        {
            continue;
        }
        let file = || -> Result<PathBuf> {
            let href = attribute(inside, "href").context("a data-trunk link without href")?;
            Ok(folder.join(href))
        };
        let reference = match attribute(inside, "rel") {
            Some("rust") => Reference::App,
            Some("css") => Reference::Style(file()?),
            Some("icon") => Reference::Icon(file()?),
            Some("copy-file") => Reference::Copy(file()?),
            other => bail!("no rule for a data-trunk link with rel {other:?}"),
        };
        found.push((format!("<link{inside}>"), reference));
    }
    Ok(found)
}

fn attribute<'a>(inside: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = inside.split_once(&format!(" {name}=\""))?;
    rest.split_once('"').map(|(value, _)| value)
}

/// The content security policy allows no inline script or style: refuse a page that has one.
pub(super) fn refuse_inline(page: &str) -> Result<()> {
    for script in page.split("<script").skip(1) {
        let inside = script.split('>').next().unwrap_or_default();
        ensure!(
            inside.contains(" src=\""),
            "inline script in the page: <script{inside}>"
        );
    }
    ensure!(!page.contains("<style"), "inline <style> in the page");
    for element in page.split('<').skip(1) {
        let inside = element.split('>').next().unwrap_or_default();
        for word in inside.split_whitespace().skip(1) {
            ensure!(
                !word.starts_with("style=") && !is_handler(word),
                "inline style or handler in the page: <{inside}>"
            );
        }
    }
    Ok(())
}

fn is_handler(word: &str) -> bool {
    let Some((name, _)) = word.split_once('=') else {
        return false;
    };
    name.len() > 2 && name.starts_with("on") && name.chars().all(|c| c.is_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<html><head>
<link data-trunk rel="rust" data-wasm-opt="0">
<link data-trunk rel="css" href="tokens.css">
<link data-trunk rel="css" href="app.css">
<link data-trunk rel="icon" href="icon.svg">
<link rel="help" href="/help">
</head><body><p>読み込み中</p></body></html>"#;

    fn template(page: &str) -> (tempfile::TempDir, Result<Template>) {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in [
            ("tokens.css", "a{}"),
            ("app.css", "b{}"),
            ("icon.svg", "<svg/>"),
            ("index.html", page),
        ] {
            fs::write(folder.path().join(name), text).unwrap();
        }
        let read = Template::read(&folder.path().join("index.html"));
        (folder, read)
    }

    fn rendered(template: &Template) -> String {
        let asset = |stem: &str| Asset::new(stem, "x", stem.as_bytes().to_vec());
        template
            .render(&Names {
                wasm: &asset("wasm"),
                script: &asset("script"),
                boot: &asset("boot"),
                style: &asset("style"),
                icon: &template.icon().unwrap(),
            })
            .unwrap()
    }

    #[test]
    fn style_sheets_become_one_in_order() {
        let (_folder, read) = template(PAGE);
        assert_eq!(read.unwrap().joined_style().unwrap(), b"a{}\nb{}\n");
    }

    #[test]
    fn the_finished_page_has_no_trunk_left() {
        let (_folder, read) = template(PAGE);
        let page = rendered(&read.unwrap());
        assert!(!page.contains("data-trunk"), "{page}");
        assert_eq!(page.matches("rel=\"stylesheet\"").count(), 1);
        assert!(page.contains(r#"<link rel="help" href="/help">"#));
        assert!(page.contains(r#"<script type="module" src="/boot-"#));
        refuse_inline(&page).unwrap();
    }

    #[test]
    fn an_unknown_kind_of_link_is_refused() {
        let (_folder, read) = template(r#"<link data-trunk rel="sass" href="app.css">"#);
        let error = read.err().unwrap().to_string();
        assert!(error.contains("sass"), "{error}");
    }

    #[test]
    fn inline_code_is_refused() {
        for page in [
            "<script>go()</script>",
            "<style>a{}</style>",
            r#"<p style="color:red">"#,
            r#"<button onclick="go()">"#,
        ] {
            assert!(refuse_inline(page).is_err(), "{page}");
        }
    }
}
