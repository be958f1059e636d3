//! The whole list for others: CSV and JSON.

use contract::readiness::MunicipalityReadiness;
use contract::upstream::ReadinessState;
use domain::calendar::tokyo_date;

use super::error::ReadinessError;
use super::view::everything;
use crate::context::Context;

/// Everything, as the API answers it.
pub async fn readiness_json(ctx: &Context) -> Result<Vec<MunicipalityReadiness>, ReadinessError> {
    everything(ctx.db.read(), tokyo_date(ctx.clock.now())).await
}

/// Everything as CSV in UTF-8 with byte order mark.
pub async fn readiness_csv(ctx: &Context) -> Result<Vec<u8>, ReadinessError> {
    let all = readiness_json(ctx).await?;
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    // Writing into memory cannot fail.
    let _ = writer.write_record([
        "団体コード",
        "都道府県",
        "市区町村",
        "ふりがな",
        "保険者番号",
        "保険者",
        "状況",
        "利用開始日",
        "備考",
    ]);
    for one in all {
        let day = one.starts_on.map(|day| day.to_string());
        let _ = writer.write_record([
            one.code.as_str(),
            one.prefecture_name.as_str(),
            one.name.as_str(),
            one.kana.as_str(),
            one.insurer_number.as_deref().unwrap_or_default(),
            one.insurer_name.as_deref().unwrap_or_default(),
            state_word(one.state, one.ready),
            day.as_deref().unwrap_or_default(),
            &harmless(one.note.as_deref().unwrap_or_default()),
        ]);
    }
    Ok(writer.into_inner().unwrap_or_default())
}

const fn state_word(state: Option<ReadinessState>, ready: bool) -> &'static str {
    match state {
        Some(ReadinessState::Dated) if ready => "利用開始済み",
        Some(ReadinessState::Dated) => "利用開始日決定",
        Some(ReadinessState::Arranging) => "日程調整中",
        Some(ReadinessState::Undecided) => "未定",
        None => "",
    }
}

/// A free text that a spreadsheet does not take for a formula.
fn harmless(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}
