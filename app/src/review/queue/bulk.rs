//! Confirming several proposals at once: each row stands for itself and says what became of it.

use contract::review::{
    BulkConfirmationItem, BulkConfirmationRequest, BulkConfirmationView, CaseRow, DecisionPanel,
};
use contract::{Problem, ProblemCode};
use leptos::{prelude::*, task::spawn_local};

use super::Queue;
use crate::api::{self, ApiError};
use crate::component::{Button, ButtonKind, Dialog, FaultNotice, Notice, ProgressBar, Tag};
use crate::text::{self, Tone};

/// One picked case: what is proposed, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Line {
    case: CaseRow,
    what: What,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum What {
    /// Can be confirmed.
    Ready {
        item: BulkConfirmationItem,
        words: String,
    },
    /// Cannot, and why.
    Not(String),
    /// Confirmed under this number.
    Done(String),
}

#[derive(Clone, Copy)]
struct Bulk {
    queue: Queue,
    open: RwSignal<bool>,
    lines: RwSignal<Vec<Line>>,
    /// Percent read.
    read: RwSignal<Option<u32>>,
    busy: RwSignal<bool>,
    fault: RwSignal<Option<ApiError>>,
}

/// まとめて確認する.
#[component]
pub(super) fn BulkConfirm(queue: Queue) -> impl IntoView {
    let bulk = Bulk {
        queue,
        open: RwSignal::new(false),
        lines: RwSignal::new(Vec::new()),
        read: RwSignal::new(None),
        busy: RwSignal::new(false),
        fault: RwSignal::new(None),
    };
    let picked = Memo::new(move |_| queue.list.picked.with(Vec::len));
    let start = Callback::new(move |()| bulk.start());
    view! {
        <Button busy=Signal::derive(move || picked.get() == 0) on_press=start>
            {move || match picked.get() {
                0 => "まとめて確認する".to_owned(),
                count => format!("選んだ{count}件を確認する"),
            }}
        </Button>
        <Dialog open=bulk.open id="bulk" title="提案をまとめて確認する">
            {shown(bulk)}
        </Dialog>
    }
}

impl Bulk {
    /// Reads the proposal of every picked case.
    fn start(self) {
        let picked = self.queue.list.picked.get_untracked();
        let rows = untrack(|| self.queue.list.rows());
        let cases: Vec<CaseRow> = rows
            .into_iter()
            .filter(|row| picked.contains(&row.id))
            .collect();
        self.lines.set(Vec::new());
        self.fault.set(None);
        self.read.set(Some(0));
        self.open.set(true);
        spawn_local(async move {
            let all = cases.len().max(1);
            for (place, case) in cases.into_iter().enumerate() {
                let what = proposal_of(&case).await;
                self.lines
                    .try_update(|lines| lines.push(Line { case, what }));
                let percent = place.saturating_add(1).saturating_mul(100) / all;
                self.read.try_set(u32::try_from(percent).ok());
            }
            self.read.try_set(None);
        });
    }

    fn ready(self) -> Vec<BulkConfirmationItem> {
        self.lines.with(|lines| {
            lines
                .iter()
                .filter_map(|line| match &line.what {
                    What::Ready { item, .. } => Some(item.clone()),
                    What::Not(_) | What::Done(_) => None,
                })
                .collect()
        })
    }

    fn confirm(self) {
        let items = untrack(|| self.ready());
        self.busy.set(true);
        spawn_local(async move {
            let request = BulkConfirmationRequest { items };
            let answer: Result<BulkConfirmationView, ApiError> =
                api::post("/review/confirmations", &request).await;
            self.busy.try_set(false);
            match answer {
                Ok(answer) => {
                    self.fault.try_set(None);
                    self.lines.try_update(|lines| take_over(lines, &answer));
                    self.queue.list.picked.try_set(Vec::new());
                    self.queue.reload();
                }
                Err(error) => {
                    self.fault.try_set(Some(error));
                }
            }
        });
    }
}

