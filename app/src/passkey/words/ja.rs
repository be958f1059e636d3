//! 日本語.

use super::Words;

pub(super) const WORDS: Words = Words {
    unsupported: "このブラウザーではパスキーを使えません",
    unsupported_detail: "Safari、Chrome、Edgeの新しい版で開いてください。ブラウザーを更新すると使えることがあります。",
    cancelled: "パスキーの操作が中断されました",
    cancelled_detail: "取り消されたか、時間が過ぎました。入力した内容は残っています。もう一度お試しください。",
    already: "この端末のパスキーはすでに登録されています",
    already_detail: "登録し直す必要はありません。2つ目を登録するときは、別の端末かセキュリティキーを使ってください。",
    wrong_place: "このアドレスではパスキーを使えません",
    wrong_place_detail: "アドレスバーのアドレスが正しいか確かめて、つなぎを開き直してください。",
    no_lock: "この端末には画面ロックが設定されていません",
    no_lock_detail: "端末の設定で、暗証番号、指紋、顔認証のいずれかを設定してから、もう一度お試しください。",
    interrupted: "ほかのパスキーの操作が始まったため止まりました",
    interrupted_detail: "開いているほかの画面を閉じて、もう一度お試しください。",
    other: "パスキーを使えませんでした",
    other_detail: "端末を再起動するか、別の端末やセキュリティキーでお試しください。",
};
