//! An application as the rules see it.

use std::sync::Arc;

use contract::answers::Answers;
use contract::scheme::SchemeView;
use domain::application::Status;
use domain::scheme::{Scheme, SchemeId};
use store::{StoreError, entity};

use crate::context::Context;

/// A stored application with its values read.
pub(crate) struct Record<'a> {
    /// As stored.
    pub(crate) row: entity::application::Model,
    /// Where it stands.
    pub(crate) status: Status,
    /// The draft.
    pub(crate) answers: Answers,
    /// The scheme it was made under.
    pub(crate) scheme: &'a Scheme,
}

impl<'a> Record<'a> {
    /// Reads a stored application.
    ///
    /// # Errors
    /// [`StoreError::Inconsistent`] when it holds what this program cannot read.
    pub(crate) fn of(
        ctx: &'a Context,
        row: entity::application::Model,
    ) -> Result<Self, StoreError> {
        let odd = |column| StoreError::Inconsistent {
            table: "applications",
            column,
            row: row.id.to_string(),
        };
        let status = Status::from_id(&row.status).ok_or_else(|| odd("status"))?;
        let answers = serde_json::from_value(row.answers.clone()).map_err(|_| odd("answers"))?;
        let scheme = SchemeId::parse(&row.scheme_id)
            .ok()
            .and_then(|id| ctx.schemes.get(&id))
            .ok_or_else(|| odd("scheme_id"))?;
        Ok(Self {
            row,
            status,
            answers,
            scheme,
        })
    }

    /// The scheme as the browser sees it now.
    pub(crate) fn scheme_view(&self, ctx: &Context) -> Arc<SchemeView> {
        ctx.scheme_views.of(self.scheme, ctx.clock.now())
    }
}
