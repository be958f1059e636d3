//! 導入の準備 of offices.

mod answers;
mod checks;
mod rehearsals;

pub use answers::{answer, answer_locked, answers, write_answer};
pub use checks::{checks_of, keep_check};
pub use rehearsals::{
    begin_rehearsal, finish_rehearsal, finished_rehearsals, last_finished, open_rehearsal,
    open_rehearsal_locked, rehearsal_by_code, rehearsal_in, save_results,
};
