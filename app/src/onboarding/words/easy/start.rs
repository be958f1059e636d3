//! Step 5 in easy Japanese.

use crate::onboarding::words::StartWords;

pub(super) const WORDS: StartWords = StartWords {
    day: "はじめる日",
    day_lead: "お知らせの紙に書かれます。あとで変えられます。",
    day_label: "はじめる日",
    save: "保存する",
    saved: "保存しました",
    admin_only: "はじめる日は、管理者が決めます。",
    papers: "利用者へのお知らせ",
    papers_lead: "事業所の名前が入ったPDFです。やさしい日本語です。",
    leaflet: "小さい紙（A4）",
    poster: "大きい紙（A3）",
    consent: "はじめての同意",
    consent_steps: &[
        "「担当一覧」で「利用者を追加する」をおします。",
        "目の前の人と同じか、確認します。",
        "画面の説明を読んで、よいか聞きます。いやと言われたものは選びません。",
        "「利用者の情報」をひらいて、見えるか確認します。",
    ],
    consent_link: "担当一覧をひらく",
    trouble: "うまくいかないとき",
    trouble_points: &[
        (
            "サインインできない",
            "別の機械のパスキーを使います。なければ、ほかの管理者に助けてもらいます。",
        ),
        (
            "カードを読めない",
            "ソフトをもう一度動かします。急ぐときは、顔を見て確認します。",
        ),
        (
            "情報が出ない",
            "市町村がはじめたか、同意の日が切れていないか、見ます。",
        ),
        ("証明書の期限が近い", "「機械と証明書」で新しくします。"),
    ],
    subsidy: "助成金",
    subsidy_open: |days, day| format!("あと{days}日、申し込めます（{day}まで）。"),
    subsidy_closed: "いまは申し込めません。",
    subsidy_link: "申請一覧をひらく",
};
