//! Asking the person, in a page of the helper's own.
//!
//! A prompt has a one-time ticket: the first who opens its page gets the form, and every form can be sent once. Answers
//! go to whoever opened the prompt, who says what the page shows next.

mod opener;
mod page;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use contract::card::{CardFault, OpenWith, PROMPT_SECONDS};
use subtle::ConstantTimeEq as _;
use tokio::sync::{mpsc, oneshot};
use tokio_util::sync::CancellationToken;

use crate::card::{Entry, Errand, Number, NumberKind};
use crate::outside;

pub(crate) use opener::Opener;
pub(crate) use page::{Html, ended, finished, form};

/// What a person is asked.
#[derive(Clone, Debug)]
pub(crate) enum Question {
    /// May this page use the helper?
    Pair {
        /// Which page.
        origin: String,
        /// Shown by the page too.
        code: String,
    },
    /// A number for an errand.
    Number {
        /// Who asks.
        origin: String,
        /// What for, in the page's words.
        purpose: String,
        /// What will be done.
        errand: Errand,
        /// Tries left.
        tries: Option<u8>,
        /// Whether it is typed at the reader.
        at_reader: bool,
        /// What was wrong with the last answer.
        complaint: Option<Complaint>,
    },
}

/// What was wrong with the last answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Complaint {
    /// Not the right count of digits; no try was used.
    Shape,
    /// The card refused it.
    Wrong,
    /// The last try needs a tick.
    LastTry,
}

/// What a person answers.
#[derive(Debug)]
pub(crate) enum Answer {
    /// Yes.
    Agreed,
    /// The number.
    Number(Entry),
    /// No, or the page was closed.
    Refused,
}

/// What the page shows after an answer.
#[derive(Clone, Debug)]
pub(crate) enum Next {
    /// Asks again.
    Again(Question),
    /// It is done.
    Done,
    /// It could not be done.
    Failed(CardFault),
}

/// An answer and who waits for what comes of it.
type Answered = (Answer, oneshot::Sender<Next>);

struct Waiting {
    question: Question,
    /// Secret of the form last shown; none before the page was opened.
    form: Option<String>,
    answers: mpsc::Sender<Answered>,
}

/// All open prompts.
#[derive(Clone)]
pub(crate) struct Prompts(Arc<Shared>);

struct Shared {
    waiting: Mutex<HashMap<String, Waiting>>,
    opener: Opener,
}

/// Why a prompt has no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum NoAnswer {
    /// Nobody answered in time.
    #[error("nobody answered in time")]
    Timeout,
    /// Given up by who asked.
    #[error("given up")]
    Cancelled,
    /// The browser could not be started.
    #[error("the browser could not be started")]
    NotShown,
}

impl Prompts {
    /// None yet.
    pub(crate) fn new(opener: Opener) -> Self {
        Self(Arc::new(Shared {
            waiting: Mutex::default(),
            opener,
        }))
    }

    /// Opens a prompt in the person's browser.
    pub(crate) fn open(&self, question: Question) -> Result<OpenPrompt, NoAnswer> {
        let ticket = outside::secret();
        let (answers, answered) = mpsc::channel(1);
        self.with(|waiting| {
            waiting.insert(
                ticket.clone(),
                Waiting {
                    question,
                    form: None,
                    answers,
                },
            );
        });
        let prompt = OpenPrompt {
            prompts: self.clone(),
            ticket,
            answered,
        };
        self.0.opener.open(&prompt.ticket).map_err(|error| {
            tracing::error!(%error, "could not start the browser for the prompt");
            NoAnswer::NotShown
        })?;
        Ok(prompt)
    }

    /// The page behind a ticket, for the first who opens it. A second one ends the prompt: somebody else may have been
    /// the first.
    pub(crate) fn show(&self, ticket: &str) -> Option<(Question, String)> {
        let shown = self.with(|waiting| {
            let prompt = waiting.get_mut(ticket)?;
            if prompt.form.is_some() {
                return Some(Err(prompt.answers.clone()));
            }
            let form = outside::secret();
            prompt.form = Some(form.clone());
            Some(Ok((prompt.question.clone(), form)))
        })?;
        match shown {
            Ok(shown) => Some(shown),
            Err(answers) => {
                let (next, _) = oneshot::channel();
                // Another answer may be on its way already; then that one counts.
                let _ = answers.try_send((Answer::Refused, next));
                None
            }
        }
    }

