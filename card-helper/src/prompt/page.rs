//! The pages of a prompt: whole documents without anything from elsewhere.

use std::fmt::Write as _;

use contract::card::{CardCode, CardFault};

use super::{Complaint, Question, number_name, what_is_read};
use crate::card::NumberKind;
use crate::outside;

const STYLE: &str = "\
:root{color-scheme:light}\
body{margin:0;background:#f2f2f2;color:#1a1a1c;font:1rem/1.75 'Noto Sans JP','Hiragino Sans','Yu Gothic UI',sans-serif}\
main{max-width:34rem;margin:0 auto;padding:2rem 1.5rem;background:#fff;min-height:100vh;box-sizing:border-box}\
h1{font-size:1.5rem;line-height:1.5;margin:0 0 1rem}\
dl{margin:0 0 1.5rem;border-top:1px solid #949494}\
dt{font-weight:700;margin-top:.75rem}dd{margin:0;padding-bottom:.75rem;border-bottom:1px solid #ccc;overflow-wrap:anywhere}\
label{display:block;font-weight:700}\
input[type=password],input[type=text]{font:inherit;font-size:1.25rem;width:100%;box-sizing:border-box;min-height:3rem;\
padding:.25rem .75rem;border:1px solid #626264;border-radius:.5rem;margin-top:.5rem}\
.code{font-size:2rem;font-weight:700;letter-spacing:.25em}\
.warn,.error{padding:.75rem 1rem;border-left:.375rem solid;margin:0 0 1.5rem}\
.warn{background:#fff9e2;border-color:#927200}.error{background:#fdeeee;border-color:#ce0000}\
.tick{display:flex;gap:.75rem;align-items:center;min-height:2.75rem;font-weight:400;margin-top:1rem}\
.tick input{width:1.5rem;height:1.5rem;flex:none}\
.buttons{display:flex;flex-wrap:wrap;gap:1rem;margin-top:1.5rem}\
button{font:inherit;font-weight:700;min-height:3rem;min-width:8.5rem;padding:.5rem 1.5rem;border-radius:.5rem;\
border:1px solid #0017c1;background:#0017c1;color:#fff;cursor:pointer}\
button[value=no]{background:#fff;color:#0017c1}\
:focus-visible{outline:.25rem solid #000;outline-offset:.125rem;box-shadow:0 0 0 .125rem #ffd43d}";

/// A page and the value that lets its own style and script run, and nothing else.
pub(crate) struct Html {
    /// The document.
    pub(crate) text: String,
    /// For the policy header.
    pub(crate) nonce: String,
}

/// The form of a question.
pub(crate) fn form(question: &Question, ticket: &str, form: &str) -> Html {
    let mut body = String::new();
    let (title, yes) = match question {
        Question::Pair { origin, code } => {
            pair(&mut body, origin, code);
            ("このサイトにカードリーダーの利用を許可しますか", "許可する")
        }
        Question::Number { at_reader, .. } => {
            number(&mut body, question);
            let yes = if *at_reader {
                "リーダーで入力する"
            } else {
                "読み取る"
            };
            ("マイナンバーカードを読み取ります", yes)
        }
    };
    let ticket = escape(ticket);
    let form = escape(form);
    let content = format!(
        "<h1>{title}</h1><form method=\"post\" action=\"/prompt/{ticket}\" autocomplete=\"off\">\
         <input type=\"hidden\" name=\"form\" value=\"{form}\">{body}\
         <div class=\"buttons\"><button name=\"do\" value=\"yes\">{yes}</button>\
         <button name=\"do\" value=\"no\" formnovalidate>やめる</button></div></form>"
    );
    // Closing the page is an answer: the page that asked need not wait until the time is over.
    let script = "let sent=false;document.querySelector('form').addEventListener('submit',()=>{sent=true});\
        addEventListener('pagehide',()=>{if(!sent)navigator.sendBeacon(location.pathname+'/closed',\
        document.querySelector('[name=form]').value)});";
    document(title, &content, script)
}

/// After the last answer.
pub(crate) fn finished(fault: Option<&CardFault>) -> Html {
    let Some(fault) = fault else {
        return document(
            "読み取りました",
            "<h1>完了しました</h1><p>このタブを閉じて、元のページに戻ってください。カードはリーダーから外してかまいません。</p>",
            "",
        );
    };
    let content = format!(
        "<h1>読み取れませんでした</h1><p>{}</p><p>このタブを閉じて、元のページに戻ってください。</p>",
        sentence(fault)
    );
    document("読み取れませんでした", &content, "")
}

/// A ticket nobody knows any more.
pub(crate) fn ended() -> Html {
    document(
        "この画面は終わりました",
        "<h1>この画面は終わりました</h1><p>安全のため、確認の画面は一度しか開けません。カードは読み取っていません。\
         このタブを閉じて、元のページからもう一度操作してください。</p>",
        "",
    )
}

fn pair(body: &mut String, origin: &str, code: &str) {
    let _ = write!(
        body,
        "<p>下のサイトが、このパソコンのカードリーダーを使おうとしています。元のページに同じ番号が出ているときだけ許可してください。</p>\
         <dl><dt>サイト</dt><dd>{}</dd><dt>確認番号</dt><dd class=\"code\">{}</dd></dl>\
         <p>許可しても、カードの読み取りのたびにこの画面で確認します。</p>",
        escape(origin),
        escape(code)
    );
}

