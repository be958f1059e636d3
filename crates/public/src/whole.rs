//! Tests over every page in every language.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use contract::ProblemCode;
use contract::readiness::{MunicipalityReadiness, ReadinessPage};
use contract::scheme::SchemeView;
use contract::upstream::ReadinessState;
use domain::scheme::SchemeCatalog;

use crate::{
    CalculatorInput, ContactInput, ContactState, Language, MunicipalitiesInput, NewsItem,
    PublicPage, Site, calculator_page, contact_page, fixed_pages, municipalities_page, newest_news,
    news_page, refusal_page, robots, sandbox_band, sitemap,
};

/// The addresses of the application's pages.
const APP: &str = include_str!("../../../app/src/shell/app.rs");

/// Addresses of the server's that are no pages of the application.
const OTHER: [&str; 4] = [
    "/api/openapi.json",
    "/manifest.webmanifest",
    "/apple-touch-icon.png",
    "/icon-512.png",
];

pub(crate) fn scheme() -> SchemeView {
    let catalog = SchemeCatalog::builtin().unwrap();
    let now = "2026-11-22T03:00:00Z".parse().unwrap();
    SchemeView::of(catalog.schemes().first().unwrap(), now)
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 20).unwrap()
}

fn news(language: Language) -> Vec<NewsItem> {
    vec![NewsItem {
        id: "n1".to_owned(),
        published_on: day(),
        changed_on: Some(day()),
        title: "Maintenance <1>".to_owned(),
        body: "One.\n\nTwo.".to_owned(),
        only_japanese: language != Language::Japanese,
    }]
}

fn found() -> ReadinessPage {
    ReadinessPage {
        items: vec![MunicipalityReadiness {
            code: "131016".to_owned(),
            prefecture: "13".to_owned(),
            prefecture_name: "Tokyo".to_owned(),
            name: "Chiyoda".to_owned(),
            kana: "ちよだく".to_owned(),
            insurer_number: None,
            insurer_name: None,
            state: Some(ReadinessState::Dated),
            starts_on: Some(day()),
            ready: true,
            note: Some("x".to_owned()),
            version: 1,
            updated_at: None,
        }],
        total: 120,
        offset: 50,
    }
}

/// Every page in every state worth looking at.
fn pages(language: Language) -> Vec<String> {
    let site = Site::unbuilt();
    let scheme = scheme();
    let mut pages: Vec<String> = fixed_pages(&site, &scheme)
        .into_iter()
        .filter(|page| page.name == crate::landing_file(language))
        .map(|page| {
            page.html
                .replace(crate::NEWS_PLACE, &newest_news(language, &news(language)))
                .replace(crate::BAND_PLACE, &sandbox_band(language))
        })
        .collect();
    assert_eq!(pages.len(), 1);
    for query in [
        vec![],
        vec![("services", "")],
        vec![("services", "11"), ("readers", "9"), ("donations", "1000")],
    ] {
        let input = CalculatorInput::of(query);
        pages.push(calculator_page(&site, language, &scheme, &input));
    }
    pages.push(news_page(&site, language, &news(language)));
    pages.push(news_page(&site, language, &[]));
    let faults = [
        contract::FieldIssue::new("name", contract::FieldCode::Required),
        contract::FieldIssue::with("message", contract::FieldCode::TooLong, "2000"),
        contract::FieldIssue::new("email", contract::FieldCode::Invalid),
        contract::FieldIssue::new("topic", contract::FieldCode::Required),
    ];
    for state in [
        ContactState::Open,
        ContactState::Faults(&faults),
        ContactState::TooOften(60),
        ContactState::Unavailable,
        ContactState::Closed,
        ContactState::Received,
    ] {
        pages.push(contact_page(
            &site,
            language,
            state,
            &ContactInput::default(),
        ));
    }
    let input = MunicipalitiesInput::of([("q", "x"), ("prefecture", "13")]);
    pages.push(municipalities_page(&site, language, &input, &found()));
    for code in [
        ProblemCode::TooManyRequests,
        ProblemCode::CrossSite,
        ProblemCode::Internal,
    ] {
        pages.push(refusal_page(&site, language, PublicPage::News, code));
    }
    pages
}

/// Values of an attribute.
fn values<'a>(page: &'a str, attribute: &str) -> Vec<&'a str> {
    let mark = format!(" {attribute}=\"");
    page.split(mark.as_str())
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect()
}

