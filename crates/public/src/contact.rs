//! お問い合わせ: a form that works without a script.

use contract::{FieldCode, FieldIssue};
use maud::{Markup, html};

use crate::frame::Framed;
use crate::language::Language;
use crate::page::PublicPage;
use crate::ruby::ruby;
use crate::site::Site;
use crate::words::{Words, words};

/// A field people do not see and leave empty; programs that fill in everything betray themselves.
pub const TRAP_FIELD: &str = "website";

/// What a message is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContactTopic {
    /// 利用登録とサインイン.
    Account,
    /// 助成金の申請.
    Subsidy,
    /// 端末とカードリーダー.
    Device,
    /// 市町村の対応状況.
    Municipality,
    /// その他.
    Other,
}

impl ContactTopic {
    /// Every topic, in the order of the form.
    pub const ALL: [Self; 5] = [
        Self::Account,
        Self::Subsidy,
        Self::Device,
        Self::Municipality,
        Self::Other,
    ];

    /// As sent and kept.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Account => "account",
            Self::Subsidy => "subsidy",
            Self::Device => "device",
            Self::Municipality => "municipality",
            Self::Other => "other",
        }
    }

    /// The topic sent.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|topic| topic.as_str() == key)
    }

    /// In Japanese, for those who answer.
    pub fn name(self) -> &'static str {
        topic_name(words(Language::Japanese), self)
    }
}

fn topic_name(words: &Words, topic: ContactTopic) -> &'static str {
    let [account, subsidy, device, municipality, other] = words.contact.topics;
    match topic {
        ContactTopic::Account => account,
        ContactTopic::Subsidy => subsidy,
        ContactTopic::Device => device,
        ContactTopic::Municipality => municipality,
        ContactTopic::Other => other,
    }
}

/// What was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ContactInput {
    /// お名前.
    pub name: String,
    /// メールアドレス.
    pub email: String,
    /// Key of a topic.
    pub topic: String,
    /// 内容.
    pub message: String,
    /// What stands in the field that people leave empty.
    pub trap: String,
}

impl ContactInput {
    /// From the body of the form; what is not known is passed over.
    pub fn of<K: AsRef<str>, V: Into<String>>(pairs: impl IntoIterator<Item = (K, V)>) -> Self {
        let mut input = Self::default();
        for (name, value) in pairs {
            match name.as_ref() {
                "name" => input.name = value.into(),
                "email" => input.email = value.into(),
                "topic" => input.topic = value.into(),
                "message" => input.message = value.into(),
                TRAP_FIELD => input.trap = value.into(),
                _ => {}
            }
        }
        input
    }
}

/// How the form stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContactState<'a> {
    /// To be filled in.
    Open,
    /// Something is to be corrected.
    Faults(&'a [FieldIssue]),
    /// Sent too often; again in so many seconds.
    TooOften(u64),
    /// Not taken just now.
    Unavailable,
    /// This installation takes no messages.
    Closed,
    /// Taken.
    Received,
}

/// The page.
pub fn contact_page(
    site: &Site,
    language: Language,
    state: ContactState<'_>,
    input: &ContactInput,
) -> String {
    let words = words(language);
    let contact = &words.contact;
    let (page, title) = match state {
        ContactState::Received => (PublicPage::ContactReceived, contact.received.name),
        _ => (PublicPage::Contact, contact.title),
    };
    let inside = match state {
        ContactState::Received => html! {
            p { (ruby(contact.received.text)) }
            p { a.action-link href=(PublicPage::Landing.address(language)) { (ruby(contact.back)) } }
        },
        ContactState::Closed => html! {
            h2 { (ruby(contact.closed.name)) }
            p { (ruby(contact.closed.text)) }
        },
        _ => open(words, language, state, input),
    };
    let main = html! {
        div.public-body.public-narrow {
            h1 { (ruby(title)) }
            (inside)
        }
    };
    Framed {
        site,
        language,
        page,
        title,
        description: contact.description,
        main,
    }
    .render()
}

