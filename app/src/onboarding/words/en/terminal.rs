//! Step 1 in English.

use domain::onboarding::{HelperSeen, System, TerminalCheck, TlsSeen, Verdict};

use crate::onboarding::words::TerminalWords;

pub(super) const WORDS: TerminalWords = TerminalWords {
    this: "Check this device",
    this_lead: "Do this on the device and in the place where you will use it. It takes about ten seconds. The result stays on this page until you register it.",
    measure: "Check this device",
    measuring: "Checking (twelve requests over the line)",
    again: "Check again",
    check: |check| match check {
        TerminalCheck::System => "Operating system",
        TerminalCheck::Browser => "Browser",
        TerminalCheck::Screen => "Screen",
        TerminalCheck::Speed => "Speed of the line",
        TerminalCheck::Stability => "Stability of the line",
        TerminalCheck::Tls => "Encryption (TLS)",
        TerminalCheck::Clock => "Clock",
        TerminalCheck::Storage => "Keeping drafts",
        TerminalCheck::Helper => "Card helper",
        TerminalCheck::Reader => "Card reader",
    },
    verdict: |verdict| match verdict {
        Verdict::Good => "Good",
        Verdict::Warning => "Note",
        Verdict::Bad => "Cannot be used",
        Verdict::NotSeen => "Not seen",
    },
    advice,
    tls: |tls| match tls {
        TlsSeen::Tls13 => "TLS 1.3",
        TlsSeen::Tls12 => "TLS 1.2",
        TlsSeen::BehindProxy => "Ends at a proxy: cannot be seen here",
        TlsSeen::Plain => "None (a trial on this machine)",
    },
    helper: |helper| match helper {
        HelperSeen::NotAsked => "Not looked for yet",
        HelperSeen::Missing => "Not found",
        HelperSeen::Old => "Too old",
        HelperSeen::Present => "Connected",
    },
    line: |median, failed| format!("median {median} ms, {failed} failed"),
    speed: |kbps| format!("{}.{} Mbit/s", kbps / 1000, kbps % 1000 / 100),
    clock: |seconds| match seconds {
        0 => "exact".to_owned(),
        1.. => format!("{seconds} s fast"),
        _ => format!("{} s slow", seconds.unsigned_abs()),
    },
    storage: |usable| if usable { "works" } else { "does not work" },
    reader: |there| if there { "there" } else { "not found" },
    system_advice: |system| match system {
        System::Windows11 => "",
        System::Windows10 => {
            "Windows 10 gets no more updates, and LIFE dropped it in May 2026. Move to Windows 11."
        }
        System::Windows => {
            "The browser does not tell the version of Windows. Make sure that it is Windows 11."
        }
        System::MacOs => {
            "Good for viewing. Card reading by the official app is known for Windows and tablets."
        }
        System::IpadOs => "Good for viewing. For cards see “Using an iPad” below.",
        System::Ios | System::Android => {
            "Good for viewing. Devices that can read cards themselves do so with the official app."
        }
        System::Other => "Not tried on this kind of device.",
    },
    passed: "This device can be used",
    stopped: "Something has to be put right on this device",
    card: "Reader and card",
    card_lead: "On a computer with a card reader you can try a whole reading here. Nothing of the card is kept.",
    keep: "Register this device",
    keep_lead: "Registered under a name, colleagues see the result too.",
    which: "Which device is it?",
    new_terminal: "Register as a new device",
    name: "Name of the device",
    name_hint: "For example: computer at reception",
    name_missing: "Enter a name for the device",
    admin_registers: "New devices are registered by an administrator. Choose one that is registered.",
    kept: "Registered, and the result is saved",
    list: "Devices of the office",
    none: "None yet. Check above, then register.",
    not_checked: "Not checked yet",
    column_name: "Device",
    column_state: "State",
    column_checked: "Last checked",
    ipad: "Using an iPad",
    ipad_points: &[
        "Works: viewing records, registering recipients, recording consents, the rehearsal but for the card.",
        "To read a My Number card you need a Bluetooth reader and the official app (マイナ資格確認アプリ). USB readers do not work with an iPad.",
        "The card helper of this site is for computers and does not run on an iPad. There you identify people by sight or by four items.",
        "Few models are known to work by Bluetooth. Look at the app’s list of readers before you buy.",
    ],
    prepare: "What you need",
    prepare_points: &[
        "A steady internet line, away from rooms with weak reception",
        "A Windows 11 computer with Microsoft Edge, or a tablet",
        "A card reader that works with the official app",
    ],
};

fn advice(check: TerminalCheck, verdict: Verdict) -> &'static str {
    use TerminalCheck as C;
    match (check, verdict) {
        (_, Verdict::Good) | (C::System, _) => "",
        (C::Browser, Verdict::Bad) => "The browser is too old. Update it.",
        (C::Browser, _) => "Microsoft Edge or Google Chrome is recommended.",
        (C::Screen, _) => {
            "The screen is narrow: tables move sideways. A tablet or larger is better for records."
        }
        (C::Speed, Verdict::Bad) => "The line is too slow. Try another room or a cable.",
        (C::Speed, _) => "The line is rather slow. Sending PDFs takes a while.",
        (C::Stability, Verdict::Bad) => {
            "The line breaks often. Check again where reception is better."
        }
        (C::Stability, _) => "The line may become slow. Better reception helps.",
        (C::Tls, Verdict::Bad) => "The platform needs TLS 1.3. Update system and browser.",
        (C::Tls, _) => "The version cannot be seen from here. Ask the operator.",
        (C::Clock, Verdict::Bad) => {
            "The clock is off by more than five minutes: certificates may look expired. Set it automatically and check again."
        }
        (C::Clock, _) => "The clock is off by more than a minute. Set it automatically.",
        (C::Storage, _) => "What you type is not kept on this device. Leave private browsing.",
        (C::Helper, Verdict::NotSeen) => {
            "If this device reads cards, connect below under “Reader and card” and check again."
        }
        (C::Helper, _) => {
            "If this device reads cards, install and start the card helper. Otherwise it is not needed."
        }
        (C::Reader, Verdict::NotSeen) => "It shows once the card helper is connected.",
        (C::Reader, _) => "Connect the card reader to the computer.",
    }
}
