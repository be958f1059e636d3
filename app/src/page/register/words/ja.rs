//! 日本語.

use super::Words;

pub(super) const WORDS: Words = Words {
    accept_title: "参加の確認",
    accept_lead: "いまのアカウントに、この役割を追加します。",
    accept: "参加する",
    other_person: |me, email| {
        format!(
            "いまは {me} でサインインしています。このリンクは {email} 宛てです。サインアウトしてから、リンクを開き直してください。"
        )
    },
    other_person_title: "別の人としてサインインしています",
    known_address: "このメールアドレスは登録済みです。サインインすると、参加の確認に進みます。",
    bad_email: "メールアドレスを、name@example.jp のように入力してください",
    number_needed: "介護保険事業所番号を入力してください",
    number_length: |found| {
        format!("介護保険事業所番号は10桁で入力してください（いま{found}桁です）")
    },
    number_character: |position, character| {
        format!(
            "介護保険事業所番号の{position}文字目「{character}」を直してください。指定通知書の番号を入力します"
        )
    },
    check_digit: "番号の打ち間違いかもしれません",
    check_digit_detail: "最後の桁が計算と合いません。指定通知書と見比べてください。同じであれば、このまま進めます。",
    title: "利用登録",
    step_one: "1／3 事業所とメールアドレス",
    lead: "入力したメールアドレスに、登録を続けるためのリンクを送ります。",
    office_number: "介護保険事業所番号",
    office_number_hint: "指定通知書にある10桁の番号",
    email: "メールアドレス",
    email_hint: "サインインと、受付や審査の連絡に使います",
    send: "確認メールを送る",
    sign_in_instead: "登録済みの方はサインイン",
    sent: "確認メールを送りました",
    sent_detail: " 宛てに送りました。メールのリンクを30分以内に開いて、登録を続けてください。",
    sent_again: "もう一度送りました",
    sandbox_mail: "サンドボックスに届いたメールを見る",
    no_mail: "メールが届かないとき",
    look_in_spam: "迷惑メールのフォルダーを確かめてください。",
    wait_or_correct: "数分待っても届かないときは、もう一度送るか、アドレスを直してください。",
    send_again: "もう一度送る",
    back_to_correct: "入力に戻って直す",
    checking_link: "リンクを確かめています",
    link_note: "リンクは30分だけ、1回だけ使えます。メールソフトで途中で切れている場合は、リンク全体をコピーして開いてください。",
    from_start: "利用登録をはじめからする",
    sign_in: "サインイン",
    second_label: "2つ目のパスキー",
    step_three: "3／3 予備のパスキー",
    done: "登録が終わりました",
    done_detail: "次からは、メールアドレスとパスキーでサインインします。",
    spare_lead: "端末をなくしたり壊したりすると、サインインできなくなります。スマートフォンやセキュリティキーなど、別の端末にもう1つ登録しておくことをおすすめします。",
    add_spare: "もう1つ登録する",
    later: "あとで「アカウント」から登録する",
    name_needed: "氏名を60文字以内で入力してください",
    office_name_needed: "事業所の名称を100文字以内で入力してください",
    you: "あなたの登録",
    step_two: "2／3 氏名とパスキー",
    office_name: "事業所の名称",
    office_name_hint: "指定通知書にある名称",
    your_name: "あなたの氏名",
    make_passkey: "パスキーを登録する",
    office_line: |name, number| format!("{name}（{number}）"),
    office: "事業所",
    role: "役割",
    number_suspicious: "事業所番号の打ち間違いかもしれません",
    number_suspicious_detail: "指定通知書と見比べてください。違うときは、はじめから登録し直してください。同じであれば、このまま進めます。",
    about_passkeys: "パスキーとは",
    about_passkeys_detail: "パスワードの代わりに、この端末の画面ロック（指紋、顔、暗証番号）で本人確認をします。次の画面で端末の案内に従ってください。",
};
