//! お問い合わせ: a plain form. What was typed comes back with every answer that did not take it.

use axum::Extension;
use axum::body::Bytes;
use axum::extract::State;
use axum::extract::rejection::BytesRejection;
use axum::http::header::LOCATION;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use public::{ContactInput, ContactState, Language, PublicPage, contact_page};

use super::pages::page;
use super::{Asked, in_each_language};
use crate::context::Context;
use crate::http::ClientAddress;
use crate::usecase::contact::{ContactError, take_message};

in_each_language! { "/contact" "/easy/contact" "/en/contact" => show, "The form." }

async fn show(asked: Asked) -> Response {
    let state = if asked.ctx.config.mail.contact.is_some() {
        ContactState::Open
    } else {
        ContactState::Closed
    };
    let input = ContactInput::default();
    answer(
        &asked.ctx,
        asked.language,
        (StatusCode::OK, state),
        &input,
        &asked.headers,
    )
    .await
}

/// The message was taken.
pub mod received {
    use axum::http::StatusCode;
    use axum::response::Response;
    use public::{ContactInput, ContactState};

    use super::super::{Asked, in_each_language};

    in_each_language! { "/contact/received" "/easy/contact/received" "/en/contact/received" => show, "Says that the message was taken." }

    async fn show(asked: Asked) -> Response {
        let state = (StatusCode::OK, ContactState::Received);
        let input = ContactInput::default();
        super::answer(&asked.ctx, asked.language, state, &input, &asked.headers).await
    }
}

/// One handler a language that takes the form.
pub mod send {
    use super::{
        Bytes, BytesRejection, ClientAddress, Context, Extension, HeaderMap, Language, Response,
        State, take,
    };

    macro_rules! taking {
        ($name:ident, $language:ident, $path:tt) => {
            /// Takes a message: answers `303` to the page that says so, or the form with what is to be corrected.
            #[utoipa::path(post, path = $path, tag = "public",
                request_body(content = String, content_type = "application/x-www-form-urlencoded"),
                responses((status = 303, description = "taken")))]
            pub async fn $name(
                State(ctx): State<Context>,
                address: Option<Extension<ClientAddress>>,
                headers: HeaderMap,
                body: Result<Bytes, BytesRejection>,
            ) -> Response {
                let address = address.map_or_else(ClientAddress::default, |found| found.0);
                take(&ctx, Language::$language, address, &headers, body).await
            }
        };
    }

    taking!(ja, Japanese, "/contact");
    taking!(easy, Easy, "/easy/contact");
    taking!(en, English, "/en/contact");
}

async fn take(
    ctx: &Context,
    language: Language,
    address: ClientAddress,
    headers: &HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Response {
    let body = body.unwrap_or_default();
    let input = ContactInput::of(url::form_urlencoded::parse(&body));
    let taken = take_message(ctx, language, &address.to_string(), &input).await;
    let (status, state) = match &taken {
        Ok(()) => {
            let place = PublicPage::ContactReceived.address(language);
            return (StatusCode::SEE_OTHER, [(LOCATION, place)]).into_response();
        }
        Err(ContactError::Fields(issues)) => (
            StatusCode::UNPROCESSABLE_ENTITY,
            ContactState::Faults(issues),
        ),
        Err(ContactError::TooMany(wait)) => (
            StatusCode::TOO_MANY_REQUESTS,
            ContactState::TooOften(wait.0),
        ),
        Err(ContactError::Closed) => (StatusCode::NOT_FOUND, ContactState::Closed),
        Err(ContactError::Store(error)) => {
            tracing::error!(%error, "a message was not taken");
            (StatusCode::SERVICE_UNAVAILABLE, ContactState::Unavailable)
        }
    };
    answer(ctx, language, (status, state), &input, headers).await
}

async fn answer(
    ctx: &Context,
    language: Language,
    (status, state): (StatusCode, ContactState<'_>),
    input: &ContactInput,
    headers: &HeaderMap,
) -> Response {
    page(ctx, language, |site| {
        contact_page(site, language, state, input)
    })
    .await
    .answer(status, headers)
}
