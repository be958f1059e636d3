//! Scripts, actions, media and embedded files in a PDF.

use hayro_syntax::Pdf;
use hayro_syntax::object::{Dict, MaybeRef, Object};

use super::Refusal;

/// Dictionary keys that only stand where a script, a form program or a file is.
const KEYS: &[&[u8]] = &[b"JS", b"JavaScript", b"XFA", b"EF", b"RichMediaContent"];

/// Action types (`/S`) that run, open or send something.
const ACTIONS: &[&[u8]] = &[
    b"JavaScript",
    b"Launch",
    b"ImportData",
    b"SubmitForm",
    b"Rendition",
    b"RichMediaExecute",
    b"GoToE",
    b"Movie",
    b"Sound",
];

/// Annotation and stream types that carry a file or a player.
const SUBTYPES: &[&[u8]] = &[
    b"RichMedia",
    b"FileAttachment",
    b"Screen",
    b"Movie",
    b"Sound",
    b"3D",
];

/// Objects nested deeper than this are no document of a person.
const MAX_DEPTH: usize = 64;

/// Values looked at before giving up; a 100-page form has some ten thousand.
const MAX_VALUES: usize = 4_000_000;

/// Looks at every object the file defines, those inside compressed object streams too.
pub(super) fn refuse_active_content(pdf: &Pdf) -> Result<(), Refusal> {
    let mut walk = Walk {
        values_left: MAX_VALUES,
    };
    for object in pdf.objects() {
        walk.value(&object, 0)?;
    }
    Ok(())
}

struct Walk {
    values_left: usize,
}

impl Walk {
    fn value(&mut self, object: &Object<'_>, depth: usize) -> Result<(), Refusal> {
        self.values_left = self
            .values_left
            .checked_sub(1)
            .ok_or(Refusal::InspectionFailed)?;
        if depth > MAX_DEPTH {
            return Err(Refusal::InspectionFailed);
        }
        match object {
            Object::Dict(dict) => self.dictionary(dict, depth),
            Object::Stream(stream) => self.dictionary(stream.dict(), depth),
            Object::Array(array) => {
                for item in array.raw_iter() {
                    self.item(&item, depth)?;
                }
                Ok(())
            }
            Object::Null(_)
            | Object::Boolean(_)
            | Object::Number(_)
            | Object::String(_)
            | Object::Name(_) => Ok(()),
        }
    }

    /// References are not followed: each object they point at is visited on its own.
    fn item(&mut self, item: &MaybeRef<Object<'_>>, depth: usize) -> Result<(), Refusal> {
        match item {
            MaybeRef::Ref(_) => Ok(()),
            MaybeRef::NotRef(object) => self.value(object, depth.saturating_add(1)),
        }
    }

    fn dictionary(&mut self, dict: &Dict<'_>, depth: usize) -> Result<(), Refusal> {
        for (key, value) in dict.entries() {
            let key: &[u8] = &key;
            if KEYS.contains(&key) && !is_null(&value) {
                return Err(Refusal::PdfActiveContent);
            }
            let forbidden: &[&[u8]] = match key {
                b"S" => ACTIONS,
                b"Subtype" => SUBTYPES,
                b"Type" => &[b"EmbeddedFile"],
                _ => &[],
            };
            // An action's type may stand behind a reference, so it is resolved here.
            if !forbidden.is_empty()
                && let Some(Object::Name(name)) = dict.get::<Object<'_>>(key)
                && forbidden.contains(&&*name)
            {
                return Err(Refusal::PdfActiveContent);
            }
            self.item(&value, depth)?;
        }
        Ok(())
    }
}

fn is_null(value: &MaybeRef<Object<'_>>) -> bool {
    matches!(value, MaybeRef::NotRef(Object::Null(_)))
}
