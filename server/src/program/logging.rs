//! JSON lines on standard error. No line carries personal data: ids, codes, templates, numbers.

use tracing_subscriber::EnvFilter;

/// Starts logging with this filter; a broken filter counts as `info`. A second call does nothing.
pub fn log_to_stderr(filter: &str) {
    let filter = EnvFilter::try_new(filter).unwrap_or_else(|_| EnvFilter::new("info"));
    let _ = tracing_subscriber::fmt()
        .json()
        .flatten_event(true)
        .with_current_span(true)
        .with_span_list(false)
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .try_init();
}
