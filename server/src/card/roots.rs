//! Whom the portal believes: files of the configuration, read at the start.

use std::fs;
use std::path::{Path, PathBuf};

use x509_parser::pem::Pem;
use x509_parser::prelude::{FromDer as _, SubjectPublicKeyInfo};

use crate::config::CardSection;

/// Why roots cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum CardRootsError {
    /// The file.
    #[error("{0}: {1}")]
    File(PathBuf, std::io::Error),
    /// Not what it should hold.
    #[error("{0}: must hold one or more PEM blocks {1}")]
    Content(PathBuf, &'static str),
    /// A root whose name says TEST, outside the sandbox.
    #[error("{0}: holds a root of a test hierarchy, which only the sandbox may believe")]
    OfTest(PathBuf),
}

/// One generation of 利用者証明用CA. All have the same name: which one issued is found by the signature.
#[derive(Debug)]
pub(super) struct Authority {
    /// Name, DER.
    pub(super) name: Vec<u8>,
    /// RSA public key, DER.
    pub(super) key: Vec<u8>,
    /// Whether its name says TEST.
    pub(super) test: bool,
}

/// All roots.
#[derive(Debug, Default)]
pub(crate) struct Roots {
    pub(super) authorities: Vec<Authority>,
    /// RSA public keys, DER, that sign issuers of the 券面 applications.
    pub(super) face_keys: Vec<Vec<u8>>,
}

impl Roots {
    /// Reads the files named.
    pub(super) fn read(section: &CardSection, may_be_test: bool) -> Result<Self, CardRootsError> {
        let mut roots = Self::default();
        if let Some(file) = &section.roots {
            let content = || CardRootsError::Content(file.clone(), "CERTIFICATE");
            for block in blocks(file, "CERTIFICATE")? {
                let certificate = block.parse_x509().map_err(|_| content())?;
                let name = certificate.subject();
                let test = name.to_string().to_uppercase().contains("TEST");
                if test && !may_be_test {
                    return Err(CardRootsError::OfTest(file.clone()));
                }
                roots.authorities.push(Authority {
                    name: name.as_raw().to_vec(),
                    key: certificate.public_key().subject_public_key.data.to_vec(),
                    test,
                });
            }
        }
        if let Some(file) = &section.face_roots {
            for block in blocks(file, "PUBLIC KEY")? {
                let (_, key) = SubjectPublicKeyInfo::from_der(&block.contents)
                    .map_err(|_| CardRootsError::Content(file.clone(), "PUBLIC KEY"))?;
                roots.face_keys.push(key.subject_public_key.data.to_vec());
            }
        }
        Ok(roots)
    }
}

/// The blocks of a PEM file, all of this label; none is a mistake.
fn blocks(file: &Path, label: &'static str) -> Result<Vec<Pem>, CardRootsError> {
    let text = fs::read(file).map_err(|error| CardRootsError::File(file.to_owned(), error))?;
    let content = || CardRootsError::Content(file.to_owned(), label);
    let found: Vec<Pem> = Pem::iter_from_buffer(&text)
        .collect::<Result<_, _>>()
        .map_err(|_| content())?;
    if found.is_empty() || found.iter().any(|block| block.label != label) {
        return Err(content());
    }
    Ok(found)
}
