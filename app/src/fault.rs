//! The static parts of `index.html` around the app: the first picture and the notice after a fault.

use leptos::prelude::document;

/// Shows the notice that stands in the page outside the app: after a panic the app draws nothing more.
pub(crate) fn show_on_panic() {
    std::panic::set_hook(Box::new(|fault| {
        // The place in our source helps; the message of a panic may carry typed values and stays out.
        let place = fault
            .location()
            .map(ToString::to_string)
            .unwrap_or_default();
        leptos::logging::error!("fault at {place}");
        if let Some(notice) = document().get_element_by_id("fault") {
            let shown = notice.remove_attribute("hidden");
            if shown.is_ok() {
                notice.scroll_into_view();
            }
        }
    }));
}

/// Removes the picture shown while the app was loading.
pub(crate) fn remove_first_picture() {
    if let Some(picture) = document().get_element_by_id("shell") {
        picture.remove();
    }
}
