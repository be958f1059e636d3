//! Ids of stored words, and what papers say of checks.

use domain::onboarding::{RehearsalCheck, RehearsalDetail, RehearsalOutcome, TlsSeen};

/// As stored.
pub(super) const fn tls_id(tls: TlsSeen) -> &'static str {
    match tls {
        TlsSeen::Tls13 => "tls13",
        TlsSeen::Tls12 => "tls12",
        TlsSeen::BehindProxy => "behind_proxy",
        TlsSeen::Plain => "plain",
    }
}

/// The same read back.
pub(super) fn tls_from(id: &str) -> Option<TlsSeen> {
    [
        TlsSeen::Tls13,
        TlsSeen::Tls12,
        TlsSeen::BehindProxy,
        TlsSeen::Plain,
    ]
    .into_iter()
    .find(|tls| tls_id(*tls) == id)
}

/// Id of an outcome.
pub(super) const fn outcome_id(outcome: RehearsalOutcome) -> &'static str {
    match outcome {
        RehearsalOutcome::Passed => "passed",
        RehearsalOutcome::Failed => "failed",
        RehearsalOutcome::Skipped => "skipped",
    }
}

/// Name of a check on the result page.
pub(super) const fn check_name(check: RehearsalCheck) -> &'static str {
    match check {
        RehearsalCheck::Certificate => "電子証明書による接続",
        RehearsalCheck::Passkey => "パスキーによる本人確認",
        RehearsalCheck::Card => "カードの読み取り",
        RehearsalCheck::Platform => "介護情報基盤との通信",
        RehearsalCheck::Rights => "職員の権限",
    }
}

/// What came of a check, on the result page.
pub(super) const fn detail_text(detail: RehearsalDetail) -> &'static str {
    use RehearsalDetail as D;
    match detail {
        D::CertificateOfOffice => "この事業所に発行された有効な電子証明書で接続しました。",
        D::NoCertificate => "この接続では電子証明書が使われていません。",
        D::OtherOffice => "ほかの事業所の電子証明書で接続しています。",
        D::CertificateNotInForce => "電子証明書の有効期間が過ぎたか、失効しています。",
        D::CertificateNotSeen => {
            "この接続では電子証明書を求めていないため、ここでは確かめられません。"
        }
        D::PasskeyUsed => "確認の途中でパスキーを使い、本人と確かめました。",
        D::PasskeyNotUsed => "確認を始めてからパスキーが使われていません。",
        D::CardGenuine => "本物のマイナンバーカードを読み取り、署名を確かめました。",
        D::CardOfTest => "試験用のカードを読み取り、署名を確かめました。",
        D::CardRefused => "読み取ったカードの署名を確かめられませんでした。",
        D::HelperUnreachable => {
            "この端末からカードリーダー連携ソフトにつながりませんでした。目視などほかの方法で本人を確認します。"
        }
        D::NoReader => {
            "カードリーダーまたはカードがありません。目視などほかの方法で本人を確認します。"
        }
        D::TestRecipientFound => "試験用の利用者を照会し、介護情報基盤から回答がありました。",
        D::TestRecipientUnknown => {
            "介護情報基盤から回答がありましたが、試験用の利用者が見つかりませんでした。"
        }
        D::PlatformAnswered => {
            "介護情報基盤から回答がありました（市町村の一覧の照会。試験用の利用者は設定されていません）。"
        }
        D::PlatformUnreachable => "介護情報基盤から時間内に回答がありませんでした。",
        D::PlatformFaulty => "介護情報基盤の回答を使えませんでした。",
        D::NotConnected => "このポータルは介護情報基盤に接続していません。",
        D::RightsInOrder => "2人以上の管理者がいて、すべての管理者がパスキーを登録しています。",
        D::SingleAdministrator => {
            "管理者が1人です。もう1人いると、パスキーをなくしたときに助け合えます。"
        }
        D::NoAdministrator => "パスキーを登録した管理者がいません。",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stored_words_are_read_back() {
        for tls in [
            TlsSeen::Tls13,
            TlsSeen::Tls12,
            TlsSeen::BehindProxy,
            TlsSeen::Plain,
        ] {
            assert_eq!(tls_from(tls_id(tls)), Some(tls));
        }
    }
}
