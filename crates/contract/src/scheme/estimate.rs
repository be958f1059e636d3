//! The estimate over the wire: the same in browser and server.

use domain::estimate::{Estimate, EstimateError, EstimateInput, EstimateLine, estimate};
use domain::money::{Yen, YenError};
use domain::scheme::{
    Category, CategoryId, ExcludedService, PreventiveService, Service, ServiceTable, Stacking,
};
use domain::service::ServiceCode;
use domain::text::SERVICES_MAX;

use super::{EstimateLineView, EstimateRequest, EstimateView, SchemeView};
use crate::problem::{FieldCode, FieldIssue};

impl SchemeView {
    /// The service table the view stands for; `None` if the view was not made from a scheme.
    pub fn table(&self) -> Option<ServiceTable> {
        let code = |text: &str| ServiceCode::parse(text).ok();
        let category = |text: &str| CategoryId::parse(text).ok();
        let categories = self.categories.iter().map(|view| {
            Some(Category {
                id: category(&view.id)?,
                name: view.name.clone(),
                reader_cap: view.reader_cap,
                limit: Yen::new(view.limit_yen).ok()?,
            })
        });
        let services = self.services.iter().map(|view| {
            Some(Service {
                code: code(&view.code)?,
                name: view.name.clone(),
                kana: view.kana.clone(),
                category: category(&view.category)?,
            })
        });
        let preventive = self.preventive_services.iter().map(|view| {
            Some(PreventiveService {
                code: code(&view.code)?,
                name: view.name.clone(),
                kana: view.kana.clone(),
                read_as: code(view.read_as.as_deref()?)?,
            })
        });
        let excluded = self.excluded_services.iter().map(|view| {
            Some(ExcludedService {
                code: code(&view.code)?,
                name: view.name.clone(),
                kana: view.kana.clone(),
                reason: view.reason.clone(),
            })
        });
        ServiceTable::new(
            categories.collect::<Option<_>>()?,
            services.collect::<Option<_>>()?,
            preventive.collect::<Option<_>>()?,
            excluded.collect::<Option<_>>()?,
            Stacking::from_id(&self.stacking)?,
        )
        .ok()
    }

    /// ① – ④, or every field at fault. A service that is not eligible has the code
    /// `service_not_eligible`.
    pub fn estimate(&self, request: &EstimateRequest) -> Result<EstimateView, Vec<FieldIssue>> {
        let invalid = || vec![FieldIssue::new("services", FieldCode::Invalid)];
        let table = self.table().ok_or_else(invalid)?;
        let input = input(&table, request)?;
        match estimate(&table, &input) {
            Ok(found) => Ok(EstimateView::of(&found)),
            Err(EstimateError::Overflow) => Err(vec![too_large("reader_cost_yen")]),
            Err(EstimateError::NotEligible(not_eligible)) => Err(vec![FieldIssue::with(
                "services",
                FieldCode::ServiceNotEligible,
                not_eligible.code.to_string(),
            )]),
        }
    }
}

fn too_large(field: &str) -> FieldIssue {
    FieldIssue::with(field, FieldCode::TooLarge, Yen::MAX.get().to_string())
}

fn input(
    table: &ServiceTable,
    request: &EstimateRequest,
) -> Result<EstimateInput, Vec<FieldIssue>> {
    let mut issues = Vec::new();
    if request.services.len() > SERVICES_MAX {
        let max = SERVICES_MAX.to_string();
        return Err(vec![FieldIssue::with("services", FieldCode::TooLong, max)]);
    }
    let mut services = Vec::new();
    for (index, text) in request.services.iter().enumerate() {
        let field = format!("services[{index}]");
        match ServiceCode::parse(text) {
            Err(_) => issues.push(FieldIssue::new(field, FieldCode::Invalid)),
            Ok(code) if table.lookup(&code).is_err() => {
                let code = code.to_string();
                issues.push(FieldIssue::with(field, FieldCode::ServiceNotEligible, code));
            }
            Ok(code) => services.push(code),
        }
    }
    let mut amount = |field: &str, yen: i64| match Yen::new(yen) {
        Ok(yen) => yen,
        Err(YenError::TooLarge) => {
            issues.push(too_large(field));
            Yen::ZERO
        }
        Err(YenError::Negative | YenError::NotANumber) => {
            issues.push(FieldIssue::with(field, FieldCode::TooSmall, "0"));
            Yen::ZERO
        }
    };
    let input = EstimateInput {
        services,
        readers: request.readers,
        reader_cost: amount("reader_cost_yen", request.reader_cost_yen),
        support_cost: amount("support_cost_yen", request.support_cost_yen),
        donations: amount("donations_yen", request.donations_yen),
        other_income: amount("other_income_yen", request.other_income_yen),
        nonprofit: request.nonprofit,
    };
    if issues.is_empty() {
        Ok(input)
    } else {
        Err(issues)
    }
}

