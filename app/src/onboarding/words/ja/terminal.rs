//! Step 1 in Japanese.

use domain::onboarding::{HelperSeen, System, TerminalCheck, TlsSeen, Verdict};

use crate::onboarding::words::TerminalWords;

pub(super) const WORDS: TerminalWords = TerminalWords {
    this: "この端末を調べる",
    this_lead: "介護情報を見るときに使う端末と場所で行ってください。10秒ほどかかります。調べた結果は、登録するまでこの画面にだけあります。",
    measure: "この端末を調べる",
    measuring: "調べています（回線に12回通信しています）",
    again: "もう一度調べる",
    check: |check| match check {
        TerminalCheck::System => "OS",
        TerminalCheck::Browser => "ブラウザー",
        TerminalCheck::Screen => "画面",
        TerminalCheck::Speed => "回線の速さ",
        TerminalCheck::Stability => "回線の安定",
        TerminalCheck::Tls => "通信の暗号化（TLS）",
        TerminalCheck::Clock => "時計のずれ",
        TerminalCheck::Storage => "入力の一時保存",
        TerminalCheck::Helper => "カードリーダー連携ソフト",
        TerminalCheck::Reader => "カードリーダー",
    },
    verdict: |verdict| match verdict {
        Verdict::Good => "よい",
        Verdict::Warning => "注意",
        Verdict::Bad => "使えません",
        Verdict::NotSeen => "確認できず",
    },
    advice,
    tls: |tls| match tls {
        TlsSeen::Tls13 => "TLS 1.3",
        TlsSeen::Tls12 => "TLS 1.2",
        TlsSeen::BehindProxy => "中継装置の先のため、ここからは見えません",
        TlsSeen::Plain => "暗号化なし（この端末の中での試用）",
    },
    helper: |helper| match helper {
        HelperSeen::NotAsked => "まだ探していません",
        HelperSeen::Missing => "見つかりません",
        HelperSeen::Old => "版が古い",
        HelperSeen::Present => "つながりました",
    },
    line: |median, failed| format!("中央値{median}ミリ秒、失敗{failed}回"),
    speed: |kbps| format!("毎秒{}.{}メガビット", kbps / 1000, kbps % 1000 / 100),
    clock: |seconds| match seconds {
        0 => "ずれなし".to_owned(),
        1.. => format!("{seconds}秒進んでいます"),
        _ => format!("{}秒遅れています", seconds.unsigned_abs()),
    },
    storage: |usable| {
        if usable {
            "使えます"
        } else {
            "使えません"
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
        System::Windows10 => {
            "Windows 10は更新が終わっています。LIFEは2026年5月に対応をやめました。Windows 11への移行をおすすめします。"
        }
        System::Windows => {
            "Windowsの版をブラウザーが教えませんでした。Windows 11であることを設定画面で確かめてください。"
        }
        System::MacOs => {
            "閲覧には使えます。マイナ資格確認アプリで確かめられている端末はWindowsのパソコンとタブレットです。"
        }
        System::IpadOs => {
            "閲覧には使えます。カードの読み取りは下の「iPadを使うとき」を見てください。"
        }
        System::Ios | System::Android => {
            "閲覧には使えます。カードは、端末自身で読み取れる機種なら公式のマイナ資格確認アプリで読み取れます。"
        }
        System::Other => "この端末での動作は確かめていません。",
    },
    passed: "この端末は使えます",
    stopped: "この端末には直すことがあります",
    card: "リーダーとカード",
    card_lead: "カードリーダーをつないだパソコンでは、ここで読み取りまで試せます。カードの内容は保存しません。",
    keep: "この端末を登録する",
    keep_lead: "名前をつけて登録すると、結果がほかの職員にも見えます。",
    which: "どの端末ですか",
    new_terminal: "新しい端末として登録する",
    name: "端末の名前",
    name_hint: "例：受付のパソコン、訪問用iPad 1",
    name_missing: "端末の名前を入力してください",
    admin_registers: "新しい端末の登録は、事業所の管理者が行います。登録済みの端末から選んでください。",
    kept: "登録して、結果を保存しました",
    list: "事業所の端末",
    none: "まだ登録されていません。上で調べてから登録してください。",
    not_checked: "まだ調べていません",
    column_name: "端末",
    column_state: "状態",
    column_checked: "最後に調べた日時",
    ipad: "iPadを使うとき",
    ipad_points: &[
        "できること：介護情報の閲覧、担当の登録、同意の記録、最終確認のカード以外。",
        "マイナンバーカードを読むには、Bluetoothのカードリーダーと公式のマイナ資格確認アプリが必要です。USBのリーダーはiPadでは使えません。",
        "このサイトのカードリーダー連携ソフトはパソコン用で、iPadでは動きません。iPadでは、目視か4つの項目で本人を確認できます。",
        "Bluetoothで使えると確かめられた機種は限られています。買う前に、マイナ資格確認アプリの対応機種の一覧で確かめてください。",
    ],
    prepare: "用意するもの",
    prepare_points: &[
        "電波の弱い部屋を避けた、安定したインターネット回線",
        "Windows 11のパソコンとMicrosoft Edge、またはタブレット",
        "マイナ資格確認アプリに対応したカードリーダー（台数を決めておく）",
    ],
};

fn advice(check: TerminalCheck, verdict: Verdict) -> &'static str {
    use TerminalCheck as C;
    match (check, verdict) {
        (_, Verdict::Good) | (C::System, _) => "",
        (C::Browser, Verdict::Bad) => "ブラウザーが古すぎます。最新のものに更新してください。",
        (C::Browser, _) => "Microsoft EdgeかGoogle Chromeをおすすめします。",
        (C::Screen, _) => {
            "画面が狭いため、表は横に動かして見ます。記録の閲覧にはタブレット以上をおすすめします。"
        }
        (C::Speed, Verdict::Bad) => {
            "回線が遅すぎます。別の部屋や有線で試し、変わらないときは回線を見直してください。"
        }
        (C::Speed, _) => "回線がやや遅めです。PDFの送信に時間がかかります。",
        (C::Stability, Verdict::Bad) => {
            "通信がたびたび途切れます。電波の強いところで調べ直してください。"
        }
        (C::Stability, _) => "通信が遅くなることがあります。電波の強いところをおすすめします。",
        (C::Tls, Verdict::Bad) => {
            "介護情報基盤はTLS 1.3が必要です。OSとブラウザーを更新してください。"
        }
        (C::Tls, _) => "暗号化の版は、ここからは確かめられません。運用者に確かめてください。",
        (C::Clock, Verdict::Bad) => {
            "時計が5分以上ずれています。証明書が期限切れに見えることがあります。OSの「日付と時刻を自動的に設定」を入にして、調べ直してください。"
        }
        (C::Clock, _) => {
            "時計が1分以上ずれています。OSの「日付と時刻を自動的に設定」を入にしてください。"
        }
        (C::Storage, _) => {
            "入力の途中がこの端末に残りません。ブラウザーのプライベートモードをやめてください。"
        }
        (C::Helper, Verdict::NotSeen) => {
            "カードを読み取る端末では、下の「リーダーとカード」でつないでから調べ直してください。"
        }
        (C::Helper, _) => {
            "カードを読み取る端末なら、連携ソフトを入れて起動してください。読み取らない端末では不要です。"
        }
        (C::Reader, Verdict::NotSeen) => "連携ソフトにつながると確かめられます。",
        (C::Reader, _) => "カードリーダーをパソコンにつないでください。",
    }
}
