//! One section of the answers as JSON, whatever its type: what is saved, kept and compared.

use contract::answers::{Answers, Section};
use serde_json::Value;

/// The section as it goes over the wire; `Null` when it was never answered.
pub(crate) fn section_value(answers: &Answers, section: Section) -> Value {
    serde_json::to_value(answers)
        .ok()
        .and_then(|mut whole| whole.get_mut(section.as_str()).map(Value::take))
        .unwrap_or(Value::Null)
}

/// Puts a section into the answers. `false` when the value is not of the section's shape, e.g. kept
/// by an older version of the app; the answers then stay as they are.
pub(crate) fn set_section(answers: &mut Answers, section: Section, value: Value) -> bool {
    let Ok(Value::Object(mut whole)) = serde_json::to_value(&*answers) else {
        return false;
    };
    if value.is_null() {
        whole.remove(section.as_str());
    } else {
        whole.insert(section.as_str().to_owned(), value);
    }
    let Ok(read) = serde_json::from_value(Value::Object(whole)) else {
        return false;
    };
    *answers = read;
    true
}

/// The same answers with another value of one section.
pub(crate) fn with_section(answers: &Answers, section: Section, value: Value) -> Answers {
    let mut changed = answers.clone();
    set_section(&mut changed, section, value);
    changed
}

#[cfg(test)]
mod tests {
    use contract::answers::OfficeAnswers;
    use serde_json::json;

    use super::*;

    #[test]
    fn a_section_goes_out_and_comes_back() {
        let mut answers = Answers {
            office: Some(OfficeAnswers {
                name: "見本事業所".to_owned(),
                ..OfficeAnswers::default()
            }),
            ..Answers::default()
        };
        let value = section_value(&answers, Section::Office);
        assert_eq!(value["name"], "見本事業所");
        assert_eq!(section_value(&answers, Section::Account), Value::Null);

        assert!(set_section(&mut answers, Section::Office, Value::Null));
        assert_eq!(answers.office, None);
        assert!(set_section(&mut answers, Section::Office, value));
        assert_eq!(
            answers.office.as_ref().map(|office| office.name.as_str()),
            Some("見本事業所")
        );
    }

    #[test]
    fn a_value_of_another_shape_changes_nothing() {
        let mut answers = Answers::default();
        assert!(!set_section(
            &mut answers,
            Section::Office,
            json!({"nam": "x"})
        ));
        assert_eq!(answers, Answers::default());
    }
}
