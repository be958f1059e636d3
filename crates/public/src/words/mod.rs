//! The wording of the public pages: one struct, one file a language. A sentence that one language lacks does
//! not compile. Readings are written as `漢字《かんじ》` (see [`crate::ruby`]).

mod easy;
mod en;
mod ja;

use crate::language::Language;

/// The words of a language.
pub(crate) const fn words(language: Language) -> &'static Words {
    match language {
        Language::Japanese => &ja::WORDS,
        Language::Easy => &easy::WORDS,
        Language::English => &en::WORDS,
    }
}

/// Every word of the public pages.
pub(crate) struct Words {
    pub(crate) frame: Frame,
    pub(crate) landing: Landing,
    pub(crate) information: Information,
    pub(crate) timeline: Timeline,
    pub(crate) benefits: Benefits,
    pub(crate) steps: Steps,
    pub(crate) subsidy: Subsidy,
    pub(crate) faq: Faq,
    pub(crate) calculator: Calculator,
    pub(crate) municipalities: Municipalities,
    pub(crate) news: News,
    pub(crate) contact: Contact,
    pub(crate) refusal: Refusal,
}

/// A heading with a text.
pub(crate) struct Said {
    pub(crate) name: &'static str,
    pub(crate) text: &'static str,
}

/// What stands around every page.
pub(crate) struct Frame {
    pub(crate) brand: &'static str,
    pub(crate) brand_sub: &'static str,
    pub(crate) skip: &'static str,
    pub(crate) languages: &'static str,
    pub(crate) menu: &'static str,
    pub(crate) open_portal: &'static str,
    pub(crate) register: &'static str,
    pub(crate) home: &'static str,
    pub(crate) subsidy: &'static str,
    pub(crate) municipalities: &'static str,
    pub(crate) news: &'static str,
    pub(crate) faq: &'static str,
    pub(crate) contact: &'static str,
    pub(crate) help: &'static str,
    pub(crate) verify: &'static str,
    pub(crate) footer: &'static str,
    pub(crate) note: &'static str,
    pub(crate) sandbox: Said,
    pub(crate) required: &'static str,
    pub(crate) yen: fn(&str) -> String,
}

/// The top of the landing page.
pub(crate) struct Landing {
    pub(crate) title: &'static str,
    pub(crate) description: &'static str,
    pub(crate) heading: &'static str,
    pub(crate) lead: &'static str,
    pub(crate) what: Said,
    pub(crate) consent: &'static str,
    pub(crate) not_official: &'static str,
    pub(crate) all_news: &'static str,
}

