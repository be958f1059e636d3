//! やさしい日本語: short sentences, common words.

mod rehearsal;
mod start;
mod terminal;

use contract::care::PlatformState;
use contract::terminal::TerminalState;
use domain::onboarding::{Answer, Need, Question, Step, StepState};

use super::{HealthWords, MunicipalityWords, SettingsWords, Standing, Words};

pub(super) const WORDS: Words = Words {
    title: "はじめる準備",
    lead: "使いはじめるまで、5つのことをします。途中でやめても、つづきからできます。ほかの人と分けてもできます。",
    steps_label: "5つの準備",
    step,
    step_about,
    step_state: |state| match state {
        StepState::Open => "これから",
        StepState::UnderWay => "とちゅう",
        StepState::Done => "おわり",
    },
    step_number: |number| format!("{number}番目"),
    minutes: |minutes| format!("およそ{minutes}分"),
    together: |minutes| format!("ぜんぶで、およそ{minutes}分です。"),
    waits_for: "先にすること",
    open_step: |name| format!("「{name}」をひらく"),
    next_step: "次へすすむ",
    back_to_all: "5つの準備へもどる",
    print: "この表を印刷する",
    checklist: "すること の表",
    need,
    done: "できた",
    to_do: "まだ",
    optional: "しなくてもよい",
    done_by: |by, at| format!("{by}さん（{at}）"),
    all_done: "準備がぜんぶおわりました",
    health_link: "はじめたあとの確認を見る",
    question,
    question_hint,
    answer: |answer| match answer {
        Answer::Yes => "はい",
        Answer::No => "いいえ",
        Answer::Unknown => "わからない",
    },
    answered: |by, at| format!("答えた人：{by}さん（{at}）"),
    other_first: "ほかの人が先に答えました",
    other_first_detail: |answer, by, at| {
        format!(
            "いまの答えは「{answer}」です。{by}さんが答えました（{at}）。あなたの答えは、まだ保存していません。どちらにしますか。"
        )
    },
    save_mine: "わたしの答えにする",
    keep_theirs: "いまの答えのままにする",
    terminal: terminal::WORDS,
    settings: SETTINGS,
    municipalities: MUNICIPALITIES,
    rehearsal: rehearsal::WORDS,
    start: start::WORDS,
    health: HEALTH,
};

fn step(step: Step) -> &'static str {
    match step {
        Step::Terminal => "使う機械の準備",
        Step::Settings => "いろいろな設定",
        Step::Municipalities => "市町村がいつからか",
        Step::Rehearsal => "さいごの確認",
        Step::Start => "使いはじめる",
    }
}

fn step_about(step: Step) -> &'static str {
    match step {
        Step::Terminal => {
            "使うパソコンやタブレットで、このページをひらきます。足りないものがわかります。"
        }
        Step::Settings => "ID、証明書、職員の登録、メールを確認します。",
        Step::Municipalities => "利用者の市町村が、いつから使えるかを見ます。",
        Step::Rehearsal => "本番と同じことをためします。結果の紙を作ります。",
        Step::Start => "はじめる日を決めます。利用者へのお知らせを作ります。",
    }
}

fn need(need: Need) -> &'static str {
    match need {
        Need::TerminalRegistered => "機械に名前をつけて登録した",
        Need::TerminalChecked => "機械を調べて、使えるとわかった",
        Need::LoginId => "ログインID（KJと12けたの数字）がわかる",
        Need::Password => "はじめのパスワードを変えた",
        Need::SecurityMail => "メールアドレスを登録した",
        Need::Certificate => "機械に証明書を入れた",
        Need::StaffRights => "職員の登録を確認した",
        Need::Helper => "カードを読むソフトにつながった",
        Need::Notifications => "メールを読む人を決めた",
        Need::MunicipalitiesSeen => "市町村がいつからか見た",
        Need::Rehearsed => "さいごの確認に合格した",
        Need::GoLive => "はじめる日を決めた",
        Need::Poster => "利用者へのお知らせを用意した",
        Need::FirstConsent => "はじめての同意をもらった",
    }
}

fn question(question: Question) -> &'static str {
    match question {
        Question::LoginId => "ログインID（KJと12けたの数字）がわかりますか",
        Question::Password => "はじめのパスワードを、自分で決めたものに変えましたか",
        Question::SecurityMail => "電子請求のサイトに、メールアドレスを登録しましたか",
        Question::StaffRights => "職員みんなの登録を確認しましたか",
        Question::Notifications => "このサイトのメールをだれが読むか、決めましたか",
        Question::MunicipalitiesSeen => "利用者の市町村がいつからか、見ましたか",
        Question::Poster => "利用者へのお知らせを用意しましたか",
    }
}

