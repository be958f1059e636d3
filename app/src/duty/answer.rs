//! The boxes of each question.

use domain::duty::{DisposalManner, TaxMethod, credit_within};
use leptos::prelude::*;

use super::form::Writing;
use super::question::Question;
use crate::component::{
    DateField, NumberField, RadioChoice, RadioGroup, Requirement, TextArea, TextField,
};
use crate::text;

/// The boxes of a question; files and 確認 have pages of their own.
pub(super) fn boxes(writing: Writing, question: Question) -> AnyView {
    match question {
        Question::Method => method(writing),
        Question::Sales => sales(writing),
        Question::GrantUse => grant_use(writing),
        Question::Credit => credit(writing),
        Question::Content => content(writing),
        Question::LastDay => last_day(writing),
        Question::Property => property(writing),
        Question::Manner => manner(writing),
        Question::Reason => reason(writing),
        Question::Files | Question::Check => ().into_any(),
    }
}

fn method(writing: Writing) -> AnyView {
    let choices = TaxMethod::ALL
        .into_iter()
        .map(|method| {
            let choice = RadioChoice::new(method.as_str(), method.label_ja());
            if method.is_zero() {
                choice.hint("返還する額は0円になります。")
            } else {
                choice
            }
        })
        .collect();
    let value = writing.read(|form| form.method.map(TaxMethod::as_str));
    let edit = writing.write(|form, id: &'static str| form.method = TaxMethod::from_id(id));
    view! {
        <p>"助成金の対象の費用に含まれる消費税を、確定申告で控除したかどうかを報告します。わからない場合は、税理士や経理の担当者に確かめてください。"</p>
        <RadioGroup id="form.method" legend="消費税の申告の方法" choices=choices value=value on_edit=edit
            error=writing.error("form.method") />
    }
    .into_any()
}

fn sales(writing: Writing) -> AnyView {
    view! {
        <p>"課税売上割合（課税売上高 ÷ 総売上高）を計算します。確定申告書の金額を入力してください。"</p>
        <NumberField id="form.taxable_sales_yen" label="課税売上高（税抜き、免税売上を含む）"
            value=writing.read(|form| form.taxable_sales_yen)
            on_edit=writing.number(|form, yen| form.taxable_sales_yen = yen)
            error=writing.error("form.taxable_sales_yen") />
        <NumberField id="form.total_sales_yen" label="総売上高（課税・非課税・免税の合計）"
            value=writing.read(|form| form.total_sales_yen)
            on_edit=writing.number(|form, yen| form.total_sales_yen = yen)
            error=writing.error("form.total_sales_yen") />
    }
    .into_any()
}

fn grant_use(writing: Writing) -> AnyView {
    let grant = text::yen(writing.grant().get());
    view! {
        <p>{format!("助成金（{grant}）を、使った費用の区分ごとに分けてください。合計が助成金の額になります。")}</p>
        <NumberField id="form.use_taxable_yen" label="課税売上のみに要するもの"
            value=writing.read(|form| form.use_taxable_yen)
            on_edit=writing.number(|form, yen| form.use_taxable_yen = yen)
            error=writing.error("form.use_taxable_yen") />
        <NumberField id="form.use_common_yen" label="課税売上と非課税売上に共通するもの"
            value=writing.read(|form| form.use_common_yen)
            on_edit=writing.number(|form, yen| form.use_common_yen = yen)
            error=writing.error("form.use_common_yen") />
        <NumberField id="form.use_non_taxable_yen" label="非課税売上のみに要するもの"
            value=writing.read(|form| form.use_non_taxable_yen)
            on_edit=writing.number(|form, yen| form.use_non_taxable_yen = yen)
            error=writing.error("form.use_non_taxable_yen") />
    }
    .into_any()
}

fn credit(writing: Writing) -> AnyView {
    let grant = writing.grant();
    let reckoned = Memo::new(move |_| writing.form.with(|form| form.reckoned(grant)));
    let words = move || match reckoned.get() {
        Some(yen) => format!("入力した内容からの計算では {} です。", text::yen(yen.get())),
        None => "計算に必要な入力が足りません。前の質問に戻って確かめてください。".to_owned(),
    };
    let most = text::yen(credit_within(grant).get());
    view! {
        <p role="status">{words}</p>
        <NumberField id="form.credit_yen" label="助成金に係る仕入控除税額"
            hint=format!("この額を返還します。0円のときは 0 と入力してください。助成金の110分の10（{most}）が上限です。")
            value=writing.read(|form| form.credit_yen)
            on_edit=writing.number(|form, yen| form.credit_yen = yen)
            error=writing.error("form.credit_yen") />
        <TextArea id="form.note" label="補足" requirement=Requirement::Optional
            hint="上の計算と違う額を入力したときは、理由を書いてください。".to_owned()
            value=writing.read(|form| form.note.clone())
            on_edit=writing.write(|form, typed| form.note = typed)
            error=writing.error("form.note") />
    }
    .into_any()
}

fn content(writing: Writing) -> AnyView {
    view! {
        <p>"軽微でない変更には、前もって承認が必要です（交付要綱）。"</p>
        <TextArea id="form.content" label="変更する内容" hint="変更の前と後がわかるように書いてください。".to_owned()
            value=writing.read(|form| form.content.clone())
            on_edit=writing.write(|form, typed| form.content = typed)
            error=writing.error("form.content") />
    }
    .into_any()
}

fn last_day(writing: Writing) -> AnyView {
    view! {
        <p>"中止・廃止には、前もって承認が必要です（交付要綱）。"</p>
        <DateField id="form.on" label="中止・廃止する日"
            value=writing.read(|form| form.on)
            on_edit=writing.write(|form, day| form.on = day)
            error=writing.error("form.on") />
    }
    .into_any()
}

fn property(writing: Writing) -> AnyView {
    view! {
        <p>"承認が必要なのは、単価30万円（税込み）以上の財産だけです。カードリーダーは、ふつう対象になりません。"</p>
        <TextField id="form.property" label="財産の名称と型番"
            value=writing.read(|form| form.property.clone())
            on_edit=writing.write(|form, typed| form.property = typed)
            error=writing.error("form.property") />
        <NumberField id="form.unit_price_yen" label="単価（税込み）"
            value=writing.read(|form| form.unit_price_yen)
            on_edit=writing.number(|form, yen| form.unit_price_yen = yen)
            error=writing.error("form.unit_price_yen") />
        <NumberField id="form.units" label="数量" unit="台"
            value=writing.read(|form| form.units)
            on_edit=writing.number(|form, units| form.units = units)
            error=writing.error("form.units") />
        <DateField id="form.acquired_on" label="取得した日"
            value=writing.read(|form| form.acquired_on)
            on_edit=writing.write(|form, day| form.acquired_on = day)
            error=writing.error("form.acquired_on") />
    }
    .into_any()
}

fn manner(writing: Writing) -> AnyView {
    let choices = DisposalManner::ALL
        .into_iter()
        .map(|manner| RadioChoice::new(manner.as_str(), manner.label_ja()))
        .collect();
    let value = writing.read(|form| form.manner.map(DisposalManner::as_str));
    let edit = writing.write(|form, id: &'static str| form.manner = DisposalManner::from_id(id));
    view! {
        <RadioGroup id="form.manner" legend="処分の方法" choices=choices value=value on_edit=edit
            error=writing.error("form.manner") />
    }
    .into_any()
}

fn reason(writing: Writing) -> AnyView {
    view! {
        <TextArea id="form.reason" label="理由"
            value=writing.read(|form| form.reason.clone())
            on_edit=writing.write(|form, typed| form.reason = typed)
            error=writing.error("form.reason") />
    }
    .into_any()
}
