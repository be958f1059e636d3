//! English.

use super::Words;

pub(super) const WORDS: Words = Words {
    loading_page: "Loading the page",
    part_missing: "A file this page needs did not arrive",
    part_missing_detail: "The connection broke, or Tsunagi was updated. Nothing saved is lost. Load again; if that does not help, reload the whole page.",
    load_again: "Load again",
    reload: "Reload the whole page",
};
