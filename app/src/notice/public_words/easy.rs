//! やさしい日本語.

use super::Words;

pub(super) const WORDS: Words = Words {
    notices: "通知書",
    printed: "印刷した通知書は、",
    verify: "通知書の確認",
    printed_end: "で確かめられます。",
    download_named: |title, number, size| {
        format!("{title} {number}（PDF、{size}）をダウンロードする")
    },
    download: |size| format!("ダウンロード（PDF、{size}）"),
    not_issued: "作れませんでした",
    replaced: "この決定は、あとで変わりました",
    gap: "　",
    code_needed: "通知書の下にある確認コード（英語の文字と数字で16文字）を書いてください",
    lead: "つなぎが出した通知書が、本当のものか確かめられます。サインインしなくてもよいです。",
    code: "確認コード",
    code_hint: "通知書のページの下に印刷してあります。例：ABCD-EFGH-JKMN-PQRS",
    check: "確かめる",
    none: "この確認コードの通知書はありません",
    none_detail: "書いた文字を、通知書ともう一度くらべてください。合っているのに出ないときは、つなぎが出した通知書ではありません。",
    genuine: "つなぎが出した通知書です",
    genuine_detail: "手もとの通知書が、次のことと同じか、くらべてください。違うところがあるときは、書きかえられています。",
    superseded: "この通知書の決定は、あとで変わりました",
    superseded_detail: "つなぎが出した通知書ですが、今は使えません。新しい通知書を見てください。",
    granted: "もらえるお金の決定額",
    kind: "種類",
    number: "番号",
    date: "日付",
    digest: "PDFのSHA-256（はじめの16文字）",
    rehearsal: "さいごの確認の結果",
    sealed: "つなぎが作った結果の紙です",
    sealed_detail: "本物とわかりました。持っている紙と、下の内容が同じか、見てください。",
    unsealed: "この紙が本物かどうか、わかりません",
    unsealed_detail: "記録と合いません。この紙は使わないで、運用者に知らせてください。",
    office_number: "事業所番号",
    finished_on: "確認がおわった日",
    outcome: "結果",
    passed: "ぜんぶ合格",
    failed: "不合格がある",
    privacy: "個人の情報を守るため、事業所の名前は出しません。",
};
