//! English.

use chrono::{DateTime, Utc};
use contract::record::ProgressStage;

use super::Words;

pub(super) const WORDS: Words = Words {
    stage,
    when,
    title: "My information",
    news: "There is news.",
    contents: "On this page",
    record_short: "Record",
    looked: "Who looked",
    consents: "Consents",
    objections: "Objections",
    no_office: "No office serves you at present.",
    offices: |names| format!("Offices that serve you: {names}"),
    name: |name| name.to_owned(),
    your_certification: "Your certification",
    consents_lead: "These offices may see your information because you consented. You can withdraw a consent at any time.",
    withdraw_question: "Once withdrawn, this office can no longer see your information, from that moment on. You can go on using its services.",
    no_consent: "You have given no consent yet.",
    consent_said: |purpose, kinds, until| format!("May see {kinds} for {purpose}, until {until}."),
    consent_given: |at, giver| format!("Consented on {at} by {giver}"),
    withdraw_from: |office| format!("Withdraw the consent to {office}"),
    withdraw: "Withdraw",
    looked_lead: "Who saw your information, and why. If something seems wrong to you, you can object to the office.",
    nobody_looked: "Nobody has looked yet.",
    more: "Show more",
    emergency_view: "Emergency access",
    object_to: |office, by| format!("Object to the view by {by} of {office}"),
    objected: "Objected",
    object: "Object",
    object_title: "Object to this view",
    object_empty: "Write what you object to",
    object_label: "What you object to",
    object_hint: "The office’s administrator reads this and answers. For example: “That person was not in charge of me on that day.”",
    stop: "Cancel",
    no_objection: "You have made no objection yet. You can do so under “Who looked”.",
    objection_about: |office, by, at| format!("About the view by {by} of {office} on {at}"),
    answered: "Answered",
    unanswered: "Waiting for an answer",
    answer: |at| format!("The office’s answer ({at}): "),
    record: "Your record",
    record_lead: "Press “Open” beside what you want to see. That you looked is recorded too.",
    again: "Load again",
    open: "Open",
    open_kind: |kind| format!("Open: {kind}"),
    loading: "Loading",
    received: |at| format!("Received on {at}."),
    older: "There has been news since",
    older_detail: "This may have changed. Press “Load again” to see how it is now.",
    details: "In detail (the same as the offices see)",
    level: |level| format!("Your level is: {level}."),
    level_until: |level, day| {
        format!("Your level is: {level}. The certification is valid until {day}.")
    },
    no_level: "Nothing about a care level certification (要介護認定) has been delivered yet.",
    burden: |share, day| format!("Of the cost of services you pay {share} (until {day})."),
    limit: |units| format!("The limit for services in a month is {units}."),
    decided: |day, level| format!("The panel (介護認定審査会) of {day} decided: {level}."),
    valid: |from, to| format!("Valid from {from} to {to}."),
    no_result: |day| format!("There is no result yet of the application of {day}."),
    applied: |day, application| {
        format!("An application for certification ({application}) was made on {day}.")
    },
    panel_planned: |day| format!("The panel (介護認定審査会) is planned for {day}."),
    home_left: |limit, left| format!("For home renovation (住宅改修) {left} of {limit} are left."),
    equipment_left: |year, limit, left| {
        format!("For buying equipment (福祉用具) {left} of {limit} are left in fiscal year {year}.")
    },
    opinion: |clinic, doctor, day| format!("Dr {doctor} of {clinic} wrote the opinion on {day}."),
    diagnoses: |names| format!("Diagnoses: {names}."),
    assessed: |day| format!("Your body and daily life were assessed on {day}."),
    barthel: |points| {
        format!("Daily activities such as eating and dressing: {points} (100 is best).")
    },
    vitality: |points| format!("Motivation: {points} (10 is best)."),
    weight: |kilos| format!("Weight: {kilos} kg."),
    no_plan: "No care plan has been delivered yet.",
    plan_made: |day| format!("Your present care plan was made on {day}."),
    goals: |goals| format!("Goals: {goals}."),
    claimed: |month, amount| {
        format!("Of the cost of the services used in {month} you paid {amount}.")
    },
    saw: |who, when, why, kinds| format!("{who} saw {kinds}{why} on {when}."),
    was_refused: |who, when, kinds| {
        format!("{who} tried to see {kinds} on {when} and was refused.")
    },
    printed: |kinds| format!("{kinds} was printed."),
    in_emergency: |reason| {
        format!(
            "It was an emergency: they looked without waiting for your consent. Reason written down: {reason}"
        )
    },
    you: "You",
    person_of: |office, by, job| format!("{by} ({job}) of {office}"),
    because: |purpose| format!(" for {purpose}"),
};

fn stage(stage: ProgressStage) -> &'static str {
    match stage {
        ProgressStage::Received => {
            "The municipality has received the application for certification."
        }
        ProgressStage::SurveyOrdered => "A visit by a surveyor (認定調査) is being arranged.",
        ProgressStage::Surveyed => "The survey (認定調査) is done.",
        ProgressStage::OpinionOrdered => {
            "The municipality has asked your doctor for an opinion (主治医意見書)."
        }
        ProgressStage::OpinionReceived => {
            "Your doctor’s opinion (主治医意見書) has reached the municipality."
        }
        ProgressStage::FirstJudged => {
            "The first judgement (一次判定) is made. Next comes the panel (介護認定審査会)."
        }
        ProgressStage::PanelPlanned => "The day of the panel (介護認定審査会) is fixed.",
        ProgressStage::Certified => "The result of the certification is there.",
        ProgressStage::Rejected => "The application for certification was rejected.",
        ProgressStage::Withdrawn => "The application for certification was withdrawn.",
    }
}

fn when(year: Option<i32>, at: DateTime<Utc>) -> String {
    let year = year.map_or_else(String::new, |year| format!(" {year}"));
    format!("{}{year}, {}", at.format("%-d %B"), at.format("%-H:%M"))
}
