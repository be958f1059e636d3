//! Payment: batches, their items, files and results, and corrected accounts.
//!
//! Everything that changes a batch begins with [`batch_for_change`]: two changes never interleave.

mod batches;
mod candidates;
mod corrections;
mod files;
mod items;
mod left_out;
mod results;
mod steps;

pub use batches::{batch_for_change, batches, find_batch, insert_batch, next_number, save_batch};
pub use candidates::{Approved, Wanted, approved};
pub use corrections::{
    CorrectionRow, ask_correction, close_correction, confirmed_accounts, latest_correction,
    open_correction, open_corrections,
};
pub use files::{add_file, blob_of_file, files_of};
pub use items::{
    ItemRow, add_items, bare_items_after, cancel_items, count_pending, item_states, items_after,
    items_by_ordinals, last_item_of, set_results,
};
pub use left_out::{LeftOutRow, add_left_out, count_left_out, left_out_of};
pub use results::{add_result, find_result, results_of};
pub use steps::{ManySteps, step_many};

/// States of a batch, as stored.
pub mod batch_state {
    /// Its files are being written.
    pub const PREPARING: &str = "preparing";
    /// Waits for its release.
    pub const DRAFT: &str = "draft";
    /// May be given to the bank.
    pub const RELEASED: &str = "released";
    /// Every item has its result.
    pub const SETTLED: &str = "settled";
    /// Given up before its release.
    pub const CANCELLED: &str = "cancelled";
}

/// States of an item, as stored.
pub mod item_state {
    /// No result yet.
    pub const PENDING: &str = "pending";
    /// The money arrived.
    pub const PAID: &str = "paid";
    /// 振込不能.
    pub const FAILED: &str = "failed";
    /// Its batch was given up.
    pub const CANCELLED: &str = "cancelled";
}

/// States of a correction, as stored.
pub mod correction_state {
    /// Waits for a reviewer.
    pub const ASKED: &str = "asked";
    /// The account counts.
    pub const CONFIRMED: &str = "confirmed";
    /// A reviewer refused it.
    pub const REFUSED: &str = "refused";
    /// The applicant asked anew.
    pub const REPLACED: &str = "replaced";
}
