//! 導入の準備: the five steps from nothing to first use.

mod answer;
mod finding;
mod need;
mod progress;
mod rehearsal;
mod step;
mod terminal;
mod user_agent;

pub use answer::{Answer, Question};
pub use finding::{Finding, TerminalCheck, Verdict, judge, passes};
pub use need::{Facts, Need};
pub use progress::{Progress, StepState, progress};
pub use rehearsal::{RehearsalCheck, RehearsalDetail, RehearsalOutcome, is_complete, is_passed};
pub use step::Step;
pub use terminal::{Browser, HelperSeen, MIN_CHROMIUM, MIN_SAFARI, Measured, System, TlsSeen};
pub use user_agent::{browser_of, system_of};