fn number(body: &mut String, question: &Question) {
    let Question::Number {
        origin,
        purpose,
        errand,
        tries,
        at_reader,
        complaint,
    } = question
    else {
        return;
    };
    if let Some(complaint) = complaint {
        let said = match complaint {
            Complaint::Shape => {
                "番号の桁数が違います。カードには送っていないので、残り回数は減っていません。"
            }
            Complaint::Wrong => "番号が違いました。残り回数が1回減りました。",
            Complaint::LastTry => {
                "残り1回です。下の確認にチェックを入れないと、カードには送りません。"
            }
        };
        let _ = write!(body, "<p class=\"error\" role=\"alert\">{said}</p>");
    }
    let _ = write!(
        body,
        "<dl><dt>依頼しているサイト</dt><dd>{}</dd><dt>目的</dt><dd>{}</dd><dt>読み取るもの</dt><dd>{}</dd></dl>",
        escape(origin),
        escape(purpose),
        what_is_read(*errand)
    );
    let kind = errand.number();
    let last = *tries == Some(1);
    if let Some(left) = tries {
        let class = if last { " class=\"warn\"" } else { "" };
        let advice = if last {
            "あと1回間違えるとロックされ、市区町村の窓口での手続きが必要になります。確かでなければ「やめる」を選んでください。"
        } else {
            ""
        };
        let _ = write!(
            body,
            "<p{class}>間違えられる残り回数は{left}回です。{advice}</p>"
        );
    }
    if *at_reader {
        let _ = write!(
            body,
            "<p><strong>{}は、カードリーダーのキーで入力します。</strong>下のボタンを押してから、リーダーの表示に従って入力し、\
             リーダーの確定のキーを押してください。番号はこのパソコンを通りません。</p>",
            number_name(kind)
        );
    } else {
        field(body, kind);
    }
    if last {
        body.push_str(
            "<label class=\"tick\"><input type=\"checkbox\" name=\"insist\" value=\"yes\">残り1回であることを理解して送ります</label>",
        );
    }
}

fn field(body: &mut String, kind: NumberKind) {
    let field = if kind.is_secret() { "password" } else { "text" };
    let _ = write!(
        body,
        "<label for=\"number\">{}</label><input id=\"number\" name=\"number\" type=\"{field}\" inputmode=\"numeric\" \
         maxlength=\"24\" required autofocus autocomplete=\"off\">",
        number_name(kind)
    );
}

/// What a code means to the person at the card.
fn sentence(fault: &CardFault) -> &'static str {
    match fault.code {
        CardCode::CardRemoved => {
            "読み取りの途中でカードが外れました。署名はされていません。カードを置き直してください。"
        }
        CardCode::CardChanged => "確認のときと違うカードが置かれています。何も読み取っていません。",
        CardCode::PinLocked => {
            "暗証番号がロックされているか、設定されていないカードです。市区町村の窓口で手続きができます。"
        }
        CardCode::ReaderBusy => "ほかのソフトがカードを使っています。そのソフトを閉じてください。",
        CardCode::UnsupportedCard => "マイナンバーカードではないようです。",
        CardCode::UserCancelled => "中止しました。カードは読み取っていません。",
        CardCode::PairingDenied => "許可しませんでした。このサイトはカードリーダーを使えません。",
        CardCode::UserTimeout => "時間がたったので終わりました。カードは読み取っていません。",
        CardCode::NoCard => "カードが置かれていません。",
        CardCode::NoReader => "カードリーダーがつながっていません。",
        CardCode::ServiceUnavailable => "カードリーダーのサービスが動いていません。",
        _ => "カードが応答しませんでした。署名はされていません。カードを置き直してください。",
    }
}

fn document(title: &str, content: &str, script: &str) -> Html {
    let nonce = outside::secret();
    let script = if script.is_empty() {
        String::new()
    } else {
        format!("<script nonce=\"{nonce}\">{script}</script>")
    };
    Html {
        text: format!(
            "<!doctype html><html lang=\"ja\"><head><meta charset=\"utf-8\">\
             <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>{title} - カードリーダー連携ソフト</title>\
             <style nonce=\"{nonce}\">{STYLE}</style></head><body><main>{content}</main>{script}</body></html>"
        ),
        nonce,
    }
}

fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            // Characters that turn the direction of text round could make one site look like another.
            '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => escaped.push('\u{FFFD}'),
            character if character.is_control() => escaped.push(' '),
            character => escaped.push(character),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::card::Errand;

    fn asked(purpose: &str, tries: u8) -> Html {
        let question = Question::Number {
            origin: "https://portal.example.jp".to_owned(),
            purpose: purpose.to_owned(),
            errand: Errand::Authenticate,
            tries: Some(tries),
            at_reader: false,
            complaint: None,
        };
        form(&question, "ticket", "form")
    }

    #[test]
    fn what_a_page_says_cannot_become_markup() {
        let page = asked("</dd><script>alert(1)</script>\u{202E}", 3);
        assert!(!page.text.contains("<script>alert"));
        assert!(page.text.contains("&lt;script&gt;"));
        assert!(!page.text.contains('\u{202E}'));
    }

    #[test]
    fn a_reader_with_keys_is_where_the_number_is_typed() {
        let question = Question::Number {
            origin: "https://portal.example.jp".to_owned(),
            purpose: "資格確認".to_owned(),
            errand: Errand::Authenticate,
            tries: Some(1),
            at_reader: true,
            complaint: None,
        };
        let page = form(&question, "ticket", "form").text;
        assert!(page.contains("カードリーダーのキーで入力します"));
        assert!(!page.contains("name=\"number\""), "nothing to type here");
        assert!(
            question.read("", false).is_err(),
            "the last try needs a tick"
        );
        assert!(question.read("", true).is_ok());
    }

    #[test]
    fn the_last_try_is_warned_of_and_needs_a_tick() {
        assert!(!asked("資格確認", 2).text.contains("insist"));
        let page = asked("資格確認", 1).text;
        assert!(page.contains("ロックされ"));
        assert!(page.contains("name=\"insist\""));
    }
}
