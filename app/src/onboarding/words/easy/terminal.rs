//! Step 1 in easy Japanese.

use domain::onboarding::{HelperSeen, System, TerminalCheck, TlsSeen, Verdict};

use crate::onboarding::words::TerminalWords;

pub(super) const WORDS: TerminalWords = TerminalWords {
    this: "この機械を調べる",
    this_lead: "介護の情報を見る機械と場所でしてください。10秒くらいです。",
    measure: "この機械を調べる",
    measuring: "調べています",
    again: "もう一度調べる",
    check: |check| match check {
        TerminalCheck::System => "OS",
        TerminalCheck::Browser => "ブラウザー",
        TerminalCheck::Screen => "画面",
        TerminalCheck::Speed => "通信の速さ",
        TerminalCheck::Stability => "通信が切れないか",
        TerminalCheck::Tls => "暗号（TLS）",
        TerminalCheck::Clock => "時計",
        TerminalCheck::Storage => "書いたものが残るか",
        TerminalCheck::Helper => "カードを読むソフト",
        TerminalCheck::Reader => "カードを読む機械",
    },
    verdict: |verdict| match verdict {
        Verdict::Good => "よい",
        Verdict::Warning => "注意",
        Verdict::Bad => "使えません",
        Verdict::NotSeen => "わかりません",
    },
    advice,
    tls: |tls| match tls {
        TlsSeen::Tls13 => "TLS 1.3",
        TlsSeen::Tls12 => "TLS 1.2",
        TlsSeen::BehindProxy => "ここからは見えません",
        TlsSeen::Plain => "暗号なし（ためすとき）",
    },
    helper: |helper| match helper {
        HelperSeen::NotAsked => "まだ探していません",
        HelperSeen::Missing => "見つかりません",
        HelperSeen::Old => "古いです",
        HelperSeen::Present => "つながりました",
    },
    line: |median, failed| format!("{median}ミリ秒、失敗{failed}回"),
    speed: |kbps| format!("1秒に{}.{}メガビット", kbps / 1000, kbps % 1000 / 100),
    clock: |seconds| match seconds {
        0 => "合っています".to_owned(),
        1.. => format!("{seconds}秒進んでいます"),
        _ => format!("{}秒おくれています", seconds.unsigned_abs()),
    },
    storage: |usable| {
        if usable {
            "残ります"
        } else {
            "残りません"
        }
    },
    reader: |there| {
        if there {
            "あります"
        } else {
            "見つかりません"
        }
    },
    system_advice: |system| match system {
        System::Windows11 => "",
        System::Windows10 => "Windows 10は古いです。Windows 11がよいです。",
        System::Windows => "Windows 11かどうか、設定の画面で見てください。",
        System::MacOs => "情報は見られます。カードを読むときは、Windowsのパソコンがよいです。",
        System::IpadOs => {
            "情報は見られます。カードのことは、下の「iPadを使うとき」を読んでください。"
        }
        System::Ios | System::Android => {
            "情報は見られます。カードは、公式のアプリで読める機械があります。"
        }
        System::Other => "この機械では、ためしていません。",
    },
    passed: "この機械は使えます",
    stopped: "この機械には、直すことがあります",
    card: "カードを読む",
    card_lead: "カードを読む機械をつないだパソコンで、ためせます。カードの内容は残しません。",
    keep: "この機械を登録する",
    keep_lead: "名前をつけて登録すると、ほかの職員も見られます。",
    which: "どの機械ですか",
    new_terminal: "新しい機械として登録する",
    name: "機械の名前",
    name_hint: "例：受付のパソコン",
    name_missing: "機械の名前を書いてください",
    admin_registers: "新しい機械は、管理者が登録します。登録した機械から選んでください。",
    kept: "登録して、結果を残しました",
    list: "事業所の機械",
    none: "まだありません。上で調べてから登録してください。",
    not_checked: "まだ調べていません",
    column_name: "機械",
    column_state: "どうか",
    column_checked: "調べた日",
    ipad: "iPadを使うとき",
    ipad_points: &[
        "できること：情報を見る、登録する、同意を書く。",
        "カードを読むには、Bluetoothのカードを読む機械と、公式のアプリがいります。USBの機械は使えません。",
        "このサイトのカードを読むソフトは、パソコンだけです。iPadでは動きません。顔を見るか、4つのことで本人を確認します。",
        "Bluetoothで使える機械は少ないです。買う前に、公式のアプリの表を見てください。",
    ],
    prepare: "用意するもの",
    prepare_points: &[
        "切れないインターネット（電波の弱い部屋はさけます）",
        "Windows 11のパソコンとEdge、またはタブレット",
        "公式のアプリで使える、カードを読む機械",
    ],
};

fn advice(check: TerminalCheck, verdict: Verdict) -> &'static str {
    use TerminalCheck as C;
    match (check, verdict) {
        (_, Verdict::Good) | (C::System, _) => "",
        (C::Browser, Verdict::Bad) => "ブラウザーが古いです。新しくしてください。",
        (C::Browser, _) => "EdgeかChromeがよいです。",
        (C::Screen, _) => "画面がせまいです。表は横に動かして見ます。",
        (C::Speed, Verdict::Bad) => "通信がおそすぎます。別の部屋でためしてください。",
        (C::Speed, _) => "通信が少しおそいです。",
        (C::Stability, Verdict::Bad) => "通信がよく切れます。電波の強いところでためしてください。",
        (C::Stability, _) => "通信がおそくなることがあります。",
        (C::Tls, Verdict::Bad) => "TLS 1.3がいります。OSとブラウザーを新しくしてください。",
        (C::Tls, _) => "ここからはわかりません。運用者に聞いてください。",
        (C::Clock, Verdict::Bad) => {
            "時計が5分より多くずれています。時計を自動にして、もう一度調べてください。"
        }
        (C::Clock, _) => "時計がずれています。時計を自動にしてください。",
        (C::Storage, _) => "書いたものが残りません。プライベートモードをやめてください。",
        (C::Helper, Verdict::NotSeen) => {
            "カードを読むときは、下でつないでから、もう一度調べてください。"
        }
        (C::Helper, _) => {
            "カードを読むときは、ソフトを入れてください。読まないときは、いりません。"
        }
        (C::Reader, Verdict::NotSeen) => "ソフトにつながるとわかります。",
        (C::Reader, _) => "カードを読む機械をつないでください。",
    }
}
