//! Comments of colleagues, never shown to the applicant.

use contract::review::{CommentList, CommentView, NewComment, PersonRef};
use leptos::{prelude::*, task::spawn_local};

use super::known::Case;
use crate::api::{self, ApiError};
use crate::component::{
    Button, ButtonKind, Checkbox, Disclosure, FaultNotice, Load, Requirement, TextArea,
};
use crate::text;

/// The comments and a box for a new one.
#[component]
pub(super) fn Comments(case: Case) -> impl IntoView {
    let draft = RwSignal::new(String::new());
    let told = RwSignal::new(Vec::<String>::new());
    view! {
        <section class="case-part" id="comments">
            <h2>"内部コメント"</h2>
            <p class="note">"審査の職員だけに表示されます。申請者には表示されません。"</p>
            <Load remote=case.comments view=move |list| listed(&list) />
            <NewCommentForm case=case draft=draft told=told />
        </section>
    }
}

fn listed(list: &CommentList) -> AnyView {
    if list.items.is_empty() {
        return view! { <p class="empty-line">"まだコメントはありません"</p> }.into_any();
    }
    let rows = list.items.iter().map(comment).collect_view();
    view! { <ul class="comments">{rows}</ul> }.into_any()
}

fn comment(comment: &CommentView) -> AnyView {
    let names: Vec<String> = comment
        .mentions
        .iter()
        .map(|person| format!("@{}", person.name))
        .collect();
    view! {
        <li class="comment">
            <p class="comment-head">
                <strong>{comment.author.name.clone()}</strong>
                <span>{text::minute(comment.at)}</span>
                {(!names.is_empty()).then(|| view! { <span>{format!("宛先：{}", names.join("、"))}</span> })}
            </p>
            <p class="comment-text">{comment.text.clone()}</p>
        </li>
    }
    .into_any()
}

#[component]
fn NewCommentForm(
    case: Case,
    draft: RwSignal<String>,
    told: RwSignal<Vec<String>>,
) -> impl IntoView {
    let busy = RwSignal::new(false);
    let fault = RwSignal::new(None::<ApiError>);
    let error = RwSignal::new(None::<String>);
    let send = Callback::new(move |()| {
        let text = draft.get_untracked().trim().to_owned();
        if text.is_empty() {
            error.set(Some("コメントを入力してください".to_owned()));
            return;
        }
        error.set(None);
        busy.set(true);
        let request = NewComment {
            text,
            mentions: told.get_untracked(),
        };
        spawn_local(async move {
            let path = case.path("/comments");
            let made: Result<CommentView, ApiError> = api::post(&path, &request).await;
            busy.try_set(false);
            match made {
                Ok(_) => {
                    draft.try_set(String::new());
                    told.try_set(Vec::new());
                    fault.try_set(None);
                    case.comments.reload();
                }
                Err(problem) => {
                    fault.try_set(Some(problem));
                }
            }
        });
    });
    let people = Memo::new(move |_| match case.comments.get() {
        Some(Ok(list)) => list.people,
        _ => Vec::new(),
    });
    view! {
        <FaultNotice fault=fault />
        <TextArea
            id="comment"
            label="コメントを書く"
            value=draft
            on_edit=Callback::new(move |typed| draft.set(typed))
            error=error
            requirement=Requirement::Unsaid
        />
        {move || people.with(|people| (!people.is_empty()).then(|| mention_boxes(people.clone(), told)))}
        <div class="actions">
            <Button kind=ButtonKind::Secondary busy=busy on_press=send>"コメントを残す"</Button>
        </div>
    }
}

/// Who is told of the comment.
fn mention_boxes(people: Vec<PersonRef>, told: RwSignal<Vec<String>>) -> AnyView {
    let boxes = people.into_iter().map(move |person| {
        let id = person.id.clone();
        let value = Signal::derive(move || told.with(|told| told.contains(&id)));
        let box_id = format!("mention-{}", person.id);
        let id = person.id;
        let edit = Callback::new(move |ticked: bool| {
            told.update(|told| {
                told.retain(|known| *known != id);
                if ticked {
                    told.push(id.clone());
                }
            });
        });
        view! { <Checkbox id=box_id label=format!("@{}", person.name) value=value on_edit=edit /> }
    });
    view! {
        <Disclosure summary="知らせる相手を選ぶ">
            <div class="choices">{boxes.collect_view()}</div>
        </Disclosure>
    }
    .into_any()
}
