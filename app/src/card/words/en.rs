//! English.

use contract::card::{CardCode, Step};

use super::{Pair, PersonWords, SignInWords, Words};

pub(super) const WORDS: Words = Words {
    step,
    code,
    looking: "Checking the browser’s settings",
    searching: "Looking for the card helper (カードリーダー連携ソフト). If the browser asks, choose “Allow”",
    greeting: "Connecting to the card helper (カードリーダー連携ソフト)",
    connect_again: "Connect again",
    lost: "The connection to the card helper was lost",
    lost_detail: "No card data was sent. If the helper is running, you can connect again.",
    reconnect: "Reconnect",
    will_ask: "The browser will ask whether this site may connect to “apps and services on this device”. It speaks to the card helper only. Choose “Allow”.",
    before: "Cards are read by the card helper (カードリーダー連携ソフト) installed on this computer. The PIN is entered on the helper’s own page and is not sent to this site.",
    connect: "Connect to the card reader",
    denied: "The browser does not allow connecting to software on this computer",
    denied_detail: "Open the site’s settings by the icon on the left of the address bar, set “Apps on device” (local network access) to “Allow”, then reconnect.",
    old: "The version of the card helper does not fit",
    old_detail: |version| {
        format!("The helper on this computer is {version}. Install the newest one, then reconnect.")
    },
    nobody: "The card helper was not found",
    nobody_detail: "If it is not installed, ask the administrator of this computer to install “tsunagi-card”. If it is, sign in to the computer again: it then starts.",
    pairing: "Allow this site on the helper’s page",
    pairing_detail: "Look at the page opened in another tab. If it shows the following number, press 「許可する」 (allow). If the number is another one, do not allow it.",
    preparing: "Preparing",
    cancel: "Stop",
    read: "Read the card",
    present: "There is a card on the reader",
    tries: |tries| match tries {
        1 => " 1 try is left.".to_owned(),
        _ => format!(" {tries} tries are left."),
    },
    title: "Try the card reader",
    lead: "Try whether My Number card and card reader can be used. Nothing that is read is kept. The My Number itself (個人番号) is not read.",
    ways: "How to read",
    which_way: "What do you want to try?",
    reading: "Reading",
    certificate: "Certificate (利用者証明用電子証明書) and PIN (4 digits)",
    certificate_hint: "Shows that the person owns the card",
    pin: "Name, address and so on, with PIN (4 digits)",
    pin_hint: "With the PIN for card data (券面事項入力補助用)",
    code_b: "Name, address and so on, with code B (照合番号B, 14 digits)",
    code_b_hint: "With date of birth, expiry and security code as printed on the card",
    presence: "Without PIN (顔認証マイナンバーカード and the like)",
    presence_hint: "Shows only that there is a genuine card. Whether it is the person’s, see with your own eyes",
    checking: "Checking what was read",
    not_checked: "Not checked (失効確認なし): this site does not check whether the certificate was revoked",
    good: "Not revoked",
    genuine: "The card is genuine",
    test_card: "It is a test card.",
    expiry: "Certificate valid until",
    revocation: "Revocation check (失効確認)",
    name: "Name",
    address: "Address",
    born: "Date of birth",
    sex: "Sex",
    clear: "Clear",
    no_sex: "Not stated",
    both_calendars: |day, _wareki| day.to_owned(),
    sign_in: SignInWords {
        title: "Sign in with a My Number card",
        lead: "For people who receive care services, to see their own page. If you work for an office or the federation, sign in with your passkey.",
        needed: "What you need",
        needed_things: [
            "Your My Number card and the 4-digit PIN of its certificate (利用者証明用電子証明書)",
            "A computer with a card reader and the card helper (カードリーダー連携ソフト); it does not work on phones and tablets",
            "An account, made from the invitation of the office that cares for you",
        ],
        signing_in: "Signing in",
        by_passkey: "Sign in with a passkey",
    },
    person: PersonWords {
        asking: "Finding out whose card it is",
        theirs: "The card is this person’s",
        theirs_until: |until| {
            format!("Register the consent before {until}; after that, read the card again.")
        },
        somebody_else: "The card is somebody else’s",
        somebody_else_detail: "It is not the card of this person. No consent was registered. Check the card and read it once more, or choose another check.",
        unread: "Read the card, or choose another check",
    },
};

