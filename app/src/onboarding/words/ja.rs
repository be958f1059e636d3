//! 日本語.

mod rehearsal;
mod start;
mod terminal;

use contract::care::PlatformState;
use contract::terminal::TerminalState;
use domain::onboarding::{Answer, Need, Question, Step, StepState};

use super::{HealthWords, MunicipalityWords, SettingsWords, Standing, Words};

pub(super) const WORDS: Words = Words {
    title: "導入の準備",
    lead: "介護情報基盤を使い始めるまでの5つのステップです。途中でやめても続きから始められ、ほかの職員や別の端末と分担できます。",
    steps_label: "5つのステップ",
    step,
    step_about,
    step_state: |state| match state {
        StepState::Open => "これから",
        StepState::UnderWay => "途中",
        StepState::Done => "完了",
    },
    step_number: |number| format!("ステップ{number}"),
    minutes: |minutes| format!("約{minutes}分"),
    together: |minutes| format!("全部で約{minutes}分（手元に必要なものがそろっているとき）"),
    waits_for: "先に済ませるステップ",
    open_step: |name| format!("「{name}」を開く"),
    next_step: "次のステップへ",
    back_to_all: "5つのステップの一覧へ",
    print: "チェックリストを印刷する",
    checklist: "チェックリスト",
    need,
    done: "済み",
    to_do: "まだ",
    optional: "任意",
    done_by: |by, at| format!("{by}（{at}）"),
    all_done: "準備がすべて終わりました",
    health_link: "利用開始後の点検を見る",
    question,
    question_hint,
    answer: |answer| match answer {
        Answer::Yes => "はい",
        Answer::No => "いいえ",
        Answer::Unknown => "わからない",
    },
    answered: |by, at| format!("回答：{by}（{at}）"),
    other_first: "ほかの方が先に答えました",
    other_first_detail: |answer, by, at| {
        format!(
            "今の回答は「{answer}」です（{by}、{at}）。あなたの回答はまだ保存していません。どちらにするか選んでください。"
        )
    },
    save_mine: "わたしの回答で保存する",
    keep_theirs: "今の回答のままにする",
    terminal: terminal::WORDS,
    settings: SETTINGS,
    municipalities: MUNICIPALITIES,
    rehearsal: rehearsal::WORDS,
    start: start::WORDS,
    health: HEALTH,
};

fn step(step: Step) -> &'static str {
    match step {
        Step::Terminal => "利用する端末の準備",
        Step::Settings => "各種設定",
        Step::Municipalities => "各市町村の対応状況",
        Step::Rehearsal => "最終確認",
        Step::Start => "活用開始",
    }
}

fn step_about(step: Step) -> &'static str {
    match step {
        Step::Terminal => {
            "使う端末でこのページを開くと、回線・時計・カードリーダーなどを調べ、足りないことを示します。"
        }
        Step::Settings => {
            "ログインID、電子証明書、職員の権限、連携ソフト、メールの設定を確かめます。"
        }
        Step::Municipalities => {
            "担当する利用者の保険者と近くの市町村が、いつから対応するかを確かめます。"
        }
        Step::Rehearsal => {
            "本番と同じ操作を通しで試し、結果を署名付きのPDFにします。助成金の申請に添付できます。"
        }
        Step::Start => "利用開始日を決め、利用者へのお知らせを用意し、最初の同意を受けます。",
    }
}

fn need(need: Need) -> &'static str {
    match need {
        Need::TerminalRegistered => "端末を名前をつけて登録した",
        Need::TerminalChecked => "端末を調べ、使えることを確かめた",
        Need::LoginId => "電子請求受付システムのログインID（KJ＋12桁）がわかる",
        Need::Password => "仮パスワードを変更した",
        Need::SecurityMail => "セキュリティメールアドレスを登録した",
        Need::Certificate => "端末に電子証明書を入れた",
        Need::StaffRights => "職員のアカウントと権限を確かめた",
        Need::Helper => "カードリーダー連携ソフトにつながった",
        Need::Notifications => "お知らせのメールを読む人を決めた",
        Need::MunicipalitiesSeen => "保険者の対応状況を確かめた",
        Need::Rehearsed => "最終確認に合格した",
        Need::GoLive => "利用開始日を決めた",
        Need::Poster => "利用者へのお知らせを用意した",
        Need::FirstConsent => "最初の同意を受けた",
    }
}

fn question(question: Question) -> &'static str {
    match question {
        Question::LoginId => "電子請求受付システムのログインID（KJ＋12桁）はわかりますか",
        Question::Password => "仮パスワードを、自分で決めたパスワードに変更しましたか",
        Question::SecurityMail => {
            "電子請求受付システムにセキュリティメールアドレスを登録しましたか"
        }
        Question::StaffRights => "職員全員のアカウントと権限を確かめましたか",
        Question::Notifications => "このサイトからのメールを誰が読むか決めましたか",
        Question::MunicipalitiesSeen => "担当する利用者の保険者がいつから対応するか確かめましたか",
        Question::Poster => "ちらしやポスターを、利用者の目に入るところに用意しましたか",
    }
}

