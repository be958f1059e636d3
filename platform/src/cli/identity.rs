//! Certificates on the command line.

use std::path::{Path, PathBuf};

/// Where a certificate is: a folder with `certificate.pem` and `key.pem`, or one PEM file that holds both.
pub(crate) fn certificate(place: &Path) -> (PathBuf, PathBuf) {
    if place.is_dir() {
        (place.join("certificate.pem"), place.join("key.pem"))
    } else {
        (place.to_owned(), place.to_owned())
    }
}

/// Whom to believe: a folder with `roots.pem` and `revoked.pem`.
pub(crate) fn trust(place: &Path) -> (PathBuf, PathBuf) {
    (place.join("roots.pem"), place.join("revoked.pem"))
}
