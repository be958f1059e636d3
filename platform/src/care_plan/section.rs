//! A section of a care plan: what one file of the standard carries.

use chrono::NaiveDate;
use contract::record::{
    CarePlan, MonthlyCost, MonthlySheet, NamedField, PlanForms, PlanGoal, PlanOverview,
    PreventiveForm, ScheduledService, SupplementaryInfo, WeeklyEntry,
};

/// Which record a section belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanOf {
    /// `plan/{office}/{made_on}`.
    Plan {
        /// 居宅介護支援事業所番号.
        office: String,
        /// 居宅サービス計画作成（変更）日.
        made_on: NaiveDate,
    },
    /// `month/{office}/{yyyymm}`.
    Month {
        /// 居宅介護支援事業所番号.
        office: String,
        /// 対象年月.
        month: String,
    },
    /// `basic/…` or `preventive/…`.
    Preventive {
        /// `UPKIHON` or `UPYOBO`.
        file: String,
        /// Who wrote it.
        office: String,
        /// 作成日.
        made_on: NaiveDate,
    },
}

/// What one file says of one record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanSection {
    /// Which record.
    pub of: PlanOf,
    /// What it says.
    pub content: SectionContent,
}

/// The content of a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SectionContent {
    /// UP1KYO.
    Overview(Box<PlanOverview>),
    /// UP2KYO.
    Goals(Vec<PlanGoal>),
    /// UP3KYO.
    Week(Vec<WeeklyEntry>),
    /// UPHOSOKU.
    Supplement(Box<SupplementaryInfo>),
    /// UPPLAN.
    Planned {
        /// 作成年月日.
        written_on: Option<NaiveDate>,
        /// プラン担当者名.
        author: String,
        /// 第6表.
        rows: Vec<ScheduledService>,
    },
    /// UPSIKYU.
    Costs(Vec<MonthlyCost>),
    /// UPKIHON, UPYOBO.
    Named(Vec<Vec<NamedField>>),
}

impl PlanSection {
    /// File kind of the standard.
    pub fn name(&self) -> &str {
        match (&self.content, &self.of) {
            (SectionContent::Overview(_), _) => "UP1KYO",
            (SectionContent::Goals(_), _) => "UP2KYO",
            (SectionContent::Week(_), _) => "UP3KYO",
            (SectionContent::Supplement(_), _) => "UPHOSOKU",
            (SectionContent::Planned { .. }, _) => "UPPLAN",
            (SectionContent::Costs(_), _) => "UPSIKYU",
            (SectionContent::Named(_), PlanOf::Preventive { file, .. }) => file,
            (SectionContent::Named(_), _) => "UPYOBO",
        }
    }

    /// The part of the record it belongs to.
    pub fn part(&self) -> String {
        self.empty_plan().part()
    }

    /// The record without any section.
    pub fn empty_plan(&self) -> CarePlan {
        match &self.of {
            PlanOf::Plan { office, made_on } => CarePlan::Plan(PlanForms {
                made_on: *made_on,
                office_number: office.clone(),
                overview: None,
                goals: Vec::new(),
                week: Vec::new(),
                supplement: None,
            }),
            PlanOf::Month { office, month } => CarePlan::Month(MonthlySheet {
                month: month.clone(),
                office_number: office.clone(),
                written_on: None,
                author: String::new(),
                planned: Vec::new(),
                costs: Vec::new(),
                supplement: None,
            }),
            PlanOf::Preventive {
                file,
                office,
                made_on,
            } => CarePlan::Preventive(PreventiveForm {
                file: file.clone(),
                made_on: *made_on,
                office_number: office.clone(),
                rows: Vec::new(),
            }),
        }
    }

    /// Puts the section into its record.
    pub fn place(&self, plan: &mut CarePlan) {
        match (plan, self.content.clone()) {
            (CarePlan::Plan(forms), SectionContent::Overview(overview)) => {
                forms.overview = Some(*overview);
            }
            (CarePlan::Plan(forms), SectionContent::Goals(goals)) => forms.goals = goals,
            (CarePlan::Plan(forms), SectionContent::Week(week)) => forms.week = week,
            (CarePlan::Plan(forms), SectionContent::Supplement(supplement)) => {
                forms.supplement = Some(*supplement);
            }
            (CarePlan::Month(sheet), SectionContent::Supplement(supplement)) => {
                sheet.supplement = Some(*supplement);
            }
            (
                CarePlan::Month(sheet),
                SectionContent::Planned {
                    written_on,
                    author,
                    rows,
                },
            ) => {
                sheet.written_on = written_on;
                sheet.author = author;
                sheet.planned = rows;
            }
            (CarePlan::Month(sheet), SectionContent::Costs(costs)) => sheet.costs = costs,
            (CarePlan::Preventive(form), SectionContent::Named(rows)) => form.rows = rows,
            // A section is only ever made for a record of its own form.
            _ => {}
        }
    }

    /// The section of this name out of a record; `None` when it holds no such section.
    pub fn of(name: &str, plan: &CarePlan) -> Option<Self> {
        let content = match (plan, name) {
            (CarePlan::Plan(forms), "UP1KYO") => {
                SectionContent::Overview(Box::new(forms.overview.clone()?))
            }
            (CarePlan::Plan(forms), "UP2KYO") => SectionContent::Goals(forms.goals.clone()),
            (CarePlan::Plan(forms), "UP3KYO") => SectionContent::Week(forms.week.clone()),
            (CarePlan::Plan(forms), "UPHOSOKU") => {
                SectionContent::Supplement(Box::new(forms.supplement.clone()?))
            }
            (CarePlan::Month(sheet), "UPHOSOKU") => {
                SectionContent::Supplement(Box::new(sheet.supplement.clone()?))
            }
            (CarePlan::Month(sheet), "UPPLAN") => SectionContent::Planned {
                written_on: sheet.written_on,
                author: sheet.author.clone(),
                rows: sheet.planned.clone(),
            },
            (CarePlan::Month(sheet), "UPSIKYU") => SectionContent::Costs(sheet.costs.clone()),
            (CarePlan::Preventive(form), _) => SectionContent::Named(form.rows.clone()),
            _ => return None,
        };
        Some(Self {
            of: PlanOf::of(plan)?,
            content,
        })
    }
}

impl PlanOf {
    fn of(plan: &CarePlan) -> Option<Self> {
        match plan {
            CarePlan::Plan(forms) => Some(Self::Plan {
                office: forms.office_number.clone(),
                made_on: forms.made_on,
            }),
            CarePlan::Month(sheet) => Some(Self::Month {
                office: sheet.office_number.clone(),
                month: sheet.month.clone(),
            }),
            CarePlan::Preventive(form) => Some(Self::Preventive {
                file: form.file.clone(),
                office: form.office_number.clone(),
                made_on: form.made_on,
            }),
            CarePlan::Result(_) => None,
        }
    }
}
