//! What a page asks for, from its message to the last reply.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use contract::card::{Act, CardCode, CardFault, PROTOCOL, Reply, Told};
use tokio::sync::mpsc;
use tokio_util::sync::CancellationToken;

use crate::VERSION;
use crate::card::{Errand, Order};
use crate::desk::Waiter;
use crate::http::Helper;
use crate::outside;
use crate::pairing::Origin;
use crate::prompt::{Answer, Next, NoAnswer, Question};

/// Longest purpose: it must fit the prompt.
const LONGEST_PURPOSE: usize = 200;
/// A nonce has at least 256 bits, and is no message of its own.
const NONCE_LENGTH: std::ops::RangeInclusive<usize> = 43..=128;

/// A request that is being worked on.
pub(super) struct Call {
    pub(super) id: u64,
    pub(super) replies: mpsc::Sender<Reply>,
    pub(super) cancel: CancellationToken,
}

/// What is done with the card.
pub(super) enum Wanted {
    Errand(Order),
    PinStatus,
}

impl Call {
    async fn reply(&self, told: Told) {
        let reply = Reply {
            id: Some(self.id),
            told,
        };
        // A page that has gone hears nothing.
        let _ = self.replies.send(reply).await;
    }

    async fn refuse(&self, fault: CardFault) {
        let told = if fault.code == CardCode::UserCancelled && self.cancel.is_cancelled() {
            Told::Cancelled
        } else {
            Told::Error(fault)
        };
        self.reply(told).await;
    }
}

/// The errand of a message; `None` where its values cannot be.
pub(super) fn order(origin: &Origin, act: &Act) -> Option<Wanted> {
    let (errand, nonce, purpose) = match act {
        Act::Authenticate { nonce, purpose } => (Errand::Authenticate, nonce, purpose),
        Act::ReadAttributes { nonce, purpose, by } => (Errand::Attributes(*by), nonce, purpose),
        Act::ProvePresence { nonce, purpose } => (Errand::Presence, nonce, purpose),
        Act::PinStatus => return Some(Wanted::PinStatus),
        Act::Hello { .. } | Act::Subscribe | Act::Cancel { .. } | Act::Ping => return None,
    };
    let sound = NONCE_LENGTH.contains(&nonce.len())
        && nonce.bytes().all(|byte| byte.is_ascii_graphic())
        && !purpose.trim().is_empty()
        && purpose.len() <= LONGEST_PURPOSE;
    sound.then(|| {
        Wanted::Errand(Order {
            errand,
            origin: origin.as_str().to_owned(),
            nonce: nonce.clone(),
            purpose: purpose.clone(),
        })
    })
}

/// Does an errand and tells the page how far it is.
pub(super) async fn perform(helper: Helper, wanted: Wanted, call: Call) {
    let (progress, mut steps) = mpsc::channel(4);
    let waiter = Waiter {
        progress,
        cancel: call.cancel.clone(),
    };
    let work = async {
        let result = match wanted {
            Wanted::Errand(order) => helper.desk.perform(order, &waiter).await,
            Wanted::PinStatus => helper.desk.pin_status(&waiter).await,
        };
        drop(waiter);
        result
    };
    let tell = async {
        while let Some(step) = steps.recv().await {
            call.reply(Told::Progress { step }).await;
        }
    };
    let (result, ()) = tokio::join!(work, tell);
    match result {
        Ok(outcome) => call.reply(Told::Result { outcome }).await,
        Err(fault) => call.refuse(fault).await,
    }
}

/// Asks the person whether the page may use the helper.
pub(super) async fn pair(helper: Helper, origin: Origin, call: Call, paired: Arc<AtomicBool>) {
    let code = outside::six_digits();
    let question = Question::Pair {
        origin: origin.as_str().to_owned(),
        code: code.clone(),
    };
    let Ok(mut prompt) = helper.prompts.open(question) else {
        return call.refuse(CardCode::Internal.into()).await;
    };
    call.reply(Told::PairingRequired { code }).await;
    let (answer, next) = match prompt.answer(&call.cancel).await {
        Ok(answered) => answered,
        Err(NoAnswer::Timeout) => return call.refuse(CardCode::UserTimeout.into()).await,
        Err(NoAnswer::Cancelled | NoAnswer::NotShown) => {
            return call.refuse(CardCode::UserCancelled.into()).await;
        }
    };
    if !matches!(answer, Answer::Agreed) {
        helper.throttle.deny(&origin);
        let fault = CardFault::from(CardCode::PairingDenied);
        // The person may have closed the page.
        let _ = next.send(Next::Failed(fault.clone()));
        return call.refuse(fault).await;
    }
    match helper.pairings.add(&origin) {
        Ok(token) => {
            helper.throttle.agreed();
            paired.store(true, Ordering::Relaxed);
            let _ = next.send(Next::Done);
            call.reply(Told::Paired { token }).await;
            call.reply(Told::Welcome {
                protocol: PROTOCOL,
                version: VERSION.to_owned(),
            })
            .await;
        }
        Err(error) => {
            tracing::error!(%error, "the pairing cannot be kept");
            let fault = CardFault::from(CardCode::Internal);
            let _ = next.send(Next::Failed(fault.clone()));
            call.refuse(fault).await;
        }
    }
}
