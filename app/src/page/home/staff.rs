//! Home of people of the federation: the parts of the back office that are theirs.

use leptos::prelude::*;

use crate::session::Duty;

/// The parts of the back office, each with what it is for.
pub(super) fn staff_home(duty: Duty) -> AnyView {
    let cards = duty.pages().into_iter().map(|(address, name)| {
        view! {
            <li class="duty-card">
                <h3><a href=address>{name}</a></h3>
                <p>{purpose(address)}</p>
            </li>
        }
    });
    view! {
        <section class="section">
            <h2>{if duty.municipal { "担当の業務" } else { "国保中央会の業務" }}</h2>
            <ul class="duty-cards">{cards.collect_view()}</ul>
        </section>
    }
    .into_any()
}

fn purpose(address: &str) -> &'static str {
    match address {
        "/review" => {
            "届いた申請を順に審査します。差戻し、交付・不交付の提案と確認もここで行います。"
        }
        "/notices" => "決定した申請の通知書をまとめて作成し、申請者に知らせます。",
        "/payments" => "交付が決まった申請の振込データを作成し、承認し、結果を取り込みます。",
        "/figures" => "受付、審査、決定、入金の状況を数字とグラフで見ます。",
        "/duties" => "消費税の報告と、変更・中止・財産処分の承認申請を確認します。",
        "/audit" => "だれがいつ何をしたかの記録と、記録が書き換えられていないことを確かめます。",
        "/care/policy" => "だれがどの介護情報を閲覧できるかの表を確かめ、改めます。",
        "/recoveries" => "パスキーをなくした方の再登録を、本人に確かめてから承認します。",
        "/readiness/desk" => "公表された市町村の一覧を取り込み、市町村の担当者を登録します。",
        "/readiness/own" => "担当する市町村が利用を始める日を入力し、公開します。",
        _ => "国保中央会の職員を招待し、役割を終了します。",
    }
}
