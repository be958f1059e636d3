//! A sentence and a next step for every state.

use contract::card::{CardCode, CardFault, Step};

use crate::text::Tone;

/// What stands there.
pub(super) struct Said {
    pub(super) title: &'static str,
    pub(super) detail: &'static str,
    pub(super) tone: Tone,
}

const fn said(tone: Tone, title: &'static str, detail: &'static str) -> Said {
    Said {
        title,
        detail,
        tone,
    }
}

/// What a step asks of the person.
pub(super) const fn step(step: Step) -> &'static str {
    match step {
        Step::WaitCard => "カードをリーダーに置いてください",
        Step::Prompt => {
            "別のタブに開いた確認画面で、内容を確かめて番号を入力してください。番号がこのサイトに送られることはありません"
        }
        Step::Card => "カードを読み取っています。動かさないでください",
    }
}

/// Tries left, where the code is about them.
pub(super) fn tries(fault: &CardFault) -> Option<String> {
    fault
        .tries
        .filter(|tries| *tries > 0)
        .map(|tries| format!("間違えられる残り回数は{tries}回です。"))
}

/// What a code means. One arm a code: a code without wording does not compile.
#[expect(clippy::too_many_lines, reason = "one arm a code")]
pub(super) const fn code(code: CardCode) -> Said {
    use Tone::{Error, Info, Warning};
    match code {
        CardCode::ServiceUnavailable => said(
            Warning,
            "カードリーダーのサービスが動いていません",
            "しばらく待っても変わらないときは、リーダーをつなぎ直すか、パソコンを再起動してください。この画面は自動で更新されます。",
        ),
        CardCode::AccessDenied => said(
            Error,
            "このパソコンの設定で、カードリーダーの利用が許可されていません",
            "画面の前でログインし直しても変わらないときは、パソコンの管理者に「tsunagi-card doctor」の結果を見せてください。",
        ),
        CardCode::NoReader => said(
            Warning,
            "カードリーダーが見つかりません",
            "リーダーをパソコンにつないでください。つながると、この画面は自動で変わります。",
        ),
        CardCode::NoCard => said(
            Info,
            "カードがまだ置かれていません",
            "マイナンバーカードをリーダーに置いて、もう一度始めてください。",
        ),
        CardCode::UnsupportedCard => said(
            Error,
            "マイナンバーカードではないようです",
            "ほかのカードが重なっていないか確かめて、マイナンバーカードだけを置いてください。",
        ),
        CardCode::ReaderBusy => said(
            Warning,
            "ほかのソフトがカードを使っています",
            "マイナ資格確認アプリやe-Taxなど、カードを使うソフトを閉じてください。空くと、この画面は自動で変わります。",
        ),
        CardCode::CardRemoved => said(
            Error,
            "読み取りの途中でカードが外れました",
            "署名はされていません。カードを置き直して、もう一度読み取ってください。",
        ),
        CardCode::CardChanged => said(
            Error,
            "確認のときと違うカードが置かれています",
            "何も読み取っていません。カードを確かめて、もう一度読み取ってください。",
        ),
        CardCode::CardReset => said(
            Error,
            "ほかのソフトが読み取りを中断しました",
            "署名はされていません。カードを使うほかのソフトを閉じて、もう一度読み取ってください。",
        ),
        CardCode::CardUnresponsive => said(
            Error,
            "カードが応答しません",
            "何も読み取っていません。カードの向きを確かめ、リーダーの中央に置き直してください。",
        ),
        CardCode::PinWrong | CardCode::PinNearlyLocked => said(
            Error,
            "番号が違いました",
            "番号を確かめてから、もう一度読み取ってください。",
        ),
        CardCode::PinLocked => said(
            Error,
            "番号がロックされているか、設定されていないカードです",
            "何も読み取っていません。ロックの解除は市区町村の窓口でできます。顔認証マイナンバーカードには暗証番号がありません。ほかの方法で本人を確認してください。",
        ),
        CardCode::UserCancelled => said(
            Info,
            "読み取りを中止しました",
            "カードは読み取っていません。必要なときに、もう一度始められます。",
        ),
        CardCode::UserTimeout => said(
            Info,
            "時間がたったので中止しました",
            "カードは読み取っていません。もう一度始めると、確認画面が新しく開きます。",
        ),
        CardCode::Busy => said(
            Warning,
            "ほかの画面で読み取りの途中です",
            "そちらを終えるか中止してから、もう一度始めてください。",
        ),
        CardCode::PairingRequired => said(
            Info,
            "このサイトはまだ許可されていません",
            "もう一度つなぐと、確認画面が開きます。",
        ),
        CardCode::PairingDenied => said(
            Warning,
            "カードリーダー連携ソフトで許可されませんでした",
            "許可を求められるのは1分に1回までです。「許可しない」を選んだあとで変えるときは、連携ソフトを起動し直してください。",
        ),
        CardCode::OriginDenied => said(
            Error,
            "このサイトは、このパソコンのカードリーダーを使えません",
            "パソコンの管理者の設定です。必要なときは管理者に相談してください。",
        ),
        CardCode::BadRequest | CardCode::UnsupportedProtocol => said(
            Error,
            "連携ソフトとこの画面の版が合いません",
            "画面を再読み込みし、変わらないときは連携ソフトを最新のものにしてください。",
        ),
        CardCode::Internal => said(
            Error,
            "連携ソフトで問題が起きました",
            "署名はされていません。連携ソフトを起動し直してください。変わらないときは「tsunagi-card doctor」の結果を管理者に見せてください。",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_says_what_to_do() {
        for known in CardCode::ALL {
            let said = code(*known);
            assert!(
                !said.title.is_empty() && said.detail.ends_with('。'),
                "{known:?}"
            );
        }
    }
}