fn step(step: Step) -> &'static str {
    match step {
        Step::WaitCard => "Put the card on the reader",
        Step::Prompt => {
            "Check what it says on the page opened in another tab and enter the number there. It is never sent to this site"
        }
        Step::Card => "Reading the card. Do not move it",
    }
}

/// One arm a code: a code without wording does not compile.
#[expect(clippy::too_many_lines, reason = "one arm a code")]
fn code(code: CardCode) -> Pair {
    match code {
        CardCode::ServiceUnavailable => (
            "The card reader service is not running",
            "If it stays so after a while, unplug the reader and plug it in again, or restart the computer. This page follows by itself.",
        ),
        CardCode::AccessDenied => (
            "The settings of this computer do not allow using the card reader",
            "Sign in again at the computer itself. If that does not help, show the result of “tsunagi-card doctor” to its administrator.",
        ),
        CardCode::NoReader => (
            "No card reader was found",
            "Plug the reader in. This page follows by itself.",
        ),
        CardCode::NoCard => (
            "There is no card on the reader yet",
            "Put the My Number card on the reader and start again.",
        ),
        CardCode::UnsupportedCard => (
            "This does not seem to be a My Number card",
            "See that no other card lies there too, and put the My Number card down alone.",
        ),
        CardCode::ReaderBusy => (
            "Another program is using the card",
            "Close programs that use cards, such as the マイナ資格確認アプリ or e-Tax. This page follows by itself when the card is free.",
        ),
        CardCode::CardRemoved => (
            "The card was taken away while being read",
            "Nothing was signed. Put the card down again and read it once more.",
        ),
        CardCode::CardChanged => (
            "This is not the card that was there before",
            "Nothing was read. Check the card and read it once more.",
        ),
        CardCode::CardReset => (
            "Another program interrupted the reading",
            "Nothing was signed. Close other programs that use cards and read it once more.",
        ),
        CardCode::CardUnresponsive => (
            "The card does not answer",
            "Nothing was read. Check which way up the card lies and put it in the middle of the reader.",
        ),
        CardCode::PinWrong | CardCode::PinNearlyLocked => (
            "The number was wrong",
            "Check the number and read the card once more.",
        ),
        CardCode::PinLocked => (
            "The number is locked, or the card has none",
            "Nothing was read. The municipality’s office can unlock it. A card for face recognition only (顔認証マイナンバーカード) has no PIN. Check who the person is in another way.",
        ),
        CardCode::UserCancelled => (
            "Reading was stopped",
            "The card was not read. You can start again whenever needed.",
        ),
        CardCode::UserTimeout => (
            "Stopped because it took too long",
            "The card was not read. Start again and the page to confirm opens anew.",
        ),
        CardCode::Busy => (
            "A card is being read on another page",
            "Finish or stop there first, then start again.",
        ),
        CardCode::PairingRequired => (
            "This site has not been allowed yet",
            "Connect again and the page to confirm opens.",
        ),
        CardCode::PairingDenied => (
            "The card helper did not allow it",
            "It asks once a minute at most. To change “do not allow”, restart the helper.",
        ),
        CardCode::OriginDenied => (
            "This site may not use the card reader of this computer",
            "The administrator of the computer set it so. Ask them if you need it.",
        ),
        CardCode::BadRequest | CardCode::UnsupportedProtocol => (
            "The versions of the helper and of this page do not fit",
            "Reload the page; if that does not help, update the helper.",
        ),
        CardCode::Internal => (
            "Something went wrong in the helper",
            "Nothing was signed. Restart the helper. If that does not help, show the result of “tsunagi-card doctor” to the administrator.",
        ),
    }
}
