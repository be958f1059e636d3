//! 日本語.

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
    not_issued: "発行できませんでした",
    replaced: "この決定は、後に変更されました",
    gap: "　",
    code_needed: "通知書の下にある確認コード（英数字16文字）を入力してください",
    lead: "つなぎが発行した通知書が本物かどうかを確かめられます。サインインは必要ありません。",
    code: "確認コード",
    code_hint: "通知書の各ページの下に印刷されています。例：ABCD-EFGH-JKMN-PQRS",
    check: "確かめる",
    none: "この確認コードの通知書はありません",
    none_detail: "入力した文字を、通知書ともう一度見比べてください。合っているのに表示されないときは、つなぎが発行した通知書ではありません。",
    genuine: "つなぎが発行した通知書です",
    genuine_detail: "お手元の通知書が、次の内容と同じかどうかを見比べてください。違うところがあるときは、書き換えられています。",
    superseded: "この通知書の決定は、後に変更されました",
    superseded_detail: "つなぎが発行した通知書ですが、いまは効力がありません。新しい通知書を確かめてください。",
    granted: "交付決定額",
    kind: "種類",
    number: "番号",
    date: "日付",
    digest: "PDFのSHA-256（先頭16桁）",
    rehearsal: "最終確認の結果",
    sealed: "つなぎが作成した最終確認の結果です",
    sealed_detail: "電子署名を確かめました。お手元の書面が、次の内容と同じかどうかを見比べてください。",
    unsealed: "この書面の電子署名を確かめられません",
    unsealed_detail: "記録と署名が合いません。この書面は使わず、運用者に知らせてください。",
    office_number: "介護保険事業所番号",
    finished_on: "確認を終えた日",
    outcome: "結果",
    passed: "すべての確認に適合",
    failed: "適合しなかった確認がある",
    privacy: "個人情報を守るため、事業所の名前は表示しません。",
};
