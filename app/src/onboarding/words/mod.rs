//! The wording of 導入の準備, one file a language.

mod easy;
mod en;
mod ja;

use domain::onboarding::{
    Answer, HelperSeen, Need, Question, RehearsalCheck, RehearsalDetail, RehearsalOutcome, Step,
    StepState, System, TerminalCheck, TlsSeen, Verdict,
};

use crate::language;

/// Everything the pages say.
pub(super) struct Words {
    pub(super) title: &'static str,
    pub(super) lead: &'static str,
    pub(super) steps_label: &'static str,
    pub(super) step: fn(Step) -> &'static str,
    pub(super) step_about: fn(Step) -> &'static str,
    pub(super) step_state: fn(StepState) -> &'static str,
    pub(super) step_number: fn(u32) -> String,
    pub(super) minutes: fn(u32) -> String,
    pub(super) together: fn(u32) -> String,
    pub(super) waits_for: &'static str,
    pub(super) open_step: fn(&str) -> String,
    pub(super) next_step: &'static str,
    pub(super) back_to_all: &'static str,
    pub(super) print: &'static str,
    pub(super) checklist: &'static str,
    pub(super) need: fn(Need) -> &'static str,
    pub(super) done: &'static str,
    pub(super) to_do: &'static str,
    pub(super) optional: &'static str,
    pub(super) done_by: fn(&str, &str) -> String,
    pub(super) all_done: &'static str,
    pub(super) health_link: &'static str,
    pub(super) question: fn(Question) -> &'static str,
    pub(super) question_hint: fn(Question) -> &'static str,
    pub(super) answer: fn(Answer) -> &'static str,
    pub(super) answered: fn(&str, &str) -> String,
    pub(super) other_first: &'static str,
    pub(super) other_first_detail: fn(&str, &str, &str) -> String,
    pub(super) save_mine: &'static str,
    pub(super) keep_theirs: &'static str,
    pub(super) terminal: TerminalWords,
    pub(super) settings: SettingsWords,
    pub(super) municipalities: MunicipalityWords,
    pub(super) rehearsal: RehearsalWords,
    pub(super) start: StartWords,
    pub(super) health: HealthWords,
}

/// Step 1.
pub(super) struct TerminalWords {
    pub(super) this: &'static str,
    pub(super) this_lead: &'static str,
    pub(super) measure: &'static str,
    pub(super) measuring: &'static str,
    pub(super) again: &'static str,
    pub(super) check: fn(TerminalCheck) -> &'static str,
    pub(super) verdict: fn(Verdict) -> &'static str,
    pub(super) advice: fn(TerminalCheck, Verdict) -> &'static str,
    pub(super) tls: fn(TlsSeen) -> &'static str,
    pub(super) helper: fn(HelperSeen) -> &'static str,
    pub(super) line: fn(u32, u32) -> String,
    pub(super) speed: fn(u32) -> String,
    pub(super) clock: fn(i64) -> String,
    pub(super) storage: fn(bool) -> &'static str,
    pub(super) reader: fn(bool) -> &'static str,
    pub(super) system_advice: fn(System) -> &'static str,
    pub(super) passed: &'static str,
    pub(super) stopped: &'static str,
    pub(super) card: &'static str,
    pub(super) card_lead: &'static str,
    pub(super) keep: &'static str,
    pub(super) keep_lead: &'static str,
    pub(super) which: &'static str,
    pub(super) new_terminal: &'static str,
    pub(super) name: &'static str,
    pub(super) name_hint: &'static str,
    pub(super) name_missing: &'static str,
    pub(super) admin_registers: &'static str,
    pub(super) kept: &'static str,
    pub(super) list: &'static str,
    pub(super) none: &'static str,
    pub(super) not_checked: &'static str,
    pub(super) column_name: &'static str,
    pub(super) column_state: &'static str,
    pub(super) column_checked: &'static str,
    pub(super) ipad: &'static str,
    pub(super) ipad_points: &'static [&'static str],
    pub(super) prepare: &'static str,
    pub(super) prepare_points: &'static [&'static str],
}

