//! 日本語.

use contract::terminal::TerminalState as State;
use domain::terminal::{CertificateState, CertificateWay, RevocationReason, TerminalKind};

use super::Words;

/// 日本語.
pub(super) const WORDS: Words = Words {
    title: "端末と証明書",
    lead: "事業所で使うパソコンやタブレットを登録し、端末ごとに証明書を入れます。証明書は「この事業所の端末である」ことをポータルに示すもので、有効期間は1年です。",
    here_terminal: |name| format!("いまは登録した端末「{name}」で開いています"),
    here_external: "いまは、ほかの機関が発行した証明書で開いています",
    here_ordinary: "いまは、証明書を使わないふつうのアドレスで開いています",
    here_required: "利用者の情報は、証明書を入れた端末で次のアドレスを開いたときだけ見られます。",
    address: "端末用のアドレス",
    open_address: "端末用のアドレスを開く",
    moment: crate::text::minute,
    until: |day| format!("{day}まで有効"),
    renew: "この端末の証明書を更新する",
    renew_why: "期限が近づいています。いまの証明書のまま更新でき、新しい証明書を入れて使い始めると、古いものは自動で失効します。",
    no_authority: "このポータルでは証明書を発行していません",
    no_authority_next: "端末の登録はできます。介護保険証明書などほかの機関の証明書を使えるか、運用者にお問い合わせください。",
    list: "登録した端末",
    empty: "登録した端末はありません",
    empty_next: "下の「端末を登録する」から始めてください。1台あたり3分ほどです。",
    this_terminal: "この端末",
    registered: |day, by| format!("{day}に{by}さんが登録"),
    last_seen: |at| format!("最後に使った日時：{at}"),
    never_seen: "まだ使われていません",
    certificates: "証明書",
    serial: |serial| format!("番号 {serial}"),
    used_from: |devices| format!("使われた機器：{devices}"),
    two_devices: "1枚の証明書が、2種類以上の機器で使われています",
    two_devices_next: "証明書は端末1台に1枚です。心当たりがなければ失効させ、端末ごとに発行し直してください。機器の種類はブラウザーの名乗りで見分けるため、同じ種類の2台は見分けられません。ブラウザーを替えただけのこともあります。",
    external: "ほかの機関が発行した証明書",
    external_why: "介護保険証明書・介護DX証明書など。事業所に対して発行されたもので、端末ごとではありません。失効させると、このポータルでは使えなくなります（発行元では失効しません）。",
    list_link: "失効リスト（CRL）をダウンロード",
    list_why: "失効した証明書の番号の一覧です。ふだんは使いません。",
    state: |state| match state {
        State::Registered => "証明書なし",
        State::Issued => "発行済み・未使用",
        State::Ready => "使用できます",
        State::Ending => "まもなく期限",
        State::Ended => "期限切れ",
        State::Revoked => "失効",
        State::Retired => "使用をやめた端末",
    },
    next: |state| match state {
        State::Registered => "証明書を発行して、端末に入れてください。",
        State::Issued => {
            "端末に証明書を入れ、端末用のアドレスを開いてください。ファイルやパスワードをなくしたときは、発行し直してください。"
        }
        State::Ready | State::Retired => "",
        State::Ending => {
            "その端末で端末用のアドレスを開き、このページの「更新する」を押してください。"
        }
        State::Ended => "期限が切れました。管理者が発行し直すと、また使えます。",
        State::Revoked => "使えません。また使うときは、管理者が発行し直してください。",
    },
    certificate_state: |state| match state {
        CertificateState::Unused => "未使用",
        CertificateState::Good => "有効",
        CertificateState::Ending => "まもなく期限",
        CertificateState::Ended => "期限切れ",
        CertificateState::Revoked => "失効",
    },
    way: |way| match way {
        CertificateWay::Pkcs12 => "ファイル（PKCS#12）",
        CertificateWay::AppleProfile => "構成プロファイル",
        CertificateWay::Csr => "CSR",
        CertificateWay::External => "ほかの機関",
    },
    kind: |kind| match kind {
        TerminalKind::Windows => "Windowsのパソコン",
        TerminalKind::Mac => "Mac",
        TerminalKind::Ipad => "iPad",
        TerminalKind::Iphone => "iPhone",
        TerminalKind::Android => "Android",
        TerminalKind::Other => "その他",
    },
    because: |reason| match reason {
        RevocationReason::Lost => "端末やファイルをなくした、盗まれた",
        RevocationReason::Replaced => "新しい証明書に替えた",
        RevocationReason::Retired => "端末の使用をやめた",
        RevocationReason::Other => "その他",
    },
    register: "端末を登録する",
    name: "端末の名前",
    name_hint: "例：受付のiPad、訪問用タブレット2。置き場所や番号など、見分けがつく名前にしてください。",
    name_missing: "端末の名前を入力してください",
    kind_label: "端末の種類",
    register_do: "登録する",
    issue: "証明書を発行する",
    issue_for: |name| format!("{name}の証明書を発行する"),
    issue_again: "発行し直す",
    way_label: "証明書の入れ方",
    pkcs12_hint: "ファイルとパスワードで入れます。ほとんどの端末で使えます。",
    apple_hint: "iPad・iPhone・Mac用。プロファイルを開き、設定アプリで入れます。",
    csr_hint: "端末の側で鍵を作れるとき。鍵が端末の外に出ないため、いちばん安全です。",
    advice: |kind| match kind {
        TerminalKind::Windows => {
            "Windowsでは、ファイルをダブルクリックすると入れる画面が開きます。EdgeとChromeで使えます。Firefoxはブラウザーの設定から別に入れます。"
        }
        TerminalKind::Mac => {
            "Macでは構成プロファイルが確実です。SafariとChromeで使えます。Firefoxはブラウザーの設定から別に入れます。"
        }
        TerminalKind::Ipad | TerminalKind::Iphone => {
            "構成プロファイルを選んでください。Safariで使えます。iPad・iPhoneのほかのブラウザーでは、証明書を使えません。プロファイルには署名がないため「未署名」と表示されます。"
        }
        TerminalKind::Android => {
            "Androidでは、ファイルを開くと入れる画面が出ます。Chromeで使えます。画面ロックの設定が必要です。"
        }
        TerminalKind::Other => {
            "ChromebookやLinuxでは、ブラウザーの証明書の設定からファイルを入れます。"
        }
    },
    csr_label: "CSR（PEM形式）",
    csr_example: |office| {
        format!(
            "例：openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout terminal.key -out terminal.csr -subj /CN={office}"
        )
    },
    csr_missing: "CSRを貼り付けてください",
    issue_note: "この端末の前の証明書は、発行と同時に失効します。大切な操作のため、パスキーで本人確認をします。",
    issue_do: "発行する",
    issued: "証明書を発行しました",
    issued_once: "パスワードとファイルを受け取れるのは、いま1回だけです。この画面を閉じると二度と表示できません。",
    password: "パスワード",
    copy: "パスワードをコピーする",
    download: |name| format!("ファイルを保存する（{name}）"),
    install: |kind, way| match (way, kind) {
        (CertificateWay::Csr, _) => {
            "保存した証明書を、CSRを作った端末に入れてください。鍵はその端末にしかありません。"
        }
        (CertificateWay::AppleProfile, TerminalKind::Mac) => {
            "保存したファイルを開き、「システム設定」の「プロファイル」で、パスワードを入れて追加してください。"
        }
        (CertificateWay::AppleProfile, _) => {
            "保存したファイルを「ファイル」アプリで開き、「設定」に出る「プロファイルがダウンロードされました」から、パスワードを入れて入れてください。"
        }
        (_, TerminalKind::Windows) => {
            "保存したファイルをダブルクリックし、「現在のユーザー」を選んでパスワードを入れてください。終わったらファイルを削除してください。"
        }
        _ => {
            "保存したファイルを端末で開き、パスワードを入れて入れてください。終わったらファイルを削除してください。"
        }
    },
    lost_password: "パスワードをなくしたとき、ファイルが開けないときは、「発行し直す」で新しい証明書を作ってください。古いものは使えなくなるので安全です。",
    done: "保存しました。閉じる",
    revoke: "失効させる",
    revoke_for: |serial| format!("番号{serial}の証明書を失効させる"),
    revoke_ask: "この証明書を失効させますか",
    revoke_what: "すぐに、すべてのサーバーで使えなくなります。元に戻せません。端末をまた使うときは、発行し直します。入力済みの内容は残ります。",
    revoke_why: "理由",
    retire: "端末の使用をやめる",
    retire_for: |name| format!("{name}の使用をやめる"),
    retire_ask: "この端末の使用をやめますか",
    retire_what: |name| {
        format!("「{name}」の証明書はすべて失効し、一覧では「使用をやめた端末」になります。")
    },
    cancel: "やめる",
    admin_only: "登録、発行、失効は、事業所の管理者が行います。",
};
