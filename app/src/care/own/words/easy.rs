//! やさしい日本語.

use chrono::{DateTime, Datelike as _, Timelike as _, Utc};
use contract::record::ProgressStage;

use super::Words;

pub(super) const WORDS: Words = Words {
    stage,
    when,
    title: "わたしの情報",
    news: "新しい知らせがあります。",
    contents: "このページにあるもの",
    record_short: "情報",
    looked: "だれが見たか",
    consents: "同意",
    objections: "申し出",
    no_office: "いま担当している事業所はありません。",
    offices: |names| format!("いま担当している事業所：{names}"),
    name: |name| format!("{name} さん"),
    your_certification: "あなたの認定",
    consents_lead: "この事業所は、あなたの情報を見ることができます。あなたが「よい」と言ったからです（同意）。同意は、いつでもやめることができます。",
    withdraw_question: "取り消すと、この事業所は、あなたの情報を見ることができなくなります。サービスは、今までと同じように使うことができます。",
    no_consent: "同意はまだありません。",
    consent_said: |purpose, kinds, until| {
        format!("見てよいもの：{kinds}。理由：{purpose}。{until}まで。")
    },
    consent_given: |at, giver| format!("{at}に{giver}が同意しました"),
    withdraw_from: |office| format!("{office}への同意を取り消す"),
    withdraw: "取り消す",
    looked_lead: "あなたの情報を見た人と、見た理由です。おかしいと思ったら、事業所に言うことができます（申し出）。",
    nobody_looked: "まだ、だれも見ていません。",
    more: "続きを見る",
    emergency_view: "急いで見た",
    object_to: |office, by| format!("{office}の{by}さんが見たことについて申し出る"),
    objected: "申し出をした",
    object: "申し出る",
    object_title: "この人が見たことについて申し出る",
    object_empty: "申し出の内容を書いてください",
    object_label: "申し出の内容",
    object_hint: "事業所の管理者が読んで、答えます。例：その日は、この人は担当ではありませんでした。",
    stop: "やめる",
    no_objection: "申し出はまだありません。「だれが見たか」から申し出ることができます。",
    objection_about: |office, by, at| format!("{office}の{by}さんが{at}に見たことについて"),
    answered: "答えがあります",
    unanswered: "答えを待っています",
    answer: |at| format!("事業所の答え（{at}）："),
    record: "あなたの情報",
    record_lead: "見たい情報の「開く」を押してください。あなたが見たことも、記録に残ります。",
    again: "もう一度読み込む",
    open: "開く",
    open_kind: |kind| format!("{kind}を開く"),
    loading: "読み込んでいます",
    received: |at| format!("{at} に受け取りました。"),
    older: "このあとに、新しい知らせがありました",
    older_detail: "内容が変わったかもしれません。「もう一度読み込む」を押してください。新しい内容になります。",
    details: "くわしい内容（事業所の人が見るものと同じ）",
    level: |level| format!("あなたは「{level}」です。"),
    level_until: |level, day| {
        format!("あなたは「{level}」です。この認定は{day}まで使うことができます。")
    },
    no_level: "要介護認定の情報は、まだ届いていません。",
    burden: |share, day| {
        format!("サービスのお金のうち、あなたが払うのは{share}です（{day}まで）。")
    },
    limit: |units| format!("1か月に使うことができるサービスは、{units}までです。"),
    decided: |day, level| format!("{day}の審査会で「{level}」と決まりました。"),
    valid: |from, to| format!("{from}から{to}まで使うことができます。"),
    no_result: |day| format!("{day}に認定の申請をしました。結果は、まだ出ていません。"),
    applied: |day, application| format!("{day}に認定の申請（{application}）をしました。"),
    panel_planned: |day| format!("審査会の予定は{day}です。"),
    home_left: |limit, left| {
        format!("家を直すために使うことができるお金は、あと{left}です（全部で{limit}）。")
    },
    equipment_left: |year, limit, left| {
        format!(
            "福祉用具（生活を助ける道具）を買うために使うことができるお金は、{year}年度は、あと{left}です（全部で{limit}）。"
        )
    },
    opinion: |clinic, doctor, day| format!("{clinic}の{doctor}医師が、{day}に意見書を書きました。"),
    diagnoses: |names| format!("病気やけがの名前（診断）は、{names}です。"),
    assessed: |day| format!("{day}に、からだと生活のようすを調べました。"),
    barthel: |points| {
        format!("食事や着替えなど、毎日の動きの点数は{points}です（一番よいのは100点）。")
    },
    vitality: |points| format!("やる気（意欲）の点数は{points}です（一番よいのは10点）。"),
    weight: |kilos| format!("体重は{kilos}kgです。"),
    no_plan: "ケアプラン（介護の計画）は、まだ届いていません。",
    plan_made: |day| format!("いまのケアプラン（介護の計画）は、{day}に作られました。"),
    goals: |goals| format!("目標は{goals}です。"),
    claimed: |month, amount| {
        format!("{month}に使ったサービスのお金のうち、あなたが払うのは{amount}でした。")
    },
    saw: |who, when, why, kinds| format!("{who}が{when}に、{kinds}を見ました。{why}"),
    was_refused: |who, when, kinds| {
        format!("{who}が{when}に、{kinds}を見ようとしました。でも、見ることはできませんでした。")
    },
    printed: |kinds| format!("{kinds}を紙に印刷しました。"),
    in_emergency: |reason| {
        format!("とても急いでいたので、あなたの同意を待たないで見ました。書いた理由：{reason}")
    },
    you: "あなた",
    person_of: |office, by, job| format!("{office}の{by}さん（{job}）"),
    because: |purpose| format!("理由は「{purpose}」です。"),
};

fn stage(stage: ProgressStage) -> &'static str {
    match stage {
        ProgressStage::Received => "市町村が、認定の申請を受け付けました。",
        ProgressStage::SurveyOrdered => {
            "調査の人（認定調査）が、あなたに会いに来る準備をしています。"
        }
        ProgressStage::Surveyed => "認定調査は終わりました。",
        ProgressStage::OpinionOrdered => "市町村が、あなたの医師（主治医）に意見書を頼んでいます。",
        ProgressStage::OpinionReceived => "医師（主治医）の意見書は、市町村に届きました。",
        ProgressStage::FirstJudged => "一回目の判定（一次判定）が終わりました。次は審査会です。",
        ProgressStage::PanelPlanned => "審査会の日が決まりました。",
        ProgressStage::Certified => "認定の結果が出ました。",
        ProgressStage::Rejected => "認定の申請は、認められませんでした。",
        ProgressStage::Withdrawn => "認定の申請は、やめました（取下げ）。",
    }
}

fn when(year: Option<i32>, at: DateTime<Utc>) -> String {
    let year = year.map_or_else(String::new, |year| format!("{year}年"));
    format!(
        "{year}{}月{}日 {}:{:02}",
        at.month(),
        at.day(),
        at.hour(),
        at.minute()
    )
}
