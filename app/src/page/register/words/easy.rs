//! やさしい日本語.

use super::Words;

pub(super) const WORDS: Words = Words {
    accept_title: "参加の確認",
    accept_lead: "今のアカウントに、この役割を足します。",
    accept: "参加する",
    other_person: |me, email| {
        format!(
            "今は {me} でサインインしています。このリンクは {email} の人のためのものです。サインアウトしてから、リンクをもう一度開いてください。"
        )
    },
    other_person_title: "別の人がサインインしています",
    known_address: "このメールアドレスは、もう登録してあります。サインインすると、参加の確認に進みます。",
    bad_email: "メールアドレスを、name@example.jp のように書いてください",
    number_needed: "介護保険の事業所番号を書いてください",
    number_length: |found| format!("事業所番号は10の数字です（今は{found}）"),
    number_character: |position, character| {
        format!(
            "事業所番号の{position}番目の「{character}」を直してください。指定通知書の番号を書きます"
        )
    },
    check_digit: "番号がまちがっているかもしれません",
    check_digit_detail: "最後の数字が計算と合いません。指定通知書を見て、確かめてください。同じなら、このまま進めます。",
    title: "利用登録",
    step_one: "1／3 事業所とメールアドレス",
    lead: "書いたメールアドレスに、登録を続けるためのリンクを送ります。",
    office_number: "介護保険の事業所番号",
    office_number_hint: "指定通知書にある10の数字",
    email: "メールアドレス",
    email_hint: "サインインと、お知らせに使います",
    send: "確認のメールを送る",
    sign_in_instead: "登録した人はサインイン",
    sent: "確認のメールを送りました",
    sent_detail: " に送りました。メールのリンクを30分のうちに開いて、登録を続けてください。",
    sent_again: "もう一度送りました",
    sandbox_mail: "サンドボックスに届いたメールを見る",
    no_mail: "メールが届かないとき",
    look_in_spam: "迷惑メールのところを見てください。",
    wait_or_correct: "少し待っても届かないときは、もう一度送るか、アドレスを直してください。",
    send_again: "もう一度送る",
    back_to_correct: "もどって直す",
    checking_link: "リンクを確かめています",
    link_note: "リンクは、30分だけ、1回だけ使えます。メールで途中で切れているときは、リンクを全部コピーして開いてください。",
    from_start: "利用登録をはじめからする",
    sign_in: "サインイン",
    second_label: "2つ目のパスキー",
    step_three: "3／3 予備のパスキー",
    done: "登録が終わりました",
    done_detail: "次からは、メールアドレスとパスキーでサインインします。",
    spare_lead: "端末をなくしたり、こわしたりすると、サインインできません。スマートフォンやセキュリティキーなど、別の端末にも、もう1つ登録してください。",
    add_spare: "もう1つ登録する",
    later: "あとで「アカウント」から登録する",
    name_needed: "名前を60文字までで書いてください",
    office_name_needed: "事業所の名前を100文字までで書いてください",
    you: "あなたの登録",
    step_two: "2／3 名前とパスキー",
    office_name: "事業所の名前",
    office_name_hint: "指定通知書にある名前",
    your_name: "あなたの名前",
    make_passkey: "パスキーを登録する",
    office_line: |name, number| format!("{name}（{number}）"),
    office: "事業所",
    role: "役割",
    number_suspicious: "事業所番号がまちがっているかもしれません",
    number_suspicious_detail: "指定通知書を見て、確かめてください。違うときは、はじめから登録してください。同じなら、このまま進めます。",
    about_passkeys: "パスキーとは",
    about_passkeys_detail: "パスワードのかわりに、この端末の画面のロック（指紋、顔、暗証番号）で、本人か確かめます。次の画面で、端末の案内を見てください。",
};