    /// Takes the answer of a form; what comes of it is told through the receiver. `None`: no such form.
    pub(crate) fn answer(
        &self,
        ticket: &str,
        form: &str,
        read: impl FnOnce(&Question) -> Result<Answer, Complaint>,
    ) -> Option<Result<oneshot::Receiver<Next>, (Question, String)>> {
        self.with(|waiting| {
            let prompt = waiting.get_mut(ticket)?;
            let expected = prompt.form.as_ref()?;
            if !bool::from(expected.as_bytes().ct_eq(form.as_bytes())) {
                return None;
            }
            match read(&prompt.question) {
                Ok(answer) => {
                    // Void from here on: a form is sent once.
                    prompt.form = Some(outside::secret());
                    let (next, told) = oneshot::channel();
                    prompt.answers.try_send((answer, next)).ok()?;
                    Some(Ok(told))
                }
                Err(complaint) => {
                    let form = outside::secret();
                    prompt.form = Some(form.clone());
                    Some(Err((prompt.question.with(complaint), form)))
                }
            }
        })
    }

    /// Puts the next question; returns the secret of its form.
    pub(crate) fn ask_again(&self, ticket: &str, question: &Question) -> Option<String> {
        self.with(|waiting| {
            let prompt = waiting.get_mut(ticket)?;
            let form = outside::secret();
            prompt.question = question.clone();
            prompt.form = Some(form.clone());
            Some(form)
        })
    }

    fn with<T>(&self, act: impl FnOnce(&mut HashMap<String, Waiting>) -> T) -> T {
        act(&mut self
            .0
            .waiting
            .lock()
            .unwrap_or_else(PoisonError::into_inner))
    }
}

/// A prompt while it is open; dropped, its page answers no more.
pub(crate) struct OpenPrompt {
    prompts: Prompts,
    ticket: String,
    answered: mpsc::Receiver<Answered>,
}

impl OpenPrompt {
    /// Waits for the person.
    pub(crate) async fn answer(
        &mut self,
        cancel: &CancellationToken,
    ) -> Result<Answered, NoAnswer> {
        tokio::select! {
            answered = self.answered.recv() => answered.ok_or(NoAnswer::Cancelled),
            () = cancel.cancelled() => Err(NoAnswer::Cancelled),
            () = tokio::time::sleep(Duration::from_secs(PROMPT_SECONDS)) => Err(NoAnswer::Timeout),
        }
    }
}

impl Drop for OpenPrompt {
    fn drop(&mut self) {
        self.prompts.with(|waiting| waiting.remove(&self.ticket));
    }
}

impl Question {
    /// The same with a complaint about the last answer.
    pub(crate) fn with(&self, said: Complaint) -> Self {
        let mut again = self.clone();
        if let Self::Number { complaint, .. } = &mut again {
            *complaint = Some(said);
        }
        again
    }

    /// Reads what was typed into the form of this question.
    pub(crate) fn read(&self, typed: &str, insists: bool) -> Result<Answer, Complaint> {
        let Self::Number {
            errand,
            tries,
            at_reader,
            ..
        } = self
        else {
            return Ok(Answer::Agreed);
        };
        let last = *tries == Some(1);
        let entry = if *at_reader {
            Entry::AtReader { insists: last }
        } else {
            let number = Number::read(errand.number(), typed).ok_or(Complaint::Shape)?;
            Entry::Typed(if last { number.insisting() } else { number })
        };
        if last && !insists {
            return Err(Complaint::LastTry);
        }
        Ok(Answer::Number(entry))
    }
}

/// What an errand reads, in words.
pub(crate) const fn what_is_read(errand: Errand) -> &'static str {
    match errand {
        Errand::Authenticate => {
            "利用者証明用電子証明書（発行番号・有効期限。氏名や住所は含まれません）と、カードがここにある証拠"
        }
        Errand::Attributes(OpenWith::Pin | OpenWith::CodeB) => {
            "氏名・住所・生年月日・性別。マイナンバー（個人番号）は読み取りません"
        }
        Errand::Presence => {
            "生年月日と、本物のカードがここにある証拠。マイナンバー（個人番号）は読み取りません"
        }
    }
}

/// Name of a number, in words.
pub(crate) const fn number_name(kind: NumberKind) -> &'static str {
    match kind {
        NumberKind::AuthPin => "利用者証明用電子証明書の暗証番号（数字4桁）",
        NumberKind::TextPin => "券面事項入力補助用の暗証番号（数字4桁）",
        NumberKind::CodeB => {
            "照合番号B（数字14桁。生年月日の和暦6桁、有効期限の西暦4桁、セキュリティコード4桁）"
        }
        NumberKind::BirthDate => {
            "カードに書かれた生年月日（和暦の数字6桁。昭和55年2月17日なら550217）"
        }
    }
}
