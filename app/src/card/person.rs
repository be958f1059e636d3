//! The card of a recipient in front of somebody of an office: by certificate, or by what stands on it.

use contract::card::{CardProof, OpenWith};
use contract::care::IdentifyWith;
use leptos::prelude::*;

use super::reader::{CardErrand, CardReader};
use super::words::{PersonWords, words};
use crate::component::{RadioChoice, RadioGroup};

const CERTIFICATE: &str = "certificate";
const PIN: &str = "pin";
const CODE_B: &str = "code_b";

/// What is said of it.
pub(crate) fn of_person() -> &'static PersonWords {
    &words().person
}

/// Asks how the card is read, and reads it; whom it means is for the server to say.
#[component]
pub(crate) fn PersonCard(
    /// Of the question how.
    id: &'static str,
    /// Takes what the card showed.
    on_read: Callback<IdentifyWith>,
) -> impl IntoView {
    let way = RwSignal::new(Some(CERTIFICATE));
    let errand = Signal::derive(move || match way.get() {
        Some(CODE_B) => CardErrand::Attributes(OpenWith::CodeB),
        Some(PIN) => CardErrand::Attributes(OpenWith::Pin),
        _ => CardErrand::Authenticate,
    });
    let choices = vec![
        RadioChoice::new(CERTIFICATE, words().certificate).hint(words().certificate_hint),
        RadioChoice::new(PIN, words().pin).hint(words().pin_hint),
        RadioChoice::new(CODE_B, words().code_b).hint(words().code_b_hint),
    ];
    let read = Callback::new(move |(nonce, proof): (String, CardProof)| {
        let proof = Box::new(proof);
        on_read.run(IdentifyWith::Card { nonce, proof });
    });
    view! {
        <RadioGroup id=id legend=words().ways choices=choices value=way
            on_edit=Callback::new(move |chosen| way.set(Some(chosen))) />
        <CardReader errand=errand challenge_path="/care/card-challenges" on_proof=read />
    }
    .into_any()
}
