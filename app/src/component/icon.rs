//! The few signs used beside words. They carry no meaning of their own.

use leptos::prelude::*;

/// A sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sign {
    /// Information.
    Info,
    /// Done, right.
    Check,
    /// Attention.
    Warning,
    /// Back.
    Back,
    /// Menu.
    Menu,
    /// Close, remove.
    Close,
    /// The mark of the portal: two links of a chain.
    Mark,
}

/// A sign, hidden from assistive technology.
#[component]
pub(crate) fn Icon(
    /// Which.
    sign: Sign,
) -> impl IntoView {
    let path = match sign {
        Sign::Info => "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm1 15h-2v-6h2v6Zm0-8h-2V7h2v2Z",
        Sign::Check => {
            "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm-1.6 14.2-4-4 1.4-1.4 2.6 2.6 6-6 1.4 1.4-7.4 7.4Z"
        }
        Sign::Warning => "M12 2.5 1.2 21.5h21.6L12 2.5Zm1 15.9h-2v-2h2v2Zm0-3.6h-2V9.6h2v5.2Z",
        Sign::Back => "m15 5.3 1.4 1.4-5.3 5.3 5.3 5.3-1.4 1.4L8.300 12 15 5.3Z",
        Sign::Menu => "M3 6h18v2H3V6Zm0 5h18v2H3v-2Zm0 5h18v2H3v-2Z",
        Sign::Close => {
            "M6.400 5 12 10.6 17.600 5 19 6.400 13.400 12 19 17.600 17.600 19 12 13.400 6.400 19 5 17.600 10.600 12 5 6.400 6.400 5Z"
        }
        Sign::Mark => {
            "M9.500 5.500a6.500 6.500 0 1 0 2.500 12.500 8.600 8.600 0 0 1-1.900-1.900 4.200 4.200 0 1 1 0-8.200A8.600 8.600 0 0 1 12 6a6.500 6.500 0 0 0-2.500-.500Zm5 0A6.500 6.500 0 0 0 12 18a6.500 6.500 0 1 0 2.500-12.500Zm0 2.300a4.200 4.200 0 1 1 0 8.400 4.200 4.200 0 0 1 0-8.400Z"
        }
    };
    view! {
        <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
            <path fill="currentColor" d=path></path>
        </svg>
    }
    .into_any()
}