/// Step 2.
pub(super) struct SettingsWords {
    pub(super) preflight: &'static str,
    pub(super) preflight_lead: &'static str,
    pub(super) unknown_id: &'static str,
    pub(super) certificate: &'static str,
    pub(super) certificate_lead: &'static str,
    pub(super) certificate_none: &'static str,
    pub(super) certificate_some: fn(u32, u32) -> String,
    pub(super) certificate_external: fn(u32) -> String,
    pub(super) certificate_link: &'static str,
    pub(super) staff: &'static str,
    pub(super) staff_lead: &'static str,
    pub(super) staff_link: &'static str,
    pub(super) helper: &'static str,
    pub(super) helper_lead: &'static str,
    pub(super) helper_link: &'static str,
    pub(super) mails: &'static str,
    pub(super) mails_lead: &'static str,
}

/// Step 3.
pub(super) struct MunicipalityWords {
    pub(super) lead: &'static str,
    pub(super) own: &'static str,
    pub(super) own_none: &'static str,
    pub(super) unreachable: &'static str,
    pub(super) unknown_people: fn(u32) -> String,
    pub(super) people: fn(u32) -> String,
    pub(super) neighbours: fn(&str) -> String,
    pub(super) name: &'static str,
    pub(super) state: &'static str,
    pub(super) insured: &'static str,
    pub(super) standing: fn(Standing) -> &'static str,
    pub(super) from_day: fn(&str) -> String,
    pub(super) follow: &'static str,
    pub(super) not_started: &'static str,
}

/// Where a municipality stands, in one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    Ready,
    Dated,
    Arranging,
    Undecided,
    Unlisted,
}

/// Step 4.
pub(super) struct RehearsalWords {
    pub(super) lead: &'static str,
    pub(super) run: &'static str,
    pub(super) running: &'static str,
    pub(super) run_again: &'static str,
    pub(super) check: fn(RehearsalCheck) -> &'static str,
    pub(super) outcome: fn(RehearsalOutcome) -> &'static str,
    pub(super) detail: fn(RehearsalDetail) -> &'static str,
    pub(super) not_run: &'static str,
    pub(super) passkey: &'static str,
    pub(super) passkey_press: &'static str,
    pub(super) card: &'static str,
    pub(super) card_lead: &'static str,
    pub(super) without: &'static str,
    pub(super) without_lead: &'static str,
    pub(super) without_helper: &'static str,
    pub(super) without_reader: &'static str,
    pub(super) finish: &'static str,
    pub(super) finish_lead: &'static str,
    pub(super) finish_press: &'static str,
    pub(super) finish_wait: &'static str,
    pub(super) made: &'static str,
    pub(super) made_detail: &'static str,
    pub(super) download: &'static str,
    pub(super) results: &'static str,
    pub(super) results_none: &'static str,
    pub(super) passed: &'static str,
    pub(super) failed: &'static str,
    pub(super) to_subsidy: &'static str,
}

/// Step 5.
pub(super) struct StartWords {
    pub(super) day: &'static str,
    pub(super) day_lead: &'static str,
    pub(super) day_label: &'static str,
    pub(super) save: &'static str,
    pub(super) saved: &'static str,
    pub(super) admin_only: &'static str,
    pub(super) papers: &'static str,
    pub(super) papers_lead: &'static str,
    pub(super) leaflet: &'static str,
    pub(super) poster: &'static str,
    pub(super) consent: &'static str,
    pub(super) consent_steps: &'static [&'static str],
    pub(super) consent_link: &'static str,
    pub(super) trouble: &'static str,
    pub(super) trouble_points: &'static [(&'static str, &'static str)],
    pub(super) subsidy: &'static str,
    pub(super) subsidy_open: fn(i64, &str) -> String,
    pub(super) subsidy_closed: &'static str,
    pub(super) subsidy_link: &'static str,
}

/// Afterwards.
pub(super) struct HealthWords {
    pub(super) title: &'static str,
    pub(super) lead: &'static str,
    pub(super) platform: &'static str,
    pub(super) platform_state: fn(contract::care::PlatformState) -> &'static str,
    pub(super) terminals: &'static str,
    pub(super) certificate: &'static str,
    pub(super) certificate_state: fn(contract::terminal::TerminalState) -> &'static str,
    pub(super) certificate_until: fn(&str) -> String,
    pub(super) certificate_external: &'static str,
    pub(super) helper: &'static str,
    pub(super) helper_current: &'static str,
    pub(super) helper_old: fn(&str, &str) -> String,
    pub(super) helper_unknown: &'static str,
    pub(super) rehearsed: &'static str,
    pub(super) never: &'static str,
    pub(super) changes: &'static str,
    pub(super) no_changes: &'static str,
}

/// The words of the language chosen.
pub(super) fn words() -> &'static Words {
    language::pick(&ja::WORDS, &easy::WORDS, &en::WORDS)
}
