//! Which information comes from where: drawn, and as a table.

use maud::{Markup, html};

use super::section as framed;
use crate::ruby::ruby;
use crate::words::{Kind, Words};

/// Who sends each kind, in the order of the kinds: a place among the sources.
const SENT_BY: [usize; 7] = [0, 0, 0, 1, 2, 2, 2];

pub(super) fn section(words: &Words) -> Markup {
    let information = &words.information;
    let body = html! {
        (drawing(words))
        (table(words))
        p.soft { (ruby(information.note)) }
    };
    framed("information", information.heading, information.lead, &body)
}

/// Kinds with the place of who sends them.
fn kinds(words: &Words) -> impl Iterator<Item = (usize, &Kind)> {
    SENT_BY.into_iter().zip(&words.information.kinds)
}

/// Three columns: who sends, the platform, who sees. The arrows are drawn by the style sheet.
fn drawing(words: &Words) -> Markup {
    let information = &words.information;
    html! {
        figure.flow {
            div.flow-side {
                p.flow-label { (ruby(information.from)) }
                ul.flow-boxes {
                    @for (place, source) in information.sources.iter().enumerate() {
                        li.flow-box {
                            p.flow-name { (ruby(source)) }
                            ul.flow-kinds {
                                @for (by, kind) in kinds(words) {
                                    @if by == place { li { (ruby(kind.name)) } }
                                }
                            }
                        }
                    }
                }
            }
            div.flow-arrow aria-hidden="true" {}
            div.flow-centre {
                p.flow-platform { (ruby(information.platform)) }
                p { (ruby(information.platform_sub)) }
            }
            div.flow-arrow aria-hidden="true" {}
            div.flow-side {
                p.flow-label { (ruby(information.to)) }
                ul.flow-boxes {
                    @for viewer in information.viewers {
                        li.flow-box { p.flow-name { (ruby(viewer)) } }
                    }
                }
            }
            figcaption.visually-hidden { (ruby(information.caption)) }
        }
    }
}

fn table(words: &Words) -> Markup {
    let information = &words.information;
    html! {
        table.public-table {
            caption { (ruby(information.caption)) }
            thead {
                tr {
                    th scope="col" { (ruby(information.column_kind)) }
                    th scope="col" { (ruby(information.column_source)) }
                    th scope="col" { (ruby(information.column_content)) }
                }
            }
            tbody {
                @for (by, kind) in kinds(words) {
                    tr {
                        th scope="row" { (ruby(kind.name)) }
                        td {
                            @if let Some(source) = information.sources.get(by) { (ruby(source)) }
                            span.public-way { (ruby(kind.way)) }
                        }
                        td { (ruby(kind.content)) }
                    }
                }
            }
        }
    }
}