fn question_hint(question: Question) -> &'static str {
    match question {
        Question::LoginId => {
            "わからないときは、国保連合会に「ログイン情報再発行申請」をします。通知は郵送で届きます。"
        }
        Question::Password => {
            "郵送された通知書にある仮パスワードのままでは手続きを進められません。"
        }
        Question::SecurityMail => {
            "登録しておくと、パスワードを忘れたときに自分で再設定でき、確認コードを受け取れます。"
        }
        Question::StaffRights => {
            "管理者と一般の区別、職種、退職した職員のアカウントが残っていないことを確かめます。"
        }
        Question::Notifications => {
            "証明書の期限、助成金の結果、市町村の対応状況が変わったことをメールで知らせます。"
        }
        Question::MunicipalitiesSeen => "事業所のある市町村ではなく、利用者の保険者を見ます。",
        Question::Poster => "掲示しなくても始められます。利用者に説明するときの資料になります。",
    }
}

const SETTINGS: SettingsWords = SettingsWords {
    preflight: "はじめに確かめること",
    preflight_lead: "証明書の取得には1か月ほどかかることがあります。わからないものから先に手をつけてください。",
    unknown_id: "ログインIDがわからないとき：国保連合会に再発行を申請し、返信用封筒を同封します。届いたら、もう一度ここで答えてください。",
    certificate: "電子証明書",
    certificate_lead: "端末ごとに電子証明書を入れます。有効期間は1年です。",
    certificate_none: "電子証明書を入れた端末がまだありません。",
    certificate_some: |with, all| format!("{all}台のうち{with}台に、有効な電子証明書があります。"),
    certificate_external: |count| {
        format!("ほかの機関が発行した有効な電子証明書が{count}件あります。")
    },
    certificate_link: "端末と証明書を開く",
    staff: "職員のアカウントと権限",
    staff_lead: "管理者は2人以上にしておくと、パスキーをなくしたときに助け合えます。",
    staff_link: "事業所と職員を開く",
    helper: "カードリーダー連携ソフト",
    helper_lead: "カードを読み取るパソコンに入れ、このサイトを許可します。カードを読み取らない事業所では不要です。",
    helper_link: "ステップ1でつなぐ",
    mails: "お知らせのメール",
    mails_lead: "お知らせは、登録した職員のメールアドレスに届きます。",
};

const MUNICIPALITIES: MunicipalityWords = MunicipalityWords {
    lead: "介護情報は、利用者の保険者（市町村）が対応を始めてから見られるようになります。",
    own: "担当する利用者の保険者",
    own_none: "担当する利用者がまだ登録されていません。登録すると、その保険者がここに出ます。",
    unreachable: "介護情報基盤につながらないため、利用者の保険者がわかりません。下の一覧は見られます。",
    unknown_people: |count| {
        format!(
            "保険者がわからない利用者が{count}人います（同意や権限が足りないか、基盤から返事がありません）。"
        )
    },
    people: |count| format!("担当{count}人"),
    neighbours: |name| format!("{name}の市町村"),
    name: "市町村・保険者",
    state: "状況",
    insured: "担当の人数",
    standing,
    from_day: |day| format!("{day}から"),
    follow: "変わったらメールで知る",
    not_started: "対応が始まっていなくても、担当の登録、同意の記録、ケアプランのやりとりの準備は先に進められます。",
};

fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Ready => "利用開始済み",
        Standing::Dated => "利用開始日が決定",
        Standing::Arranging => "日程調整中",
        Standing::Undecided => "未定",
        Standing::Unlisted => "公表なし",
    }
}

const HEALTH: HealthWords = HealthWords {
    title: "利用開始後の点検",
    lead: "期限切れや変化に早く気づくためのページです。開いたときの状態を示します。",
    platform: "介護情報基盤",
    platform_state: |state| match state {
        PlatformState::Answered => "つながっています",
        PlatformState::Unreachable => "返事がありません。しばらく待ってから開き直してください。",
        PlatformState::Faulty => "返事を使えません。運用者に知らせてください。",
        PlatformState::NotConnected => "このサイトは介護情報基盤につながっていません",
    },
    terminals: "端末",
    certificate: "電子証明書",
    certificate_state: |state| match state {
        TerminalState::Registered => "まだありません",
        TerminalState::Issued => "発行済み（まだ使われていません）",
        TerminalState::Ready => "有効",
        TerminalState::Ending => "期限が近づいています",
        TerminalState::Ended => "期限切れ",
        TerminalState::Revoked => "失効",
        TerminalState::Retired => "使用をやめた端末",
    },
    certificate_until: |day| format!("{day}まで"),
    certificate_external: "ほかの機関が発行した証明書",
    helper: "連携ソフト",
    helper_current: "最新です",
    helper_old: |has, newest| format!("{has}（新しい{newest}があります）"),
    helper_unknown: "使われていません",
    rehearsed: "最後の最終確認",
    never: "まだ行っていません",
    changes: "市町村の変化（90日以内）",
    no_changes: "変化はありません。",
};
