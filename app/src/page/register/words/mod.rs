//! Registering.

mod easy;
mod en;
mod ja;

use crate::language::pick;

/// Registering.
#[derive(Debug)]
pub(crate) struct Words {
    /// 参加の確認
    pub(crate) accept_title: &'static str,
    /// いまのアカウントに、この役割を追加します。
    pub(crate) accept_lead: &'static str,
    /// 参加する
    pub(crate) accept: &'static str,
    /// いまは {me} でサインインしています。このリンクは {email} 宛てです。サインアウトしてから、リンクを開き直してください。
    pub(crate) other_person: fn(&str, &str) -> String,
    /// 別の人としてサインインしています
    pub(crate) other_person_title: &'static str,
    /// このメールアドレスは登録済みです。サインインすると、参加の確認に進みます。
    pub(crate) known_address: &'static str,
    /// メールアドレスを、name@example.jp のように入力してください
    pub(crate) bad_email: &'static str,
    /// 介護保険事業所番号を入力してください
    pub(crate) number_needed: &'static str,
    /// 介護保険事業所番号は10桁で入力してください（いま{found}桁です）
    pub(crate) number_length: fn(usize) -> String,
    /// 介護保険事業所番号の{position}文字目「{character}」を直してください。指定通知書の番号を入力します
    pub(crate) number_character: fn(usize, char) -> String,
    /// 番号の打ち間違いかもしれません
    pub(crate) check_digit: &'static str,
    /// 最後の桁が計算と合いません。指定通知書と見比べてください。同じであれば、このまま進めます。
    pub(crate) check_digit_detail: &'static str,
    /// 利用登録
    pub(crate) title: &'static str,
    /// 1／3 事業所とメールアドレス
    pub(crate) step_one: &'static str,
    /// 入力したメールアドレスに、登録を続けるためのリンクを送ります。
    pub(crate) lead: &'static str,
    /// 介護保険事業所番号
    pub(crate) office_number: &'static str,
    /// 指定通知書にある10桁の番号
    pub(crate) office_number_hint: &'static str,
    /// メールアドレス
    pub(crate) email: &'static str,
    /// サインインと、受付や審査の連絡に使います
    pub(crate) email_hint: &'static str,
    /// 確認メールを送る
    pub(crate) send: &'static str,
    /// 登録済みの方はサインイン
    pub(crate) sign_in_instead: &'static str,
    /// 確認メールを送りました
    pub(crate) sent: &'static str,
    ///  宛てに送りました。メールのリンクを30分以内に開いて、登録を続けてください。
    pub(crate) sent_detail: &'static str,
    /// もう一度送りました
    pub(crate) sent_again: &'static str,
    /// サンドボックスに届いたメールを見る
    pub(crate) sandbox_mail: &'static str,
    /// メールが届かないとき
    pub(crate) no_mail: &'static str,
    /// 迷惑メールのフォルダーを確かめてください。
    pub(crate) look_in_spam: &'static str,
    /// 数分待っても届かないときは、もう一度送るか、アドレスを直してください。
    pub(crate) wait_or_correct: &'static str,
    /// もう一度送る
    pub(crate) send_again: &'static str,
    /// 入力に戻って直す
    pub(crate) back_to_correct: &'static str,
    /// リンクを確かめています
    pub(crate) checking_link: &'static str,
    /// リンクは30分だけ、1回だけ使えます。メールソフトで途中で切れている場合は、リンク全体をコピーして開いてください。
    pub(crate) link_note: &'static str,
    /// 利用登録をはじめからする
    pub(crate) from_start: &'static str,
    /// サインイン
    pub(crate) sign_in: &'static str,
    /// 2つ目のパスキー
    pub(crate) second_label: &'static str,
    /// 3／3 予備のパスキー
    pub(crate) step_three: &'static str,
    /// 登録が終わりました
    pub(crate) done: &'static str,
    /// 次からは、メールアドレスとパスキーでサインインします。
    pub(crate) done_detail: &'static str,
    /// 端末をなくしたり壊したりすると、サインインできなくなります。スマートフォンやセキュリティキーなど、別の端末にもう1つ登録しておくことをおすすめします。
    pub(crate) spare_lead: &'static str,
    /// もう1つ登録する
    pub(crate) add_spare: &'static str,
    /// あとで「アカウント」から登録する
    pub(crate) later: &'static str,
    /// 氏名を60文字以内で入力してください
    pub(crate) name_needed: &'static str,
    /// 事業所の名称を100文字以内で入力してください
    pub(crate) office_name_needed: &'static str,
    /// あなたの登録
    pub(crate) you: &'static str,
    /// 2／3 氏名とパスキー
    pub(crate) step_two: &'static str,
    /// 事業所の名称
    pub(crate) office_name: &'static str,
    /// 指定通知書にある名称
    pub(crate) office_name_hint: &'static str,
    /// あなたの氏名
    pub(crate) your_name: &'static str,
    /// パスキーを登録する
    pub(crate) make_passkey: &'static str,
    /// {name}（{number}）
    pub(crate) office_line: fn(&str, &str) -> String,
    /// 事業所
    pub(crate) office: &'static str,
    /// 役割
    pub(crate) role: &'static str,
    /// 事業所番号の打ち間違いかもしれません
    pub(crate) number_suspicious: &'static str,
    /// 指定通知書と見比べてください。違うときは、はじめから登録し直してください。同じであれば、このまま進めます。
    pub(crate) number_suspicious_detail: &'static str,
    /// パスキーとは
    pub(crate) about_passkeys: &'static str,
    /// パスワードの代わりに、この端末の画面ロック（指紋、顔、暗証番号）で本人確認をします。次の画面で端末の案内に従ってください。
    pub(crate) about_passkeys_detail: &'static str,
}

/// In the language chosen.
pub(crate) fn words() -> &'static Words {
    pick(&ja::WORDS, &easy::WORDS, &en::WORDS)
}
