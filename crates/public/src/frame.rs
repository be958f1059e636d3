//! What stands around every page: head, header, footer.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::language::Language;
use crate::page::PublicPage;
use crate::ruby::{plain, ruby};
use crate::site::{BAND_PLACE, Site};
use crate::words::{Words, words};

/// A page about to be framed.
pub(crate) struct Framed<'a> {
    pub(crate) site: &'a Site,
    pub(crate) language: Language,
    pub(crate) page: PublicPage,
    pub(crate) title: &'a str,
    pub(crate) description: &'a str,
    /// What stands between header and footer.
    pub(crate) main: Markup,
}

impl Framed<'_> {
    /// The whole page.
    pub(crate) fn render(&self) -> String {
        let words = words(self.language);
        html! {
            (DOCTYPE)
            html lang=(self.language.tag()) {
                head { (self.head(words)) }
                body {
                    a.skip-link href="#main" { (ruby(words.frame.skip)) }
                    (PreEscaped(BAND_PLACE))
                    (self.header(words))
                    main #main .public-main { (self.main) }
                    (footer(words, self.language))
                }
            }
        }
        .into_string()
    }

    fn head(&self, words: &Words) -> Markup {
        let brand = plain(words.frame.brand);
        let title = plain(self.title);
        let title = if title.contains(&brand) {
            title
        } else {
            format!("{title} | {brand}")
        };
        let description = plain(self.description);
        let canonical = self.site.whole(&self.page.address(self.language));
        html! {
            meta charset="utf-8";
            meta name="viewport" content="width=device-width, initial-scale=1";
            meta name="color-scheme" content="light";
            meta name="theme-color" content="#0017c1";
            title { (title) }
            meta name="description" content=(description);
            link rel="icon" href=(self.site.icon);
            link rel="manifest" href="/manifest.webmanifest";
            link rel="apple-touch-icon" href="/apple-touch-icon.png";
            link rel="stylesheet" href=(self.site.style);
            link rel="canonical" href=(canonical);
            @if self.page.is_found() {
                (self.alternates())
            } @else {
                meta name="robots" content="noindex";
            }
            meta property="og:type" content="website";
            meta property="og:site_name" content=(brand);
            meta property="og:title" content=(title);
            meta property="og:description" content=(description);
            meta property="og:url" content=(canonical);
            meta property="og:image" content=(self.site.whole("/icon-512.png"));
            meta property="og:locale" content=(locale(self.language));
            meta name="twitter:card" content="summary";
        }
    }

    fn alternates(&self) -> Markup {
        html! {
            @for language in Language::ALL {
                @if let Some(tag) = language.alternate() {
                    link rel="alternate" hreflang=(tag) href=(self.site.whole(&self.page.address(language)));
                }
            }
            link rel="alternate" hreflang="x-default" href=(self.site.whole(&self.page.address(Language::Japanese)));
        }
    }

    fn header(&self, words: &Words) -> Markup {
        let frame = &words.frame;
        let links = [
            (PublicPage::Calculator, frame.subsidy),
            (PublicPage::Municipalities, frame.municipalities),
            (PublicPage::News, frame.news),
            (PublicPage::Contact, frame.contact),
        ];
        html! {
            header.header.public-header {
                div.header-inner {
                    a.brand href=(PublicPage::Landing.address(self.language)) {
                        img.public-mark src=(self.site.icon) alt="" width="32" height="32";
                        span.brand-name { (frame.brand) }
                        span.brand-sub { (ruby(frame.brand_sub)) }
                    }
                    nav.language.no-print aria-label=(plain(frame.languages)) {
                        @for language in Language::ALL {
                            a.language-choice href=(self.page.address(language)) lang=(language.tag())
                                aria-current=[(language == self.language).then_some("true")] { (language.name()) }
                        }
                    }
                    nav.public-menu.no-print aria-label=(plain(frame.menu)) {
                        ul.public-links {
                            @for (page, name) in links {
                                li {
                                    a.menu-link href=(page.address(self.language))
                                        aria-current=[(page == self.page).then_some("page")] { (ruby(name)) }
                                }
                            }
                        }
                        a.button data-kind="secondary" href="/home" { (ruby(frame.open_portal)) }
                    }
                }
            }
        }
    }
}

const fn locale(language: Language) -> &'static str {
    match language {
        Language::Japanese | Language::Easy => "ja_JP",
        Language::English => "en_GB",
    }
}

fn footer(words: &Words, language: Language) -> Markup {
    let frame = &words.frame;
    let faq = format!("{}#faq", PublicPage::Landing.address(language));
    html! {
        footer.footer {
            div.footer-inner {
                nav.no-print aria-label=(plain(frame.footer)) {
                    ul.footer-links {
                        li { a href=(PublicPage::Landing.address(language)) { (ruby(frame.home)) } }
                        li { a href=(faq) { (ruby(frame.faq)) } }
                        li { a href=(PublicPage::Contact.address(language)) { (ruby(frame.contact)) } }
                        li { a href="/help" { (ruby(frame.help)) } }
                        li { a href="/verify" { (ruby(frame.verify)) } }
                        li { a href="/api/openapi.json" { "API" } }
                    }
                }
                p.footer-note { (ruby(frame.note)) }
            }
        }
    }
}