#[test]
fn every_link_leads_somewhere() {
    for language in Language::ALL {
        for page in pages(language) {
            let ids: BTreeSet<&str> = values(&page, "id").into_iter().collect();
            for href in values(&page, "href")
                .into_iter()
                .chain(values(&page, "action"))
            {
                let path = href.strip_prefix(crate::ORIGIN_PLACE).unwrap_or(href);
                let (path, anchor) = path.split_once('#').unwrap_or((path, ""));
                if path.is_empty() {
                    assert!(ids.contains(anchor), "{href}");
                    continue;
                }
                let of_app =
                    APP.contains(&format!("path!(\"{path}\")")) || path.starts_with("/readiness/");
                let file = ["/public.css", "/icon.svg"].contains(&path);
                assert!(
                    PublicPage::at(path).is_some() || of_app || file || OTHER.contains(&path),
                    "{href} leads nowhere"
                );
            }
        }
    }
}

#[test]
fn ids_are_used_once_and_labels_have_their_fields() {
    for language in Language::ALL {
        for page in pages(language) {
            let ids = values(&page, "id");
            let once: BTreeSet<&&str> = ids.iter().collect();
            assert_eq!(once.len(), ids.len(), "{ids:?}");
            for named in values(&page, "for")
                .into_iter()
                .chain(values(&page, "aria-labelledby"))
            {
                assert!(ids.contains(&named), "{named}");
            }
        }
    }
}

#[test]
fn pages_have_one_heading_a_description_and_alternative_texts() {
    for language in Language::ALL {
        for page in pages(language) {
            assert_eq!(page.matches("<h1").count(), 1);
            assert!(page.starts_with(&format!(
                "<!DOCTYPE html><html lang=\"{}\">",
                language.tag()
            )));
            for name in ["description", "viewport"] {
                assert!(page.contains(&format!("<meta name=\"{name}\" content=\"")));
            }
            assert_eq!(page.matches("<img").count(), values(&page, "alt").len());
            assert!(!page.contains("<script") && !page.contains(" style="));
        }
    }
    let landing = &pages(Language::Japanese)[0];
    let screens = values(landing, "alt");
    assert_eq!(screens.iter().filter(|text| !text.is_empty()).count(), 3);
}

#[test]
fn easy_japanese_has_a_reading_over_every_kanji() {
    for page in pages(Language::Easy) {
        let body = page.split("<body>").nth(1).unwrap();
        let mut shown = String::new();
        let mut rest = body;
        while let Some((before, after)) = rest.split_once("<ruby>") {
            shown.push_str(before);
            rest = after.split_once("</ruby>").unwrap().1;
        }
        shown.push_str(rest);
        let mut outside = String::new();
        let mut in_tag = false;
        // Names of services and prefectures are the official ones, marked as such.
        let shown = without_marked(&shown);
        for character in shown.chars() {
            match character {
                '<' => in_tag = true,
                '>' => in_tag = false,
                _ if in_tag => {}
                other => outside.push(other),
            }
        }
        let outside = outside.replace("日本語", "").replace("言語", "");
        let bare: String = outside
            .chars()
            .filter(|character| crate::ruby::is_kanji(*character))
            .collect();
        assert_eq!(bare, "", "in {outside}");
    }
}

/// Without elements marked `lang="ja"` and without choices in lists, which cannot have furigana.
fn without_marked(page: &str) -> String {
    let mut kept = String::new();
    let mut rest = page;
    while let Some(place) = rest
        .find("<option")
        .into_iter()
        .chain(rest.find(" lang=\"ja\">"))
        .min()
    {
        kept.push_str(&rest[..place]);
        kept.push('>');
        let inside = &rest[place..];
        let end = inside.find("</").unwrap_or(inside.len());
        rest = &inside[end..];
    }
    kept.push_str(rest);
    kept
}

#[test]
fn search_engines_are_told_of_every_page() {
    let site = Site::unbuilt();
    let map = sitemap(&site);
    for language in Language::ALL {
        for page in PublicPage::ALL {
            let entry = format!("<loc>{}</loc>", site.whole(&page.address(language)));
            assert_eq!(map.contains(&entry), page.is_found(), "{entry}");
        }
    }
    assert!(robots(&site).contains("Sitemap: https://origin.invalid/sitemap.xml"));
    for address in ["/readiness", "/subsidy", "/help"] {
        assert!(APP.contains(&format!("path!(\"{address}\")")));
    }
}