fn question_hint(question: Question) -> &'static str {
    match question {
        Question::LoginId => "わからないときは、国保連合会に聞きます。手紙で届きます。",
        Question::Password => "手紙に書いてあるパスワードのままでは、先にすすめません。",
        Question::SecurityMail => "パスワードを忘れたとき、自分で直せます。",
        Question::StaffRights => "やめた人の登録が残っていないか、見てください。",
        Question::Notifications => "証明書の期限や、お金のことをメールで知らせます。",
        Question::MunicipalitiesSeen => "事業所の市町村ではなく、利用者の市町村を見ます。",
        Question::Poster => "なくても、はじめられます。説明するときに使えます。",
    }
}

const SETTINGS: SettingsWords = SettingsWords {
    preflight: "はじめに確認すること",
    preflight_lead: "証明書が届くまで、1か月くらいかかることがあります。わからないものから先にしてください。",
    unknown_id: "IDがわからないときは、国保連合会に手紙で聞きます。届いたら、もう一度ここで答えてください。",
    certificate: "証明書",
    certificate_lead: "機械ごとに証明書を入れます。1年使えます。",
    certificate_none: "証明書を入れた機械は、まだありません。",
    certificate_some: |with, all| format!("{all}台のうち{with}台に、証明書があります。"),
    certificate_external: |count| format!("ほかのところが作った証明書が{count}つあります。"),
    certificate_link: "機械と証明書をひらく",
    staff: "職員の登録",
    staff_lead: "管理者は2人以上がよいです。1人がサインインできなくても、もう1人が助けられます。",
    staff_link: "事業所と職員をひらく",
    helper: "カードを読むソフト",
    helper_lead: "カードを読むパソコンに入れます。カードを読まないときは、いりません。",
    helper_link: "1番目のページでつなぐ",
    mails: "メール",
    mails_lead: "お知らせは、登録した職員のメールに届きます。",
};

const MUNICIPALITIES: MunicipalityWords = MunicipalityWords {
    lead: "介護の情報は、利用者の市町村がはじめてから見られます。",
    own: "利用者の市町村",
    own_none: "利用者がまだ登録されていません。登録すると、ここに市町村が出ます。",
    unreachable: "いま、利用者の市町村がわかりません。下の表は見られます。",
    unknown_people: |count| format!("市町村がわからない利用者が{count}人います。"),
    people: |count| format!("{count}人"),
    neighbours: |name| format!("{name}の市町村"),
    name: "市町村",
    state: "いつから",
    insured: "利用者の人数",
    standing: |standing| match standing {
        Standing::Ready => "もう使える",
        Standing::Dated => "日が決まった",
        Standing::Arranging => "日を相談している",
        Standing::Undecided => "まだわからない",
        Standing::Unlisted => "お知らせがない",
    },
    from_day: |day| format!("{day}から"),
    follow: "変わったらメールで知る",
    not_started: "市町村がまだでも、登録や同意の準備は先にできます。",
};

const HEALTH: HealthWords = HealthWords {
    title: "はじめたあとの確認",
    lead: "期限が切れる前に気づくためのページです。",
    platform: "介護情報基盤",
    platform_state: |state| match state {
        PlatformState::Answered => "つながっています",
        PlatformState::Unreachable => "返事がありません。少し待って、もう一度ひらいてください。",
        PlatformState::Faulty => "返事がおかしいです。運用者に知らせてください。",
        PlatformState::NotConnected => "このサイトは、つながっていません",
    },
    terminals: "機械",
    certificate: "証明書",
    certificate_state: |state| match state {
        TerminalState::Registered => "まだありません",
        TerminalState::Issued => "作りました（まだ使っていません）",
        TerminalState::Ready => "使えます",
        TerminalState::Ending => "もうすぐ期限です",
        TerminalState::Ended => "期限が切れました",
        TerminalState::Revoked => "止めました",
        TerminalState::Retired => "使わなくなった機械",
    },
    certificate_until: |day| format!("{day}まで"),
    certificate_external: "ほかのところが作った証明書",
    helper: "カードを読むソフト",
    helper_current: "新しいものです",
    helper_old: |has, newest| format!("{has}（新しい{newest}があります）"),
    helper_unknown: "使っていません",
    rehearsed: "さいごの確認をした日",
    never: "まだしていません",
    changes: "市町村の変わったこと（90日）",
    no_changes: "変わったことはありません。",
};
