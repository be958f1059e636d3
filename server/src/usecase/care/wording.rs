//! What a recipient agrees to.

use contract::care::ConsentWording;
use domain::access::ConsentText;

use super::CareError;
use super::desk::odd;

/// The wording consents are taken with now.
pub fn show_wording() -> Result<ConsentWording, CareError> {
    let text = current()?;
    let (paragraphs, easy) = text
        .paragraphs
        .into_iter()
        .map(|paragraph| (paragraph.text, paragraph.easy))
        .unzip();
    Ok(ConsentWording {
        version: text.version,
        paragraphs,
        easy,
        longest_days: text.longest_days,
    })
}

pub(super) fn current() -> Result<ConsentText, CareError> {
    ConsentText::current().map_err(|_| odd("consents", "wording", "delivered").into())
}
