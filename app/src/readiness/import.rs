//! Taking over the published list: pasted, looked at, confirmed.

use std::collections::BTreeMap;

use contract::readiness::{
    ConfirmImport, ImportChoice, ImportDifference, ImportPreview, ImportRequest, ImportView,
    LineReason, UnmatchedLine,
};
use leptos::{prelude::*, task::spawn_local};

use super::words::standing;
use crate::api::{self, ApiError};
use crate::component::{
    Button, ButtonKind, CeremonyNotice, Checkbox, FaultNotice, Notice, SelectField, TextArea,
};
use crate::passkey::{self, CeremonyFault};
use crate::text::Tone;

/// Where the import stands.
#[derive(Clone, Copy)]
struct Import {
    text: RwSignal<String>,
    /// Municipalities chosen by line.
    choices: RwSignal<BTreeMap<u32, String>>,
    leave_out: RwSignal<bool>,
    preview: RwSignal<Option<ImportPreview>>,
    busy: RwSignal<bool>,
    fault: RwSignal<Option<ApiError>>,
    refused: RwSignal<Option<CeremonyFault>>,
    taken: RwSignal<Option<ImportView>>,
}

impl Import {
    fn chosen(self) -> Vec<ImportChoice> {
        self.choices
            .get_untracked()
            .into_iter()
            .filter(|(_, code)| !code.is_empty())
            .map(|(line, code)| ImportChoice { line, code })
            .collect()
    }

    fn look(self) {
        self.fault.set(None);
        self.refused.set(None);
        self.taken.set(None);
        self.busy.set(true);
        let request = ImportRequest {
            text: self.text.get_untracked(),
            choices: self.chosen(),
        };
        spawn_local(async move {
            let answer = api::post("/readiness/imports/preview", &request).await;
            self.busy.try_set(false);
            match answer {
                Ok(preview) => self.preview.try_set(Some(preview)),
                Err(error) => {
                    self.fault.try_set(Some(error));
                    None
                }
            };
        });
    }

    fn confirm(self, digest: String, done: Callback<()>) {
        self.refused.set(None);
        self.busy.set(true);
        let request = ConfirmImport {
            text: self.text.get_untracked(),
            choices: self.chosen(),
            digest,
            leave_out_unmatched: self.leave_out.get_untracked(),
        };
        spawn_local(async move {
            let call = || api::post::<_, ImportView>("/readiness/imports", &request);
            let answer = passkey::confirmed(call).await;
            self.busy.try_set(false);
            match answer {
                Ok(view) => {
                    self.taken.try_set(Some(view));
                    self.preview.try_set(None);
                    self.choices.try_set(BTreeMap::new());
                    done.run(());
                }
                Err(found) => {
                    self.refused.try_set(Some(found));
                }
            }
        });
    }
}

/// The form, the preview, the confirmation.
pub(super) fn import_section(done: Callback<()>) -> AnyView {
    let import = Import {
        text: RwSignal::new(String::new()),
        choices: RwSignal::new(BTreeMap::new()),
        leave_out: RwSignal::new(false),
        preview: RwSignal::new(None),
        busy: RwSignal::new(false),
        fault: RwSignal::new(None),
        refused: RwSignal::new(None),
        taken: RwSignal::new(None),
    };
    view! {
        <section class="section" aria-labelledby="import">
            <h2 id="import">"公表された一覧の取り込み"</h2>
            <p>"公表されているPDFの文字を全部選んでコピーし、ここに貼り付けてください。1行に都道府県・市町村・利用開始日（または日程調整中・未定）があれば読み取れます。内容を確かめるまで、何も変わりません。"</p>
            <div aria-live="polite">
                {move || import.taken.get().map(|view| view! {
                    <Notice tone=Tone::Success title="取り込みました">
                        <p>{format!("載っていた市町村 {}、変わった市町村 {}、取り込まなかった行 {}。", view.listed, view.changed, view.left_out)}</p>
                    </Notice>
                })}
            </div>
            <FaultNotice fault=import.fault />
            <form class="stack" novalidate on:submit=move |event| { event.prevent_default(); import.look(); }>
                <TextArea
                    id="published" label="一覧の文字" value=import.text
                    on_edit=Callback::new(move |text| { import.text.set(text); import.preview.set(None); import.choices.set(BTreeMap::new()); })
                    max_length=200_000
                />
                <div><Button submit=true busy=import.busy>"内容を確かめる"</Button></div>
            </form>
            {move || import.preview.get().map(|preview| shown(import, preview, done))}
            <CeremonyNotice fault=import.refused />
        </section>
    }
    .into_any()
}

