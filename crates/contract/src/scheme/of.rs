//! A scheme as it crosses the wire.

use chrono::{DateTime, Utc};
use domain::kana::to_katakana;
use domain::scheme::{DocumentCondition, DocumentRule, ExpensePart, Scheme, ServiceTable, Window};

use super::{
    CategoryView, DocumentRuleView, ExcludedServiceView, ExpenseItemView, SchemeView, ServiceView,
    WindowState,
};

impl SchemeView {
    /// The scheme as seen at a moment.
    pub fn of(scheme: &Scheme, now: DateTime<Utc>) -> Self {
        let (window, days_left) = match scheme.window(now) {
            Window::NotYetOpen => (WindowState::NotYetOpen, None),
            Window::Open { days_left } => (WindowState::Open, Some(days_left)),
            Window::Closed => (WindowState::Closed, None),
        };
        let table = scheme.table();
        let support = scheme
            .expense_items()
            .iter()
            .filter(|item| item.part == ExpensePart::B);
        Self {
            id: scheme.id().to_string(),
            title: scheme.title().to_owned(),
            opens_on: scheme.opens_on(),
            closes_on: scheme.closes_on(),
            window,
            days_left,
            categories: categories(table),
            services: services(table),
            preventive_services: preventive_services(table),
            excluded_services: excluded_services(table),
            stacking: table.stacking().as_str().to_owned(),
            expense_items: support
                .map(|item| ExpenseItemView {
                    id: item.id.to_string(),
                    name: item.name.clone(),
                })
                .collect(),
            documents: scheme.documents().iter().map(document).collect(),
            extensions: scheme.files().extensions.clone(),
            max_bytes: scheme.files().max_bytes,
            max_pages: scheme.files().max_pages,
        }
    }

    /// Every service that may be named: care services first, then preventive ones.
    pub fn eligible_services(&self) -> impl Iterator<Item = &ServiceView> {
        self.services.iter().chain(&self.preventive_services)
    }
}

fn categories(table: &ServiceTable) -> Vec<CategoryView> {
    let view = |category: &domain::scheme::Category| CategoryView {
        id: category.id.to_string(),
        name: category.name.clone(),
        reader_cap: category.reader_cap,
        limit_yen: category.limit.get(),
    };
    table.categories().iter().map(view).collect()
}

fn services(table: &ServiceTable) -> Vec<ServiceView> {
    let view = |service: &domain::scheme::Service| ServiceView {
        code: service.code.to_string(),
        name: service.name.clone(),
        kana: to_katakana(&service.kana),
        category: service.category.to_string(),
        read_as: None,
    };
    table.services().iter().map(view).collect()
}

fn preventive_services(table: &ServiceTable) -> Vec<ServiceView> {
    let view = |service: &domain::scheme::PreventiveService| {
        let found = table.lookup(&service.code).ok()?;
        Some(ServiceView {
            code: service.code.to_string(),
            name: service.name.clone(),
            kana: to_katakana(&service.kana),
            category: found.category.id.to_string(),
            read_as: Some(service.read_as.to_string()),
        })
    };
    table
        .preventive_services()
        .iter()
        .filter_map(view)
        .collect()
}

fn excluded_services(table: &ServiceTable) -> Vec<ExcludedServiceView> {
    let view = |service: &domain::scheme::ExcludedService| ExcludedServiceView {
        code: service.code.to_string(),
        name: service.name.clone(),
        kana: to_katakana(&service.kana),
        reason: service.reason.clone(),
    };
    table.excluded_services().iter().map(view).collect()
}

fn document(rule: &DocumentRule) -> DocumentRuleView {
    DocumentRuleView {
        kind: rule.kind.as_str().to_owned(),
        name: rule.name.clone(),
        description: rule.description.clone(),
        min_files: rule.min_files,
        max_files: rule.max_files,
        only_with_support_cost: rule.condition == DocumentCondition::SupportCostClaimed,
        hints: rule
            .checklist
            .iter()
            .map(|item| item.hint.clone())
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::scheme::{SchemeCatalog, SchemeId};

    #[test]
    fn the_view_holds_the_whole_table_and_leads_back_to_it() {
        let catalog = SchemeCatalog::builtin().unwrap();
        for (id, per_category, documents) in
            [("fy2025", [18, 12, 5], 3), ("fy2026", [20, 11, 4], 4)]
        {
            let scheme = catalog.get(&SchemeId::parse(id).unwrap()).unwrap();
            let view = SchemeView::of(scheme, "2026-11-22T03:00:00Z".parse().unwrap());
            let count = |category: &CategoryView| {
                view.services
                    .iter()
                    .filter(|service| service.category == category.id)
                    .count()
            };
            let counts: Vec<_> = view.categories.iter().map(count).collect();
            assert_eq!(counts, per_category, "{id}");
            assert_eq!(view.documents.len(), documents);
            assert_eq!(view.expense_items.len(), 6);
            assert_eq!(view.eligible_services().count(), 54);
            let table = view.table().unwrap();
            assert_eq!(table.services().len(), 35);
            for service in view.eligible_services() {
                let code = service.code.parse().unwrap();
                let (here, there) = (table.lookup(&code).unwrap(), scheme.table().lookup(&code));
                assert_eq!(here.category, there.unwrap().category, "{code}");
            }
        }
    }

    #[test]
    fn the_window_is_told_with_days_left() {
        let catalog = SchemeCatalog::builtin().unwrap();
        let scheme = catalog.get(&SchemeId::parse("fy2026").unwrap()).unwrap();
        for (now, window, days_left) in [
            ("2026-05-01T00:00:00Z", WindowState::NotYetOpen, None),
            ("2027-03-12T14:59:59Z", WindowState::Open, Some(1)),
            ("2027-03-12T15:00:00Z", WindowState::Closed, None),
        ] {
            let view = SchemeView::of(scheme, now.parse().unwrap());
            assert_eq!((view.window, view.days_left), (window, days_left), "{now}");
        }
    }
}
