//! 日本語.

use chrono::{DateTime, Datelike as _, Timelike as _, Utc};
use contract::record::ProgressStage;

use super::Words;

pub(super) const WORDS: Words = Words {
    stage,
    when,
    title: "わたしの情報",
    news: "新しい知らせがあります。",
    contents: "このページの内容",
    record_short: "情報",
    looked: "だれが見たか",
    consents: "同意",
    objections: "申し出",
    no_office: "いま担当している事業所はありません。",
    offices: |names| format!("いま担当している事業所：{names}"),
    name: |name| format!("{name} さん"),
    your_certification: "あなたの認定",
    consents_lead: "あなたの情報を見てよいと同意した事業所です。同意はいつでも取り消すことができます。",
    withdraw_question: "取り消すと、この事業所はすぐに、あなたの情報を見られなくなります。サービスの利用は続けられます。",
    no_consent: "同意はまだありません。",
    consent_said: |purpose, kinds, until| {
        format!("{purpose}のために、{kinds}を、{until}まで見てよい。")
    },
    consent_given: |at, giver| format!("{at}に{giver}が同意"),
    withdraw_from: |office| format!("{office}への同意を取り消す"),
    withdraw: "取り消す",
    looked_lead: "あなたの情報を見た人と、その理由です。おかしいと思ったら、事業所に申し出ることができます。",
    nobody_looked: "まだ、だれも見ていません。",
    more: "続きを見る",
    emergency_view: "緊急時の閲覧",
    object_to: |office, by| format!("{office}の{by}さんの閲覧について申し出る"),
    objected: "申し出済み",
    object: "申し出る",
    object_title: "この閲覧について申し出る",
    object_empty: "申し出の内容を書いてください",
    object_label: "申し出の内容",
    object_hint: "事業所の管理者が読んで答えます。例：その日は担当ではなかったはずです。",
    stop: "やめる",
    no_objection: "申し出はまだありません。「だれが見たか」から申し出ることができます。",
    objection_about: |office, by, at| format!("{office}の{by}さんの{at}の閲覧について"),
    answered: "回答あり",
    unanswered: "回答待ち",
    answer: |at| format!("事業所の回答（{at}）："),
    record: "あなたの情報",
    record_lead: "見たい情報の「開く」を押してください。見たことは記録に残ります。",
    again: "もう一度読み込む",
    open: "開く",
    open_kind: |kind| format!("{kind}を開く"),
    loading: "読み込んでいます",
    received: |at| format!("{at} に受け取った内容です。"),
    older: "このあとに知らせがありました",
    older_detail: "内容が変わっているかもしれません。「もう一度読み込む」を押すと、新しい内容になります。",
    details: "くわしい内容（事業所が見るものと同じ）",
    level: |level| format!("あなたは「{level}」です。"),
    level_until: |level, day| format!("あなたは「{level}」です。認定の有効期間は{day}までです。"),
    no_level: "要介護認定の情報は、まだ届いていません。",
    burden: |share, day| format!("サービスの費用のうち、あなたの負担は{share}です（{day}まで）。"),
    limit: |units| format!("1か月に使えるサービスの上限は{units}です。"),
    decided: |day, level| format!("{day}の審査会で「{level}」と決まりました。"),
    valid: |from, to| format!("有効期間は{from}から{to}までです。"),
    no_result: |day| format!("{day}に申請した認定は、まだ結果が出ていません。"),
    applied: |day, application| format!("{day}に認定の申請（{application}）をしました。"),
    panel_planned: |day| format!("審査会の予定は{day}です。"),
    home_left: |limit, left| format!("住宅改修に使えるお金は、{limit}のうち、あと{left}です。"),
    equipment_left: |year, limit, left| {
        format!("福祉用具を買うために使えるお金は、{year}年度は{limit}のうち、あと{left}です。")
    },
    opinion: |clinic, doctor, day| format!("{clinic}の{doctor}医師が、{day}に意見書を書きました。"),
    diagnoses: |names| format!("診断は、{names}です。"),
    assessed: |day| format!("{day}に、からだと生活のようすを調べました。"),
    barthel: |points| format!("食事や着替えなど、毎日の動作の点数は{points}です（100点が最高）。"),
    vitality: |points| format!("意欲の点数は{points}です（10点が最高）。"),
    weight: |kilos| format!("体重は{kilos}kgです。"),
    no_plan: "ケアプランの計画書は、まだ届いていません。",
    plan_made: |day| format!("いまのケアプランは{day}に作られました。"),
    goals: |goals| format!("目標は{goals}です。"),
    claimed: |month, amount| {
        format!("{month}に使ったサービスの費用のうち、あなたの負担は{amount}でした。")
    },
    saw: |who, when, why, kinds| format!("{who}が{when}に、{why}{kinds}を見ました。"),
    was_refused: |who, when, kinds| {
        format!("{who}が{when}に、{kinds}を見ようとしましたが、見られませんでした。")
    },
    printed: |kinds| format!("{kinds}を印刷しました。"),
    in_emergency: |reason| {
        format!("緊急のため、あなたの同意などを待たずに見ました。書かれた理由：{reason}")
    },
    you: "あなた",
    person_of: |office, by, job| format!("{office}の{by}さん（{job}）"),
    because: |purpose| format!("{purpose}のために、"),
};

fn stage(stage: ProgressStage) -> &'static str {
    match stage {
        ProgressStage::Received => "認定の申請は、市町村に受け付けられました。",
        ProgressStage::SurveyOrdered => "認定調査の人が、あなたに会いに来る準備をしています。",
        ProgressStage::Surveyed => "認定調査は終わりました。",
        ProgressStage::OpinionOrdered => "市町村が、主治医に意見書を頼んでいます。",
        ProgressStage::OpinionReceived => "主治医の意見書は、市町村に届きました。",
        ProgressStage::FirstJudged => "一次判定が終わりました。次は審査会です。",
        ProgressStage::PanelPlanned => "審査会の日が決まりました。",
        ProgressStage::Certified => "認定の結果が出ました。",
        ProgressStage::Rejected => "認定の申請は、認められませんでした。",
        ProgressStage::Withdrawn => "認定の申請は、取り下げられました。",
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