/// Which information gathers from where.
pub(crate) struct Information {
    pub(crate) heading: &'static str,
    pub(crate) lead: &'static str,
    pub(crate) caption: &'static str,
    pub(crate) column_kind: &'static str,
    pub(crate) column_source: &'static str,
    pub(crate) column_content: &'static str,
    pub(crate) from: &'static str,
    pub(crate) platform: &'static str,
    pub(crate) platform_sub: &'static str,
    pub(crate) to: &'static str,
    /// 市町村, 医療機関, 介護事業所.
    pub(crate) sources: [&'static str; 3],
    pub(crate) viewers: [&'static str; 4],
    pub(crate) kinds: [Kind; 7],
    pub(crate) note: &'static str,
}

/// A kind of information.
pub(crate) struct Kind {
    pub(crate) name: &'static str,
    pub(crate) content: &'static str,
    /// How it comes in, where there is more to say than who.
    pub(crate) way: &'static str,
}

/// What happens when.
pub(crate) struct Timeline {
    pub(crate) heading: &'static str,
    pub(crate) lead: &'static str,
    pub(crate) events: [&'static str; 12],
    pub(crate) planned: &'static str,
}

/// What one gains.
pub(crate) struct Benefits {
    pub(crate) heading: &'static str,
    pub(crate) lead: &'static str,
    pub(crate) items: [Benefit; 3],
}

/// One gain with its screen.
pub(crate) struct Benefit {
    pub(crate) name: &'static str,
    pub(crate) text: &'static str,
    pub(crate) alt: &'static str,
    pub(crate) link: &'static str,
}

/// The five steps.
pub(crate) struct Steps {
    pub(crate) heading: &'static str,
    pub(crate) lead: &'static str,
    pub(crate) items: [Said; 5],
}

/// The subsidy in short.
pub(crate) struct Subsidy {
    pub(crate) heading: &'static str,
    pub(crate) year: &'static str,
    pub(crate) window: fn(&str, &str) -> String,
    pub(crate) lead: &'static str,
    pub(crate) up_to: &'static str,
    pub(crate) readers: fn(u32) -> String,
    /// 訪問・通所・短期滞在系, 居住・入所系, その他.
    pub(crate) categories: [Said; 3],
    pub(crate) rule: &'static str,
    pub(crate) try_it: &'static str,
    pub(crate) details: &'static str,
}

/// Questions asked often.
pub(crate) struct Faq {
    pub(crate) heading: &'static str,
    pub(crate) lead: &'static str,
    pub(crate) items: [Said; 14],
    pub(crate) more: &'static str,
}

/// The calculator.
pub(crate) struct Calculator {
    pub(crate) title: &'static str,
    pub(crate) description: &'static str,
    pub(crate) lead: &'static str,
    pub(crate) service: &'static str,
    pub(crate) service_hint: &'static str,
    pub(crate) choose: &'static str,
    pub(crate) readers: &'static str,
    pub(crate) reader_cost: &'static str,
    pub(crate) support_cost: &'static str,
    pub(crate) amount_hint: &'static str,
    pub(crate) more: &'static str,
    pub(crate) donations: &'static str,
    pub(crate) other_income: &'static str,
    pub(crate) nonprofit: &'static str,
    pub(crate) submit: &'static str,
    pub(crate) result: &'static str,
    pub(crate) total: &'static str,
    pub(crate) limit: &'static str,
    pub(crate) selected: &'static str,
    pub(crate) grant: &'static str,
    pub(crate) over_cap: fn(u32, u32) -> String,
    pub(crate) deducted: fn(&str) -> String,
    pub(crate) disclaimer: &'static str,
    pub(crate) open: fn(i64) -> String,
    pub(crate) not_yet: &'static str,
    pub(crate) closed: &'static str,
    pub(crate) error: &'static str,
    pub(crate) no_service: &'static str,
    pub(crate) not_eligible: fn(&str) -> String,
    pub(crate) bad_number: &'static str,
    pub(crate) japanese_names: &'static str,
}

/// The list of municipalities.
pub(crate) struct Municipalities {
    pub(crate) title: &'static str,
    pub(crate) description: &'static str,
    pub(crate) lead: &'static str,
    pub(crate) name: &'static str,
    pub(crate) name_hint: &'static str,
    pub(crate) prefecture: &'static str,
    pub(crate) all_prefectures: &'static str,
    pub(crate) submit: &'static str,
    pub(crate) found: fn(u32) -> String,
    pub(crate) nothing: &'static str,
    pub(crate) column_name: &'static str,
    pub(crate) column_state: &'static str,
    pub(crate) column_day: &'static str,
    pub(crate) ready: &'static str,
    pub(crate) dated: &'static str,
    pub(crate) arranging: &'static str,
    pub(crate) undecided: &'static str,
    pub(crate) unlisted: &'static str,
    pub(crate) next: &'static str,
    pub(crate) previous: &'static str,
    pub(crate) map: &'static str,
}

/// The news.
pub(crate) struct News {
    pub(crate) title: &'static str,
    pub(crate) description: &'static str,
    pub(crate) none: &'static str,
    pub(crate) only_japanese: &'static str,
    pub(crate) changed: fn(&str) -> String,
}

/// The form for questions.
pub(crate) struct Contact {
    pub(crate) title: &'static str,
    pub(crate) description: &'static str,
    pub(crate) lead: &'static str,
    pub(crate) privacy: &'static str,
    pub(crate) name: &'static str,
    pub(crate) email: &'static str,
    pub(crate) email_hint: &'static str,
    pub(crate) topic: &'static str,
    /// In the order of [`crate::ContactTopic::ALL`].
    pub(crate) topics: [&'static str; 5],
    pub(crate) message: &'static str,
    pub(crate) message_hint: &'static str,
    pub(crate) trap: &'static str,
    pub(crate) submit: &'static str,
    pub(crate) faults: &'static str,
    pub(crate) missing: &'static str,
    pub(crate) too_long: fn(usize) -> String,
    pub(crate) bad_email: &'static str,
    pub(crate) bad_character: &'static str,
    pub(crate) too_often: fn(u64) -> String,
    pub(crate) unavailable: &'static str,
    pub(crate) closed: Said,
    pub(crate) received: Said,
    pub(crate) back: &'static str,
}

/// When a page cannot be shown.
pub(crate) struct Refusal {
    pub(crate) too_often: Said,
    pub(crate) cross_site: Said,
    pub(crate) failed: Said,
    pub(crate) retry: &'static str,
}