impl EstimateView {
    /// The estimate as it crosses the wire.
    pub fn of(estimate: &Estimate) -> Self {
        Self {
            total_yen: estimate.total.get(),
            limit_yen: estimate.limit.get(),
            selected_yen: estimate.selected.get(),
            grant_yen: estimate.grant.get(),
            reader_cap: estimate.reader_cap,
            readers_over_cap: estimate.own_cost_readers,
            deducted_yen: estimate.deducted.get(),
            lines: estimate.lines.iter().map(line).collect(),
        }
    }
}

fn line(line: &EstimateLine) -> EstimateLineView {
    EstimateLineView {
        code: line.code.to_string(),
        name: line.name.clone(),
        category: line.category.to_string(),
        limit_yen: line.limit.get(),
        reader_cap: line.reader_cap,
        counted: line.counted,
        read_as: line.read_as.as_ref().map(ToString::to_string),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::scheme::{SchemeCatalog, SchemeId};

    fn view() -> SchemeView {
        let catalog = SchemeCatalog::builtin().unwrap();
        let scheme = catalog.get(&SchemeId::parse("fy2026").unwrap()).unwrap();
        SchemeView::of(scheme, "2026-11-22T03:00:00Z".parse().unwrap())
    }

    fn request(services: &[&str]) -> EstimateRequest {
        EstimateRequest {
            services: services.iter().map(|code| (*code).to_owned()).collect(),
            readers: 4,
            reader_cost_yen: 60_500,
            support_cost_yen: 33_000,
            ..EstimateRequest::default()
        }
    }

    #[test]
    fn amounts_come_out_as_the_domain_says() {
        let found = view().estimate(&request(&["11", "63"])).unwrap();
        assert_eq!(
            (
                found.total_yen,
                found.limit_yen,
                found.selected_yen,
                found.grant_yen
            ),
            (93_500, 128_000, 93_500, 93_000)
        );
        assert_eq!((found.reader_cap, found.readers_over_cap), (6, 0));
        assert_eq!(found.lines[1].read_as.as_deref(), Some("13"));
    }

    #[test]
    fn every_field_at_fault_is_named() {
        let mut bad = request(&["11", "A2", "訪問", "99"]);
        bad.donations_yen = -1;
        bad.other_income_yen = 1_000_000_000_000;
        let issues = view().estimate(&bad).unwrap_err();
        let named: Vec<_> = issues
            .iter()
            .map(|issue| (issue.field.as_str(), issue.code))
            .collect();
        assert_eq!(
            named,
            [
                ("services[1]", FieldCode::ServiceNotEligible),
                ("services[2]", FieldCode::Invalid),
                ("services[3]", FieldCode::ServiceNotEligible),
                ("donations_yen", FieldCode::TooSmall),
                ("other_income_yen", FieldCode::TooLarge),
            ]
        );
        let mut sum = request(&["11"]);
        sum.reader_cost_yen = 999_999_999_999;
        assert_eq!(
            view().estimate(&sum).unwrap_err()[0].code,
            FieldCode::TooLarge
        );
        let many = vec!["11"; SERVICES_MAX + 1];
        assert_eq!(
            view().estimate(&request(&many)).unwrap_err()[0].code,
            FieldCode::TooLong
        );
    }
}