fn shown(import: Import, preview: ImportPreview, done: Callback<()>) -> AnyView {
    let digest = preview.digest.clone();
    let stops = !preview.unmatched.is_empty();
    let confirm = Callback::new(move |()| import.confirm(digest.clone(), done));
    let chosen = move || {
        import
            .choices
            .with(|all| all.values().any(|code| !code.is_empty()))
    };
    let ready = move || !stops || import.leave_out.get();
    view! {
        <h3>"取り込むとこうなります"</h3>
        <p role="status">{format!(
            "読み取れた市町村 {}（変わる {}、そのまま {}）、わからない行 {}、見出しとみなした行 {}、載っていない市町村 {}（そのまま残ります）",
            preview.listed, preview.changes.len(), preview.unchanged, preview.unmatched.len(),
            preview.headings.len(), preview.not_named
        )}</p>
        {unmatched(import, preview.unmatched)}
        {changes(preview.changes)}
        {stops.then(|| view! {
            <Checkbox
                id="leave-out" label="市町村がわからない行は取り込まない" value=import.leave_out
                on_edit=Callback::new(move |on| import.leave_out.set(on))
            />
        })}
        <div class="actions">
            {move || chosen().then(|| view! {
                <Button kind=ButtonKind::Secondary busy=import.busy on_press=Callback::new(move |()| import.look())>"選んだ市町村で確かめ直す"</Button>
            })}
            {move || ready().then(|| view! {
                <Button busy=import.busy on_press=confirm>"この内容で取り込む"</Button>
            })}
        </div>
    }
    .into_any()
}

fn unmatched(import: Import, lines: Vec<UnmatchedLine>) -> AnyView {
    if lines.is_empty() {
        return ().into_any();
    }
    let rows: Vec<AnyView> = lines
        .into_iter()
        .map(|line| unmatched_row(import, line))
        .collect();
    view! {
        <h4>"市町村がわからない行"</h4>
        <ul class="rows">{rows}</ul>
    }
    .into_any()
}

fn unmatched_row(import: Import, line: UnmatchedLine) -> AnyView {
    let reason = match line.reason {
        LineReason::NoPrefecture => "都道府県で始まっていません",
        LineReason::NoDay => "日付や「日程調整中」「未定」で終わっていません",
        LineReason::NoSuchName => "この都道府県に、この名前の市町村はありません",
        LineReason::Twice => "同じ市町村の行がほかにもあります",
    };
    let number = line.line;
    let choice = (!line.candidates.is_empty()).then(|| {
        let choices = std::iter::once((String::new(), "選ばない".to_owned()))
            .chain(line.candidates.into_iter().map(|one| (one.code, one.name)))
            .collect::<Vec<_>>();
        view! {
            <SelectField
                id=format!("line-{number}")
                label=format!("{number}行目の市町村")
                choices=choices
                value=Signal::derive(move || import.choices.with(|all| all.get(&number).cloned().unwrap_or_default()))
                on_edit=Callback::new(move |code| import.choices.update(|all| { all.insert(number, code); }))
            />
        }
    });
    view! {
        <li>
            <div class="row-main">
                <p class="row-name">{format!("{number}行目：{}", line.text)}</p>
                <p class="soft">{reason}</p>
                {choice}
            </div>
        </li>
    }
    .into_any()
}

fn changes(changes: Vec<ImportDifference>) -> AnyView {
    if changes.is_empty() {
        return view! { <p>"変わる市町村はありません。"</p> }.into_any();
    }
    let rows: Vec<AnyView> = changes
        .into_iter()
        .map(|one| {
            let own = one.replaces_own_word.then(|| {
                view! { <br /><span class="soft">"市町村が自分で入力した内容を置き換えます"</span> }
            });
            view! {
                <tr>
                    <td class="number">{one.line}</td>
                    <th scope="row">{one.name}{own}</th>
                    <td>{standing(one.from_state, one.from_starts_on)}</td>
                    <td>{standing(Some(one.to_state), one.to_starts_on)}</td>
                    <td>{one.note}</td>
                </tr>
            }
            .into_any()
        })
        .collect();
    view! {
        <div class="table-frame" tabindex="0" role="group" aria-label="変わる市町村（横に動かせます）">
            <table class="table table-tight">
                <thead><tr>
                    <th scope="col">"行"</th><th scope="col">"市町村"</th><th scope="col">"いま"</th>
                    <th scope="col">"取り込んだ後"</th><th scope="col">"備考"</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
