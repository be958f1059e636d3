//! やさしい日本語.

use super::Words;

pub(super) const WORDS: Words = Words {
    unsupported: "このブラウザーでは、パスキーを使えません",
    unsupported_detail: "Safari、Chrome、Edge の新しいもので開いてください。ブラウザーを新しくすると、使えることがあります。",
    cancelled: "パスキーの操作が止まりました",
    cancelled_detail: "取り消したか、時間が過ぎました。入力したことは残っています。もう一度してください。",
    already: "この端末のパスキーは、もう登録してあります",
    already_detail: "もう一度登録しなくてもよいです。2つ目は、別の端末かセキュリティキーで登録してください。",
    wrong_place: "このアドレスでは、パスキーを使えません",
    wrong_place_detail: "アドレスが正しいか確かめて、つなぎをもう一度開いてください。",
    no_lock: "この端末に画面のロックがありません",
    no_lock_detail: "端末の設定で、暗証番号、指紋、顔のどれかを使えるようにしてから、もう一度してください。",
    interrupted: "ほかのパスキーの操作が始まったので、止まりました",
    interrupted_detail: "開いているほかの画面を閉じて、もう一度してください。",
    other: "パスキーを使えませんでした",
    other_detail: "端末の電源を入れ直すか、別の端末やセキュリティキーを使ってください。",
};
