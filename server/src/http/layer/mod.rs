//! What every request passes on its way in and every answer on its way out.

pub(super) mod access_log;
pub(super) mod client_address;
pub(super) mod cross_site;
pub(super) mod panic;
pub(super) mod problem;
pub(super) mod request_id;
pub(super) mod security_headers;
