//! English.

mod rehearsal;
mod start;
mod terminal;

use contract::care::PlatformState;
use contract::terminal::TerminalState;
use domain::onboarding::{Answer, Need, Question, Step, StepState};

use super::{HealthWords, MunicipalityWords, SettingsWords, Standing, Words};

pub(super) const WORDS: Words = Words {
    title: "Getting ready",
    lead: "Five steps until your office can use the care information platform. You can stop and go on later, and share them with colleagues and other devices.",
    steps_label: "The five steps",
    step,
    step_about,
    step_state: |state| match state {
        StepState::Open => "To do",
        StepState::UnderWay => "Under way",
        StepState::Done => "Done",
    },
    step_number: |number| format!("Step {number}"),
    minutes: |minutes| format!("about {minutes} minutes"),
    together: |minutes| format!("About {minutes} minutes in all, with everything at hand"),
    waits_for: "Do first",
    open_step: |name| format!("Open “{name}”"),
    next_step: "Next step",
    back_to_all: "Back to the five steps",
    print: "Print the checklist",
    checklist: "Checklist",
    need,
    done: "Done",
    to_do: "Not yet",
    optional: "Optional",
    done_by: |by, at| format!("{by} ({at})"),
    all_done: "Everything is ready",
    health_link: "See how things stand after the start",
    question,
    question_hint,
    answer: |answer| match answer {
        Answer::Yes => "Yes",
        Answer::No => "No",
        Answer::Unknown => "I do not know",
    },
    answered: |by, at| format!("Answered by {by} ({at})"),
    other_first: "Somebody else answered first",
    other_first_detail: |answer, by, at| {
        format!(
            "The answer now is “{answer}” ({by}, {at}). Yours is not saved yet. Choose which one to keep."
        )
    },
    save_mine: "Save my answer",
    keep_theirs: "Keep the answer as it is",
    terminal: terminal::WORDS,
    settings: SETTINGS,
    municipalities: MUNICIPALITIES,
    rehearsal: rehearsal::WORDS,
    start: start::WORDS,
    health: HEALTH,
};

fn step(step: Step) -> &'static str {
    match step {
        Step::Terminal => "Prepare the devices",
        Step::Settings => "Settings",
        Step::Municipalities => "Where municipalities stand",
        Step::Rehearsal => "Rehearsal",
        Step::Start => "Start",
    }
}

fn step_about(step: Step) -> &'static str {
    match step {
        Step::Terminal => {
            "Open this page on the device you will use: it checks line, clock, card reader and more, and says what is missing."
        }
        Step::Settings => "Login ID, certificate, rights of staff, card helper and mails.",
        Step::Municipalities => {
            "From when the insurers of your recipients and the municipalities nearby take part."
        }
        Step::Rehearsal => {
            "Everything once for real, with a signed PDF of the result that you can attach to the subsidy application."
        }
        Step::Start => "Set the first day, print notices for recipients, take the first consent.",
    }
}

fn need(need: Need) -> &'static str {
    match need {
        Need::TerminalRegistered => "A device is registered under a name",
        Need::TerminalChecked => "A device was checked and can be used",
        Need::LoginId => "The login ID of 電子請求受付システム (KJ + 12 digits) is known",
        Need::Password => "The temporary password was changed",
        Need::SecurityMail => "A security mail address is registered",
        Need::Certificate => "A device has a certificate",
        Need::StaffRights => "Accounts and rights of staff were looked through",
        Need::Helper => "The card helper was reached",
        Need::Notifications => "Somebody reads the mails",
        Need::MunicipalitiesSeen => "The insurers were looked up",
        Need::Rehearsed => "The rehearsal passed",
        Need::GoLive => "The first day is set",
        Need::Poster => "Recipients are told",
        Need::FirstConsent => "The first consent was taken",
    }
}

fn question(question: Question) -> &'static str {
    match question {
        Question::LoginId => "Do you know the login ID of 電子請求受付システム (KJ + 12 digits)?",
        Question::Password => "Did you change the temporary password to one of your own?",
        Question::SecurityMail => "Did you register a security mail address there?",
        Question::StaffRights => "Did you look through the accounts and rights of all staff?",
        Question::Notifications => "Is it decided who reads the mails of this site?",
        Question::MunicipalitiesSeen => {
            "Did you look up from when the insurers of your recipients take part?"
        }
        Question::Poster => "Do leaflets or posters lie where recipients see them?",
    }
}

