//! Who calls: known from the certificate of the connection, never from a header.

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::request::Parts;
use contract::upstream::UpstreamCode;
use domain::care::SupplierRole;
use tls::{Organisation, Peer};

use super::Refusal;

/// Any organisation of the network.
#[derive(Clone, Copy, Debug)]
pub(super) struct Caller;

/// The portal.
#[derive(Clone, Debug)]
pub(super) struct Portal(pub(super) Organisation);

/// Somebody who delivers.
#[derive(Clone, Debug)]
pub(super) struct Supplier(pub(super) Organisation);

fn organisation(parts: &Parts) -> Result<(Organisation, SupplierRole), Refusal> {
    let refused = Refusal(UpstreamCode::WrongRole);
    let peer = parts.extensions.get::<ConnectInfo<Peer>>().ok_or(refused)?;
    let identity = peer.0.identity.as_ref().ok_or(refused)?;
    let role = SupplierRole::from_id(&identity.organisation.role).ok_or(refused)?;
    Ok((identity.organisation.clone(), role))
}

impl<S: Send + Sync> FromRequestParts<S> for Caller {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Refusal> {
        organisation(parts).map(|_| Self)
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Portal {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Refusal> {
        match organisation(parts)? {
            (portal, SupplierRole::Portal) => Ok(Self(portal)),
            _ => Err(Refusal(UpstreamCode::WrongRole)),
        }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Supplier {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Refusal> {
        match organisation(parts)? {
            (_, SupplierRole::Portal) => Err(Refusal(UpstreamCode::WrongRole)),
            (supplier, _) => Ok(Self(supplier)),
        }
    }
}
