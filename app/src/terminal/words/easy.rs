//! やさしい日本語.

use contract::terminal::TerminalState as State;
use domain::terminal::{CertificateState, CertificateWay, RevocationReason, TerminalKind};

use super::Words;

/// やさしい日本語.
pub(super) const WORDS: Words = Words {
    title: "端末と証明書",
    lead: "仕事で使うパソコンやタブレットを登録します。そのあと、証明書を入れます。証明書は「この事業所の端末です」というしるしです。1年使えます。",
    here_terminal: |name| format!("いま、登録した端末「{name}」で見ています"),
    here_external: "いま、ほかのところが作った証明書で見ています",
    here_ordinary: "いま、証明書を使わないで見ています",
    here_required: "利用者の情報は、証明書を入れた端末で、下のアドレスを開いたときだけ見られます。",
    address: "端末のアドレス",
    open_address: "端末のアドレスを開く",
    moment: crate::text::minute,
    until: |day| format!("{day}まで使えます"),
    renew: "この端末の証明書を新しくする",
    renew_why: "もうすぐ使えなくなります。いま新しくできます。新しい証明書を使うと、古い証明書は使えなくなります。",
    no_authority: "ここでは証明書を作っていません",
    no_authority_next: "端末の登録はできます。証明書のことは、運用者に聞いてください。",
    list: "登録した端末",
    empty: "登録した端末はありません",
    empty_next: "下の「端末を登録する」から始めてください。1台に3分くらいかかります。",
    this_terminal: "この端末",
    registered: |day, by| format!("{day}に{by}さんが登録しました"),
    last_seen: |at| format!("最後に使った日と時間：{at}"),
    never_seen: "まだ使っていません",
    certificates: "証明書",
    serial: |serial| format!("番号 {serial}"),
    used_from: |devices| format!("使った機械：{devices}"),
    two_devices: "1つの証明書を、ちがう機械で使っています",
    two_devices_next: "証明書は、端末1台に1つです。知らない機械のときは、証明書を止めてください。そのあと、端末ごとに作ってください。同じ種類の機械2台は、ここではわかりません。ブラウザーを変えただけのときもあります。",
    external: "ほかのところが作った証明書",
    external_why: "介護保険証明書や介護DX証明書です。事業所に1つです。止めると、ここでは使えません。",
    list_link: "止めた証明書の一覧（CRL）",
    list_why: "止めた証明書の番号です。いつもは使いません。",
    state: |state| match state {
        State::Registered => "証明書がありません",
        State::Issued => "まだ使っていません",
        State::Ready => "使えます",
        State::Ending => "もうすぐ終わります",
        State::Ended => "終わりました",
        State::Revoked => "止めました",
        State::Retired => "もう使わない端末",
    },
    next: |state| match state {
        State::Registered => "証明書を作って、端末に入れてください。",
        State::Issued => {
            "端末に証明書を入れてください。そのあと、端末のアドレスを開いてください。パスワードがわからないときは、もう一度作ってください。"
        }
        State::Ready | State::Retired => "",
        State::Ending => {
            "その端末で、端末のアドレスを開いてください。このページで証明書を新しくできます。"
        }
        State::Ended => "管理者がもう一度作ると、使えます。",
        State::Revoked => "使えません。使うときは、管理者がもう一度作ります。",
    },
    certificate_state: |state| match state {
        CertificateState::Unused => "まだ使っていません",
        CertificateState::Good => "使えます",
        CertificateState::Ending => "もうすぐ終わります",
        CertificateState::Ended => "終わりました",
        CertificateState::Revoked => "止めました",
    },
    way: |way| match way {
        CertificateWay::Pkcs12 => "ファイル",
        CertificateWay::AppleProfile => "プロファイル",
        CertificateWay::Csr => "CSR",
        CertificateWay::External => "ほかのところ",
    },
    kind: |kind| match kind {
        TerminalKind::Windows => "Windowsのパソコン",
        TerminalKind::Mac => "Mac",
        TerminalKind::Ipad => "iPad",
        TerminalKind::Iphone => "iPhone",
        TerminalKind::Android => "Android",
        TerminalKind::Other => "そのほか",
    },
    because: |reason| match reason {
        RevocationReason::Lost => "なくした、ぬすまれた",
        RevocationReason::Replaced => "新しいものに変えた",
        RevocationReason::Retired => "端末を使わなくなった",
        RevocationReason::Other => "そのほか",
    },
    register: "端末を登録する",
    name: "端末の名前",
    name_hint: "例：受付のiPad。ほかの端末とちがう名前にしてください。",
    name_missing: "端末の名前を書いてください",
    kind_label: "端末の種類",
    register_do: "登録する",
    issue: "証明書を作る",
    issue_for: |name| format!("{name}の証明書を作る"),
    issue_again: "もう一度作る",
    way_label: "証明書の入れ方",
    pkcs12_hint: "ファイルとパスワードで入れます。多くの端末で使えます。",
    apple_hint: "iPad、iPhone、Macで使います。",
    csr_hint: "くわしい人が使います。いちばん安全です。",
    advice: |kind| match kind {
        TerminalKind::Windows => {
            "ファイルを2回押すと、入れる画面が出ます。EdgeかChromeで使ってください。"
        }
        TerminalKind::Mac => "プロファイルを選んでください。SafariかChromeで使ってください。",
        TerminalKind::Ipad | TerminalKind::Iphone => {
            "プロファイルを選んでください。Safariで使ってください。ほかのブラウザーでは使えません。「未署名」と出ますが、進んでください。"
        }
        TerminalKind::Android => "ファイルを開くと、入れる画面が出ます。Chromeで使ってください。",
        TerminalKind::Other => "ブラウザーの設定で、ファイルを入れてください。",
    },
    csr_label: "CSR（PEM）",
    csr_example: |office| {
        format!(
            "例：openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout terminal.key -out terminal.csr -subj /CN={office}"
        )
    },
    csr_missing: "CSRを貼ってください",
    issue_note: "前の証明書は使えなくなります。パスキーで、あなたかどうかを確かめます。",
    issue_do: "作る",
    issued: "証明書を作りました",
    issued_once: "パスワードとファイルは、いま1回だけ出ます。この画面を閉じると、もう見られません。",
    password: "パスワード",
    copy: "パスワードをコピーする",
    download: |name| format!("ファイルを保存する（{name}）"),
    install: |kind, way| match (way, kind) {
        (CertificateWay::Csr, _) => "CSRを作った端末に、証明書を入れてください。",
        (CertificateWay::AppleProfile, TerminalKind::Mac) => {
            "ファイルを開いてください。「システム設定」の「プロファイル」で、パスワードを入れてください。"
        }
        (CertificateWay::AppleProfile, _) => {
            "「ファイル」アプリでファイルを開いてください。「設定」で、パスワードを入れてください。"
        }
        (_, TerminalKind::Windows) => {
            "ファイルを2回押してください。「現在のユーザー」を選んで、パスワードを入れてください。終わったら、ファイルを消してください。"
        }
        _ => {
            "端末でファイルを開いて、パスワードを入れてください。終わったら、ファイルを消してください。"
        }
    },
    lost_password: "パスワードがわからないときは、「もう一度作る」を押してください。古い証明書は使えなくなるので、安全です。",
    done: "保存しました。閉じる",
    revoke: "止める",
    revoke_for: |serial| format!("番号{serial}の証明書を止める"),
    revoke_ask: "この証明書を止めますか",
    revoke_what: "すぐに使えなくなります。元にもどせません。また使うときは、もう一度作ります。書いた内容は残ります。",
    revoke_why: "理由",
    retire: "端末を使うのをやめる",
    retire_for: |name| format!("{name}を使うのをやめる"),
    retire_ask: "この端末を使うのをやめますか",
    retire_what: |name| format!("「{name}」の証明書は、全部使えなくなります。"),
    cancel: "やめる",
    admin_only: "登録したり、証明書を作ったり、止めたりするのは、事業所の管理者です。",
};
