//! `[terminals]`: the listener for terminals, the portal's own authority, other authorities.

use std::net::SocketAddr;
use std::path::PathBuf;

use serde::Deserialize;
use url::Url;

use super::Config;
use crate::terminal::{ExternalNames, SubjectField};

/// `[terminals]`. Without `listen`, no terminal is known.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct TerminalsSection {
    /// Where the terminal listener listens: TLS 1.3, client certificate required.
    pub listen: Option<SocketAddr>,
    /// Address of that listener as browsers see it; host of `public_url` or under it.
    pub public_url: Option<Url>,
    /// PEM: the listener's certificate; absent: that of `[tls]`.
    pub certificate: Option<PathBuf>,
    /// PEM: its key.
    pub key: Option<PathBuf>,
    /// Whether care records are opened from a registered terminal alone; absent: yes, in the sandbox no.
    pub required: Option<bool>,
    /// PEM: certificate of the portal's own authority.
    pub authority_certificate: Option<PathBuf>,
    /// PEM: its key.
    pub authority_key: Option<PathBuf>,
    /// PEM: roots of other authorities whose certificates are taken.
    pub external_roots: Option<PathBuf>,
    /// PEM: one current revocation list of every issuer under those roots.
    pub external_crls: Option<PathBuf>,
    /// Field of the subject that holds the number of the office.
    pub external_field: Option<SubjectField>,
    /// Text before the number in it.
    pub external_prefix: String,
    /// Text behind the number in it.
    pub external_suffix: String,
}

impl TerminalsSection {
    /// Certificate and key of the listener: its own, else those of `[tls]`.
    pub fn server_files(&self, config: &Config) -> Option<(PathBuf, PathBuf)> {
        let own = self.certificate.clone().zip(self.key.clone());
        let public = || {
            let tls = config.tls.as_ref()?;
            Some((tls.certificate.clone(), tls.key.clone()))
        };
        own.or_else(public)
    }

    /// Roots and revocation lists of other authorities.
    pub fn external_files(&self) -> Option<(PathBuf, PathBuf)> {
        self.external_roots.clone().zip(self.external_crls.clone())
    }

    /// Where their certificates name the office.
    pub fn external_names(&self) -> Option<ExternalNames> {
        self.external_field.map(|field| ExternalNames {
            field,
            prefix: self.external_prefix.clone(),
            suffix: self.external_suffix.clone(),
        })
    }

    /// Origin of the listener as browsers send it.
    pub fn origin(&self) -> Option<String> {
        self.public_url
            .as_ref()
            .map(|url| url.origin().ascii_serialization())
    }

    /// What does not go together: the key at fault and why.
    pub(super) fn fault(&self, config: &Config) -> Option<(&'static str, &'static str)> {
        if self.authority_certificate.is_some() != self.authority_key.is_some() {
            return Some((
                "terminals.authority_key",
                "certificate and key of the authority are given together",
            ));
        }
        if self.certificate.is_some() != self.key.is_some() {
            return Some((
                "terminals.key",
                "certificate and key of the listener are given together",
            ));
        }
        let external = [
            self.external_roots.is_some(),
            self.external_crls.is_some(),
            self.external_field.is_some(),
        ];
        if external.contains(&true) && external.contains(&false) {
            return Some((
                "terminals.external_roots",
                "external_roots, external_crls and external_field are given together: without a list nobody comes in, without a field nobody is known",
            ));
        }
        if self.listen.is_none() {
            return self.fault_without_listener(config);
        }
        if self.server_files(config).is_none() {
            return Some((
                "terminals.certificate",
                "is missing, and there is no [tls]: the listener of terminals speaks TLS itself",
            ));
        }
        if self.authority_key.is_none() && self.external_roots.is_none() {
            return Some((
                "terminals.authority_certificate",
                "is missing, and there are no external_roots: nobody could come in",
            ));
        }
        self.fault_of_address(config)
    }

    fn fault_without_listener(&self, config: &Config) -> Option<(&'static str, &'static str)> {
        if self.public_url.is_some() {
            return Some(("terminals.listen", "is missing: public_url names it"));
        }
        // Absent means yes where the program serves; the sandbox builds its configuration itself.
        if config.platform.is_some() && self.required.unwrap_or(true) {
            return Some((
                "terminals.listen",
                "is missing: with [platform], care records are opened from registered terminals alone; give a listener, or set terminals.required = false",
            ));
        }
        None
    }

    fn fault_of_address(&self, config: &Config) -> Option<(&'static str, &'static str)> {
        let Some(url) = &self.public_url else {
            return Some((
                "terminals.public_url",
                "is missing: pages and mails say where terminals go",
            ));
        };
        if url.scheme() != "https" || !matches!(url.path(), "" | "/") {
            return Some(("terminals.public_url", "must be https://, without a path"));
        }
        let (own, public) = (url.host_str(), config.public_url.host_str());
        let is_under = |own: &str, public: &str| {
            own == public
                || own
                    .strip_suffix(public)
                    .is_some_and(|rest| rest.ends_with('.'))
        };
        let fits = own
            .zip(public)
            .is_some_and(|(own, public)| is_under(own, public));
        if !fits {
            return Some((
                "terminals.public_url",
                "must have the host of public_url, or one under it: passkeys are bound to it",
            ));
        }
        if url.origin() == config.public_url.origin() {
            return Some((
                "terminals.public_url",
                "must be another address than public_url: browsers ask for a certificate there",
            ));
        }
        None
    }
}
