//! Every key of the configuration.

/// One key.
#[derive(Clone, Copy, Debug)]
pub struct Key {
    /// Dotted name.
    pub name: &'static str,
    /// Whether the program cannot do without.
    pub required: bool,
}

const fn required(name: &'static str) -> Key {
    Key {
        name,
        required: true,
    }
}

const fn optional(name: &'static str) -> Key {
    Key {
        name,
        required: false,
    }
}

/// Every key. The table in docs/operations.md lists the same ones (a test compares).
pub const KEYS: &[Key] = &[
    required("public_url"),
    optional("listen"),
    optional("admin_listen"),
    optional("behind_proxy"),
    optional("rate_limit_scale"),
    optional("log"),
    optional("assets"),
    optional("schemes"),
    optional("banks"),
    optional("tls.certificate"),
    optional("tls.key"),
    optional("tls.allow_tls12"),
    required("database.url"),
    optional("database.connections"),
    optional("documents.folder"),
    optional("documents.inspectors"),
    optional("bucket.name"),
    optional("bucket.endpoint"),
    optional("bucket.region"),
    optional("bucket.access_key_id"),
    optional("bucket.secret_access_key"),
    required("mail.url"),
    required("mail.from"),
    optional("mail.contact"),
    optional("notices.issuer"),
    optional("notices.issuer_title"),
    optional("notices.rare_characters_font"),
    optional("payment.client_code"),
    optional("payment.client_name"),
    optional("payment.bank"),
    optional("payment.bank_name"),
    optional("payment.branch"),
    optional("payment.branch_name"),
    optional("payment.account_kind"),
    optional("payment.account_number"),
    optional("payment.line_end"),
    optional("payment.max_count"),
    optional("payment.max_yen"),
    optional("platform.url"),
    optional("platform.certificate"),
    optional("platform.key"),
    optional("platform.roots"),
    optional("platform.crls"),
    optional("platform.organisation"),
    optional("review.lead_above_yen"),
    optional("card.roots"),
    optional("card.face_roots"),
    optional("secrets.documents_key_id"),
    required("secrets.documents_key"),
    optional("secrets.former_documents_keys"),
    required("secrets.accounts_key"),
];