fn open(
    words: &Words,
    language: Language,
    state: ContactState<'_>,
    input: &ContactInput,
) -> Markup {
    let contact = &words.contact;
    let faq = format!("{}#faq", PublicPage::Landing.address(language));
    html! {
        p { (ruby(contact.lead)) " " a.action-link href=(faq) { (ruby(words.faq.heading)) } }
        p.soft { (ruby(contact.privacy)) }
        (told(words, state))
        form.public-form method="post" action=(PublicPage::Contact.address(language)) {
            (topic_field(words, state, input))
            (text_field(words, state, &Field { name: "name", label: contact.name, value: &input.name, kind: "text", complete: "name", hint: None, most: "60" }))
            (text_field(words, state, &Field { name: "email", label: contact.email, value: &input.email, kind: "email", complete: "email", hint: Some(contact.email_hint), most: "254" }))
            div.field data-error[issue(state, "message").is_some()] {
                (label(words, "message", contact.message))
                p.field-hint #message-hint { (ruby(contact.message_hint)) }
                (fault(words, state, "message"))
                textarea.input #message name="message" rows="8" required aria-describedby="message-hint message-fault"
                    aria-invalid=[issue(state, "message").map(|_| "true")] { (input.message) }
            }
            div.trap aria-hidden="true" {
                label for="website" { (ruby(contact.trap)) }
                input #website type="text" name=(TRAP_FIELD) tabindex="-1" autocomplete="off";
            }
            div { button.button data-kind="primary" type="submit" { (ruby(contact.submit)) } }
        }
    }
}

fn told(words: &Words, state: ContactState<'_>) -> Markup {
    let contact = &words.contact;
    let text = match state {
        ContactState::Faults(_) => contact.faults.to_owned(),
        ContactState::TooOften(seconds) => (contact.too_often)(seconds),
        ContactState::Unavailable => contact.unavailable.to_owned(),
        ContactState::Open | ContactState::Closed | ContactState::Received => return html! {},
    };
    html! { div.notice data-tone="error" role="alert" { p { (ruby(&text)) } } }
}

fn issue<'a>(state: ContactState<'a>, field: &str) -> Option<&'a FieldIssue> {
    match state {
        ContactState::Faults(issues) => issues.iter().find(|issue| issue.field == field),
        _ => None,
    }
}

fn fault(words: &Words, state: ContactState<'_>, field: &str) -> Markup {
    let contact = &words.contact;
    let Some(issue) = issue(state, field) else {
        return html! {};
    };
    let most = issue.detail.as_deref().and_then(|most| most.parse().ok());
    let text = match (issue.code, most) {
        (FieldCode::Required, _) => contact.missing.to_owned(),
        (FieldCode::TooLong, Some(most)) => (contact.too_long)(most),
        (FieldCode::ControlCharacter, _) => contact.bad_character.to_owned(),
        _ if field == "email" => contact.bad_email.to_owned(),
        _ => contact.missing.to_owned(),
    };
    html! { p.field-error id={ (field) "-fault" } { (ruby(&text)) } }
}

fn label(words: &Words, name: &str, text: &str) -> Markup {
    html! {
        label.field-label for=(name) {
            span { (ruby(text)) }
            span.badge data-tone="error" { (ruby(words.frame.required)) }
        }
    }
}

/// A field of one line.
struct Field<'a> {
    name: &'a str,
    label: &'a str,
    value: &'a str,
    kind: &'a str,
    complete: &'a str,
    hint: Option<&'a str>,
    most: &'a str,
}

fn text_field(words: &Words, state: ContactState<'_>, field: &Field<'_>) -> Markup {
    let name = field.name;
    let described = format!("{name}-hint {name}-fault");
    html! {
        div.field data-error[issue(state, name).is_some()] {
            (label(words, name, field.label))
            @if let Some(hint) = field.hint { p.field-hint id={ (name) "-hint" } { (ruby(hint)) } }
            (fault(words, state, name))
            input.input type=(field.kind) id=(name) name=(name) value=(field.value) autocomplete=(field.complete)
                maxlength=(field.most) required aria-describedby=(described)
                aria-invalid=[issue(state, name).map(|_| "true")];
        }
    }
}

fn topic_field(words: &Words, state: ContactState<'_>, input: &ContactInput) -> Markup {
    html! {
        fieldset.field.public-topics data-error[issue(state, "topic").is_some()] {
            legend.field-label {
                span { (ruby(words.contact.topic)) }
                span.badge data-tone="error" { (ruby(words.frame.required)) }
            }
            (fault(words, state, "topic"))
            @for topic in ContactTopic::ALL {
                div.choice {
                    input type="radio" name="topic" value=(topic.as_str()) id={ "topic-" (topic.as_str()) } required
                        checked[input.topic == topic.as_str()];
                    label for={ "topic-" (topic.as_str()) } { (ruby(topic_name(words, topic))) }
                }
            }
        }
    }
}
