//! やさしい日本語.

use super::Words;

pub(super) const WORDS: Words = Words {
    loading_page: "画面を読んでいます",
    part_missing: "この画面に必要なファイルが届きませんでした",
    part_missing_detail: "ネットワークが切れたか、つなぎが新しくなりました。保存したものは、なくなっていません。もう一度読んでください。直らないときは、ページを全部読み直してください。",
    load_again: "もう一度読む",
    reload: "ページを全部読み直す",
};
