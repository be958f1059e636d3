//! The parts of the app that a browser fetches when it needs them.
//!
//! A first visit loads the frame. Every page belongs to a part, a
//! WebAssembly file each, fetched when one of its pages is opened or is likely to be. Each entry below
//! makes a function of that name which shows the page: a wait, then the page, or what to do when the
//! line is gone. With the feature `split` off (development builds, `trunk serve`, tests) the same
//! functions are the pages themselves.
//!
//! What two parts share lies in files of its own, fetched along. Code that the frame calls is in the
//! first file however it is listed here: call no page past its part.

mod ahead;
#[cfg(feature = "split")]
mod open;
#[cfg(feature = "split")]
mod words;

pub(super) use ahead::fetch_ahead;

/// `name of the part { function => page, … }`
macro_rules! part {
    ($(#[$doc:meta])* $part:ident { $($page:ident => $view:path),+ $(,)? }) => {
        $(#[$doc])*
        #[cfg(feature = "split")]
        pub(crate) mod $part {
            use futures::FutureExt as _;
            use leptos::prelude::AnyView;

            #[derive(Clone, Copy)]
            #[expect(non_camel_case_types, reason = "one name for a page and the function that shows it")]
            enum Page { $($page),+ }

            /// The way into the part's file.
            mod entry {
                use super::Page;
                use leptos::prelude::AnyView;
                use leptos::wasm_split::{SplitLoaderError, wasm_split};

                #[wasm_split($part, wasm_split_path = ::leptos::wasm_split, preload(fetch), fallible)]
                pub(super) fn $part(page: Page) -> Result<AnyView, SplitLoaderError> {
                    Ok(match page { $(Page::$page => $view()),+ })
                }
            }

            fn opened(page: Page) -> AnyView {
                super::open::open(
                    || entry::fetch().boxed_local(),
                    // Fetched by now: the part answers at once.
                    move || entry::$part(page).now_or_never().and_then(Result::ok),
                )
            }

            /// Fetches the part ahead of its first page. A failure shows when the page is opened.
            pub(super) async fn ahead() {
                let _ = entry::fetch().await;
            }

            $(
                /// Shows the page.
                pub(crate) fn $page() -> AnyView {
                    opened(Page::$page)
                }
            )+
        }

        $(#[$doc])*
        #[cfg(not(feature = "split"))]
        pub(crate) mod $part {
            $(pub(crate) use $view as $page;)+

            /// Nothing to fetch: the whole app is one file.
            pub(super) async fn ahead() {}
        }
    };
}

part! {
    /// Coming in: registering and signing in.
    enter {
        register => crate::page::register,
        registration => crate::page::registration,
        sign_in => crate::page::sign_in,
        sign_in_here => crate::page::sign_in_here,
        sign_in_again => crate::page::sign_in_again,
        recover => crate::recovery::ask_page,
        recover_link => crate::recovery::link_page,
    }
}

part! {
    /// What the subsidy is, reckoning it, and the help.
    subsidy {
        subsidy => crate::page::subsidy,
        help => crate::page::help,
        verify => crate::notice::verify_page,
    }
}

part! {
    /// The first page after signing in, for everyone.
    home {
        home => crate::page::home,
    }
}

part! {
    /// An office's applications.
    application {
        list => crate::apply::list_page,
        start => crate::apply::start_page,
        overview => crate::apply::application_page,
        wizard => crate::apply::wizard_page,
        receipt => crate::apply::receipt_page,
        copy => crate::apply::copy_page,
        correct_account => crate::payment::correction_page,
        duty => crate::duty::duty_page,
    }
}

part! {
    /// One's account, and the office with its members.
    office {
        account => crate::page::account,
        office => crate::page::office,
        recoveries => crate::recovery::decide_page,
    }
}

part! {
    /// The federation's back office: review and figures.
    federation {
        queue => crate::review::queue_page,
        case => crate::review::case_page,
        budget => crate::review::budget_page,
        repayments => crate::review::repayments_page,
        figures => crate::figures::figures_page,
        notices => crate::notice::runs_page,
        payments => crate::payment::batches_page,
        payment => crate::payment::batch_page,
        accounts => crate::payment::waiting_page,
    }
}

part! {
    /// The federation's work after the grant, and what watches over it: reports, retention, audit, staff.
    oversight {
        duties => crate::duty::list_page,
        duty_case => crate::duty::case_page,
        retention => crate::retention::retention_page,
        audit => crate::audit::audit_page,
        staff => crate::staff::staff_page,
        news => crate::news::desk_page,
    }
}

part! {
    /// Where municipalities stand: for everybody, for their officers, for operators.
    readiness {
        readiness => crate::readiness::readiness_page,
        municipality => crate::readiness::municipality_page,
        follow => crate::readiness::follow_page,
        unfollow => crate::readiness::unfollow_page,
        own => crate::readiness::own_page,
        desk => crate::readiness::desk_page,
    }
}

part! {
    /// The people an office serves and their records, and what watches over who looks.
    care {
        list => crate::care::list_page,
        take_on => crate::care::take_on_page,
        consent => crate::care::consent_page,
        person => crate::care::person_page,
        emergencies => crate::care::emergencies_page,
        objections => crate::care::objections_page,
        policy => crate::care::policy_page,
    }
}

part! {
    /// Reading a My Number card.
    reader {
        card => crate::card::card_page,
    }
}

part! {
    /// A recipient's own record.
    own {
        own => crate::care::own_page,
    }
}
