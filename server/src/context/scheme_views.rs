//! Schemes as they cross the wire, made once a day instead of once a request.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, Utc};
use contract::scheme::SchemeView;
use domain::scheme::{Scheme, SchemeId, Window};

/// The last view of each scheme. Only the window and the days left change with time.
#[derive(Debug, Default)]
pub struct SchemeViews(Mutex<BTreeMap<SchemeId, (Window, Arc<SchemeView>)>>);

impl SchemeViews {
    /// The scheme as seen at a moment.
    pub fn of(&self, scheme: &Scheme, now: DateTime<Utc>) -> Arc<SchemeView> {
        let window = scheme.window(now);
        let mut views = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, view)) = views
            .get(scheme.id())
            .filter(|(seen_in, _)| *seen_in == window)
        {
            return Arc::clone(view);
        }
        let view = Arc::new(SchemeView::of(scheme, now));
        views.insert(scheme.id().clone(), (window, Arc::clone(&view)));
        view
    }
}
