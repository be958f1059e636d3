//! 日本語.

use super::Words;

pub(super) const WORDS: Words = Words {
    loading_page: "画面を読み込んでいます",
    part_missing: "この画面に必要なファイルを受け取れませんでした",
    part_missing_detail: "通信が途切れたか、つなぎが新しくなった可能性があります。保存済みの内容はなくなっていません。もう一度読み込んでください。直らないときは、ページ全体を読み込み直してください。",
    load_again: "もう一度読み込む",
    reload: "ページ全体を読み込み直す",
};
