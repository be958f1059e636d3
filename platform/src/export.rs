//! Writing a delivery again: strictly, in the order of its lines.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use bytes::Bytes;
use contract::upstream::DeliveryFormat;
use domain::care::RecordKind;
use futures::Stream;

use crate::format::BillingNumbers;
use crate::import::encode;
use crate::store::{DeliveryHead, Frame, Store, StoreError};

/// Bytes sent at once.
const CHUNK: usize = 32 * 1024;

/// The file, piece by piece.
pub(crate) fn export(
    store: Store,
    head: DeliveryHead,
    frame: Frame,
) -> impl Stream<Item = Result<Bytes, StoreError>> + Send {
    async_stream::try_stream! {
        let mut numbers = None;
        if head.kind == RecordKind::Claim && frame.format == DeliveryFormat::Csv {
            let mut counted = Lines::of(store.clone(), &head);
            let mut claims = 0;
            while counted.next().await?.is_some() {
                claims += 1;
            }
            numbers = Some(BillingNumbers::of(&frame, claims));
        }
        let mut lines = Lines::of(store, &head);
        let mut chunk = Vec::with_capacity(CHUNK);
        for line in &frame.head {
            push(&mut chunk, line, &frame, numbers.as_mut())?;
        }
        while let Some(line) = lines.next().await? {
            push(&mut chunk, &line, &frame, numbers.as_mut())?;
            if chunk.len() >= CHUNK {
                yield Bytes::from(std::mem::take(&mut chunk));
            }
        }
        for line in &frame.tail {
            push(&mut chunk, line, &frame, numbers.as_mut())?;
        }
        yield Bytes::from(chunk);
    }
}

fn push(
    chunk: &mut Vec<u8>,
    line: &str,
    frame: &Frame,
    numbers: Option<&mut BillingNumbers>,
) -> Result<(), StoreError> {
    let unwritten = StoreError::Inconsistent { what: "line" };
    let bytes = match numbers {
        Some(numbers) => encode(&numbers.renumber(line), frame.encoding),
        None => encode(line, frame.encoding),
    };
    chunk.extend(bytes.ok_or(unwritten)?);
    chunk.extend(match frame.format {
        DeliveryFormat::Json => &b"\n"[..],
        DeliveryFormat::Csv => b"\r\n",
    });
    Ok(())
}

/// Kept lines in order. Lines of different records may lie between each other.
struct Lines {
    store: Store,
    delivery: uuid::Uuid,
    after: i64,
    ended: bool,
    units: std::collections::VecDeque<(i64, Vec<(u64, String)>)>,
    waiting: BinaryHeap<Reverse<(u64, String)>>,
}

impl Lines {
    fn of(store: Store, head: &DeliveryHead) -> Self {
        Self {
            store,
            delivery: head.id,
            after: i64::MIN,
            ended: false,
            units: std::collections::VecDeque::new(),
            waiting: BinaryHeap::new(),
        }
    }

    async fn next(&mut self) -> Result<Option<String>, StoreError> {
        loop {
            if self.units.is_empty() && !self.ended {
                let units = self.store.delivery_units(self.delivery, self.after).await?;
                self.ended = units.is_empty();
                self.after = units.last().map_or(self.after, |(line, _)| *line);
                self.units.extend(units);
            }
            let first = self
                .units
                .front()
                .map(|(line, _)| u64::try_from(*line).unwrap_or_default());
            let next = self.waiting.peek().map(|Reverse((line, _))| *line);
            match (next, first) {
                (None, None) => return Ok(None),
                (Some(next), first) if first.is_none_or(|first| next < first) => {
                    return Ok(self.waiting.pop().map(|Reverse((_, text))| text));
                }
                _ => {
                    let unit = self.units.pop_front();
                    let lines = unit.map(|(_, lines)| lines).unwrap_or_default();
                    self.waiting.extend(lines.into_iter().map(Reverse));
                }
            }
        }
    }
}
