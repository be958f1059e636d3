//! 日本語.

use domain::office::VerificationWay;

use super::Words;

/// 日本語.
pub(super) const WORDS: Words = Words {
    title: "事業所の確認",
    why: "利用者の情報を見るには、この事業所が本当にその事業所番号の事業所であることの確認が必要です。助成金の申請は、確認の前でもできます。",
    verified: |day, way| {
        let how = match way {
            Some(VerificationWay::Certificate) => "事業所の証明書",
            Some(VerificationWay::Letter) => "手紙のコード",
            Some(VerificationWay::Approval) => "国保中央会の確認",
            None => "運用者の確認",
        };
        format!("{day}に確認しました（{how}）")
    },
    moment: crate::text::minute,
    ways: "確認の方法は3つあります。どれか1つで済みます。",
    by_certificate: "介護保険証明書か介護DX証明書を入れた端末で、端末用のアドレスを開く。すぐに確認されます。",
    by_certificate_link: "端末と証明書を開く",
    by_letter: "手紙を申し込む。指定の届け出の住所に、コードの書かれた手紙が届きます（1週間ほど）。",
    by_federation: "国保中央会に直接、書類で示す。",
    ask: "手紙を申し込む",
    asked: |day| format!("{day}に手紙を申し込みました。手紙が作られるのをお待ちください。"),
    sent: |day, until| format!("手紙は{day}に作られました。コードは{until}まで使えます。"),
    code: "手紙のコード",
    code_hint: "12文字です。ハイフンや空白、大文字と小文字の違いは気にしなくてかまいません。",
    code_missing: "手紙のコードを入力してください",
    left: |left| format!("あと{left}回まで間違えられます。"),
    enter: "確認する",
    void: "コードの期限が過ぎたか、間違いが5回になりました。国保中央会に手紙の作り直しを頼んでください。",
};
