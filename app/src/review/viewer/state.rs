//! What the viewer shows, and how.

use contract::path::API;
use contract::review::PageTextView;
use leptos::prelude::*;

/// A document that can be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Paper {
    /// Document id.
    pub(crate) id: String,
    /// What kind of document it is, in words.
    pub(crate) title: String,
    /// File name as uploaded.
    pub(crate) name: String,
    /// Pages, at least 1.
    pub(crate) pages: u32,
    /// Address of the very bytes, e.g. `/api/v1/review/cases/…/documents/…`; with `?view=page&page=n`
    /// the picture of a page.
    pub(crate) address: String,
}

impl Paper {
    /// Something below the document, as `api` asks for it.
    pub(super) fn below(&self, rest: &str) -> String {
        let path = self.address.strip_prefix(API).unwrap_or(&self.address);
        format!("{path}{rest}")
    }
}

/// What 100 % is measured by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fit {
    /// As wide as the stage.
    Width,
    /// The whole page is seen.
    Page,
}

/// How far the picture of a page is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Picture {
    /// On its way.
    Waiting,
    /// Seen.
    There,
    /// Did not come.
    Failed,
}

const SMALLEST: u32 = 50;
const LARGEST: u32 = 400;
const STEP: u32 = 25;

/// What is shown, and how. Made once a page; documents may change under it.
#[derive(Clone, Copy)]
pub(crate) struct Viewer {
    pub(super) papers: RwSignal<Vec<Paper>>,
    pub(super) at: RwSignal<usize>,
    pub(super) page: RwSignal<u32>,
    pub(super) percent: RwSignal<u32>,
    pub(super) fit: RwSignal<Fit>,
    pub(super) quarter_turns: RwSignal<u8>,
    /// Width by height of the picture as it came.
    pub(super) aspect: RwSignal<f64>,
    pub(super) picture: RwSignal<Picture>,
    /// What of the application stands in the text of the page; none until it is known.
    pub(super) found: RwSignal<Option<PageTextView>>,
    /// Whether it is marked on the page.
    pub(super) marked: RwSignal<bool>,
    /// Counts up to ask for the picture again.
    pub(super) tries: RwSignal<u32>,
}

impl Viewer {
    /// A viewer without documents yet.
    pub(crate) fn new() -> Self {
        Self {
            papers: RwSignal::new(Vec::new()),
            at: RwSignal::new(0),
            page: RwSignal::new(1),
            percent: RwSignal::new(100),
            fit: RwSignal::new(Fit::Width),
            quarter_turns: RwSignal::new(0),
            aspect: RwSignal::new(std::f64::consts::FRAC_1_SQRT_2),
            picture: RwSignal::new(Picture::Waiting),
            found: RwSignal::new(None),
            marked: RwSignal::new(true),
            tries: RwSignal::new(0),
        }
    }

    /// Takes over the documents of a case; the one shown stays when it is still there.
    pub(crate) fn take(self, papers: Vec<Paper>) {
        if self.papers.with_untracked(|known| *known == papers) {
            return;
        }
        let shown = self.shown_now().map(|paper| paper.id);
        let place = papers
            .iter()
            .position(|paper| Some(&paper.id) == shown.as_ref());
        self.papers.set(papers);
        if place != Some(self.at.get_untracked()) {
            self.show(place.unwrap_or(0));
        }
    }

    /// Shows the document at this place from its first page.
    pub(crate) fn show(self, place: usize) {
        self.at.set(place);
        self.percent.set(100);
        self.quarter_turns.set(0);
        self.turn_to(1);
    }

    /// Shows the first document of this kind, by its id or by its title.
    pub(crate) fn show_id(self, id: &str) {
        let place = self
            .papers
            .with_untracked(|papers| papers.iter().position(|paper| paper.id == id));
        if let Some(place) = place {
            self.show(place);
        }
    }

    /// The document shown, followed.
    pub(crate) fn shown(self) -> Option<Paper> {
        let place = self.at.get();
        self.papers.with(|papers| papers.get(place).cloned())
    }

    fn shown_now(self) -> Option<Paper> {
        untrack(|| self.shown())
    }

    /// Goes to a page if it is there.
    pub(super) fn turn_to(self, page: u32) {
        let last = self.shown_now().map_or(1, |paper| paper.pages.max(1));
        if page >= 1 && page <= last {
            self.page.set(page);
            self.picture.set(Picture::Waiting);
        }
    }

    pub(super) fn next_page(self) {
        self.turn_to(self.page.get_untracked().saturating_add(1));
    }

    pub(super) fn previous_page(self) {
        self.turn_to(self.page.get_untracked().saturating_sub(1));
    }

    pub(super) fn larger(self) {
        self.percent
            .update(|percent| *percent = percent.saturating_add(STEP).min(LARGEST));
    }

    pub(super) fn smaller(self) {
        self.percent
            .update(|percent| *percent = percent.saturating_sub(STEP).max(SMALLEST));
    }

    pub(super) fn fit_to(self, fit: Fit) {
        self.fit.set(fit);
        self.percent.set(100);
    }

    pub(super) fn rotate(self) {
        self.quarter_turns
            .update(|turns| *turns = turns.wrapping_add(1) % 4);
    }

    pub(super) fn again(self) {
        self.picture.set(Picture::Waiting);
        self.tries.update(|tries| *tries = tries.wrapping_add(1));
    }

    /// Does what a key says; `false` for a key that says nothing here.
    pub(crate) fn key(self, key: &str) -> bool {
        match key {
            "+" | ";" | "=" => self.larger(),
            "-" => self.smaller(),
            "0" => self.fit_to(Fit::Width),
            "f" => self.fit_to(Fit::Page),
            "r" => self.rotate(),
            "." | ">" => self.next_page(),
            "," | "<" => self.previous_page(),
            digit => {
                let place = digit.parse::<usize>().ok().and_then(|d| d.checked_sub(1));
                let there = |place: &usize| *place < self.papers.with_untracked(Vec::len);
                let Some(place) = place.filter(there) else {
                    return false;
                };
                self.show(place);
            }
        }
        true
    }
}
