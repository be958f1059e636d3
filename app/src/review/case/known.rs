//! Everything the page of a case knows, each part fetched by itself.

use contract::application::DocumentView;
use contract::path::API;
use contract::review::{CaseView, ChecksView, CommentList, DecisionPanel};
use contract::scheme::SchemeView;
use leptos::prelude::*;

use super::address::below;
use super::sheet::Sheet;
use crate::api::{self, ApiError};
use crate::component::Remote;
use crate::review::viewer::{Paper, Viewer};

/// A case with the scheme it was made under.
#[derive(Clone, PartialEq)]
pub(super) struct Known {
    pub(super) view: CaseView,
    pub(super) scheme: SchemeView,
}

/// One case on the page; its parts are kept by the page, this is the handle.
#[derive(Clone, Copy)]
pub(super) struct Case {
    /// Application id.
    pub(super) id: StoredValue<String>,
    pub(super) known: Remote<Known>,
    pub(super) checks: Remote<ChecksView>,
    pub(super) comments: Remote<CommentList>,
    pub(super) decision: Remote<DecisionPanel>,
    sheet: StoredValue<Sheet>,
    viewer: StoredValue<Viewer>,
    /// What was just done, to be said.
    pub(super) said: RwSignal<Option<&'static str>>,
    /// The dialog that is open.
    dialogs: StoredValue<Dialogs>,
}

/// The dialogs of a case; keys open them too.
#[derive(Clone, Copy)]
pub(super) struct Dialogs {
    pub(super) send_back: RwSignal<bool>,
    pub(super) grant: RwSignal<bool>,
    pub(super) refuse: RwSignal<bool>,
    pub(super) confirm: RwSignal<bool>,
    pub(super) reopen: RwSignal<bool>,
    pub(super) revoke: RwSignal<bool>,
    pub(super) keys: RwSignal<bool>,
}

impl Dialogs {
    fn closed() -> Self {
        Self {
            send_back: RwSignal::new(false),
            grant: RwSignal::new(false),
            refuse: RwSignal::new(false),
            confirm: RwSignal::new(false),
            reopen: RwSignal::new(false),
            revoke: RwSignal::new(false),
            keys: RwSignal::new(false),
        }
    }
}

impl Case {
    /// Opens a case. `filter` is the query of the queue it was come to from.
    pub(super) fn open(id: &str, filter: &str) -> Self {
        let scheme = StoredValue::new(None::<SchemeView>);
        let path = if filter.is_empty() {
            below(id, "")
        } else {
            below(id, &format!("?{filter}"))
        };
        let known = Remote::new(move || {
            let path = path.clone();
            async move { known(&path, scheme).await }
        });
        let part = |rest: &str| below(id, rest);
        let (checks, comments, decision) = (part("/checks"), part("/comments"), part("/decision"));
        let viewer = Viewer::new();
        let case = Self {
            id: StoredValue::new(id.to_owned()),
            known,
            checks: remote(checks),
            comments: remote(comments),
            decision: remote(decision),
            sheet: StoredValue::new(Sheet::open(id)),
            viewer: StoredValue::new(viewer),
            said: RwSignal::new(None),
            dialogs: StoredValue::new(Dialogs::closed()),
        };
        Effect::new(move |_| {
            if let Some(Ok(known)) = case.known.get() {
                viewer.take(papers(&known));
            }
        });
        case
    }

    /// What the reviewer found.
    pub(super) fn sheet(self) -> Sheet {
        self.sheet.get_value()
    }

    /// The documents as they are shown.
    pub(super) fn viewer(self) -> Viewer {
        self.viewer.get_value()
    }

    /// The dialogs of the page.
    pub(super) fn dialogs(self) -> Dialogs {
        self.dialogs.get_value()
    }

    /// A path of the API below the case.
    pub(super) fn path(self, rest: &str) -> String {
        self.id.with_value(|id| below(id, rest))
    }

    /// The case, followed; `None` while nothing came yet.
    pub(super) fn view(self) -> Option<CaseView> {
        match self.known.get() {
            Some(Ok(known)) => Some(known.view),
            _ => None,
        }
    }

    /// Version of the application last seen; `None` while nothing came yet.
    pub(super) fn version(self) -> Option<i64> {
        untrack(|| self.view()).map(|view| view.case.version)
    }

    /// What the decision stands at, followed.
    pub(super) fn panel(self) -> Option<DecisionPanel> {
        match self.decision.get() {
            Some(Ok(panel)) => Some(panel),
            _ => None,
        }
    }

    /// Asks for everything anew; what stands typed on the page stays.
    pub(super) fn reload(self) {
        self.known.reload();
        self.checks.reload();
        self.comments.reload();
        self.decision.reload();
        // The page may be gone by the time an answer comes.
        if let Some(sheet) = self.sheet.try_get_value() {
            sheet.read();
        }
    }
}

fn remote<T>(path: String) -> Remote<T>
where
    T: serde::de::DeserializeOwned + Clone + PartialEq + Send + Sync + 'static,
{
    Remote::new(move || {
        let path = path.clone();
        async move { api::get::<T>(&path).await }
    })
}

async fn known(path: &str, kept: StoredValue<Option<SchemeView>>) -> Result<Known, ApiError> {
    let view: CaseView = api::get(path).await?;
    let scheme = match kept.try_get_value().flatten() {
        Some(scheme) if scheme.id == view.case.scheme_id => scheme,
        _ => api::scheme(&view.case.scheme_id).await?,
    };
    kept.try_set_value(Some(scheme.clone()));
    Ok(Known { view, scheme })
}

/// The documents in the order the scheme asks for them.
fn papers(known: &Known) -> Vec<Paper> {
    let order = |document: &DocumentView| {
        known
            .scheme
            .documents
            .iter()
            .position(|rule| rule.kind == document.kind)
    };
    let mut documents = known.view.submission.documents.clone();
    documents.sort_by_key(|document| order(document).unwrap_or(usize::MAX));
    documents
        .into_iter()
        .map(|document| Paper {
            title: kind_name(&known.scheme, &document.kind),
            address: format!(
                "{API}{}",
                below(
                    &known.view.case.id,
                    &format!("/documents/{}", api::escape(&document.id))
                )
            ),
            pages: u32::try_from(document.pages).unwrap_or(1).max(1),
            id: document.id,
            name: document.name,
        })
        .collect()
}

/// The name of a kind of document; its id when the scheme no longer knows it.
pub(super) fn kind_name(scheme: &SchemeView, kind: &str) -> String {
    scheme
        .documents
        .iter()
        .find(|rule| rule.kind == kind)
        .map_or_else(|| kind.to_owned(), |rule| rule.name.clone())
}
