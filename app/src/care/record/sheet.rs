//! A record on the page: its forms, where it came from, its versions; each form can be printed.

use contract::record::{Record, Source};
use domain::care::RecordKind;
use leptos::{prelude::*, task::spawn_local};

use super::versions::versions;
use super::words::words;
use crate::api::ApiError;
use crate::care::visit::Visit;
use crate::component::{Button, ButtonKind, FaultNotice};
use crate::language::ruby;
use crate::text;

/// What the sheets of a page share, in context.
#[derive(Clone, Copy)]
pub(in crate::care) struct Sheets {
    /// The visit they were opened in.
    pub(super) visit: Visit,
    /// 区分支給限度基準額 of the person, units a month, once known.
    pub(in crate::care) limit_units: RwSignal<Option<u32>>,
    /// Key of the form being printed.
    printing: RwSignal<Option<String>>,
}

impl Sheets {
    /// The sheets of a visit. Called once a page.
    pub(in crate::care) fn new(visit: Visit) -> Self {
        let printing = RwSignal::new(None);
        let over = window_event_listener_untyped("afterprint", move |_| {
            printing.try_set(None);
        });
        on_cleanup(move || over.remove());
        Self {
            visit,
            limit_units: RwSignal::new(None),
            printing,
        }
    }
}

/// One form of a record.
pub(super) struct Form {
    /// Its name on paper.
    pub(super) title: &'static str,
    /// What stands on it.
    pub(super) inside: AnyView,
}

impl Form {
    /// A form.
    pub(super) fn new(title: &'static str, inside: impl IntoAny) -> Self {
        Self {
            title,
            inside: inside.into_any(),
        }
    }
}

/// A record with its forms.
pub(super) fn sheet(record: Record, forms: Vec<Form>) -> AnyView {
    let sheets = expect_context::<Sheets>();
    let fault = RwSignal::new(None::<ApiError>);
    let kind = record.body.kind();
    let forms: Vec<AnyView> = forms
        .into_iter()
        .enumerate()
        .map(|(place, form)| {
            let key = format!("{}-{place}", record.id);
            let print = print_action(sheets, kind, key.clone(), fault);
            let is_printed = move || {
                sheets
                    .printing
                    .with(|printing| printing.as_ref() == Some(&key))
                    .then_some("true")
            };
            view! {
                <section class="care-form" data-printing=is_printed>
                    <div class="care-form-head">
                        <h4>{ruby(form.title)}</h4>
                        <Button kind=ButtonKind::Plain label=(words().print_form)(form.title) on_press=print>{ruby(words().print)}</Button>
                    </div>
                    {form.inside}
                </section>
            }
            .into_any()
        })
        .collect();
    view! {
        <article class="care-sheet">
            {origin(&record)}
            <FaultNotice fault=fault />
            {forms}
            {versions(record, sheets.visit)}
        </article>
    }
    .into_any()
}

/// Written down first; only then the browser's print window opens.
fn print_action(
    sheets: Sheets,
    kind: RecordKind,
    key: String,
    fault: RwSignal<Option<ApiError>>,
) -> Callback<()> {
    Callback::new(move |()| {
        let key = key.clone();
        fault.set(None);
        spawn_local(async move {
            match sheets.visit.print(kind).await {
                Ok(()) => {
                    sheets.printing.try_set(Some(key));
                    // After the page has taken the mark.
                    request_animation_frame(|| {
                        // A browser without printing does nothing.
                        let _ = window().print();
                    });
                }
                Err(problem) => {
                    fault.try_set(Some(problem));
                }
            }
        });
    })
}

fn origin(record: &Record) -> AnyView {
    view! {
        <p class="care-origin">
            <span>{ruby((words().from_supplier)(&source_name(&record.source)))}</span>
            <span>{ruby((words().delivered)(&text::minute(record.delivered_at)))}</span>
            <span>{ruby((words().version)(&record.version.to_string()))}</span>
        </p>
    }
    .into_any()
}

/// Name of who delivered, or what and which number they are.
pub(super) fn source_name(source: &Source) -> String {
    if source.name.is_empty() {
        return format!("{} {}", text::care::supplier(source.role), source.number);
    }
    (words().supplier)(&source.name, text::care::supplier(source.role))
}
