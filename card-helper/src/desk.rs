//! One errand at a time: wait for a card, look at it, ask the person, do it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use contract::card::{CardCode, CardFault, CardProof, Outcome, Step, Surroundings};
use tokio::sync::{Mutex, mpsc, watch};
use tokio::time::timeout;
use tokio_util::sync::CancellationToken;

use crate::card::{
    CardError, Channel, Entry, Errand, Order, Preview, WAITS, perform, preview, tries,
};
use crate::prompt::{Answer, Complaint, Next, NoAnswer, OpenPrompt, Prompts, Question};
use crate::reader;

/// How long a person may take to put a card on the reader.
const CARD_COMES_WITHIN: Duration = Duration::from_mins(1);
/// How long the card may take for everything: a real one needs about a second.
const CARD_ANSWERS_WITHIN: Duration = Duration::from_secs(10);
/// Looks at a card that is said to be there and is not yet, or not any more.
const MOST_LOOKS: u32 = 12;
const BETWEEN_LOOKS: Duration = Duration::from_millis(250);
/// The watcher looks at least so often; a state may be as old.
const STATE_SETTLES_WITHIN: Duration = Duration::from_secs(2);

/// Where errands are done.
#[derive(Clone)]
pub(crate) struct Desk {
    around: watch::Receiver<Surroundings>,
    prompts: Prompts,
    one: Arc<Mutex<()>>,
}

/// Who waits for an errand.
pub(crate) struct Waiter {
    /// Told how far it is.
    pub(crate) progress: mpsc::Sender<Step>,
    /// Ends it.
    pub(crate) cancel: CancellationToken,
}

impl Desk {
    /// A desk with these eyes and this voice.
    pub(crate) fn new(around: watch::Receiver<Surroundings>, prompts: Prompts) -> Self {
        Self {
            around,
            prompts,
            one: Arc::default(),
        }
    }

    /// Does an errand.
    pub(crate) async fn perform(
        &self,
        order: Order,
        waiter: &Waiter,
    ) -> Result<Outcome, CardFault> {
        let _one = self.one.try_lock().map_err(|_| CardCode::Busy)?;
        let errand = order.errand;
        let seen = self.first_look(errand, waiter).await?;
        waiter.tell(Step::Prompt).await;
        let question = Question::Number {
            origin: order.origin.clone(),
            purpose: order.purpose.clone(),
            errand,
            tries: seen.tries,
            at_reader: seen.at_reader,
            complaint: None,
        };
        let mut prompt = self.prompts.open(question.clone()).map_err(unasked)?;
        let proof = ask_and_do(&mut prompt, question, Arc::new(order), seen, waiter).await?;
        Ok(Outcome::Proof { proof })
    }

    /// Looks at the card, once there is one.
    async fn first_look(&self, errand: Errand, waiter: &Waiter) -> Result<Preview, CardFault> {
        let mut looks = 0;
        loop {
            self.wait_for_card(waiter).await?;
            looks += 1;
            let looked = with_card(waiter, CARD_ANSWERS_WITHIN, move |channel| {
                preview(channel, errand)
            });
            match looked.await {
                // Just taken away or only just put there: what the watcher says is a moment old.
                Err(fault)
                    if matches!(fault.code, CardCode::NoCard | CardCode::CardRemoved)
                        && looks < MOST_LOOKS =>
                {
                    tokio::time::sleep(BETWEEN_LOOKS).await;
                }
                looked => return looked,
            }
        }
    }

    /// Tries left; asks nobody, uses none.
    pub(crate) async fn pin_status(&self, waiter: &Waiter) -> Result<Outcome, CardFault> {
        let _one = self.one.try_lock().map_err(|_| CardCode::Busy)?;
        let left = with_card(waiter, CARD_ANSWERS_WITHIN, tries).await?;
        Ok(Outcome::PinStatus {
            auth_tries: left.auth,
            text_tries: left.text,
        })
    }