fn question_hint(question: Question) -> &'static str {
    match question {
        Question::LoginId => {
            "If not, ask the federation (国保連合会) to issue it again. The notice comes by post."
        }
        Question::Password => "You cannot go on with the temporary password of the letter.",
        Question::SecurityMail => {
            "With it you can reset a forgotten password yourself and receive one-time codes."
        }
        Question::StaffRights => {
            "Administrators and others, jobs, and no account of people who have left."
        }
        Question::Notifications => {
            "We write about certificates that end, the subsidy, and changes of municipalities."
        }
        Question::MunicipalitiesSeen => {
            "Look at the insurer of each recipient, not at the municipality of your office."
        }
        Question::Poster => "You can start without. They help when you explain.",
    }
}

const SETTINGS: SettingsWords = SettingsWords {
    preflight: "Before you begin",
    preflight_lead: "Getting a certificate can take about a month. Begin with what you do not know.",
    unknown_id: "If you do not know the login ID: ask the federation to issue it again, with a stamped return envelope. Answer here again when it has come.",
    certificate: "Certificate",
    certificate_lead: "Every device gets a certificate. It is good for one year.",
    certificate_none: "No device has a certificate yet.",
    certificate_some: |with, all| format!("{with} of {all} devices have a certificate in force."),
    certificate_external: |count| match count {
        1 => "1 certificate of another authority is in force.".to_owned(),
        _ => format!("{count} certificates of other authorities are in force."),
    },
    certificate_link: "Open devices and certificates",
    staff: "Accounts and rights of staff",
    staff_lead: "Two administrators or more can help each other when a passkey is lost.",
    staff_link: "Open office and staff",
    helper: "Card helper",
    helper_lead: "Install it on computers that read cards, and permit this site. Offices that read no cards do without.",
    helper_link: "Connect it in step 1",
    mails: "Mails",
    mails_lead: "Mails go to the addresses of the registered staff.",
};

const MUNICIPALITIES: MunicipalityWords = MunicipalityWords {
    lead: "Care information can be seen once the recipient’s insurer (municipality) has started.",
    own: "Insurers of your recipients",
    own_none: "No recipients are registered yet. Their insurers will stand here.",
    unreachable: "The platform cannot be reached, so the insurers are not known. The list below can be read.",
    unknown_people: |count| {
        format!(
            "The insurer of {count} recipients is not known (no consent or right, or no answer)."
        )
    },
    people: |count| format!("{count} recipients"),
    neighbours: |name| format!("Municipalities of {name}"),
    name: "Municipality or insurer",
    state: "State",
    insured: "Your recipients",
    standing: |standing| match standing {
        Standing::Ready => "Started",
        Standing::Dated => "Day is set",
        Standing::Arranging => "Being arranged",
        Standing::Undecided => "Undecided",
        Standing::Unlisted => "Not published",
    },
    from_day: |day| format!("from {day}"),
    follow: "Get a mail when it changes",
    not_started: "Before a municipality starts you can already register recipients, take consents and prepare the exchange of care plans.",
};

const HEALTH: HealthWords = HealthWords {
    title: "After the start",
    lead: "To notice early what ends or changes. It shows the state as you open it.",
    platform: "Care information platform",
    platform_state: |state| match state {
        PlatformState::Answered => "Answers",
        PlatformState::Unreachable => "Does not answer. Open this page again in a while.",
        PlatformState::Faulty => "Its answer cannot be used. Tell the operator.",
        PlatformState::NotConnected => "This site is not connected to it",
    },
    terminals: "Devices",
    certificate: "Certificate",
    certificate_state: |state| match state {
        TerminalState::Registered => "None yet",
        TerminalState::Issued => "Issued, not used yet",
        TerminalState::Ready => "In force",
        TerminalState::Ending => "Ends soon",
        TerminalState::Ended => "Ended",
        TerminalState::Revoked => "Revoked",
        TerminalState::Retired => "Out of service",
    },
    certificate_until: |day| format!("until {day}"),
    certificate_external: "Certificates from other authorities",
    helper: "Card helper",
    helper_current: "Up to date",
    helper_old: |has, newest| format!("{has} (newer: {newest})"),
    helper_unknown: "Not used",
    rehearsed: "Last rehearsal",
    never: "Never",
    changes: "Changes of municipalities (90 days)",
    no_changes: "No changes.",
};
