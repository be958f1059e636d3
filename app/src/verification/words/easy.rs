//! やさしい日本語.

use domain::office::VerificationWay;

use super::Words;

/// やさしい日本語.
pub(super) const WORDS: Words = Words {
    title: "事業所の確認",
    why: "利用者の情報を見る前に、この事業所が本物かどうかを確かめます。助成金の申請は、確かめる前でもできます。",
    verified: |day, way| {
        let how = match way {
            Some(VerificationWay::Certificate) => "証明書",
            Some(VerificationWay::Letter) => "手紙のコード",
            Some(VerificationWay::Approval) => "国保中央会",
            None => "運用者",
        };
        format!("{day}に確かめました（{how}）")
    },
    moment: crate::text::minute,
    ways: "3つの方法があります。1つだけすれば終わります。",
    by_certificate: "介護保険証明書か介護DX証明書を入れた端末で、端末のアドレスを開きます。すぐに終わります。",
    by_certificate_link: "端末と証明書を開く",
    by_letter: "手紙をたのみます。コードを書いた手紙が届きます。1週間くらいかかります。",
    by_federation: "国保中央会に、書類を見せます。",
    ask: "手紙をたのむ",
    asked: |day| format!("{day}に手紙をたのみました。待ってください。"),
    sent: |day, until| format!("{day}に手紙を作りました。コードは{until}まで使えます。"),
    code: "手紙のコード",
    code_hint: "12文字です。大きい字と小さい字は、どちらでもいいです。",
    code_missing: "手紙のコードを書いてください",
    left: |left| format!("あと{left}回まちがえると、使えなくなります。"),
    enter: "確かめる",
    void: "このコードは使えません。国保中央会に、手紙をもう一度たのんでください。",
};
