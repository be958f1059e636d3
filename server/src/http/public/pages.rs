//! What the pages need of the built files, read once, and the landing pages as sent last.

use std::sync::{Mutex, PoisonError};

use public::{BAND_PLACE, Language, NEWS_PLACE, ORIGIN_PLACE, SITE_FILE, Site};
use tokio::sync::OnceCell;

use super::answer::Made;
use crate::context::{Context, Mode};

/// The built files of the public pages.
#[derive(Debug, Default)]
pub struct PublicPages {
    site: OnceCell<Site>,
    /// The landing page of a language with the news it was made with.
    made: Mutex<Vec<(Language, String, Made)>>,
}

impl PublicPages {
    /// Names of files, and the origin of this installation.
    pub(super) async fn site(&self, ctx: &Context) -> &Site {
        self.site.get_or_init(|| read(ctx)).await
    }

    /// The landing page with these news; `None` when the app is not built.
    pub(super) async fn landing(
        &self,
        ctx: &Context,
        language: Language,
        news: &str,
    ) -> Option<Made> {
        if let Some(made) = self.kept(language, news) {
            return Some(made);
        }
        let built = ctx.assets.read(&public::landing_file(language)).await?;
        let band = sandbox_band(ctx, language);
        let html = String::from_utf8_lossy(&built)
            .replace(ORIGIN_PLACE, &ctx.config.origin())
            .replace(BAND_PLACE, &band)
            .replace(NEWS_PLACE, news);
        let made = Made::of(html);
        let mut all = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        all.retain(|(known, _, _)| *known != language);
        all.push((language, news.to_owned(), made.clone()));
        Some(made)
    }

    fn kept(&self, language: Language, news: &str) -> Option<Made> {
        let all = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        all.iter()
            .find(|(known, with, _)| *known == language && with == news)
            .map(|(_, _, made)| made.clone())
    }
}

/// A page made by `render`, with the band of a sandbox.
pub(super) async fn page(
    ctx: &Context,
    language: Language,
    render: impl FnOnce(&Site) -> String,
) -> Made {
    let site = ctx.public.site(ctx).await;
    Made::of(render(site).replace(BAND_PLACE, &sandbox_band(ctx, language)))
}

fn sandbox_band(ctx: &Context, language: Language) -> String {
    match ctx.mode {
        Mode::Sandbox => public::sandbox_band(language),
        Mode::Serve => String::new(),
    }
}

/// Without built files (a server started from its sources) the pages name files as they are before a build.
async fn read(ctx: &Context) -> Site {
    let built = ctx.assets.read(SITE_FILE).await;
    let site = built.and_then(|text| serde_json::from_slice(&text).ok());
    Site {
        origin: ctx.config.origin(),
        ..site.unwrap_or_else(Site::unbuilt)
    }
}