async fn proposal_of(case: &CaseRow) -> What {
    let path = format!("/review/cases/{}/decision", api::escape(&case.id));
    let panel = match api::get::<DecisionPanel>(&path).await {
        Ok(panel) => panel,
        Err(error) => return What::Not(text::sentence(&error)),
    };
    let Some(proposal) = panel.proposal else {
        return What::Not("提案がありません".to_owned());
    };
    if !panel.may_confirm {
        return What::Not(
            "あなたは確認できません（自分の提案、所属する事業所、または責任者の確認が必要）"
                .to_owned(),
        );
    }
    What::Ready {
        words: format!(
            "{} {}（提案：{}）",
            proposal.kind.label_ja(),
            text::yen(proposal.amount_yen),
            proposal.proposed_by.name
        ),
        item: BulkConfirmationItem {
            case: case.id.clone(),
            proposal: proposal.id,
            version: panel.version,
        },
    }
}

fn take_over(lines: &mut [Line], answer: &BulkConfirmationView) {
    for row in &answer.items {
        let Some(line) = lines.iter_mut().find(|line| line.case.id == row.case) else {
            continue;
        };
        line.what = match (&row.number, row.problem) {
            (Some(number), _) => What::Done(number.clone()),
            (None, Some(code)) => What::Not(said(code)),
            (None, None) => {
                What::Not("確認できませんでした。申請を開いて確かめてください".to_owned())
            }
        };
    }
}

/// The wording of a code that came without a problem of its own.
fn said(code: ProblemCode) -> String {
    let words = text::problem(&Problem {
        kind: String::new(),
        title: String::new(),
        status: 409,
        code,
        fields: Vec::new(),
        retry_after_seconds: None,
        current_version: None,
        request_id: String::new(),
    });
    words.title
}

fn shown(bulk: Bulk) -> AnyView {
    let ready = Memo::new(move |_| bulk.ready().len());
    let reading = Memo::new(move |_| bulk.read.get().is_some());
    let confirm = Callback::new(move |()| bulk.confirm());
    let unready = Signal::derive(move || bulk.busy.get() || reading.get() || ready.get() == 0);
    view! {
        <div class="stack">
            <p>"自動チェックがすべて「問題なし」の申請だけを、1件ずつ確かめて決定します。できなかった申請はそのまま残ります。"</p>
            {move || reading.get().then(|| view! {
                <ProgressBar label="提案を読み込んでいます" percent=Signal::derive(move || bulk.read.get().unwrap_or(100)) />
            })}
            <ul class="rows">{move || bulk.lines.get().iter().map(line).collect_view()}</ul>
            <FaultNotice fault=bulk.fault />
            <div role="status">{move || finished(bulk)}</div>
            <div class="actions">
                <Button busy=unready on_press=confirm>{move || format!("{}件を決定する", ready.get())}</Button>
                <Button kind=ButtonKind::Secondary on_press=Callback::new(move |()| bulk.open.set(false))>"閉じる"</Button>
            </div>
        </div>
    }
    .into_any()
}

fn finished(bulk: Bulk) -> Option<AnyView> {
    let (done, all) = bulk.lines.with(|lines| {
        let done = lines
            .iter()
            .filter(|line| matches!(line.what, What::Done(_)))
            .count();
        (done, lines.len())
    });
    (done > 0).then(|| {
        let title = format!("{all}件のうち{done}件を決定しました");
        view! { <Notice title=title tone=Tone::Success /> }.into_any()
    })
}

fn line(line: &Line) -> AnyView {
    let (tone, tag, words) = match &line.what {
        What::Ready { words, .. } => (Tone::Info, "確認できます", words.clone()),
        What::Not(why) => (Tone::Warning, "できません", why.clone()),
        What::Done(number) => (Tone::Success, "決定", number.clone()),
    };
    view! {
        <li>
            <span class="row-main">
                <span class="row-name">{line.case.reception_number.clone()}</span>
                <span class="queue-sub">{line.case.office_name.clone()}</span>
            </span>
            <Tag tone=tone label=tag />
            <span>{words}</span>
        </li>
    }
    .into_any()
}
