//! `KIND[_YYYYMM]_senderOffice_senderService_receiverOffice_receiverService_YYYYMMDDHHMMSS.CSV`.

use chrono::{DateTime, Utc};

use super::file_kind::FileKind;
use crate::format::value::{is_month, stamp_of};

/// A file's name, taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct FileName {
    pub(super) kind: FileKind,
    /// 対象年月; `000000` where 補足 goes with the plan.
    pub(super) month: Option<String>,
    /// 事業所番号 of the sender.
    pub(super) sender: String,
    /// サービス種類コード of the sender.
    pub(super) sender_service: String,
    /// When it was written.
    pub(super) stamped_at: DateTime<Utc>,
}

/// Why a name is none of the standard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FileNameError {
    /// Not of the form.
    Form,
    /// A kind of file we have no layout of.
    Unsupported,
}

impl FileName {
    pub(super) fn parse(name: &str) -> Result<Self, FileNameError> {
        let (stem, end) = name.rsplit_once('.').ok_or(FileNameError::Form)?;
        if !end.eq_ignore_ascii_case("csv") {
            return Err(FileNameError::Form);
        }
        let parts: Vec<&str> = stem.split('_').collect();
        let (begin, rest) = parts
            .len()
            .checked_sub(5)
            .and_then(|at| parts.split_at_checked(at))
            .ok_or(FileNameError::Form)?;
        let [sender, sender_service, receiver, receiver_service, stamp] = rest else {
            return Err(FileNameError::Form);
        };
        let (month, words) = match begin {
            [words @ .., month]
                if month.len() == 6 && month.bytes().all(|b| b.is_ascii_digit()) =>
            {
                (Some(*month), words)
            }
            words => (None, words),
        };
        let kind = match words {
            [kind] => FileKind::named(kind).ok_or(FileNameError::Form)?,
            ["UPKIHON" | "UPYOBO", _] => return Err(FileNameError::Unsupported),
            _ => return Err(FileNameError::Form),
        };
        let month_fits = match month {
            Some("000000") => kind == FileKind::Uphosoku,
            Some(month) => kind.has_month() && is_month(month),
            None => !kind.has_month(),
        };
        let office =
            |text: &str| text.len() == 10 && text.bytes().all(|b| b.is_ascii_alphanumeric());
        let service =
            |text: &str| text.len() == 2 && text.bytes().all(|b| b.is_ascii_alphanumeric());
        let good = month_fits
            && office(sender)
            && office(receiver)
            && service(sender_service)
            && service(receiver_service);
        if !good {
            return Err(FileNameError::Form);
        }
        Ok(Self {
            kind,
            month: month.map(str::to_owned),
            sender: (*sender).to_owned(),
            sender_service: (*sender_service).to_owned(),
            stamped_at: stamp_of(stamp).ok_or(FileNameError::Form)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_taken_apart() {
        let name = FileName::parse("UPPLAN_202612_1399900013_43_1399900021_11_20261125093000.CSV");
        let name = name.unwrap();
        assert_eq!(name.kind, FileKind::Upplan);
        assert_eq!(name.month.as_deref(), Some("202612"));
        assert_eq!((&*name.sender, &*name.sender_service), ("1399900013", "43"));
        let plan = "UP1KYO_1399900013_43_1399900021_11_20261125093000.csv";
        assert_eq!(FileName::parse(plan).unwrap().month, None);
    }

    #[test]
    fn other_names_are_refused() {
        for name in [
            "",
            "UP1KYO.CSV",
            "UP1KYO_202612_1399900013_43_1399900021_11_20261125093000.CSV",
            "UPPLAN_1399900013_43_1399900021_11_20261125093000.CSV",
            "UPPLAN_000000_1399900013_43_1399900021_11_20261125093000.CSV",
            "UPPLAN_202613_1399900013_43_1399900021_11_20261125093000.CSV",
            "UP9KYO_1399900013_43_1399900021_11_20261125093000.CSV",
            "UP1KYO_139990001_43_1399900021_11_20261125093000.CSV",
            "UP1KYO_1399900013_43_1399900021_11_20261325093000.CSV",
            "UP1KYO_1399900013_43_1399900021_11_20261125093000.TXT",
        ] {
            assert_eq!(FileName::parse(name), Err(FileNameError::Form), "{name}");
        }
        assert_eq!(
            FileName::parse("UPKIHON_SUB1_1399900013_43_1399900021_11_20261125093000.CSV"),
            Err(FileNameError::Unsupported)
        );
    }
}
