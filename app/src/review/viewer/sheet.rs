//! The page itself.

use leptos::{html, prelude::*};

use super::found;
use super::state::{Fit, Picture, Viewer};
use crate::component::{Button, ButtonKind, Notice, Spinner};
use crate::text::Tone;

/// The page on its stage. The stage scrolls by itself, by arrow keys too.
pub(super) fn stage(viewer: Viewer) -> AnyView {
    let address = move || {
        let paper = viewer.shown()?;
        let page = viewer.page.get();
        // The part after # asks the browser, not the server, to try again.
        let tries = viewer.tries.get();
        Some(format!("{}?view=page&page={page}#{tries}", paper.address))
    };
    let said = move || {
        viewer
            .shown()
            .map(|paper| format!("{} {}ページ目", paper.title, viewer.page.get()))
    };
    let node = NodeRef::<html::Img>::new();
    let came = move |_| {
        if let Some(picture) = node.get_untracked() {
            let (width, height) = (picture.natural_width(), picture.natural_height());
            if width > 0 && height > 0 {
                viewer.aspect.set(f64::from(width) / f64::from(height));
            }
        }
        viewer.picture.set(Picture::There);
    };
    let missing = move || viewer.picture.get() == Picture::Failed;
    view! {
        <div class="viewer-stage" tabindex="0" role="group" aria-label="書類の画像。矢印キーで動かせます">
            <div class="viewer-sheet" style:width=move || width(viewer) style:aspect-ratio=move || shown_aspect(viewer).to_string()>
                <img
                    node_ref=node
                    class="viewer-picture"
                    src=address
                    alt=said
                    hidden=missing
                    data-waiting=move || (viewer.picture.get() == Picture::Waiting).then_some("true")
                    style:width=move || picture_width(viewer)
                    style:transform=move || format!("translate(-50%, -50%) rotate({}deg)", degrees(viewer))
                    on:load=came
                    on:error=move |_| viewer.picture.set(Picture::Failed)
                />
                <div
                    class="viewer-marks"
                    aria-hidden="true"
                    style:width=move || picture_width(viewer)
                    style:aspect-ratio=move || viewer.aspect.get().to_string()
                    style:transform=move || format!("translate(-50%, -50%) rotate({}deg)", degrees(viewer))
                >
                    {found::marks(viewer)}
                </div>
            </div>
            <div class="viewer-over">
                {move || match viewer.picture.get() {
                    Picture::Waiting => view! { <Spinner label="ページを表示しています" /> }.into_any(),
                    Picture::There => ().into_any(),
                    Picture::Failed => failed(viewer),
                }}
            </div>
        </div>
    }
    .into_any()
}

fn failed(viewer: Viewer) -> AnyView {
    view! {
        <div class="stack-tight">
            <Notice title="このページを表示できませんでした" tone=Tone::Error alert=true>
                <p>"書類はなくなっていません。もう一度試すか、「原本を保存」から開いてください。"</p>
            </Notice>
            <div>
                <Button kind=ButtonKind::Secondary on_press=Callback::new(move |()| viewer.again())>
                    "もう一度表示する"
                </Button>
            </div>
        </div>
    }
    .into_any()
}

fn on_its_side(viewer: Viewer) -> bool {
    viewer.quarter_turns.get() % 2 == 1
}

fn degrees(viewer: Viewer) -> u16 {
    u16::from(viewer.quarter_turns.get()) * 90
}

/// Width by height as it lies.
fn shown_aspect(viewer: Viewer) -> f64 {
    let aspect = viewer.aspect.get();
    if on_its_side(viewer) {
        1.0 / aspect
    } else {
        aspect
    }
}

/// Width of the sheet in the stage's own measures, which the stage as a container gives.
fn width(viewer: Viewer) -> String {
    let times = f64::from(viewer.percent.get()) / 100.0;
    match viewer.fit.get() {
        Fit::Width => format!("calc({times} * 100cqw)"),
        Fit::Page => {
            let aspect = shown_aspect(viewer);
            format!("calc({times} * min(100cqw, 100cqh * {aspect}))")
        }
    }
}

/// Width of the picture before it is turned, in parts of the sheet's width.
fn picture_width(viewer: Viewer) -> String {
    if on_its_side(viewer) {
        format!("{}%", 100.0 * viewer.aspect.get())
    } else {
        "100%".to_owned()
    }
}
