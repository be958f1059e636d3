//! `/care/policy`: who may see which kind, with how sure each cell is; the operator may change it.

mod edit;
mod said;

use contract::care::{Certainty, PolicyCell, PolicyChange, PolicyView};
use domain::care::RecordKind;
use leptos::prelude::*;

use crate::api;
use crate::component::{Disclosure, Load, Notice, Page, Remote, Tag};
use crate::session::use_session;
use crate::text::{self, Tone};

const CERTAINTIES: [Certainty; 5] = [
    Certainty::Confirmed,
    Certainty::SecondHand,
    Certainty::Derived,
    Certainty::Memory,
    Certainty::Unknown,
];

/// `/care/policy`.
pub(crate) fn policy_page() -> AnyView {
    let remote = Remote::new(|| async { api::get::<PolicyView>("/care/policy").await });
    view! {
        <Page title="閲覧権限の表" width="wide">
            <Load remote=remote view=move |policy| shown(policy, remote) />
        </Page>
    }
    .into_any()
}

fn shown(policy: PolicyView, remote: Remote<PolicyView>) -> AnyView {
    let rows = rows(&policy.cells);
    let unsure = policy
        .cells
        .iter()
        .filter(|cell| matches!(cell.certainty, Certainty::Memory | Certainty::Unknown))
        .count();
    let since = policy.since.map_or_else(
        || "プログラムに付いてきた版です".to_owned(),
        |at| format!("{} に {} が適用", text::minute(at), policy.by),
    );
    let keeps = use_session().care().keeps_policy;
    let editing = keeps.then(|| edit::edit(policy.text.clone(), remote));
    view! {
        <p class="lead">"サービスの種類、職種、情報の種類ごとに、閲覧できるかどうかを定めています。閲覧の判断は、すべてこの表で行います。"</p>
        <p>{format!("版 {}（{since}）。閲覧期限は本人確認から{}日です。", policy.version, policy.viewing_days)}</p>
        {(unsure > 0).then(|| view! {
            <Notice tone=Tone::Warning title=format!("公式資料で確かめていないマスが{unsure}個あります")>
                <p>"「仮」「未」のマスは暫定です。公式の表が分かったら、運用者が改めてください。"</p>
            </Notice>
        })}
        {legend()}
        {matrix(&rows)}
        {sources(&policy.cells)}
        {editing}
        {history(policy.history)}
    }
    .into_any()
}

/// Cells of one group and job, in the order of kinds.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Row {
    viewer: String,
    job: String,
    cells: Vec<Option<PolicyCell>>,
}

/// Rows in the order the cells came.
fn rows(cells: &[PolicyCell]) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for cell in cells {
        let known = rows
            .iter()
            .any(|row| row.viewer == cell.viewer && row.job == cell.job);
        if known {
            continue;
        }
        let of = |kind: RecordKind| {
            cells
                .iter()
                .find(|one| one.viewer == cell.viewer && one.job == cell.job && one.kind == kind)
                .cloned()
        };
        rows.push(Row {
            viewer: cell.viewer.clone(),
            job: cell.job.clone(),
            cells: RecordKind::ALL.map(of).to_vec(),
        });
    }
    rows
}

fn legend() -> AnyView {
    let certainties = CERTAINTIES.map(|certainty| {
        let (mark, words, tone) = said::certainty(certainty);
        view! { <li><Tag tone=tone label=mark />" "{words}</li> }
    });
    view! {
        <div class="care-legend">
            <p>"○ 閲覧できる　／　同 同意があれば閲覧できる　／　― 閲覧できない"</p>
            <ul aria-label="確かさのしるし">{certainties.collect_view()}</ul>
        </div>
    }
    .into_any()
}

fn matrix(rows: &[Row]) -> AnyView {
    let kinds = RecordKind::ALL
        .map(|kind| view! { <th scope="col">{text::care::kind_short(kind)}</th> })
        .collect_view();
    let rows = rows.iter().map(|row| {
        let cells = row
            .cells
            .iter()
            .map(|one| view! { <td class="care-cell">{one.as_ref().map(cell)}</td> })
            .collect_view();
        view! {
            <tr>
                <th scope="row">{row.viewer.clone()}<span class="table-note">{text::care::job(&row.job).to_owned()}</span></th>
                {cells}
            </tr>
        }
    });
    view! {
        <div class="table-frame" tabindex="0" role="group" aria-label="閲覧権限の表（横に動かせます）">
            <table class="table table-tight care-matrix">
                <caption class="visually-hidden">"閲覧権限の表"</caption>
                <thead><tr><th scope="col">"サービス・職種"</th>{kinds}</tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn cell(cell: &PolicyCell) -> AnyView {
    let (mark, words) = said::permission(cell.permission);
    let (sure, meaning, tone) = said::certainty(cell.certainty);
    view! {
        <span aria-hidden="true" class="care-permission">{mark}</span>
        <span aria-hidden="true"><Tag tone=tone label=sure /></span>
        <span class="visually-hidden">{format!("{words}（{meaning}）")}</span>
    }
    .into_any()
}

/// Where the cells are from, each source with its cells.
fn sources(cells: &[PolicyCell]) -> AnyView {
    let mut all: Vec<(String, usize)> = Vec::new();
    for cell in cells {
        match all.iter_mut().find(|(source, _)| *source == cell.source) {
            Some((_, count)) => *count += 1,
            None => all.push((cell.source.clone(), 1)),
        }
    }
    let rows = all
        .into_iter()
        .map(|(source, count)| view! { <li>{format!("{source}（{count}マス）")}</li> });
    view! { <Disclosure summary="出典"><ul>{rows.collect_view()}</ul></Disclosure> }.into_any()
}

fn history(history: Vec<PolicyChange>) -> AnyView {
    if history.is_empty() {
        return ().into_any();
    }
    let rows = history.into_iter().map(|change| {
        let when = change.at.map(text::minute).unwrap_or_default();
        view! {
            <li>
                <div class="row-main">
                    <p class="row-name">{format!("版 {}", change.version)}</p>
                    <p>{change.reason}</p>
                    <p class="soft">{format!("{when}　{}", change.by)}</p>
                </div>
            </li>
        }
    });
    view! {
        <section class="section" aria-labelledby="policy-history">
            <h2 id="policy-history">"変更の履歴"</h2>
            <ul class="rows">{rows.collect_view()}</ul>
        </section>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use contract::care::Permission;

    #[test]
    fn a_group_and_job_is_one_row_with_a_place_for_every_kind() {
        let cell = |viewer: &str, kind: RecordKind| PolicyCell {
            viewer: viewer.to_owned(),
            job: "care_manager".to_owned(),
            kind,
            permission: Permission::Yes,
            certainty: Certainty::Memory,
            source: String::new(),
        };
        let rows = rows(&[
            cell("居宅介護支援", RecordKind::Claim),
            cell("施設", RecordKind::Life),
            cell("居宅介護支援", RecordKind::InsuranceCard),
        ]);
        assert_eq!(rows.len(), 2);
        let filled = |row: &Row| row.cells.iter().filter(|cell| cell.is_some()).count();
        assert_eq!((filled(&rows[0]), filled(&rows[1])), (2, 1));
        assert!(rows[0].cells[0].is_some() && rows[0].cells[7].is_some());
    }
}
