//! All schemes an installation knows.

use super::file::read;
use super::{Scheme, SchemeError, SchemeId};

/// The schemes that come with the program.
const BUILTIN: [(&str, &str); 2] = [
    ("fy2025.toml", include_str!("../../schemes/fy2025.toml")),
    ("fy2026.toml", include_str!("../../schemes/fy2026.toml")),
];

/// The schemes, newest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SchemeCatalog {
    schemes: Vec<Scheme>,
}

impl SchemeCatalog {
    /// The schemes that come with the program: 令和7年度 and 令和8年度.
    pub fn builtin() -> Result<Self, SchemeError> {
        Self::parse(&BUILTIN)
    }

    /// The schemes that come with the program and those of an operator's own files. A file of the
    /// operator replaces the built-in scheme of the same id.
    pub fn with_operator_files(files: &[(&str, &str)]) -> Result<Self, SchemeError> {
        let own = Self::parse(files)?;
        let mut schemes = own.schemes;
        for scheme in Self::builtin()?.schemes {
            if !schemes.iter().any(|replaced| replaced.id == scheme.id) {
                schemes.push(scheme);
            }
        }
        Ok(Self::ordered(schemes))
    }

    /// Reads scheme files, given as name and text.
    pub fn parse(files: &[(&str, &str)]) -> Result<Self, SchemeError> {
        let mut schemes: Vec<(Scheme, &str)> = Vec::new();
        for (file, text) in files {
            let scheme = read(file, text)?;
            if let Some((_, other)) = schemes.iter().find(|(known, _)| known.id == scheme.id) {
                return Err(SchemeError::Twice {
                    file: (*file).to_owned(),
                    other: (*other).to_owned(),
                    id: scheme.id.to_string(),
                });
            }
            schemes.push((scheme, file));
        }
        Ok(Self::ordered(
            schemes.into_iter().map(|(scheme, _)| scheme).collect(),
        ))
    }

    fn ordered(mut schemes: Vec<Scheme>) -> Self {
        schemes.sort_by(|a, b| b.opens_on.cmp(&a.opens_on).then_with(|| b.id.cmp(&a.id)));
        Self { schemes }
    }

    /// The schemes, newest first.
    pub fn schemes(&self) -> &[Scheme] {
        &self.schemes
    }

    /// One scheme.
    pub fn get(&self, id: &SchemeId) -> Option<&Scheme> {
        self.schemes.iter().find(|scheme| scheme.id == *id)
    }
}
