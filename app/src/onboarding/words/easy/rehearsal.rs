//! Step 4 in easy Japanese.

use domain::onboarding::{RehearsalCheck, RehearsalDetail, RehearsalOutcome};

use crate::onboarding::words::RehearsalWords;

pub(super) const WORDS: RehearsalWords = RehearsalWords {
    lead: "本番で使う機械でしてください。ボタンを1回おすと、できる確認をぜんぶします。",
    run: "さいごの確認をはじめる",
    running: "確認しています",
    run_again: "もう一度、確認する",
    check: |check| match check {
        RehearsalCheck::Certificate => "証明書でつながるか",
        RehearsalCheck::Passkey => "パスキー",
        RehearsalCheck::Card => "カードを読む",
        RehearsalCheck::Platform => "介護情報基盤との通信",
        RehearsalCheck::Rights => "職員の登録",
    },
    outcome: |outcome| match outcome {
        RehearsalOutcome::Passed => "合格",
        RehearsalOutcome::Failed => "不合格",
        RehearsalOutcome::Skipped => "しない",
    },
    detail,
    not_run: "まだ",
    passkey: "パスキー",
    passkey_press: "パスキーを使う",
    card: "カードを読む",
    card_lead: "ためすカードか、管理者のカードを使います。カードの内容は残しません。",
    without: "カードを読めないとき",
    without_lead: "カードを読むソフトにつながらなくても、ほかの確認はできます。わけを選んでください。あとで読めたら、その結果になります。",
    without_helper: "ソフトにつながらない",
    without_reader: "機械かカードがない",
    finish: "結果の紙を作る",
    finish_lead: "したこと、日、した人を書いた紙（PDF）を作ります。助成金のときに使えます。",
    finish_press: "結果のPDFを作る",
    finish_wait: "5つの確認がおわると作れます。",
    made: "結果を作りました",
    made_detail: "下の表からひらけます。本物かどうか、番号で確認できます。",
    download: "PDFをひらく",
    results: "これまでの結果",
    results_none: "まだありません。",
    passed: "合格",
    failed: "不合格がある",
    to_subsidy: "助成金のときは、「管理メニュー画面の写し」のページで「最終確認の結果をつける」をおします。",
};

fn detail(detail: RehearsalDetail) -> &'static str {
    use RehearsalDetail as D;
    match detail {
        D::CertificateOfOffice => "この事業所の証明書でつながっています。",
        D::NoCertificate => "証明書がありません。証明書を入れた機械でひらいてください。",
        D::OtherOffice => "ほかの事業所の証明書です。選び直してください。",
        D::CertificateNotInForce => "証明書の期限が切れたか、止まっています。新しくしてください。",
        D::CertificateNotSeen => "ここでは証明書を確認できません。ほかの確認はできます。",
        D::PasskeyUsed => "パスキーで本人とわかりました。",
        D::PasskeyNotUsed => "パスキーをまだ使っていません。下のボタンをおしてください。",
        D::CardGenuine => "本物のカードを読みました。",
        D::CardOfTest => "ためすカードを読みました。",
        D::CardRefused => "カードを確認できませんでした。もう一度読んでください。",
        D::HelperUnreachable => {
            "カードを読むソフトにつながりません。ソフトを動かしてから、下で読み直せます。顔を見て本人を確認すれば、はじめられます。"
        }
        D::NoReader => "機械かカードがありません。顔を見て本人を確認できます。",
        D::TestRecipientFound => "ためす利用者のことを聞いて、返事がありました。",
        D::TestRecipientUnknown => {
            "返事はありました。ためす利用者が見つかりません。運用者に聞いてください。"
        }
        D::PlatformAnswered => "返事がありました（市町村の表を聞きました）。",
        D::PlatformUnreachable => "返事がありません。少し待って、もう一度してください。",
        D::PlatformFaulty => "返事がおかしいです。運用者に知らせてください。",
        D::NotConnected => "このサイトは、介護情報基盤につながっていません。",
        D::RightsInOrder => "2人以上の管理者がいます。",
        D::SingleAdministrator => "管理者が1人です。もう1人いるとよいです。",
        D::NoAdministrator => "パスキーを登録した管理者がいません。",
    }
}
