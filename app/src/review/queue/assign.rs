//! Cases nobody has, given to reviewers in turn.

use contract::review::{Assignments, AssignmentsRequest, ReviewerView};
use leptos::{prelude::*, task::spawn_local};

use super::Queue;
use crate::api::{self, ApiError};
use crate::component::{
    Button, ButtonKind, Checkbox, Dialog, FaultNotice, Load, Notice, NumberField, NumberText,
    Remote,
};
use crate::text::Tone;

/// The most given out at once.
const MOST: i64 = 500;

/// 担当を順番に割り当てる.
#[component]
pub(super) fn RoundRobin(queue: Queue) -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <Button kind=ButtonKind::Secondary on_press=Callback::new(move |()| open.set(true))>"担当を割り当てる"</Button>
        <Dialog open=open id="round-robin" title="担当のない申請を順番に割り当てる">
            <Form queue=queue open=open />
        </Dialog>
    }
}

#[component]
fn Form(queue: Queue, open: RwSignal<bool>) -> impl IntoView {
    let people = Remote::new(|| async { api::get::<Vec<ReviewerView>>("/review/reviewers").await });
    let left_out = RwSignal::new(Vec::<String>::new());
    let most = RwSignal::new(Some(MOST));
    let busy = RwSignal::new(false);
    let fault = RwSignal::new(None::<ApiError>);
    let done = RwSignal::new(None::<Assignments>);
    let send = Callback::new(move |()| {
        let Some(Ok(everybody)) = untrack(|| people.get()) else {
            return;
        };
        let chosen: Vec<String> = everybody
            .into_iter()
            .map(|person| person.id)
            .filter(|id| left_out.with_untracked(|out| !out.contains(id)))
            .collect();
        let limit = most
            .get_untracked()
            .and_then(|most| u32::try_from(most).ok());
        let request = AssignmentsRequest {
            reviewers: chosen,
            filter: queue.filter.get_untracked(),
            limit: limit.map(|most| most.clamp(1, 5_000)),
        };
        busy.set(true);
        spawn_local(async move {
            let made: Result<Assignments, ApiError> =
                api::post("/review/assignments", &request).await;
            busy.try_set(false);
            match made {
                Ok(made) => {
                    fault.try_set(None);
                    done.try_set(Some(made));
                    queue.reload();
                }
                Err(error) => {
                    fault.try_set(Some(error));
                }
            }
        });
    });
    let nobody = Memo::new(move |_| match people.get() {
        Some(Ok(people)) => people
            .iter()
            .all(|one| left_out.with(|out| out.contains(&one.id))),
        _ => true,
    });
    view! {
        <div class="stack">
            <p>"いまの条件に合い、担当のいない申請を受付順に割り当てます。所属する事業所の申請は、その人には割り当てません。"</p>
            <Load remote=people view=move |people| boxes(people, left_out) />
            <NumberField id="assign-most" label="一度に割り当てる最大の件数" unit="件" value=most
                on_edit=Callback::new(move |typed: NumberText| most.set(typed.number())) />
            <FaultNotice fault=fault />
            <div role="status">{move || done.get().map(|done| result(&done))}</div>
            <div class="actions">
                <Button busy=Signal::derive(move || busy.get() || nobody.get()) on_press=send>"割り当てる"</Button>
                <Button kind=ButtonKind::Secondary on_press=Callback::new(move |()| open.set(false))>"閉じる"</Button>
            </div>
        </div>
    }
}

fn boxes(people: Vec<ReviewerView>, left_out: RwSignal<Vec<String>>) -> AnyView {
    let rows = people.into_iter().map(|person| {
        let id = person.id.clone();
        let value = Signal::derive(move || left_out.with(|out| !out.contains(&id)));
        let box_id = format!("assign-{}", person.id);
        let id = person.id;
        let edit = Callback::new(move |ticked: bool| {
            left_out.update(|out| {
                out.retain(|known| *known != id);
                if !ticked {
                    out.push(id.clone());
                }
            });
        });
        let label = format!("{}（担当中 {}件）", person.name, person.open_cases);
        view! { <Checkbox id=box_id label=label value=value on_edit=edit /> }
    });
    view! {
        <fieldset class="field">
            <legend class="field-label">"割り当てる人"</legend>
            {rows.collect_view()}
        </fieldset>
    }
    .into_any()
}

fn result(done: &Assignments) -> AnyView {
    let shares = done
        .shares
        .iter()
        .map(|share| view! { <li>{format!("{}：{}件", share.reviewer.name, share.count)}</li> })
        .collect_view();
    view! {
        <Notice title=format!("{}件を割り当てました", done.assigned) tone=Tone::Success>
            <ul class="bullets">{shares}</ul>
        </Notice>
    }
    .into_any()
}
