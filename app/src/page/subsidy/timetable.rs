//! When what happens, and what goes wrong most often.

use chrono::Months;
use contract::scheme::{SchemeView, WindowState};
use leptos::prelude::*;

use crate::{clock, text};

/// From application to payment, with the months if one applied now.
pub(super) fn section(scheme: &SchemeView) -> AnyView {
    view! {
        <section class="section" aria-labelledby="timetable">
            <h2 id="timetable">"申請から入金まで"</h2>
            <ol class="timeline">
                <li><h3>"カードリーダーを購入し、接続の設定を終える"</h3><p>"領収書を受け取り、「管理メニュー」画面の写しを残します。"</p></li>
                <li><h3>"つなぎで申請する"</h3><p>"受付番号が発行されます。審査が始まるまでは内容を変更できます。"</p></li>
                <li><h3>"申請した月の翌月に審査"</h3><p>"国保中央会が審査し、結果をメールで知らせます。不備があれば、直してもう一度申請します。"</p></li>
                <li><h3>"申請した月の翌々月の末までに入金"</h3><p>"申請で登録した口座に振り込まれます。"</p></li>
            </ol>
            {example(scheme)}
            <p>"交付を受けたあとは、帳簿と領収書を5年間保管します。消費税の申告のあとに、仕入税額控除の報告が必要です（0円でも報告します）。"</p>
        </section>
    }
    .into_any()
}

/// The months counted from today. Applications of the last month are decided within it and paid in
/// the next (申請の手引き 令和8年度).
fn example(scheme: &SchemeView) -> AnyView {
    if scheme.window != WindowState::Open {
        return ().into_any();
    }
    let next = clock::today() + Months::new(1);
    let result = next.min(scheme.closes_on);
    let words = format!(
        "今日申請した場合：{}に審査の結果、{}の末までに入金の見込みです。",
        text::month(result),
        text::month(result + Months::new(1)),
    );
    view! { <p class="aside">{words}</p> }.into_any()
}

/// What goes wrong most often.
pub(super) fn pitfalls() -> AnyView {
    let all = [
        (
            "領収書が「〇〇一式」になっている",
            "カードリーダーの型番または製品名、台数、単価、目的（購入か接続サポートか）が分かる領収書をもらい直してください。",
        ),
        (
            "パソコンなどと一緒の領収書になっている",
            "カードリーダーだけの領収書を分けて発行してもらってください。",
        ),
        (
            "「管理メニュー」画面を事業所ユーザで写している",
            "KJで始まるIDの画面は受け付けられないことがあります。管理者ユーザか一般ユーザでログインした画面を写してください。",
        ),
        (
            "金額が領収書と合っていない",
            "領収書の明細を1行ずつ入力すると、合計が自動で計算されます。",
        ),
        (
            "通帳の名義と入力した名義が違う",
            "通帳に印字されたカナのとおりに入力してください。",
        ),
        (
            "名称や所在地が指定通知書から変わっている",
            "変更届出書の写しも一緒に添付してください。",
        ),
    ];
    view! {
        <section class="section" aria-labelledby="pitfalls">
            <h2 id="pitfalls">"よくある不備"</h2>
            <p>"不備があると、入金が1か月以上遅れます。申請の前に確かめてください。"</p>
            <dl class="pitfalls">
                {all.map(|(what, how)| view! { <div><dt>{what}</dt><dd>{how}</dd></div> }).collect_view()}
            </dl>
        </section>
    }
    .into_any()
}
