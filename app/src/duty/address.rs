//! Addresses of the pages after the grant.

use crate::api::escape;

/// The reviewers' list.
pub(super) const LIST: &str = "/duties";

/// The page of a report or request for its office.
pub(super) fn page_of(application: &str, duty: &str) -> String {
    format!("{}/duties/{}", application_of(application), escape(duty))
}

/// The page of the application.
pub(super) fn application_of(application: &str) -> String {
    format!("/applications/{}", escape(application))
}

/// The page of a report or request for reviewers.
pub(super) fn case_of(duty: &str) -> String {
    format!("{LIST}/{}", escape(duty))
}

/// Path of a report or request in the API.
pub(super) fn api_of(application: &str, duty: &str) -> String {
    page_of(application, duty)
}
