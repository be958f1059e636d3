//! Registration, sign-in, sessions, passkeys, tokens, members.

use crate::http::account::{card, me, office, passkey, registration, session, sign_in, token};
use crate::http::{Access, Route, recovery};
use crate::limits::LimitName;
use crate::route;

pub(super) fn routes() -> Vec<Route> {
    use Access::{
        OfficeAdmin, OfficeAdminSteppedUp, Open, OperatorSteppedUp, Person, Session, SteppedUp,
    };
    use LimitName::{LinkByAddress, RegistrationByAddress, SignInByAddress};
    let mut routes = vec![
        route!(registration::request)
            .authorize(Open)
            .limited(RegistrationByAddress),
        route!(registration::show)
            .authorize(Open)
            .limited(LinkByAddress),
        route!(registration::options)
            .authorize(Open)
            .limited(LinkByAddress),
        route!(registration::complete)
            .authorize(Open)
            .limited(LinkByAddress),
        route!(registration::accept).authorize(Session),
        route!(sign_in::options)
            .authorize(Open)
            .limited(SignInByAddress),
        route!(sign_in::complete)
            .authorize(Open)
            .limited(SignInByAddress),
        route!(card::challenge)
            .authorize(Open)
            .limited(SignInByAddress),
        route!(card::complete)
            .authorize(Open)
            .limited(SignInByAddress),
        route!(sign_in::step_up_options).authorize(Session),
        route!(sign_in::step_up_complete).authorize(Session),
        route!(me::show).authorize(Person),
        route!(me::set_active_office).authorize(Session),
        route!(session::end_here).authorize(Session),
        route!(session::list).authorize(Session),
        route!(session::end).authorize(Session),
        route!(session::end_all).authorize(Session),
        route!(passkey::list).authorize(Session),
        route!(passkey::options).authorize(SteppedUp),
        route!(passkey::add).authorize(SteppedUp),
        route!(passkey::remove).authorize(SteppedUp),
        route!(token::list).authorize(Session),
        route!(token::create).authorize(SteppedUp),
        route!(token::revoke).authorize(Session),
        route!(office::members).authorize(Session),
        route!(office::remove).authorize(OfficeAdmin),
        route!(office::invite_member).authorize(OfficeAdminSteppedUp),
        route!(office::withdraw).authorize(OfficeAdmin),
        route!(office::invite_federation).authorize(OperatorSteppedUp),
    ];
    routes.extend(recoveries());
    routes
}

fn recoveries() -> Vec<Route> {
    use Access::{Open, Session, SteppedUp};
    use LimitName::{LinkByAddress, RegistrationByAddress};
    vec![
        route!(recovery::ask)
            .authorize(Open)
            .limited(RegistrationByAddress),
        route!(recovery::list).authorize(Session),
        route!(recovery::decide).authorize(SteppedUp),
        route!(recovery::show)
            .authorize(Open)
            .limited(LinkByAddress),
        route!(recovery::confirm)
            .authorize(Open)
            .limited(LinkByAddress),
        route!(recovery::options)
            .authorize(Open)
            .limited(LinkByAddress),
        route!(recovery::complete)
            .authorize(Open)
            .limited(LinkByAddress),
    ]
}
