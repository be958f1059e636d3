//! Step 4 in Japanese.

use domain::onboarding::{RehearsalCheck, RehearsalDetail, RehearsalOutcome};

use crate::onboarding::words::RehearsalWords;

pub(super) const WORDS: RehearsalWords = RehearsalWords {
    lead: "本番で使う端末で行ってください。ボタンを1回押すと、できる確認をすべて行います。途中でやめても、済んだ確認は残ります。",
    run: "最終確認を始める",
    running: "確認しています",
    run_again: "自動の確認をもう一度行う",
    check: |check| match check {
        RehearsalCheck::Certificate => "電子証明書による接続",
        RehearsalCheck::Passkey => "パスキーによる本人確認",
        RehearsalCheck::Card => "カードの読み取り",
        RehearsalCheck::Platform => "介護情報基盤との通信",
        RehearsalCheck::Rights => "職員の権限",
    },
    outcome: |outcome| match outcome {
        RehearsalOutcome::Passed => "合格",
        RehearsalOutcome::Failed => "不合格",
        RehearsalOutcome::Skipped => "対象外",
    },
    detail,
    not_run: "まだ",
    passkey: "パスキー",
    passkey_press: "パスキーを使って確かめる",
    card: "カードの読み取り",
    card_lead: "試験用のカードか、管理者ご自身のカードを使ってください。内容は保存しません。",
    without: "カードを読み取れないとき",
    without_lead: "連携ソフトにつながらなくても、ほかの確認は続けられます。理由を選ぶと、カードは対象外として記録します。あとで読み取れたら、上書きされます。",
    without_helper: "連携ソフトにつながらない",
    without_reader: "リーダーかカードがない",
    finish: "結果を作成する",
    finish_lead: "確認した内容、日時、確認した人を載せ、電子署名をつけたPDFを作ります。助成金の申請では、管理メニュー画面の写しの代わりに添付できます。",
    finish_press: "結果のPDFを作成する",
    finish_wait: "5つの確認がすべて済むと作成できます。",
    made: "結果を作成しました",
    made_detail: "下の一覧からダウンロードできます。印刷した結果は、確認コードで本物かどうかを確かめられます。",
    download: "PDFを開く",
    results: "これまでの結果",
    results_none: "まだありません。",
    passed: "合格",
    failed: "不合格あり",
    to_subsidy: "助成金の申請では、必要書類「管理メニュー画面の写し」のページの「最終確認の結果をつける」で添付できます。",
};

fn detail(detail: RehearsalDetail) -> &'static str {
    use RehearsalDetail as D;
    match detail {
        D::CertificateOfOffice => "この事業所の有効な証明書で接続しています。",
        D::NoCertificate => {
            "証明書なしで接続しています。証明書を入れた端末で、端末用のアドレスから開いてください。"
        }
        D::OtherOffice => "ほかの事業所の証明書です。この端末の証明書を選び直してください。",
        D::CertificateNotInForce => {
            "証明書の期限が切れたか、失効しています。「端末と証明書」で更新してください。"
        }
        D::CertificateNotSeen => {
            "この接続では証明書を求めていないため、確かめられません。ほかの確認は続けられます。"
        }
        D::PasskeyUsed => "パスキーで本人と確かめました。",
        D::PasskeyNotUsed => "始めてからパスキーが使われていません。下のボタンで使ってください。",
        D::CardGenuine => "本物のカードを読み取りました。",
        D::CardOfTest => "試験用のカードを読み取りました。",
        D::CardRefused => {
            "カードの署名を確かめられませんでした。カードの向きを確かめ、もう一度読み取ってください。"
        }
        D::HelperUnreachable => {
            "連携ソフトにつながりません。連携ソフトを起動してから、下で読み取り直せます。目視か4つの項目で本人を確認すれば、利用は始められます。"
        }
        D::NoReader => "リーダーかカードがありません。目視か4つの項目で本人を確認できます。",
        D::TestRecipientFound => "試験用の利用者を照会し、返事がありました。",
        D::TestRecipientUnknown => {
            "返事はありましたが、試験用の利用者が見つかりません。運用者に設定を確かめてもらってください。"
        }
        D::PlatformAnswered => {
            "返事がありました（市町村の一覧の照会。試験用の利用者は設定されていません）。"
        }
        D::PlatformUnreachable => {
            "介護情報基盤から返事がありません。しばらく待ってから、もう一度行ってください。"
        }
        D::PlatformFaulty => "介護情報基盤の返事を使えません。運用者に知らせてください。",
        D::NotConnected => "このサイトは介護情報基盤につながっていません。",
        D::RightsInOrder => "2人以上の管理者がパスキーを登録しています。",
        D::SingleAdministrator => {
            "管理者が1人です。もう1人招待すると、パスキーをなくしたときに助け合えます。"
        }
        D::NoAdministrator => {
            "パスキーを登録した管理者がいません。管理者がパスキーを登録してください。"
        }
    }
}
