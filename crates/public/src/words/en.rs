//! English.

use super::{
    Benefit, Benefits, Calculator, Contact, Faq, Frame, Information, Kind, Landing, Municipalities,
    News, Refusal, Said, Steps, Subsidy, Timeline, Words,
};

const fn said(name: &'static str, text: &'static str) -> Said {
    Said { name, text }
}

const fn kind(name: &'static str, content: &'static str, way: &'static str) -> Kind {
    Kind { name, content, way }
}

pub(super) const WORDS: Words = Words {
    frame: Frame {
        brand: "Tsunagi",
        brand_sub: "Care information portal",
        skip: "Skip to main content",
        languages: "Language / 言語",
        menu: "Main menu",
        open_portal: "Sign in",
        register: "Register your office",
        home: "Top",
        subsidy: "Subsidy calculator",
        municipalities: "Municipalities",
        news: "News",
        faq: "Questions",
        contact: "Contact",
        help: "Help",
        verify: "Check a notice",
        footer: "Footer",
        note: "Tsunagi is an open-source implementation of Japan's long-term care information portal (MIT / Apache-2.0). It uses the design tokens of the Digital Agency Design System.",
        sandbox: said(
            "Sandbox",
            "For practice. Offices, people and dates are invented; nothing here is a real application.",
        ),
        required: "Required",
        yen: |amount| format!("{amount} yen"),
    },
    landing: Landing {
        title: "Tsunagi, the long-term care information portal",
        description: "What Japan's long-term care information platform is, which information comes from where, and when it starts. One place for care offices to get connected and apply for the subsidy.",
        heading: "Care information for those who need it. From getting ready to the subsidy, in one place.",
        lead: "The care information platform (介護情報基盤) shares what municipalities, medical institutions and care offices each know about a person, with that person's consent. Tsunagi is the way in for care offices.",
        what: said(
            "What the platform is",
            "One platform for all of Japan gathers and shares insurance cards, certification of care needs, doctors' opinions and care plans. It rests on a law promulgated in 2023 (Reiwa 5). Municipalities are responsible for it and entrust its running to the federations of national health insurance. What was asked for on paper or by telephone can be looked up on a screen.",
        ),
        consent: "Offices and medical institutions need the person's consent to see certification, care plans and LIFE data. Only offices that have checked who the person is and keep serving them can look.",
        not_official: "This site is an open-source implementation. What it says about the system rests on documents published up to October 2026 (Reiwa 8).",
        all_news: "All news",
    },
    information: Information {
        heading: "Which information comes from where",
        lead: "Those who hold the information send it to the platform from the systems they work with every day.",
        caption: "Information on the platform, and who sends it",
        column_kind: "Information",
        column_source: "Sent by",
        column_content: "What it holds",
        from: "send information",
        platform: "Care information platform",
        platform_sub: "one for all of Japan",
        to: "see information",
        sources: ["Municipalities", "Medical institutions", "Care offices"],
        viewers: [
            "The person themselves",
            "Municipalities",
            "Care offices",
            "Medical institutions",
        ],
        kinds: [
            kind(
                "Insurance cards",
                "Insured person's card, share of cost, limits of cost",
                "From the insurance system",
            ),
            kind(
                "Certification of care needs",
                "Assessment form, doctor's opinion, papers of the panel, how far the panel is",
                "From the insurance system",
            ),
            kind(
                "Home modification and equipment",
                "Amounts used and amounts left",
                "From the insurance system",
            ),
            kind(
                "Doctor's opinion",
                "Illness, state of body and mind, and daily functions as the doctor sees them",
                "From document software or health records, or typed in the web service",
            ),
            kind(
                "LIFE data",
                "Activities of daily living, nutrition, oral health and more",
                "Through LIFE",
            ),
            kind(
                "Care plans",
                "Plans for care at home and in facilities",
                "From care software",
            ),
            kind(
                "Claims",
                "Benefit management sheets, claims for care",
                "With the claims",
            ),
        ],
        note: "People see their own information in Mynaportal.",
    },
    timeline: Timeline {
        heading: "When it starts",
        lead: "Municipalities start one after another as they are ready. By 1 April 2028 (Reiwa 10) all of them are to take part.",
        events: [
            "The care information portal opens",
            "Applications for the subsidy of fiscal 2025 (Reiwa 7) open",
            "Applications for the subsidy of fiscal 2025 close",
            "The first municipalities start; a new form for the doctor's opinion",
            "Applications for the subsidy of fiscal 2026 (Reiwa 8) open",
            "LIFE moves to the national federation (国保中央会)",
            "API 1.0 of the web service and care plan standard 5.0 are published",
            "The care plan exchange becomes part of the web service; its licence of 21,000 yen a year ends",
            "Applications for the subsidy of fiscal 2026 close",
            "Care plans are exchanged by API",
            "LIFE data can be viewed",
            "All municipalities take part",
        ],
        planned: "planned",
    },
    benefits: Benefits {
        heading: "What you can do with Tsunagi",
        lead: "The screens show a sandbox: people and offices are invented. The pages are in Japanese.",
        items: [
            Benefit {
                name: "One person, one screen",
                text: "Card, certification, doctor's opinion and care plan of a person on one screen. What cannot be shown says why and what to do next. The person can see who looked.",
                alt: "A screen with one person's information: the insurance card and how long the certification is valid.",
                link: "Sign in and open your list",
            },
            Benefit {
                name: "The subsidy without guessing",
                text: "You are led through papers and amounts in order. What is often sent back is pointed out before you send. What you type is saved by itself, and you can go on from another device.",
                alt: "A screen of the application: number of readers and costs are typed in, and the amount of the subsidy is calculated beside them.",
                link: "Calculate what you may receive",
            },
            Benefit {
                name: "Where municipalities stand",
                text: "Look up by name or prefecture from when the insurers of your clients take part. Follow a municipality and receive a mail when its date changes.",
                alt: "The screen with the state of municipalities: a map of the 47 prefectures with the share of municipalities that have started.",
                link: "See where municipalities stand",
            },
        ],
    },
    steps: Steps {
        heading: "Five steps to the first use",
        lead: "You apply for the subsidy after buying and setting up (steps 1 and 2).",
        items: [
            said(
                "Get your devices ready",
                "An internet line, a computer or tablet, and a card reader that works with the My Number identity app.",
            ),
            said(
                "Set everything up",
                "Registration, client certificate, reader and app, and the web service. A certificate can take about a month to arrive: order it first.",
            ),
            said(
                "Check your municipalities",
                "Find out from when the insurers of your clients share information.",
            ),
            said(
                "Check everything once more",
                "Test the reader and the rights of your staff, and keep a picture of the screen called 管理メニュー.",
            ),
            said(
                "Start",
                "Explain it to your clients, ask for their consent, and use it in daily work.",
            ),
        ],
    },
    subsidy: Subsidy {
        heading: "The subsidy",
        year: "Subsidy for card readers and connection, fiscal 2026 (Reiwa 8)",
        window: |from, to| format!("Applications from {from} to {to} (planned)"),
        lead: "It pays what you spent on card readers and connection support, tax included, up to a limit.",
        up_to: "up to",
        readers: |count| {
            if count == 1 {
                "1 card reader".to_owned()
            } else {
                format!("up to {count} card readers")
            }
        },
        categories: [
            said(
                "Home visits, day care, short stays",
                "Home care, day care, care management and more",
            ),
            said("Residential care", "Care homes, group homes and more"),
            said("Others", "Rental of equipment and more"),
        ],
        rule: "The limit covers readers and support together. Limits of several services under one office number add up. Amounts below 1,000 yen are cut off.",
        try_it: "Try the calculator",
        details: "More about the subsidy (Japanese)",
    },
    faq: Faq {
        heading: "Questions asked often",
        lead: "Where offices stumble while preparing and applying.",
        items: [
            said(
                "When can I apply for the subsidy?",
                "After buying the card reader and finishing the set-up. No approval beforehand and no quotation is needed. Each office number can apply once.",
            ),
            said(
                "Is this the ICT subsidy?",
                "No, it is another scheme. The national federation reviews and pays it, and it covers real cost up to a limit. There is no rate as in the subsidies of prefectures.",
            ),
            said(
                "We offer several services. Do the limits add up?",
                "Yes, for each kind of service under one office number. For home care and day care: 64,000 + 64,000 = 128,000 yen.",
            ),
            said(
                "Are computers and tablets covered?",
                "No, nor are used or leased goods. If you bought a computer together with the reader, ask for a receipt for the reader alone.",
            ),
            said(
                "What must the receipt say?",
                "Model or product name of the reader, number, amounts in detail, and what it was for. A receipt that says only \"one set\" (〇〇一式) may be sent back.",
            ),
            said(
                "Who takes the picture of 管理メニュー?",
                "Somebody signed in as 管理者ユーザ or 一般ユーザ, with number and name of the office visible at the top right. A screen of the office user (ID starting with KJ) may be sent back.",
            ),
            said(
                "What happens if something is missing?",
                "You are told by mail, correct it and apply again. It then counts as received in that later month, so it costs a month or more. Applications may close early when the budget is used up: start early.",
            ),
            said(
                "How early should I order the certificate?",
                "First of all: it can take about a month. A certificate you use for electronic claims works. Offices without one get a 介護DX証明書 free of charge.",
            ),
            said(
                "I do not know the ID that starts with KJ, or its password.",
                "It belongs to the system for electronic claims. Ask the federation of your prefecture to issue it again; it comes by post. If a security mail address is registered, you can reset it yourself.",
            ),
            said(
                "What about people without a My Number card?",
                "The paper card stays valid. A person can also be registered by four identifying items. Once checked, the card need not be read every month.",
            ),
            said(
                "What about people who do not remember their PIN?",
                "Staff can compare the photograph on the card with the face: no PIN is needed. Never keep or write down a person's PIN.",
            ),
            said(
                "Our municipality has not started. Must we prepare?",
                "Yes. The care plan exchange becomes part of the web service in January 2027 (Reiwa 9). To go on using it, register on the web service whether or not your municipality has started.",
            ),
            said(
                "Can offices deemed designated (みなし指定) apply?",
                "Yes. Offices with only 総合事業 cannot. Preventive services count as the care service they correspond to.",
            ),
            said(
                "Is there anything to do after receiving the subsidy?",
                "Keep the papers for five years. Report the consumption tax credit, even if it is zero, by 30 April two fiscal years after the year of completion. Tsunagi reminds you in time.",
            ),
        ],
        more: "Anything else? Ask us.",
    },
    calculator: Calculator {
        title: "Subsidy calculator",
        description: "Calculates what the subsidy for the care information platform comes to, from services and costs.",
        lead: "Enter the services under your office number and what you paid, tax included. Nothing you enter is kept.",
        service: "Services you offer",
        service_hint: "Choose all of them under one office number.",
        choose: "Choose services",
        readers: "Number of card readers",
        reader_cost: "A Card readers (total, tax included)",
        support_cost: "B Connection support (total, tax included)",
        amount_hint: "Example: 30,000",
        more: "If you have donations or other income",
        donations: "Donations",
        other_income: "Other income (such as other subsidies)",
        nonprofit: "We are a non-profit organisation, such as a social welfare corporation",
        submit: "Calculate",
        result: "Result",
        total: "① Total cost (A + B)",
        limit: "② Limit",
        selected: "③ The lower of ① and ②",
        grant: "④ Subsidy (below 1,000 yen cut off)",
        over_cap: |cap, over| {
            format!("Up to {cap} card readers are covered. You pay for {over} more yourself.")
        },
        deducted: |amount| format!("{amount} was deducted as income."),
        disclaimer: "This is an estimate. The review decides the amount.",
        open: |days| format!("Open now: {days} days left"),
        not_yet: "Applications have not opened yet.",
        closed: "Applications are closed.",
        error: "Please check what you entered",
        no_service: "Choose at least one service.",
        not_eligible: |code| format!("The service with code {code} is not covered."),
        bad_number: "Enter a number (example: 30,000).",
        japanese_names: "Names of services are the official Japanese ones.",
    },
    municipalities: Municipalities {
        title: "Where municipalities stand",
        description: "From when each municipality of Japan takes part in the care information platform, by name and prefecture.",
        lead: "The starting day is when a municipality begins to share its care insurance information on the platform. Names are in Japanese.",
        name: "Name, reading or code of the municipality",
        name_hint: "In Japanese; part of the name is enough.",
        prefecture: "Prefecture",
        all_prefectures: "All of Japan",
        submit: "Search",
        found: |count| format!("{count} found"),
        nothing: "No municipality fits. Shorten the name, or choose all of Japan.",
        column_name: "Municipality",
        column_state: "State",
        column_day: "Starting day",
        ready: "started",
        dated: "day fixed",
        arranging: "being arranged",
        undecided: "undecided",
        unlisted: "not published",
        next: "Next 50",
        previous: "Previous 50",
        map: "See the map (Japanese)",
    },
    news: News {
        title: "News",
        description: "News from Tsunagi, the long-term care information portal.",
        none: "There is no news yet.",
        only_japanese: "In Japanese only",
        changed: |day| format!("changed on {day}"),
    },
    contact: Contact {
        title: "Contact",
        description: "Ask Tsunagi, the long-term care information portal, a question.",
        lead: "We answer by mail. Please also look at the questions asked often.",
        privacy: "We use what you write only to answer you. Do not write other people's personal data, such as names or insured numbers of clients.",
        name: "Your name",
        email: "Mail address",
        email_hint: "We answer to it.",
        topic: "What it is about",
        topics: [
            "Registration and signing in",
            "Applying for the subsidy",
            "Devices and card readers",
            "Where municipalities stand",
            "Something else",
        ],
        message: "Message",
        message_hint: "Up to 2,000 characters",
        trap: "Leave this field empty",
        submit: "Send",
        faults: "Please check what you entered. Nothing has been sent yet.",
        missing: "Please fill this in.",
        too_long: |most| format!("Please use {most} characters at most."),
        bad_email: "This is no mail address (example: mihon@example.jp).",
        bad_character: "There is a character that cannot be used.",
        too_often: |seconds| {
            format!(
                "Too many messages in a short time. What you wrote is still below. Please wait about {seconds} seconds and send it again."
            )
        },
        unavailable: "Your message could not be taken just now. What you wrote is still below. Please try again later.",
        closed: said(
            "This site takes no messages",
            "Please ask the people who run it.",
        ),
        received: said(
            "We have your message",
            "We will answer to the mail address you gave. You can close this page.",
        ),
        back: "Back to the top",
    },
    refusal: Refusal {
        too_often: said(
            "Too many requests",
            "The page was opened too often in a short time. Please wait a little and open it again.",
        ),
        cross_site: said(
            "Your message was not taken",
            "It seemed to come from another site's page and was stopped for safety. Nothing was sent. Please send it again from the contact page of this site.",
        ),
        failed: said(
            "The page cannot be shown",
            "Nothing was changed. Please try again later.",
        ),
        retry: "Open again",
    },
};
