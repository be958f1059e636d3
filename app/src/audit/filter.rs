//! Boxes that narrow the log.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::words::GROUPS;
use crate::api;
use crate::component::{Button, ButtonKind, DateField, Requirement, SelectField, TextField};

#[derive(Clone, Copy)]
struct Typed {
    application: RwSignal<String>,
    office: RwSignal<String>,
    person: RwSignal<String>,
    action: RwSignal<String>,
    from: RwSignal<Option<NaiveDate>>,
    to: RwSignal<Option<NaiveDate>>,
}

impl Typed {
    fn query(self) -> String {
        let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        let parts = [
            ("application", self.application.get_untracked()),
            ("office", self.office.get_untracked()),
            ("person", self.person.get_untracked()),
            ("action", self.action.get_untracked()),
            ("from", day(self.from.get_untracked())),
            ("to", day(self.to.get_untracked())),
        ];
        let parts: Vec<String> = parts
            .into_iter()
            .filter(|(_, value)| !value.trim().is_empty())
            .map(|(name, value)| format!("{name}={}", api::escape(value.trim())))
            .collect();
        parts.join("&")
    }
}

/// The boxes; `query` is set when 表示する is pressed.
pub(super) fn filter(query: RwSignal<String>) -> AnyView {
    let typed = Typed {
        application: RwSignal::new(String::new()),
        office: RwSignal::new(String::new()),
        person: RwSignal::new(String::new()),
        action: RwSignal::new(String::new()),
        from: RwSignal::new(None),
        to: RwSignal::new(None),
    };
    let mut groups = vec![(String::new(), "すべて".to_owned())];
    groups.extend(
        GROUPS
            .iter()
            .map(|(id, name)| ((*id).to_owned(), (*name).to_owned())),
    );
    let text = |signal: RwSignal<String>| Callback::new(move |typed| signal.set(typed));
    let day = |signal: RwSignal<Option<NaiveDate>>| Callback::new(move |typed| signal.set(typed));
    let csv = move || {
        let query = query.get();
        format!("{}/audit.csv?{query}", contract::path::API)
    };
    let clear = Callback::new(move |()| {
        for signal in [typed.application, typed.office, typed.person, typed.action] {
            signal.set(String::new());
        }
        typed.from.set(None);
        typed.to.set(None);
        query.set(String::new());
    });
    view! {
        <form role="search" aria-label="記録を絞り込む" class="stack" novalidate
            on:submit=move |event| { event.prevent_default(); query.set(typed.query()); }>
            <div class="queue-filters">
                <TextField id="audit-application" label="受付番号または申請ID" requirement=Requirement::Unsaid
                    value=typed.application on_edit=text(typed.application) max_length=60 />
                <TextField id="audit-office" label="事業所番号" requirement=Requirement::Unsaid
                    value=typed.office on_edit=text(typed.office) max_length=20 />
                <TextField id="audit-person" label="操作者ID" requirement=Requirement::Unsaid
                    value=typed.person on_edit=text(typed.person) max_length=60 />
                <SelectField id="audit-action" label="操作" requirement=Requirement::Unsaid
                    choices=groups value=typed.action on_edit=text(typed.action) />
                <DateField id="audit-from" label="この日から" requirement=Requirement::Unsaid
                    value=typed.from on_edit=day(typed.from) />
                <DateField id="audit-to" label="この日まで" requirement=Requirement::Unsaid
                    value=typed.to on_edit=day(typed.to) />
            </div>
            <div class="actions">
                <Button submit=true>"表示する"</Button>
                <Button kind=ButtonKind::Plain on_press=clear>"条件を消す"</Button>
                <a class="button" data-kind="secondary" rel="external" download="" href=csv>"CSVで保存"</a>
            </div>
        </form>
    }
    .into_any()
}