    /// Waits until a card lies on a reader. What no card can cure is told at once.
    async fn wait_for_card(&self, waiter: &Waiter) -> Result<(), CardFault> {
        let mut around = self.around.clone();
        let mut told = false;
        let mut settling = Some(STATE_SETTLES_WITHIN);
        let give_up = tokio::time::Instant::now() + CARD_COMES_WITHIN;
        loop {
            let hindrance = around.borrow_and_update().hindrance();
            let wait = match hindrance {
                None => return Ok(()),
                Some(CardCode::NoCard) => {
                    if !std::mem::replace(&mut told, true) {
                        waiter.tell(Step::WaitCard).await;
                    }
                    give_up.saturating_duration_since(tokio::time::Instant::now())
                }
                // Another program may only be looking, a service only be starting.
                Some(other) => settling.take().ok_or(other)?,
            };
            tokio::select! {
                changed = timeout(wait, around.changed()) => match changed {
                    Ok(Ok(())) => {}
                    Ok(Err(_)) => return Err(CardCode::Internal.into()),
                    Err(_) => return Err(around.borrow().hindrance().unwrap_or(CardCode::NoCard).into()),
                },
                () = waiter.cancel.cancelled() => return Err(CardCode::UserCancelled.into()),
            }
        }
    }
}

/// Asks until the number is right or there is a reason to stop.
async fn ask_and_do(
    prompt: &mut OpenPrompt,
    mut question: Question,
    order: Arc<Order>,
    seen: Preview,
    waiter: &Waiter,
) -> Result<CardProof, CardFault> {
    loop {
        let (answer, next) = prompt.answer(&waiter.cancel).await.map_err(unasked)?;
        let Answer::Number(entry) = answer else {
            let fault = CardFault::from(CardCode::UserCancelled);
            // The person may have closed the page.
            let _ = next.send(Next::Failed(fault.clone()));
            return Err(fault);
        };
        waiter.tell(Step::Card).await;
        let order = Arc::clone(&order);
        let within = match entry {
            Entry::Typed(_) => CARD_ANSWERS_WITHIN,
            Entry::AtReader { .. } => CARD_ANSWERS_WITHIN + WAITS,
        };
        let result = with_card(waiter, within, move |channel| {
            perform(channel, &order, &seen, &entry)
        })
        .await;
        match result {
            Ok(proof) => {
                let _ = next.send(Next::Done);
                return Ok(proof);
            }
            Err(fault) if matches!(fault.code, CardCode::PinWrong | CardCode::PinNearlyLocked) => {
                let complaint = match fault.code {
                    CardCode::PinWrong => Complaint::Wrong,
                    _ => Complaint::LastTry,
                };
                question = question.with(complaint);
                if let Question::Number { tries, .. } = &mut question {
                    *tries = fault.tries;
                }
                waiter.tell(Step::Prompt).await;
                let _ = next.send(Next::Again(question.clone()));
            }
            Err(fault) => {
                let _ = next.send(Next::Failed(fault.clone()));
                return Err(fault);
            }
        }
    }
}

/// Works with the card; given up between two commands when cancelled or out of time.
async fn with_card<T: Send + 'static>(
    waiter: &Waiter,
    within: Duration,
    work: impl Fn(&mut Channel<'_>) -> Result<T, CardError> + Send + 'static,
) -> Result<T, CardFault> {
    let cancelled = Arc::new(AtomicBool::new(false));
    let working = reader::with_card(Arc::clone(&cancelled), work);
    let result = tokio::select! {
        result = timeout(within, working) => result,
        () = waiter.cancel.cancelled() => Ok(Err(CardError::Cancelled)),
    };
    // The thread may be in the middle of a command still: it ends before the next one and cuts the power.
    cancelled.store(true, Ordering::Relaxed);
    match result {
        Ok(Ok(value)) => Ok(value),
        Ok(Err(error)) => Err(error.into()),
        Err(_) => Err(CardCode::CardUnresponsive.into()),
    }
}

fn unasked(why: NoAnswer) -> CardFault {
    match why {
        NoAnswer::Timeout => CardCode::UserTimeout,
        NoAnswer::Cancelled => CardCode::UserCancelled,
        NoAnswer::NotShown => CardCode::Internal,
    }
    .into()
}

impl Waiter {
    async fn tell(&self, step: Step) {
        // A page that has gone is told nothing.
        let _ = self.progress.send(step).await;
    }
}
